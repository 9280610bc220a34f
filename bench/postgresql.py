"""Which PostgreSQL is measured? One fresh server for every side, as durable as the gateway asks."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import asyncpg

from tests.postgres_binaries import find_postgres_binaries
from tests.postgres_server import PostgresDatabase, PostgresServer, running_postgres_server

SETTINGS: Final = {"shared_buffers": "1GB"}
"""Beside those of the tests' server; a checkpoint comes at 4 GB of log or every 5 minutes."""


@dataclass(frozen=True, slots=True)
class Postgres:
    """The running server."""

    server: PostgresServer
    pgbench: str | None
    """Where pgbench is, or None."""

    @property
    def pid(self) -> int | None:
        """The process all of the server's CPU is below; None for a server we did not start."""
        return self.server.pid

    @contextlib.contextmanager
    def database(self) -> Iterator[PostgresDatabase]:
        """An empty database while the block runs."""
        database = self.server.create_database()
        try:
            yield database
        finally:
            self.server.drop_database(database.name)


@contextlib.contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Start the server. Raises PostgresUnavailable."""
    with running_postgres_server(SETTINGS) as server:
        yield Postgres(server, pgbench_program())


def pgbench_program() -> str | None:
    """Return the pgbench beside the server's programs, else the one on the PATH, else None.

    Raises PostgresUnavailable.
    """
    beside = Path(find_postgres_binaries().path_of("pgbench"))
    return str(beside) if beside.exists() else shutil.which("pgbench")


def ask(dsn: str, statement: str) -> list[tuple[Any, ...]]:
    """Run one statement and return its rows."""

    async def fetch() -> list[tuple[Any, ...]]:
        connection = await asyncpg.connect(dsn)
        try:
            return [tuple(row) for row in await connection.fetch(statement, timeout=1800)]
        finally:
            await connection.close()

    return asyncio.run(fetch())
