"""Whatever else is going on about a person or a bot, her STOP is honoured, at every bot at once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.pause import RecordPause
from optwarden.consent.commands.quarantine_opt_out import QuarantineOptOut
from optwarden.consent.limits import Cap, QuietHours
from optwarden.consent.recipient import Msisdn
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SECOND,
    Actor,
    Category,
    GuardMode,
    Method,
    UndeclaredTemplate,
)
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.fixtures import clock, embedded, store, store_maker, world
from tests.doubles.world import ORDER_UPDATE, TEXT, World, number, statuses

__all__ = ["clock", "embedded", "store", "store_maker", "world"]

Circumstance = Callable[[World], Awaitable[None]]
OTHER: Final = "other-bot"


async def called(world: World, method: str, path: str, document: object) -> None:
    answer = await world.client.request(
        method,
        f"/v1/bots/{world.bot.bot_id}{path}",
        json=document,
        headers={"authorization": f"Bearer {world.token}"},
    )
    assert answer.status_code == 200, answer.text
    world.gateway.directory.forget()


async def submitted(world: World, command: Any) -> None:
    await world.gateway.consents.submit(world.bot.business_id, Msisdn(number()), command)


async def nothing_at_all(_world: World) -> None:
    """As on any day."""


async def words_are_claimed(world: World) -> None:
    words = ["cancel", "end", "stop all", "stop please", "s t o p"]
    await called(world, "POST", "/claimed-words", {"recipient": number(), "words": words})


async def words_are_left_out(world: World) -> None:
    await called(world, "PATCH", "", {"stop_words_left_out": ["stop please", "cancel", "s t o p"]})


async def a_doubt_waits(world: World) -> None:
    await world.writes("you have the wrong number", "doubt")


async def help_was_answered(world: World) -> None:
    await world.writes("HELP", "help")
    await world.delivery(OutboxKind.HELP_ANSWER)()


async def an_opt_out_is_held(world: World) -> None:
    origin = Origin(Actor.PROVIDER)
    await submitted(world, QuarantineOptOut(world.bot.rules, SCOPE_ALL, 1, origin))


async def she_pauses(world: World) -> None:
    origin = Origin(Actor.PERSON)
    await submitted(world, RecordPause(world.bot.rules, Method.WEB, origin))


async def the_bot_is_braked(world: World) -> None:
    for kind, subject in (("level", "2"), ("template", "order_update"), ("method", "WEB")):
        await called(world, "POST", "/brake", {"kind": kind, "subject": subject})


async def a_cap_is_used_up(world: World) -> None:
    await world.change_rules(caps=(Cap(1, 24),))
    await world.send(number())


async def it_is_night(world: World) -> None:
    night = QuietHours(0, 24 * 60 - 1, frozenset(Category))
    await world.change_rules(quiet_hours=night)


async def nothing_is_enforced(world: World) -> None:
    await world.change_rules(guard_mode=GuardMode.SHADOW)


async def everything_is_allowed(world: World) -> None:
    await world.change_rules(
        window_covers_notifications=True,
        undeclared_template=UndeclaredTemplate.UTILITY,
        allowed_categories=frozenset(Category),
        answer_help=False,
        confirm_opt_out=False,
    )


async def she_opts_in_again_and_again(world: World) -> None:
    for count in range(3):
        await world.writes("START", f"start{count}")
        world.clock.step()


CIRCUMSTANCES: Final[tuple[Circumstance, ...]] = (
    nothing_at_all,
    words_are_claimed,
    words_are_left_out,
    a_doubt_waits,
    help_was_answered,
    an_opt_out_is_held,
    she_pauses,
    the_bot_is_braked,
    a_cap_is_used_up,
    it_is_night,
    nothing_is_enforced,
    everything_is_allowed,
    she_opts_in_again_and_again,
)
WORDS: Final = ("STOP", "s.t.o.p!!", "please stop sending me messages", "stop please")


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES, ids=lambda one: one.__name__)
async def test_stop_stops(world: World, circumstance: Circumstance) -> None:
    """In any dress: the next template and the next answer are refused as opted out, by the guard of
    this bot and of its sister, and nothing the business submits changes that.
    """
    sister = replace(world.bot.rules, bot_id=OTHER)
    await world.gateway.administration.create_bot(replace(world.bot, rules=sister))
    for count, words in enumerate(WORDS):
        await world.opt_in(number())
        await world.writes("START", f"in{count}")
        world.clock.step(2 * SECOND)
        await circumstance(world)
        world.clock.step(2 * SECOND)
        await world.writes(words, f"m{count}")
        world.clock.step(2 * SECOND)
        await world.opt_in(number())
        for message in (ORDER_UPDATE, TEXT):
            (entry,) = statuses(await world.send(number(), message=message))
            assert entry.get("details", "").startswith("opted_out: "), (words, entry)
        asked = {"recipient": number(), "message": {"type": "template", "template": "order_update"}}
        answer = await world.client.post(
            f"/v1/bots/{OTHER}/decisions",
            json=asked,
            headers={"authorization": f"Bearer {world.token}"},
        )
        assert answer.json()["reason"] == "opted_out", (words, answer.text)
        world.clock.step(11 * 60 * SECOND)


@pytest.mark.parametrize("circumstance", CIRCUMSTANCES, ids=lambda one: one.__name__)
async def test_a_stop_brought_again_is_no_second_one(
    embedded: World, circumstance: Circumstance
) -> None:
    """What she wanted since stands, however often a provider repeats its callback."""
    await circumstance(embedded)
    await embedded.writes("STOP", "m1")
    embedded.clock.step(2 * SECOND)
    await embedded.opt_in(number())
    await embedded.writes("START", "m2")
    embedded.clock.step(2 * SECOND)
    before = await embedded.kinds()
    await embedded.writes("STOP", "m1")
    assert await embedded.kinds() == before
    (entry,) = statuses(await embedded.send(number()))
    assert not entry.get("details", "").startswith("opted_out: ")
