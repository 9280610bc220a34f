"""Does a bot do well? Its rates against their bounds, its brakes, and what is to be done about it.

The watch comes round by itself: it flushes what was counted, has brakes set for what passed a bound
and released for what recovered, and tells the business.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.brake import DAY, LARGEST_BOUND, USUAL_BOUNDS, Bounds, Brake, BrakeKind
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import Administration, BotRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.quality.braking import KeepBrakes, good_since, subject_of
from optwarden.usecases.quality.counting import (
    UNDECLARED,
    Count,
    Counts,
    Dimension,
    QualityCounts,
)
from optwarden.usecases.quality.hearing import OURS, HearQuality
from optwarden.usecases.quality.signals import Latest, QualityKind, QualitySaid, QualitySignals

WATCHED_DAYS: Final = 7
YOUNG_DAYS: Final = 28
"""A method is watched more tightly in its first four weeks at a bot."""
_LOOKED_BACK: Final = 200
"""Signals of one subject that tell since when it is good."""
LEAST_SENDS: Final = 200
"""Below so many sends in the watched days a rate says nothing: 1 in 200 is 5 in a thousand."""
OUTCOMES: Final = Bounds._fields
"""What is counted for each thousand sends."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What came of the sends under one name, in the watched days."""

    dimension: Dimension
    name: str
    count: Count
    watched_closely: bool
    bounds: Bounds = USUAL_BOUNDS
    """The bot's own, for each thousand sends; half of it for a young method."""

    def per_thousand(self, outcome: str) -> float:
        """Return how many of an outcome there were for each thousand sends."""
        counted = int(getattr(self.count, outcome))
        return 1000 * counted / self.count.sends if self.count.sends else 0.0

    def bound(self, outcome: str) -> float:
        """Return how many there may be."""
        bound = float(getattr(self.bounds, outcome))
        return bound / 2 if self.watched_closely and bound < LARGEST_BOUND else bound

    @property
    def passed(self) -> tuple[str, ...]:
        """Name the outcomes of which there were too many."""
        if self.count.sends < LEAST_SENDS:
            return ()
        return tuple(one for one in OUTCOMES if self.per_thousand(one) > self.bound(one))


@dataclass(frozen=True, slots=True)
class Quality:
    """All that is known of a bot's quality."""

    latest: Latest
    rates: tuple[Rate, ...]


class WatchQuality:
    """Looks after every bot's quality. Raises StoreUnavailable."""

    def __init__(
        self,
        administration: Administration,
        signals: QualitySignals,
        counts: Counts,
        counting: QualityCounts,
        brakes: KeepBrakes,
        hear: HearQuality,
        clock: Clock,
    ) -> None:
        self._administration = administration
        self._signals = signals
        self._counts = counts
        self._counting = counting
        self._brakes = brakes
        self._hear = hear
        self._clock = clock

    async def __call__(self) -> None:
        """Look after all bots."""
        await self._counting.flush()
        for bot in await self._administration.bots():
            await self.of_bot(bot)

    async def describe(self, bot: BotRecord, days: int = WATCHED_DAYS) -> Quality:
        """Return what is known of a bot."""
        today = self._clock.now() // DAY
        whose = (bot.business_id, bot.bot_id)
        counted = await self._counts.since(*whose, today - days + 1)
        first = await self._counts.first_days(*whose)
        rates = tuple(
            Rate(
                dimension,
                name,
                count,
                dimension is Dimension.METHOD and today - first.get(name, today) < YOUNG_DAYS,
                bot.rules.alert_bounds,
            )
            for (dimension, name), count in sorted(counted.items())
        )
        return Quality(await self._signals.latest(bot), rates)

    async def of_bot(self, bot: BotRecord) -> None:
        """Tell of what passed a bound, and have brakes set and released."""
        quality = await self.describe(bot)
        passed: set[tuple[BrakeKind, str]] = set()
        for rate in quality.rates:
            if rate.passed:
                await self._tell(bot, rate)
                passed.add(_brake_for(rate))
        held = frozenset(passed)
        if held:
            await self._brakes.heed_trends(bot, held)
        if bot.rules.brakes:
            good = await self._good_since(bot)
            await self._brakes.recover(bot, quality.latest, good, held)

    async def _good_since(self, bot: BotRecord) -> dict[Brake, Micros]:
        """Say of each brake that the provider's words set since when they are good again."""
        found = {}
        for brake in bot.rules.brakes:
            about = subject_of(brake)
            if about is None:
                continue
            since = good_since(await self._signals.of_subject(bot, *about, _LOOKED_BACK))
            if since is not None:
                found[brake] = since
        return found

    async def _tell(self, bot: BotRecord, rate: Rate) -> None:
        """Tell of it once, and again when it is another outcome that is too many."""
        subject = f"{rate.dimension}:{rate.name}" if rate.name else rate.dimension.value
        said = ",".join(rate.passed)
        last = (await self._signals.latest(bot)).get((QualityKind.TREND, subject))
        if last is None or last.said != said or self._clock.now() - last.at >= DAY:
            await self._hear.keep(bot, OURS, QualitySaid(QualityKind.TREND, said, subject))


def _brake_for(rate: Rate) -> tuple[BrakeKind, str]:
    """Hold back as little as will do: the template or the method, else the least fresh of all."""
    if rate.dimension is Dimension.METHOD:
        return BrakeKind.METHOD, rate.name
    if rate.dimension is Dimension.TEMPLATE and rate.name != UNDECLARED:
        return BrakeKind.TEMPLATE, rate.name
    return BrakeKind.LEVEL, "1"
