"""What does a Sinch callback say? Pure and total: whatever the bytes are, something is read.

Types in Sinch's words become facts in ours by the tables at the top; an unknown word is kept and
reported as not understood, never an error. Samples: WIRE section 1.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

import orjson

from optwarden.providers.sinch.source_time import read_time
from optwarden.usecases.providers import Inbound, NotUnderstood, Reported, Written

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
_LONGEST_WORD: Final = 64
_LONGEST_ID: Final = 200
_MOST_TEXTS: Final = 10_000
_DEEPEST: Final = 50


def parse(body: bytes) -> tuple[Inbound, ...]:
    """Read a callback's statuses and notifications."""
    document = _document(body)
    if not isinstance(document, dict):
        return (NotUnderstood("not_json", tuple(_texts_in(document))),)
    items: list[Inbound] = []
    statuses, notifications = document.get("statuses"), document.get("notifications")
    if isinstance(statuses, list):
        items += [_status(status) for status in statuses]
    if isinstance(notifications, list):
        contact = _only_contact(document) if len(notifications) == 1 else None
        items += [_notification(notification, contact) for notification in notifications]
    if not items and not _is_quiet(document):
        items.append(NotUnderstood("unknown_callback", tuple(_texts_in(document))))
    return tuple(items)


def _is_quiet(document: Mapping[str, Any]) -> bool:
    """Say whether a callback of the known form just has nothing in it."""
    return document.get("type") == "whatsapp" and document.keys() <= {
        "type",
        "statuses",
        "notifications",
        "contacts",
    }


def _document(body: bytes) -> object:
    """Read JSON; what orjson refuses (lone surrogates, bad UTF-8) is read with replacements."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(body.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None


def _status(status: object) -> Inbound:
    if not isinstance(status, dict):
        return NotUnderstood("unknown_status", tuple(_texts_in(status)))
    message_id, state = _word(status, "message_id"), _word(status, "state")
    if message_id is None or state is None:
        return NotUnderstood("unknown_status")
    return Reported(
        _word(status, "recipient"),
        _bounded(message_id),
        state.lower()[:_LONGEST_WORD],
        read_time(status.get("timestamp")),
    )


def _notification(notification: object, contact: str | None) -> Inbound:
    if not isinstance(notification, dict):
        return NotUnderstood("unknown_notification", tuple(_texts_in(notification)))
    message = notification.get("message")
    if not isinstance(message, dict):
        message = {}
    kind = (_word(message, "type") or _word(notification, "type") or "unknown").lower()
    if _word(notification, "type") in ("DELETED", "SYSTEM"):
        kind = str(notification["type"]).lower()
    in_group = _is_set(notification.get("in_group"))
    notice = kind in _NOTICES
    return Written(
        _word(notification, "from") or contact,
        _bounded(_word(notification, "message_id") or _made_id(notification)),
        kind[:_LONGEST_WORD],
        () if notice else tuple(_keyword_texts(kind, message)),
        read_time(notification.get("timestamp")),
        opens_window=kind in _OPENING and not in_group,
        own_words=not (notice or in_group or _is_set(notification.get("forwarded"))),
        understood=notice or kind in _OPENING,
    )


def _keyword_texts(kind: str, message: Mapping[str, Any]) -> Iterator[str]:
    """Return the texts of a message that may be a keyword; of an unknown kind, all of them."""
    if kind not in _OPENING:
        yield from _texts_in(message)
        return
    inner = message.get("message")
    for part in (message, inner if isinstance(inner, dict) else {}):
        for field in _KEYWORD_FIELDS:
            text = part.get(field)
            if isinstance(text, str):
                yield _clean(text)


def _texts_in(value: object) -> Iterator[str]:
    """Return the strings anywhere in a value, up to a bound of depth and number."""
    waiting: list[tuple[object, int]] = [(value, 0)]
    found = 0
    while waiting and found < _MOST_TEXTS:
        one, depth = waiting.pop()
        if isinstance(one, str):
            found += 1
            yield _clean(one)
        elif isinstance(one, (dict, list)) and depth < _DEEPEST:
            inside = one.values() if isinstance(one, dict) else one
            waiting += [(part, depth + 1) for part in inside]


def _only_contact(document: Mapping[str, Any]) -> str | None:
    """Return the one contact's number, for a notification that lacks its sender."""
    contacts = document.get("contacts")
    if isinstance(contacts, list) and len(contacts) == 1 and isinstance(contacts[0], dict):
        return _word(contacts[0], "wa_id")
    return None


def _made_id(notification: Mapping[str, Any]) -> str:
    """Make an id for a notification without one, so that its repetition is known for one."""
    canonical = json.dumps(notification, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def _word(entry: Mapping[str, Any], field: str) -> str | None:
    value = entry.get(field)
    if isinstance(value, str):
        return _clean(value).strip() or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return None


def _bounded(message_id: str) -> str:
    """Keep an id within a bound that stores and indexes take."""
    if len(message_id) <= _LONGEST_ID:
        return message_id
    return "sha256:" + hashlib.sha256(message_id.encode()).hexdigest()


def _clean(text: str) -> str:
    """Replace what no store keeps: NUL and lone surrogates."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


def _is_set(value: object) -> bool:
    """Say whether a flag is set, however it is written."""
    if isinstance(value, str):
        return value.lower() == "true"
    return value is True or isinstance(value, dict)
