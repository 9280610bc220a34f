"""What do sends and errors look like in Meta's Graph API? Shared by Meta itself and 360dialog.

Bodies: developers.facebook.com/docs/whatsapp/cloud-api/reference/messages; codes:
.../support/error-codes (November 2026); WIRE section 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from optwarden.consent.decision import Denied
from optwarden.consent.message import Message
from optwarden.consent.vocabulary import Category, MessageType, Signal
from optwarden.providers.guards.strict import (
    LONGEST_ID,
    LONGEST_STATE,
    addressee,
    invalid,
    listed_template,
    loaded,
    misspelled,
    objects,
    read_object,
    template_name,
    word_of,
)
from optwarden.providers.meta_cloud.error_codes import SIGNALS
from optwarden.usecases.guarding import (
    Answered,
    Fault,
    Part,
    PassedBody,
    Problem,
    Reading,
    Said,
    SendCall,
    TemplatesPage,
)
from optwarden.usecases.overriding import any_overrides
from optwarden.usecases.providers import RecipientReply
from optwarden.usecases.send_message import Addressee

JSON: Final = "application/json"
MARKETING_MESSAGES: Final = "marketing_messages"
_NOT_ALLOWED: Final = "131030"
"""What Meta answers for a recipient that is not on the list of those who may be sent to."""
_CODES: Final[Mapping[str, str]] = {
    "window_closed": "131047",
    "category_not_allowed": "131005",
    "category_unknown": "132001",
    "too_frequent": "131049",
    "quiet_hours": "131049",
    "quality_brake": "131048",
}
"""By the reason's stable string; all others are 131030."""
_STOPPED_MARKETING: Final = "131050"
_TITLES: Final[Mapping[str, str]] = {
    "131030": "Recipient is not one that may be sent to",
    "131047": "Re-engagement message",
    "131005": "Access denied",
    "132001": "Template does not exist",
    "131049": "This message was not delivered to maintain healthy ecosystem engagement",
    "131048": "Spam rate limit hit",
    "131050": "The recipient has stopped marketing messages",
}
_PROBLEM_CODES: Final[Mapping[Problem, str]] = {
    Problem.UNAUTHORIZED: "190",
    Problem.PATH_REFUSED: "10",
    Problem.PATH_UNKNOWN: "10",
    Problem.OVERRIDE_REFUSED: "10",
    Problem.STORE_UNAVAILABLE: "131016",
    Problem.PROVIDER_UNREACHABLE: "131016",
    Problem.PROVIDER_NO_ANSWER: "131000",
    Problem.INTERNAL_ERROR: "131000",
    Problem.INVALID_RECIPIENT: "131009",
    Problem.RECIPIENT_REFUSED: "131009",
}
"""All others are 100, Meta's "invalid parameter"."""
_DECIDED: Final = (
    *("messaging_product", "recipient_type", "to", "recipient", "type", "template"),
    *("status", "message_id", "typing_indicator"),
)
_RECEIPT: Final = frozenset({"messaging_product", "status", "message_id", "typing_indicator"})


def read_message(
    body: bytes, senders: tuple[tuple[str, ...], ...], kind: str, *, product_needed: bool = True
) -> Reading:
    """Read the body of a send, or of a read receipt, which is made at the same path."""
    document = read_object(body)
    if isinstance(document, Fault):
        return document
    if any_overrides(document):
        return invalid("The body has a parameter that makes another request of this one.")
    if (fault := misspelled(document, _DECIDED)) is not None:
        return fault
    if product_needed and document.get("messaging_product") != "whatsapp":
        return invalid("messaging_product must be whatsapp.")
    if "status" in document:
        return _receipt(document, senders, kind)
    return _message(document, senders, kind)


def _receipt(
    document: dict[str, Any], senders: tuple[tuple[str, ...], ...], kind: str
) -> PassedBody | Fault:
    if document["status"] != "read" or kind == MARKETING_MESSAGES or not set(document) <= _RECEIPT:
        return invalid("status is for read receipts, which name a message and nobody else.")
    return PassedBody(orjson.dumps(document), senders)


def _message(document: dict[str, Any], senders: tuple[tuple[str, ...], ...], kind: str) -> Reading:
    if document.get("recipient_type") not in (None, "individual"):
        return Fault(
            Problem.RECIPIENT_REFUSED,
            "recipient_type must be individual: a group's"
            " members cannot be asked for their consent.",
        )
    named = "to" if document.get("to") else "recipient"
    to = addressee(document.get(named), named)
    if isinstance(to, Fault):
        return to
    message = _what(document, kind)
    if isinstance(message, Fault):
        return message
    kept = {key: value for key, value in document.items() if key not in ("to", "recipient")}
    return SendCall(senders, (to,), message, {**kept, named: to.spelling})


