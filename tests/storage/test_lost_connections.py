import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import asyncpg
import pytest

from optwarden.storage.engine import ConnectionLost, Engine
from optwarden.storage.group_commit import GroupCommit, key_of
from optwarden.storage.postgresql import connection as connecting
from optwarden.storage.postgresql import session as sessions
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.postgresql.session import Session
from optwarden.storage.tables import EVENT
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreUnavailable
from tests.postgres_server import PostgresDatabase, PostgresServer
from tests.storage.commands import BUSINESS, SteppingClock, inbound, number, opt_out
from tests.storage.cutting_proxy import Cut, CuttingProxy, cutting_proxy
from tests.storage.stores import Store, StoreMaker
from tests.storage.written_rows import rows_of

MOST_REQUESTS = 60
"""More than any batch of these tests sends, preparing its statements included."""
OF_PERSON = """WHERE shard_key = $1 AND event_id IN
  (SELECT event_id FROM event_private WHERE shard_key = $1 AND personal LIKE $2)"""


def group_commit_over(engine: Engine) -> GroupCommit:
    clock = SteppingClock()
    return GroupCommit(engine, clock, RandomIdentifiers(clock))


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    """Look until something holds; the machine may be slow, so for a long time."""
    async with asyncio.timeout(60):
        while not await holds():  # noqa: ASYNC110 - another process has no event of ours
            await asyncio.sleep(0.005)


@pytest.fixture
def store(postgresql_store: Store) -> Store:
    """These tests are about PostgreSQL."""
    return postgresql_store


@pytest.fixture
async def colleague(store: Store) -> AsyncIterator[Any]:
    """Another session of the application role, which may end the gateway's."""
    connection = await asyncpg.connect(store.url.text)
    yield connection
    await connection.close()


@pytest.fixture
async def proxy(store: Store) -> AsyncIterator[CuttingProxy]:
    async with cutting_proxy(store.url.text) as proxy:
        yield proxy


@pytest.fixture
async def direct(store: Store) -> AsyncIterator[Engine]:
    """An engine that goes round the proxy, to look at what was kept."""
    engine = store.engine()
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
@pytest.mark.parametrize(
    "callers, copied",
    [(1, False), (20, False), (20, True)],
    ids=["one caller", "a batch at once", "a batch that is copied"],
)
async def test_acknowledged_exactly_when_kept(
    proxy: CuttingProxy, consents: GroupCommit, direct: Engine, cut: Cut, callers: int, copied: bool
) -> None:
    """Wherever in a batch the connection breaks, who was answered finds all of it kept, who was not
    nothing.

    Every request of a batch is lost in turn, from the first to the last, until none is left to
    lose. An opt-out makes events only and is written at once; a STOP has a confirmation in the
    outbox, and so is written in steps, many of them by COPY.
    """
    whole = False
    for request in range(1, MOST_REQUESTS):
        people = [number(request * 100 + caller) for caller in range(callers)]
        proxy.arm(cut, request)
        answers: list[Any] = await asyncio.gather(
            *(
                consents.submit(
                    BUSINESS,
                    person,
                    inbound("STOP", f"wamid.{person.key}") if copied else opt_out(),
                )
                for person in people
            ),
            return_exceptions=True,
        )
        whole = not proxy.happened.is_set()
        proxy.disarm()
        for person, answer in zip(people, answers, strict=True):
            key = key_of(BUSINESS, person)
            kept = await direct.read([key])
            events = await rows_of(direct, EVENT, OF_PERSON, key.shard_key, f"%{person.key}%")
            if isinstance(answer, BaseException):
                assert isinstance(answer, StoreUnavailable)
                assert (kept, events) == ({}, [])
            else:
                assert kept[key].version == 1
                assert len(events) == (2 if copied else 1)
                if not copied:
                    assert events[0]["event_id"] == answer.event_id
        if whole:
            break
    assert whole
    # At once: a load and a write, each prepared first. In steps: BEGIN, a write a table, COMMIT.
    assert request > (5 if copied else 3)


