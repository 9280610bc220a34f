"""When does Sinch say it happened? One row for each way to write it, and for what is no instant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from optwarden.usecases.wire.source_time import read_time

NOON = (datetime(2026, 3, 1, 12, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(
    microseconds=1
)


@pytest.mark.parametrize(
    "text, micros, precision",
    [
        ("2026-03-01T12:00:00Z", 0, 1_000_000),
        ("2026-03-01t12:00:00z", 0, 1_000_000),
        ("2026-03-01 12:00:00+00:00", 0, 1_000_000),
        ("2026-03-01T13:00:00+01:00", 0, 1_000_000),
        ("2026-03-01T13:00:00+0100", 0, 1_000_000),
        ("2026-03-01T12:00:00.5Z", 500_000, 100_000),
        ("2026-03-01T12:00:00.123Z", 123_000, 1_000),
        ("2026-03-01T12:00:00,123Z", 123_000, 1_000),
        ("2026-03-01T12:00:00.123456Z", 123_456, 1),
        ("2026-03-01T12:00:00.123456789Z", 123_456, 1),
        ("  2026-03-01T12:00:00Z ", 0, 1_000_000),
    ],
)
def test_an_instant_and_how_exactly_it_is_known(text: str, micros: int, precision: int) -> None:
    """The decimals that are written say how exact it is."""
    source = read_time(text)
    assert source is not None
    assert (source.at, source.precision) == (NOON + micros, precision)


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        1_772_366_400,
        "",
        "yesterday",
        "2026-03-01",
        "2026-03-01T12:00:00",
        "2026-03-01T12:00Z",
        "2026-02-30T12:00:00Z",
        "2026-03-01T25:00:00Z",
        "2026-03-01T12:00:00+99:00",
        "2026-03-01T12:00:00." + "1" * 31 + "Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00",
        "٢٠٢٦-03-01T12:00:00Z",
    ],
)
def test_what_is_no_instant_counts_as_now(value: object) -> None:
    """Naive, impossible or absurd times are no outside time; nothing raises."""
    assert read_time(value) is None
