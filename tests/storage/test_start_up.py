import contextlib
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from optwarden.storage.engine import EngineError
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.sqlite import connection as sqlite_connection
from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.storage.unsafe import UnsafeStore
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.ports import StoreUnavailable
from tests.not_run import not_run
from tests.postgres_binaries import PostgresUnavailable
from tests.postgres_server import PostgresDatabase, PostgresServer
from tests.storage.commands import BUSINESS, SteppingClock, number, opt_out
from tests.storage.own_server import OwnServer, own_server
from tests.storage.stores import PARTITIONED, POSTGRESQL, Store, StoreMaker


async def open_and_close(dsn: str, *, dev: bool = False) -> None:
    engine = PostgresqlEngine(dsn, owner_allowed=dev)
    try:
        await engine.open()
    finally:
        await engine.close()


@pytest.fixture(scope="module", params=[POSTGRESQL, PARTITIONED])
def database(
    request: pytest.FixtureRequest, postgres_server: PostgresServer, store_maker: StoreMaker
) -> Iterator[PostgresDatabase]:
    """A migrated database whose grants a test may spoil for as long as it runs."""
    made = store_maker.fresh_postgresql(postgres_server, request.param)
    yield made
    postgres_server.drop_database(made.name)


async def as_superuser(database: PostgresDatabase, *statements: str) -> None:
    connection = await asyncpg.connect(database.superuser_dsn)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def test_the_application_role_is_let_in(database: PostgresDatabase) -> None:
    """The role that `migrate` prepared can do its work without --dev."""
    await open_and_close(database.application_dsn)


async def test_whoever_may_change_events_is_refused(database: PostgresDatabase) -> None:
    """The tables' owner and a superuser are refused, except with --dev."""
    for dsn in (database.owner_dsn, database.superuser_dsn):
        with pytest.raises(UnsafeStore, match="may change written events"):
            await open_and_close(dsn)
        await open_and_close(dsn, dev=True)


@pytest.mark.parametrize("table", ["event", "event_private", "config_event"])
async def test_one_privilege_too_many_is_refused(database: PostgresDatabase, table: str) -> None:
    """A grant that lets the gateway change one kind of written row, or one column of it, is
    refused.
    """
    column = "kind" if table == "config_event" else "person_id"
    for privilege in ("UPDATE", "DELETE", "TRUNCATE", f"UPDATE ({column})"):
        await as_superuser(database, f"GRANT {privilege} ON {table} TO optwarden_app")
        with pytest.raises(UnsafeStore, match="may change written events"):
            await open_and_close(database.application_dsn)
        await as_superuser(database, f"REVOKE {privilege} ON {table} FROM optwarden_app")
        await open_and_close(database.application_dsn)


async def test_a_privilege_that_everybody_has_is_refused(database: PostgresDatabase) -> None:
    """A grant to PUBLIC is a grant to the gateway."""
    await as_superuser(database, "GRANT DELETE ON event TO PUBLIC")
    with pytest.raises(UnsafeStore):
        await open_and_close(database.application_dsn)
    await as_superuser(database, "REVOKE DELETE ON event FROM PUBLIC")


async def test_a_member_of_the_owner_is_refused(database: PostgresDatabase) -> None:
    """A role that may become the owner is as mighty as the owner."""
    await as_superuser(database, "GRANT optwarden_owner TO optwarden_app")
    try:
        with pytest.raises(UnsafeStore):
            await open_and_close(database.application_dsn)
    finally:
        await as_superuser(database, "REVOKE optwarden_owner FROM optwarden_app")


async def test_a_partition_counts_as_the_table(
    postgres_server: PostgresServer, store_maker: StoreMaker
) -> None:
    """A grant on one partition of a table of events is refused like one on the table."""
    database = store_maker.fresh_postgresql(postgres_server, PARTITIONED)
    await as_superuser(database, "GRANT UPDATE ON event_2 TO optwarden_app")
    with pytest.raises(UnsafeStore):
        await open_and_close(database.application_dsn)
    postgres_server.drop_database(database.name)


async def test_a_server_that_is_not_there() -> None:
    """An address where nobody answers is an error of the store, said at once."""
    with pytest.raises(EngineError):
        await open_and_close("postgresql://nobody@127.0.0.1:1/nothing")


