"""Does sealing keep up? What waits too long is told of: nothing proves an event that is not sealed.

Every process with a worker looks, also those that do not seal: a sealer that hangs cannot say so.
"""

from __future__ import annotations

import logging

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock
from optwarden.usecases.sealing.ports import Marks, Waiting

log = logging.getLogger(__name__)


class WatchSealing:
    """Looks how long marks have waited. Raises StoreUnavailable."""

    def __init__(
        self, marks: Marks, clock: Clock, counters: Counters, stuck_seconds: float
    ) -> None:
        self._marks = marks
        self._clock = clock
        self._counters = counters
        self._patience = int(stuck_seconds * SECOND)

    async def __call__(self) -> None:
        """Look, and tell of what waits too long."""
        waiting = await self._marks.waiting()
        if self.is_stuck(waiting):
            self._counters.sealing_stuck()
            log.warning(
                "marks wait too long to be sealed",
                extra={"marks": waiting.marks, "oldest_seconds": self.age(waiting) // SECOND},
            )

    async def waiting(self) -> Waiting:
        """Return what waits."""
        return await self._marks.waiting()

    def age(self, waiting: Waiting) -> Micros:
        """Return how long the oldest mark has waited."""
        return 0 if waiting.oldest is None else max(0, self._clock.now() - waiting.oldest)

    def is_stuck(self, waiting: Waiting) -> bool:
        """Say whether some mark has waited too long."""
        return self.age(waiting) > self._patience
