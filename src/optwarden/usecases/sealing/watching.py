"""Does sealing keep up? What waits too long is told of: nothing proves an event that is not sealed.

Every process with a worker looks, also those that do not seal: a sealer that hangs cannot say so.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import NamedTuple, TypeAlias

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock
from optwarden.usecases.sealing.naming import bot_of
from optwarden.usecases.sealing.ports import Marks

log = logging.getLogger(__name__)

Tell: TypeAlias = Callable[[str], Awaitable[None]]
"""Lets the business of a bot know that its log is stuck. Raises StoreUnavailable."""


class Backlog(NamedTuple):
    """How far sealing is behind."""

    marks: int
    """How many wait, as far as they were counted."""
    oldest_seconds: float
    """How long the oldest of them has waited."""
    stuck: tuple[str, ...]
    """The logs of which one has waited too long."""


class WatchSealing:
    """Looks how long marks have waited. Raises StoreUnavailable."""

    def __init__(
        self, marks: Marks, clock: Clock, counters: Counters, stuck_seconds: float, tell: Tell
    ) -> None:
        self._marks = marks
        self._clock = clock
        self._counters = counters
        self._patience = int(stuck_seconds * SECOND)
        self._tell = tell

    async def __call__(self) -> None:
        """Look, and tell of what waits too long."""
        backlog = await self.backlog()
        if not backlog.stuck:
            return
        self._counters.sealing_stuck()
        log.warning(
            "marks wait too long to be sealed",
            extra={
                "marks": backlog.marks,
                "oldest_seconds": round(backlog.oldest_seconds),
                "logs": len(backlog.stuck),
            },
        )
        for log_id in backlog.stuck:
            bot_id = bot_of(log_id)
            if bot_id is not None:
                await self._tell(bot_id)

    async def backlog(self) -> Backlog:
        """Return how far sealing is behind."""
        waiting = await self._marks.waiting()
        now = self._clock.now()
        waited: dict[str, Micros] = {
            log_id: max(0, now - oldest) for log_id, oldest in waiting.oldest.items()
        }
        return Backlog(
            waiting.marks,
            max(waited.values(), default=0) / SECOND,
            tuple(sorted(log_id for log_id, age in waited.items() if age > self._patience)),
        )
