import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import MOST_CONTENDED, GroupCommit
from optwarden.storage.sqlite import writer
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreBusy
from tests.storage.changes import full_change, key_named
from tests.storage.commands import BUSINESS, SteppingClock, number, opt_out
from tests.storage.meddling import MeddledEngine
from tests.storage.stores import Store


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    """These tests are about SQLite."""
    return sqlite_store


@pytest.fixture
def somebody(store: Store) -> Iterator[sqlite3.Connection]:
    """Another program that has the file open."""
    with contextlib.closing(sqlite3.connect(store.url.path, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def meddled(engine: Engine) -> MeddledEngine:
    """The engine, counting."""
    return MeddledEngine(engine)


@pytest.fixture
def consents(meddled: MeddledEngine, clock: SteppingClock) -> GroupCommit:
    """Group commit over the counting engine."""
    return GroupCommit(meddled, clock, RandomIdentifiers(clock))


async def test_a_writer_waits_for_another_program(
    somebody: sqlite3.Connection, consents: GroupCommit
) -> None:
    """While another program writes, a command waits and decisions are read; then it is kept."""
    await consents.submit(BUSINESS, number(1), opt_out())
    somebody.execute("BEGIN IMMEDIATE")
    waiting = asyncio.ensure_future(consents.submit(BUSINESS, number(2), opt_out()))
    for _ in range(20):
        standings = await consents.read(BUSINESS, [number(1), number(2)])
        assert [standing.version for standing in standings] == [1, 0]
        await asyncio.sleep(0)
    assert not waiting.done()
    somebody.execute("ROLLBACK")
    assert (await waiting).event_id is not None
    (standing,) = await consents.read(BUSINESS, [number(2)])
    assert standing.version == 1


@pytest.mark.parametrize("waited_for, turns", [(60_000_000, []), (0, ["a turn"])])
async def test_a_fast_commit_gives_the_event_loop_no_turn(
    monkeypatch: pytest.MonkeyPatch, engine: Engine, waited_for: int, turns: list[str]
) -> None:
    """Where a COMMIT is waited for on the event loop nobody gets to queue behind the batch; where
    the disk is slow the others go on meanwhile. Both are kept.
    """
    monkeypatch.setattr(writer, "_WAITED_FOR", waited_for)
    key, had = key_named("somebody"), list[str]()
    asyncio.get_running_loop().call_soon(had.append, "a turn")
    assert await engine.write([full_change(key)]) == {key}
    assert had == turns
    assert (await engine.read([key]))[key].version == 1


async def test_a_file_that_stays_locked_is_busy(
    monkeypatch: pytest.MonkeyPatch,
    somebody: sqlite3.Connection,
    meddled: MeddledEngine,
    consents: GroupCommit,
) -> None:
    """When another program does not let go, everybody is told "busy" after a few waits, and nothing
    is kept.
    """
    monkeypatch.setattr(writer, "BUSY_MILLISECONDS", 20)
    somebody.execute("BEGIN IMMEDIATE")
    answers = await asyncio.gather(
        *(consents.submit(BUSINESS, number(count), opt_out()) for count in range(100)),
        return_exceptions=True,
    )
    assert {type(answer) for answer in answers} == {StoreBusy}
    assert meddled.calls["write_locked"] == MOST_CONTENDED
    somebody.execute("ROLLBACK")
    people = [number(count) for count in range(100)]
    assert {one.version for one in await consents.read(BUSINESS, people)} == {0}
    await consents.submit(BUSINESS, number(1), opt_out())


async def test_a_reader_does_not_stop_writing(
    somebody: sqlite3.Connection, consents: GroupCommit
) -> None:
    """Another program that keeps reading an old state, such as a backup, holds nobody up."""
    await consents.submit(BUSINESS, number(1), opt_out())
    somebody.execute("BEGIN")
    before = somebody.execute("SELECT count(*) FROM event").fetchone()
    for count in range(2, 30):
        await consents.submit(BUSINESS, number(count), opt_out())
    assert somebody.execute("SELECT count(*) FROM event").fetchone() == before
    somebody.execute("COMMIT")
    assert somebody.execute("SELECT count(*) FROM event").fetchone() == (29,)


async def test_the_log_is_moved_into_the_file(
    monkeypatch: pytest.MonkeyPatch, store: Store, consents: GroupCommit
) -> None:
    """The write-ahead log does not grow without bound: past its bound it is moved, and nothing is
    lost.
    """
    monkeypatch.setattr(writer, "_CHECKPOINT_EVERY", 100)
    monkeypatch.setattr(writer, "_RESTART_ABOVE", 200)
    log = store.url.path.with_name(store.url.path.name + "-wal")
    largest = 0
    for _ in range(30):
        await asyncio.gather(
            *(consents.submit(BUSINESS, number(count), opt_out()) for count in range(100))
        )
        largest = max(largest, log.stat().st_size)
    assert largest < 4 * 1024 * 1024
    people = [number(count) for count in range(100)]
    assert {one.version for one in await consents.read(BUSINESS, people)} == {30}
