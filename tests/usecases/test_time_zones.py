"""What time is it where?"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.time_zones import TIME_ZONES, known_time_zones

MINUTE = 60 * SECOND
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SPRING, AUTUMN = datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC)
"""The days before Europe changes its clocks: at 01:00 UTC of the next, both times."""


def micros(at: datetime) -> int:
    return (at - EPOCH) // timedelta(microseconds=1)


def is_quiet(zone: str, quiet: tuple[int, int], at: int) -> bool:
    """Look at the clock on the wall."""
    there = (EPOCH + timedelta(microseconds=at)).astimezone(ZoneInfo(zone))
    local, (starts, ends) = there.hour * 60 + there.minute, quiet
    if starts < ends:
        return starts <= local < ends
    return local >= starts or local < ends


zones = st.lists(
    st.sampled_from(
        ["Europe/Berlin", "Asia/Kolkata", "America/Adak", "Australia/Lord_Howe", "Asia/Kathmandu"]
    ),
    min_size=1,
    max_size=3,
    unique=True,
).map(tuple)
quiets = st.tuples(st.integers(0, 95), st.integers(0, 95)).filter(lambda q: q[0] != q[1])


@settings(max_examples=60)
@given(zones, quiets.map(lambda q: (q[0] * 15, q[1] * 15)), st.integers(0, 400 * 24 * 60))
def test_the_first_open_instant_is_the_first(
    where: tuple[str, ...], quiet: tuple[int, int], minutes: int
) -> None:
    """It is quiet in some zone in each minute before it and in none at it, also where clocks are
    changed; None where no minute of a week is open.
    """
    at = micros(datetime(2026, 1, 1, tzinfo=UTC)) + minutes * MINUTE + 7
    found = TIME_ZONES.open_from(where, quiet, at)
    last = at + 2 * 24 * 60 * MINUTE if found is None else found
    assert all(
        any(is_quiet(zone, quiet, each) for zone in where) for each in range(at, last, MINUTE)
    )
    if found is not None:
        assert not any(is_quiet(zone, quiet, found) for zone in where)
        assert found == at or (found % MINUTE == 0 and found > at)


@pytest.mark.parametrize(
    "day, quiet, expected",
    [
        (SPRING, (1260, 480), datetime(2026, 3, 29, 6, tzinfo=UTC)),
        (AUTUMN, (1260, 480), datetime(2026, 10, 25, 7, tzinfo=UTC)),
        (SPRING, (1260, 150), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (AUTUMN, (1260, 150), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
    ],
)
def test_the_nights_in_which_clocks_are_changed(
    day: datetime, quiet: tuple[int, int], expected: datetime
) -> None:
    """A night is an hour shorter or longer; an end that does not exist is the change itself, and
    one that comes twice is the first.
    """
    at = micros(day + timedelta(hours=23))
    assert TIME_ZONES.open_from(("Europe/Berlin",), quiet, at) == micros(expected)


def test_every_country_with_numbers_has_zones_and_a_time_to_be_messaged() -> None:
    """From 08:00 to 21:00 there is an instant each day that suits all zones of any country."""
    at = micros(datetime(2026, 7, 1, tzinfo=UTC))
    for country in phonenumbers.SUPPORTED_REGIONS:
        found = TIME_ZONES.zones_of_country(country)
        assert found, country
        open_from = TIME_ZONES.open_from(found, (1260, 480), at)
        assert open_from is not None, country
        assert open_from < at + 24 * 60 * MINUTE


def test_every_zone_of_a_country_is_there() -> None:
    """What CLDR names, the system's time zones (or the package's) have."""
    for country in phonenumbers.SUPPORTED_REGIONS:
        for zone in TIME_ZONES.zones_of_country(country):
            assert zone in known_time_zones()


def test_what_is_no_country_has_none() -> None:
    """Neither words nor the world."""
    assert TIME_ZONES.zones_of_country("001") == TIME_ZONES.zones_of_country("se") == ()
    assert "Etc/Unknown" not in known_time_zones()
