"""What does a line of JSON say? A callback, read by its provider's parser, or listed messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import tzinfo
from typing import Any, Final

import orjson

from optwarden.bulk.audit import times
from optwarden.bulk.audit.columns import Layout, Shape, layout_of
from optwarden.bulk.audit.meaning import heard
from optwarden.bulk.audit.names import known_as
from optwarden.bulk.audit.people import bot_named, keys
from optwarden.bulk.audit.records import (
    HEARD,
    SENT,
    SWITCHED,
    NotRead,
    Record,
    Sent,
    Skipped,
    Unread,
)
from optwarden.bulk.audit.rows import OUTCOME_OF, ReadRow, row_reader, told
from optwarden.bulk.audit.terms import Terms, Vendors
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.callbacks import (
    Identified,
    Inbound,
    NotUnderstood,
    Preferred,
    Reported,
    Written,
)
from optwarden.usecases.find_bot_meant import opts_out

Found = Record | Unread | Skipped
ReadDocument = Callable[[Any, bytes, int, int], Iterator[Found]]
"""Reads a line, parsed and as it stood, of a file and line."""

_PROVIDERS: Final = {
    Shape.META_CALLBACKS: "meta_cloud",
    Shape.SINCH_CALLBACKS: "sinch",
    Shape.CONVERSATION_CALLBACKS: "sinch_conversation",
}
_WRAPPED_IN: Final = ("body", "payload", "data", "request", "event")
"""Where archives keep a callback beside what they know of it themselves."""
_CONVERSATION_KEYS: Final = frozenset(
    {"message_delivery_report", "opt_out_notification", "opt_in_notification", "accepted_time"}
)
_OPT_OUT: Final = "opt_out_succeeded"
_LATE: Final = frozenset({"delivered", "read", "played", "deleted"})
"""States that may be reported days after a message was sent."""
_PER_MESSAGE: Final = "PMP"
"""Meta's pricing by message, since July 2025: its category is the message's own. Before, it was
that of a conversation, in which free-form messages went too."""


def shape_of(document: object) -> Shape | None:
    """Recognise what a line of JSON is."""
    if not isinstance(document, dict):
        return None
    if isinstance(document.get("entry"), list):
        return Shape.META_CALLBACKS
    if document.get("type") == "whatsapp" and document.keys() & {"statuses", "notifications"}:
        return Shape.SINCH_CALLBACKS
    messages = document.get("messages")
    if isinstance(messages, list):
        first = next((each for each in messages if isinstance(each, dict)), {})
        if first.keys() & {"app_message", "contact_message", "channel_identity"}:
            return Shape.CONVERSATION_LIST
        return Shape.TWILIO_LIST if not first or "sid" in first else None
    if "sid" in document and "direction" in document:
        return Shape.TWILIO_LIST
    if document.keys() & _CONVERSATION_KEYS:
        return Shape.CONVERSATION_CALLBACKS
    inner = _inside(document)
    return None if inner is document else shape_of(inner)


def layout_of_document(document: object, mapped: Mapping[str, str]) -> Layout | None:
    """Recognise a line of JSON, or a row of a table that is written as an object."""
    shape = shape_of(document)
    if shape is Shape.TWILIO_LIST:
        columns = layout_of(TWILIO_NAMES, {})
        return None if columns is None else columns._replace(shape=shape)
    if shape is not None:
        return Layout(shape, {}, 0)
    return layout_of(list(document), mapped) if isinstance(document, dict) else None


def document_reader(
    layout: Layout, terms: Terms, vendors: Vendors, zone: tzinfo | None
) -> ReadDocument:
    """Return what reads the documents of a file."""
    shape = layout.shape
    if shape in _PROVIDERS:
        return _Callbacks(shape, terms, vendors)
    if shape is Shape.CONVERSATION_LIST:
        return _Conversation(_Callbacks(Shape.CONVERSATION_CALLBACKS, terms, vendors), terms)
    read = row_reader(layout, terms, vendors, zone)
    return _Objects(layout.names, read, listed=shape is Shape.TWILIO_LIST)


def _inside(document: Mapping[str, Any]) -> Any:
    for name in _WRAPPED_IN:
        inner = document.get(name)
        if isinstance(inner, str) and inner.lstrip()[:1] == "{":
            try:
                inner = orjson.loads(inner)
            except orjson.JSONDecodeError:
                continue
        if isinstance(inner, dict):
            return inner
    return document


class _Callbacks:
    """Reads callbacks as the gateway would have."""

    def __init__(self, shape: Shape, terms: Terms, vendors: Vendors) -> None:
        self._meta = shape is Shape.META_CALLBACKS
        self._parse = vendors.parsers[_PROVIDERS[shape]]
        self._shape = shape
        self._key_of = keys(terms.country)
        self._one_bot = terms.one_bot

    def __call__(self, document: Any, line: bytes, file: int, number: int) -> Iterator[Found]:
        if not isinstance(document, dict):
            yield Unread.NOT_UNDERSTOOD
            return
        if self._meta and "entry" not in document:
            document = _inside(document)
            line = orjson.dumps(document)
        elif not self._meta and shape_of(document) is not self._shape:
            inner = _inside(document)
            line = line if inner is document else orjson.dumps(inner)
        prices = dict(_prices(document)) if self._meta and b'"pricing"' in line else _NO_PRICES
        for item in self._parse(line):
            try:
                yield from self.item(item, prices, file, number)
            except NotRead as not_read:
                yield not_read.reason

    def item(
        self, item: Inbound, prices: Mapping[str, tuple[str, str]], file: int, number: int
    ) -> Iterator[Found]:
        """Return the records of one part of a callback."""
        named, user_id, at = _names_in(item)
        if named and user_id:
            yield known_as(user_id, self._key_of(named, ""), at)
        if isinstance(item, Reported):
            yield from self._reported(item, prices, file, number)
        elif isinstance(item, Written):
            yield from self._written(item, file, number)
        elif isinstance(item, Preferred):
            if item.source is None:
                raise NotRead(Unread.NO_TIME)
            key = self._key_of(item.sender or "", item.user_id or "")
            at, precision = item.source.at, item.source.precision
            chosen = (item.preference.value,)
            bot = self._bot(item.address)
            yield (key, at, SWITCHED, item.provider_event_id, file, number, bot, precision, chosen)
        elif isinstance(item, NotUnderstood):
            lost = any(opts_out(text) for text in item.texts)
            yield Unread.OPT_OUT_NOT_READ if lost else Unread.NOT_UNDERSTOOD
        elif not (named and user_id):
            yield Skipped.NOTICE

    def _written(self, item: Written, file: int, number: int) -> Iterator[Found]:
        meant = heard(item)
        asks = meant.said == "stop" or bool(meant.reach)
        if not (item.understood or asks):
            raise NotRead(Unread.NOT_UNDERSTOOD)
        if item.source is None:
            raise NotRead(Unread.OPT_OUT_NOT_READ if asks else Unread.NO_TIME)
        try:
            key = self._key_of(item.sender or "", item.user_id or "")
        except NotRead:
            if asks:
                raise NotRead(Unread.OPT_OUT_NOT_READ) from None
            raise
        at, precision = item.source.at, item.source.precision
        bot = self._bot(item.address)
        about = tuple(meant)
        yield (key, at, HEARD, item.provider_message_id, file, number, bot, precision, about)

    def _reported(
        self, item: Reported, prices: Mapping[str, tuple[str, str]], file: int, number: int
    ) -> Iterator[Found]:
        if item.source is None:
            raise NotRead(Unread.NO_TIME)
        key = self._key_of(item.recipient or "", item.user_id or "")
        at, precision, state = item.source.at, item.source.precision, item.provider_state
        signal = "" if item.signal is None else item.signal.value
        if state == _OPT_OUT:
            yield told(key, at + precision - 1, file, number, signal, item.provider_message_id)
            return
        kind, category = prices.get(item.provider_message_id, ("", ""))
        if item.signal is Signal.WINDOW_CLOSED:
            kind = "text"
        sent = Sent(
            kind,
            category,
            "",
            "",
            OUTCOME_OF.get(state, 0),
            signal,
            at + precision - 1 if signal else 0,
            state in _LATE,
        )
        bot, about = self._bot(item.address), tuple(sent)
        yield (key, at, SENT, item.provider_message_id, file, number, bot, precision, about)

    def _bot(self, address: tuple[str, ...]) -> str:
        return "" if self._one_bot or not address else bot_named(address[0])


def _names_in(item: Inbound) -> tuple[str, str, int]:
    """Return the number and user id that name one person in a part, and when."""
    at = 0 if not isinstance(item, _NAMING) or item.source is None else item.source.at
    if isinstance(item, Identified):
        number, user_id = _turned(item)
        return number, user_id, at
    if isinstance(item, Reported):
        return item.recipient or "", item.user_id or "", at
    if isinstance(item, Written | Preferred):
        return item.sender or "", item.user_id or "", at
    return "", "", at


_NAMING: Final = (Identified, Reported, Written, Preferred)


def _turned(item: Identified) -> tuple[str, str]:
    """Return a number and a user id; nothing where both names are of one kind."""
    names = sorted((item.first, item.second), key=lambda name: "." in name)
    return (names[0], names[1]) if "." not in names[0] and "." in names[1] else ("", "")


_NO_PRICES: Final[Mapping[str, tuple[str, str]]] = {}


def _prices(document: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Return the type and category of each status's message, as far as its price tells."""
    for entry in _objects(document, "entry"):
        for change in _objects(entry, "changes"):
            value = change.get("value")
            for status in _objects(value if isinstance(value, dict) else {}, "statuses"):
                pricing, message_id = status.get("pricing"), status.get("id")
                if isinstance(pricing, dict) and isinstance(message_id, str):
                    yield message_id, _priced(pricing)


