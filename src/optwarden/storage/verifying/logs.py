"""Does one log hold together? Entries, positions, tiles, checkpoints, censuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from optwarden.ledger.tree import TILE_WIDTH, TileKey
from optwarden.storage.engine import Row
from optwarden.storage.shards import shard_key
from optwarden.storage.verifying.censuses import CensusCheck
from optwarden.storage.verifying.checkpoints import (
    KeysOf,
    SignedHistory,
    check_checkpoints,
    check_witnesses,
)
from optwarden.storage.verifying.leaves import Compared, Leaves
from optwarden.storage.verifying.log_rows import (
    LEAF_TILE_COUNT,
    LOGS_NAMED,
    MISPLACED,
    LogKey,
    LogRow,
    log_row,
)
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.storage.verifying.tree import Hashed, TreeCheck
from optwarden.storage.verifying.unproved import Unproved
from optwarden.usecases.verifying.findings import Finding

Found = Callable[[Finding], None]
Told = Callable[[int], None]
"""Hears of how many rows were read."""
_SEALER: Final = "SELECT epoch FROM sealer WHERE name = 'install'"


async def logs_of(snapshot: Snapshot, found: Found) -> list[LogKey]:
    """Return the logs there are; a row of one that is not there was moved, or made up."""
    logs: dict[LogKey, None] = {}
    for table, query in LOGS_NAMED:
        rows: list[Row] = await snapshot.fetch(query)
        for row in rows:
            log = LogKey(*row)
            if table == "log":
                logs[log] = None
            elif log not in logs:
                at = f"shard_key={log.shard_key} {log.at()}"
                found(Finding(table, at, "log_id", "there is no such log"))
    return list(logs)


class LogCheck:
    """Checks one log after the other."""

    def __init__(
        self,
        snapshot: Snapshot,
        keys_of: KeysOf,
        found: Found,
        told: Told = lambda _: None,
        held: Mapping[str, Mapping[int, bytes]] | None = None,
        unproved: Unproved | None = None,
    ) -> None:
        """Take what is read from, the keys, whom to tell; `held`: roots by origin and size."""
        self._unproved = unproved or Unproved()
        self._snapshot = snapshot
        self._keys_of = keys_of
        self._found = found
        self._told = told
        self._held = held or {}
        self.origins: set[str] = set()
        """Those of the logs that were checked."""

    async def __call__(self, log: LogKey) -> None:
        """Check one log."""
        row = await log_row(self._snapshot, log)
        if row is None:
            self._found(Finding("log", log.at(), None, "there is no such log"))
            return
        if log.shard_key != shard_key(log.log_id, "log"):
            self._found(Finding("log", log.at(), "shard_key", "it is not that of the log"))
        await self._check_epoch(log, row)
        signed = await check_checkpoints(self._snapshot, log, row.size, self._keys_of, self._found)
        if row.checkpoints != signed.count:
            says = f"there are {signed.count}"
            self._found(Finding("log", log.at(), "checkpoints", says))
        await check_witnesses(self._snapshot, log, self._found)
        compared = await self._check_entries(log, row, signed.origin)
        if compared.owners and row.business_id not in compared.owners:
            says = "its entries are another business's"
            self._found(Finding("log", log.at(), "business_id", says))
        size = min(signed.newest or row.size, await self._most(log, compared))
        self._check_size(log, row, compared, signed)
        held: Mapping[int, bytes] = {}
        if signed.origin is not None:
            self.origins.add(signed.origin)
            held = self._held.get(signed.origin, {})
        self._note_what_is_held(log, size, held)
        await self._check_tree(log, size, compared, held)

    async def _most(self, log: LogKey, compared: Compared) -> int:
        """Return what there can be hashed of: a size that somebody wrote has no end."""
        ((tiles,),) = await self._snapshot.fetch(LEAF_TILE_COUNT, *log)
        return max(compared.rows, int(tiles) * TILE_WIDTH)

    def _note_what_is_held(self, log: LogKey, size: int, held: Mapping[int, bytes]) -> None:
        newest = max(held, default=0)
        if size and not newest:
            self._unproved.alone.append(log.log_id)
        elif newest < size:
            self._unproved.younger[log.log_id] = size - newest

    async def _check_epoch(self, log: LogKey, row: LogRow) -> None:
        rows: list[Row] = await self._snapshot.fetch(_SEALER)
        if rows and row.epoch > rows[0][0]:
            self._found(Finding("log", log.at(), "epoch", "no sealer had this epoch yet"))

    async def _check_entries(self, log: LogKey, row: LogRow, origin: str | None) -> Compared:
        leaves = Leaves(self._snapshot, log, origin, self._found, self._unproved)
        census = CensusCheck(self._snapshot, log, self._found)
        async for page in leaves():
            await census.take(page)
            self._told(len(page))
        await census.end(row)
        async for rows in self._snapshot.stream(MISPLACED, *log):
            for entry_id, position in rows:
                at = log.at(entry_id=entry_id)
                says = f"the log has another entry, or none, at {position}"
                self._found(Finding("log_position", at, "position", says))
        return leaves.compared

    def _check_size(
        self, log: LogKey, row: LogRow, compared: Compared, signed: SignedHistory
    ) -> None:
        newest = signed.newest
        if row.size not in (newest, signed.largest):
            if compared.entries == newest:
                says = f"the newest checkpoint is of {newest}"
                self._found(Finding("log", log.at(), "size", says))
            else:
                at = log.at(size=row.size)
                says = "there is none of the log's size"
                self._found(Finding("log_checkpoint", at, None, says))
        if compared.entries < (newest or row.size):
            at = log.at(position=compared.entries)
            self._found(Finding("log_entry", at, None, "it is missing, and all after it"))
        if compared.entries > row.size:
            at = log.at(position=row.size)
            self._found(Finding("log_entry", at, None, "the log is not that large"))

    async def _check_tree(
        self, log: LogKey, size: int, compared: Compared, held: Mapping[int, bytes]
    ) -> None:
        tree = TreeCheck(self._snapshot, log, size, held)
        async for tile, says in tree.misshapen():
            self._found(Finding("log_tile", log.at(**tile._asdict()), "hashes", says))
        hashed = await tree.hashed({})
        if not hashed.faults:
            for finding in compared.blamed.values():
                self._found(finding)
        elif compared.leaves:
            hashed = await self._weigh(log, tree, hashed, compared)
        self._say(log, hashed)
        for beyond in sorted(one for one in held if one > size):
            says = f"a checkpoint held outside is of {beyond}: the log was cut"
            self._found(Finding("log", log.at(), "size", says))

    async def _weigh(
        self, log: LogKey, tree: TreeCheck, hashed: Hashed, compared: Compared
    ) -> Hashed:
        """Say who is at fault where leaf and entry differ: with whose the roots come out."""
        otherwise = await tree.hashed(compared.leaves)
        if otherwise.faults < hashed.faults:
            for number in sorted({position // TILE_WIDTH for position in compared.leaves}):
                places = [str(at) for at in compared.leaves if at // TILE_WIDTH == number]
                at = log.at(**TileKey(0, number)._asdict())
                says = f"its hash of leaf {', '.join(places)} is not the entry's"
                self._found(Finding("log_tile", at, "hashes", says))
            return otherwise
        for finding in compared.blamed.values():
            self._found(finding)
        return hashed

    def _say(self, log: LogKey, hashed: Hashed) -> None:
        for tile in hashed.unequal:
            at = log.at(**tile._asdict())
            says = "it is not what the tiles below make"
            self._found(Finding("log_tile", at, "hashes", says))
        for size in hashed.forks:
            says = f"the checkpoint held outside of size {size} has another root"
            self._found(Finding("log", log.at(), None, says))
        for size in hashed.roots:
            at = log.at(size=size)
            self._found(Finding("log_checkpoint", at, "root", "it is not that of the leaves"))
