"""What does a callback of the Conversation API say? Pure and total: something is always read.

One callback holds one event, under a key of its own; the tables at the top say which keys there
are. Samples: WIRE section 2, Sinch's page on callbacks and its SDKs (November 2026).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.consent.vocabulary import Method, Signal
from optwarden.providers.sinch_conversation.codes import signal_of
from optwarden.providers.sinch_conversation.names import named
from optwarden.usecases.callbacks import Address, Inbound, Noticed, NotUnderstood, Reported, Written
from optwarden.usecases.quality.signals import RATINGS, QualityKind, QualitySaid
from optwarden.usecases.wire.reading import (
    LONGEST_ID,
    LONGEST_WORD,
    bounded,
    clean,
    document_of,
    is_set,
    made_id,
    texts_in,
    word,
)
from optwarden.usecases.wire.source_time import read_time

Part = Mapping[str, Any]

_WHATSAPP: Final = "WHATSAPP"
_BY_SMS: Final = frozenset({"SMS", "MMS"})
"""Channels whose identity is a number too: a STOP there is the same person's."""
_SAID_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "text_message": ("text",),
    "media_message": ("caption",),
    "media_card_message": ("caption",),
    "choice_response_message": ("postback_data",),
    "location_message": (),
    "product_response_message": (),
}
"""What a person sends on purpose, and where their words stand in it: it opens the window."""
_FORMS: Final = frozenset({"nfm_reply", "order"})
"""Kinds of channel_specific_message with which a person answers: a flow, an order."""
_BESIDE: Final = frozenset({"reply_to"})
"""Keys of a contact's message that are not its kind."""
_NOTICED: Final = {
    "opt_in_notification": "opt_in",  # never relied on: it may be a business's own call
    "capability_notification": "capability",
    "conversation_start_notification": "conversation",
    "conversation_stop_notification": "conversation",
    "conversation_delete_notification": "conversation",
    "contact_create_notification": "contact",
    "contact_update_notification": "contact",
    "contact_delete_notification": "contact",
    "contact_merge_notification": "contact",
    "contact_identities_duplication_notification": "contact",
    "duplicated_contact_identities_notification": "contact",
    "event": "event",
    "event_delivery_report": "event",
    "message_submit_notification": "submitted",
    "smart_conversation_notification": "analysis",
    "smart_conversations_event": "analysis",
    "channel_event_notification": "channel",
    "channel_event": "channel",
    "batch_status_update_notification": "batch",
    "batch_status_update": "batch",
    "record_notification": "recording",
}
"""Understood, and without effect on consent."""


def parse(body: bytes) -> tuple[Inbound, ...]:
    """Read a callback's event."""
    document = document_of(body)
    if not isinstance(document, dict):
        return (NotUnderstood("not_json", tuple(texts_in(document))),)
    for key, read in _READERS.items():
        part = document.get(key)
        if isinstance(part, dict):
            return (read(document, part),)
    for key, kind in _NOTICED.items():
        if key in document:
            return (Noticed(kind, _quality(document, document[key])),)
    return (NotUnderstood("unknown_callback", tuple(_texts_within(document))),)


def _quality(document: Part, notification: object) -> tuple[QualitySaid, ...]:
    """Read what a channel's event says of quality: a rating, or a template's.

    The kinds are told by their names' words; what they carry stands in `additional_data`.
    """
    event = notification.get("channel_event") if isinstance(notification, dict) else None
    if not isinstance(event, dict) or _channel(event) != _WHATSAPP:
        return ()
    named = (word(event, "event_type") or "").upper()
    data = event.get("additional_data")
    given: Part = data if isinstance(data, dict) else {}
    values = {key: said.upper() for key in given if (said := word(given, key)) is not None}
    at, address = read_time(word(document, "event_time")), _app(document)
    template = next((word(given, key) or "" for key in given if "template_name" in key), "")
    if "QUALITY" in named:
        rating = next((one for one in values.values() if one in RATINGS), None)
        kind = QualityKind.TEMPLATE_QUALITY if "TEMPLATE" in named else QualityKind.RATING
        if rating is None:
            return ()
        return (QualitySaid(kind, rating, template[:LONGEST_ID], None, at, address),)
    state = values.get("status") or values.get("event") or values.get("state")
    if "TEMPLATE" in named and "STATUS" in named and state is not None:
        status = QualityKind.TEMPLATE_STATUS
        return (
            QualitySaid(status, state[:LONGEST_WORD], template[:LONGEST_ID], None, at, address),
        )
    return ()


