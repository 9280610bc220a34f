"""How often may a person be messaged, and when not? Caps, quiet hours, and what they count.

A cap counts the templates that were let go to one recipient in a rolling window. What was let go is
kept in the recipient's state as takings: taken with the intent to send, given back when the
provider certainly did not send it. Both are folds of events: takings and what was given back only
ever grow, and what no cap can count any more is left out by the events' own times, so that the
order in which they are folded does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, Protocol

from optwarden.consent.vocabulary import SECOND, CapScope, Category, Micros

HOUR: Final[Micros] = 3600 * SECOND
MINUTES_OF_DAY: Final = 24 * 60
LARGEST_CAP: Final = 100
LONGEST_CAP_HOURS: Final = 31 * 24
MOST_CAPS: Final = 10
MOST_KEPT: Final = 200
"""Takings and those given back that a state holds at once: some 16 KB. Then nothing more is let go
until the oldest lapses, so that none is forgotten while a cap counts it."""


class Cap(NamedTuple):
    """At most so many templates in a rolling window: all, or those of a category or a topic."""

    limit: int
    hours: int
    category: Category | None = None
    topic: str | None = None
    scope: CapScope = CapScope.BOT

    def covers(self, category: str | None, topic: str | None) -> bool:
        """Say whether it counts messages of this category and topic."""
        return self.category in (None, category) and self.topic in (None, topic)


USUAL_CAPS: Final = (Cap(20, 24),)
"""Generous: nobody who is messaged as agreed will meet it, and a loop run wild will."""


class Taking(NamedTuple):
    """A template that was let go, and for how long a cap may count it."""

    bot_id: str
    category: str | None
    topic: str | None
    at: Micros
    hours: int


class GivenBack(NamedTuple):
    """A taking that counts no more: when it was taken, and for how long it would have counted."""

    at: Micros
    hours: int


class CapLeft(NamedTuple):
    """What is left of a cap for one recipient, and when one more is, if any is taken."""

    cap: Cap
    left: int
    next_slot_at: Micros | None = None


class LocalTime(Protocol):
    """What time is it where? Filled outside, since time zones are files."""

    def zones_of_country(self, country: str) -> tuple[str, ...]:
        """Return a country's time zones; none where it is unknown."""
        ...

    def open_from(
        self, zones: tuple[str, ...], quiet: tuple[int, int], at: Micros
    ) -> Micros | None:
        """Return the first instant, not before this one, that is quiet in none of the zones.

        `quiet` are minutes of the local day. None: there is none within a week.
        """
        ...


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When nobody is messaged by their own clock, and about what; it may go over midnight."""

    starts: int
    """The minute of the local day: 1260 is 21:00."""
    ends: int
    categories: frozenset[Category] = frozenset({Category.UTILITY, Category.MARKETING})
    time_zone: str | None = None
    """Of whoever's is not known; else that of the bot's country."""

    def __post_init__(self) -> None:
        """Refuse, with ValueError, hours that do not exist, or no hours at all."""
        within = 0 <= self.starts < MINUTES_OF_DAY and 0 <= self.ends < MINUTES_OF_DAY
        if not within or self.starts == self.ends:
            raise ValueError("quiet hours are two different times of day")


def caps_left(
    caps: Iterable[Cap], takings: Mapping[str, Taking], bot_id: str, now: Micros
) -> tuple[CapLeft, ...]:
    """Count what was taken of each cap, in its window that ends now."""
    return tuple([_left(cap, takings, bot_id, now) for cap in caps])


def _left(cap: Cap, takings: Mapping[str, Taking], bot_id: str, now: Micros) -> CapLeft:
    limit, hours, category, topic, scope = cap
    window = hours * HOUR
    since, of_bot = now - window, None if scope is CapScope.BUSINESS else bot_id
    counted = [
        at
        for other_bot, its_category, its_topic, at, _ in takings.values()
        if at > since
        and of_bot in (None, other_bot)
        and category in (None, its_category)
        and topic in (None, its_topic)
    ]
    if not counted:
        return CapLeft(cap, limit)
    left = limit - len(counted)
    if left >= 0:
        return CapLeft(cap, left, min(counted) + window)
    # More is taken than there may be, as after a cap was lowered: so many more have to lapse.
    return CapLeft(cap, 0, sorted(counted)[-left] + window)


def room_from(
    takings: Mapping[str, Taking], given_back: Mapping[str, GivenBack], now: Micros
) -> Micros | None:
    """Return when the state has room for one more taking; None: now."""
    if len(takings) + len(given_back) < MOST_KEPT:
        return None
    ends = sorted(end for end in _ends(takings, given_back) if end > now)
    return ends[len(ends) - MOST_KEPT] if len(ends) >= MOST_KEPT else None


def _ends(takings: Mapping[str, Taking], given_back: Mapping[str, GivenBack]) -> list[Micros]:
    ends = [one.at + one.hours * HOUR for one in takings.values()]
    return ends + [one.at + one.hours * HOUR for one in given_back.values()]


def counts_for(caps: tuple[CapLeft, ...]) -> int | None:
    """Return for how many hours some cap of these counts a message; None where there is none."""
    return max([one.cap.hours for one in caps]) if caps else None


def covering(caps: Iterable[Cap], category: str | None, topic: str | None) -> tuple[Cap, ...]:
    """Return the caps that count a message of this category and topic."""
    return tuple(cap for cap in caps if cap.covers(category, topic))


def taken(
    takings: Mapping[str, Taking],
    given_back: Mapping[str, GivenBack],
    attempt_id: str,
    taking: Taking,
) -> tuple[Mapping[str, Taking], Mapping[str, GivenBack]]:
    """Fold a taking; one that was given back already stays so."""
    if attempt_id in given_back:
        return takings, given_back
    if not takings and not given_back:
        return {attempt_id: taking}, given_back
    return _unlapsed({**takings, attempt_id: taking}, given_back)


def returned(
    takings: Mapping[str, Taking],
    given_back: Mapping[str, GivenBack],
    attempt_id: str,
    back: GivenBack,
) -> tuple[Mapping[str, Taking], Mapping[str, GivenBack]]:
    """Fold that a taking was given back; it is remembered, should the taking come again."""
    kept = {each: taking for each, taking in takings.items() if each != attempt_id}
    return _unlapsed(kept, {**given_back, attempt_id: back})


def _unlapsed(
    takings: Mapping[str, Taking], given_back: Mapping[str, GivenBack]
) -> tuple[Mapping[str, Taking], Mapping[str, GivenBack]]:
    """Leave out what lapsed by the time of the newest; in any order the same remain."""
    times = [one.at for one in takings.values()]
    newest = max(times + [one.at for one in given_back.values()])
    if min(_ends(takings, given_back)) > newest:
        return takings, given_back
    return _after(takings, newest), _after(given_back, newest)


def _after(kept: Mapping[str, Any], newest: Micros) -> Mapping[str, Any]:
    return {each: one for each, one in kept.items() if one.at + one.hours * HOUR > newest}
