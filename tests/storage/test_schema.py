import contextlib
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from optwarden.storage.database_url import DatabaseUrl
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.log.tables import LOG_TABLES
from optwarden.storage.migrate import WrongInstall, migrate, newest
from optwarden.storage.shards import BUCKETS, LABEL, shard_key
from optwarden.storage.tables import INSERTED, RECIPIENT, Table
from tests.postgres_server import PostgresServer
from tests.storage.commands import BUSINESS, OTHER_BUSINESS
from tests.storage.stores import PARTITIONED, POSTGRESQL, POSTGRESQL_STORES, SQLITE, Store

TABLES = (*LOG_TABLES, RECIPIENT, *INSERTED)
SQLITE_TYPES = {"bigint": "INTEGER", "text": "TEXT", "uuid": "TEXT", "bytea": "BLOB"}
REFERENCE = {
    "install",
    "business",
    "bot",
    "topic",
    "template",
    "token",
    "config_event",
    "config_seal_mark",
    "sender",
    "guard_credential",
    "disclosure_draft",
    "disclosure",
    "programme",
    "brake",
    "sealer",
    "keeps_erasures",
    "erasure_list",
    "alembic_version",
}
"""Small tables that a cluster keeps whole on every node; every other table is sharded."""

_OF_TABLES = "JOIN pg_class AS t ON t.relnamespace = n.oid AND t.oid ="
NOT_FOR_CLUSTERS = {
    "sequence": "SELECT 1 FROM pg_class WHERE relkind = 'S' AND relnamespace = n.oid",
    "default": f"SELECT 1 FROM pg_attribute AS a {_OF_TABLES} a.attrelid WHERE a.atthasdef",
    "identity": f"SELECT 1 FROM pg_attribute AS a {_OF_TABLES} a.attrelid AND a.attidentity > ''",
    "trigger": f"SELECT 1 FROM pg_trigger AS g {_OF_TABLES} g.tgrelid WHERE NOT g.tgisinternal",
    "rule": f"SELECT 1 FROM pg_rewrite AS r {_OF_TABLES} r.ev_class",
    "function": "SELECT 1 FROM pg_proc WHERE pronamespace = n.oid",
    "foreign key": "SELECT 1 FROM pg_constraint WHERE connamespace = n.oid AND contype = 'f'",
}

_UNIQUE_KEYS = """
SELECT t.relname, i.indisprimary,
       array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) AS columns
FROM pg_index AS i JOIN pg_class AS t ON t.oid = i.indrelid
     JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey::int2[])
WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique
GROUP BY t.relname, i.indexrelid, i.indisprimary"""


@pytest.fixture
async def owner(store: Store) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(store.owner_url.text)
    yield connection
    await connection.close()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("store", POSTGRESQL_STORES, indirect=True)
async def test_columns_are_described_once_on_postgresql(owner: Any, table: Table) -> None:
    """What batches write is what the migrations made: the same columns, types and order."""
    rows = await owner.fetch(
        "SELECT column_name::text, data_type::text FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position",
        table.name,
    )
    assert tuple(tuple(row) for row in rows) == table.columns


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_are_described_once_on_sqlite(sqlite_store: Store, table: Table) -> None:
    """What batches write is what the migrations made: the same columns, types and order."""
    with contextlib.closing(sqlite3.connect(sqlite_store.url.path)) as connection:
        rows = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
    expected = [(name, SQLITE_TYPES[kind]) for name, kind in table.columns]
    assert [(row[1], row[2]) for row in rows] == expected


def test_sqlite_checks_types(sqlite_store: Store) -> None:
    """Every table of ours is STRICT, so that SQLite keeps what it was told to keep or
    refuses it.
    """
    with contextlib.closing(sqlite3.connect(sqlite_store.url.path)) as connection:
        rows = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        ).fetchall()
    lax = {name for name, strict in rows if not strict}
    assert lax == {"sqlite_schema", "alembic_version"}


@pytest.mark.parametrize("store", POSTGRESQL_STORES, indirect=True)
async def test_every_table_has_a_key_for_a_cluster(owner: Any) -> None:
    """Every sharded table has a primary key that begins with shard_key, and no unique key without
    it.
    """
    rows = await owner.fetch(_UNIQUE_KEYS)
    tables = await owner.fetch(
        "SELECT relname FROM pg_class"
        " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
    )
    assert {row["relname"] for row in rows if row["indisprimary"]} == {row[0] for row in tables}
    sharded = [row for row in rows if row["relname"] not in REFERENCE]
    assert len(sharded) >= len(TABLES)
    assert {row["columns"][0] for row in sharded} == {"shard_key"}


@pytest.mark.parametrize("store", POSTGRESQL_STORES, indirect=True)
async def test_a_shard_key_is_a_bigint_in_every_sharded_table(owner: Any) -> None:
    """Tables with a shard key are all but the reference tables, and it is a bigint that is always
    there.
    """
    rows = await owner.fetch(
        "SELECT t.relname, format_type(a.atttypid, NULL) AS type, a.attnotnull"
        " FROM pg_class AS t LEFT JOIN pg_attribute AS a"
        " ON a.attrelid = t.oid AND a.attname = 'shard_key'"
        " WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')"
    )
    assert {row["relname"] for row in rows if row["type"] is None} == REFERENCE
    with_key = {(row["type"], row["attnotnull"]) for row in rows if row["type"] is not None}
    assert with_key == {("bigint", True)}


