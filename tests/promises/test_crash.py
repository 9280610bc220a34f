import asyncio
import contextlib
import itertools
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.engine import Engine
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.sqlite.engine import SqliteEngine
from tests.cli.running_server import RunningServer, running_server
from tests.not_run import not_run
from tests.postgres_binaries import PostgresUnavailable
from tests.postgres_server import PostgresServer
from tests.promises.http_caller import HttpCaller, number
from tests.storage.own_server import OwnServer, own_server

CRASHES = 3
LANES = 8
ENOUGH = 150
"""Acknowledged opt-outs before each crash."""


class Acknowledged:
    """What callers were told, over all crashes of one store."""

    def __init__(self) -> None:
        self.opt_outs: list[str] = []
        self.counts = itertools.count()


async def load(server: RunningServer, acknowledged: Acknowledged, crash: asyncio.Event) -> None:
    """Opt people in and out on several connections until there is enough and the server is gone."""
    enough = len(acknowledged.opt_outs) + ENOUGH

    async def lane() -> None:
        line = server.line
        with contextlib.suppress(OSError, EOFError):
            async with HttpCaller(server.address, line["bot_id"], line["token"]) as caller:
                while True:
                    taken = number(next(acknowledged.counts))
                    if await caller.opt_in(taken) == 200 and await caller.opt_out(taken) == 200:
                        acknowledged.opt_outs.append(taken)
                    if len(acknowledged.opt_outs) >= enough:
                        crash.set()

    async with asyncio.TaskGroup() as lanes:
        for _ in range(LANES):
            lanes.create_task(lane())


async def crash_under_load(server: RunningServer, acknowledged: Acknowledged) -> None:
    """Kill the server process, without any warning, in the middle of it all."""
    crash = asyncio.Event()
    loading = asyncio.create_task(load(server, acknowledged, crash))
    await crash.wait()
    server.signal(signal.SIGKILL)
    await loading
    server.wait()


async def decide_all(server: RunningServer, numbers: list[str]) -> set[str | None]:
    async with HttpCaller(server.address, server.line["bot_id"], server.line["token"]) as caller:
        return set(await caller.decide_all(numbers))


async def look_at_the_store(engine: Engine, acknowledged: Acknowledged) -> None:
    """Every acknowledged opt-out is there, and no act is there by halves."""
    await engine.open()
    rows = await engine.fetch(
        "SELECT r.recipient FROM recipient AS r JOIN event AS e"
        " ON e.shard_key = r.shard_key AND e.person_id = r.person_id WHERE e.kind = 'opted_out'"
    )
    assert {row[0] for row in rows} >= set(acknowledged.opt_outs)
    for whole in (
        "SELECT count(*) FROM event",
        (
            "SELECT count(*) FROM event AS e JOIN event_private AS p ON p.event_id = e.event_id"
            " AND p.shard_key = e.shard_key AND p.person_id = e.person_id"
        ),
        (
            "SELECT count(*) FROM event AS e JOIN recipient AS r ON r.person_id = e.person_id"
            " AND r.shard_key = e.shard_key AND r.state LIKE '%' || CAST(e.event_id AS text) || '%'"
        ),
        "SELECT count(*) FROM event_private",
    ):
        assert await engine.fetch(whole) == await engine.fetch("SELECT count(*) FROM event"), whole
    events = await engine.fetch("SELECT CAST(event_id AS text) FROM event")
    marked = await engine.fetch("SELECT CAST(event_id AS text) FROM seal_mark")
    sealed = await engine.fetch("SELECT CAST(entry_id AS text) FROM log_entry WHERE kind = 'event'")
    assert {row[0] for row in (*marked, *sealed)} == {row[0] for row in events}
    assert len(sealed) == len({row[0] for row in sealed})
    await engine.close()


