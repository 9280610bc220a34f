"""What is shown of a log? What the store has of it; nothing is made up for a reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.vocabulary import Micros
from optwarden.ledger.tiling import TilePath, bundle
from optwarden.ledger.tree import (
    HASH_BYTES,
    TILE_WIDTH,
    TileKey,
    consistency,
    consistency_spans,
    tiles_for,
)
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.sealing.naming import Origins

LONGEST_LOG_ID: Final = 80


@dataclass(frozen=True, slots=True)
class KeptCheckpoint:
    """A checkpoint as it was signed, and what others said of it."""

    size: int
    made_at: Micros
    note: str
    cosignatures: tuple[str, ...] = ()
    """Lines of witnesses, to stand under the log's own."""

    @property
    def with_witnesses(self) -> str:
        """The note with all of its signatures."""
        return self.note + "".join(self.cosignatures)


class PublishedLogs(Protocol):
    """Logs as readers see them. Methods raise StoreUnavailable."""

    async def checkpoint(self, log_id: str, at_most: int | None = None) -> KeptCheckpoint | None:
        """Return the newest checkpoint, or the newest of at most a size; None: there is none."""
        ...

    async def tile(self, log_id: str, key: TileKey) -> bytes | None:
        """Return a tile as it is now."""
        ...

    async def entries(
        self, log_id: str, origin: str, first: int, count: int
    ) -> Sequence[bytes] | None:
        """Return entries by position, as they were hashed; None where one is missing."""
        ...

    async def logs(self, business_id: str) -> Sequence[str]:
        """Return the ids of a business's logs, sorted."""
        ...

    async def business_of(self, log_id: str) -> str | None:
        """Return the business whose log it is."""
        ...


@dataclass(frozen=True, slots=True)
class PublishLogs:
    """Answers monitors and auditors. Methods raise StoreUnavailable."""

    kept: PublishedLogs
    origins: Origins
    keyring: Keyring

    async def checkpoint(self, log_id: str, at_most: int | None = None) -> KeptCheckpoint | None:
        """Return a log's newest checkpoint."""
        return await self.kept.checkpoint(log_id, at_most)

    async def tile(self, log_id: str, path: TilePath) -> bytes | None:
        """Return the hashes of a tile, as many as are asked for; None where there are fewer."""
        if path.level is None:
            raise ValueError("entries are no tile of hashes")
        hashes = await self.kept.tile(log_id, TileKey(path.level, path.number))
        if hashes is None or len(hashes) < path.width * HASH_BYTES:
            return None
        return hashes[: path.width * HASH_BYTES]

    async def entries(self, log_id: str, path: TilePath) -> bytes | None:
        """Return a bundle of entries; None where there are fewer."""
        first = path.number * TILE_WIDTH
        found = await self.kept.entries(log_id, self.origins.of(log_id), first, path.width)
        return None if found is None else bundle(found)

    async def consistency(self, log_id: str, old: int, new: int) -> list[bytes]:
        """Return the proof that a log of one size begins with that of another; of none, nothing.

        Raises ValueError where the log has no such size.
        """
        if old == 0:
            return []
        wanted = tiles_for(consistency_spans(old, new))
        tiles = {key: await self.kept.tile(log_id, key) or b"" for key in wanted}
        return consistency(old, new, tiles.__getitem__)

    async def business_of(self, log_id: str) -> str | None:
        """Return the business whose log it is."""
        return await self.kept.business_of(log_id)

    def verifier_keys(self, log_id: str) -> list[str]:
        """Return what its checkpoints are checked with, the oldest key first."""
        origin = self.origins.of(log_id)
        return [signer.verifier_key for signer in self.keyring.signers(origin)]
