"""What do those attempt who mean harm, or whom the pages meet in an odd order?"""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.web.pages.translations import wanted_languages
from tests.doubles.world import World, number
from tests.web.pages.shop import PROGRAMME, publish

MEXICAN: Final = "5215512345678"
SENDER: Final = number(7)


async def writes(world: World, sender: str, text: str) -> dict[str, Any]:
    """A person writes to the bot."""
    answer = await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/sandbox/inbound",
        json={"from": sender, "text": text},
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.status_code < 300, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def prepared(world: World, recipient: str) -> str:
    """The message that an application prepares for a number."""
    answer = await world.client.post(
        f"/v1/bots/{world.bot.bot_id}/programmes/{PROGRAMME}/agreements",
        json={
            "recipient": recipient,
            "topics": ["orders"],
            "disclosure_id": "page-en-1",
            "act": "ticked_box",
            "screen": "settings",
            "user_agent": "Shop/1",
        },
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.status_code == 201, answer.text
    text: str = answer.json()["chat"]["text"]
    return text


async def evidence(world: World) -> dict[str, str]:
    """The personal values of the one opt-in."""
    ((personal,),) = await world.rows(
        "SELECT p.personal FROM event AS e JOIN event_private AS p ON p.event_id = e.event_id"
        " WHERE e.kind = 'opted_in'"
    )
    return {name: value for name, (_, value) in orjson.loads(personal).items()}


async def test_a_passed_on_message_has_nothing_of_whom_it_was_prepared_for(shop: World) -> None:
    """Whoever sends it opts in herself: another's number is not in her evidence, and what is sent
    because of it goes to her.
    """
    await publish(shop)
    await writes(shop, SENDER, await prepared(shop, MEXICAN))
    assert MEXICAN not in (await evidence(shop)).values()


async def test_the_number_is_spelled_as_it_wrote(shop: World) -> None:
    """Her own message tells how her number is written, which is where messages go."""
    await publish(shop)
    await writes(shop, MEXICAN, await prepared(shop, SENDER))
    assert (await evidence(shop))["from"] == MEXICAN


def test_an_endless_language_is_not_kept() -> None:
    """What is too long for a tag is read as if nothing was asked for."""
    assert wanted_languages("x" * 60_000, "ar") == ("ar",)
    assert wanted_languages("pt-BR", "ar") == ("pt-BR", "ar")
