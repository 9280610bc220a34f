"""A server that is slow holds up its own bot's items, and nobody else's."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, Final

import pytest

from optwarden.consent.vocabulary import SECOND
from optwarden.delivery.worker import Pace, Wake, Worker
from optwarden.usecases.metrics import PlainCounters
from optwarden.usecases.outbox.calling import Call, CallServers, NotAnswered
from optwarden.usecases.outbox.delivering import PLACES, DeliverDue
from optwarden.usecases.outbox.forwarding import FORWARD_WITHIN, Forward, SendForwards
from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxKind, OutboxProgress
from optwarden.usecases.ports import StoreUnavailable
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, envelope, notification
from tests.storage.commands import NOON

SLOW: Final = "slow-bot"
QUICK: Final = "quick-bot"
FIRST: Final = PLACES // 4
SETTLED: Final = PLACES // 5


@dataclass
class Slowly:
    """Delivers at once, but a slow bot's only when it may."""

    world: World
    may_end: asyncio.Event = field(default_factory=asyncio.Event)
    begun: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    one_ended: asyncio.Event = field(default_factory=asyncio.Event)
    seconds: float = 10.0

    async def reach(self, bot_id: str, count: int) -> None:
        async with asyncio.timeout(30):
            while self.ended[bot_id] < count:
                self.one_ended.clear()
                await self.one_ended.wait()

    async def __call__(self, item: OutboxItem) -> None:
        self.begun[item.bot_id] += 1
        if item.bot_id.startswith(SLOW):
            await self.may_end.wait()
        outbox = self.world.delivery(OutboxKind.FORWARD).outbox
        await outbox.finish(item, Ending(OutboxProgress.SENT, ""))
        self.ended[item.bot_id] += 1
        self.one_ended.set()


async def keep(world: World, bot_id: str, count: int) -> None:
    """Let so many forwards of a bot be due."""
    rules = replace(world.bot.rules, bot_id=bot_id)
    bot, now = replace(world.bot, rules=rules), world.clock.at
    forwards: Any = world.gateway.tap._forwards
    await asyncio.gather(
        *(
            forwards.keep(Forward(str(uuid.uuid4()), bot, now, now + FORWARD_WITHIN, b"{}"))
            for _ in range(count)
        )
    )


def pool(world: World, slowly: Slowly) -> DeliverDue:
    return replace(world.delivery(OutboxKind.FORWARD), deliver=slowly)


async def begin_all(due: DeliverDue) -> None:
    while await due.begin():
        pass


async def test_a_slow_bot_leaves_places(world: World) -> None:
    """Though all its items are older: the other's are all delivered while its first ones hang."""
    slowly = Slowly(world)
    await keep(world, SLOW, 4 * PLACES)
    world.clock.step()
    await keep(world, QUICK, 3 * PLACES)
    due = pool(world, slowly)
    await begin_all(due)
    for count in range(3 * PLACES):
        await slowly.reach(QUICK, count)
        await begin_all(due)
    await slowly.reach(QUICK, 3 * PLACES)
    assert slowly.begun[SLOW] == FIRST
    assert slowly.ended[SLOW] == 0
    slowly.may_end.set()
    await due.finish()


async def test_a_slow_bot_comes_to_hold_a_fifth(world: World) -> None:
    """A lone one begins with a quarter of the places and settles at a fifth."""
    slowly = Slowly(world)
    await keep(world, SLOW, PLACES)
    due = pool(world, slowly)
    await begin_all(due)
    assert len(due._trying) == FIRST
    slowly.may_end.set()
    await due.finish()
    slowly.may_end.clear()
    due._trying.update({asyncio.create_task(asyncio.sleep(0)): SLOW for _ in range(SETTLED)})
    assert not await due.begin()
    due._trying.popitem()
    assert await due.begin()
    slowly.may_end.set()


