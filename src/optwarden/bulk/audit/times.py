"""When does an export say it happened, and how exactly? Many ways to write it; none is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final, NamedTuple

from optwarden.bulk.audit.records import NotRead, Unread
from optwarden.consent.vocabulary import SECOND, Micros

_DAY: Final[Micros] = 24 * 3600 * SECOND
_EAST: Final[Micros] = 14 * 3600 * SECOND
_WEST: Final[Micros] = 12 * 3600 * SECOND
"""How long before and after UTC's a day begins and ends somewhere: a date without a zone is all of
that, so that nothing is held against anybody which depends on where it was."""
_EARLIEST: Final[Micros] = 1_230_768_000 * SECOND
"""WhatsApp began in 2009; an earlier time is a clock that was never set."""
_LATEST: Final[Micros] = 7_258_118_400 * SECOND
_UNIX: Final = {10: SECOND, 13: 1_000, 16: 1}
"""What a number of so many digits counts, until the year 2286."""
_FORM: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)"
    r"(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_OF_DIGITS: Final[tuple[Micros, ...]] = tuple(10 ** (6 - digits) for digits in range(7))
"""How exact a fraction of so many digits is."""
_KEPT: Final = 16_384
_EPOCH: Final = date(1970, 1, 1)
_CLOCK: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)", re.ASCII)
_USUAL: Final = len("2026-01-31T12:34:56Z")

Read = Callable[[str], "When"]


class When(NamedTuple):
    """The beginning of the time that is named, and how long it is."""

    at: Micros
    precision: Micros

    @property
    def only_a_date(self) -> bool:
        """Say whether no time of day is told."""
        return self.precision >= _DAY


def reader(zone: tzinfo | None) -> Read:
    """Return what reads times; those without a zone are of this one. Raises NotRead."""

    @lru_cache(_KEPT)
    def read_any(text: str) -> When:
        text = text.strip()
        if not text:
            raise NotRead(Unread.NO_TIME)
        when = _unix(text) or _iso(text, zone) or _mail(text)
        if when is None or not _EARLIEST <= when.at < _LATEST:
            raise NotRead(Unread.BAD_TIME)
        return when

    def read(text: str) -> When:
        return _usual(text) or read_any(text)

    return read


def _usual(text: str) -> When | None:
    """Read `2026-01-31T12:34:56Z`, by far the commonest, from its two halves."""
    if len(text) != _USUAL or text[-1] != "Z" or text[10] != "T":
        return None
    day, second = _day(text[:10]), _second(text[11:19])
    return None if day is None or second is None else When(day + second, SECOND)


@lru_cache(_KEPT)
def _day(text: str) -> Micros | None:
    """Return when a day begins, of those in which there was WhatsApp."""
    try:
        at = (date.fromisoformat(text) - _EPOCH).days * _DAY
    except ValueError:
        return None
    return at if _EARLIEST <= at < _LATEST else None


@lru_cache(24 * 3600)
def _second(text: str) -> Micros | None:
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = map(int, match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * SECOND


def _unix(text: str) -> When | None:
    whole, point, fraction = text.partition(".")
    unit = _UNIX.get(len(whole))
    if unit is None or not (whole.isascii() and whole.isdigit()):
        return None
    at = int(whole) * unit
    if not point:
        return When(at, unit)
    if unit != SECOND or not (fraction.isascii() and fraction.isdigit()):
        return None
    return When(at + int(fraction[:6].ljust(6, "0")), _OF_DIGITS[len(fraction[:6])])


def _iso(text: str, zone: tzinfo | None) -> When | None:
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    day, minute, second, fraction, named = match.groups()
    offset = "+00:00" if named is None or named.upper() in ("Z", "UTC", "GMT") else named
    try:
        moment = datetime.fromisoformat(f"{day}T{minute or '00:00'}:{second or '00'}{offset}")
    except ValueError:
        return None
    if named is None:
        if zone is None and minute is None:
            return When(round(moment.timestamp()) * SECOND - _EAST, _EAST + _DAY + _WEST)
        if zone is None:
            raise NotRead(Unread.NAIVE_TIME)
        moment = moment.replace(tzinfo=zone)
    digits = (fraction or "")[:6]
    try:
        at = int(moment.timestamp()) * SECOND + int(digits.ljust(6, "0"))
    except (OverflowError, ValueError):
        return None
    return When(at, _precision(minute, second, digits))


def _precision(minute: str | None, second: str | None, digits: str) -> Micros:
    if minute is None:
        return _DAY
    if second is None:
        return 60 * SECOND
    return _OF_DIGITS[len(digits)]


def _mail(text: str) -> When | None:
    """Read "Mon, 16 Aug 2010 03:45:01 +0000", as Twilio's API writes times."""
    if not text[:3].isalpha():
        return None
    try:
        moment = parsedate_to_datetime(text)
        if moment.tzinfo is None:
            raise NotRead(Unread.NAIVE_TIME)
        return When(round(moment.timestamp()) * SECOND, SECOND)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
