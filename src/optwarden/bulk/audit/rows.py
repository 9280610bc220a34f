"""What does a row of a table say? A message of either side, or a line of a consent list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from functools import lru_cache
from typing import Final

from optwarden.bulk.audit import times
from optwarden.bulk.audit.columns import Layout, Shape
from optwarden.bulk.audit.meaning import heard_text
from optwarden.bulk.audit.names import known_as
from optwarden.bulk.audit.people import WHATSAPP, bot_named, keys
from optwarden.bulk.audit.records import (
    FAILED,
    HEARD,
    OPTED_IN,
    OPTED_OUT,
    PENDING,
    SENT,
    SUPPRESSED,
    TOLD,
    WENT,
    NotRead,
    Record,
    Sent,
    Skipped,
    Unread,
)
from optwarden.bulk.audit.terms import MARKETING_TOPIC, Terms, Vendors
from optwarden.consent.keywords import Said
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Category,
    Grade,
    MessageType,
    Method,
    Signal,
    scope_of_topic,
)

_INBOUND: Final = frozenset({"in", "inbound", "received", "incoming", "mo", "toapp", "person"})
_OUTBOUND: Final = frozenset(
    {
        "out", "outbound", "sent", "outgoing", "mt", "tocontact", "business", "",
        "outboundapi", "outboundreply", "outboundcall",
    }
)  # fmt: skip
_SERVICE: Final = "SERVICE"
"""What Meta calls a message that is no template."""
_FREE_FORM: Final = frozenset({"freeform", "session", "service", "reply"}) | {
    each.value for each in MessageType if each is not MessageType.TEMPLATE
}
_TEMPLATE: Final = frozenset({"template", "hsm", "notification"})
_CATEGORIES: Final = {
    "": "", "NONE": "", "UNKNOWN": "", "AUTHENTICATION_INTERNATIONAL": "AUTHENTICATION",
    "MARKETING_LITE": "MARKETING", "TRANSACTIONAL": "UTILITY",
    **{each.value: each.value for each in Category},
}  # fmt: skip
OUTCOME_OF: Final[Mapping[str, int]] = {
    **dict.fromkeys(("sent", "delivered", "read", "played", "dispatched", "deleted"), WENT),
    **dict.fromkeys(
        ("failed", "undelivered", "rejected", "error", "no_opt_in", "no_capability", "partially"),
        FAILED,
    ),
}
_NEVER_SENT: Final = frozenset({"canceled", "cancelled", "scheduled"})
_NO_LETTER: Final = re.compile(r"[^a-z]+")
_LISTED: Final = re.compile(r"[;,|]")
_TEXT_MESSAGES: Final = frozenset({"", "sms", "mms"})
_PERSON: Final = frozenset({"", "person", "user", "customer"})
_NOTHING: Final = frozenset({"NULL", "null", "\\N", "None", "nan", "NaN"})
"""How databases write that a cell is empty: a direction excepted, since an empty one is a send."""
_KEPT: Final = 4_096

ReadRow = Callable[[Sequence[str], int, int], Sequence[Record]]
"""Reads a row of a file and line. Raises NotRead. No generator: one for each row costs more than
all else together."""


def row_reader(layout: Layout, terms: Terms, vendors: Vendors, zone: tzinfo | None) -> ReadRow:
    """Return what reads the rows of a table."""
    if layout.shape is Shape.CONSENT_LIST:
        return _ListRows(layout, terms, zone)
    return _MessageRows(layout, terms, vendors, zone)


class _Rows:
    def __init__(self, layout: Layout, terms: Terms, zone: tzinfo | None) -> None:
        self._places = layout.places
        self._key_of = keys(terms.country)
        self._when = times.reader(zone)
        self._one_bot = terms.one_bot
        self._bot_named = lru_cache(_KEPT)(bot_named)

    def _cells(self, row: Sequence[str], fields: Sequence[str]) -> list[str]:
        places, row = self._places, _without_nothing(row)
        return [row[places[field]] if field in places else "" for field in fields]


class _MessageRows(_Rows):
    """Reads messages: the columns are asked for by name once, not for each row."""

    _FIELDS: Final = (
        "recipient", "user_id", "from", "to", "bot", "direction", "at", "type", "category",
        "template", "topic", "text", "id", "status", "code", "channel", "created",
    )  # fmt: skip

    def __init__(self, layout: Layout, terms: Terms, vendors: Vendors, zone: tzinfo | None) -> None:
        super().__init__(layout, terms, zone)
        self._twilio = layout.shape in (Shape.TWILIO_TABLE, Shape.TWILIO_LIST)
        self._signals = vendors.signals
        # A row with an empty last cell has one for every field that the table lacks.
        self._order = [layout.places.get(field, layout.width) for field in self._FIELDS]

    def __call__(self, row: Sequence[str], file: int, line: int) -> Sequence[Record]:
        full = [*_without_nothing(row), ""]
        (
            recipient, user_id, sender, to, bot, direction, at, kind, category,
            template, topic, text, message_id, status, code, channel, created,
        ) = [full[place] for place in self._order]  # fmt: skip
        inbound = _is_inbound(direction or self._direction(row))
        at = at or created  # Twilio has no time of sending for what it refused at once
        if not recipient and not user_id:
            recipient, business = (sender, to) if inbound else (to, sender)
            bot = bot or business
        if self._elsewhere(channel, sender, to):
            if not inbound or channel.strip().lower() not in _TEXT_MESSAGES or ":" in recipient:
                raise NotRead(Skipped.OTHER_CHANNEL)
            return (self._stop_elsewhere(recipient, at, text, message_id, (file, line)),)
        status = status.strip().lower()
        if status in _NEVER_SENT:
            raise NotRead(Skipped.NEVER_SENT)
        try:
            when, key = self._when_and_whose(at, recipient, user_id)
        except NotRead:
            if inbound and _asks_to_stop(text):
                raise NotRead(Unread.OPT_OUT_NOT_READ) from None
            raise
        bot = "" if self._one_bot else self._bot_named(bot)
        about: tuple[object, ...]
        if inbound:
            about = heard_text(text)
        else:
            about = self._sent(kind, category, template, topic, status, code, when)
        said, at_length = HEARD if inbound else SENT, tuple(about)
        record = (key, when.at, said, message_id, file, line, bot, when.precision, at_length)
        if recipient and user_id and "." not in key:
            return (known_as(user_id.strip(), key, when.at), record)
        return (record,)

    def _direction(self, row: Sequence[str]) -> str:
        """Return a direction as it stands: one that is told to be none is not guessed."""
        place = self._places.get("direction")
        return "" if place is None else row[place]

    def _sent(
        self,
        kind: str,
        category: str,
        template: str,
        topic: str,
        status: str,
        code: str,
        when: times.When,
    ) -> Sent:
        code = code.strip()
        signal = self._signals.get(code) if code else None
        closed = signal is Signal.WINDOW_CLOSED
        return Sent(
            "text" if closed else _type_of(kind, category, template),
            _category_of(category),
            template.strip(),
            topic.strip(),
            FAILED if code and code != "0" else OUTCOME_OF.get(status, PENDING),
            "" if signal is None else signal.value,
            0 if signal is None else when.at + when.precision - 1,
        )

    def _when_and_whose(self, at: str, recipient: str, user_id: str) -> tuple[times.When, str]:
        when = self._when(at)
        if when.only_a_date:
            raise NotRead(Unread.ONLY_A_DATE)
        return when, self._key_of(recipient, user_id)

    def _elsewhere(self, channel: str, sender: str, to: str) -> bool:
        """Say whether a message did not go by WhatsApp."""
        if channel:
            return channel.strip().lower() != "whatsapp"
        return self._twilio and not _by_whatsapp(sender, to)

    def _stop_elsewhere(
        self, recipient: str, at: str, text: str, message_id: str, place: tuple[int, int]
    ) -> Record:
        """Hear a STOP by SMS: it is the same person's. Nothing else of another channel counts."""
        meant = heard_text(text, opens_window=False, method=Method.SMS)
        if meant.said != Said.STOP.value:
            raise NotRead(Skipped.OTHER_CHANNEL)
        when, key = self._when(at), self._key_of(recipient, "")
        return (key, when.at, HEARD, message_id, *place, "", when.precision, tuple(meant))


