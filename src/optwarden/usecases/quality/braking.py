"""When are a bot's notifications narrowed, and when are they let go again?

Before: something was said of quality, or the watch came round. After: brakes are set or released,
each as a dated event that decisions name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Final, Protocol

from optwarden.consent.brake import DAY, LEVELS, Brake, BrakeCause, BrakeKind
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.quality.signals import (
    RATINGS,
    RESTRICTED,
    STOPPED,
    Latest,
    QualityKind,
    QualitySignal,
)

RECOVERED_FOR: Final[Micros] = DAY
"""How long it must be good again before a brake is released by itself."""
ESCALATES_AFTER: Final[Micros] = DAY
"""How long a number may be RED at level 1 before level 2 is set."""


class Brakes(Protocol):
    """Sets and releases brakes, each as a dated event. Methods raise StoreUnavailable."""

    async def set(self, bot: BotRecord, brake: Brake) -> None:
        """Set a brake."""
        ...

    async def release(self, bot: BotRecord, brake: Brake, *, by_hand: bool) -> None:
        """Release a brake."""
        ...


class KeepBrakes:
    """Keeps a bot's brakes as what is known of its quality asks for."""

    def __init__(self, brakes: Brakes, clock: Clock) -> None:
        self._brakes = brakes
        self._clock = clock

    async def set(self, bot: BotRecord, kind: BrakeKind, subject: str, cause: BrakeCause) -> bool:
        """Set a brake; False where it is set already. Raises StoreUnavailable."""
        if any((b.kind, b.subject, b.cause) == (kind, subject, cause) for b in bot.rules.brakes):
            return False
        await self._brakes.set(bot, Brake(kind, subject, cause, self._clock.now()))
        return True

    async def release(self, bot: BotRecord, kind: BrakeKind, subject: str) -> int:
        """Release, by an operator's hand, whatever set it; return how many there were."""
        found = [b for b in bot.rules.brakes if (b.kind, b.subject) == (kind, subject)]
        for brake in found:
            await self._brakes.release(bot, brake, by_hand=True)
        return len(found)

    async def heed(self, bot: BotRecord, latest: Latest) -> int:
        """Set what the provider's latest words ask for; return how many brakes were new."""
        return sum([await self.set(bot, *wanted) for wanted in _asked_for(latest)])

    async def heed_trends(self, bot: BotRecord, passed: frozenset[tuple[BrakeKind, str]]) -> int:
        """Set what our own watch asks for."""
        return sum([await self.set(bot, *one, BrakeCause.TREND) for one in sorted(passed)])

    async def recover(
        self,
        bot: BotRecord,
        latest: Latest,
        good_since: Mapping[Brake, Micros],
        passed: frozenset[tuple[BrakeKind, str]],
    ) -> int:
        """Release what has recovered, and narrow further what stays RED; return the changes.

        `good_since` is of those of which the provider says nothing bad any more.
        """
        now, changes = self._clock.now(), 0
        for brake in bot.rules.brakes:
            if _has_recovered(brake, good_since, passed, now):
                await self._brakes.release(bot, brake, by_hand=False)
                changes += 1
        lasting = any(
            (b.cause, b.subject) == (BrakeCause.RATING, "1") and now >= b.since + ESCALATES_AFTER
            for b in bot.rules.brakes
        )
        if lasting and _said(latest, QualityKind.RATING) == "RED":
            changes += await self.set(bot, BrakeKind.LEVEL, "2", BrakeCause.RATING)
        return changes


def _asked_for(latest: Latest) -> Iterator[tuple[BrakeKind, str, BrakeCause]]:
    for (kind, subject), signal in latest.items():
        if kind is QualityKind.RATING and signal.said == "RED":
            yield BrakeKind.LEVEL, "1", BrakeCause.RATING
        elif kind is QualityKind.ACCOUNT and signal.said in RESTRICTED:
            yield BrakeKind.LEVEL, max(LEVELS), BrakeCause.ACCOUNT
        elif not subject:
            continue
        elif kind is QualityKind.TEMPLATE_QUALITY and signal.said == "RED":
            yield BrakeKind.TEMPLATE, subject, BrakeCause.TEMPLATE_QUALITY
        elif kind is QualityKind.TEMPLATE_STATUS and signal.said in STOPPED:
            yield BrakeKind.TEMPLATE, subject, BrakeCause.TEMPLATE_STATUS


_SPOKEN_OF: Final = {
    BrakeCause.RATING: QualityKind.RATING,
    BrakeCause.ACCOUNT: QualityKind.ACCOUNT,
    BrakeCause.TEMPLATE_QUALITY: QualityKind.TEMPLATE_QUALITY,
    BrakeCause.TEMPLATE_STATUS: QualityKind.TEMPLATE_STATUS,
}


def subject_of(brake: Brake) -> tuple[QualityKind, str] | None:
    """Return what the provider has to speak of to release a brake; None where it does not."""
    kind = _SPOKEN_OF.get(brake.cause)
    if kind is None:
        return None
    return kind, "" if brake.kind is BrakeKind.LEVEL else brake.subject


def good_since(said: Iterable[QualitySignal]) -> Micros | None:
    """Return since when all is good that was said of a subject, the latest first.

    Said again, it is good for no shorter.
    """
    good = list(takewhile(_is_good, said))
    return good[-1].at if good else None


def _has_recovered(
    brake: Brake,
    good_since: Mapping[Brake, Micros],
    passed: frozenset[tuple[BrakeKind, str]],
    now: Micros,
) -> bool:
    if brake.cause is BrakeCause.OPERATOR:
        return False
    if brake.cause is BrakeCause.TREND:
        return (brake.kind, brake.subject) not in passed and now >= brake.since + RECOVERED_FOR
    since = good_since.get(brake)
    return since is not None and now >= since + RECOVERED_FOR


def _is_good(signal: QualitySignal) -> bool:
    if signal.kind in (QualityKind.RATING, QualityKind.TEMPLATE_QUALITY):
        return RATINGS.get(signal.said, 0) > RATINGS["RED"]
    if signal.kind is QualityKind.TEMPLATE_STATUS:
        return signal.said in ("APPROVED", "REINSTATED")
    return signal.said in ("REINSTATE", "VERIFIED_ACCOUNT", "ACCOUNT_RESTRICTION_LIFTED")


def _said(latest: Latest, kind: QualityKind) -> str | None:
    signal = latest.get((kind, ""))
    return None if signal is None else signal.said
