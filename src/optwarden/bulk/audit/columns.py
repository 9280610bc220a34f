"""Which column of a table holds what? By the names that exports give them, and by --map.

The names of Twilio's and Sinch's exports are from memory and from their APIs: to be checked against
a real sample. Spelling, spaces and underscores do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, NamedTuple


class Shape(StrEnum):
    """What a file was taken for."""

    META_CALLBACKS = "meta_callbacks"
    SINCH_CALLBACKS = "sinch_callbacks"
    CONVERSATION_CALLBACKS = "sinch_conversation_callbacks"
    CONVERSATION_LIST = "sinch_conversation_messages"
    TWILIO_TABLE = "twilio_message_log"
    TWILIO_LIST = "twilio_messages"
    TABLE = "table"
    CONSENT_LIST = "consent_list"


_LIKE: Final[Mapping[str, tuple[str, ...]]] = {
    "recipient": (
        "recipient", "msisdn", "phone", "phonenumber", "number", "mobile", "waid", "contact",
        "recipientid", "customer", "customernumber", "channelidentity", "identity", "user",
        "recipientnumber", "recipientphonenumber",
    ),
    "user_id": ("userid", "bsuid", "recipientuserid"),
    "from": ("from", "sender"),
    "to": ("to", "destination"),
    "bot": ("bot", "botid", "appid", "phonenumberid", "business", "businessnumber"),
    "direction": ("direction",),
    "at": (
        "at", "sentat", "sentdate", "datesent", "sent", "timestamp", "time", "date", "datetime",
        "accepttime", "acceptedtime", "eventtime", "occurredat", "receivedat",
    ),
    "created": ("datecreated", "createddate", "createdat"),
    "type": ("type", "messagetype", "contenttype"),
    "category": ("category", "templatecategory", "pricingcategory", "conversationcategory"),
    "template": ("template", "templatename", "contentname"),
    "topic": ("topic",),
    "text": ("text", "body", "message", "messagebody"),
    "id": ("id", "messageid", "sid", "messagesid", "wamid"),
    "status": ("status", "state", "messagestatus"),
    "code": ("code", "errorcode", "channelcode", "reasoncode"),
    "channel": ("channel",),
}  # fmt: skip
"""Fields of messages: the first of a row's columns that is there counts."""
_IN_LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "recipient": _LIKE["recipient"],
    "user_id": _LIKE["user_id"],
    "bot": _LIKE["bot"],
    "topics": ("topics", "topic", "scope", "optinscope", "lists"),
    "opted_in_at": ("optedinat", "optinat", "optin", "optindate", "optedin", "consentedat"),
    "method": ("method", "optinmethod", "channel", "source"),
    "grade": ("grade",),
    "opted_out_at": (
        "optedoutat", "optoutat", "optout", "optoutdate", "optedout", "unsubscribedat",
    ),
    "opted_out_scope": ("optedoutscope", "optoutscope"),
    "opted_out_by": ("optedoutby", "optoutby"),
    "suppressed_at": ("suppressedat", "blacklistedat", "donotsendsince"),
}  # fmt: skip
MESSAGE_FIELDS: Final = tuple(_LIKE)
LIST_FIELDS: Final = tuple(_IN_LISTS)
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")
_TWILIO: Final = frozenset({"from", "to", "direction", "body", "status", "sid"})


class Layout(NamedTuple):
    """What a table is, and where in a row each field stands."""

    shape: Shape
    places: Mapping[str, int]
    width: int
    names: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    """Columns whose names say nothing to us."""


def layout_of(
    header: Sequence[str], mapped: Mapping[str, str], *, is_list: bool = False
) -> Layout | None:
    """Recognise a table by its header; None if it is neither messages nor a consent list."""
    known = _IN_LISTS if is_list else _LIKE
    plain = [_NO_LETTER.sub("", name.lower()) for name in header]
    places = {
        field: plain.index(name)
        for field, names in known.items()
        if (name := next((each for each in names if each in plain), None)) is not None
    }
    for field, column in mapped.items():
        wanted = _NO_LETTER.sub("", column.lower())
        if field in known and wanted in plain:
            places[field] = plain.index(wanted)
    used = set(places.values())
    unused = tuple(name for place, name in enumerate(header) if place not in used)
    if is_list:
        told = places.keys() & {"opted_in_at", "opted_out_at", "suppressed_at"}
        named = places.keys() & {"recipient", "user_id"}
        return (
            Layout(Shape.CONSENT_LIST, places, len(header), tuple(header), unused)
            if told and named
            else None
        )
    whom = places.keys() & {"recipient", "user_id"} or {"from", "to"} <= places.keys()
    if not whom or "at" not in places or _of_both_sides(places):
        return None
    twilio = set(plain) >= _TWILIO
    shape = Shape.TWILIO_TABLE if twilio else Shape.TABLE
    return Layout(shape, places, len(header), tuple(header), unused)


def needs_direction(header: Sequence[str]) -> bool:
    """Say whether a table names both sides and not which of them wrote."""
    plain = {_NO_LETTER.sub("", name.lower()) for name in header}
    return all(plain & set(_LIKE[side]) for side in ("from", "to")) and "direction" not in plain


def _of_both_sides(places: Mapping[str, int]) -> bool:
    """Without a direction what persons wrote would be taken for what they were sent."""
    both = {"from", "to"} <= places.keys() and "recipient" not in places
    return both and "direction" not in places
