"""Is the schema there, and is it the newest?

Runs the migrations and records what is fixed at install.
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.shards import BUCKETS, LABEL

_SCRIPTS: Final = Path(__file__).parent / "migrations"
_FIXED: Final = {"shard_buckets": str(BUCKETS), "shard_label": LABEL}
_WRITTEN_ONCE: Final = (
    *("event", "event_private", "config_event", "disclosure"),
    *("log_entry", "log_position", "log_checkpoint", "log_census"),
)


_ERASED_FROM: Final = (
    *("event_private", "recipient", "opt_in_wording", "outbox", "attempt", "attachment"),
    *("sandbox_message", "held_opt_out", "voice_call", "chat_request", "forward", "raw_inbound"),
)


_NAMES_NOBODY: Final = (
    *("event", "config_event", "topic", "template", "disclosure", "business", "alembic_version"),
    *("install", "log", "log_entry", "log_position", "log_tile", "log_checkpoint", "log_census"),
    *("log_witness", "seal_mark", "config_seal_mark"),
)
"""What a regulator may see: no number, no label, no secret."""


class WrongInstall(Exception):
    """The database was installed with other fixed values than this release computes with."""


@dataclass(frozen=True, slots=True)
class Migrated:
    """Which schema a database had and has."""

    before: str | None
    after: str


async def migrate(
    url: DatabaseUrl,
    partitions: int = 0,
    grant_to: str | None = None,
    grant_erase_to: str | None = None,
    grant_read_to: str | None = None,
) -> Migrated:
    """Bring a database to the newest schema.

    `partitions` splits sharded tables by hash on a fresh PostgreSQL; `grant_to` is the application
    role that gets what the gateway needs and nothing that changes a written event;
    `grant_erase_to` the one that may delete what names a person; `grant_read_to` one that sees what
    names nobody. Raises WrongInstall.
    """
    if url.is_sqlite:
        return await asyncio.to_thread(_migrate_sqlite, url, partitions)
    engine = create_async_engine(url.sqlalchemy, poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            migrated = await connection.run_sync(_upgrade, partitions)
            if grant_to is not None:
                await connection.run_sync(_grant, grant_to)
            if grant_erase_to is not None:
                await connection.run_sync(_grant_erasing, grant_erase_to)
            if grant_read_to is not None:
                await connection.run_sync(_grant_reading, grant_read_to)
        return migrated
    finally:
        await engine.dispose()


def newest() -> str:
    """Return the id of the newest migration."""
    head = ScriptDirectory(str(_SCRIPTS)).get_current_head()
    if head is None:
        raise AssertionError("there is at least one migration")
    return head


def _migrate_sqlite(url: DatabaseUrl, partitions: int) -> Migrated:
    engine = create_engine(url.sqlalchemy, poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _explicit_transactions(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")

    @event.listens_for(engine, "begin")
    def _take_the_write_lock(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.begin() as connection:
            return _upgrade(connection, partitions)
    finally:
        engine.dispose()


def _upgrade(connection: Connection, partitions: int) -> Migrated:
    configuration = Config()
    configuration.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    configuration.attributes["connection"] = connection
    configuration.attributes["partitions"] = partitions
    before = MigrationContext.configure(connection).get_current_revision()
    command.upgrade(configuration, "head")
    _check_fixed(connection)
    return Migrated(before, newest())


def _check_fixed(connection: Connection) -> None:
    """Record what is fixed at install, or refuse to go on with other values (DESIGN section 6)."""
    rows = connection.execute(text("SELECT name, setting FROM install"))
    recorded = {str(row[0]): str(row[1]) for row in rows}
    for name, setting in _FIXED.items():
        if name not in recorded:
            connection.execute(
                text("INSERT INTO install (name, setting) VALUES (:name, :setting)"),
                {"name": name, "setting": setting},
            )
        elif recorded[name] != setting:
            raise WrongInstall(f"{name} was fixed at install and differs from this release's")


def _grant(connection: Connection, role: str) -> None:
    """Let the application role add to what is written once, and change only what may change."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    tables = connection.execute(
        text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
    )
    names = sorted(str(row[0]) for row in tables)
    for name in names:
        root = name.rstrip("0123456789").rstrip("_") if name[-1].isdigit() else name
        if root in _WRITTEN_ONCE:
            connection.execute(text(f"REVOKE ALL ON {name} FROM {quoted}"))
            connection.execute(text(f"GRANT SELECT, INSERT ON {name} TO {quoted}"))
        elif root in ("install", "alembic_version"):
            connection.execute(text(f"GRANT SELECT ON {name} TO {quoted}"))
        else:
            connection.execute(text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {name} TO {quoted}"))
    _grant_schema(connection, quoted)


def _grant_erasing(connection: Connection, role: str) -> None:
    """Let the erase role read everything, and delete what names a person; nothing else."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    schema = _grant_schema(connection, quoted)
    connection.execute(text(f'GRANT SELECT ON ALL TABLES IN SCHEMA "{schema}" TO {quoted}'))
    for name in _ERASED_FROM:
        connection.execute(text(f"GRANT DELETE ON {name} TO {quoted}"))
    connection.execute(text(f"GRANT UPDATE ON email_contact TO {quoted}"))


def _grant_reading(connection: Connection, role: str) -> None:
    """Let a regulator's role read events without values, configuration and logs; nothing else."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    _grant_schema(connection, quoted)
    for name in _NAMES_NOBODY:
        connection.execute(text(f"GRANT SELECT ON {name} TO {quoted}"))


def _grant_schema(connection: Connection, quoted: str) -> str:
    schema = str(connection.execute(text("SELECT current_schema()")).scalar_one())
    connection.execute(text(f'GRANT USAGE ON SCHEMA "{schema}" TO {quoted}'))
    return schema