def _what(document: dict[str, Any], kind: str) -> Message | Fault:
    """Say what is to be sent. A type this release does not know is free-form."""
    given = document.get("type", "text")
    if not isinstance(given, str):
        return invalid("type must be a string.")
    word = given.strip().lower()
    if word != MessageType.TEMPLATE:
        if "template" in document or kind == MARKETING_MESSAGES:
            return invalid("type must be template where there is a template, and at this path.")
        return Message(MessageType(word) if word in _TYPES else MessageType.TEXT)
    document["type"] = word
    template = document.get("template")
    if not isinstance(template, dict):
        return invalid("template must be an object.")
    if (fault := misspelled(template, ("name", "language", "components"))) is not None:
        return fault
    language = template.get("language")
    if not (isinstance(language, dict) and isinstance(language.get("code"), str)):
        return invalid("template.language.code must be a string.")
    if (fault := misspelled(language, ("code", "policy"))) is not None:
        return fault
    name = template_name(template.get("name"), "template.name")
    if isinstance(name, Fault):
        return name
    category = Category.MARKETING if kind == MARKETING_MESSAGES else None
    return Message(MessageType.TEMPLATE, category, template=name)


_TYPES: Final = frozenset(MessageType)


def written(call: SendCall) -> bytes:
    """Write a send's body anew."""
    return orjson.dumps(call.document)


def reply_in(answer: Answered) -> RecipientReply:
    """Read the id of the one message a 2xx speaks of."""
    message = next(iter(objects(loaded(answer.body), "messages")), {})
    return RecipientReply(
        taken=True,
        provider_message_id=word_of(message.get("id"), LONGEST_ID),
        provider_state=word_of(message.get("message_status"), LONGEST_STATE) or "accepted",
    )


def signal_in(answer: Answered) -> Signal | None:
    """Read what a refusal says about its recipient's consent."""
    error = loaded(answer.body).get("error")
    code = error.get("code") if isinstance(error, dict) else None
    return SIGNALS.get(str(code))


def denial(reason: str) -> Said:
    """Say how a denial looks."""
    return Said(400, _CODES.get(reason, _NOT_ALLOWED))


def problem(what: Problem, status: int) -> Said:
    """Say how one of the guard's own refusals looks."""
    return Said(status, _PROBLEM_CODES.get(what, "100"))


def answer_of(parts: Sequence[Part], upstream: Answered | None) -> Answered:
    """Write the answer for the one recipient a call has: the denial, or what Meta said."""
    part = parts[0]
    if part.denied is None:
        assert upstream is not None, "an allowed recipient was sent to"
        return upstream
    said = _STOPPED_MARKETING if _is_marketing_stop(part.denied) else None
    code = said or denial(part.denied.reason).code
    details = f"{part.denied.reason}: {part.denied.explanation}"
    return error_answer(400, code, _TITLES[code], details, part.decision_id)


def _is_marketing_stop(denied: Denied) -> bool:
    return denied.reason == "opted_out" and denied.of_marketing


def fault_answer(fault: Fault) -> Answered:
    """Write a refusal of the guard's own."""
    code = problem(fault.problem, fault.status).code
    return error_answer(fault.status, code, fault.problem.replace("_", " "), fault.detail, None)


def error_answer(status: int, code: str, title: str, details: str, trace: str | None) -> Answered:
    """Write an error as Graph does; `fbtrace_id` is our decision's id."""
    error = {
        "message": f"(#{code}) {title}",
        "type": "OAuthException",
        "code": int(code),
        "error_data": {"messaging_product": "whatsapp", "details": details},
        "fbtrace_id": trace or "",
    }
    return Answered(status, orjson.dumps({"error": error}), (("content-type", JSON),))


def templates_in(body: bytes, listed: str = "data") -> TemplatesPage:
    """Read a page of `message_templates`; languages of one name are one template."""
    document = loaded(body)
    found = (
        listed_template(one.get("name"), one.get("category")) for one in objects(document, listed)
    )
    templates = tuple(one for one in found if one is not None)
    return TemplatesPage(templates, _next_cursor(document))


def _next_cursor(document: Mapping[str, Any]) -> str | None:
    """Return the cursor of the next page, where there is one."""
    paging = document.get("paging")
    if not isinstance(paging, dict) or "next" not in paging:
        return None
    cursors = paging.get("cursors")
    after = cursors.get("after") if isinstance(cursors, dict) else None
    return after if isinstance(after, str) else None


def replies(kept: Sequence[Addressee], answer: Answered) -> tuple[RecipientReply, ...]:
    """Return a reply for the one recipient."""
    return tuple(reply_in(answer) for _ in kept)
