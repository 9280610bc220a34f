"""May this process seal now? It holds the lease, or takes it when nobody does.

The lease spares processes the work of racing each other. It is not what keeps a log whole: a holder
that sleeps through its end and goes on is stopped by the epoch and size that each log's row has.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.ports import Clock, Monotonic
from optwarden.usecases.sealing.ports import Lease

LEASE_SECONDS: Final = 5.0
_RENEWED_AFTER: Final = 0.3
"""The part of its time after which a lease is renewed."""


class Tenure:
    """One process's hold of the lease. Methods raise StoreUnavailable."""

    def __init__(
        self,
        lease: Lease,
        clock: Clock,
        monotonic: Monotonic,
        holder: str,
        seconds: float = LEASE_SECONDS,
    ) -> None:
        self._lease = lease
        self._clock = clock
        self._monotonic = monotonic
        self._holder = holder
        self._seconds = seconds
        self._epoch: int | None = None
        self._renewed_at: Micros = 0

    @property
    def held(self) -> int | None:
        """The epoch of the lease, as far as this process knows."""
        return self._epoch

    async def epoch(self) -> int | None:
        """Return the epoch under which to seal; None while somebody else does."""
        asked_at = self._monotonic()
        if self._epoch is None:
            now = self._clock.now()
            self._epoch = await self._lease.take(self._holder, now, self._seconds)
            self._renewed_at = asked_at
        elif asked_at - self._renewed_at >= self._seconds * _RENEWED_AFTER * SECOND:
            epoch, self._epoch = self._epoch, None
            until = self._clock.now() + int(self._seconds * SECOND)
            if await self._lease.renew(self._holder, epoch, until):
                self._epoch, self._renewed_at = epoch, asked_at
        return self._epoch

    async def take_over(self) -> int | None:
        """Take the lease from whoever has it, who takes it back once it is let go.

        None where somebody else took it at the same instant.
        """
        asked_at, now = self._monotonic(), self._clock.now()
        self._epoch = await self._lease.take(self._holder, now, self._seconds, by_force=True)
        self._renewed_at = asked_at
        return self._epoch

    def lose(self) -> None:
        """Know that somebody else seals."""
        self._epoch = None

    async def release(self) -> None:
        """Let somebody else have it at once."""
        epoch, self._epoch = self._epoch, None
        if epoch is not None:
            await self._lease.renew(self._holder, epoch, 0)