def _priced(pricing: Mapping[str, Any]) -> tuple[str, str]:
    category = str(pricing.get("category") or "").upper()
    if category == "SERVICE":
        return "text", ""
    category = _OF_META.get(category, "")
    exact = pricing.get("pricing_model") == _PER_MESSAGE
    return ("template" if exact and category else ""), category


_OF_META: Final = {
    "UTILITY": "UTILITY",
    "MARKETING": "MARKETING",
    "MARKETING_LITE": "MARKETING",
    "AUTHENTICATION": "AUTHENTICATION",
    "AUTHENTICATION_INTERNATIONAL": "AUTHENTICATION",
}


def _objects(document: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    parts = document.get(name)
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, dict):
            yield part


class _Conversation:
    """Reads messages that Sinch's Conversation API lists, of both directions."""

    def __init__(self, callbacks: _Callbacks, terms: Terms) -> None:
        self._callbacks = callbacks
        self._key_of = keys(terms.country)
        self._when = times.reader(None)
        self._one_bot = terms.one_bot

    def __call__(self, document: Any, _line: bytes, file: int, number: int) -> Iterator[Found]:
        listed = document.get("messages") if isinstance(document, dict) else None
        if not isinstance(listed, list):
            yield Unread.NOT_UNDERSTOOD
            return
        for message in listed:
            try:
                yield from self._message(message, file, number)
            except NotRead as not_read:
                yield not_read.reason

    def _message(self, message: Any, file: int, number: int) -> Iterator[Found]:
        if not isinstance(message, dict):
            raise NotRead(Unread.NOT_UNDERSTOOD)
        app_message = message.get("app_message")
        if not isinstance(app_message, dict):
            time = message.get("accept_time")
            callback = {"message": message, "event_time": time, "app_id": message.get("app_id")}
            yield from self._callbacks(callback, orjson.dumps(callback), file, number)
            return
        identity = message.get("channel_identity")
        identity = identity if isinstance(identity, dict) else {}
        if str(identity.get("channel") or "WHATSAPP").upper() != "WHATSAPP":
            raise NotRead(Skipped.OTHER_CHANNEL)
        when = self._when(str(message.get("accept_time") or ""))
        key = self._key_of(str(identity.get("identity") or ""), "")
        template = _template_in(app_message)
        sent = Sent("text" if template is None else "template", "", template or "")
        bot = "" if self._one_bot else str(message.get("app_id") or "")
        message_id, about = str(message.get("id") or ""), tuple(sent)
        yield (key, when.at, SENT, message_id, file, number, bot, when.precision, about)


