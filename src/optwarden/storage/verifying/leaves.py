"""Which leaf has each entry of a log, and is that the one in the tile? Read in the log's order."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.census import Census
from optwarden.ledger.tree import HASH_BYTES, TILE_HEIGHT, TILE_WIDTH
from optwarden.storage.engine import Row
from optwarden.storage.verifying.log_rows import (
    CENSUSES,
    ENTRIES,
    Ahead,
    CensusRow,
    LoggedEntry,
    LogKey,
)
from optwarden.storage.verifying.lookups import CONFIGURATION_LEAF, EVENT_LEAF, LABEL, TILE
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.storage.verifying.unproved import Lateness, Unproved
from optwarden.usecases.verifying.findings import Finding, key

EVENT: Final = "event"
CONFIGURATION: Final = "configuration"
CENSUS: Final = "census"
_MOST_REMEMBERED: Final = 100_000
"""Leaves that differ and are remembered to be placed; more of them are one large finding anyhow."""


@dataclass(slots=True)
class Compared:
    """What comparing entries with leaf tiles came to."""

    entries: int = 0
    """How many there must be, by the last one's position."""
    rows: int = 0
    """How many there are."""
    leaves: dict[int, bytes] = field(default_factory=dict)
    """By position, the entry's leaf where the tile has another, or none."""
    blamed: dict[int, Finding] = field(default_factory=dict)
    """By position, what to say if the tile is right."""
    owners: set[str] = field(default_factory=set)
    """The businesses whose entries these are."""


