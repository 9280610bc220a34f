"""What is a caller told when PostgreSQL's connection breaks? Never that something was kept when it was not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit, key_of
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.tables import EVENT
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreUnavailable
from tests.storage.commands import BUSINESS, SteppingClock, inbound, number, opt_out
from tests.storage.cutting_proxy import Cut, CuttingProxy, cutting_proxy
from tests.storage.stores import Store
from tests.storage.written_rows import rows_of

MOST_REQUESTS = 60
"""More than any batch of these tests sends, preparing its statements included."""


@pytest.fixture
async def proxy(postgresql_store: Store) -> AsyncIterator[CuttingProxy]:
    async with cutting_proxy(postgresql_store.url.text) as proxy:
        yield proxy


@pytest.fixture
async def direct(postgresql_store: Store) -> AsyncIterator[Engine]:
    """An engine that goes round the proxy, to look at what was kept."""
    engine = postgresql_store.engine()
    await engine.open()
    yield engine
    await engine.close()


@pytest.fixture
async def consents(proxy: CuttingProxy) -> AsyncIterator[GroupCommit]:
    """Group commit whose every connection goes through the proxy."""
    engine = PostgresqlEngine(proxy.dsn, owner_allowed=False)
    await engine.open()
    clock = SteppingClock()
    yield GroupCommit(engine, clock, RandomIdentifiers(clock))
    proxy.disarm()
    await engine.close()


@pytest.mark.parametrize("cut", [Cut.REQUEST, Cut.ANSWER, Cut.AFTERWARDS])
@pytest.mark.parametrize("callers", [1, 20], ids=["one caller", "a batch that is copied"])
async def test_acknowledged_exactly_when_kept(
    proxy: CuttingProxy, consents: GroupCommit, direct: Engine, cut: Cut, callers: int
) -> None:
    """Wherever in a batch the connection breaks, who was answered finds all of it kept, who was not nothing.

    Every request of a batch is lost in turn, from the first to the last, until none is left to lose.
    """
    whole = False
    for request in range(1, MOST_REQUESTS):
        people = [number(request * 100 + caller) for caller in range(callers)]
        proxy.arm(cut, request)
        answers = await asyncio.gather(
            *(consents.submit(BUSINESS, person, opt_out()) for person in people),
            return_exceptions=True,
        )
        whole = not proxy.happened.is_set()
        proxy.disarm()
        for person, answer in zip(people, answers, strict=True):
            key = key_of(BUSINESS, person)
            kept = await direct.read([key])
            events = await rows_of(direct, EVENT, "WHERE shard_key = $1", key.shard_key)
            if isinstance(answer, BaseException):
                assert isinstance(answer, StoreUnavailable)
                assert (kept, events) == ({}, [])
            else:
                assert kept[key].version == 1
                assert [row["event_id"] for row in events] == [answer.event_id]
        if whole:
            break
    assert whole
    assert request > 5


@pytest.mark.parametrize("cut", [Cut.REQUEST, Cut.ANSWER, Cut.AFTERWARDS])
async def test_a_commit_that_went_unanswered_is_not_repeated(
    proxy: CuttingProxy, consents: GroupCommit, direct: Engine, cut: Cut
) -> None:
    """A provider who repeats a callback until it is answered has it recorded once, wherever connections broke."""
    key = key_of(BUSINESS, number())
    for request in range(1, MOST_REQUESTS):
        message_id = f"wamid.{request}"
        proxy.arm(cut, request)
        for _ in range(2):
            try:
                await consents.submit(BUSINESS, number(), inbound("hello", message_id))
            except StoreUnavailable:
                continue
            break
        stopped = proxy.happened.is_set()
        proxy.disarm()
        events = await rows_of(direct, EVENT, "WHERE shard_key = $1", key.shard_key)
        assert len(events) == request
        assert (await direct.read([key]))[key].version == request
        if not stopped:
            return
    raise AssertionError("some request was lost in every batch")


async def test_reading_survives_a_lost_connection(
    proxy: CuttingProxy, consents: GroupCommit
) -> None:
    """A read whose connection breaks says so, never "nothing on record"; the next one is answered."""
    await consents.submit(BUSINESS, number(), opt_out())
    for cut in (Cut.REQUEST, Cut.ANSWER, Cut.AFTERWARDS):
        proxy.arm(cut)
        answers = await asyncio.gather(
            *(consents.read(BUSINESS, [number()]) for _ in range(5)), return_exceptions=True
        )
        assert proxy.happened.is_set()
        for answer in answers:
            if cut is Cut.AFTERWARDS:
                assert not isinstance(answer, BaseException)
                assert answer[0].version == 1
            else:
                assert isinstance(answer, StoreUnavailable)
        (standing,) = await consents.read(BUSINESS, [number()])
        assert standing.version == 1
