"""How long does an answer take? As long for every number: until the next stroke of a beat.

What a form sets off depends on what is on record for a number: an opt-in that adds something is
written to disk, one that adds nothing is not. Whoever measures that would learn whether a number is
known. So the work is done first, since nobody is told what is not durable, and then the answer
waits for the next whole beat after the form came.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable
from typing import Final, TypeVar

BEAT_SECONDS: Final = 0.25
"""Far longer than the work, and short enough for a person not to mind."""

Value = TypeVar("Value")


class Beat:
    """Lets work end at whole beats only, whether it succeeds or fails."""

    def __init__(self, seconds: float = BEAT_SECONDS) -> None:
        self._seconds = seconds

    async def end_of(self, work: Awaitable[Value]) -> Value:
        """Return what the work returns, or raise what it raises, at the next beat."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            return await work
        finally:
            beats = math.ceil((loop.time() - began) / self._seconds) if self._seconds else 0
            await asyncio.sleep(max(0.0, began + beats * self._seconds - loop.time()))
