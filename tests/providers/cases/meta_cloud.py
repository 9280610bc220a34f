"""Meta: a call for each recipient, callbacks signed with the app secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from optwarden.usecases.callbacks import Callback
from tests.doubles.upstream import Request
from tests.providers.contract_case import Hearing, ProviderCase, Sending
from tests.providers.meta_envelope import (
    NOON,
    PARENT_ID,
    PHONE_NUMBER_ID,
    SENDER,
    USER_ID,
    about,
    change,
    contact,
    encoded,
    envelope,
    message,
    signature,
)

_FAILED: Final = {
    "id": "wamid.1",
    "status": "failed",
    "timestamp": str(NOON),
    "recipient_id": SENDER,
    "errors": [{"code": 131050, "title": "x"}],
}
_PREFERENCE: Final = {
    "wa_id": SENDER,
    "category": "marketing_messages",
    "value": "stop",
    "timestamp": NOON,
}
_CHANGED: Final = {
    "type": "user_changed_number",
    "wa_id": "46732003344",
    "user_id": "SE.2",
    "previous_user_id": USER_ID,
}
_CARD: Final = {"origin": "contact_request", "phones": [{"wa_id": SENDER}]}
_IDS: Final = {"from_user_id": USER_ID, "from_parent_user_id": PARENT_ID}

BODIES: Final[Mapping[str, bytes]] = {
    "STOP": encoded(envelope(change(about(messages=[message("text", {"body": "STOP"})])))),
    "messages": encoded(
        envelope(
            change(
                about(
                    contacts=[contact(user_id=USER_ID)],
                    messages=[
                        message("text", {"body": "hi"}, **_IDS),
                        message("button", {"payload": "p", "text": "t"}),
                        message("interactive", {"list_reply": {"id": "i", "title": "t"}}),
                        message("interactive"),
                        message("contacts", [_CARD], **_IDS),
                        message("system", _CHANGED),
                        message("edit", {"message": message("image", {"caption": "c"})}),
                    ],
                )
            )
        )
    ),
    "everything else": encoded(
        envelope(
            change(about(statuses=[_FAILED])),
            change(about(user_preferences=[_PREFERENCE]), "user_preferences"),
            change(about(user_id_update=[{"user_id": {"previous": USER_ID, "current": "SE.2"}}])),
            change({"current_limit": "TIER_1K"}, "phone_number_quality_update"),
            change({"odd": ["STOP"]}),
        )
    ),
}


def answer(request: Request) -> tuple[int, bytes]:
    """What Meta says when it took a message."""
    (recipient,) = recipients_of(request)
    taken = {
        "messaging_product": "whatsapp",
        "contacts": [{"input": recipient, "wa_id": recipient}],
        "messages": [{"id": f"wamid.{recipient[-4:]}", "message_status": "accepted"}],
    }
    return 200, json.dumps(taken).encode()


def recipients_of(request: Request) -> list[str]:
    return [str(request.document["to"])]


def _prove(body: bytes, secrets: Mapping[str, str]) -> Callback:
    return Callback(body, signature(body, secrets.get("callback_secret", "")))


CASE: Final = ProviderCase(
    Sending(
        lambda url: {"base_url": url, "phone_number_id": PHONE_NUMBER_ID},
        {"access_token": "meta-access-token"},
        answer,
        recipients_of,
    ),
    Hearing({"callback_secret": "meta-app-secret"}, BODIES, _prove),
)
