"""How does somebody with the database in their hands edit it? At random: flip, drop, swap,
duplicate, back-date, in any column of any row that is to be proved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, Protocol

import orjson

DAY: Final = 24 * 3600 * 1_000_000


class Hand(Protocol):
    """Somebody's way to the rows, past triggers and grants."""

    async def rows(self, query: str, *arguments: object) -> Sequence[Sequence[Any]]: ...

    async def edit(self, query: str, *arguments: object) -> bool:
        """Change rows; False where the table's own keys refuse it."""
        ...


@dataclass(frozen=True, slots=True)
class Edited:
    """A table: its columns with their types, its key, what names a row, what is not proved."""

    name: str
    columns: Mapping[str, str]
    key: tuple[str, ...]
    named_by: tuple[str, ...]
    """What of a row a finding must name."""
    unproved: tuple[str, ...] = ()
    person: tuple[str, str] | None = ("shard_key", "person_id")
    log: bool = False


_PERSON: Final = {"shard_key": "int", "person_id": "uuid"}
_EVENT: Final = {**_PERSON, "event_id": "uuid"}
_LOG: Final = {"shard_key": "int", "log_id": "log"}
_BY_EVENT: Final = ("shard_key", "person_id", "event_id")
_BY_LOG: Final = ("shard_key", "log_id")
TABLES: Final = (
    Edited(
        "event",
        {
            **_EVENT,
            "business_id": "uuid",
            "bot_id": "text",
            "kind": "text",
            "effective_at": "time",
            "recorded_at": "time",
            "schema_version": "int",
            "actor": "text",
            "causation": "uuid?",
            "configuration": "int",
            "facts": "json",
            "commitments": "json",
            "leaf_hash": "bytes",
        },
        _BY_EVENT,
        ("event_id",),
    ),
    Edited("event_private", {**_EVENT, "personal": "json"}, _BY_EVENT, ("event_id",)),
    Edited(
        "seal_mark", {**_EVENT, "bot_id": "text", "leaf_hash": "bytes"}, _BY_EVENT, ("event_id",)
    ),
    Edited(
        "recipient",
        {
            **_PERSON,
            "business_id": "uuid",
            "recipient": "text",
            "state": "state",
            "last_effective_at": "time",
            "version": "int",
        },
        ("shard_key", "business_id", "recipient"),
        ("person_id",),
        ("version",),
    ),
    Edited(
        "attempt",
        {
            **_PERSON,
            "attempt_id": "uuid",
            "business_id": "uuid",
            "bot_id": "text",
            "recipient": "text",
            "decision_id": "text",
            "purpose": "text",
            "provider": "text",
            "intended_at": "time",
            "outcome": "text",
            "provider_message_id": "text?",
            "settled_at": "time?",
        },
        ("shard_key", "attempt_id"),
        ("attempt_id",),
    ),
    Edited(
        "person_label",
        {**_PERSON, "business_id": "uuid", "label": "bytes"},
        ("shard_key", "person_id"),
        ("person_id",),
    ),
    Edited(
        "opt_in_wording",
        {**_EVENT, "bot_id": "text", "disclosure_id": "text", "recipient": "text"},
        _BY_EVENT,
        ("event_id",),
    ),
    Edited(
        "log",
        {
            **_LOG,
            "business_id": "uuid",
            "size": "int",
            "epoch": "epoch",
            "checkpoints": "int",
            "counted": "int",
            "censuses": "int",
        },
        _BY_LOG,
        ("log_id",),
        person=None,
        log=True,
    ),
    Edited(
        "log_entry",
        {
            **_LOG,
            "position": "int",
            "kind": "text",
            "entry_id": "uuid?",
            "person_id": "uuid?",
            "entry_shard": "int?",
        },
        (*_BY_LOG, "position"),
        ("log_id",),
        person=("entry_shard", "person_id"),
        log=True,
    ),
    Edited(
        "log_position",
        {**_LOG, "entry_id": "uuid", "position": "int"},
        (*_BY_LOG, "entry_id"),
        ("log_id", "entry_id"),
        person=None,
        log=True,
    ),
    Edited(
        "log_tile",
        {**_LOG, "level": "int", "number": "int", "hashes": "bytes"},
        (*_BY_LOG, "level", "number"),
        ("log_id",),
        person=None,
        log=True,
    ),
    Edited(
        "log_checkpoint",
        {**_LOG, "size": "int", "root": "bytes", "made_at": "time", "note": "text"},
        (*_BY_LOG, "size"),
        ("log_id", "size"),
        person=None,
        log=True,
    ),
    Edited(
        "log_census",
        {
            **_LOG,
            "number": "int",
            "position": "int",
            "covers": "int",
            "persons": "int",
            "root": "bytes",
            "made_at": "time",
        },
        (*_BY_LOG, "number"),
        ("log_id",),
        person=None,
        log=True,
    ),
    Edited(
        "log_person",
        {**_LOG, "label": "bytes", "length": "int", "head": "bytes"},
        (*_BY_LOG, "label"),
        ("log_id", "label"),
        person=None,
        log=True,
    ),
    Edited(
        "log_bucket",
        {**_LOG, "bucket": "int", "root": "bytes"},
        (*_BY_LOG, "bucket"),
        ("log_id", "bucket"),
        person=None,
        log=True,
    ),
    Edited(
        "config_event",
        {
            "config_event_id": "uuid",
            "business_id": "uuid",
            "bot_id": "text?",
            "configuration": "int",
            "kind": "text",
            "effective_at": "time",
            "recorded_at": "time",
            "actor": "text",
            "facts": "json",
            "leaf_hash": "bytes",
        },
        ("config_event_id",),
        ("config_event_id",),
        person=None,
    ),
    Edited(
        "config_seal_mark",
        {"config_event_id": "uuid", "business_id": "uuid", "leaf_hash": "bytes"},
        ("config_event_id",),
        ("config_event_id",),
        person=None,
    ),
)


