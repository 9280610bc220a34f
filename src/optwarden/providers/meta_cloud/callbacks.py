"""What does a Meta callback say? Pure and total: whatever the bytes are, something is read.

Dispatch is by what a change holds, and by its `field` only where that does not tell: samples of
Meta's own have the wrong field. Samples: WIRE section 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from optwarden.consent.events import SourceTime
from optwarden.providers.meta_cloud.error_codes import first_telling
from optwarden.providers.meta_cloud.identities import identified, names_in_update
from optwarden.providers.meta_cloud.people import Contacts, parent_link, person
from optwarden.providers.meta_cloud.quality import quality_in
from optwarden.providers.meta_cloud.written import messages_in
from optwarden.usecases.callbacks import (
    Address,
    Inbound,
    Noticed,
    NotUnderstood,
    Preference,
    Preferred,
    Reported,
)
from optwarden.usecases.wire.reading import (
    LONGEST_WORD,
    bounded,
    document_of,
    made_id,
    texts_in,
    word,
)
from optwarden.usecases.wire.source_time import read_unix

_NOTICES_BY_FIELD: Final[Mapping[str, str]] = {
    "phone_number_quality_update": "quality",
    "message_template_status_update": "template",
    "message_template_quality_update": "template",
    "message_template_components_update": "template",
    "template_category_update": "template",
    "template_correct_category_detection": "template",
    "account_alerts": "account",
    "account_review_update": "account",
    "account_settings_update": "account",
    "account_update": "account",
    "business_capability_update": "account",
    "business_status_update": "account",
    "partner_solutions": "account",
    "payment_configuration_update": "account",
    "phone_number_name_update": "account",
    "security": "account",
    "calls": "call",
    "flows": "flow",
    "message_echoes": "echo",
    "smb_app_state_sync": "echo",
    "smb_message_echoes": "echo",
    "group_lifecycle_update": "group",
    "group_participants_update": "group",
    "group_settings_update": "group",
    "group_status_update": "group",
}
"""About the bot, its templates, its groups, or what the business itself wrote."""
_NOTICES_BY_SHAPE: Final = (
    ("message_template_id", "template"),
    ("current_limit", "quality"),
    ("max_daily_conversation_per_phone", "account"),
    ("max_daily_conversations_per_business", "account"),
    ("max_phone_numbers_per_business", "account"),
    ("ban_info", "account"),
    ("violation_info", "account"),
    ("restriction_info", "account"),
    ("waba_info", "account"),
    ("message_echoes", "echo"),
    ("calls", "call"),
    ("groups", "group"),
    ("errors", "account"),
)
_NOT_LIVE: Final = "history"
"""Messages of up to six months ago, both ways, when a number is moved to the API: somebody looks
at them rather than that old windows and old words of the business's own are taken for new."""
_MARKETING: Final = "marketing_messages"
_PREFERENCES: Final[Mapping[str, Preference]] = {one.value: one for one in Preference}
_GROUP: Final = "group"


def parse(body: bytes) -> tuple[Inbound, ...]:
    """Read a callback: its entries, their changes, and each change's parts."""
    document = document_of(body)
    if not isinstance(document, dict):
        return (NotUnderstood("not_json", tuple(texts_in(document))),)
    entries = document.get("entry")
    if not isinstance(entries, list):
        return tuple(_change({"value": document}, "unknown_callback"))
    return tuple(item for entry in entries for item in _entry(entry))


def _entry(entry: object) -> Iterator[Inbound]:
    changes = entry.get("changes") if isinstance(entry, dict) else None
    if not isinstance(entry, dict) or not isinstance(changes, list):
        yield NotUnderstood("unknown_callback", tuple(texts_in(entry)))
        return
    at = read_unix(entry.get("time"))
    for change in changes:
        yield from _change(change, "unknown_change", at)


