"""What did a business set up that decisions depend on? A bot's rules, one versioned value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from optwarden.consent.brake import USUAL_BOUNDS, Bounds, Brake
from optwarden.consent.limits import USUAL_CAPS, Cap, LocalTime, QuietHours
from optwarden.consent.policies import CURRENT_POLICY
from optwarden.consent.programme import Programme
from optwarden.consent.requests.own_words import NO_OWN_WORDS, OwnWords
from optwarden.consent.reviewing import USUAL_DESK, DeskRules
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    TRANSACTIONAL,
    Category,
    Grade,
    GuardMode,
    Method,
    Micros,
    UndeclaredTemplate,
)

EVERY_METHOD: Final = frozenset(Method)


@dataclass(frozen=True, slots=True)
class Template:
    """A message template: the category it counts as, and the topic its messages belong to, if any.

    The business may have declared it, the provider may list it, or both.
    """

    name: str
    category: Category
    topic: str | None = None
    declared_category: Category | None = field(default=None, compare=False)
    """What the business says it is; None where only the provider lists it."""
    provider_category: Category | None = field(default=None, compare=False)
    """What the provider's own list says."""

    @classmethod
    def of(
        cls, name: str, declared: Category | None, listed: Category | None, topic: str | None = None
    ) -> Template:
        """Weigh both words: MARKETING if either says so, else the provider's, else the business's.

        Raises ValueError where neither says anything.
        """
        category = Category.MARKETING if Category.MARKETING in (declared, listed) else None
        category = category or listed or declared
        if category is None:
            raise ValueError("a template that nobody knows is none")
        return cls(name, category, topic, declared, listed)


@dataclass(frozen=True, slots=True)
class KnownDisclosure:
    """A published wording as decisions look at it."""

    disclosure_id: str
    content_hash: str
    """SHA-256 in hex of its canonical form."""
    broken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The binding rules its wording does not keep, by policy."""
    stale_since: Micros | None = None
    """When a material change replaced it: opt-ins to it have to be renewed."""
    renewed_by: str | None = None
    """The newest version, which renews them."""


@dataclass(frozen=True, slots=True)
class BotRules:
    """All that a decision for one bot reads besides the recipient; `version` counts its changes."""

    bot_id: str
    business_id: str
    version: int = 0
    topics: Mapping[str, Category] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    allowed_categories: frozenset[Category] = TRANSACTIONAL
    least_grade: Grade = Grade.ASSERTED
    window_covers_notifications: bool = False
    undeclared_template: UndeclaredTemplate = UndeclaredTemplate.DENY
    confirm_opt_out: bool = False
    policy: str = CURRENT_POLICY.policy_id
    confirm_opt_in: bool = True
    """Whether an opt-in whose act was observed is confirmed (seed 2)."""
    announces_events: bool = False
    """Whether the business is told of every change of consent."""
    guard_mode: GuardMode = GuardMode.ENFORCE
    worked_out: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What others worked out from these rules alone: rules never change, so neither does that."""
    disclosures: Mapping[str, KnownDisclosure] = field(default_factory=dict)
    accepted_methods: frozenset[Method] = EVERY_METHOD
    consent_expires_after_days: int | None = None
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    """The published opt-in programmes, by id."""
    desk: DeskRules = USUAL_DESK
    """How long doubtful messages may wait for somebody to read them."""
    own_words: OwnWords = NO_OWN_WORDS
    """The words that opt out of this bot besides the usual ones, and those that do not."""
    brakes: tuple[Brake, ...] = ()
    """What narrows notifications while quality is bad."""
    caps: tuple[Cap, ...] = USUAL_CAPS
    """How often a person may be messaged."""
    shared_caps: tuple[Cap, ...] = ()
    """Those of scope business that other bots of it set: they hold for this one, too."""
    quiet_hours: QuietHours | None = None
    country: str | None = field(default=None, compare=False)
    """The bot's own, which is set beside the rules."""
    keeps_erasures: bool = False
    """Whether somebody of this business was ever erased, so that new rows ask for it."""
    local_time: LocalTime | None = field(default=None, repr=False, compare=False)
    """Who knows time zones; there where quiet hours are."""
    alert_bounds: Bounds = USUAL_BOUNDS
    """What may come of each thousand sends before quality is called bad."""
    answer_help: bool = True
    """Whether a person who writes HELP is told who is writing and how to stop."""

    @property
    def without_limits(self) -> BotRules:
        """The same without caps and quiet hours: for the answer to an act of the person."""
        return replace(self, caps=(), shared_caps=(), quiet_hours=None)

    def topic_category(self, topic: str) -> Category | None:
        """Return a declared topic's category, or None for `*` and undeclared topics."""
        return None if topic == ALL_TRANSACTIONAL else self.topics.get(topic)
