"""A regulator's role sees what happened, and to nobody in particular."""

from __future__ import annotations

from collections.abc import AsyncIterator

import asyncpg
import pytest

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from tests.postgres_server import PostgresServer
from tests.storage.stores import StoreMaker

ROLE = "optwarden_regulator"
SEEN = ("event", "config_event", "log", "log_entry", "log_tile", "log_checkpoint", "log_census")
UNSEEN = (
    *("event_private", "recipient", "outbox", "attempt", "person_label", "erased", "erasing"),
    *("log_person", "bot", "token", "raw_inbound", "forward", "sandbox_message", "legal_hold"),
)


@pytest.fixture
async def regulator(
    postgres_server: PostgresServer, store_maker: StoreMaker
) -> AsyncIterator[asyncpg.Connection]:
    """A session of the role, in a database of its own."""
    postgres_server.execute(
        f"DO $$ BEGIN CREATE ROLE {ROLE} LOGIN PASSWORD 'for-tests-only';"
        " EXCEPTION WHEN duplicate_object THEN NULL; END $$"
    )
    database = store_maker.fresh_postgresql(postgres_server)
    await migrate(DatabaseUrl.parse(database.owner_dsn), grant_read_to=ROLE)
    dsn = postgres_server.dsn(ROLE, "for-tests-only", database.name)
    connection = await asyncpg.connect(dsn)
    yield connection
    await connection.close()


async def test_a_regulator_reads_what_names_nobody(regulator: asyncpg.Connection) -> None:
    """Every table of the one kind, none of the other, and changes nothing."""
    for table in SEEN:
        await regulator.fetch(f"SELECT * FROM {table}")
    for table in UNSEEN:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await regulator.fetch(f"SELECT * FROM {table}")
    for change in ("DELETE FROM event", "UPDATE log SET size = 0", "DELETE FROM log_tile"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await regulator.execute(change)