@pytest.mark.parametrize("text, events", [("hello", 1), ("STOP", 2)], ids=["at once", "in steps"])
@pytest.mark.parametrize("cut", [Cut.REQUEST, Cut.ANSWER, Cut.AFTERWARDS])
async def test_a_commit_that_went_unanswered_is_not_repeated(
    proxy: CuttingProxy, consents: GroupCommit, direct: Engine, cut: Cut, text: str, events: int
) -> None:
    """A provider who repeats a callback until it is answered has it recorded once, wherever
    connections broke.

    A STOP has a confirmation in the outbox, and so is written in steps.
    """
    for request in range(1, MOST_REQUESTS):
        person, message_id = number(request), f"wamid.{request}"
        key = key_of(BUSINESS, person)
        proxy.arm(cut, request)
        for _ in range(2):
            try:
                await consents.submit(BUSINESS, person, inbound(text, message_id))
            except StoreUnavailable:
                continue
            break
        stopped = proxy.happened.is_set()
        proxy.disarm()
        kept = await rows_of(direct, EVENT, OF_PERSON, key.shard_key, f"%{person.key}%")
        assert len(kept) == events
        assert (await direct.read([key]))[key].version == 1
        if not stopped:
            return
    raise AssertionError("some request was lost in every batch")


async def test_reading_survives_a_lost_connection(
    proxy: CuttingProxy, consents: GroupCommit
) -> None:
    """A read whose connection breaks says so, never "nothing on record"; the next one is
    answered.
    """
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


async def test_a_transaction_ends_with_its_connection(store: Store, colleague: Any) -> None:
    """What is left of a transaction is never sent on another connection, its COMMIT least
    of all.
    """
    for ending in ("rows", "commit"):
        session = Session(store.url.text)
        await session.begin()
        connection = await session.connection()
        await colleague.execute("SELECT pg_terminate_backend($1)", connection.get_server_pid())

        async def is_closed(connection: Any = connection) -> bool:
            closed: bool = connection.is_closed()
            return closed

        await until(is_closed)
        with pytest.raises(ConnectionLost):
            await (session.commit() if ending == "commit" else session.rows("SELECT 1", ()))
        await session.rollback()
        assert [tuple(row) for row in await session.rows("SELECT 1", ())] == [(1,)]
        await session.close()


async def test_connections_are_ended_at_any_moment(
    store: Store, colleague: Any, engine: Engine, second_engine: Engine
) -> None:
    """However often sessions are ended under load, exactly what was acknowledged is kept, once."""
    consents = group_commit_over(engine)
    answered: dict[int, Any] = {}
    stop = asyncio.Event()

    async def caller(first: int) -> None:
        count = first
        while not stop.is_set():
            try:
                answered[count] = await consents.submit(BUSINESS, number(count), opt_out())
            except StoreUnavailable as error:
                answered[count] = error
            count += 8

    callers = [asyncio.ensure_future(caller(first)) for first in range(8)]
    for _ in range(40):
        before = len(answered)

        async def went_on(before: int = before) -> bool:
            return len(answered) > before + 10

        await until(went_on)
        await colleague.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE usename = current_user AND pid <> pg_backend_pid()"
        )
    stop.set()
    await asyncio.gather(*callers)
    kept = {row["event_id"] for row in await rows_of(second_engine, EVENT)}
    acknowledged = {one.event_id for one in answered.values() if not isinstance(one, Exception)}
    assert kept == acknowledged
    assert any(isinstance(one, Exception) for one in answered.values())


@pytest.fixture(scope="module")
def gated_database(
    postgres_server: PostgresServer, store_maker: StoreMaker
) -> Iterator[PostgresDatabase]:
    """A database whose every COMMIT of an event waits at a gate that its owner can hold shut."""
    database = store_maker.fresh_postgresql(postgres_server)

    async def build() -> None:
        connection = await asyncpg.connect(database.owner_dsn)
        await connection.execute("""
            CREATE TABLE gate (id bigint PRIMARY KEY);
            CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
                SET lock_timeout = 0
                AS $$ BEGIN LOCK TABLE gate IN ACCESS SHARE MODE; RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER at_gate AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION wait_at_gate();
        """)
        await connection.close()

    asyncio.run(build())
    yield database
    postgres_server.drop_database(database.name)


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'"
ASKING = (
    "SELECT count(*) FROM pg_stat_activity"
    " WHERE datname = $1 AND pid <> pg_backend_pid()"
    " AND query LIKE '%pg_stat_activity WHERE pid%'"
)


