import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.storage.migrate import newest
from tests.cli.running_server import PATIENCE_SECONDS, RunningServer, optwarden, running_server
from tests.postgres_server import APPLICATION_ROLE, PostgresDatabase, PostgresServer
from tests.storage.stores import complete

NUMBER: Final = "46732001122"


@pytest.fixture
def database(postgres_database: PostgresDatabase, tmp_path: Path) -> PostgresDatabase:
    """A database that the command line migrated, for the gateway's role to use."""
    migrated = optwarden(
        "migrate",
        "--grant-to",
        APPLICATION_ROLE,
        folder=tmp_path,
        OPTWARDEN_DATABASE_URL=postgres_database.owner_dsn,
    )
    assert migrated.returncode == 0, migrated.stderr
    return postgres_database


def run_as_superuser(database: PostgresDatabase, *statements: str) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(database.superuser_dsn)
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    complete(run())


def children_of(process: subprocess.Popen[bytes]) -> set[str]:
    """The server processes that one looks after."""
    found = subprocess.run(
        ["pgrep", "-P", str(process.pid)], capture_output=True, text=True, check=False
    )
    return set(found.stdout.split())


def until(happened: Callable[[], bool]) -> None:
    """Ask again until it happened; a test that never ends says so itself."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < deadline, "it did not happen"


def ready(server: RunningServer) -> tuple[int, str]:
    status, body = server.request("GET", "/readyz")
    return status, json.loads(body)["status"]


def test_the_owner_does_not_serve(database: PostgresDatabase, tmp_path: Path) -> None:
    """Outside --dev a role that may change written events is refused, with the way out."""
    refused = optwarden(
        "serve", "--port", "0", folder=tmp_path, OPTWARDEN_DATABASE_URL=database.owner_dsn
    )
    assert refused.returncode == ExitCode.STORE_UNAVAILABLE
    assert "optwarden migrate --grant-to ROLE" in refused.stderr
    assert "for-tests-only" not in refused.stderr


def test_several_processes(database: PostgresDatabase, tmp_path: Path) -> None:
    """They serve one address and count together; one that dies is replaced; all end in order."""
    url = {"OPTWARDEN_DATABASE_URL": database.application_dsn}
    with running_server("--workers", "2", "--port", "0", folder=tmp_path, **url) as server:
        first = children_of(server.process)
        assert len(first) == 2
        for _ in range(20):
            assert ready(server) == (200, "ready")
        scraped = b'optwarden_requests_total{endpoint="operations",status="200"} 20.0\n'
        assert scraped in server.request("GET", "/metrics")[1]
        killed = min(first)
        subprocess.run(["kill", "-KILL", killed], check=True)
        until(lambda: len(children_of(server.process) - {killed}) == 2)
        assert "a server process ended and is replaced" in server.log()
        assert ready(server) == (200, "ready")
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
        assert children_of(server.process) == set()


def test_processes_end_with_the_one_that_looks_after_them(
    database: PostgresDatabase, tmp_path: Path
) -> None:
    """When the first process is killed, the others stop serving instead of going on unwatched."""
    url = {"OPTWARDEN_DATABASE_URL": database.application_dsn}
    with running_server("--workers", "2", "--port", "0", folder=tmp_path, **url) as server:
        server.signal(signal.SIGKILL)
        assert server.wait() == -signal.SIGKILL

        def nobody_listens() -> bool:
            try:
                server.request("GET", "/healthz")
            except OSError:
                return True
            return False

        until(nobody_listens)


def test_ready_while_the_store_is(database: PostgresDatabase, tmp_path: Path) -> None:
    """`/readyz` fails while the database cannot be reached, `/healthz` does not; both recover."""
    url = {"OPTWARDEN_DATABASE_URL": database.application_dsn}
    with running_server("--port", "0", folder=tmp_path, **url) as server:
        assert ready(server) == (200, "ready")
        name = database.name
        run_as_superuser(
            database,
            f'ALTER ROLE {APPLICATION_ROLE} IN DATABASE "{name}" SET statement_timeout TO DEFAULT',
            f'REVOKE CONNECT ON DATABASE "{name}" FROM PUBLIC, {APPLICATION_ROLE}',
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{name}' AND usename = '{APPLICATION_ROLE}'",
        )
        until(lambda: ready(server) == (503, "store_unavailable"))
        assert server.request("GET", "/healthz") == (200, b'{"status":"alive"}')
        run_as_superuser(database, f'GRANT CONNECT ON DATABASE "{name}" TO {APPLICATION_ROLE}')
        until(lambda: ready(server) == (200, "ready"))


def test_a_schema_that_is_behind(database: PostgresDatabase, tmp_path: Path) -> None:
    """A running gateway is not ready, and a new one does not start, on an older schema."""
    url = {"OPTWARDEN_DATABASE_URL": database.application_dsn}
    with running_server("--port", "0", folder=tmp_path, **url) as server:
        run_as_superuser(database, "UPDATE alembic_version SET version_num = '0000'")
        assert ready(server) == (503, "schema_behind")
    refused = optwarden("serve", "--port", "0", folder=tmp_path, **url)
    assert refused.returncode == ExitCode.STORE_UNAVAILABLE
    assert f"has schema 0000; this release needs {newest()}." in refused.stderr


def test_dev_on_postgresql(postgres_database: PostgresDatabase, tmp_path: Path) -> None:
    """`serve --dev` sets up an empty database as its owner, and commands work beside it."""
    url = {"OPTWARDEN_DATABASE_URL": postgres_database.owner_dsn}
    words = ("--dev", "--workers", "2", "--port", "0")
    with running_server(*words, folder=tmp_path, **url) as server:
        path = "/whatsapp/v1/demo-bot/provision/optin"
        assert server.request("POST", path, {"numbers": [NUMBER]})[0] == 200
        stopped = optwarden("simulate", NUMBER, "STOP", folder=tmp_path, **url)
        assert stopped.stdout == "The person opted out of all messages.\n"
        checked = optwarden("check", NUMBER, "--template", "order_update", folder=tmp_path, **url)
        assert checked.returncode == ExitCode.DENIED
        server.signal(signal.SIGINT)
        assert server.wait() == 0


def test_a_server_that_is_away(postgres_server: PostgresServer, tmp_path: Path) -> None:
    """A database that is not there is one sentence, without the password of its URL."""
    gone = postgres_server.database("nobody_made_this").application_dsn
    refused = optwarden("serve", "--port", "0", folder=tmp_path, OPTWARDEN_DATABASE_URL=gone)
    assert refused.returncode == ExitCode.STORE_UNAVAILABLE
    assert refused.stderr.startswith("optwarden: The store cannot be used: ")
    assert "for-tests-only" not in refused.stderr
