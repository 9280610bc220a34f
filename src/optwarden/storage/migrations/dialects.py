"""How does one table description become each engine's DDL?

Types, STRICT tables, partitions, triggers.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Final

_TYPES: Final = {
    "sqlite": {
        "int": "INTEGER",
        "text": "TEXT",
        "uuid": "TEXT",
        "bytes": "BLOB",
        "oldest_first": "event_id, person_id, shard_key",
    },
    "postgresql": {
        "int": "bigint",
        "text": "text",
        "uuid": "uuid",
        "bytes": "bytea",
        "oldest_first": "shard_key, person_id, event_id",
    },
}


def create_statements(
    dialect: str,
    sharded: Mapping[str, str],
    reference: Mapping[str, str],
    immutable: Mapping[str, tuple[tuple[str, ...], ...]],
    appended: Container[str],
    partitions: int,
) -> Iterator[str]:
    """Return the statements that create tables, hash partitions where asked for, and triggers."""
    types = _TYPES[dialect]
    for name, columns in reference.items():
        yield _create(dialect, name, columns.format(**types), appended)
    for name, columns in sharded.items():
        body = _create(dialect, name, columns.format(**types), appended)
        if dialect == "postgresql" and partitions:
            yield f"{body} PARTITION BY HASH (shard_key)"
            for number in range(partitions):
                yield (
                    f"CREATE TABLE {name}_{number} PARTITION OF {name}"
                    f" FOR VALUES WITH (MODULUS {partitions}, REMAINDER {number})"
                )
        else:
            yield body
    if dialect == "sqlite":
        for name, keys in immutable.items():
            yield from _immutable(name, (*keys, ("rowid",)) if name in appended else keys)


def _create(dialect: str, name: str, columns: str, appended: Container[str]) -> str:
    ending = ""
    if dialect == "sqlite":
        ending = " STRICT" if name in appended else " STRICT, WITHOUT ROWID"
    return f"CREATE TABLE {name} ({columns}){ending}"


def _immutable(table: str, keys: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Refuse UPDATE, DELETE and the REPLACE that hides in an INSERT.

    REPLACE deletes whatever row has one of the new row's unique keys, its rowid among them. It
    fires no delete trigger unless the connection sets recursive_triggers, and a second connection
    need not; so an INSERT of a key that is there is refused before any conflict clause is looked
    at. An INSERT that names no rowid has -1 there at that moment.
    """
    refusal = f"SELECT RAISE(ABORT, '{table} rows are immutable')"
    for verb in ("UPDATE", "DELETE"):
        yield (
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
            f" BEGIN {refusal}; END"
        )
    taken = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE"
        f" {' AND '.join(f'{column} = NEW.{column}' for column in key)})"
        for key in keys
    )
    yield (
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}"
        f" WHEN {taken} BEGIN {refusal}; END"
    )
