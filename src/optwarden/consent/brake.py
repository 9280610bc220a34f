"""What narrows a bot's notifications while its quality is bad? Brakes, part of its rules.

The highest grade and the freshest opt-ins go on the longest: persons who agreed lately, by an act
that was observed, are the least likely to block the bot. Codes and answers are never braked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.vocabulary import SECOND, Grade, Micros, Word

DAY: Final[Micros] = 24 * 3600 * SECOND
ASSERTED_METHOD: Final = Grade.ASSERTED.value.upper()
"""Stands for the method of opt-ins on the business's word, whichever method it named."""


class BrakeKind(Word):
    """What a brake holds back."""

    LEVEL = "level"
    """All notifications but those that rest on opt-ins of a grade and an age."""
    TEMPLATE = "template"
    """One template."""
    METHOD = "method"
    """All that rests on opt-ins by one method."""


class BrakeCause(Word):
    """Why a brake was set, and thereby what releases it."""

    OPERATOR = "operator"
    RATING = "rating"
    """The provider rates the number RED."""
    ACCOUNT = "account"
    """The provider restricted or disabled the account."""
    TEMPLATE_QUALITY = "template_quality"
    TEMPLATE_STATUS = "template_status"
    """The provider paused or disabled the template."""
    TREND = "trend"
    """Too many opt-outs, blocks or failures for each thousand sends."""


class Bounds(NamedTuple):
    """How many of each thousand sends may end so before somebody is told and a brake is set."""

    opt_outs: int = 20
    blocks: int = 10
    failures: int = 100


USUAL_BOUNDS: Final = Bounds()
LARGEST_BOUND: Final = 1_000
"""All of them: so much is never passed."""


class Level(NamedTuple):
    """Which opt-ins a level lets through."""

    grades: frozenset[Grade]
    younger_than_days: int


LEVELS: Final[Mapping[str, Level]] = {
    "1": Level(frozenset({Grade.VERIFIED, Grade.DOCUMENTED}), 180),
    "2": Level(frozenset({Grade.VERIFIED}), 30),
}
RELEASED_BY: Final[Mapping[BrakeCause, str]] = {
    BrakeCause.OPERATOR: "an operator releases it",
    BrakeCause.RATING: "the provider has rated the number GREEN or YELLOW for 24 h",
    BrakeCause.ACCOUNT: "the provider has lifted its restriction for 24 h",
    BrakeCause.TEMPLATE_QUALITY: "the provider has rated the template GREEN or YELLOW for 24 h",
    BrakeCause.TEMPLATE_STATUS: "the provider has had the template approved again for 24 h",
    BrakeCause.TREND: "the last 7 days are within their bounds again",
}


@dataclass(frozen=True, slots=True)
class Brake:
    """One brake that is set."""

    kind: BrakeKind
    subject: str
    """The level, "1" or "2"; the template's name; the method's."""
    cause: BrakeCause
    since: Micros

    @property
    def released_by(self) -> str:
        """Say what releases it; an operator always can."""
        said = RELEASED_BY[self.cause]
        if self.cause is BrakeCause.OPERATOR:
            return said
        return f"{said}, or an operator releases it"
