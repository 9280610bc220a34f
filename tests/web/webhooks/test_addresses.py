"""One callback may be about many bots: each part goes to the bot its address names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Signal
from optwarden.usecases.configuration import BotRecord
from tests.doubles.pigeon import NAME, Loft, identified, preferred, reported, wrote
from tests.doubles.world import BOT, World, number

OTHER = "help-bot"
RIVAL = "rival-bot"
OURS, THEIRS, RIVALS, NOBODYS = "100", "200", "300", "999"


async def set_up(loft: Loft, *own: str) -> None:
    """Give the world's bot these senders, a sister bot and a bot of another business one each."""
    world = loft.world
    await world.change(senders=own, provider=NAME)
    administration = world.gateway.administration
    rules = BotRules(OTHER, world.bot.business_id)
    await administration.create_bot(
        BotRecord(rules, "", "Help", None, NAME, senders=(THEIRS,), country="SE")
    )
    rival = await administration.create_business("Rival")
    rules = BotRules(RIVAL, rival.business_id)
    await administration.create_bot(BotRecord(rules, "", "Rival", None, NAME, senders=(RIVALS,)))


async def heard_by(world: World) -> list[tuple[str, str]]:
    """Which bot each event is for, and of what kind."""
    rows = await world.rows("SELECT bot_id, kind FROM event ORDER BY bot_id, kind")
    return [(str(bot), str(kind)) for bot, kind in rows]


async def kept(world: World) -> list[str]:
    kept_raw = await world.gateway.raw_callbacks.page(world.bot.bot_id, None, 100)
    return [one.reason for one in kept_raw]


async def window(loft: Loft, bot_id: str) -> bool:
    return bool((await loft.decide(number(), bot_id, type="text"))["allowed"])


async def test_each_part_is_its_own_bots(loft: Loft) -> None:
    """A window opens for the bot that was written to, not for the one in the path."""
    await set_up(loft, OURS)
    items = [wrote("Hello", "m1", number(), address=THEIRS), reported("s1", number(), address=OURS)]
    assert await loft.brings(*items) == 200
    assert await heard_by(loft.world) == [(OTHER, "message_received"), (BOT, "status_reported")]
    assert await window(loft, OTHER)
    assert not await window(loft, BOT)


async def test_without_an_address_the_path_says_which(loft: Loft) -> None:
    """As for providers that name no sender."""
    await set_up(loft, OURS)
    assert await loft.brings(wrote("Hello", "m1", number())) == 200
    assert await window(loft, BOT)


@pytest.mark.parametrize("address", [NOBODYS, RIVALS])
async def test_a_bot_without_senders_takes_what_is_nobodys(
    embedded_loft: Loft, address: str
) -> None:
    """Nobody said how the provider names it, so the path is all there is to go by."""
    await set_up(embedded_loft)
    assert await embedded_loft.brings(wrote("Hello", "m1", number(), address=address)) == 200
    assert await heard_by(embedded_loft.world) == [(BOT, "message_received")]


@pytest.mark.parametrize("address", [NOBODYS, RIVALS, "\0"])
async def test_with_senders_it_does_not(embedded_loft: Loft, address: str) -> None:
    """Kept raw and counted; no window opens for a wrong bot, nor for another business's."""
    loft = embedded_loft
    await set_up(loft, OURS)
    assert await loft.brings(wrote("Hello", "m1", number(), address=address)) == 200
    assert await heard_by(loft.world) == []
    assert await kept(loft.world) == ["unknown_address"]


@pytest.mark.parametrize(
    "item, message",
    [
        (wrote("STOP", "m1", number(), address=NOBODYS), "order_update"),
        (wrote("STOP", "m1", number(), address=NOBODYS, understood=False), "order_update"),
        (
            reported("s1", number(), Signal.OPTED_OUT_OF_ALL, address=NOBODYS),
            "order_update",
        ),
        (preferred("stop", "p1", number(), address=NOBODYS), "sale"),
    ],
    ids=["STOP", "of an unknown kind", "blocked", "preference"],
)
async def test_an_opt_out_counts_whatever_the_address(
    loft: Loft, item: dict[str, object], message: str
) -> None:
    """It holds for every bot of the business; it opens no window and is not answered."""
    world = loft.world
    await set_up(loft, OURS)
    await world.change_rules(allowed_categories=frozenset({"UTILITY", "MARKETING"}))
    await world.opt_in(number())
    loft.later()
    assert await loft.brings(item) == 200
    assert await loft.reason(number(), type="template", template=message) == "opted_out"
    assert not await window(loft, BOT)
    assert await world.outbox() == []
    assert await kept(world) == []