@pytest.mark.parametrize("store", POSTGRESQL_STORES, indirect=True)
@pytest.mark.parametrize("what", NOT_FOR_CLUSTERS)
async def test_nothing_a_cluster_cannot_keep(owner: Any, what: str) -> None:
    """There is no serial, default, trigger, function, foreign key or rule that Citus would have to
    run.
    """
    found = await owner.fetch(
        "SELECT n.nspname FROM pg_namespace AS n"
        f" WHERE n.nspname = 'public' AND EXISTS ({NOT_FOR_CLUSTERS[what]})"
    )
    assert found == []


@pytest.mark.parametrize("store", [PARTITIONED], indirect=True)
async def test_rows_go_to_the_partition_of_their_shard_key(owner: Any) -> None:
    """Every sharded table is split by the hash of its shard key, and only those are."""
    rows = await owner.fetch(
        "SELECT partrelid::regclass::text AS name, partstrat::text,"
        " pg_get_partkeydef(partrelid) AS key FROM pg_partitioned_table"
    )
    assert {(row["partstrat"], row["key"]) for row in rows} == {("h", "HASH (shard_key)")}
    sharded = {table.name for table in TABLES if table.columns[0][0] == "shard_key"}
    assert sharded <= {row["name"] for row in rows}
    assert not REFERENCE & {row["name"] for row in rows}


async def test_migrating_again_changes_nothing(store: Store) -> None:
    """A database that has the newest schema keeps it, its rows and its recorded values."""
    again = await migrate(store.owner_url)
    assert (again.before, again.after) == (newest(), newest())


async def test_what_is_fixed_at_install_is_recorded(engine: Engine) -> None:
    """The number of buckets and the label that shard keys are made of stand in the database."""
    rows = await engine.fetch("SELECT name, setting FROM install ORDER BY name")
    assert [tuple(row) for row in rows] == [("shard_buckets", str(BUCKETS)), ("shard_label", LABEL)]


async def test_another_install_is_refused(tmp_path: Path) -> None:
    """A database whose shard keys were made in another way is not migrated any further."""
    path = tmp_path / "other.db"
    url = DatabaseUrl.parse(f"sqlite:///{path}")
    await migrate(url)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE install SET setting = '8192' WHERE name = 'shard_buckets'")
        connection.commit()
    with pytest.raises(WrongInstall, match="shard_buckets"):
        await migrate(url)


async def test_a_failed_migration_leaves_nothing(tmp_path: Path) -> None:
    """When one statement of a migration fails, none of the others has been carried out."""
    path = tmp_path / "taken.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE outbox (something TEXT)")
    with pytest.raises(Exception, match="already exists"):
        await migrate(DatabaseUrl.parse(f"sqlite:///{path}"))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        assert tables.fetchall() == [("outbox",)]


async def test_a_failed_migration_leaves_nothing_on_postgresql(
    postgres_server: PostgresServer,
) -> None:
    """When one statement of a migration fails, none of the others has been carried out."""
    database = postgres_server.create_database()
    owner = await asyncpg.connect(database.owner_dsn)
    await owner.execute("CREATE TABLE outbox (something text)")
    with pytest.raises(Exception, match="already exists"):
        await migrate(DatabaseUrl.parse(database.owner_dsn))
    tables = await owner.fetch(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relowner = current_user::regrole"
    )
    assert [row[0] for row in tables] == ["outbox"]
    await owner.close()
    postgres_server.drop_database(database.name)


def test_shard_keys_stay_what_they_are() -> None:
    """The shard key of a row never changes with a release: these were worked out for the
    first one.
    """
    assert [
        shard_key(BUSINESS, "46700000001"),
        shard_key(BUSINESS, "US.abc"),
        shard_key(OTHER_BUSINESS, "46700000001"),
    ] == [3_430_889_927_104_576_766, 7_116_680_844_556_023_954, 6_483_597_821_287_237_288]


def test_a_business_has_few_shard_keys() -> None:
    """However many recipients a business has, their shard keys are among 4,096 positive bigints."""
    keys = {shard_key(BUSINESS, f"4670{count:07d}") for count in range(50_000)}
    assert 4_000 < len(keys) <= BUCKETS
    assert all(0 <= key < 2**63 for key in keys)


@pytest.mark.parametrize("store", [SQLITE, POSTGRESQL], indirect=True)
async def test_both_engines_read_the_same_parameters(engine: Engine) -> None:
    """A parameter may be named twice and out of order; both engines bind it by its number."""
    rows = await engine.run(
        [Statement("SELECT CAST($2 AS text) || CAST($1 AS text) || CAST($2 AS text)", ("a", "b"))]
    )
    assert [tuple(row) for row in rows[0]] == [("bab",)]
