"""What does a Twilio callback say? Pure and total: whatever the bytes are, something is read.

One callback is one message or one status. Twilio writes no time into either, so acts count as of
their arrival. Parameters: twilio.com/docs/messaging/guides/webhook-request; WIRE section 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from optwarden.consent.keywords import Said
from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.consent.vocabulary import Method, Signal
from optwarden.providers.twilio.codes import quality_of, signal_of
from optwarden.providers.twilio.names import WHATSAPP, spellings
from optwarden.usecases.callbacks import Address, Inbound, Noticed, NotUnderstood, Reported, Written
from optwarden.usecases.signatures.form import read_form
from optwarden.usecases.wire.reading import (
    LONGEST_WORD,
    bounded,
    clean,
    document_of,
    is_set,
    made_id,
    texts_in,
)

_OPT_OUT_TYPES: Final = {"STOP": Said.STOP, "START": Said.START, "HELP": Said.HELP}
"""What Advanced Opt-Out read in a message, and has answered."""
_NO_START_ALONE: Final = "yes"
"""Twilio counts YES as a START. It says that only as the answer to our own question, and Twilio
does not know what was asked (WIRE section 6)."""
_KEYWORD_FIELDS: Final = ("Body", "ButtonText", "ButtonPayload", "ListTitle", "ListId")
_OPENING: Final = frozenset(
    {
        "text", "image", "video", "document", "audio", "voice", "sticker", "location", "contacts",
        "button", "interactive", "order",
    }
)  # fmt: skip
"""What a person sends on purpose: it opens the customer service window."""
_TYPE_OF_MEDIA: Final = {"image": "image", "video": "video", "audio": "audio", "text": "contacts"}
"""By the first half of the media's type; text/vcard is a contact, anything else a document."""
_RECEIVED: Final = frozenset({"receiving", "received"})
"""The states of messages from a person; every other is of one we sent."""
_NOT_SAID: Final = ("ProfileName", "Referral", "From", "To", "Caller", "Called")
"""Beginnings of parameters that hold a name, an advertisement or a place, not a person's words:
FromCountry is TD for Chad, and TD is a STOP in Quebec."""
_SMS: Final = "sms"

Form = Mapping[str, tuple[str, ...]]


def parse(body: bytes) -> tuple[Inbound, ...]:
    """Read a callback: a person's message, or how far one of ours got."""
    form = read_form(body)
    if form is None:
        return (NotUnderstood("too_many_parameters"),)
    if body.lstrip()[:1] in (b"{", b"["):
        return (NotUnderstood("json", tuple(texts_in(document_of(body)))),)
    one = _one(form)
    status = quality_of(one.provider_code) if isinstance(one, Reported) else None
    return (one,) if status is None else (one, Noticed("template", (status,)))


def _one(form: Form) -> Inbound:
    message_id = _first(form, "MessageSid") or _first(form, "SmsSid")
    state = (_first(form, "MessageStatus") or _first(form, "SmsStatus") or "").lower()
    if state and state not in _RECEIVED:
        return _status(form, message_id, state)
    if message_id is None and not any(_first(form, name) for name in ("From", "Body", "WaId")):
        return NotUnderstood("unknown_callback", tuple(_all_texts(form)))
    return _message(form, message_id)


def _status(form: Form, message_id: str | None, state: str) -> Inbound:
    if message_id is None:
        return NotUnderstood("unknown_status")
    code = _first(form, "ErrorCode")
    code = None if code == "0" else code
    signal = signal_of(code)
    if not _is_whatsapp(form) and signal is not Signal.OPTED_OUT_OF_ALL:
        return Noticed("other_channel_status")
    number, user_id = _person(form, _first(form, "To"))
    return Reported(
        number,
        bounded(message_id),
        state[:LONGEST_WORD],
        user_id=user_id,
        address=_business(form, "From"),
        provider_code=None if code is None else code[:LONGEST_WORD],
        signal=signal,
    )


