"""The sandbox over HTTP: what it was asked to send, and what a person writes to it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from optwarden.usecases.configuration import Scope
from tests.doubles.world import ORDER_UPDATE, TEXT, World, iso, number, statuses, token_for


async def ask(world: World, method: str, path: str, token: str = "", **more: Any) -> httpx.Response:
    headers = {"authorization": f"Bearer {token or world.token}"}
    url = f"/v1/bots/{world.bot.bot_id}/sandbox/{path}"
    return await world.client.request(method, url, headers=headers, **more)


async def person_writes(world: World, text: str, sender: str = number()) -> dict[str, Any]:
    answer = await ask(world, "POST", "inbound", json={"from": sender, "text": text})
    assert answer.status_code == 200, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def test_the_readmes_story(world: World) -> None:
    """Opt in, send, see it in the sandbox, STOP, denied; the sandbox has the confirmation only."""
    await world.opt_in(number())
    (sent,) = statuses(await world.send("+" + number()))
    sent_at = iso(world.clock.at)
    world.clock.step()
    said = await person_writes(world, "STOP")
    assert (said["said"], len(said["message_id"])) == ("stop", 26)
    assert statuses(await world.send(number()))[0]["details"].startswith("opted_out: ")
    await world.deliver()
    page = (await ask(world, "GET", "messages")).json()
    assert page["next_cursor"] is None
    first, confirmation = page["items"]
    assert first == {
        "sandbox_message_id": first["sandbox_message_id"],
        "message_id": sent["message_id"],
        "recipient": "+" + number(),
        "sent_at": sent_at,
        "message": ORDER_UPDATE,
    }
    assert confirmation["recipient"] == number()
    assert confirmation["message"]["text"].startswith("You are opted out")


async def test_a_persons_message_opens_the_window(world: World) -> None:
    """As a callback of a provider would."""
    await person_writes(world, "Hello")
    assert statuses(await world.send(number(), message=TEXT))[0]["status"] == "success"


async def test_a_start_without_an_opt_in_says_so(embedded: World) -> None:
    """It started nothing again."""
    assert (await person_writes(embedded, "START"))["opt_in_on_record"] is False


async def test_pages_cover_everything_once(embedded: World) -> None:
    """Oldest first; the cursor goes on where the page ended."""
    everybody = [number(count) for count in range(7)]
    await embedded.opt_in(*everybody)
    await embedded.send(*everybody)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    for _ in range(4):
        page = (await ask(embedded, "GET", "messages", params={"limit": "2", **cursor})).json()
        seen += [item["recipient"] for item in page["items"]]
        cursor = {"cursor": page["next_cursor"]}
    assert seen == everybody
    assert page["next_cursor"] is None


@pytest.mark.parametrize(
    "document, field",
    [
        ({}, "from"),
        ({"from": number()}, "text"),
        ({"from": "0732", "text": "STOP"}, "from"),
        ({"from": number(), "text": ""}, "text"),
        ({"from": number(), "text": "a\0"}, "text"),
        ({"from": number(), "text": "STOP", "sent": 1}, "sent"),
    ],
)
async def test_a_wrong_message_is_400(
    embedded: World, document: dict[str, Any], field: str
) -> None:
    """Field and rule, as everywhere under /v1; nothing is recorded."""
    answer = await ask(embedded, "POST", "inbound", json=document)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == field
    assert await embedded.kinds() == []


async def test_a_foreign_cursor_is_400(embedded: World) -> None:
    """Cursors are of one list."""
    answer = await ask(embedded, "GET", "messages", params={"cursor": "bm8.x.y"})
    assert answer.status_code == 400


async def test_a_real_bot_has_no_sandbox(world: World) -> None:
    """For a real bot a simulated START would be a forged act of a person: 404, nothing recorded."""
    await world.change(provider="sinch")
    inbound = {"from": number(), "text": "START"}
    assert (await ask(world, "POST", "inbound", json=inbound)).status_code == 404
    assert (await ask(world, "GET", "messages")).status_code == 404
    assert await world.kinds() == []


async def test_reading_takes_read_and_writing_takes_send(embedded: World) -> None:
    """Each operation has its scope."""
    business_id = embedded.bot.business_id
    reader = await token_for(embedded.gateway, business_id, frozenset({Scope.READ}))
    sender = await token_for(embedded.gateway, business_id, frozenset({Scope.SEND}))
    inbound = {"from": number(), "text": "Hello"}
    assert (await ask(embedded, "GET", "messages", reader)).status_code == 200
    assert (await ask(embedded, "GET", "messages", sender)).status_code == 401
    assert (await ask(embedded, "POST", "inbound", sender, json=inbound)).status_code == 200
    assert (await ask(embedded, "POST", "inbound", reader, json=inbound)).status_code == 401
