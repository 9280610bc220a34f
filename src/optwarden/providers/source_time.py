"""When does a provider say it happened, and how exactly? ISO 8601, or seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import SECOND, Micros

_FORM: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:[.,](\d{1,30}))?([Zz]|[+-]\d\d:?\d\d)", re.ASCII
)
_DIGITS: Final = re.compile(r"\d{1,12}", re.ASCII)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST: Final = datetime(2009, 1, 1, tzinfo=UTC)
"""WhatsApp began in 2009; an earlier time is a clock that was never set."""
_LATEST: Final = datetime(2200, 1, 1, tzinfo=UTC)


def read_time(value: object) -> SourceTime | None:
    """Read a timestamp; None for a naive one and for anything else that is no instant.

    Without an outside time an act counts as of now, which is never too early for an opt-out.
    """
    match = _FORM.fullmatch(value.strip()) if isinstance(value, str) else None
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
