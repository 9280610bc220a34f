"""By which terms is everything judged? What a business declares for one audit, fixed while it runs.

The wire formats and error codes of providers are given from outside: this folder knows none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from optwarden.consent.limits import Cap, QuietHours
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import (
    Category,
    DenialReason,
    Grade,
    Signal,
    UndeclaredTemplate,
)
from optwarden.usecases.callbacks import Inbound
from optwarden.usecases.time_zones import TIME_ZONES

Parse: TypeAlias = Callable[[bytes], tuple[Inbound, ...]]

MARKETING_TOPIC: Final = "marketing"
"""In a consent list, an opt-in to advertising that names no topic of its own."""


@dataclass(frozen=True, slots=True)
class Vendors:
    """What providers' own words mean: their callbacks, and their error codes."""

    parsers: Mapping[str, Parse]
    """By provider; importable functions, since other processes use them."""
    signals: Mapping[str, Signal]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the person who asks has said."""

    with_list: bool = False
    templates: Mapping[str, Template] = field(default_factory=dict)
    topics: Mapping[str, Category] = field(default_factory=dict)
    allowed: frozenset[Category] = frozenset(Category)
    least_grade: Grade = Grade.ASSERTED
    undeclared_template: UndeclaredTemplate = UndeclaredTemplate.DENY
    window_covers_notifications: bool = False
    caps: tuple[Cap, ...] = ()
    quiet_hours: QuietHours | None = None
    country: str | None = None
    """Of numbers in their national format."""
    time_zone: str | None = None
    one_bot: bool = False
    """Every sender is the same bot, however the exports name it."""
    confirmations_count: bool = False
    """Judge the confirmation of an opt-out like any other message."""
    ignored: frozenset[DenialReason] = frozenset()
    examples: int = 5
    show_numbers: bool = False
    keep_all: bool = False
    """Whether each message that should not have gone is written down."""

    def rules_of(self, bot: str) -> BotRules:
        """Return the rules a bot is judged by."""
        return BotRules(
            bot,
            "audit",
            topics={MARKETING_TOPIC: Category.MARKETING, **self.topics},
            templates=self.templates,
            allowed_categories=self.allowed,
            least_grade=self.least_grade if self.with_list else Grade.ASSERTED,
            window_covers_notifications=self.window_covers_notifications,
            undeclared_template=self.undeclared_template,
            caps=self.caps,
            quiet_hours=self.quiet_hours,
            country=self.country,
            local_time=None if self.quiet_hours is None else TIME_ZONES,
        )
