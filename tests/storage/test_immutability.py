import contextlib
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest

from optwarden.consent.vocabulary import Category
from optwarden.storage.directory.disclosures import StoredDisclosures
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.usecases.clock import RandomIdentifiers
from optwarden.usecases.configuration import TopicRecord
from optwarden.usecases.disclosures import KeepDisclosures
from tests.doubles.wordings import shop_wording
from tests.storage.administration import administration_over
from tests.storage.commands import BUSINESS, SteppingClock, number, opt_in, opt_out
from tests.storage.stores import PARTITIONED, POSTGRESQL, SQLITE, Store

KEYS = {
    "event": ("shard_key", "person_id", "event_id"),
    "event_private": ("shard_key", "person_id", "event_id"),
    "config_event": ("config_event_id",),
    "disclosure": ("business_id", "disclosure_id"),
}
FORGED = {
    "event": "kind",
    "event_private": "personal",
    "config_event": "kind",
    "disclosure": "content",
}
"""A text column of each table, to be set to something else."""

pytestmark = pytest.mark.parametrize("table", KEYS)


@pytest.fixture
async def written(engine: Engine, clock: SteppingClock) -> None:
    """Two rows or more in every table that is written once."""
    identifiers = RandomIdentifiers(clock)
    consents = GroupCommit(engine, clock, identifiers)
    await consents.submit(BUSINESS, number(1), opt_in())
    await consents.submit(BUSINESS, number(2), opt_out())
    administration = administration_over(engine, clock)
    await administration.create_business("One")
    await administration.create_business("Two")
    business = (await administration.businesses())[0].business_id
    await administration.declare_topic(business, TopicRecord("orders", Category.UTILITY))
    kept = KeepDisclosures(StoredDisclosures(engine, administration), administration, clock)
    for language in ("en", "de"):
        await kept.save_draft(business, shop_wording(language=language, business_name="One"))
        await kept.publish(business, "checkout", language, material=False)


@pytest.fixture
def plain(store: Store, written: None) -> Iterator[sqlite3.Connection]:
    """Somebody else's connection to the file, with none of our settings."""
    with contextlib.closing(sqlite3.connect(store.url.path, isolation_level=None)) as connection:
        assert connection.execute("PRAGMA recursive_triggers").fetchone() == (0,)
        yield connection


def forged(columns: list[str], table: str, *, into: str = "") -> str:
    """The first row again, with one column changed and `into` before the others."""
    values = [f"'forged' AS {name}" if name == FORGED[table] else name for name in columns]
    return f"SELECT {into}{', '.join(values)} FROM {table} ORDER BY 1, 2, 3 LIMIT 1"


def has_rowid(connection: sqlite3.Connection, table: str) -> bool:
    (without,) = connection.execute(
        "SELECT wr FROM pragma_table_list WHERE name = ?", (table,)
    ).fetchone()
    return not without


def sqlite_attempts(table: str, columns: list[str], *, rowid: bool) -> dict[str, str]:
    """Every way SQLite knows to change or remove a row that is there."""
    names, forgery, column = ", ".join(columns), forged(columns, table), FORGED[table]
    key = ", ".join(KEYS[table])
    attempts = {
        "update": f"UPDATE {table} SET {column} = 'forged'",
        "update to the same": f"UPDATE {table} SET {column} = {column}",
        "update or replace": f"UPDATE OR REPLACE {table} SET {column} = 'forged'",
        "update or ignore": f"UPDATE OR IGNORE {table} SET {column} = 'forged'",
        "update from": f"UPDATE {table} SET {column} = o.name FROM business AS o",
        "delete": f"DELETE FROM {table}",
        "delete one": f"DELETE FROM {table} WHERE {column} <> '' RETURNING *",
        "replace": f"REPLACE INTO {table} ({names}) {forgery}",
        "insert or replace": f"INSERT OR REPLACE INTO {table} ({names}) {forgery}",
        "insert or fail": f"INSERT OR FAIL INTO {table} ({names}) {forgery}",
        "insert or rollback": f"INSERT OR ROLLBACK INTO {table} ({names}) {forgery}",
        "upsert": f"INSERT INTO {table} ({names}) {forged(columns, table)}"
        f" ON CONFLICT ({key}) DO UPDATE SET {column} = excluded.{column}",
        "upsert by any key": f"INSERT INTO {table} ({names}) {forged(columns, table)}"
        f" ON CONFLICT DO UPDATE SET {column} = excluded.{column}",
    }
    for name in ("upsert", "upsert by any key"):
        attempts[name] = attempts[name].replace("LIMIT 1 ON", "LIMIT 1) WHERE true ON")
        attempts[name] = attempts[name].replace("SELECT ", "SELECT * FROM (SELECT ", 1)
    if rowid:
        elsewhere = forged(columns, table, into="rowid, ").replace(
            "shard_key,", "shard_key + 1 AS shard_key,"
        )
        attempts["replace by rowid"] = f"REPLACE INTO {table} (rowid, {names}) {elsewhere}"
    if table == "config_event":
        another = forgery.replace("config_event_id", "'another' AS config_event_id", 1)
        attempts["replace by its number"] = f"REPLACE INTO {table} ({names}) {another}"
    if table == "disclosure":
        another = forgery.replace("disclosure_id", "'another' AS disclosure_id", 1)
        attempts["replace by its version"] = f"REPLACE INTO {table} ({names}) {another}"
    return attempts


