"""Is an acknowledged opt-out still there after kill -9? Real processes, killed under load.

Issue 2, "Shown by": "kill -9 under load on both engines, every acknowledged opt-out there after
restart". Whether the write also survives the machine is test_durability.py's question.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from tests.cli.running_server import PATIENCE_SECONDS, RunningServer, running_server
from tests.not_run import not_run
from tests.postgres_binaries import PostgresUnavailable
from tests.postgres_server import PostgresDatabase
from tests.promises.opt_out_load import CALLERS, Load
from tests.storage.own_server import OwnServer, own_server

WORDS: Final = ("--dev", "--port", "0")
ENOUGH: Final = (60, 150, 300)
"""After how many opt-outs each of the three kills comes."""
AT_ONCE: Final = 1_000


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database on one engine, then on the other."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'optwarden.db'}"
    database: PostgresDatabase = request.getfixturevalue("postgres_database")
    return database.owner_dsn


def test_opt_outs_outlive_the_gateway(database_url: str, tmp_path: Path) -> None:
    """Three times killed under load, it has every acknowledged opt-out and opt-in afterwards."""
    url = {"OPTWARDEN_DATABASE_URL": database_url}
    load = Load()
    with contextlib.ExitStack() as servers:
        server = servers.enter_context(running_server(*WORDS, folder=tmp_path, **url))
        for enough in ENOUGH:
            endings = put_load_on(server, load, enough, server.process.kill)
            assert server.wait() == -signal.SIGKILL
            assert endings == [None] * CALLERS
            server = servers.enter_context(running_server(*WORDS, folder=tmp_path, **url))
            assert_all_there(server, load, stored_states(database_url))
    assert len(load.opted_out) >= sum(ENOUGH)


@pytest.fixture
def own() -> Iterator[OwnServer]:
    """A PostgreSQL for this test to kill."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(own_server())
        except PostgresUnavailable as unavailable:
            not_run(f"PostgreSQL: {unavailable}")
        yield server


def test_opt_outs_outlive_the_database_server(own: OwnServer, tmp_path: Path) -> None:
    """PostgreSQL killed under load, every process of it: the same gateway has all afterwards."""
    load = Load()
    database_url = own.server.create_database().owner_dsn
    url = {"OPTWARDEN_DATABASE_URL": database_url}
    with running_server(*WORDS, folder=tmp_path, **url) as server:
        endings = put_load_on(server, load, ENOUGH[-1], lambda: kill_every_process(own))
        assert endings == [503] * CALLERS
        own.start()
        until_ready(server)
        assert_all_there(server, load, stored_states(database_url))
    assert len(load.opted_out) >= ENOUGH[-1]


def put_load_on(
    server: RunningServer, load: Load, enough: int, crash: Callable[[], None]
) -> list[int | None]:
    port, token = server.address[1], server.line["token"]
    return asyncio.run(load.until_it_crashes(port, token, enough, crash))


def assert_all_there(server: RunningServer, load: Load, states: dict[str, str]) -> None:
    """Who was opted out is denied, and out by the stored state; who was not may be written to."""
    assert wrong(reasons(server, load.opted_out), "opted_out") == []
    assert wrong(reasons(server, load.opted_in), None) == []
    assert [number for number in load.opted_out if "out" not in json.loads(states[number])] == []
    assert [number for number in load.opted_in if "out" in json.loads(states[number])] == []


def wrong(found: dict[str, str | None], expected: str | None) -> list[str]:
    return [number for number, reason in found.items() if reason != expected]


def reasons(server: RunningServer, numbers: Sequence[str]) -> dict[str, str | None]:
    """Why each of them may not be written to; None for one who may."""
    template = {"type": "template", "template": "order_update"}
    found: dict[str, str | None] = {}
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        asked = {"decisions": [{"recipient": number, "message": template} for number in some]}
        status, body = server.request("POST", "/v1/bots/demo-bot/decisions", asked)
        assert status == 200, body
        decisions = json.loads(body)["decisions"]
        found.update(zip(some, (decision["reason"] for decision in decisions), strict=True))
    return found


def stored_states(database_url: str) -> dict[str, str]:
    """The state in the database of everybody in it."""
    question = "SELECT recipient, state FROM recipient"
    if database_url.startswith("sqlite:///"):
        connection = sqlite3.connect(database_url.removeprefix("sqlite:///"))
        try:
            return dict(connection.execute(question).fetchall())
        finally:
            connection.close()

    async def ask() -> dict[str, str]:
        connection = await asyncpg.connect(database_url)
        try:
            return {row["recipient"]: row["state"] for row in await connection.fetch(question)}
        finally:
            await connection.close()

    return asyncio.run(ask())


def kill_every_process(own: OwnServer) -> None:
    """Kill -9 a PostgreSQL: stop the postmaster first, so that it starts nobody new."""
    subprocess.run(["kill", "-STOP", str(own.pid)], check=True)
    children = printed("pgrep", "-P", str(own.pid)).split()
    assert children
    subprocess.run(["kill", "-KILL", *children], check=True)
    own.stop(signal.SIGKILL)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while any_is_alive(children):
        assert time.monotonic() < deadline, "the processes did not end"


def any_is_alive(processes: Sequence[str]) -> bool:
    """Whether one of them runs yet: a zombie has let go of its files and memory already."""
    states = printed("ps", "-o", "stat=", "-p", ",".join(processes)).split()
    return any(not state.startswith("Z") for state in states)


def printed(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def until_ready(server: RunningServer) -> None:
    """Wait until the gateway has found its database again."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while server.request("GET", "/readyz")[0] != 200:
        assert time.monotonic() < deadline, "the gateway did not find its database again"