def _message(form: Form, message_id: str | None) -> Inbound:
    sender = _first(form, "From")
    if not _is_whatsapp(form) and ":" in (sender or ""):
        return NotUnderstood("other_channel", tuple(_all_texts(form)))
    number, user_id = _person(form, sender)
    kind = _kind(form)
    understood = kind in _OPENING
    said = _said(form, kind)
    forwarded = any(is_set(_first(form, name)) for name in ("Forwarded", "FrequentlyForwarded"))
    return Written(
        number,
        bounded(message_id or made_id(form)),
        kind,
        tuple(_keyword_texts(form) if understood or kind == _SMS else _all_texts(form)),
        opens_window=understood,
        own_words=not forwarded or said is Said.STOP,
        understood=understood,
        user_id=user_id,
        address=_business(form, "To"),
        said=said,
        provider_answered=kind == _SMS or _first(form, "OptOutType") is not None,
        method=Method.SMS if kind == _SMS else Method.WHATSAPP,
    )


def _is_whatsapp(form: Form) -> bool:
    sides = (_first(form, "From"), _first(form, "To"))
    named = any(side is not None and side.lower().startswith(WHATSAPP) for side in sides)
    return named or any(_first(form, name) for name in ("WaId", "ExternalUserId"))


def _person(form: Form, side: str | None) -> tuple[str | None, str | None]:
    """Return the person's number and user id; either may be missing, or stand for the other."""
    name, user_id = _without_prefix(side), _first(form, "ExternalUserId")
    if name is not None and isinstance(parse_bsuid(name), Bsuid):
        name, user_id = None, name
    return name or _first(form, "WaId"), user_id


def _business(form: Form, name: str) -> Address:
    """Return the number in each spelling, then the messaging service it is in."""
    number, service = _first(form, name), _first(form, "MessagingServiceSid")
    return (
        *(() if number is None else spellings(number)),
        *(() if service is None else (service,)),
    )


def _without_prefix(side: str | None) -> str | None:
    if side is not None and side.lower().startswith(WHATSAPP):
        return side[len(WHATSAPP) :].strip() or None
    return side


def _kind(form: Form) -> str:
    """Name the kind of a message: Twilio's word for it, or what its parameters show.

    An SMS is not understood, so that a STOP counts and nothing else does: it opens no window of
    WhatsApp, and START by SMS is a feature of its own.
    """
    if not _is_whatsapp(form):
        return _SMS
    stated = _first(form, "MessageType")
    if stated is not None:
        return stated.lower()[:LONGEST_WORD]
    if _first(form, "ButtonPayload") or _first(form, "ButtonText"):
        return "button"
    if _first(form, "ListId") or _first(form, "InteractiveData"):
        return "interactive"
    if _first(form, "Latitude"):
        return "location"
    media = _first(form, "MediaContentType0") or _first(form, "MediaContentType")
    if media is not None:
        return _TYPE_OF_MEDIA.get(media.partition("/")[0].lower(), "document")
    return "text" if "Body" in form else "unknown"


def _said(form: Form, kind: str) -> Said | None:
    said = _OPT_OUT_TYPES.get((_first(form, "OptOutType") or "").upper())
    body = (_first(form, "Body") or "").strip(" .!").lower()
    if said is Said.START and (kind == _SMS or body == _NO_START_ALONE):
        return None
    return said


def _keyword_texts(form: Form) -> Iterator[str]:
    for name in _KEYWORD_FIELDS:
        yield from (clean(value) for value in form.get(name, ()))


def _all_texts(form: Form) -> Iterator[str]:
    for name, values in form.items():
        if not name.startswith(_NOT_SAID):
            yield from (clean(value) for value in values)


def _first(form: Form, name: str) -> str | None:
    """Return a parameter's first value, as it can be stored; None for an empty one."""
    return clean(form.get(name, ("",))[0]).strip() or None
