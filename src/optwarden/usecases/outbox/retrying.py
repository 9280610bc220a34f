"""When is an effect tried again? After pauses that grow and scatter, until its time is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxProgress
from optwarden.usecases.ports import Clock

HOUR: Final[Micros] = 3600 * SECOND
_MOST_DOUBLINGS: Final = 20
"""2^20 s are 12 days: beyond every longest pause."""

Chance = Callable[[], float]
"""Returns a number from 0 up to 1."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """The first pause and the longest; each doubles the one before, and by chance half more."""

    first: Micros
    longest: Micros

    def pause(self, tries: int, chance: float) -> Micros:
        """Return the pause after so many tries."""
        doubled = self.first << min(tries - 1, _MOST_DOUBLINGS)
        return int(min(self.longest, doubled) * (1 + chance / 2))

    def next_try(self, item: OutboxItem, detail: str, clock: Clock, chance: Chance) -> Ending:
        """Let an item wait for its next try, or give it up when that would come too late."""
        due_at = clock.now() + self.pause(item.tries, chance())
        if due_at >= item.expires_at:
            return Ending(OutboxProgress.DEAD, detail)
        return Ending(OutboxProgress.WAITING, detail, due_at)


SOON: Final = Backoff(2 * SECOND, 60 * SECOND)
"""For what has minutes: the confirmation of an opt-out."""
PATIENT: Final = Backoff(2 * SECOND, HOUR)
"""For what has a day or a week: about 12 tries in the first hour and a half, then one an hour."""
