"""What did others say of checkpoints? A row for each party and size it saw."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.log.logs import shard_of_log
from optwarden.usecases.witnessing.asking import Said

_KEEP: Final = """
INSERT INTO log_witness (shard_key, log_id, size, party, kind, said, received_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (shard_key, log_id, size, party) DO NOTHING"""
_SEEN: Final = """
SELECT size FROM log_witness WHERE shard_key = $1 AND log_id = $2 AND party = $3
ORDER BY size DESC LIMIT 1"""
_LOGS: Final = "SELECT log_id FROM log WHERE size > 0 ORDER BY log_id"


class StoredWitnesses:
    """Fills `usecases.witnessing.asking.Witnesses` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def keep(self, said: Said) -> None:
        """Keep it."""
        row = (
            *(shard_of_log(said.log_id), said.log_id, said.size),
            *(said.party, said.kind.value, said.said, said.received_at),
        )
        with as_unavailable():
            await self._engine.run([Statement(_KEEP, row)])

    async def seen(self, log_id: str, party: str) -> int:
        """Return the newest size a party saw."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_SEEN, shard_of_log(log_id), log_id, party)
        return int(rows[0][0]) if rows else 0

    async def logs(self) -> Sequence[str]:
        """Return the ids of all logs."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_LOGS)
        return [str(log_id) for (log_id,) in rows]
