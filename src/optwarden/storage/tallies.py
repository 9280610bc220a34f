"""How often was something done? A row for each period, counted up under its own guard."""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key

# Two at the last place: the second waits for the first's row, and then finds no room.
_TAKE: Final = """
INSERT INTO tally (shard_key, tally_key, period, counted) VALUES ($1, $2, $3, 1)
ON CONFLICT (shard_key, tally_key, period) DO UPDATE SET counted = tally.counted + 1
WHERE tally.counted < $4
RETURNING counted"""
_ADD: Final = """
INSERT INTO tally (shard_key, tally_key, period, counted) VALUES ($1, $2, $3, $4)
ON CONFLICT (shard_key, tally_key, period) DO UPDATE SET counted = tally.counted + excluded.counted
RETURNING counted"""
_SINCE: Final = """
SELECT period, counted FROM tally WHERE shard_key = $1 AND tally_key = $2 AND period >= $3"""
_PURGE: Final = "DELETE FROM tally WHERE period < $1"


class StoredTallies:
    """Fills `usecases.tallies.Tallies` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def take(self, owner: str, key: str, period: Micros, most: int) -> bool:
        """Count one more, unless the cap is reached."""
        if most < 1:
            return False
        with as_unavailable():
            row = (shard_key(owner, key), f"{owner}:{key}", period, most)
            (counted,) = await self._engine.run([Statement(_TAKE, row)])
        return bool(counted)

    async def add(self, owner: str, key: str, period: Micros, more: int) -> int:
        """Count more, whatever the sum."""
        with as_unavailable():
            row = (shard_key(owner, key), f"{owner}:{key}", period, more)
            (counted,) = await self._engine.run([Statement(_ADD, row)])
        return int(counted[0][0])

    async def since(self, owner: str, key: str, period: Micros) -> dict[Micros, int]:
        """Return what was counted from a period on."""
        with as_unavailable():
            row = (shard_key(owner, key), f"{owner}:{key}", period)
            rows = await self._engine.fetch(_SINCE, *row)
        return {int(of): int(counted) for of, counted in rows}

    async def purge(self, before: Micros) -> None:
        """Forget the periods that began before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])
