"""How does a recipient stand towards a bot? Each opt-in and opt-out, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optwarden.consent.decision import window_is_open
from optwarden.consent.evidence import Shortfall, shortfall
from optwarden.consent.message import Subject
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import Standing as TopicStanding
from optwarden.consent.standing import standing_for
from optwarden.consent.state import ConsentState, OptOutCell, Stamp, latest, outlives
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    CUSTOMER_SERVICE_WINDOW,
    EVERY_BOT,
    Actor,
    Category,
    Grade,
    Micros,
    scope_covers,
    topic_of_scope,
)
from optwarden.usecases.ports import Clock, Consents


@dataclass(frozen=True, slots=True)
class OptInOnRecord:
    """One opt-in; `ended_by` is the opt-out that stands against it."""

    topic: str
    grade: Grade
    stamp: Stamp
    ended_by: Stamp | None
    shortfall: Shortfall | None = None
    """Why its evidence is not enough, if it is not."""

    @property
    def standing(self) -> bool:
        """Say whether no opt-out stands against it."""
        return self.ended_by is None


@dataclass(frozen=True, slots=True)
class PendingOptIn:
    """An opt-in that awaits an act from the number itself."""

    topic: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class OptOutOnRecord:
    """One opt-out; `lifted_for` are the topics a later opt-in lifted it for."""

    scope: str
    by: Actor
    every_bot: bool
    stamp: Stamp
    lifted_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A customer service window that is open."""

    stamp: Stamp
    expires_at: Micros


@dataclass(frozen=True, slots=True)
class HeldOptOut:
    """An opt-out that a provider's error told of amid too many; at which bot, in which anomaly."""

    bot_id: str
    anomaly: int
    scope: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class RecipientDescription:
    """One recipient towards one bot at one instant; `version` 0: nothing is on record."""

    recipient: Recipient
    at: Micros
    version: int
    opt_ins: tuple[OptInOnRecord, ...]
    pending: tuple[PendingOptIn, ...]
    opt_outs: tuple[OptOutOnRecord, ...]
    window: Window | None
    suppression: Stamp | None
    unreachable: Stamp | None
    """The last of the failures for which no template is tried."""
    quarantine: Stamp | None
    other_names: int
    """How many other names (numbers, user ids) are known to be the same person's."""
    held_opt_outs: tuple[HeldOptOut, ...] = ()
    """What anomalies hold of the recipient."""
    declared_zone: str | None = None
    """In which time zone the business says the person is."""


class DescribeRecipient:
    """Reads and describes one recipient."""

    def __init__(self, consents: Consents, clock: Clock) -> None:
        self._consents = consents
        self._clock = clock

    async def __call__(self, rules: BotRules, recipient: Recipient) -> RecipientDescription:
        """Describe a recipient; an unknown one has nothing on record. Raises StoreUnavailable."""
        standing = (await self._consents.read(rules.business_id, [recipient]))[0]
        now = max(self._clock.now(), standing.last_effective_at)
        return described(recipient, standing.state, rules, now, standing.version)


def described(
    recipient: Recipient, state: ConsentState, rules: BotRules, now: Micros, version: int
) -> RecipientDescription:
    """Describe what stands for a recipient towards a bot at an instant."""
    quarantine = state.quarantine
    return RecipientDescription(
        recipient,
        now,
        version,
        tuple(opt_ins_on_record(state, rules, now)),
        tuple(_pending(state, rules)),
        tuple(_opt_outs(state, rules)),
        _window(state, rules, now),
        state.suppression,
        latest(state.unreachable(rules.bot_id)),
        None if quarantine is None else Stamp(quarantine.at, quarantine.event_id),
        len(state.links),
        tuple(HeldOptOut(*one, at) for one, at in sorted(state.opt_outs_held_now().items())),
        None if state.declared_zone is None else state.declared_zone.time_zone,
    )


def opt_ins_on_record(state: ConsentState, rules: BotRules, now: Micros) -> Iterator[OptInOnRecord]:
    """Describe each opt-in to a bot, standing or not, by topic and grade."""
    for cell, stamp in sorted(state.opted_in(rules.bot_id)):
        ended_by = _ended_by(cell.grade, stamp, _standing(state, rules, cell.topic))
        fault = shortfall(state, rules, cell.grade, stamp, now)
        yield OptInOnRecord(cell.topic, cell.grade, stamp, ended_by, fault)


def _ended_by(grade: Grade, stamp: Stamp, standing: TopicStanding) -> Stamp | None:
    """Return what ended an opt-in by the fold of DESIGN section 3: P, unless lifted, else B."""
    person = standing.by_person
    too_old = grade is Grade.VERIFIED and person is not None and not outlives(stamp, person)
    if standing.blocked or too_old:
        return person
    return None if outlives(stamp, standing.by_business) else standing.by_business


def _pending(state: ConsentState, rules: BotRules) -> Iterator[PendingOptIn]:
    for cell, stamp in sorted(state.pending.items()):
        standing = _standing(state, rules, cell.topic)
        ends = (standing.by_person, standing.by_business, standing.verified)
        if cell.bot_id == rules.bot_id and all(outlives(stamp, end) for end in ends):
            yield PendingOptIn(cell.topic, stamp)


def _opt_outs(state: ConsentState, rules: BotRules) -> Iterator[OptOutOnRecord]:
    for cell, stamp in sorted(state.opt_outs.items()):
        if cell.reach in (EVERY_BOT, rules.bot_id):
            lifted_for = tuple(
                topic
                for topic in _topics_of(cell, state, rules)
                if _lifts(_standing(state, rules, topic), cell, stamp)
            )
            every_bot = cell.reach == EVERY_BOT
            yield OptOutOnRecord(cell.scope, cell.by, every_bot, stamp, lifted_for)


def _topics_of(cell: OptOutCell, state: ConsentState, rules: BotRules) -> list[str]:
    """Return the topics on record that an opt-out covers."""
    named = topic_of_scope(cell.scope)
    if named is not None and named != ALL_TRANSACTIONAL:
        return [named]
    opted_in = {opt_in.topic for opt_in, _ in state.opted_in(rules.bot_id)}
    return sorted(t for t in opted_in if scope_covers(cell.scope, *_topic_and_category(rules, t)))


def _lifts(standing: TopicStanding, cell: OptOutCell, stamp: Stamp) -> bool:
    if cell.by is Actor.PERSON:
        return standing.verified is not None and outlives(standing.verified, stamp)
    return any(outlives(live.stamp, stamp) for live in standing.live)


def _standing(state: ConsentState, rules: BotRules, topic: str) -> TopicStanding:
    """Return how consent stands for a message about just this topic, in its own category."""
    name, category = _topic_and_category(rules, topic)
    subject = Subject(name, category, category_known=True, topic_declared=True)
    return standing_for(state, rules, subject, name)


def _topic_and_category(rules: BotRules, topic: str) -> tuple[str | None, Category | None]:
    if topic == ALL_TRANSACTIONAL:
        return None, Category.UTILITY
    return topic, rules.topic_category(topic)


def _window(state: ConsentState, rules: BotRules, now: Micros) -> Window | None:
    opened = state.window_opened(rules.bot_id)
    if opened is None or not window_is_open(opened.at, now):
        return None
    return Window(opened, opened.at + CUSTOMER_SERVICE_WINDOW)