def _change(change: object, unknown: str, at: SourceTime | None = None) -> Iterator[Inbound]:
    value = change.get("value") if isinstance(change, dict) else None
    if not isinstance(change, dict) or not isinstance(value, dict):
        yield NotUnderstood(unknown, tuple(texts_in(change)))
        return
    field = (word(change, "field") or "").lower()
    if field == _NOT_LIVE or _NOT_LIVE in value:
        yield NotUnderstood(_NOT_LIVE, tuple(texts_in(value)))
        return
    metadata = value.get("metadata")
    number_id = word(metadata, "phone_number_id") if isinstance(metadata, dict) else None
    address = () if number_id is None else (number_id,)
    known = [read for name, read in _PARTS if isinstance(value.get(name), list)]
    for read in known:
        yield from read(value, address)
    if not known:
        yield _notice(field, value, at) or NotUnderstood(unknown, tuple(texts_in(value)))


def _notice(field: str, value: Mapping[str, Any], at: SourceTime | None) -> Noticed | None:
    kind = _NOTICES_BY_FIELD.get(field)
    if kind is None:
        kind = next((kind for name, kind in _NOTICES_BY_SHAPE if name in value), None)
    return None if kind is None else Noticed(kind, quality_in(kind, value, at))


def _statuses(value: Mapping[str, Any], address: Address) -> Iterator[Inbound]:
    statuses = value["statuses"]
    contacts = Contacts(value, len(statuses))
    for status in statuses:
        if not isinstance(status, dict):
            yield NotUnderstood("unknown_status", tuple(texts_in(status)))
            continue
        message_id, state = word(status, "id"), word(status, "status")
        if message_id is None or state is None:
            yield NotUnderstood("unknown_status")
            continue
        if word(status, "recipient_type") == _GROUP:
            yield Noticed(_GROUP)
            continue
        recipient = contacts.complete(
            person(
                word(status, "recipient_id"),
                word(status, "recipient_user_id"),
                word(status, "recipient_parent_user_id"),
            )
        )
        code, signal = first_telling(status.get("errors"))
        yield Reported(
            recipient.number,
            bounded(message_id),
            state.lower()[:LONGEST_WORD],
            read_unix(status.get("timestamp")),
            recipient.any_user_id,
            address,
            code,
            signal,
        )
        if signal is not None:
            yield from parent_link(recipient, message_id, address)


def _preferences(value: Mapping[str, Any], address: Address) -> Iterator[Inbound]:
    preferences = value["user_preferences"]
    contacts = Contacts(value, len(preferences))
    for one in preferences:
        chosen = _preference(one) if isinstance(one, dict) else None
        if not isinstance(one, dict) or chosen is None:
            yield NotUnderstood("unknown_preference", tuple(texts_in(one)))
            continue
        sender = contacts.complete(
            person(word(one, "wa_id"), word(one, "user_id"), word(one, "parent_user_id"))
        )
        names = {
            "number": sender.number,
            "user_id": sender.any_user_id,
            "address": next(iter(address), None),
        }
        event_id = bounded(made_id({**one, **names}))
        yield Preferred(
            sender.number,
            chosen,
            event_id,
            read_unix(one.get("timestamp")),
            sender.any_user_id,
            address,
        )
        yield from parent_link(sender, event_id, address)


def _preference(one: Mapping[str, Any]) -> Preference | None:
    if (word(one, "category") or "").lower() != _MARKETING:
        return None
    return _PREFERENCES.get((word(one, "value") or "").lower())


def _user_id_updates(value: Mapping[str, Any], address: Address) -> Iterator[Inbound]:
    updates = value["user_id_update"]
    contacts = Contacts(value, len(updates))
    for one in updates:
        found = []
        if isinstance(one, dict):
            sender = contacts.complete(person(word(one, "wa_id"), None, None))
            pairs, source = names_in_update(sender, one), read_unix(one.get("timestamp"))
            found = identified(pairs, made_id(one), source, address)
        yield from found
        if not found:
            yield NotUnderstood("unknown_identity", tuple(texts_in(one)))


_PARTS: Final = (
    ("messages", messages_in),
    ("statuses", _statuses),
    ("user_preferences", _preferences),
    ("user_id_update", _user_id_updates),
)
"""What a change is known to hold: one or several, whatever its field says."""
