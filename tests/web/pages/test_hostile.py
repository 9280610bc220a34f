"""What do those attempt who mean harm, or whom the pages meet in an odd order?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import SECOND, Verification
from optwarden.web.pages.translations import wanted_languages
from tests.doubles.world import World, number
from tests.web.pages.shop import PROGRAMME, publish
from tests.web.pages.visitor import Visitor

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
        "SELECT p.personal FROM event AS e JOIN event_private AS p ON p.shard_key = e.shard_key"
        " AND p.event_id = e.event_id WHERE e.kind = 'opted_in'"
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


async def test_typed_numbers_get_so_many_confirmations_in_an_hour(
    shop: World, visitor: Visitor
) -> None:
    """Without verification, too, nobody makes the shop write to as many numbers as she likes. What
    was agreed to is on record all the same, and the next hour has its own.
    """
    record = replace(shop.bot, rules=replace(shop.bot.rules, confirm_opt_in=True))
    await shop.gateway.administration.change_bot(record)
    await publish(shop, verification=Verification.NONE, hourly_cap=2)
    for one in range(3):
        assert (await visitor.opts_in(f"+{number(one)}")).status_code == 200
    assert (await shop.kinds()).count("opted_in") == 3
    assert await confirmations(shop) == 2
    shop.clock.at += 3600 * SECOND
    await visitor.opts_in(f"+{number(3)}")
    assert await confirmations(shop) == 3


async def confirmations(world: World) -> int:
    """How many confirmations of opt-ins wait to be sent."""
    ((count,),) = await world.rows("SELECT COUNT(*) FROM outbox WHERE kind = 'opt_in_confirmation'")
    return int(count)
