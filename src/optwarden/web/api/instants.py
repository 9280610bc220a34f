"""When does a caller say it happened? RFC 3339: with a time zone, and as exact as written."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from optwarden.consent.events import SourceTime
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.field_refused import FieldRefused
from optwarden.web.api.complaints import breaks

# RFC 3339 section 5.6. Python's own reader takes much more than that (week dates, no zone).
_RFC_3339: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?", re.ASCII
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST: Final = datetime(2009, 1, 1, tzinfo=UTC)
"""WhatsApp was founded in 2009; an earlier time is a broken clock or another unit."""
_MICRO: Final = timedelta(microseconds=1)
_LONGEST: Final = 64


def read_instant(value: object) -> SourceTime:
    """Read an instant with the precision its fraction shows. Raises PydanticCustomError."""
    if not isinstance(value, str):
        raise breaks("wrong_type", "must be a string.")
    match = _RFC_3339.fullmatch(value) if len(value) <= _LONGEST else None
    if match is None:
        raise breaks("not_rfc_3339", 'must be a time as in RFC 3339: "2026-01-31T12:00:00Z".')
    day, time, fraction, zone = match.groups()
    if zone is None:
        raise breaks("no_time_zone", 'must have a time zone: "Z", or an offset such as "+01:00".')
    try:
        second = datetime.fromisoformat(f"{day}T{time}{zone.upper()}").astimezone(UTC)
    except (ValueError, OverflowError):
        raise breaks("no_such_time", "must be a time that exists.") from None
    if second < _EARLIEST:
        raise breaks("too_early", "can not be before 2009, when WhatsApp began.")
    digits = (fraction or "")[:6]
    micros = int(digits.ljust(6, "0"))
    return SourceTime((second - _EPOCH) // _MICRO + micros, 10 ** (6 - len(digits)))


def refuse_future(field: str, source: SourceTime, now: Micros) -> None:
    """Refuse what has not happened yet (DESIGN section 3). Raises FieldRefused."""
    if source.at > now:
        raise FieldRefused(field, "in_the_future", "can not be later than now.")


Instant: TypeAlias = Annotated[
    SourceTime,
    PlainValidator(read_instant),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
