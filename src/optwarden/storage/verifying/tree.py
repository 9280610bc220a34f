"""Do a log's tiles make the roots that its checkpoints say? Hashed anew from its leaf tiles."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from optwarden.ledger.tree import (
    HASH_BYTES,
    TILE_HEIGHT,
    TILE_WIDTH,
    Edge,
    TileKey,
    hashes_in,
)
from optwarden.storage.verifying.log_rows import CHECKPOINTS, LEAF_TILES, TILES, Ahead, LogKey
from optwarden.storage.verifying.lookups import TILE
from optwarden.storage.verifying.snapshot import Snapshot

_NO_HASH: Final = bytes(HASH_BYTES)


@dataclass(slots=True)
class Hashed:
    """What hashing came to."""

    roots: dict[int, bytes] = field(default_factory=dict)
    """By size, the root of the leaves where the checkpoint's row has another."""
    forks: dict[int, bytes] = field(default_factory=dict)
    """By size, the root of the leaves where a checkpoint held outside has another."""
    unequal: list[TileKey] = field(default_factory=list)
    """Tiles above the leaves that are not what the leaves make."""

    @property
    def faults(self) -> int:
        """How much differs."""
        return len(self.roots) + len(self.forks) + len(self.unequal)


class TreeCheck:
    """Hashes one log, of `size` leaves."""

    def __init__(
        self, snapshot: Snapshot, log: LogKey, size: int, held: Mapping[int, bytes]
    ) -> None:
        """Take what is read from, the log, its size, and the roots that are held outside."""
        self._snapshot = snapshot
        self._log = log
        self._size = size
        self._held = held

    async def hashed(self, instead: Mapping[int, bytes]) -> Hashed:
        """Hash with these leaves at these positions instead of the tiles'."""
        found, edge = Hashed(), Edge(0, [])
        unfinished: dict[TileKey, bytes] = {}
        checkpoints = Ahead(self._snapshot.stream(CHECKPOINTS, *self._log))
        # The root of nothing needs no leaves; a checkpoint of size 0 is compared by whoever asks.
        held = sorted(size for size in self._held if 0 < size <= self._size)
        async for leaves in self._leaves(instead):
            start = 0
            while start < len(leaves):
                row = await checkpoints.next()
                stops = [one for one in (None if row is None else row[0], *held[:1]) if one]
                stop = min([*stops, self._size]) - edge.size
                step = leaves[start : start + max(stop, 1)]
                start += len(step)
                await self._tiles(edge.append(step), unfinished, found)
                while (row := await checkpoints.next()) is not None and row[0] <= edge.size:
                    if row[0] == edge.size and edge.root() != row[1]:
                        found.roots[edge.size] = edge.root()
                    await checkpoints.take()
                while held and held[0] <= edge.size:
                    if edge.root() != self._held[held.pop(0)]:
                        found.forks[edge.size] = edge.root()
        found.unequal += await self._differing(unfinished)
        return found

    async def _leaves(self, instead: Mapping[int, bytes]) -> AsyncIterator[Sequence[bytes]]:
        """Yield all leaves, some at a time; what no tile holds is a hash of nothing."""
        due = 0
        async for rows in self._snapshot.stream(LEAF_TILES, *self._log):
            for number, hashes in rows:
                first = number << TILE_HEIGHT
                while due < min(first, self._size):
                    yield self._tile(due, b"", instead)
                    due += TILE_WIDTH
                if first >= self._size or first < due:
                    continue
                yield self._tile(first, bytes(hashes), instead)
                due = first + TILE_WIDTH
        while due < self._size:
            yield self._tile(due, b"", instead)
            due += TILE_WIDTH

    def _tile(self, first: int, hashes: bytes, instead: Mapping[int, bytes]) -> list[bytes]:
        count = min(TILE_WIDTH, self._size - first)
        row = list(hashes_in(hashes[: count * HASH_BYTES]))
        row = [one.ljust(HASH_BYTES, b"\0") for one in row]
        row += [_NO_HASH] * (count - len(row))
        if instead:
            for place in range(count):
                row[place] = instead.get(first + place, row[place])
        return row

    async def _tiles(
        self, changed: Mapping[TileKey, bytes], unfinished: dict[TileKey, bytes], found: Hashed
    ) -> None:
        full: dict[TileKey, bytes] = {}
        for tile, hashes in changed.items():
            if tile.level:
                unfinished[tile] = hashes
                if len(hashes) == TILE_WIDTH * HASH_BYTES:
                    full[tile] = unfinished.pop(tile)
        if full:
            found.unequal += await self._differing(full)

    async def _differing(self, due: Mapping[TileKey, bytes]) -> list[TileKey]:
        stored = await self._snapshot.find(TILE, [(*self._log, *tile) for tile in due])
        return [
            tile
            for tile, hashes in due.items()
            if (row := stored.get((*self._log, *tile))) is None or bytes(row[0]) != hashes
        ]

    async def misshapen(self) -> AsyncIterator[tuple[TileKey, str]]:
        """Yield tiles of a wrong length, and those that no log of this size has."""
        leaves: set[int] = set()
        async for rows in self._snapshot.stream(TILES, *self._log):
            for level, number, length in rows:
                wanted = self._length(level, number)
                if wanted == 0:
                    yield TileKey(level, number), "a log of this size has no such tile"
                elif length != wanted * HASH_BYTES:
                    yield TileKey(level, number), f"it should have {wanted} hashes"
                if level == 0:
                    leaves.add(number)
        tiles = -(-self._size // TILE_WIDTH)
        if len(leaves) < tiles:
            for number in sorted(set(range(tiles)) - leaves):
                yield TileKey(0, number), "it is missing"

    def _length(self, level: int, number: int) -> int:
        if level < 0 or number < 0 or level > 8:
            return 0
        whole = self._size >> TILE_HEIGHT * level
        return max(0, min(TILE_WIDTH, whole - (number << TILE_HEIGHT)))