@pytest.fixture
async def gatekeeper(gated_database: PostgresDatabase) -> AsyncIterator[Any]:
    """The owner's session, with the gate shut until its transaction ends."""
    connection = await asyncpg.connect(gated_database.owner_dsn)
    await connection.execute("BEGIN; LOCK TABLE gate IN ACCESS EXCLUSIVE MODE")
    yield connection
    await connection.close()


@pytest.fixture
async def watcher(gated_database: PostgresDatabase) -> AsyncIterator[Any]:
    """A session that sees who waits for what."""
    connection = await asyncpg.connect(gated_database.superuser_dsn)
    yield connection
    await connection.close()


@pytest.mark.parametrize("opens_in_time", [True, False])
@pytest.mark.parametrize("steps", [False, True], ids=["one statement", "in steps"])
async def test_a_commit_that_goes_on_without_its_client(
    monkeypatch: pytest.MonkeyPatch,
    gated_database: PostgresDatabase,
    gatekeeper: Any,
    watcher: Any,
    steps: bool,
    opens_in_time: bool,
) -> None:
    """While the server is still at a commit whose client was cut off, nobody is told "not kept".

    When it ends in time, the caller gets the answer; else an error that does not say which.
    """
    if not opens_in_time:
        monkeypatch.setattr(sessions, "SETTLE_SECONDS", 0.2)
    person = number(100 + 2 * steps + opens_in_time)
    key = key_of(BUSINESS, person)
    async with contextlib.AsyncExitStack() as stack:
        proxy = await stack.enter_async_context(cutting_proxy(gated_database.application_dsn))
        engine = PostgresqlEngine(proxy.dsn, owner_allowed=False)
        stack.push_async_callback(engine.close)
        await engine.open()
        consents = group_commit_over(engine)

        async def at_the_gate() -> bool:
            return bool(await watcher.fetchval(WAITING, gated_database.name))

        async def asking_or_done() -> bool:
            asking = await watcher.fetchval(ASKING, gated_database.name)
            return submission.done() or bool(asking)

        async def kept() -> bool:
            return key in await engine.read([key])

        command: Any = inbound("STOP", "wamid.1") if steps else opt_out()
        submission = asyncio.ensure_future(consents.submit(BUSINESS, person, command))
        await until(at_the_gate)
        await proxy.sever()
        await until(asking_or_done)
        assert not await kept()
        if opens_in_time:
            assert not submission.done()
            await gatekeeper.execute("ROLLBACK")
            await submission
        else:
            with pytest.raises(StoreUnavailable, match="unanswered"):
                await submission
            await gatekeeper.execute("ROLLBACK")
        await until(kept)


@pytest.mark.parametrize("request_number", range(1, 4))
async def test_a_server_that_falls_silent(
    monkeypatch: pytest.MonkeyPatch, store: Store, second_engine: Engine, request_number: int
) -> None:
    """A connection on which nothing comes back is given up after a bound; what was kept is
    acknowledged.
    """
    async with cutting_proxy(store.url.text) as proxy:
        engine = PostgresqlEngine(proxy.dsn, owner_allowed=False)
        await engine.open()
        consents = group_commit_over(engine)
        await consents.submit(BUSINESS, number(1), opt_out())
        await consents.read(BUSINESS, [number(1)])
        await engine.close()
        monkeypatch.setattr(connecting, "COMMAND_SECONDS", 0.5)
        engine = PostgresqlEngine(proxy.dsn, owner_allowed=False)
        await engine.open()
        consents = group_commit_over(engine)
        proxy.arm(Cut.SILENCE, request_number)
        key = key_of(BUSINESS, number(2))
        with contextlib.suppress(StoreUnavailable):
            await consents.submit(BUSINESS, number(2), opt_out())
            assert key in await second_engine.read([key])
        if proxy.happened.is_set():
            proxy.arm(Cut.SILENCE)
            with pytest.raises(StoreUnavailable):
                await consents.read(BUSINESS, [number(1)])
            assert proxy.happened.is_set()
        await consents.submit(BUSINESS, number(3), opt_out())
        await engine.close()
