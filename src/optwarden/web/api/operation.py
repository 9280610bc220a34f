"""What does an operation need of its caller? Said once, in its OpenAPI, and enforced from there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from optwarden.usecases.configuration import Scope
from optwarden.web.exchange import LARGEST_BODY

BEARER: Final = "bearer"
"""The name of the one security scheme."""
IDEMPOTENCY_KEY: Final = "Idempotency-Key"
IDEMPOTENT: Final = "x-idempotency-key"
"""An extension of our own: the operation heeds the header."""
_LARGEST: Final = "x-largest-body"
"""Another one: how many bytes the operation takes, where that is not 1 MiB."""
_WHOLE_BUSINESS: Final = "x-token-of-whole-business"
"""Another one: below a bot's path, and yet about all bots of the business."""
_NULL: Final = "\x00null"
"""Stands for null in an example until `with_nulls`."""

_KEY_PARAMETER: Final[dict[str, Any]] = {
    "name": IDEMPOTENCY_KEY,
    "in": "header",
    "required": False,
    "description": (
        "Any text of your own, 1 to 255 printable ASCII characters. For 24 hours the same request"
        " with the same key gets the first answer again, with `Idempotency-Replayed: true`."
    ),
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}


@dataclass(frozen=True, slots=True)
class Access:
    """What an operation needs: a token with one of `scopes`; whether it heeds Idempotency-Key."""

    scopes: tuple[Scope, ...]
    idempotent: bool = False
    largest_body: int = LARGEST_BODY
    """Bytes that a request may have."""
    whole_business: bool = False
    """Whether a token of one bot will not do, although the path names a bot."""


def operation(
    *scopes: Scope,
    idempotent: bool = False,
    body: Any = None,
    answers: Mapping[int, Any] | None = None,
    problems: tuple[int, ...] = (),
    largest_body: int = LARGEST_BODY,
    whole_business: bool = False,
) -> dict[str, Any]:
    """Return the `openapi_extra` of an operation; the guard reads its access back from there.

    `body` and `answers` are examples; a status whose example is None has no body. `problems` are
    the statuses besides those that every operation of its shape has.
    """
    extra: dict[str, Any] = {"security": [{BEARER: [scope.value]} for scope in scopes]}
    if idempotent:
        extra[IDEMPOTENT] = True
        extra["parameters"] = [_KEY_PARAMETER]
    if whole_business:
        extra[_WHOLE_BUSINESS] = True
    if largest_body != LARGEST_BODY:
        extra[_LARGEST] = largest_body
    if body is not None:
        extra["requestBody"] = {"content": _json(body)}
    shown = {str(s): {"content": _json(answer)} for s, answer in (answers or {}).items() if answer}
    extra["responses"] = {
        **shown,
        **{str(status): problem_reference(status) for status in problems},
    }
    return extra


def access_of(extra: dict[str, Any] | None) -> Access:
    """Read back what `operation` wrote; an operation that says nothing is a programmer's error."""
    assert extra is not None, "every operation says what it needs of its caller"
    scopes = tuple(Scope(scope) for each in extra["security"] for scope in each[BEARER])
    assert scopes, "every operation needs a scope"
    largest = extra.get(_LARGEST, LARGEST_BODY)
    return Access(scopes, bool(extra.get(IDEMPOTENT)), largest, _WHOLE_BUSINESS in extra)


def problem_reference(status: int) -> dict[str, str]:
    """Point to the description of all problems of a status."""
    return {"$ref": f"#/components/responses/problem_{status}"}


def _json(example: Any) -> dict[str, Any]:
    return {"application/json": {"example": _replaced(example, None, _NULL)}}


def with_nulls(document: Any) -> Any:
    """Put back the nulls of examples, which FastAPI would have dropped from the document."""
    return _replaced(document, _NULL, None)


def _replaced(value: Any, old: Any, new: Any) -> Any:
    if isinstance(value, dict):
        return {key: _replaced(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, old, new) for item in value]
    return new if value == old and type(value) is type(old) else value