def survive_crashes(database: str, folder: Path) -> Acknowledged:
    """Crash a server again and again on one store; after each restart all that was acknowledged
    holds.
    """
    acknowledged = Acknowledged()
    for _ in range(CRASHES):
        with running_server("--dev", "--port=0", f"--database={database}", folder=folder) as server:
            if acknowledged.opt_outs:
                kept = asyncio.run(decide_all(server, acknowledged.opt_outs))
                assert kept == {"opted_out"}
            asyncio.run(crash_under_load(server, acknowledged))
    with running_server("--dev", "--port=0", f"--database={database}", folder=folder) as server:
        assert asyncio.run(decide_all(server, acknowledged.opt_outs)) == {"opted_out"}
    assert len(acknowledged.opt_outs) >= CRASHES * ENOUGH
    return acknowledged


def test_a_killed_server_keeps_what_it_acknowledged_on_sqlite(tmp_path: Path) -> None:
    """After kill -9 under load every opt-out that was answered with 200 is in the file, and
    obeyed.
    """
    path = tmp_path / "optwarden.db"
    acknowledged = survive_crashes(f"sqlite:///{path}", tmp_path)
    asyncio.run(look_at_the_store(SqliteEngine(path), acknowledged))


def test_a_killed_server_keeps_what_it_acknowledged_on_postgresql(
    postgres_server: PostgresServer, tmp_path: Path
) -> None:
    """After kill -9 under load every opt-out that was answered with 200 is in the database, and
    obeyed.
    """
    database = postgres_server.create_database()
    acknowledged = survive_crashes(database.owner_dsn, tmp_path)
    engine = PostgresqlEngine(DatabaseUrl.parse(database.owner_dsn).text, owner_allowed=True)
    asyncio.run(look_at_the_store(engine, acknowledged))
    postgres_server.drop_database(database.name)


@pytest.fixture
def own() -> Iterator[OwnServer]:
    """A PostgreSQL of the test's own, to be killed."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(own_server())
        except PostgresUnavailable as unavailable:
            not_run(f"PostgreSQL: {unavailable}")
        yield server


def test_a_killed_database_keeps_what_was_acknowledged(own: OwnServer, tmp_path: Path) -> None:
    """When PostgreSQL itself is killed under load, the gateway says 503, goes on by itself and has
    lost nothing.
    """
    dsn = own.server.create_database().owner_dsn
    acknowledged = Acknowledged()

    async def kill_under_load(server: RunningServer) -> None:
        statuses: set[int] = set()
        stop, crash = asyncio.Event(), asyncio.Event()
        enough = len(acknowledged.opt_outs) + ENOUGH

        async def lane() -> None:
            line = server.line
            async with HttpCaller(server.address, line["bot_id"], line["token"]) as caller:
                while not stop.is_set():
                    taken = number(next(acknowledged.counts))
                    status = await caller.opt_out(taken)
                    statuses.add(status)
                    if status == 200:
                        acknowledged.opt_outs.append(taken)
                    if len(acknowledged.opt_outs) >= enough:
                        crash.set()

        async with asyncio.TaskGroup() as lanes:
            for _ in range(LANES):
                lanes.create_task(lane())
            await crash.wait()
            await asyncio.to_thread(own.stop, signal.SIGQUIT)
            while 503 not in statuses:  # noqa: ASYNC110 - the servers have no event of ours
                await asyncio.sleep(0.01)
            await asyncio.to_thread(own.start)
            enough = len(acknowledged.opt_outs) + ENOUGH
            crash.clear()
            await crash.wait()
            stop.set()
        assert statuses == {200, 503}

    with running_server("--dev", "--port=0", f"--database={dsn}", folder=tmp_path) as server:
        asyncio.run(kill_under_load(server))
        assert asyncio.run(decide_all(server, acknowledged.opt_outs)) == {"opted_out"}
    engine = PostgresqlEngine(dsn, owner_allowed=True)
    asyncio.run(look_at_the_store(engine, acknowledged))