@pytest.fixture(scope="module")
def own() -> Iterator[OwnServer]:
    """A server that these tests may stop and set up wrongly, with a migrated database."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(own_server())
        except PostgresUnavailable as unavailable:
            not_run(f"PostgreSQL: {unavailable}")
        yield server


@pytest.fixture(scope="module")
def own_database(own: OwnServer, store_maker: StoreMaker) -> PostgresDatabase:
    """A migrated database on that server."""
    return store_maker.fresh_postgresql(own.server)


@pytest.mark.parametrize("crash", [False, True], ids=["stopped", "crashed"])
async def test_a_server_that_comes_back(
    own: OwnServer, own_database: PostgresDatabase, crash: bool
) -> None:
    """While the server is away reads and writes say so; when it is back they work, without a
    restart of ours.
    """
    engine = PostgresqlEngine(own_database.application_dsn, owner_allowed=False)
    await engine.open()
    clock = SteppingClock()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    kept, lost = number(1 + 10 * crash), number(2 + 10 * crash)
    await consents.submit(BUSINESS, kept, opt_out())
    own.stop(signal.SIGQUIT if crash else signal.SIGINT)
    try:
        for _ in range(3):
            with pytest.raises(StoreUnavailable):
                await consents.read(BUSINESS, [kept])
            with pytest.raises(StoreUnavailable):
                await consents.submit(BUSINESS, lost, opt_out())
            with pytest.raises(EngineError):
                await engine.fetch("SELECT 1 FROM bot")
    finally:
        own.start()
    standings = await consents.read(BUSINESS, [kept, lost])
    assert [standing.version for standing in standings] == [1, 0]
    await consents.submit(BUSINESS, lost, opt_out())
    assert await engine.fetch("SELECT 1 FROM bot") == []
    await engine.close()


async def test_a_server_without_fsync_is_refused(
    own: OwnServer, own_database: PostgresDatabase
) -> None:
    """A server that does not force commits to disk is refused, with --dev as well."""
    own.stop()
    own.start({"fsync": "off"})
    try:
        for dev in (False, True):
            with pytest.raises(UnsafeStore, match="fsync"):
                await open_and_close(own_database.application_dsn, dev=dev)
    finally:
        own.stop()
        own.start()
    await open_and_close(own_database.application_dsn)


async def test_a_standby_is_refused(own: OwnServer, own_database: PostgresDatabase) -> None:
    """A standby may be behind an acknowledged opt-out, so nothing is read from it, not even after a
    failover.

    A gateway that was started on the primary and finds a standby in its place has no store.
    """
    engine = PostgresqlEngine(own_database.application_dsn, owner_allowed=False)
    await engine.open()
    clock = SteppingClock()
    consents = GroupCommit(engine, clock, RandomIdentifiers(clock))
    await consents.submit(BUSINESS, number(30), opt_out())
    signal_file = own.scratch / "data" / "standby.signal"
    own.stop()
    signal_file.touch()
    own.start()
    try:
        with pytest.raises(UnsafeStore, match="standby"):
            await open_and_close(own_database.application_dsn)
        with pytest.raises(StoreUnavailable):
            await consents.read(BUSINESS, [number(30)])
    finally:
        own.stop()
        signal_file.unlink()
        own.start()
    (standing,) = await consents.read(BUSINESS, [number(30)])
    assert standing.version == 1
    await engine.close()


async def refused(path: Path, error: type[Exception]) -> str:
    """Try to open a file as a store; what was said."""
    engine = SqliteEngine(path)
    with pytest.raises(error) as caught:
        await engine.open()
    await engine.close()
    return str(caught.value)


async def test_a_file_without_a_log_is_refused() -> None:
    """A database that cannot keep a write-ahead log, as one in memory, is refused."""
    assert "write-ahead log" in await refused(Path(":memory:"), UnsafeStore)


async def test_an_old_sqlite_is_refused(
    monkeypatch: pytest.MonkeyPatch, sqlite_store: Store
) -> None:
    """A release of SQLite before the oldest that was tested is refused."""
    monkeypatch.setattr(sqlite_connection, "OLDEST_SQLITE", (99, 0, 0))
    assert "too old" in await refused(sqlite_store.url.path, UnsafeStore)


async def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    """Another kind of file, or a folder, is an error of the store."""
    note = tmp_path / "note.txt"
    note.write_text("not a database, but long enough to have a header" * 100)
    await refused(note, EngineError)
    await refused(tmp_path, EngineError)


async def test_a_rollback_journal_is_replaced(sqlite_store: Store) -> None:
    """A file that another program switched to a rollback journal is back in WAL mode once it is
    open.
    """
    path = sqlite_store.url.path
    with contextlib.closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode=DELETE").fetchone() == ("delete",)
    engine = SqliteEngine(path)
    await engine.open()
    with contextlib.closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    await engine.close()


async def test_a_file_that_stays_locked_is_an_error(
    monkeypatch: pytest.MonkeyPatch, sqlite_store: Store
) -> None:
    """When another program will not let the journal be switched, start-up fails with an error of
    the store.
    """
    monkeypatch.setattr(sqlite_connection, "BUSY_MILLISECONDS", 50)
    path = sqlite_store.url.path
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        await refused(path, EngineError)


async def test_durable_settings_are_in_force(sqlite_store: Store) -> None:
    """The writing connection forces every commit to disk, fires triggers of triggers and wipes what
    it deletes.
    """
    engine = SqliteEngine(sqlite_store.url.path)
    await engine.open()
    connection = engine._writer._connection
    assert connection is not None
    for pragma, value in (("synchronous", 2), ("recursive_triggers", 1), ("secure_delete", 1)):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    await engine.close()
