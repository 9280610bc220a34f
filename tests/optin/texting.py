"""Who texts the shop in the contract? One person, through either provider, as each calls back."""

from __future__ import annotations

import json
from typing import Final

import httpx
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from tests.doubles.world import World, iso

KEYWORD: Final = "PARCEL"
OURS: Final = "+46700000001"
PATH_SECRET: Final = "a-path-only-sinch-knows"
AUTH_TOKEN: Final = "twilio-auth-token"


async def with_texts(world: World) -> None:
    """Let both providers call back."""
    told = {"sinch_sms_path_secret": PATH_SECRET, "twilio_sms_auth_token": AUTH_TOKEN}
    await world.change(secrets={**world.bot.secrets, **told})


async def through_sinch(
    world: World, text: str, message_id: str, secret: str = PATH_SECRET
) -> httpx.Response:
    """Text through Sinch SMS."""
    told = {
        "type": "mo_text",
        "id": message_id,
        "from": world.person,
        "to": OURS.removeprefix("+"),
        "body": text,
        "received_at": iso(world.clock.at, "milliseconds"),
    }
    path = f"/webhooks/sinch_sms/{world.bot.bot_id}/{secret}"
    return await world.client.post(path, content=json.dumps(told))


async def through_twilio(
    world: World, text: str, message_id: str, token: str | None = AUTH_TOKEN
) -> httpx.Response:
    """Text through Twilio, signed by its own library; unsigned without a token."""
    form = {"From": f"+{world.person}", "To": OURS, "Body": text, "MessageSid": message_id}
    path = f"/webhooks/twilio_sms/{world.bot.bot_id}"
    headers = {}
    if token is not None:
        given = RequestValidator(token).compute_signature(f"http://gateway{path}", form)
        headers["x-twilio-signature"] = given
    return await world.client.post(path, data=form, headers=headers)
