"""Which stores must keep the contract? SQLite, PostgreSQL whole and in partitions, and Citus where
one is named.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import asyncpg

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.engine import Engine
from optwarden.storage.migrate import migrate
from optwarden.storage.postgresql.engine import PostgresqlEngine
from optwarden.storage.sqlite.engine import SqliteEngine
from tests.postgres_server import APPLICATION_ROLE, ERASE_ROLE, PostgresDatabase, PostgresServer

SQLITE: Final = "sqlite"
POSTGRESQL: Final = "postgresql"
PARTITIONED: Final = "postgresql-partitioned"
CITUS: Final = "citus"
CITUS_DSN: Final = os.environ.get("OPTWARDEN_TEST_CITUS_DSN")
"""A database of a Citus coordinator, under a role that may create schemas and distribute tables."""
EVERY_STORE: Final = (SQLITE, POSTGRESQL, PARTITIONED, *((CITUS,) if CITUS_DSN else ()))
POSTGRESQL_STORES: Final = tuple(name for name in EVERY_STORE if name != SQLITE)
PARTITIONS: Final = 4

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Store:
    """One migrated, empty store: how the gateway reaches it, and how its owner does."""

    name: str
    url: DatabaseUrl
    owner_url: DatabaseUrl
    erase_url: DatabaseUrl | None = None
    """How the role that may delete private values does; SQLite has no roles."""

    @property
    def is_sqlite(self) -> bool:
        return self.name == SQLITE

    def engine(self) -> Engine:
        """Another engine on it, not opened yet: another process, as far as the store can tell."""
        if self.is_sqlite:
            return SqliteEngine(self.url.path)
        return PostgresqlEngine(self.url.text, owner_allowed=self.name == CITUS)


class StoreMaker:
    """Migrates one store of each kind for the run; every test gets it empty."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        self._sqlite: Path | None = None
        self._postgresql: dict[str, PostgresDatabase] = {}

    def sqlite(self, directory: Path) -> Store:
        """A file of its own in `directory`."""
        if self._sqlite is None:
            self._sqlite = self._scratch / "template.db"
            complete(migrate(DatabaseUrl.parse(f"sqlite:///{self._sqlite}")))
        path = directory / "optwarden.db"
        shutil.copyfile(self._sqlite, path)
        url = DatabaseUrl.parse(f"sqlite:///{path}")
        return Store(SQLITE, url, url)

    def postgresql(self, server: PostgresServer, name: str) -> Store:
        """The run's database of this kind, emptied: ten times faster than a copy."""
        database = self._postgresql.get(name)
        if database is None:
            database = self.fresh_postgresql(server, name)
            self._postgresql[name] = database
        complete(_empty(database.superuser_dsn))
        return store_in(database, name)

    def fresh_postgresql(self, server: PostgresServer, name: str = POSTGRESQL) -> PostgresDatabase:
        """A migrated database of the test's own, for tests that change more than rows."""
        database = server.create_database()
        partitions = PARTITIONS if name == PARTITIONED else 0
        owner = DatabaseUrl.parse(database.owner_dsn)
        complete(migrate(owner, partitions, APPLICATION_ROLE, ERASE_ROLE))
        return database


def store_in(database: PostgresDatabase, name: str = POSTGRESQL) -> Store:
    """The store in a migrated database."""
    url = DatabaseUrl.parse(database.application_dsn)
    eraser = DatabaseUrl.parse(database.erase_dsn)
    return Store(name, url, DatabaseUrl.parse(database.owner_dsn), eraser)


async def _empty(dsn: str) -> None:
    """Delete every row but what the migrations left; whoever else is still connected is cut off."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        tables = await connection.fetch(
            "SELECT quote_ident(relname) FROM pg_class"
            " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
            " AND NOT relispartition AND relname NOT IN ('install', 'alembic_version')"
        )
        await connection.execute("; ".join(f"DELETE FROM {row[0]}" for row in tables))
    finally:
        await connection.close()


def complete(work: Coroutine[None, None, Result]) -> Result:
    """Run to completion from anywhere, also from inside a running loop (which waits)."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, work).result()
