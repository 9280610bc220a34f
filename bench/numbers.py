"""Which numbers does a run use? A fixed shuffle of all mobile numbers of four Swedish prefixes."""

from __future__ import annotations

from typing import Final

PREFIXES: Final = ("4670", "4672", "4673", "4676")
"""Mobile prefixes of the Swedish plan; seven digits follow, and every combination is assignable."""
TOTAL: Final = 40_000_000
STEP: Final = 7_368_787
"""Shares no factor with TOTAL, so that the indexes 0 to TOTAL - 1 give TOTAL different numbers.

TOTAL * STEP is below 2^53, so the arithmetic is exact in the Lua of wrk too, which has doubles.
"""


def number(index: int) -> str:
    """Return the number at an index of the shuffle."""
    place = index * STEP % TOTAL
    return f"{PREFIXES[place // 10_000_000]}{place % 10_000_000:07d}"


class Indexes:
    """Hands out ranges of indexes, so that no run meets the numbers of another."""

    def __init__(self, first: int = 0) -> None:
        self._next = first

    def take(self, count: int) -> int:
        """Return the first of `count` indexes that nobody else gets.

        Raises ValueError when they run out.
        """
        first = self._next
        self._next += count
        if self._next > TOTAL:
            raise ValueError("the run used up all numbers: fewer rounds, or shorter ones")
        return first