def _message(document: Part, message: Part) -> Inbound:
    if word(message, "direction") == "TO_CONTACT":
        return Noticed("submitted")
    contact_message = message.get("contact_message")
    said: Part = contact_message if isinstance(contact_message, dict) else {}
    channel = _channel(message)
    if channel != _WHATSAPP and channel not in _BY_SMS:
        return NotUnderstood("other_channel", tuple(texts_in(contact_message)))
    sender, user_id = _person(_identity(message))
    kind, understood = _kind(said)
    understood = understood and channel == _WHATSAPP and not is_set(message.get("injected"))
    return Written(
        sender,
        bounded(word(message, "id") or made_id(document)),
        kind if channel == _WHATSAPP else channel.lower(),
        tuple(_words(kind, said) if understood else _texts_within(said)),
        _time(document, message),
        opens_window=understood,
        understood=understood,
        user_id=user_id,
        address=_app(document),
        provider_answered=channel != _WHATSAPP,
        method=Method.WHATSAPP if channel == _WHATSAPP else Method.SMS,
    )


def _delivery(document: Part, report: Part) -> Inbound:
    message_id, state = word(report, "message_id"), word(report, "status")
    if message_id is None or state is None:
        return NotUnderstood("unknown_status")
    if _channel(report) != _WHATSAPP:
        return Noticed("other_channel_status")
    reason = report.get("reason")
    told: Part = reason if isinstance(reason, dict) else {}
    code, channel_code = word(told, "code"), word(told, "channel_code")
    recipient, user_id = _person(_identity(report))
    return Reported(
        recipient,
        bounded(message_id),
        state.lower()[:LONGEST_WORD],
        _time(document, report),
        user_id=user_id,
        address=_app(document),
        provider_code=None if code is None else code[:LONGEST_WORD],
        signal=signal_of(code, channel_code),
    )


def _opt_out(document: Part, notification: Part) -> Inbound:
    """Read an opt-out that Sinch noted: the person's, so it holds for every channel it may be of.

    Sources disagree whether these come for WhatsApp at all (WIRE section 2).
    """
    status, channel = word(notification, "status"), _channel(notification)
    if channel != _WHATSAPP and channel not in _BY_SMS:
        return NotUnderstood("other_channel")
    if status != "OPT_OUT_SUCCEEDED":
        return NotUnderstood("opt_out_failed")
    recipient, user_id = _person(word(notification, "identity"))
    return Reported(
        recipient,
        bounded(word(notification, "request_id") or made_id(document)),
        status.lower(),
        _time(document, notification),
        user_id=user_id,
        address=_app(document),
        provider_code=status,
        signal=Signal.OPTED_OUT_OF_ALL,
    )


def _unsupported(_: Part, part: Part) -> Inbound:
    return NotUnderstood("unsupported", tuple(_texts_within(part)))


_READERS: Final[Mapping[str, Callable[[Part, Part], Inbound]]] = {
    "message": _message,
    "message_redaction": _message,  # the same message with the same id, personal data struck out
    "message_delivery_report": _delivery,
    "opt_out_notification": _opt_out,
    "unsupported_callback": _unsupported,
    "unsupported": _unsupported,
}


def _kind(said: Part) -> tuple[str, bool]:
    """Name the kind of a message, and say whether this release understands it."""
    for key in said:
        if key in _SAID_IN:
            return key.removesuffix("_message"), True
        if key == "channel_specific_message" and isinstance(said[key], dict):
            kind = (word(said[key], "message_type") or "unknown").lower()[:LONGEST_WORD]
            return kind, kind in _FORMS
    names = [clean(key) for key in said if key not in _BESIDE]
    return (names[0].lower()[:LONGEST_WORD] if names else "unknown"), False


def _words(kind: str, said: Part) -> Iterator[str]:
    """Return the texts of a message that may be a keyword."""
    key = f"{kind}_message"
    part = said.get(key)
    for field in _SAID_IN.get(key, ()):
        text = part.get(field) if isinstance(part, dict) else None
        if isinstance(text, str):
            yield clean(text)


def _texts_within(part: object) -> Iterator[str]:
    """Return the strings anywhere in a part, also in JSON that stands in a string."""
    for text in texts_in(part):
        yield text
        if text.lstrip()[:1] in ("{", "["):
            yield from texts_in(document_of(text.encode()))


def _app(document: Part) -> Address:
    return named(word(document, "project_id"), word(document, "app_id"))


def _channel(part: Part) -> str:
    identity = part.get("channel_identity")
    inner = word(identity, "channel") if isinstance(identity, dict) else None
    return (inner or word(part, "channel") or "").upper()


def _identity(part: Part) -> str | None:
    identity = part.get("channel_identity")
    return word(identity, "identity") if isinstance(identity, dict) else None


def _person(identity: str | None) -> tuple[str | None, str | None]:
    """Return an identity as a number, or as a user id."""
    if identity is not None and isinstance(parse_bsuid(identity), Bsuid):
        return None, identity
    return identity, None


def _time(document: Part, part: Part) -> SourceTime | None:
    """Return when it happened, by WhatsApp's clock, else by Sinch's."""
    for value in (
        document.get("event_time"),
        part.get("accept_time"),
        document.get("accepted_time"),
    ):
        if (time := read_time(value)) is not None:
            return time
    return None
