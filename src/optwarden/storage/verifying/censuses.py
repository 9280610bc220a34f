"""Is each census what the leaves before it come to? Counted again, person by person.

The chains are kept in a file of SQLite's own, which is gone afterwards: of ten million persons
they are no burden on the memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Final

from optwarden.ledger.census import Counted, bucket_of, bucket_root
from optwarden.ledger.chain import LABEL_BYTES, NO_LEAVES, Chain, extended
from optwarden.storage.verifying.leaves import CENSUS, EVENT
from optwarden.storage.verifying.log_rows import (
    BUCKETS,
    CENSUSES,
    PERSONS,
    Ahead,
    CensusRow,
    LoggedEntry,
    LogKey,
    LogRow,
)
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.usecases.verifying.census_map import CensusMap
from optwarden.usecases.verifying.findings import Finding, key

_CREATE: Final = """
CREATE TABLE chain (label BLOB PRIMARY KEY, length INTEGER, head BLOB) WITHOUT ROWID"""
_CHAIN: Final = "SELECT length, head FROM chain WHERE label = ?"
_PUT: Final = "INSERT OR REPLACE INTO chain (label, length, head) VALUES (?, ?, ?)"
_BUCKET: Final = "SELECT label, length, head FROM chain WHERE label >= ? AND label < ?"
_ALL: Final = "SELECT label, length, head FROM chain ORDER BY label"
_LAST: Final = (1 << 16) - 1

Labelled = tuple[LoggedEntry, bytes | None, bytes | None]


class CensusCheck:
    """Counts one log again."""

    def __init__(self, snapshot: Snapshot, log: LogKey, found: Callable[[Finding], None]) -> None:
        self._snapshot = snapshot
        self._log = log
        self._found = found
        self._rows = Ahead(snapshot.stream(CENSUSES, *log))
        self._chains = sqlite3.connect("", isolation_level=None)
        self._chains.execute("PRAGMA journal_mode=OFF")
        self._chains.execute(_CREATE)
        self._chains.execute("BEGIN")
        self._map = CensusMap()
        self._touched: dict[int, None] = {}
        self._persons = 0
        self._made = 0
        self._covered = 0
        self._unlabelled: dict[tuple[int | None, str | None], int] = {}
        self._since: list[tuple[bytes, bytes]] = []

    async def take(self, entries: Sequence[Labelled]) -> None:
        """Count the next entries of the log."""
        for entry, leaf, label in entries:
            if entry.kind == CENSUS:
                row = await self._rows.next()
                if row is not None and row[1] == entry.position:
                    await self._rows.take()
                    self._check(CensusRow(*row))
            elif entry.kind == EVENT:
                if label is None or leaf is None or len(label) != LABEL_BYTES:
                    person = (entry.entry_shard, entry.person_id)
                    self._unlabelled.setdefault(person, entry.position)
                else:
                    self._since.append((label, leaf))

    def _check(self, row: CensusRow) -> None:
        at = self._log.at(number=row.number)
        self._made += 1
        if row.number != self._made:
            says = f"it is the {self._made}. of its log"
            self._found(Finding("log_census", at, "number", says))
        if row.covers != row.position:
            says = "a census covers all before it"
            self._found(Finding("log_census", at, "covers", says))
        self._covered = row.position
        self._count()
        if self._says_unlabelled(row.position):
            return
        if row.persons != self._persons:
            self._found(Finding("log_census", at, "persons", f"there are {self._persons}"))
        if row.root != self._map.root():
            says = "it is not what the leaves before it come to"
            self._found(Finding("log_census", at, "root", says))

    def _says_unlabelled(self, covers: int) -> bool:
        counted = [one for one, at in self._unlabelled.items() if at < covers]
        for person in counted:
            where = key(shard_key=person[0], person_id=person[1])
            says = f"she is counted in {self._log.log_id}, and has no label"
            self._found(Finding("person_label", where, None, says))
            self._unlabelled[person] = self._never
        self._unlabelled_counted = self._unlabelled_counted or bool(counted)
        return self._unlabelled_counted

    _never: Final = 1 << 62
    _unlabelled_counted = False

    def _count(self) -> None:
        """Extend the chains by the leaves since the last census."""
        execute = self._chains.execute
        for label, leaf in self._since:
            found = execute(_CHAIN, (label,)).fetchone()
            self._persons += found is None
            chain = extended(NO_LEAVES if found is None else Chain(*found), label, leaf)
            execute(_PUT, (label, *chain))
            self._touched[bucket_of(label)] = None
        self._since.clear()
        for bucket in self._touched:
            rows = execute(_BUCKET, _bounds(bucket)).fetchall()
            counted = [Counted(label, Chain(length, head)) for label, length, head in rows]
            self._map.put(bucket, bucket_root(counted))
        self._touched.clear()

    async def end(self, row: LogRow) -> None:
        """Hold what is kept of the newest census to the count, and close."""
        if row.censuses != self._made:
            self._found(Finding("log", self._log.at(), "censuses", f"there are {self._made}"))
        if row.counted != self._covered:
            says = f"the newest census covers {self._covered}"
            self._found(Finding("log", self._log.at(), "counted", says))
        if not self._unlabelled_counted:
            await self._check_persons()
            await self._check_buckets()
        self._chains.close()

    async def _check_persons(self) -> None:
        stored = Ahead(self._snapshot.stream(PERSONS, *self._log))
        for label, *chain in self._chains.execute(_ALL):
            while (row := await stored.next()) is not None and bytes(row[0]) < label:
                await stored.take()
                self._say_person(bytes(row[0]), None, "no leaf has this label")
            if row is None or bytes(row[0]) != label:
                self._say_person(label, None, "the row is missing")
                continue
            await stored.take()
            for column, here, due in zip(("length", "head"), row[1:], chain, strict=True):
                if here != due:
                    self._say_person(label, column, "it is not what her leaves come to")
        while (row := await stored.take()) is not None:
            self._say_person(bytes(row[0]), None, "no leaf has this label")

    def _say_person(self, label: bytes, column: str | None, says: str) -> None:
        self._found(Finding("log_person", self._log.at(label=label.hex()), column, says))

    async def _check_buckets(self) -> None:
        due = dict(self._map.buckets)
        async for rows in self._snapshot.stream(BUCKETS, *self._log):
            for bucket, root in rows:
                at = self._log.at(bucket=bucket)
                wanted = due.pop(bucket, None)
                if wanted is None:
                    self._found(Finding("log_bucket", at, None, "nobody is in this bucket"))
                elif wanted != root:
                    says = "it is not what its labels come to"
                    self._found(Finding("log_bucket", at, "root", says))
        for bucket in due:
            at = self._log.at(bucket=bucket)
            self._found(Finding("log_bucket", at, None, "the row is missing"))


def _bounds(bucket: int) -> tuple[bytes, bytes]:
    """Return the labels between which those of a bucket lie."""
    first = bucket.to_bytes(2)
    return first, b"\xff" * (LABEL_BYTES + 1) if bucket == _LAST else (bucket + 1).to_bytes(2)
