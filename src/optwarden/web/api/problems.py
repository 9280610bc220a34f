"""How does the native API say no? Every error is RFC 9457 problem+json, by one table."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import orjson
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from optwarden.usecases.anomalies import AlreadyEnded
from optwarden.usecases.authenticate import Unauthorized
from optwarden.usecases.collecting.ask import NotAsked
from optwarden.usecases.configuration import AlreadyExists, UnknownRecord
from optwarden.usecases.desk import AlreadySettled, WroteMore
from optwarden.usecases.erasing.erase import HeldByLaw
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.idempotency import KeyInUse, KeyReused
from optwarden.usecases.outbox.replaying import MayHaveGone, NotReplayable
from optwarden.usecases.packing.stored import RecordsAltered
from optwarden.usecases.ports import StoreUnavailable
from optwarden.web.api.complaints import complaints
from optwarden.web.exchange import BodyTooLarge, Send, respond

log = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
TYPE_PREFIX: Final = "urn:optwarden:problem:"


class WrongMediaType(Exception):
    """A content type that is present and not JSON."""


class WasErased(Exception):
    """Whom a business opts in was erased at her own request."""


class UnknownPath(Exception):
    """The path is none of the API's."""


class WrongMethod(Exception):
    """The path is there, the method is not; `allowed` are those it takes."""

    def __init__(self, allowed: Sequence[str]) -> None:
        super().__init__("the path does not take this method")
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: what callers match on (`type` ends with `code`), and its status."""

    code: str
    status: int
    title: str
    detail: str
    headers: tuple[tuple[str, str], ...] = ()

    def document(self) -> dict[str, Any]:
        """Return the problem as JSON will have it."""
        return {
            "type": TYPE_PREFIX + self.code,
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
        }


_SOON: Final = (("retry-after", "1"),)

INVALID: Final = Kind(
    "invalid_request",
    400,
    "The request breaks a rule",
    "The fields at fault and their rules are in errors.",
)
UNAUTHORIZED: Final = Kind(
    "unauthorized",
    401,
    "The token does not open this",
    "The token is missing, unknown or revoked, lacks the scope, or the bot is not one of its own.",
    (("www-authenticate", "Bearer"),),
)
NOT_FOUND: Final = Kind("not_found", 404, "There is no such thing", "Nothing is here.")
WRONG_METHOD: Final = Kind(
    "wrong_method",
    405,
    "The path does not take this method",
    "The header Allow names those it takes.",
)
ALREADY_EXISTS: Final = Kind(
    "already_exists", 409, "There is one already", "Another record has this id; choose another."
)
NOT_REPLAYABLE: Final = Kind(
    "not_replayable",
    409,
    "The item can not be replayed",
    "Only what is dead or lacks a setting can. This one waits, was sent, was dropped by a decision,"
    " or is a confirmation of an opt-out that is too late by now.",
)
MAY_HAVE_GONE: Final = Kind(
    "may_have_gone",
    409,
    "Nobody knows whether the item went",
    "Replayed, a person may get the message twice. If that may be, say so: may_repeat.",
)
ALREADY_SETTLED: Final = Kind(
    "already_settled",
    409,
    "Somebody has settled it",
    "It is no longer on the desk; its outcome is in the list of those that were settled.",
)
WROTE_MORE: Final = Kind(
    "wrote_more",
    409,
    "The person has written more",
    "Nothing was settled: read what has come since, then settle it.",
)
LEGAL_HOLD: Final = Kind(
    "legal_hold",
    409,
    "The person's data must stay",
    "A legal hold stands. Whoever placed it can lift it; then ask again.",
)
ERASED: Final = Kind(
    "erased",
    409,
    "The person was erased at her own request",
    "Nothing was recorded. Only an act from the number itself, such as the message of a chat link,"
    " opts in again.",
)
ENDED_OTHERWISE: Final = Kind(
    "ended_otherwise",
    409,
    "The anomaly has ended otherwise",
    "It was released and cannot be accepted any more, or the other way round.",
)
NOT_ASKED: Final = Kind(
    "not_asked",
    409,
    "The person may not be asked to opt in",
    "Nothing was sent and nothing recorded; reason says why, event_id because of what.",
)
RECORDS_ALTERED: Final = Kind(
    "records_altered",
    409,
    "What is stored was changed afterwards",
    "No pack is made of it: what names the kind of record, where its id or its place in a log.",
)
KEY_IN_USE: Final = Kind(
    "idempotency_key_in_use",
    409,
    "The first request with this Idempotency-Key is still being worked on",
    "Try again in a moment; the answer of the first request will be repeated.",
    _SOON,
)
TOO_LARGE: Final = Kind(
    "body_too_large",
    413,
    "The body is too large",
    "A request body has at most 1 MiB, and 2 MiB where it may hold a scan.",
)
WRONG_MEDIA_TYPE: Final = Kind(
    "wrong_content_type",
    415,
    "The content type is not JSON",
    "Send application/json, in UTF-8.",
)
KEY_REUSED: Final = Kind(
    "idempotency_key_reused",
    422,
    "This Idempotency-Key belongs to another request",
    "Use a new key for a new request.",
)
INTERNAL: Final = Kind("internal", 500, "Something went wrong here", "It is logged on our side.")
STORE_UNAVAILABLE: Final = Kind(
    "store_unavailable",
    503,
    "The store cannot be reached",
    "Nothing was decided. Where a change was asked for, it may have been recorded; try again.",
    _SOON,
)

KINDS: Final[dict[type[Exception], Kind]] = {
    FieldRefused: INVALID,
    RequestValidationError: INVALID,
    Unauthorized: UNAUTHORIZED,
    UnknownRecord: NOT_FOUND,
    UnknownPath: NOT_FOUND,
    WrongMethod: WRONG_METHOD,
    AlreadyExists: ALREADY_EXISTS,
    NotReplayable: NOT_REPLAYABLE,
    MayHaveGone: MAY_HAVE_GONE,
    AlreadySettled: ALREADY_SETTLED,
    WroteMore: WROTE_MORE,
    AlreadyEnded: ENDED_OTHERWISE,
    HeldByLaw: LEGAL_HOLD,
    WasErased: ERASED,
    NotAsked: NOT_ASKED,
    RecordsAltered: RECORDS_ALTERED,
    KeyInUse: KEY_IN_USE,
    BodyTooLarge: TOO_LARGE,
    WrongMediaType: WRONG_MEDIA_TYPE,
    KeyReused: KEY_REUSED,
    StoreUnavailable: STORE_UNAVAILABLE,
}
"""The one table: which exception is which problem. A subclass is what its nearest parent is."""

_BY_STATUS: Final = {kind.status: kind for kind in (NOT_FOUND, WRONG_METHOD)}


@dataclass(frozen=True, slots=True)
class Problem:
    """An error that is ready to be sent."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()

    def response(self) -> Response:
        """Return it as the framework's answer."""
        return Response(self.body, self.status, dict(self.headers), MEDIA_TYPE)

    async def answer(self, send: Send) -> None:
        """Write it as a raw ASGI answer."""
        headers = [(name.encode(), value.encode()) for name, value in self.headers]
        await respond(
            send, self.status, self.body, (*headers, (b"content-type", MEDIA_TYPE.encode()))
        )


