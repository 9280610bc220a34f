"""How does a test reach the Citus that OPTWARDEN_TEST_CITUS_DSN names? Tables of ours are made anew
and distributed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import asyncpg

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.migrate import migrate
from tests.storage.stores import CITUS, CITUS_DSN, Store, complete

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
_HAS_SHARD_KEY = """
SELECT EXISTS (SELECT FROM information_schema.columns
               WHERE table_schema = 'public' AND table_name = $1 AND column_name = 'shard_key')"""


@contextlib.contextmanager
def citus_store() -> Iterator[Store]:
    """The named database with fresh tables: those with a shard key distributed, the others on every
    node.
    """
    if CITUS_DSN is None:
        raise AssertionError("asked for only where OPTWARDEN_TEST_CITUS_DSN is set")
    url = DatabaseUrl.parse(CITUS_DSN)
    complete(_drop_tables(url.text))
    complete(migrate(url))
    complete(_distribute(url.text))
    yield Store(CITUS, url, url)


async def _drop_tables(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        for row in await connection.fetch(_TABLES):
            await connection.execute(f'DROP TABLE IF EXISTS "{row[0]}" CASCADE')
    finally:
        await connection.close()


async def _distribute(dsn: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        for row in await connection.fetch(_TABLES):
            if await connection.fetchval(_HAS_SHARD_KEY, row[0]):
                await connection.execute(
                    "SELECT create_distributed_table($1::regclass, 'shard_key')", row[0]
                )
            elif row[0] != "alembic_version":
                await connection.execute("SELECT create_reference_table($1::regclass)", row[0])
    finally:
        await connection.close()
