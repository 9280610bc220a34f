"""The sandbox keeps and shows, and sends nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.providers import Outgoing, SandboxMessage, Unknown
from tests.doubles.world import TEXT, World, number


async def test_messages_are_kept_in_the_order_of_recipients_and_time(world: World) -> None:
    """Oldest first; one entry for each recipient, with the content as it was sent."""
    provider = world.gateway.providers["sandbox"]
    everybody = tuple(number(count) for count in range(20))
    await provider.send(Outgoing(world.bot, everybody, TEXT))
    world.clock.step(SECOND)
    message = {"type": "text", "text": "a\0b \U0001f600", "more": [1, {"x": None}]}
    await provider.send(Outgoing(world.bot, (number(99),), message))
    assert await world.sandbox() == [
        *((one, TEXT) for one in everybody),
        (number(99), message),
    ]


async def test_a_page_begins_after_the_last_one(world: World) -> None:
    """Pages cover everything once."""
    provider = world.gateway.providers["sandbox"]
    await provider.send(Outgoing(world.bot, tuple(number(n) for n in range(7)), TEXT))
    seen: list[str] = []
    after = None
    while page := await world.gateway.sandbox_messages.page(world.bot.bot_id, after, 3):
        seen += [message.recipient for message in page]
        after = page[-1].sandbox_message_id
    assert seen == [number(n) for n in range(7)]


async def test_a_bot_sees_its_own_messages_only(world: World) -> None:
    """Another bot's are not there."""
    await world.gateway.providers["sandbox"].send(Outgoing(world.bot, (number(),), TEXT))
    assert await world.gateway.sandbox_messages.page("other-bot", None, 10) == []


async def test_a_store_that_is_away_leaves_it_unknown(embedded: World) -> None:
    """A provider never raises: what may or may not have been kept is unknown."""

    class Away:
        async def keep(self, _messages: list[SandboxMessage]) -> None:
            raise StoreUnavailable("the store went away")

    provider: Any = embedded.gateway.providers["sandbox"]
    provider._parts = replace(provider._parts, sandbox_messages=Away())
    outcome = await provider.send(Outgoing(embedded.bot, (number(),), TEXT))
    assert isinstance(outcome, Unknown)
