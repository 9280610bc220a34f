"""What time is it where? Time zones of countries, and when quiet hours end in all of some.

Zones by country are CLDR's, as Babel has them; what holds in a zone is the system's IANA data, or
that of the package tzdata where the system has none. Fills `consent.limits.LocalTime`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

from optwarden.consent.limits import MINUTES_OF_DAY
from optwarden.consent.vocabulary import SECOND, Micros

_MINUTE: Final[Micros] = 60 * SECOND
_KEPT: Final = 4096
_LOOKED_AHEAD: Final = 7 * MINUTES_OF_DAY
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_NOT_IN_CLDR: Final = {
    "AC": ("Atlantic/St_Helena",),
    "TA": ("Atlantic/St_Helena",),
    "XK": ("Europe/Belgrade",),
}
"""What CLDR has no zone of: Ascension, Tristan da Cunha, Kosovo."""
_NO_COUNTRY: Final = "001"
"""The whole world: zones such as EST5EDT, and the unknown one."""


class TimeZones:
    """Knows time zones; whatever it is asked again within a minute it remembers."""

    def zones_of_country(self, country: str) -> tuple[str, ...]:
        """Return a country's time zones, as they are called today; none where it is unknown."""
        return _by_country().get(country, ())

    def open_from(
        self, zones: tuple[str, ...], quiet: tuple[int, int], at: Micros
    ) -> Micros | None:
        """Return the first instant, not before this one, that is quiet in none of the zones.

        None: there is none within a week. No zones at all are UTC.
        """
        minute = at // _MINUTE
        first = _open_minute(zones or ("UTC",), quiet, minute)
        if first is None:
            return None
        return at if first == minute else first * _MINUTE


TIME_ZONES: Final = TimeZones()


@cache
def known_time_zones() -> frozenset[str]:
    """Return the names that can be declared: IANA's that have a place, and UTC."""
    names = available_timezones()
    return frozenset(name for name in names if "/" in name) | {"UTC"}


@cache
def _by_country() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for zone, country in get_global("zone_territories").items():
        if country != _NO_COUNTRY:
            found.setdefault(country, []).append(zone)
    return {**_NOT_IN_CLDR, **{country: tuple(sorted(zones)) for country, zones in found.items()}}


@lru_cache(_KEPT)
def _open_minute(zones: tuple[str, ...], quiet: tuple[int, int], minute: int) -> int | None:
    """Go from the end of one zone's quiet hours to that of the next until none are left."""
    at = minute
    while at <= minute + _LOOKED_AHEAD:
        later = max(_quiet_until(ZoneInfo(zone), quiet, at) for zone in zones)
        if later == at:
            return at
        at = later
    return None


def _quiet_until(zone: ZoneInfo, quiet: tuple[int, int], minute: int) -> int:
    """Return when quiet hours end that hold in a minute; the minute itself where none do."""
    local, offset = _local(zone, minute)
    if not _is_quiet(quiet, local):
        return minute
    end = minute + (quiet[1] - local) % MINUTES_OF_DAY
    if _local(zone, end)[1] == offset:
        return end
    # The clocks are changed before the end: twice a year it is found minute by minute.
    end = minute + 1
    while _is_quiet(quiet, _local(zone, end)[0]):
        end += 1
    return end


def _is_quiet(quiet: tuple[int, int], local: int) -> bool:
    starts, ends = quiet
    return starts <= local < ends if starts < ends else not ends <= local < starts


def _local(zone: ZoneInfo, minute: int) -> tuple[int, timedelta | None]:
    """Return the minute of the local day, and how far the clocks are from UTC."""
    there = (_EPOCH + timedelta(minutes=minute)).astimezone(zone)
    return there.hour * 60 + there.minute, there.utcoffset()
