"""The Conversation API over HTTP: what persons write ends and opens sends, and a send goes out."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any, Final

import httpx

from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import SECRET, TEXT, World, iso, number, statuses

NAME: Final = "x-sinch-webhook-signature"


async def through_sinch(world: World, upstream: UpstreamStub) -> None:
    upstream.status, upstream.body = 200, b'{"message_id":"01SENT"}'
    await world.change(
        provider="sinch_conversation",
        provider_settings={"base_url": upstream.url, "project_id": "p", "app_id": "01APP"},
        secrets={"callback_secret": SECRET, "access_token": "token"},
    )


async def call_back(world: World, secret: str = SECRET, **event: Any) -> httpx.Response:
    document = {"app_id": "01APP", "event_time": iso(world.clock.at), **event}
    body = json.dumps(document).encode()
    digest = hmac.new(secret.encode(), body + b".n.7", hashlib.sha256).digest()
    headers = {
        NAME: base64.b64encode(digest).decode(),
        f"{NAME}-nonce": "n",
        f"{NAME}-timestamp": "7",
        f"{NAME}-algorithm": "HmacSHA256",
    }
    path = f"/webhooks/sinch_conversation/{world.bot.bot_id}"
    return await world.client.post(path, content=body, headers=headers)


def message(text: str, message_id: str) -> dict[str, Any]:
    return {
        "id": message_id,
        "direction": "TO_APP",
        "contact_message": {"text_message": {"text": text}},
        "channel_identity": {"channel": "WHATSAPP", "identity": number()},
    }


async def test_a_message_opens_the_window_and_the_reply_goes_to_sinch(
    world: World, upstream: UpstreamStub
) -> None:
    """Free text is refused before, and sent after."""
    await through_sinch(world, upstream)
    (before,) = statuses(await world.send(number(), message=TEXT))
    assert before["details"].partition(":")[0] == "window_closed"
    answer = await call_back(world, message=message("Where is my parcel?", "01A"))
    assert (answer.status_code, answer.content) == (200, b"")
    (after,) = statuses(await world.send(number(), message=TEXT))
    assert (after["status"], after["message_id"]) == ("success", "01SENT")
    (request,) = upstream.requests
    assert request.document["message"] == {"text_message": {"text": TEXT["text"]}}


async def test_a_stop_ends_sends_and_a_repetition_counts_once(
    world: World, upstream: UpstreamStub
) -> None:
    """Sinch repeats what was not answered in time."""
    await through_sinch(world, upstream)
    await world.opt_in(number())
    for _ in range(3):
        assert (await call_back(world, message=message("Stop", "01A"))).status_code == 200
    (status,) = statuses(await world.send(number()))
    assert status["details"].partition(":")[0] == "opted_out"
    assert upstream.requests == []
    assert (await world.kinds()).count("opted_out") == 1


async def test_a_callback_that_sinch_did_not_sign_changes_nothing(
    world: World, upstream: UpstreamStub
) -> None:
    """401, and nothing is stored."""
    await through_sinch(world, upstream)
    before = await world.kinds()
    answer = await call_back(world, "another", message=message("Stop", "01A"))
    assert answer.status_code == 401
    assert await world.kinds() == before