@pytest.mark.parametrize("store", [SQLITE], indirect=True)
def test_a_written_row_stays_on_sqlite(table: str, plain: sqlite3.Connection) -> None:
    """No statement of a second, plain connection changes or removes a written row."""
    columns = [row[1] for row in plain.execute(f"PRAGMA table_info({table})")]
    before = plain.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall()
    assert len(before) >= 2
    attempts = sqlite_attempts(table, columns, rowid=has_rowid(plain, table))
    for name, statement in attempts.items():
        with pytest.raises(sqlite3.DatabaseError) as refused:
            plain.execute(statement).fetchall()
        assert "immutable" in str(refused.value), (name, refused.value)
        assert plain.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() == before, name


@pytest.mark.parametrize("store", [SQLITE], indirect=True)
def test_a_key_is_written_once_on_sqlite(table: str, plain: sqlite3.Connection) -> None:
    """INSERT OR IGNORE of a key that is there adds nothing and changes nothing."""
    columns = [row[1] for row in plain.execute(f"PRAGMA table_info({table})")]
    before = plain.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall()
    statement = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) {forged(columns, table)}"
    with contextlib.suppress(sqlite3.DatabaseError):
        plain.execute(statement)
    assert plain.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() == before


@pytest.mark.parametrize("store", [SQLITE], indirect=True)
def test_a_new_row_can_be_added_on_sqlite(table: str, plain: sqlite3.Connection) -> None:
    """What protects written rows does not stand in the way of new ones."""
    columns = [row[1] for row in plain.execute(f"PRAGMA table_info({table})")]
    (before,) = plain.execute(f"SELECT count(*) FROM {table}").fetchone()
    first, *others = columns
    new = f"{first} + 7" if first == "shard_key" else "'new'"
    values = ["99" if name == "configuration" else name for name in others]
    plain.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {new}, {', '.join(values)} FROM {table}"
        " ORDER BY 1, 2, 3 LIMIT 1"
    )
    assert plain.execute(f"SELECT count(*) FROM {table}").fetchone() == (before + 1,)


@pytest.fixture
async def application(store: Store, written: None) -> AsyncIterator[Any]:
    """A session of the application role beside the gateway's own."""
    connection = await asyncpg.connect(store.url.text)
    yield connection
    await connection.close()


