"""Is each census what the leaves before it come to? Counted again, person by person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from optwarden.ledger.census import Counted, bucket_of, bucket_root
from optwarden.ledger.chain import LABEL_BYTES, NO_LEAVES, extended
from optwarden.storage.sqlite.chains import Chains
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

_SAID: Final = 1 << 62
"""Stands for the position of a person without a label of whom it was said."""

Labelled: TypeAlias = tuple[LoggedEntry, bytes | None, bytes | None]
"""An entry, its leaf, and the label of its person."""


class CensusCheck:
    """Counts one log again."""

    def __init__(self, snapshot: Snapshot, log: LogKey, found: Callable[[Finding], None]) -> None:
        self._snapshot = snapshot
        self._log = log
        self._found = found
        self._rows = Ahead(snapshot.stream(CENSUSES, *log))
        self._chains = Chains()
        self._map = CensusMap()
        self._touched: dict[int, None] = {}
        self._persons = 0
        self._made = 0
        self._covered = 0
        self._unlabelled: dict[tuple[int | None, str | None], int] = {}
        self._unlabelled_counted = False
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
            self._unlabelled[person] = _SAID
        self._unlabelled_counted = self._unlabelled_counted or bool(counted)
        return self._unlabelled_counted

    def _count(self) -> None:
        """Extend the chains by the leaves since the last census."""
        chains = self._chains
        for label, leaf in self._since:
            found = chains.get(label)
            self._persons += found is None
            chains.put(label, extended(found or NO_LEAVES, label, leaf))
            self._touched[bucket_of(label)] = None
        self._since.clear()
        for bucket in self._touched:
            counted = [Counted(*one) for one in chains.of_bucket(bucket)]
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
        for label, chain in self._chains.all():
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
