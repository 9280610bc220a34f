"""Does pywa, which many bots read Meta's callbacks with, read the same in them as we do?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pywa.client import WhatsApp
from pywa.types.base_update import RawUpdate
from pywa.types.callback import CallbackButton, CallbackSelection
from pywa.types.message import Message
from pywa.types.message_status import MessageStatus
from pywa.types.others import ContactsOrigin
from pywa.types.system import PhoneNumberChange
from pywa.types.user_preferences import UserMarketingPreferences

from optwarden.consent.vocabulary import LinkBasis
from optwarden.providers.meta_cloud import DIALECT
from optwarden.usecases.callbacks import Identified, Inbound, Preferred, Reported, Written
from tests.providers.meta_envelope import (
    NOON,
    PHONE_NUMBER_ID,
    SENDER,
    USER_ID,
    about,
    change,
    contact,
    encoded,
    envelope,
    message,
)

FROM = {"from_user_id": USER_ID}


@pytest.fixture
def client() -> Iterator[WhatsApp]:
    """A client that sends nothing."""
    with httpx.Client(base_url="https://graph.facebook.com/v24.0") as session:
        yield WhatsApp("1", "token", session=session, validate_updates=False)


def both(value: dict[str, Any], field: str = "messages") -> tuple[RawUpdate, tuple[Inbound, ...]]:
    body = encoded(envelope(change({**value, "contacts": [contact(user_id=USER_ID)]}, field)))
    return RawUpdate(body, hmac_header=None, update_hash="x"), DIALECT.parse(body)


def written(items: tuple[Inbound, ...]) -> Written:
    (item,) = (item for item in items if isinstance(item, Written))
    return item


@pytest.mark.parametrize(
    "told",
    [
        message("text", {"body": "Does it come in another color?"}, **FROM),
        message("text", {"body": "STOP"}, context={"forwarded": True}, **FROM),
        message("text", {"body": "STOP"}, context={"frequently_forwarded": True}, **FROM),
        message(
            "image",
            {"caption": "STOP", "id": "1", "sha256": "x", "mime_type": "image/jpeg"},
            **FROM,
        ),
        message("location", {"latitude": 1.0, "longitude": 2.0}, **FROM),
        message("reaction", {"message_id": "wamid.x", "emoji": "x"}, **FROM),
    ],
    ids=lambda told: told["type"],
)
def test_a_message_is_read_alike(client: WhatsApp, told: dict[str, Any]) -> None:
    """Who, when, which, of what type, which words, and whether they are the sender's own."""
    update, items = both(about(messages=[told]))
    theirs, ours = Message.from_update(client, update), written(items)
    assert (theirs.from_user.wa_id, theirs.from_user.bsuid) == (ours.sender, ours.user_id)
    assert (theirs.id, theirs.type.value) == (ours.provider_message_id, ours.provider_type)
    assert (theirs.metadata.phone_number_id,) == ours.address == (PHONE_NUMBER_ID,)
    assert ours.source is not None
    assert theirs.timestamp.timestamp() * 1_000_000 == ours.source.at
    assert [one for one in (theirs.text, theirs.caption) if one] == list(ours.texts)
    assert theirs.forwarded is not ours.own_words


@pytest.mark.parametrize(
    "kind, part, reader",
    [
        ("button", {"payload": "stop-all", "text": "Stop"}, CallbackButton),
        (
            "interactive",
            {"type": "button_reply", "button_reply": {"id": "b1", "title": "Stop"}},
            CallbackButton,
        ),
        (
            "interactive",
            {"type": "list_reply", "list_reply": {"id": "b1", "title": "Stop"}},
            CallbackSelection,
        ),
    ],
)
def test_a_choice_is_read_alike(client: WhatsApp, kind: str, part: Any, reader: Any) -> None:
    """What stands behind a button or row, and what stands on it."""
    context = {"from": "1", "id": "wamid.x"}
    update, items = both(about(messages=[message(kind, part, context=context, **FROM)]))
    theirs, ours = reader.from_update(client, update), written(items)
    assert [theirs.data, theirs.title] == list(ours.texts)
    assert theirs.from_user.wa_id == ours.sender


def test_a_status_is_read_alike(client: WhatsApp) -> None:
    """Of which message, for whom, how far, and with which error."""
    told = {
        "id": "wamid.1",
        "status": "failed",
        "timestamp": str(NOON),
        "recipient_id": SENDER,
        "recipient_user_id": USER_ID,
        "errors": [{"code": 131050, "title": "x", "message": "x", "error_data": {"details": "x"}}],
    }
    update, (ours,) = both(about(statuses=[told]))
    theirs = MessageStatus.from_update(client, update)
    assert isinstance(ours, Reported)
    assert (theirs.from_user.wa_id, theirs.from_user.bsuid) == (ours.recipient, ours.user_id)
    assert (theirs.id, theirs.status.value) == (ours.provider_message_id, ours.provider_state)
    assert theirs.error is not None
    assert str(theirs.error.code) == ours.provider_code


@pytest.mark.parametrize("value", ["stop", "resume", "signup"])
def test_a_preference_is_read_alike(client: WhatsApp, value: str) -> None:
    """Whose, which, and when."""
    told = {
        "wa_id": SENDER,
        "user_id": USER_ID,
        "category": "marketing_messages",
        "value": value,
        "detail": "x",
        "timestamp": NOON,
    }
    update, (ours,) = both(about(user_preferences=[told]), "user_preferences")
    theirs = UserMarketingPreferences.from_update(client, update)
    assert isinstance(ours, Preferred)
    assert theirs.value.value == ours.preference.value
    assert theirs.from_user.wa_id == ours.sender
    assert ours.source is not None
    assert theirs.timestamp.timestamp() * 1_000_000 == ours.source.at


def test_a_changed_number_is_read_alike(client: WhatsApp) -> None:
    """The old one and the new one."""
    system = {"type": "user_changed_number", "body": "x", "wa_id": "46732003344"}
    update, items = both(about(messages=[message("system", system)]))
    theirs = PhoneNumberChange.from_update(client, update)
    (ours,) = (
        item
        for item in items
        if isinstance(item, Identified) and item.basis is LinkBasis.NUMBER_CHANGED
    )
    assert (theirs.old_wa_id, theirs.new_wa_id) == (ours.first, ours.second)


@pytest.mark.parametrize("origin", ["contact_request", "other", None])
def test_a_shared_contact_is_read_alike(client: WhatsApp, origin: str | None) -> None:
    """Whether WhatsApp itself filled it in."""
    card = {
        "name": {"formatted_name": "A"},
        "phones": [{"phone": "+" + SENDER, "wa_id": SENDER}],
        **({} if origin is None else {"origin": origin}),
    }
    update, items = both(about(messages=[message("contacts", [card], **FROM)]))
    theirs = Message.from_update(client, update).contacts
    assert theirs is not None
    shared = [item for item in items if isinstance(item, Identified)]
    assert bool(shared) == (theirs.origin is ContactsOrigin.CONTACT_REQUEST)
    assert [item.second for item in shared] == ([theirs.first_wa_id] if shared else [])
