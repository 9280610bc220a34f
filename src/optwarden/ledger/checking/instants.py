"""When is that, in microseconds since 1970? Times as entries have them, with six decimals and Z."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_ERA: Final = 146_097
"""Days in 400 years."""
DAY: Final = 24 * 3600 * 1_000_000


def micros_of(text: str) -> int:
    """Read a time whose form was checked; a day that its month lacks counts on into the next."""
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    hour, minute, second, micro = (int(text[at : at + n]) for at, n in _CLOCK)
    seconds = (hour * 60 + minute) * 60 + second
    return _days(year, month, day) * DAY + seconds * 1_000_000 + micro


_CLOCK: Final = ((11, 2), (14, 2), (17, 2), (20, 6))


def _days(year: int, month: int, day: int) -> int:
    """Count days since 1970 in the Gregorian calendar; years begin in March."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _ERA + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def written(at: int) -> str:
    """Write an instant; one beyond the year 9999 as the largest."""
    try:
        return (_EPOCH + timedelta(microseconds=at)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    except OverflowError:
        return "9999-12-31T23:59:59.999999Z"