async def test_of_many_slow_bots_each_has_a_share(world: World) -> None:
    """However many: the oldest takes no other's share, and nothing is tried twice."""
    slowly = Slowly(world)
    for count in range(12):
        await keep(world, f"{SLOW}-{count}", PLACES)
        world.clock.step()
    due = pool(world, slowly)
    await begin_all(due)
    assert len(slowly.begun) == 12
    assert max(slowly.begun.values()) == FIRST
    assert sum(slowly.begun.values()) <= PLACES
    slowly.may_end.set()
    await due.finish()
    while await due():
        pass
    assert set(slowly.ended.values()) == {PLACES}
    assert slowly.begun == slowly.ended


async def test_a_worker_fills_places_as_they_come_free(world: World) -> None:
    """Without another poll: here they are an hour apart."""
    slowly, stop, sweep = Slowly(world), asyncio.Event(), world.sweep
    await keep(world, SLOW, 3 * PLACES)
    pace = Pace(poll=3600.0, sweep=3600.0, purge=3600.0)
    own = Worker({"forward": pool(world, slowly)}, sweep, PlainCounters(), Wake(), pace)
    running = asyncio.create_task(own.run(stop))
    slowly.may_end.set()
    await slowly.reach(SLOW, 3 * PLACES)
    stop.set()
    await running


async def test_a_failure_of_the_store_reaches_the_worker(embedded: World) -> None:
    """It ends with the next round, so that the worker pauses; the others were tried."""
    tried = []

    @dataclass
    class Fails:
        seconds: float = 10.0

        async def __call__(self, item: OutboxItem) -> None:
            tried.append(item)
            raise StoreUnavailable("away")

    await keep(embedded, QUICK, 3)
    due = replace(embedded.delivery(OutboxKind.FORWARD), deliver=Fails())
    assert await due.begin()
    await due.finish()
    await asyncio.sleep(0)
    with pytest.raises(StoreUnavailable):
        await due.begin()
    assert len(tried) == 3
    assert not await due.begin()


async def test_what_is_cut_off_is_claimed_no_longer(embedded: World) -> None:
    """Its claim runs out, and it goes then."""
    slowly = Slowly(embedded)
    await keep(embedded, SLOW, 1)
    due = pool(embedded, slowly)
    await due.begin()
    await asyncio.sleep(0)
    due.cut_off()
    await due.finish()
    slowly.may_end.set()
    assert await due() == 0
    embedded.clock.step(26 * SECOND)
    assert await due() == 1


async def test_a_backlog_drains_when_the_server_is_back(
    world: World, upstream: UpstreamStub
) -> None:
    """After 15 minutes of silence it goes within the longest rest; a try is a call.

    Only what was called again and again meanwhile has a pause of its own, shorter than the silence.
    """
    upstream.body = b"ok"
    await world.change(provider_settings={"forward_url": upstream.url})
    for count in range(10):
        told = envelope(notification("Hello", f"m{count}"))
        assert (await world.call_back(told)).status_code == 200
    forward = world.delivery(OutboxKind.FORWARD)
    sends = forward.deliver
    assert isinstance(sends, SendForwards)
    calls = 0

    async def silence(call: Call) -> NotAnswered:
        nonlocal calls
        assert call.url == upstream.url
        calls += 1
        return NotAnswered("silence")

    really = sends.call._call
    call = CallServers(silence, world.clock, lambda: 0.0)
    due = replace(forward, deliver=replace(sends, call=call))
    while world.clock.at < NOON + 900 * SECOND:
        await due()
        world.clock.step(SECOND)
    rows = await world.rows("SELECT tries, due_at FROM outbox")
    assert sum(tries for tries, _ in rows) == calls
    assert calls < 10 + 30
    call._call = really
    for _ in range(61):
        world.clock.step(SECOND)
        await due()
    left = [one for one in await world.outbox() if one != ("sent", "")]
    assert len(left) <= 2
    world.clock.step(900 * SECOND)
    await due()
    assert {progress for progress, _ in await world.outbox()} == {"sent"}
    assert len(upstream.requests) == 10