@dataclass(slots=True)
class Mutation:
    """What was edited, and where a check has to look."""

    what: str
    table: Edited
    names: list[tuple[str, ...]]
    """For each row that was touched, what a finding about it names, before and after."""
    column: str | None = None
    persons: set[tuple[int, str]] = field(default_factory=set)
    logs: set[tuple[int, str]] = field(default_factory=set)


class Mutator:
    """Draws edits of one store's rows, as they were when it began."""

    def __init__(self, hand: Hand, chance: Random) -> None:
        self._hand = hand
        self._chance = chance
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._tables: list[Edited] = []

    async def start(self) -> None:
        """Read all there is to edit."""
        for table in TABLES:
            selected = ", ".join(
                f"CAST({name} AS text)" if kind.startswith("uuid") else name
                for name, kind in table.columns.items()
            )
            rows = await self._hand.rows(f"SELECT {selected} FROM {table.name}")
            self._rows[table.name] = [dict(zip(table.columns, row, strict=True)) for row in rows]
            if rows:
                self._tables.append(table)

    async def edit(self) -> Mutation | None:
        """Edit something; None where that was no edit, or the keys refused it."""
        table = self._chance.choice(self._tables)
        row = self._chance.choice(self._rows[table.name])
        return await self._chance.choice(
            (self._flip, self._flip, self._drop, self._swap, self._copy)
        )(table, row)

    async def _flip(self, table: Edited, row: dict[str, Any]) -> Mutation | None:
        column = self._chance.choice([one for one in table.columns if one not in table.unproved])
        value = self._other(table, column, row)
        if value == row[column] or self._is_unproved(table, row, column, value):
            return None
        return await self._set(f"flip {column}", table, row, column, value)

    async def _swap(self, table: Edited, row: dict[str, Any]) -> Mutation | None:
        column = self._chance.choice([one for one in table.columns if one not in table.key])
        other = self._chance.choice(self._rows[table.name])
        unproved = column in table.unproved or self._is_unproved(table, row, column, other[column])
        if other[column] == row[column] or unproved:
            return None
        if self._is_unproved(table, other, column, row[column]):
            return None
        one = await self._set(f"swap {column}", table, row, column, other[column])
        two = await self._set(f"swap {column}", table, other, column, row[column])
        if one is None or two is None:
            return None
        names = one.names + two.names
        return Mutation(
            one.what, table, names, column, one.persons | two.persons, one.logs | two.logs
        )

    async def _drop(self, table: Edited, row: dict[str, Any]) -> Mutation | None:
        where, key = self._where(table, row)
        if not await self._hand.edit(f"DELETE FROM {table.name} WHERE {where}", *key):
            return None
        return self._mutation("drop", table, row)

    async def _copy(self, table: Edited, row: dict[str, Any]) -> Mutation | None:
        column = self._chance.choice([one for one in table.key if one != "shard_key"])
        value = self._other(table, column, row)
        copied = {**row, column: value}
        if value == row[column] or any(
            all(one[name] == copied[name] for name in table.key) for one in self._rows[table.name]
        ):
            return None
        names = ", ".join(copied)
        places = ", ".join(f"${place + 1}" for place in range(len(copied)))
        insert = f"INSERT INTO {table.name} ({names}) VALUES ({places})"
        if not await self._hand.edit(insert, *copied.values()):
            return None
        mutation = self._mutation("duplicate", table, copied)
        mutation.names = [tuple({*mutation.names[0], *self._names(table, row)})]
        return mutation

    async def _set(
        self, what: str, table: Edited, row: dict[str, Any], column: str, value: Any
    ) -> Mutation | None:
        where, key = self._where(table, row)
        update = f"UPDATE {table.name} SET {column} = ${len(key) + 1} WHERE {where}"
        if not await self._hand.edit(update, *key, value):
            return None
        before, after = self._mutation(what, table, row), {**row, column: value}
        changed = self._mutation(what, table, after)
        names = [tuple(dict.fromkeys((*before.names[0], *changed.names[0])))]
        persons, logs = before.persons | changed.persons, before.logs | changed.logs
        return Mutation(what, table, names, column, persons, logs)

    def _mutation(self, what: str, table: Edited, row: dict[str, Any]) -> Mutation:
        mutation = Mutation(what, table, [self._names(table, row)])
        if table.person is not None:
            shard, person = (row[name] for name in table.person)
            if shard is not None and person is not None:
                mutation.persons.add((shard, person))
        if table.log:
            mutation.logs.add((row["shard_key"], row["log_id"]))
        if table.name == "event":
            mutation.logs |= {
                (one["shard_key"], one["log_id"])
                for one in self._rows["log_entry"]
                if one["entry_id"] == row["event_id"]
            }
        if table.name == "person_label":
            mutation.logs |= {
                (one["shard_key"], one["log_id"])
                for one in self._rows["log_entry"]
                if one["person_id"] == row["person_id"]
            }
        if table.name == "config_event":
            mutation.logs |= {
                (one["shard_key"], one["log_id"])
                for one in self._rows["log_position"]
                if one["entry_id"] == row["config_event_id"]
            }
        return mutation

    def _names(self, table: Edited, row: dict[str, Any]) -> tuple[str, ...]:
        values = (row[name] for name in table.named_by)
        return tuple(
            one.hex() if isinstance(one, (bytes, memoryview)) else str(one) for one in values
        )

    def _where(self, table: Edited, row: dict[str, Any]) -> tuple[str, list[Any]]:
        where = " AND ".join(f"{name} = ${place}" for place, name in enumerate(table.key, 1))
        return where, [row[name] for name in table.key]

    def _is_unproved(self, table: Edited, row: dict[str, Any], column: str, value: Any) -> bool:
        """Say whether nothing holds this: ADR 0023 names each."""
        if table.name == "attempt" and column == "provider":
            return bool(row["settled_at"] is None)
        if table.name == "log" and column == "epoch":
            return bool(value <= row["epoch"])
        return False

    def _other(self, table: Edited, column: str, row: dict[str, Any]) -> Any:
        """Draw another value for a column: mostly one that looks right."""
        value, kind = row[column], table.columns[column]
        borrowed = self._chance.choice(self._rows[table.name])[column]
        if kind.endswith("?"):
            if value is None:
                return borrowed
            if self._chance.random() < 0.3:
                return None
        kind = kind.removesuffix("?")
        if self._chance.random() < 0.4 and borrowed is not None and kind not in ("epoch", "state"):
            return borrowed
        return getattr(self, f"_other_{kind}")(value)

    def _other_int(self, value: int) -> int:
        return abs(value + self._chance.choice((-1, 1, 2, 256)))

    _other_epoch = _other_int

    def _other_time(self, value: int) -> int:
        return max(0, value - self._chance.choice((1, 1000, DAY, 365 * DAY)))

    def _other_uuid(self, value: str) -> str:
        place = self._chance.choice([at for at, one in enumerate(value) if one != "-"])
        return f"{value[:place]}{self._chance.choice('0123456789abcdef')}{value[place + 1 :]}"

    def _other_text(self, value: str) -> str:
        if not value:
            return "x"
        place = self._chance.randrange(len(value))
        return f"{value[:place]}{self._chance.choice('abcxyz019')}{value[place + 1 :]}"

    _other_log = _other_text

    def _other_bytes(self, value: bytes) -> bytes:
        place = self._chance.randrange(len(value))
        changed = bytearray(value)
        changed[place] ^= 1 << self._chance.randrange(8)
        return bytes(changed)

    def _other_json(self, value: str) -> str:
        document: Any = orjson.loads(value)
        name = self._chance.choice([*document, "added"])
        if name == "added" or self._chance.random() < 0.2:
            document[name] = "x"
        elif self._chance.random() < 0.3:
            del document[name]
        else:
            document[name] = self._other_leaf(document[name])
        return orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode()

    def _other_leaf(self, value: Any) -> Any:
        if isinstance(value, list) and value:
            place = self._chance.randrange(len(value))
            return [*value[:place], self._other_leaf(value[place]), *value[place + 1 :]]
        if isinstance(value, bool):
            return not value
        if isinstance(value, int):
            return value - self._chance.choice((1, DAY))
        if isinstance(value, str) and value:
            return value[:-1] + ("0" if value[-1] != "0" else "1")
        return "x"

    def _other_state(self, value: str) -> str:
        """Edit, drop or double one cell."""
        cells: Any = orjson.loads(value)
        if not cells:
            return '{"lifted":[1,"x"]}'
        kind = self._chance.choice(list(cells))
        entries = cells[kind]
        if isinstance(entries[0], list):
            place = self._chance.randrange(len(entries))
            how = self._chance.choice(("edit", "drop", "double"))
            if how == "drop":
                del entries[place]
            elif how == "double":
                entries.insert(place, entries[place])
            else:
                entries[place] = self._other_leaf(entries[place])
            if not entries:
                del cells[kind]
        elif self._chance.random() < 0.5:
            del cells[kind]
        else:
            cells[kind] = self._other_leaf(entries)
        return orjson.dumps(cells).decode()
