"""How often was something done in a period? Counted up to a cap, by whichever process asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from optwarden.consent.vocabulary import SECOND, Micros

HOUR: Final[Micros] = 3600 * SECOND


class Tallies(Protocol):
    """Where is counted what has a cap. Raises StoreUnavailable."""

    async def take(self, owner: str, key: str, period: Micros, most: int) -> bool:
        """Count one more of what began with `period`; False, and nothing counted, at the cap.

        `owner` is the business it is counted for.
        """
        ...

    async def add(self, owner: str, key: str, period: Micros, more: int) -> int:
        """Count more, or with a negative number fewer, of what began with `period`: the sum."""
        ...

    async def since(self, owner: str, key: str, period: Micros) -> Mapping[Micros, int]:
        """Return what was counted from a period on, by period."""
        ...


def hour_of(now: Micros) -> Micros:
    """Return when the hour of an instant began."""
    return now - now % HOUR
