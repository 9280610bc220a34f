"""What does a Sinch callback say? Pure and total: whatever the bytes are, something is read.

Types in Sinch's words become facts in ours by the tables at the top; an unknown word is kept and
reported as not understood, never an error. Samples: WIRE section 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from optwarden.usecases.callbacks import Inbound, NotUnderstood, Reported, Written
from optwarden.usecases.wire.reading import (
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

_OPENING: Final = frozenset(
    {
        "text", "image", "video", "document", "audio", "voice", "sticker", "location", "contacts",
        "button", "interactive", "order",
    }
)  # fmt: skip
"""What a person sends on purpose: it opens the customer service window."""
_NOTICES: Final = frozenset({"deleted", "system"})
"""About a message or a number rather than written to the bot: they open no window (WIRE)."""
_KEYWORD_FIELDS: Final = ("body", "text", "caption", "payload", "title", "id")
"""Where a person's words stand, by type: text, order; media; button; interactive."""


def parse(body: bytes) -> tuple[Inbound, ...]:
    """Read a callback's statuses and notifications."""
    document = document_of(body)
    if not isinstance(document, dict):
        return (NotUnderstood("not_json", tuple(texts_in(document))),)
    items: list[Inbound] = []
    statuses, notifications = document.get("statuses"), document.get("notifications")
    if isinstance(statuses, list):
        items += [_status(status) for status in statuses]
    if isinstance(notifications, list):
        contact = _only_contact(document) if len(notifications) == 1 else None
        items += [_notification(notification, contact) for notification in notifications]
    if not items and not _is_quiet(document):
        items.append(NotUnderstood("unknown_callback", tuple(texts_in(document))))
    return tuple(items)


def _is_quiet(document: Mapping[str, Any]) -> bool:
    """Say whether a callback of the known form just has nothing in it."""
    return document.get("type") == "whatsapp" and document.keys() <= {
        "type",
        "statuses",
        "notifications",
        "contacts",
    }


def _status(status: object) -> Inbound:
    if not isinstance(status, dict):
        return NotUnderstood("unknown_status", tuple(texts_in(status)))
    message_id, state = word(status, "message_id"), word(status, "state")
    if message_id is None or state is None:
        return NotUnderstood("unknown_status")
    return Reported(
        word(status, "recipient"),
        bounded(message_id),
        state.lower()[:LONGEST_WORD],
        read_time(status.get("timestamp")),
    )


def _notification(notification: object, contact: str | None) -> Inbound:
    if not isinstance(notification, dict):
        return NotUnderstood("unknown_notification", tuple(texts_in(notification)))
    message = notification.get("message")
    if not isinstance(message, dict):
        message = {}
    about = word(notification, "type")
    kind = (word(message, "type") or about or "unknown").lower()
    if about in ("DELETED", "SYSTEM"):
        kind = about.lower()
    in_group = "in_group" in notification and is_set(notification["in_group"])
    forwarded = "forwarded" in notification and is_set(notification["forwarded"])
    notice, to = kind in _NOTICES, word(notification, "to")
    return Written(
        word(notification, "from") or contact,
        bounded(word(notification, "message_id") or made_id(notification)),
        kind[:LONGEST_WORD],
        () if notice else _keyword_texts(kind, message),
        read_time(notification.get("timestamp")),
        opens_window=kind in _OPENING and not in_group,
        own_words=not (notice or in_group or forwarded),
        understood=notice or kind in _OPENING,
        address=() if to is None else (to,),
    )


def _keyword_texts(kind: str, message: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the texts of a message that may be a keyword; of an unknown kind, all of them."""
    if kind not in _OPENING:
        return tuple(texts_in(message))
    inner = message.get("message")
    return tuple(
        [
            clean(text)
            for part in ((message, inner) if isinstance(inner, dict) else (message,))
            for field in _KEYWORD_FIELDS
            if isinstance(text := part.get(field), str)
        ]
    )


def _only_contact(document: Mapping[str, Any]) -> str | None:
    """Return the one contact's number, for a notification that lacks its sender."""
    contacts = document.get("contacts")
    if isinstance(contacts, list) and len(contacts) == 1 and isinstance(contacts[0], dict):
        return word(contacts[0], "wa_id")
    return None
