"""A whole gateway between a business and Meta: verified, heard, sent, and refused in its words."""

from __future__ import annotations

from typing import Any, Final

import pytest

from optwarden.consent.keywords import Said
from tests.doubles.upstream import Request, UpstreamStub
from tests.doubles.world import TEXT, World, number, statuses
from tests.providers.cases.meta_cloud import answer
from tests.providers.meta_envelope import (
    PHONE_NUMBER_ID,
    about,
    change,
    encoded,
    envelope,
    message,
    signature,
)

APP_SECRET: Final = "app-secret"


@pytest.fixture(autouse=True)
async def through_meta(world: World, upstream: UpstreamStub) -> None:
    """The world's bot sends through the stub, which answers as Meta does."""
    upstream.answer = answer
    await world.change(
        provider="meta_cloud",
        provider_settings={"base_url": upstream.url, "phone_number_id": PHONE_NUMBER_ID},
        secrets={
            "access_token": "the-token",
            "callback_secret": APP_SECRET,
            "verify_token": "meatyhamhock",
        },
    )


def path(world: World) -> str:
    return f"/webhooks/meta_cloud/{world.bot.bot_id}"


async def tell(world: World, *messages: dict[str, Any], secret: str = APP_SECRET) -> int:
    body = encoded(envelope(change(about(messages=list(messages)))))
    told = await world.client.post(path(world), content=body, headers=signature(body, secret))
    return told.status_code


def written(text: str, message_id: str, sender: str = number()) -> dict[str, Any]:
    return message("text", {"body": text}, id=message_id, timestamp=None, **{"from": sender})


async def test_meta_verifies_the_address(world: World) -> None:
    """Its challenge comes back as text; who does not know the token is told nothing."""
    asked = {"hub.mode": "subscribe", "hub.challenge": "11", "hub.verify_token": "meatyhamhock"}
    told = await world.client.get(path(world), params=asked)
    assert (told.status_code, told.text) == (200, "11")
    assert told.headers["content-type"].startswith("text/plain")
    wrong = await world.client.get(path(world), params={**asked, "hub.verify_token": "x"})
    assert (wrong.status_code, wrong.text) == (403, "")


async def test_what_meta_did_not_sign_is_not_heard(world: World) -> None:
    """401, and nothing of it is kept."""
    assert await tell(world, written("STOP", "wamid.1"), secret="another") == 401
    assert await world.kinds() == []


async def test_a_conversation_through_meta(world: World, upstream: UpstreamStub) -> None:
    """Somebody writes and may be answered; says STOP and may not; a replay changes nothing."""
    assert await tell(world, written("hello", "wamid.1")) == 200
    (first,) = statuses(await world.send(number(), message=TEXT))
    assert (first["status"], first["state"]) == ("success", "queued")
    assert first["message_id"] == f"wamid.{number()[-4:]}"
    for _ in range(2):
        assert await tell(world, written("STOP", "wamid.2")) == 200
    (second,) = statuses(await world.send(number(), message=TEXT))
    assert second["status"] == "failure"
    assert second["details"].startswith("opted_out")
    assert len(upstream.requests) == 1
    assert (await world.kinds()).count("opted_out") == 1


async def test_each_recipient_gets_what_meta_said_of_them(
    world: World, upstream: UpstreamStub
) -> None:
    """One taken, one refused, one that broke off: three entries, three outcomes."""
    taken, refused, broken = number(1), number(2), number(3)
    await world.opt_in(taken, refused, broken)

    def by_recipient(request: Request) -> tuple[int, bytes]:
        to = request.document["to"]
        if to == refused:
            return 400, encoded({"error": {"code": 131026, "message": "Undeliverable"}})
        return (500, b"") if to == broken else answer(request)

    upstream.answer = by_recipient
    entries = statuses(await world.send(taken, refused, broken))
    assert [(one["status"], one["state"]) for one in entries] == [
        ("success", "queued"),
        ("failure", "failed"),
        ("failure", "unknown"),
    ]
    assert entries[1]["details"] == "131026: Undeliverable"
    assert await world.outcomes() == ["accepted", "refused", "unknown"]


async def test_a_large_callback_is_heard_whole(world: World) -> None:
    """As many messages as Meta ever puts into one call."""
    people = [number(count) for count in range(1_000)]
    told = [written("hi", f"wamid.{one}", one) for one in people]
    assert await tell(world, *told, written(Said.STOP.value, "wamid.last")) == 200
    assert (await world.kinds()).count("message_received") == 1_001
