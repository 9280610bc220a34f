"""How does PostgreSQL find and write many rows at once? By joins with lists of whole keys.

On a session of its own, so that neither a batch nor a read ever waits for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Row, Statement
from optwarden.storage.postgresql.literals import literals
from optwarden.storage.postgresql.session import Session
from optwarden.storage.postgresql.statements import insert
from optwarden.storage.tables import Table

_COPIED_FROM: Final = 8
_AT_ONCE: Final = 4_000
"""Rows of one statement."""


class PostgresqlBulk:
    """Fills `storage.bulk.Bulk` over one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._turn = asyncio.Lock()

    async def select(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement."""
        return await self.select_each(query, [arguments])

    async def select_each(self, query: str, many: Sequence[Row]) -> list[Row]:
        """Run it once for each of these arguments."""
        async with self._turn:
            try:
                return [row for one in many for row in await self._session.rows(query, one)]
            except asyncio.CancelledError:
                self._session.abandon()
                raise

    async def find(self, table: Table, keys: Sequence[Row], wanted: Sequence[str]) -> list[Row]:
        """Join the table with the keys."""
        found: list[Row] = []
        asked = Table(table.name, table.key)
        for start in range(0, len(keys), _AT_ONCE):
            arrays = literals(asked, keys[start : start + _AT_ONCE])
            rows = await self.select(found_by(table, tuple(wanted)), *arrays)
            found += [(*row[:-1], start + row[-1] - 1) for row in rows]
        return found

    async def write(self, guard: Statement | None, changes: Sequence[Rows]) -> bool:
        """Write in one transaction."""
        async with self._turn:
            session = self._session
            try:
                await session.begin()
                if guard is not None and not await session.rows(guard.sql, guard.arguments):
                    await session.rollback()
                    return False
                for change in changes:
                    await _write(session, change)
                await session.commit()
            except asyncio.CancelledError:
                session.abandon()
                raise
            except BaseException:
                await session.rollback()
                raise
            return True


async def _write(session: Session, change: Rows) -> None:
    verb, table, rows = change
    if verb is Verb.ADD and len(rows) >= _COPIED_FROM:
        await session.copy(table, rows)
        return
    sql = insert(table) if verb is Verb.ADD else written(verb, table)
    given = Table(table.name, table.key) if verb is Verb.TAKE else table
    for start in range(0, len(rows), _AT_ONCE):
        await session.rows(sql, literals(given, rows[start : start + _AT_ONCE]))


@lru_cache
def found_by(table: Table, wanted: tuple[str, ...]) -> str:
    """Return the SELECT by whole keys; the key's position, from 1, comes last."""
    kinds = dict(table.columns)
    columns = ", ".join(
        f"CAST(t.{name} AS text)" if kinds[name] == "uuid" else f"t.{name}" for name in wanted
    )
    names = ", ".join(name for name, _ in table.key)
    return (
        f"SELECT {columns}, k.position FROM unnest({_arrays(table.key)})"
        f" WITH ORDINALITY AS k ({names}, position) JOIN {table.name} AS t ON {_same_key(table)}"
    )


@lru_cache
def written(verb: Verb, table: Table) -> str:
    """Return the DELETE by whole keys, or the INSERT that takes the place of what is there."""
    names = ", ".join(name for name, _ in table.key)
    if verb is Verb.TAKE:
        return (
            f"DELETE FROM {table.name} AS t USING unnest({_arrays(table.key)}) AS k ({names})"
            f" WHERE {_same_key(table)}"
        )
    sets = ", ".join(f"{name} = excluded.{name}" for name, _ in table.columns[table.keys :])
    return f"{insert(table)} ON CONFLICT ({names}) DO UPDATE SET {sets}"


def _arrays(columns: Sequence[tuple[str, str]]) -> str:
    return ", ".join(
        f"CAST(CAST(${number} AS text) AS {kind}[])" for number, (_, kind) in enumerate(columns, 1)
    )


def _same_key(table: Table) -> str:
    return " AND ".join(f"t.{name} = k.{name}" for name, _ in table.key)
