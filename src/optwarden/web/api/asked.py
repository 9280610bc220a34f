"""Which messages, to whom, does a request ask about? Checked by hand: this is on the hot path."""

from __future__ import annotations

from typing import Any, Final, NoReturn

from optwarden.consent.message import Message
from optwarden.consent.numbering.refusals import NumberRefused
from optwarden.consent.recipient import Recipient, parse_recipient
from optwarden.consent.vocabulary import Category, MessageType
from optwarden.usecases.field_refused import FieldRefused
from optwarden.web.api.complaints import shown_key

MOST_DECISIONS: Final = 1000
LONGEST_TOPIC: Final = 64
LONGEST_TEMPLATE: Final = 512

_REQUEST: Final = frozenset({"recipient", "message"})
_MESSAGE: Final = frozenset({"type", "category", "topic", "template"})
_TYPES: Final = {kind.value: kind for kind in MessageType}
_CATEGORIES: Final = {category.value: category for category in Category}


def read_one(document: dict[str, Any], where: str = "") -> tuple[Recipient, Message]:
    """Read one question. Raises FieldRefused; `where` is the path of what is read."""
    if not document.keys() <= _REQUEST:
        _refuse_unknown(document, _REQUEST, where)
    recipient = document.get("recipient")
    if type(recipient) is not str:
        _refuse_type(document, "recipient", "a string", where)
    read = parse_recipient(recipient)
    if isinstance(read, NumberRefused):
        sentence = read.explanation.removeprefix("The recipient ")
        raise FieldRefused(f"{where}recipient", read.rule.value, sentence)
    message = document.get("message")
    if type(message) is not dict:
        _refuse_type(document, "message", "an object", where)
    return read, _message(message, where)


def read_many(document: Any) -> list[tuple[Recipient, Message]]:
    """Read up to 1,000 questions. Raises FieldRefused for the first that is wrong."""
    if not isinstance(document, dict):
        raise FieldRefused("body", "wrong_type", "must be an object.")
    if len(document) > 1:
        raise FieldRefused(
            "decisions", "not_alone", "can not stand beside another field: ask in one form."
        )
    questions = document["decisions"]
    if not isinstance(questions, list):
        raise FieldRefused("decisions", "wrong_type", "must be an array.")
    if not questions:
        raise FieldRefused("decisions", "too_few", "must have at least 1 element.")
    if len(questions) > MOST_DECISIONS:
        raise FieldRefused("decisions", "too_many", f"can have at most {MOST_DECISIONS} elements.")
    for position, question in enumerate(questions):
        if not isinstance(question, dict):
            raise FieldRefused(f"decisions[{position}]", "wrong_type", "must be an object.")
    return [read_one(one, f"decisions[{position}].") for position, one in enumerate(questions)]


def _message(message: dict[str, Any], where: str) -> Message:
    where += "message."
    if not message.keys() <= _MESSAGE:
        _refuse_unknown(message, _MESSAGE, where)
    kind = message.get("type")
    if type(kind) is not str:
        _refuse_type(message, "type", "a string", where)
    if kind not in _TYPES:
        raise FieldRefused(f"{where}type", "unknown_value", f"must be one of: {', '.join(_TYPES)}.")
    given = message.get("category")
    category = None
    if given is not None:
        category = _CATEGORIES.get(given) if type(given) is str else None
        if category is None:
            raise FieldRefused(
                f"{where}category", "unknown_value", f"must be one of: {', '.join(_CATEGORIES)}."
            )
    topic = _name(message, "topic", LONGEST_TOPIC, where)
    template = _name(message, "template", LONGEST_TEMPLATE, where)
    if template is not None and _TYPES[kind] is not MessageType.TEMPLATE:
        raise FieldRefused(
            f"{where}template", "not_a_template", 'is for messages of the type "template" only.'
        )
    return Message(_TYPES[kind], category, topic, template)


def _name(message: dict[str, Any], field: str, longest: int, where: str) -> str | None:
    given = message.get(field)
    if given is None:
        return None
    if type(given) is not str:
        raise FieldRefused(f"{where}{field}", "wrong_type", "must be a string.")
    if not given:
        raise FieldRefused(f"{where}{field}", "too_short", "must have at least 1 character(s).")
    if len(given) > longest:
        raise FieldRefused(f"{where}{field}", "too_long", f"can have at most {longest} characters.")
    if "\x00" in given:
        raise FieldRefused(f"{where}{field}", "contains_nul", "can not contain a NUL character.")
    return given


def _refuse_type(document: dict[str, Any], field: str, expected: str, where: str) -> NoReturn:
    if field not in document:
        otherwise = "" if where else ", unless decisions is given"
        raise FieldRefused(f"{where}{field}", "required", f"is required{otherwise}.")
    raise FieldRefused(f"{where}{field}", "wrong_type", f"must be {expected}.")


def _refuse_unknown(document: dict[str, Any], known: frozenset[str], where: str) -> NoReturn:
    unknown = min(document.keys() - known)
    field = f"{where}{shown_key(unknown)}"
    raise FieldRefused(field, "unknown_field", "is not a field of this request.")
