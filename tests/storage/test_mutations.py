import asyncio
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import asyncpg
import pytest

from optwarden.storage.postgresql.snapshot import PostgresqlSnapshot
from optwarden.storage.sqlite.snapshot import SqliteSnapshot
from optwarden.storage.verifying.database import DatabaseCheck
from optwarden.storage.verifying.log_rows import LogKey
from optwarden.storage.verifying.logs import logs_of
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.verifying.findings import Finding
from tests.storage.mutations import Mutation, Mutator
from tests.storage.stores import Store
from tests.storage.verifying import Heard, sealed_life, secrets_of

KEYRING = Keyring.create()
SECRETS = secrets_of(KEYRING)


class SqliteHand:
    """Edits a file whose triggers are gone."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        triggers = self.connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for (name,) in triggers:
            self.connection.execute(f"DROP TRIGGER {name}")

    async def rows(self, query: str, *arguments: object) -> Sequence[Sequence[Any]]:
        return self.connection.execute(query, _named(arguments)).fetchall()

    async def edit(self, query: str, *arguments: object) -> bool:
        try:
            return self.connection.execute(query, _named(arguments)).rowcount == 1
        except sqlite3.IntegrityError:
            return False

    async def begin(self) -> None:
        self.connection.execute("BEGIN")

    async def take_back(self) -> None:
        self.connection.execute("ROLLBACK")

    def snapshot(self) -> Snapshot:
        return SqliteSnapshot(self.connection)


class PostgresqlHand:
    """Edits a database as its owner."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    async def rows(self, query: str, *arguments: object) -> Sequence[Sequence[Any]]:
        rows = await self.connection.fetch(query, *arguments)
        return [tuple(row) for row in rows]

    async def edit(self, query: str, *arguments: object) -> bool:
        await self.connection.execute("SAVEPOINT before")
        try:
            return str(await self.connection.execute(query, *arguments)).endswith(" 1")
        except asyncpg.IntegrityConstraintViolationError:
            await self.connection.execute("ROLLBACK TO SAVEPOINT before")
            return False

    async def begin(self) -> None:
        await self.connection.execute("BEGIN")

    async def take_back(self) -> None:
        await self.connection.execute("ROLLBACK")

    def snapshot(self) -> Snapshot:
        return PostgresqlSnapshot(self.connection)


def _named(arguments: Sequence[object]) -> dict[str, Any]:
    return {str(number): value for number, value in enumerate(arguments, 1)}


Look = Callable[[Snapshot, Mutation], Awaitable[list[Finding]]]


async def found_anywhere(snapshot: Snapshot, _: Mutation) -> list[Finding]:
    """Check all there is."""
    heard = Heard()
    await DatabaseCheck(snapshot, SECRETS, heard).all()
    return heard.findings


async def found_near(snapshot: Snapshot, mutation: Mutation) -> list[Finding]:
    """Check the persons and logs that an edit touched, by the parts of a whole run."""
    heard = Heard()
    check = DatabaseCheck(snapshot, SECRETS, heard)
    for person in sorted(mutation.persons):
        await check.persons(person)
    if mutation.table.log:
        await logs_of(snapshot, heard.found)
    for log in sorted(mutation.logs):
        await check.log(LogKey(*log))
    if mutation.table.name in ("config_event", "config_seal_mark", "log_position"):
        await check.configuration()
    return heard.findings


def unnamed(mutation: Mutation, findings: list[Finding]) -> list[tuple[str, ...]]:
    """The rows that were touched and that no finding names."""
    said = [str(one) for one in findings]
    return [
        names for names in mutation.names if not any(one in text for text in said for one in names)
    ]


async def mutate(hand: Any, chance: Random, times: int, look: Look = found_near) -> Counter[str]:
    """Edit, look, and take back; every edit is found, and its place named."""
    mutator = Mutator(hand, chance)
    await mutator.start()
    found: Counter[str] = Counter()
    while sum(found.values()) < times:
        await hand.begin()
        mutation = await mutator.edit()
        if mutation is not None:
            findings = await look(hand.snapshot(), mutation)
            told = f"{mutation.table.name}: {mutation.what} {mutation.names}"
            assert findings, f"not found: {told}"
            assert unnamed(mutation, findings) == [], f"{told}: {[*map(str, findings)]}"
            if mutation.table.name == "recipient" and mutation.what == "flip state":
                assert any((one.column or "").startswith("state.") for one in findings), told
            found[f"{mutation.table.name} {mutation.what.split()[0]}"] += 1
        await hand.take_back()
    return found


@pytest.fixture
def sqlite_hand(sqlite_store: Store) -> Iterator[SqliteHand]:
    """A sealed file in somebody's hands."""

    async def live() -> None:
        engine = sqlite_store.engine()
        await engine.open()
        await sealed_life(engine, KEYRING, commands=240)
        await engine.close()

    asyncio.run(live())
    hand = SqliteHand(sqlite_store.url.path)
    yield hand
    hand.connection.close()


def test_every_edit_of_a_file_is_found_and_its_place_named(sqlite_hand: SqliteHand) -> None:
    """Whatever is flipped, dropped, swapped, doubled or back-dated in a row, a check says where."""
    found = asyncio.run(mutate(sqlite_hand, Random(1), 2_000))
    assert len(found) >= 50, found


def test_a_whole_run_finds_every_edit(sqlite_hand: SqliteHand) -> None:
    """A run over all of a file finds what a look at the right place finds."""
    asyncio.run(mutate(sqlite_hand, Random(2), 40, found_anywhere))


async def test_every_edit_of_a_server_s_rows_is_found(postgresql_store: Store) -> None:
    """Whoever owns the tables on PostgreSQL is found out as well."""
    engine = postgresql_store.engine()
    await engine.open()
    await sealed_life(engine, KEYRING, commands=200)
    await engine.close()
    connection = await asyncpg.connect(postgresql_store.owner_url.text)
    try:
        await mutate(PostgresqlHand(connection), Random(3), 100)
    finally:
        await connection.close()
