import sqlite3
from pathlib import Path

from optwarden.storage.migrate import newest
from optwarden.storage.readiness import StoreReadiness
from optwarden.storage.schema import NEWEST, schema_of
from optwarden.storage.sqlite.engine import SqliteEngine
from tests.storage.stores import Store


def change(store: Store, *statements: str) -> None:
    """Change a SQLite file behind the engine's back."""
    connection = sqlite3.connect(store.url.path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


async def test_a_migrated_store_is_ready(store: Store) -> None:
    """Readiness reads the real schema of each kind of store."""
    engine = store.engine()
    await engine.open()
    try:
        found = StoreReadiness(engine)
        assert await found.schema_is_current()
        assert await found.count_outbox() == (0, 0, 0)
    finally:
        await engine.close()


async def test_a_store_without_schema_is_not_ready(tmp_path: Path) -> None:
    """A file without our tables is behind, not broken."""
    engine = SqliteEngine(tmp_path / "empty.db")
    await engine.open()
    try:
        assert not await StoreReadiness(engine).schema_is_current()
    finally:
        await engine.close()


async def test_a_schema_of_the_past_or_another_install_is_not_ready(sqlite_store: Store) -> None:
    """An older revision, and other values fixed at install, are told apart from ours."""
    engine = sqlite_store.engine()
    await engine.open()
    try:
        assert (await schema_of(engine)).current
        change(sqlite_store, "UPDATE install SET setting = '7' WHERE name = 'shard_buckets'")
        assert not (await schema_of(engine)).fits_install
        change(
            sqlite_store, "DELETE FROM install", "UPDATE alembic_version SET version_num = '0000'"
        )
        found = await schema_of(engine)
        assert (found.revision, found.current) == ("0000", False)
    finally:
        await engine.close()


def test_the_newest_step_is_known_without_the_migration_tools() -> None:
    """The files' names say the same as Alembic's own reading of them."""
    assert newest() == NEWEST
