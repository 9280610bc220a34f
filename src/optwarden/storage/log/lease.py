"""Who seals? One row says so, and until when; each change of hands raises its epoch."""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable

_NAME: Final = "install"
_HELD: Final = "SELECT holder, epoch, held_until FROM sealer WHERE name = $1"
_FIRST: Final = """
INSERT INTO sealer (name, holder, epoch, held_until) VALUES ($1, $2, 1, $3)
ON CONFLICT (name) DO NOTHING RETURNING epoch"""
_TAKE: Final = """
UPDATE sealer SET holder = $2, epoch = epoch + 1, held_until = $3
WHERE name = $1 AND epoch = $4 AND held_until = $5 RETURNING epoch"""
_RENEW: Final = """
UPDATE sealer SET held_until = $4
WHERE name = $1 AND holder = $2 AND epoch = $3 RETURNING epoch"""


class StoredLease:
    """Fills `usecases.sealing.ports.Lease` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def take(
        self, holder: str, now: Micros, seconds: float, *, by_force: bool = False
    ) -> int | None:
        """Take it where its time is over, or lies further ahead than any lease: clocks step.

        Who lost sight of a lease of its own takes it again at once.
        """
        length = int(seconds * SECOND)
        with as_unavailable():
            found = await self._engine.bulk.select(_HELD, _NAME)
            if not found:
                take = Statement(_FIRST, (_NAME, holder, now + length))
            else:
                held_by, epoch, held_until = found[0]
                held = held_by != holder and now <= held_until <= now + 2 * length
                if held and not by_force:
                    return None
                take = Statement(_TAKE, (_NAME, holder, now + length, epoch, held_until))
            (rows,) = await self._engine.run([take])
        return int(rows[0][0]) if rows else None

    async def renew(self, holder: str, epoch: int, until: Micros) -> bool:
        """Hold it longer, or (with an instant that is over) no longer."""
        with as_unavailable():
            renew = Statement(_RENEW, (_NAME, holder, epoch, until))
            (rows,) = await self._engine.run([renew])
        return bool(rows)