@pytest.mark.parametrize(
    "item",
    [
        reported("s1", number(), Signal.UNDELIVERABLE, address=NOBODYS),
        preferred("signup", "p1", number(), address=NOBODYS),
    ],
    ids=["signal", "signup"],
)
async def test_nothing_else_does(embedded_loft: Loft, item: dict[str, object]) -> None:
    """Kept raw."""
    await set_up(embedded_loft, OURS)
    assert await embedded_loft.brings(item) == 200
    assert await heard_by(embedded_loft.world) == []
    assert await kept(embedded_loft.world) == ["unknown_address"]


@pytest.mark.parametrize(
    "item, lost",
    [
        (identified(number(), "SE.1", "contact_shared", address=NOBODYS), []),
        (wrote("Hello", "m1", number(), "SE.1", address=NOBODYS), ["unknown_address"]),
        (wrote("Hello", "m1", number(), "SE.1", address=RIVALS), ["unknown_address"]),
        (reported("s1", number(), user_id="SE.1", address=NOBODYS), ["unknown_address"]),
        (preferred("signup", "p1", number(), user_id="SE.1", address=NOBODYS), ["unknown_address"]),
    ],
    ids=["identity", "message", "message to a rival", "status", "signup"],
)
async def test_a_link_is_made_whatever_the_address(
    loft: Loft, item: dict[str, object], lost: list[str]
) -> None:
    """Who somebody is holds for every bot of the business: a STOP under the user id then ends sends
    to the number. No window opens, and what else the part said is kept raw.
    """
    world = loft.world
    await set_up(loft, OURS)
    await world.opt_in(number())
    loft.later()
    assert await loft.brings(item) == 200
    assert await kept(world) == lost
    assert {kind for _, kind in await heard_by(world)} == {"opted_in", "linked"}
    assert not await window(loft, BOT)
    assert not await window(loft, OTHER)
    loft.later()
    assert await loft.brings(wrote("STOP", "m2", None, "SE.1", address=OURS)) == 200
    assert await loft.reason(number()) == "opted_out"


async def test_a_stop_at_an_unknown_address_links_as_well(loft: Loft) -> None:
    """It is recorded under the number with the user id beside it: both are opted out."""
    world = loft.world
    await set_up(loft, OURS)
    await world.opt_in(number())
    loft.later()
    assert await loft.brings(wrote("STOP", "m1", number(), "SE.1", address=NOBODYS)) == 200
    assert await kept(world) == []
    assert await loft.reason(number()) == "opted_out"
    assert await loft.reason("SE.1") == "opted_out"


async def test_one_message_at_two_bots_is_deduplicated_at_each(embedded_loft: Loft) -> None:
    """The same callback twice: one event for each bot."""
    loft = embedded_loft
    await set_up(loft, OURS)
    items = [wrote("Hi", "m1", number(), address=OURS), wrote("Hi", "m1", number(), address=THEIRS)]
    for _ in range(2):
        assert await loft.brings(*items) == 200
    assert [bot for bot, _ in await heard_by(loft.world)] == [OTHER, BOT]


async def test_a_stop_at_one_bot_ends_sends_of_the_other(loft: Loft) -> None:
    """Written to the sister's number, in a callback of the path's bot."""
    world = loft.world
    await set_up(loft, OURS)
    await world.opt_in(number())
    loft.later()
    assert await loft.brings(wrote("STOP", "m1", number(), address=THEIRS)) == 200
    assert await loft.reason(number()) == "opted_out"


async def test_another_address_cannot_be_taken(embedded_loft: Loft) -> None:
    """A sender is one bot's; so an address always means one bot."""
    loft = embedded_loft
    await set_up(loft, OURS)
    with pytest.raises(ValueError, match="already"):
        await loft.world.gateway.administration.change_bot(
            replace(loft.world.bot, senders=(THEIRS,))
        )