def problem_of(error: Exception) -> Problem:
    """Return the problem an exception is; one that is not in the table is our own fault: 500.

    Of that the log gets the type and the place, not the text: it might hold a value of the request.
    """
    kind = _kind_of(error)
    if kind is INVALID:
        return _invalid(error)
    if kind is INTERNAL:
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("an unexpected %s in the native API\n%s", type(error).__name__, place)
    headers, document = kind.headers, kind.document()
    if isinstance(error, WrongMethod):
        headers = (*headers, ("allow", ", ".join(error.allowed)))
    if isinstance(error, AlreadyExists) and error.where is not None:
        document["detail"] = f"{error.where} has a name that is another bot's."
    if isinstance(error, NotAsked):
        document |= {"reason": error.asked.refusal, "event_id": error.asked.because_of}
    if isinstance(error, RecordsAltered):
        document |= {"what": error.what, "where": error.where, "explanation": error.explanation}
    return Problem(kind.status, orjson.dumps(document), headers)


def _kind_of(error: Exception) -> Kind:
    for parent in type(error).__mro__:
        if parent in KINDS:
            return KINDS[parent]
    if isinstance(error, HTTPException):
        return _BY_STATUS.get(error.status_code, INTERNAL)
    return INTERNAL


def _invalid(error: Exception) -> Problem:
    """Name each field and its rule; `detail` is the first of them as a sentence."""
    if isinstance(error, FieldRefused):
        found = [error, *error.others]
    else:
        assert isinstance(error, RequestValidationError), "only these two are invalid requests"
        found = complaints(error.errors())
    errors = [{"field": one.field, "rule": one.rule, "detail": str(one)} for one in found]
    document = {**INVALID.document(), "detail": str(found[0]), "errors": errors}
    return Problem(INVALID.status, orjson.dumps(document), INVALID.headers)