class _ListRows(_Rows):
    """Reads what the business says of consents: each date of a row is an act of its own."""

    _FIELDS: Final = (
        "recipient", "user_id", "bot", "topics", "opted_in_at", "method", "grade",
        "opted_out_at", "opted_out_scope", "opted_out_by", "suppressed_at",
    )  # fmt: skip

    def __call__(self, row: Sequence[str], file: int, line: int) -> Sequence[Record]:
        (
            recipient, user_id, bot, topics, opted_in, method, grade, out, scope, by, suppressed,
        ) = self._cells(row, self._FIELDS)  # fmt: skip
        key = self._key_of(recipient, user_id)
        bot = "" if self._one_bot else self._bot_named(bot)
        found: list[Record] = []
        if opted_in.strip():
            when, about = self._when(opted_in), (_topics(topics), _grade(grade), _method(method))
            found.append((key, when.at, OPTED_IN, "", file, line, bot, when.precision, about))
        if out.strip():
            when, by_person = self._when(out), by.strip().lower() in _PERSON
            party = Actor.PERSON if by_person else Actor.BUSINESS
            said = (_scopes(scope), party.value)
            found.append((key, when.at, OPTED_OUT, "", file, line, bot, when.precision, said))
        if suppressed.strip():
            when = self._when(suppressed)
            found.append((key, when.at, SUPPRESSED, "", file, line, bot, when.precision, ()))
        if not found:
            raise NotRead(Unread.NOTHING_SAID)
        return found


