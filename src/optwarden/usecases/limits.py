"""How are frequency caps and quiet hours written down, and what may be set? One form for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from optwarden.consent.limits import (
    LARGEST_CAP,
    LONGEST_CAP_HOURS,
    MOST_CAPS,
    Cap,
    CapLeft,
    QuietHours,
)
from optwarden.consent.vocabulary import CapScope, Category
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.time_zones import TIME_ZONES, known_time_zones

TIME_OF_DAY: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


def cap_document(cap: Cap) -> dict[str, Any]:
    """Write a cap as JSON: in the API, and as it is kept."""
    return {
        "limit": cap.limit,
        "window_hours": cap.hours,
        "category": None if cap.category is None else cap.category.value,
        "topic": cap.topic,
        "scope": cap.scope.value,
    }


def cap_from(document: Mapping[str, Any]) -> Cap:
    """Read back what `cap_document` wrote."""
    category = document["category"]
    return Cap(
        document["limit"],
        document["window_hours"],
        None if category is None else Category(category),
        document["topic"],
        CapScope(document["scope"]),
    )


def cap_left_document(left: CapLeft) -> dict[str, Any]:
    """Write what is left of a cap for one recipient."""
    slot = left.next_slot_at
    return {
        **cap_document(left.cap),
        "left": left.left,
        "next_slot_at": None if slot is None else written(slot),
    }


def quiet_hours_document(quiet: QuietHours) -> dict[str, Any]:
    """Write quiet hours as JSON."""
    return {
        "starts": time_of_day(quiet.starts),
        "ends": time_of_day(quiet.ends),
        "categories": sorted(quiet.categories),
        "time_zone": quiet.time_zone,
    }


def quiet_hours_from(document: Mapping[str, Any]) -> QuietHours:
    """Read back what `quiet_hours_document` wrote."""
    return QuietHours(
        minute_of_day(document["starts"]),
        minute_of_day(document["ends"]),
        frozenset(map(Category, document["categories"])),
        document["time_zone"],
    )


def time_of_day(minute: int) -> str:
    """Write a minute of the day."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minute_of_day(text: str) -> int:
    """Read a time of day. Raises ValueError."""
    if re.fullmatch(TIME_OF_DAY, text) is None:
        raise ValueError("not a time of day")
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def caps_shared_by(settings: Iterable[Mapping[str, Any]]) -> tuple[Cap, ...]:
    """Return the caps of scope business that other bots' settings have, each once."""
    found = [cap_from(one) for each in settings for one in each.get("frequency_caps", ())]
    return tuple(dict.fromkeys(cap for cap in found if cap.scope is CapScope.BUSINESS))


def check_limits(bot: BotRecord) -> None:
    """Raise FieldRefused for limits that cannot be kept."""
    caps, quiet = bot.rules.caps, bot.rules.quiet_hours
    if len(caps) > MOST_CAPS:
        raise FieldRefused("frequency_caps", "too_many", f"can be {MOST_CAPS} at most.")
    for place, cap in enumerate(caps):
        field = f"frequency_caps[{place}]"
        if not 1 <= cap.limit <= LARGEST_CAP:
            raise FieldRefused(f"{field}.limit", "not_a_limit", f"must be 1 to {LARGEST_CAP}.")
        if not 1 <= cap.hours <= LONGEST_CAP_HOURS:
            raise FieldRefused(
                f"{field}.window_hours", "not_a_window", f"must be 1 to {LONGEST_CAP_HOURS} hours."
            )
    if quiet is None:
        return
    if quiet.time_zone is not None:
        check_time_zone("quiet_hours.time_zone", quiet.time_zone)
    elif bot.country is None or not TIME_ZONES.zones_of_country(bot.country):
        raise FieldRefused(
            "quiet_hours.time_zone",
            "no_time_zone",
            "must be there, or the bot's country: somewhere it is day or night also for those"
            " whose country nobody knows.",
        )


def check_time_zone(field: str, name: str) -> None:
    """Raise FieldRefused for what is no time zone's name."""
    if name not in known_time_zones():
        raise FieldRefused(field, "unknown_time_zone", "must be such as Europe/Stockholm.")
