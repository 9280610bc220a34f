"""When must somebody have read a doubtful message? Some business days later, holidays apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros

REVIEW: Final = "review"
"""The kind of outbox item that stands for a message on the desk."""
KEPT_ON_DESK: Final[Micros] = 3650 * 24 * 3600 * SECOND
"""An item on the desk never lapses by itself."""
_SATURDAY: Final = 5
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DeskRules:
    """How long the desk may take."""

    business_days: int = 10
    holidays: frozenset[date] = frozenset()


USUAL_DESK: Final = DeskRules()


def due_date(now: Micros, desk: DeskRules) -> Micros:
    """Return the end of the last day on which a message must have been read, in UTC."""
    day = (_EPOCH + timedelta(microseconds=now)).date()
    left = desk.business_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in desk.holidays:
            left -= 1
    end = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
    return (end - _EPOCH) // timedelta(microseconds=1)
