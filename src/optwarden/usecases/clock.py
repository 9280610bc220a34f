"""What time is it, and what is the next id?

The process's own clock and generator, injected everywhere.
"""

from __future__ import annotations

import os
import time
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.usecases.ports import Clock


class SystemClock:
    """The machine's clock."""

    def now(self) -> Micros:
        """Return the present in microseconds since 1970, UTC."""
        return time.time_ns() // 1_000


def monotonic() -> Micros:
    """Return microseconds of a clock that never steps back; only differences mean something."""
    return time.monotonic_ns() // 1_000


class RandomIdentifiers:
    """UUIDv7 (RFC 9562) of the clock's present with sub-millisecond order, and random UUIDv4."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._random = RandomBytes()
        self._millisecond = -1
        self._time = ""

    def event_id(self) -> str:
        """Return a UUIDv7: 48 bits of milliseconds, 12 of the fraction (4,096 steps), 62 random."""
        millisecond, micros = divmod(self._clock.now(), 1_000)
        if millisecond != self._millisecond:
            digits = f"{millisecond:012x}"
            self._millisecond, self._time = millisecond, f"{digits[:8]}-{digits[8:]}-7"
        chance = self._random.digits(16)
        return (
            f"{self._time}{micros * 4_096 // 1_000:03x}"
            f"-{_VARIANT[chance[0]]}{chance[1:4]}-{chance[4:]}"
        )

    def person_id(self) -> str:
        """Return a random UUIDv4."""
        text = self._random.digits(32)
        return (
            f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{_VARIANT[text[16]]}{text[17:20]}-{text[20:]}"
        )

    def salt(self) -> bytes:
        """Return 32 random bytes."""
        return self._random.take(32)


_VARIANT: Final = {f"{digit:x}": f"{digit & 0b11 | 0b1000:x}" for digit in range(16)}
"""What a random digit becomes where RFC 9562 fixes the first two bits."""


class RandomBytes:
    """The operating system's random bytes, fetched a block at a time.

    A call for each salt costs 10 us here.
    """

    _BLOCK = 4096

    def __init__(self) -> None:
        self._digits = ""
        self._taken = 0
        os.register_at_fork(after_in_child=self._forget)

    def take(self, count: int) -> bytes:
        """Return `count` bytes that neither this process nor its parent ever returned."""
        return bytes.fromhex(self.digits(2 * count))

    def digits(self, count: int) -> str:
        """Return so many hexadecimal digits of such bytes."""
        end = self._taken + count
        if end > len(self._digits):
            self._digits, self._taken, end = os.urandom(self._BLOCK).hex(), 0, count
        taken = self._digits[self._taken : end]
        self._taken = end
        return taken

    def _forget(self) -> None:
        self._digits = ""
