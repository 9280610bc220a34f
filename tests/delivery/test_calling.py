"""A business's server that is silent is left alone for a while, and holds up nobody else."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import Final

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.outbox.calling import (
    Answered,
    Call,
    CallOutcome,
    CallServers,
    NotAnswered,
)
from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxKind, OutboxProgress
from tests.storage.commands import BUSINESS, NOON, SteppingClock

CALL: Final = Call("https://shop.example/", (), b"")
ITEM: Final = OutboxItem(
    1, "id", BUSINESS, "shop", "person", None, OutboxKind.FORWARD, "id", NOON + 3600 * SECOND, 1, 0
)
OTHER: Final = replace(CALL, url="https://other.example/")
TAKEN: Final = Ending(OutboxProgress.SENT, "")


@dataclass
class Server:
    """Answers as it is told, and counts."""

    outcome: CallOutcome = field(default_factory=lambda: NotAnswered("silence"))
    calls: int = 0
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, call: Call) -> CallOutcome:
        self.calls += 1
        await self.may_answer.wait()
        return self.outcome


def calling(server: Server, clock: SteppingClock) -> CallServers:
    return CallServers(server, clock, lambda: 0.0)


async def test_a_silent_server_is_left_alone() -> None:
    """What comes meanwhile is put off without a call, until the rest is over."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    first = await call(ITEM, CALL)
    assert (first.progress, first.due_at) == (OutboxProgress.WAITING, NOON + 2 * SECOND)
    second = await call(ITEM, CALL)
    assert (second.progress, second.due_at) == (OutboxProgress.WAITING, NOON + SECOND)
    assert server.calls == 1
    clock.step(SECOND)
    await call(ITEM, CALL)
    assert server.calls == 2


async def test_rests_grow_up_to_a_minute() -> None:
    """And end with the first answer, whatever it is."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    rests = []
    for _ in range(9):
        await call(ITEM, CALL)
        due_at = (await call(ITEM, CALL)).due_at
        assert due_at is not None
        rests.append((due_at - clock.at) // SECOND)
        clock.at = due_at
    assert rests == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    server.outcome = Answered(500)
    await call(ITEM, CALL)
    server.outcome = Answered(200)
    assert await call(ITEM, CALL) == TAKEN


async def test_it_is_asked_once_before_anything_else_goes() -> None:
    """One probe; the others wait for what comes of it."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    await call(ITEM, CALL)
    clock.step(SECOND)
    server.may_answer.clear()
    server.outcome = Answered(200)
    probe = asyncio.create_task(call(ITEM, CALL))
    await asyncio.sleep(0)
    put_off = await asyncio.gather(*(call(ITEM, CALL) for _ in range(5)))
    assert {one.due_at for one in put_off} == {clock.at + SECOND}
    assert server.calls == 2
    server.may_answer.set()
    assert await probe == TAKEN
    assert await call(ITEM, CALL) == TAKEN


async def test_another_address_is_called() -> None:
    """A new one has no rest of the old one to wait for; another query is no other server."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    await call(ITEM, CALL)
    await call(ITEM, OTHER)
    assert server.calls == 2
    await call(replace(ITEM, bot_id="other"), replace(CALL, url=f"{CALL.url}?signature=1"))
    assert server.calls == 2


async def test_one_silence_counts_once() -> None:
    """However many calls it met: the rest after it is the shortest."""
    server, clock = Server(), SteppingClock()
    call = calling(server, clock)
    met = [asyncio.create_task(call(ITEM, CALL)) for _ in range(20)]
    await asyncio.sleep(0)
    server.may_answer.set()
    await asyncio.gather(*met)
    assert server.calls == 20
    assert (await call(ITEM, CALL)).due_at == clock.at + SECOND


async def test_what_began_before_the_rest_does_not_end_the_probe() -> None:
    """While one call probes, none goes beside it, whatever else comes to its end."""
    server, clock = Server(), SteppingClock()
    call = calling(server, clock)
    early = asyncio.create_task(call(ITEM, CALL))
    await asyncio.sleep(0)
    first, server.may_answer = server.may_answer, asyncio.Event()
    server.may_answer.set()
    await call(ITEM, CALL)
    clock.step(SECOND)
    server.may_answer = asyncio.Event()
    probe = asyncio.create_task(call(ITEM, CALL))
    await asyncio.sleep(0)
    first.set()
    await early
    assert (await call(ITEM, CALL)).due_at == clock.at + SECOND
    assert server.calls == 3
    server.may_answer.set()
    await probe


async def test_what_is_put_off_goes_when_the_rest_ends() -> None:
    """Not later, and it was no try."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    tried = await call(ITEM, CALL)
    clock.step(SECOND - 1)
    put_off = await call(ITEM, CALL)
    assert (put_off.due_at, put_off.tried, tried.tried) == (NOON + SECOND, False, True)


async def test_a_rest_beyond_the_items_time_is_its_end() -> None:
    """Nothing waits for a try that comes too late."""
    server, clock = Server(), SteppingClock()
    server.may_answer.set()
    call = calling(server, clock)
    await call(ITEM, CALL)
    late = replace(ITEM, expires_at=NOON + SECOND)
    assert (await call(late, CALL)).progress is OutboxProgress.DEAD