class Leaves:
    """Goes through one log's entries."""

    def __init__(
        self,
        snapshot: Snapshot,
        log: LogKey,
        origin: str | None,
        found: Callable[[Finding], None],
        unproved: Unproved,
    ) -> None:
        self._snapshot = snapshot
        self._lateness = Lateness(snapshot, log, unproved)
        self._log = log
        self._origin = origin
        self._found = found
        self.compared = Compared()

    async def __call__(self) -> AsyncIterator[list[tuple[LoggedEntry, bytes | None, bytes | None]]]:
        """Yield entries with their leaf and, of events, their person's label, page by page."""
        censuses = Ahead(self._snapshot.stream(CENSUSES, *self._log))
        async for rows in self._snapshot.stream(ENTRIES, *self._log):
            entries = [LoggedEntry(*row) for row in rows]
            leaves = await self._leaves(entries, censuses)
            await self._compare(entries, leaves)
            labels = await self._labels(entries)
            yield list(zip(entries, leaves, labels, strict=True))
        while (row := await censuses.take()) is not None:
            at = self._log.at(number=row[0])
            self._found(Finding("log_census", at, "position", "no entry of the log is this census"))

    async def _leaves(self, entries: Sequence[LoggedEntry], censuses: Ahead) -> list[bytes | None]:
        events = [
            _event_key(one) for one in entries if one.kind == EVENT and None not in _event_key(one)
        ]
        configured = [
            (one.entry_id,)
            for one in entries
            if one.kind == CONFIGURATION and one.entry_id is not None
        ]
        rows: dict[Row, Row] = await self._snapshot.find(EVENT_LEAF, events)
        rows |= await self._snapshot.find(CONFIGURATION_LEAF, configured)
        leaves: list[bytes | None] = []
        recorded: list[tuple[int, Micros]] = []
        for entry in entries:
            self._check_place(entry)
            if entry.kind == EVENT:
                row = rows.get(_event_key(entry))
            elif entry.kind == CONFIGURATION:
                row = rows.get((entry.entry_id,))
                self._check_owner(entry, row)
            else:
                leaves.append(await self._census_leaf(entry, censuses))
                continue
            leaves.append(None if row is None else row[0])
            if row is not None:
                self.compared.owners.add(row[1])
                recorded.append((entry.position, row[2]))
        await self._lateness.take(recorded)
        return leaves

    def _check_place(self, entry: LoggedEntry) -> None:
        self.compared.rows += 1
        due = self.compared.entries
        self.compared.entries += 1
        if entry.position != due:
            at = self._log.at(position=entry.position)
            says = f"the entry before it is {due - 1}"
            self._found(Finding("log_entry", at, "position", says))
            self.compared.entries = entry.position + 1
        known = {
            EVENT: (True, True, True),
            CONFIGURATION: (True, False, False),
            CENSUS: (False, False, False),
        }.get(entry.kind)
        given = (entry.entry_id, entry.person_id, entry.entry_shard)
        if known is None or tuple(one is not None for one in given) != known:
            at = self._log.at(position=entry.position)
            self._found(Finding("log_entry", at, "kind", "its columns are not those of its kind"))
        elif entry.entry_id is not None and entry.placed != entry.position:
            where = self._log.at(entry_id=entry.entry_id)
            says = "there is none" if entry.placed is None else "the log has it elsewhere"
            self._found(Finding("log_position", where, "position", says))

    def _check_owner(self, entry: LoggedEntry, row: Row | None) -> None:
        if row is None:
            where = key(config_event_id=entry.entry_id)
            says = f"it is in the log {self._log.log_id} at {entry.position}, and not here"
            self._found(Finding("config_event", where, None, says))
        elif self._log.log_id != f"business/{row[1]}":
            at = self._log.at(position=entry.position)
            self._found(Finding("log_entry", at, "log_id", "it stands for another business's"))

    async def _census_leaf(self, entry: LoggedEntry, censuses: Ahead) -> bytes | None:
        row = await censuses.next()
        at = self._log.at(position=entry.position)
        if entry.kind != CENSUS:
            return None
        if row is None or CensusRow(*row).position != entry.position:
            self._found(Finding("log_census", at, None, "the census of this position is missing"))
            return None
        await censuses.take()
        census = CensusRow(*row)
        if self._origin is None:
            return None
        try:
            return Census(
                self._origin,
                census.number,
                census.covers,
                census.persons,
                census.root,
                census.made_at,
            ).leaf_hash()
        except (ValueError, OverflowError):
            where = self._log.at(number=census.number)
            self._found(Finding("log_census", where, None, "no census can say this"))
            return None

    async def _compare(
        self, entries: Sequence[LoggedEntry], leaves: Sequence[bytes | None]
    ) -> None:
        numbers = sorted({entry.position >> TILE_HEIGHT for entry in entries})
        tiles = await self._snapshot.find(TILE, [(*self._log, 0, number) for number in numbers])
        for entry, leaf in zip(entries, leaves, strict=True):
            number, place = divmod(entry.position, TILE_WIDTH)
            row = tiles.get((*self._log, 0, number))
            at = place * HASH_BYTES
            hashed = b"" if row is None else bytes(row[0])[at : at + HASH_BYTES]
            if leaf is None or leaf == hashed or len(self.compared.leaves) >= _MOST_REMEMBERED:
                continue
            self.compared.leaves[entry.position] = leaf
            self.compared.blamed[entry.position] = self._blamed(entry)

    def _blamed(self, entry: LoggedEntry) -> Finding:
        says = f"it is not what was sealed in {self._log.log_id} at {entry.position}"
        if entry.kind == EVENT:
            where = key(
                shard_key=entry.entry_shard, person_id=entry.person_id, event_id=entry.entry_id
            )
            return Finding("event", where, None, says)
        if entry.kind == CONFIGURATION:
            return Finding("config_event", key(config_event_id=entry.entry_id), None, says)
        return Finding("log_census", self._log.at(position=entry.position), None, says)

    async def _labels(self, entries: Sequence[LoggedEntry]) -> list[bytes | None]:
        persons = {
            _event_key(one)[:2]
            for one in entries
            if one.kind == EVENT and None not in _event_key(one)
        }
        rows = await self._snapshot.find(LABEL, sorted(persons)) if persons else {}
        labels = (rows.get(_event_key(one)[:2]) if one.kind == EVENT else None for one in entries)
        return [None if row is None else bytes(row[0]) for row in labels]


def _event_key(entry: LoggedEntry) -> Row:
    return (entry.entry_shard, entry.person_id, entry.entry_id)
