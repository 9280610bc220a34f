"""What may stand in an act's facts? JSON without floats, never anything personal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Facts: TypeAlias = dict[str, Json]
"""The allow-listed, non-personal fields of an act, as they stand in the ledger."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_WRITTEN: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


def instant(at: int) -> str:
    """Write an instant (microseconds since 1970, UTC) as facts do (DESIGN 7)."""
    return (_EPOCH + timedelta(microseconds=at)).strftime(_WRITTEN)


def micros_of(text: str) -> int:
    """Read back what `instant` wrote. Raises ValueError."""
    at = datetime.strptime(text, _WRITTEN).replace(tzinfo=UTC)
    return (at - _EPOCH) // timedelta(microseconds=1)
