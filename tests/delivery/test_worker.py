"""The worker goes on until it is told to stop, whatever a round meets."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from optwarden.delivery.worker import Pace, Tasks, Wake, Worker
from optwarden.usecases.metrics import PlainCounters
from tests.doubles.fixtures import through_upstream
from tests.doubles.upstream import UpstreamStub
from tests.doubles.world import World, number

EAGER = Pace(poll=0.0, sweep=0.0, purge=0.0)
LAZY = Pace(poll=3600.0, sweep=3600.0, purge=3600.0)


@dataclass
class Rounds:
    """Stands for a use case: does what the test gives it, once a round."""

    act: Callable[[int], Awaitable[int]]
    count: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    tell: Callable[[], None] | None = None
    finished: bool | None = None

    async def __call__(self) -> int:
        self.count += 1
        self.changed.set()
        return await self.act(self.count)

    settle_abandoned = __call__

    async def begin(self) -> bool:
        return bool(await self())

    def tell_of_room(self, tell: Callable[[], None]) -> None:
        self.tell = tell

    async def finish(self) -> None:
        self.finished = True

    def cut_off(self) -> None:
        self.finished = False

    async def purge(self) -> None:
        await self()

    async def reach(self, count: int) -> None:
        async with asyncio.timeout(30):
            while self.count < count:
                self.changed.clear()
                await self.changed.wait()


async def idle(_count: int) -> int:
    return 0


def worker(
    deliver: Any, sweep: Any, counters: PlainCounters, wake: Wake | None = None, pace: Pace = EAGER
) -> Worker:
    return Worker({"deliver": deliver}, sweep, counters, wake or Wake(), pace)


async def test_it_outlives_what_a_round_meets(caplog: pytest.LogCaptureFixture) -> None:
    """A failing round is counted, logged by its kind alone, and tried again."""

    async def fail(count: int) -> int:
        if count <= 2:
            raise RuntimeError("46732001122 said something private")
        return 0

    deliver, sweep, counters = Rounds(fail), Rounds(idle), PlainCounters()
    stop = asyncio.Event()
    with caplog.at_level(logging.WARNING):
        running = asyncio.create_task(worker(deliver, sweep, counters).run(stop))
        await deliver.reach(4)
        stop.set()
        await running
    assert counters.counts["worker_failed", "deliver"] == 2
    assert "RuntimeError" in caplog.text
    assert "46732001122" not in caplog.text


async def test_templates_are_asked_for_in_rounds() -> None:
    """The providers' lists are one of the worker's tasks."""
    refresh, stop = Rounds(idle), asyncio.Event()
    running = Worker(
        {},
        Rounds(idle),  # type: ignore[arg-type]
        PlainCounters(),
        Wake(),
        replace(EAGER, templates=0.001),
        Tasks(refresh_templates=refresh),  # type: ignore[arg-type]
    ).run(stop)
    task = asyncio.create_task(running)
    await refresh.reach(3)
    stop.set()
    await task


async def test_one_failing_task_does_not_hold_up_the_others() -> None:
    """Delivery goes on while the sweep fails."""

    async def fail(_count: int) -> int:
        raise RuntimeError

    deliver, sweep = Rounds(idle), Rounds(fail)
    stop = asyncio.Event()
    running = asyncio.create_task(worker(deliver, sweep, PlainCounters()).run(stop))
    await deliver.reach(50)
    stop.set()
    await running
    assert sweep.count >= 1


async def test_a_slow_receiver_of_one_kind_does_not_hold_up_another() -> None:
    """Each kind has rounds of its own: confirmations go while a business's server hangs."""
    hangs = asyncio.Event()

    async def hang(_count: int) -> int:
        await hangs.wait()
        return 0

    slow, quick, stop = Rounds(hang), Rounds(idle), asyncio.Event()
    sweep: Any = Rounds(idle)
    both = Worker({"slow": slow, "quick": quick}, sweep, PlainCounters(), Wake(), EAGER)
    running = asyncio.create_task(both.run(stop))
    await quick.reach(50)
    assert slow.count == 1
    hangs.set()
    stop.set()
    await running


async def test_it_finishes_what_it_began() -> None:
    """Told to stop in the middle of a round, it ends the round first."""
    began, may_end = asyncio.Event(), asyncio.Event()
    ended = []

    async def deliver_slowly(_count: int) -> int:
        began.set()
        await may_end.wait()
        ended.append(True)
        return 0

    stop = asyncio.Event()
    running = asyncio.create_task(
        worker(Rounds(deliver_slowly), Rounds(idle), PlainCounters()).run(stop)
    )
    await began.wait()
    stop.set()
    may_end.set()
    await running
    assert ended == [True]


async def test_a_round_that_found_something_is_followed_by_the_next_at_once() -> None:
    """A backlog is not delivered at the pace of polling."""

    async def three_rounds(count: int) -> int:
        return 1 if count <= 3 else 0

    deliver = Rounds(three_rounds)
    stop = asyncio.Event()
    running = asyncio.create_task(
        worker(deliver, Rounds(idle), PlainCounters(), pace=LAZY).run(stop)
    )
    await deliver.reach(4)
    stop.set()
    await running
    assert deliver.count == 4


async def test_room_makes_the_next_round_sooner() -> None:
    """A place that is free again is used at once, and not an hour later."""
    deliver, stop = Rounds(idle), asyncio.Event()
    running = asyncio.create_task(
        worker(deliver, Rounds(idle), PlainCounters(), pace=LAZY).run(stop)
    )
    await deliver.reach(1)
    assert deliver.tell is not None
    deliver.tell()
    await deliver.reach(2)
    stop.set()
    await running
    assert deliver.finished is True


async def test_what_was_begun_is_cut_off_with_the_worker() -> None:
    """Whoever ends the worker waits for nothing more."""
    deliver = Rounds(idle)
    own = worker(deliver, Rounds(idle), PlainCounters(), pace=LAZY)
    running = asyncio.create_task(own.run(asyncio.Event()))
    await deliver.reach(1)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert deliver.finished is False


async def test_a_ring_makes_the_next_poll_sooner() -> None:
    """Without the ring this would wait for an hour."""
    deliver, wake, stop = Rounds(idle), Wake(), asyncio.Event()
    running = asyncio.create_task(
        worker(deliver, Rounds(idle), PlainCounters(), wake, LAZY).run(stop)
    )
    await deliver.reach(1)
    wake()
    await deliver.reach(2)
    stop.set()
    await running


async def test_a_stop_message_rings_in_its_own_process(
    world: World, upstream: UpstreamStub
) -> None:
    """The whole way: a STOP by webhook is confirmed at once by the worker that runs beside it."""
    await through_upstream(world, upstream)
    looked = asyncio.Event()

    async def really(_count: int) -> int:
        delivered = await world.deliver()
        looked.set()
        return delivered

    own, stop = world.gateway.worker, asyncio.Event()
    lazy = worker(Rounds(really), Rounds(idle), PlainCounters(), own._wake, LAZY)
    running = asyncio.create_task(lazy.run(stop))
    await looked.wait()
    await world.writes("STOP", "m1")
    await upstream.arrived.wait()
    stop.set()
    await running
    assert [request.document["to"] for request in upstream.requests] == [[number()]]
