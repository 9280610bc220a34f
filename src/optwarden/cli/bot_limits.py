"""How often, and when not? The options of `bots create` and `bots change` for that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from optwarden.cli.failures import usage
from optwarden.cli.words import read_words
from optwarden.consent.brake import LARGEST_BOUND, Bounds
from optwarden.consent.limits import Cap, QuietHours
from optwarden.consent.vocabulary import CapScope, Category
from optwarden.usecases.limits import minute_of_day

_WINDOW: Final = re.compile(r"([0-9]{1,3})/([0-9]{1,3})(h|d)", re.ASCII)
_HOURS: Final = {"h": 1, "d": 24}
_NUMBER: Final = re.compile(r"[0-9]{1,4}", re.ASCII)
_BOUND: Final = f"It takes opt_outs, blocks or failures, =, and 1 to {LARGEST_BOUND}."
_CAP: Final = "It takes 20/24h or 3/7d, then :CATEGORY, :topic=NAME or :business."
_QUIET: Final = "It takes 21:00-08:00 or 21:00-08:00@Europe/Stockholm."


def read_limits(
    caps: Sequence[str] | None, quiet: str | None, categories: Sequence[str] | None
) -> dict[str, Any]:
    """Read what was said of limits; what was not is not in it. Raises CommandFailed."""
    said: dict[str, Any] = {}
    if caps is not None:
        said["caps"] = tuple(dict.fromkeys(_cap(text) for text in caps if text))
    if categories and not quiet:
        raise usage("--quiet-category goes with --quiet-hours.")
    if quiet is not None:
        said["quiet_hours"] = _quiet_hours(quiet, categories or ()) if quiet else None
    return said


def read_bounds(bounds: Sequence[str] | None) -> dict[str, Any]:
    """Read what was said of alert bounds; the others stay. Raises CommandFailed."""
    said: dict[str, Any] = {}
    for text in bounds or ():
        outcome, _, number = text.partition("=")
        fits = outcome in Bounds._fields and _NUMBER.fullmatch(number)
        if not fits or not 1 <= int(number) <= LARGEST_BOUND:
            raise usage(f"--alert-bound cannot be {text!r}.", _BOUND)
        said[outcome] = int(number)
    return said


def _cap(text: str) -> Cap:
    window, *more = text.split(":")
    match = _WINDOW.fullmatch(window)
    if match is None:
        raise usage(f"--frequency-cap cannot be {text!r}.", _CAP)
    limit, length, unit = match.groups()
    cap = Cap(int(limit), int(length) * _HOURS[unit])
    for one in more:
        if one.lower() == CapScope.BUSINESS:
            cap = cap._replace(scope=CapScope.BUSINESS)
        elif one.startswith("topic=") and one != "topic=":
            cap = cap._replace(topic=one.removeprefix("topic="))
        elif one.upper() in frozenset(Category):
            cap = cap._replace(category=Category(one.upper()))
        else:
            raise usage(f"--frequency-cap cannot be {text!r}.", _CAP)
    return cap


def _quiet_hours(text: str, categories: Sequence[str]) -> QuietHours:
    hours, _, zone = text.partition("@")
    starts, _, ends = hours.partition("-")
    chosen = frozenset(read_words(Category, categories, "--quiet-category"))
    try:
        quiet = QuietHours(minute_of_day(starts), minute_of_day(ends), time_zone=zone or None)
        return QuietHours(quiet.starts, quiet.ends, chosen, quiet.time_zone) if chosen else quiet
    except ValueError as error:
        raise usage(f"--quiet-hours cannot be {text!r}.", _QUIET) from error
