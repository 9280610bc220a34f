"""How is a log handed over? File by file, as a server would answer, all of one size."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from optwarden.ledger.tiling import TilePath, bundle, widths
from optwarden.ledger.tree import TILE_WIDTH
from optwarden.usecases.publishing.counts import LogCounts
from optwarden.usecases.publishing.logs import KeptCheckpoint, PublishLogs


class NothingSealed(ValueError):
    """There is no such log, or nothing is in it yet."""


class Damaged(ValueError):
    """What a checkpoint says is there is not."""


@dataclass(slots=True)
class LogCopy:
    """A log of one size as files; `counts` are those of the entries that were yielded so far."""

    logs: PublishLogs
    log_id: str
    checkpoint: KeptCheckpoint
    counts: LogCounts

    @classmethod
    async def of(cls, logs: PublishLogs, log_id: str) -> LogCopy:
        """Begin a copy of what is sealed now. Raises NothingSealed, StoreUnavailable."""
        checkpoint = await logs.checkpoint(log_id)
        if checkpoint is None:
            raise NothingSealed
        return cls(logs, log_id, checkpoint, LogCounts())

    async def files(self) -> AsyncIterator[tuple[str, bytes]]:
        """Yield each file's path and content, the checkpoint last: it is there when all is.

        Raises Damaged, StoreUnavailable.
        """
        size = self.checkpoint.size
        for path in widths(size):
            hashes = await self.logs.tile(self.log_id, path)
            if hashes is None:
                raise Damaged(path.written())
            yield path.written(), hashes
        origin = self.logs.origins.of(self.log_id)
        for first in range(0, size, TILE_WIDTH):
            width = min(TILE_WIDTH, size - first)
            path = TilePath(None, first // TILE_WIDTH, width)
            entries = await self.logs.kept.entries(self.log_id, origin, first, width)
            if entries is None:
                raise Damaged(path.written())
            self.counts.add(entries)
            yield path.written(), bundle(entries)
        keys = "".join(f"{key}\n" for key in self.logs.verifier_keys(self.log_id))
        yield "keys", keys.encode()
        yield "checkpoint", self.checkpoint.with_witnesses.encode()