def postgresql_attempts(table: str, columns: list[str]) -> dict[str, str]:
    """Every way PostgreSQL knows to change or remove a row, or what protects it."""
    names, forgery, column = ", ".join(columns), forged(columns, table), FORGED[table]
    key = ", ".join(KEYS[table])
    same = " AND ".join(f"t.{name} = f.{name}" for name in KEYS[table])
    merge = f"MERGE INTO {table} AS t USING ({forgery}) AS f ON {same}"
    return {
        "update": f"UPDATE {table} SET {column} = 'forged'",
        "delete": f"DELETE FROM {table}",
        "truncate": f"TRUNCATE {table}",
        "truncate cascade": f"TRUNCATE {table} CASCADE",
        "upsert": f"INSERT INTO {table} ({names}) {forgery}"
        f" ON CONFLICT ({key}) DO UPDATE SET {column} = excluded.{column}",
        "merge and update": f"{merge} WHEN MATCHED THEN UPDATE SET {column} = f.{column}",
        "merge and delete": f"{merge} WHEN MATCHED THEN DELETE",
        "delete in a WITH": f"WITH gone AS (DELETE FROM {table} RETURNING *) SELECT * FROM gone",
        "lock for update": f"SELECT 1 FROM {table} FOR UPDATE",
        "drop": f"DROP TABLE {table}",
        "drop cascade": f"DROP TABLE {table} CASCADE",
        "rename": f"ALTER TABLE {table} RENAME TO other",
        "change a column": f"ALTER TABLE {table} ALTER COLUMN {column} TYPE text USING 'forged'",
        "drop a column": f"ALTER TABLE {table} DROP COLUMN {column}",
        "drop the key": f"ALTER TABLE {table} DROP CONSTRAINT {table}_pkey",
        "take over": f"ALTER TABLE {table} OWNER TO CURRENT_USER",
        "a rule": f"CREATE RULE forge AS ON INSERT TO {table} DO INSTEAD NOTHING",
        "a trigger": f"CREATE TRIGGER forge BEFORE INSERT ON {table} FOR EACH ROW"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "become the owner": "SET ROLE optwarden_owner",
        "replicate": "SET session_replication_role = 'replica'",
    }


@pytest.mark.parametrize("store", [POSTGRESQL, PARTITIONED], indirect=True)
async def test_a_written_row_stays_on_postgresql(
    store: Store, table: str, application: Any
) -> None:
    """The application role is refused every statement that changes or removes a written row."""
    everything = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
    before = await application.fetch(everything)
    assert len(before) >= 2
    columns = list(before[0].keys())
    partitioned = store.name == PARTITIONED and KEYS[table][0] == "shard_key"
    for target in (table, *(f"{table}_{part}" for part in range(4 * partitioned))):
        for name, statement in postgresql_attempts(table, columns).items():
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await application.execute(re.sub(rf"\b{table}\b", target, statement))
            assert await application.fetch(everything) == before, name


@pytest.mark.parametrize("store", [POSTGRESQL, PARTITIONED], indirect=True)
async def test_the_application_grants_itself_nothing(
    store: Store, table: str, application: Any
) -> None:
    """What the application role was not given it cannot give itself, or anybody else."""
    for grantee in ("CURRENT_USER", "PUBLIC"):
        with contextlib.suppress(asyncpg.InsufficientPrivilegeError):
            await application.execute(f"GRANT ALL ON {table} TO {grantee}")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await application.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("store", [POSTGRESQL, PARTITIONED], indirect=True)
async def test_a_key_is_written_once_on_postgresql(
    store: Store, table: str, application: Any
) -> None:
    """A second row of a key that is there is refused, by INSERT as by COPY, and DO NOTHING does
    nothing.
    """
    everything = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
    before = await application.fetch(everything)
    columns = list(before[0].keys())
    insert = f"INSERT INTO {table} ({', '.join(columns)}) {forged(columns, table)}"
    with pytest.raises(asyncpg.UniqueViolationError):
        await application.execute(insert)
    with pytest.raises(asyncpg.UniqueViolationError):
        await application.copy_records_to_table(table, records=before[:1], columns=columns)
    await application.execute(f"{insert} ON CONFLICT DO NOTHING")
    assert await application.fetch(everything) == before


@pytest.mark.parametrize("store", [POSTGRESQL, PARTITIONED], indirect=True)
async def test_the_application_may_add_and_read_only(
    store: Store, table: str, application: Any
) -> None:
    """On what is written once, and on each partition of it, the application role has INSERT and
    SELECT.
    """
    rows = await application.fetch(
        "SELECT table_name, array_agg(privilege_type::text ORDER BY privilege_type) AS granted"
        " FROM information_schema.role_table_grants"
        " WHERE grantee = current_user AND table_name ~ $1 GROUP BY table_name",
        f"^{table}(_[0-9]+)?$",
    )
    partitioned = store.name == PARTITIONED and KEYS[table][0] == "shard_key"
    assert len(rows) == (5 if partitioned else 1)
    assert {tuple(row["granted"]) for row in rows} == {("INSERT", "SELECT")}
