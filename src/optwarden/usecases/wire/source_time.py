"""When does a provider say it happened, and how exactly? ISO 8601, or seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import SECOND, Micros

_FORM: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:[.,](\d{1,30}))?([Zz]|[+-]\d\d:?\d\d)", re.ASCII
)
_DIGITS: Final = re.compile(r"\d{1,12}", re.ASCII)
_LONGEST: Final = 64
"""Characters of the longest text that is kept: 30 digits of a fraction make 57."""
_TIMES_KEPT: Final = 1_024
"""Messages of the same second come with the same text, and reading one takes 2 us."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST: Final = datetime(2009, 1, 1, tzinfo=UTC)
"""WhatsApp began in 2009; an earlier time is a clock that was never set."""
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def read_time(value: object) -> SourceTime | None:
    """Read a timestamp; None for a naive one and for anything else that is no instant.

    Without an outside time an act counts as of now, which is never too early for an opt-out.
    """
    if not isinstance(value, str):
        return None
    text = value.strip()
    return _read(text) if len(text) <= _LONGEST else None


@lru_cache(_TIMES_KEPT)
def _read(text: str) -> SourceTime | None:
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    day, time, fraction, zone = match.groups()
    zone = "+00:00" if zone in "Zz" else zone
    try:
        at = datetime.fromisoformat(f"{day}T{time}{zone}")
        in_range = _EARLIEST <= at < _LATEST
    except (ValueError, OverflowError):
        return None
    if not in_range:
        return None
    digits = (fraction or "")[:6]
    micros = int(digits.ljust(6, "0"))
    precision = 10 ** (6 - len(digits))
    return SourceTime((at - _EPOCH) // timedelta(microseconds=1) + micros, precision)


def read_unix(value: object) -> SourceTime | None:
    """Read whole seconds since 1970, as a number or its digits (Meta writes both)."""
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    at = value * SECOND
    if not _micros(_EARLIEST) <= at < _micros(_LATEST):
        return None
    return SourceTime(at, SECOND)


def _micros(moment: datetime) -> Micros:
    return (moment - _EPOCH) // timedelta(microseconds=1)
