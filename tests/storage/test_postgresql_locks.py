import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import MOST_CONTENDED, GroupCommit, key_of
from optwarden.storage.postgresql import connection as connecting
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreBusy
from tests.storage.commands import BUSINESS, SteppingClock, number, opt_out
from tests.storage.meddling import MeddledEngine
from tests.storage.stores import Store


def group_commit_over(engine: Engine) -> GroupCommit:
    clock = SteppingClock()
    return GroupCommit(engine, clock, RandomIdentifiers(clock))


@pytest.fixture
def store(postgresql_store: Store) -> Store:
    """These tests are about PostgreSQL."""
    return postgresql_store


@pytest.fixture
async def owner(store: Store) -> AsyncIterator[Any]:
    """The owner's own connection: somebody who gets in the gateway's way."""
    connection = await asyncpg.connect(store.owner_url.text)
    yield connection
    await connection.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for locks a tenth of the time."""
    monkeypatch.setitem(connecting._SESSION, "lock_timeout", "200")


async def submit_all(consents: GroupCommit, counts: list[int]) -> list[Any]:
    return await asyncio.gather(
        *(consents.submit(BUSINESS, number(count), opt_out()) for count in counts),
        return_exceptions=True,
    )


async def test_a_row_that_somebody_else_holds(
    impatient: None, store: Store, owner: Any, engine: Engine
) -> None:
    """While another session holds a row's lock, its commands are told "busy" together; neighbours
    are kept.
    """
    meddled = MeddledEngine(engine)
    consents = group_commit_over(meddled)
    held = key_of(BUSINESS, number(5))
    await consents.submit(BUSINESS, number(5), opt_out())
    counts = [*range(20), *[5] * 50]
    async with owner.transaction():
        await owner.execute(
            "SELECT 1 FROM recipient WHERE shard_key = $1 FOR UPDATE", held.shard_key
        )
        answers = await submit_all(consents, counts)
        assert meddled.calls["write_locked"] <= 20
    for count, answer in zip(counts, answers, strict=True):
        if count == 5:
            assert isinstance(answer, StoreBusy)
        else:
            assert not isinstance(answer, BaseException)
    assert (await engine.read([held]))[held].version == 1
    assert not isinstance((await submit_all(consents, [5]))[0], BaseException)


async def test_a_table_that_somebody_else_holds(
    impatient: None, store: Store, owner: Any, engine: Engine
) -> None:
    """When nothing can be locked, everybody is told "busy" after a few waits, not one wait for each
    of them.
    """
    meddled = MeddledEngine(engine)
    consents = group_commit_over(meddled)
    async with owner.transaction():
        await owner.execute("LOCK TABLE recipient IN EXCLUSIVE MODE")
        answers = await submit_all(consents, list(range(100)))
        assert meddled.calls["write_locked"] == MOST_CONTENDED
    assert {type(one) for one in answers} == {StoreBusy}
    again = await submit_all(consents, list(range(100)))
    assert not [one for one in again if isinstance(one, BaseException)]


async def test_reading_goes_on_while_rows_are_held(
    store: Store, owner: Any, engine: Engine
) -> None:
    """A decision is never made to wait for somebody who writes."""
    consents = group_commit_over(engine)
    await consents.submit(BUSINESS, number(), opt_out())
    async with owner.transaction():
        await owner.execute("LOCK TABLE recipient IN EXCLUSIVE MODE")
        (standing,) = await consents.read(BUSINESS, [number()])
    assert standing.version == 1
