"""Which messages, to whom, does a request ask about? Checked by hand: this is on the hot path."""

from __future__ import annotations

from functools import lru_cache
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
_MESSAGES_KEPT: Final = 4096
"""Messages that were found in order lately: at most some 4 MB of names."""

_REQUEST: Final = frozenset({"recipient", "message"})
_MESSAGE: Final = frozenset({"type", "category", "topic", "template"})
_TYPES: Final = {kind.value: kind for kind in MessageType}
_CATEGORIES: Final = {category.value: category for category in Category}


def read_one(document: dict[str, Any]) -> tuple[Recipient, Message]:
    """Read one question. Raises FieldRefused."""
    if not _REQUEST.issuperset(document):
        _refuse_unknown(document, _REQUEST, "")
    recipient, message = document.get("recipient"), document.get("message")
    if type(recipient) is not str:
        _refuse_type(document, "recipient", "a string")
    read = parse_recipient(recipient)
    if isinstance(read, NumberRefused):
        sentence = read.explanation.removeprefix("The recipient ")
        raise FieldRefused("recipient", read.rule.value, sentence)
    if type(message) is not dict:
        _refuse_type(document, "message", "an object")
    return read, _message(message)


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
    return [_read_at(position, question) for position, question in enumerate(questions)]


def _read_at(position: int, question: object) -> tuple[Recipient, Message]:
    where = f"decisions[{position}]"
    if not isinstance(question, dict):
        raise FieldRefused(where, "wrong_type", "must be an object.")
    try:
        return read_one(question)
    except FieldRefused as refused:
        field = f"{where}.{refused.field}"
        raise FieldRefused(field, refused.rule, refused.explanation) from None


def _message(message: dict[str, Any]) -> Message:
    if not _MESSAGE.issuperset(message):
        _refuse_unknown(message, _MESSAGE, "message.")
    get = message.get
    if "type" not in message:
        raise FieldRefused("message.type", "required", "is required.")
    words = get("type"), get("category"), get("topic"), get("template")
    try:
        return _checked(*words)
    except TypeError:  # an array or an object, which no cache can look up
        return _checked.__wrapped__(*words)


@lru_cache(_MESSAGES_KEPT)
def _checked(kind: object, category: object, topic: object, template: object) -> Message:
    """Check a message; the same few are asked about again and again. Raises FieldRefused."""
    if not isinstance(kind, str):
        raise FieldRefused("message.type", "wrong_type", "must be a string.")
    if kind not in _TYPES:
        raise _unknown_value("message.type", _TYPES)
    if category is not None and (not isinstance(category, str) or category not in _CATEGORIES):
        raise _unknown_value("message.category", _CATEGORIES)
    named = _name("message.topic", topic, LONGEST_TOPIC)
    declared = _name("message.template", template, LONGEST_TEMPLATE)
    if declared is not None and _TYPES[kind] is not MessageType.TEMPLATE:
        raise FieldRefused(
            "message.template", "not_a_template", 'is for messages of the type "template" only.'
        )
    tightened = None if category is None else _CATEGORIES[str(category)]
    return Message(_TYPES[kind], tightened, named, declared)


def _name(field: str, given: object, longest: int) -> str | None:
    if given is None:
        return None
    if not isinstance(given, str):
        raise FieldRefused(field, "wrong_type", "must be a string.")
    if not given:
        raise FieldRefused(field, "too_short", "must have at least 1 character(s).")
    if len(given) > longest:
        raise FieldRefused(field, "too_long", f"can have at most {longest} characters.")
    if "\x00" in given:
        raise FieldRefused(field, "contains_nul", "can not contain a NUL character.")
    return given


def _unknown_value(field: str, known: dict[str, Any]) -> FieldRefused:
    return FieldRefused(field, "unknown_value", f"must be one of: {', '.join(known)}.")


def _refuse_type(document: dict[str, Any], field: str, expected: str) -> NoReturn:
    if field not in document:
        raise FieldRefused(field, "required", "is required.")
    raise FieldRefused(field, "wrong_type", f"must be {expected}.")


def _refuse_unknown(document: dict[str, Any], known: frozenset[str], where: str) -> NoReturn:
    unknown = min(document.keys() - known)
    field = f"{where}{shown_key(unknown)}"
    raise FieldRefused(field, "unknown_field", "is not a field of this request.")
