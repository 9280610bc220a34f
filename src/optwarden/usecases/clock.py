"""What time is it, and what is the next id? The process's own clock and generator, injected everywhere."""

from __future__ import annotations

import os
import time
import uuid

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

    def event_id(self) -> str:
        """Return a UUIDv7: 48 bits of milliseconds, 12 of the fraction (4,096 steps), 62 random."""
        milliseconds, micros = divmod(self._clock.now(), 1_000)
        fraction = micros * 4_096 // 1_000
        chance = int.from_bytes(os.urandom(8)) >> 2
        number = milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | chance
        text = f"{number:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def person_id(self) -> str:
        """Return a random UUIDv4."""
        return str(uuid.uuid4())