def _template_in(app_message: Mapping[str, Any]) -> str | None:
    """Return the name of a template that is sent; None for a free-form message."""
    part = app_message.get("template_message")
    if not isinstance(part, dict):
        return None
    channels = part.get("channel_template")
    own = channels.get("WHATSAPP") if isinstance(channels, dict) else None
    for one in (own, part.get("omni_template")):
        if isinstance(one, dict) and isinstance(one.get("template_id"), str):
            return str(one["template_id"])
    return ""


class _Objects:
    """Reads rows that are written as objects: Twilio's lists, and tables as JSON lines."""

    def __init__(self, names: tuple[str, ...], read: ReadRow, *, listed: bool) -> None:
        self._names = names
        self._read = read
        self._listed = listed

    def __call__(self, document: Any, _line: bytes, file: int, number: int) -> Iterator[Found]:
        if not isinstance(document, dict):
            yield Unread.NOT_UNDERSTOOD
            return
        listed = document.get("messages") if self._listed else None
        for each in listed if isinstance(listed, list) else [document]:
            if not isinstance(each, dict):
                yield Unread.NOT_UNDERSTOOD
                continue
            row = [_cell(each.get(name)) for name in self._names]
            try:
                yield from self._read(row, file, number)
            except NotRead as not_read:
                yield not_read.reason


TWILIO_NAMES: Final = (
    "sid", "from", "to", "direction", "body", "status", "date_sent", "error_code", "date_created",
)  # fmt: skip


def _cell(value: object) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    return str(value)