def told(key: str, at: int, file: int, line: int, signal: str, message_id: str) -> Record:
    """Return the record of what a provider's word says of a person, beside any message."""
    return (key, at, TOLD, message_id, file, line, "", 1, (signal,))


def _without_nothing(row: Sequence[str]) -> Sequence[str]:
    if _NOTHING.isdisjoint(row):
        return row
    return ["" if cell in _NOTHING else cell for cell in row]


def _asks_to_stop(text: str) -> bool:
    meant = heard_text(text)
    return meant.said == Said.STOP.value or bool(meant.reach)


@lru_cache(_KEPT)
def _is_inbound(direction: str) -> bool:
    plain = _NO_LETTER.sub("", direction.lower())
    if plain in _INBOUND:
        return True
    if plain not in _OUTBOUND:
        raise NotRead(Unread.BAD_DIRECTION)
    return False


def _by_whatsapp(sender: str, to: str) -> bool:
    length = len(WHATSAPP)
    return sender[:length].lower() == WHATSAPP or to[:length].lower() == WHATSAPP


@lru_cache(_KEPT)
def _type_of(kind: str, category: str, template: str) -> str:
    """Return `template`, `text`, or nothing where the row does not tell."""
    plain = _NO_LETTER.sub("", kind.lower())
    if plain in _TEMPLATE:
        return "template"
    if plain in _FREE_FORM:
        return "text"
    if plain:
        raise NotRead(Unread.BAD_TYPE)
    if category.strip().upper() == _SERVICE:
        return "text"
    return "template" if template.strip() or _category_of(category) else ""


@lru_cache(_KEPT)
def _category_of(text: str) -> str:
    category = text.strip().upper()
    if category == _SERVICE:
        return ""
    if category not in _CATEGORIES:
        raise NotRead(Unread.BAD_CATEGORY)
    return _CATEGORIES[category]


@lru_cache(_KEPT)
def _topics(text: str) -> list[str]:
    """Return the topics of an opt-in; left out, all that are not marketing."""
    named = [each.strip() for each in _LISTED.split(text) if each.strip()]
    if not named:
        return [ALL_TRANSACTIONAL]
    topics: list[str] = []
    for each in named:
        if each.lower() == SCOPE_ALL:
            topics += [ALL_TRANSACTIONAL, MARKETING_TOPIC]
        elif each.lower() == "transactional":
            topics.append(ALL_TRANSACTIONAL)
        else:
            topics.append(MARKETING_TOPIC if each.lower() == MARKETING_TOPIC else each)
    return list(dict.fromkeys(topics))


@lru_cache(_KEPT)
def _scopes(text: str) -> list[str]:
    """Return the scopes of an opt-out; left out, everything."""
    named = [each.strip() for each in _LISTED.split(text) if each.strip()]
    scopes = [
        each.lower() if each.lower() in (SCOPE_ALL, SCOPE_MARKETING) else scope_of_topic(each)
        for each in named
    ]
    return scopes or [SCOPE_ALL]


@lru_cache(_KEPT)
def _grade(text: str) -> str:
    """Return how well an opt-in is known: a list is the business's word, never a verified act."""
    grade = text.strip().lower() or Grade.ASSERTED.value
    if grade not in (Grade.ASSERTED.value, Grade.DOCUMENTED.value):
        raise NotRead(Unread.BAD_GRADE)
    return grade


@lru_cache(_KEPT)
def _method(text: str) -> str:
    method = text.strip().upper() or Method.IMPORT.value
    if method not in {each.value for each in Method}:
        raise NotRead(Unread.BAD_METHOD)
    return method
