"""What does an opt-in change? It adds what does not stand yet; adding nothing writes nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from optwarden.consent.commands.confirmations import confirmation_of
from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_in_time, record
from optwarden.consent.events import OptedIn, OptInRequested
from optwarden.consent.evidence import renews
from optwarden.consent.rules import BotRules
from optwarden.consent.state import (
    ConsentState,
    Ground,
    OptInCell,
    PendingCell,
    Stamp,
    ground_of,
    latest,
    outlives,
)
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    TRANSACTIONAL,
    Actor,
    Grade,
    Method,
    Micros,
    PersonAct,
    topic_of_scope,
)


class OptInRecorded(NamedTuple):
    """What an opt-in came to.

    `event_id` is None when it added nothing; `blocked_by` is the person's opt-out that still
    stands against it; `confirms`: a confirmation was put into the outbox.
    """

    event_id: str | None
    blocked_by: Stamp | None
    confirms: bool = False
    refused: bool = False
    """Nothing was written: she was erased at her own request, and `blocked_by` says when."""


@dataclass(frozen=True, slots=True)
class RecordOptIn:
    """Record that a person agreed to topics of one bot.

    It names no recipient, so one command may be handed in for many.
    """

    rules: BotRules
    topics: tuple[str, ...]
    grade: Grade
    method: Method
    origin: Origin
    disclosure_id: str | None = None
    awaits_verification: bool = False
    dedupe_key: str | None = None
    act: PersonAct | None = None
    confirm: bool = False
    """Whether the person is told on WhatsApp; one that awaits verification is told after that."""
    programme: str | None = None
    """The id of the programme that collected it."""
    opted_in: OptedIn = field(init=False)
    """The opt-in as it is where nothing is on record yet: all of its topics add something."""

    def __post_init__(self) -> None:
        """Refuse, with ValueError, a verified opt-in that is not the person's own act."""
        topics = tuple(dict.fromkeys(self.topics))
        opted_in = OptedIn(
            topics, self.grade, self.method, self.disclosure_id, self.act, self.programme
        )
        object.__setattr__(self, "opted_in", opted_in)
        verified = self.grade is Grade.VERIFIED and not self.awaits_verification
        if verified and self.origin.actor is not Actor.PERSON:
            raise ValueError("only an act of the person is a verified opt-in")

    def handle(self, state: ConsentState, moment: Moment) -> Handled[OptInRecorded]:
        """Record the topics that add something; of who was erased, only her own verified act."""
        erasure = None if state.erased_before is None else state.erasure
        if erasure is not None and (self.awaits_verification or self.grade is not Grade.VERIFIED):
            return Handled(state, OptInRecorded(None, erasure, refused=True))
        at = opt_in_time(self.origin.source, moment)
        act = self._request(state, at) if self.awaits_verification else self._opt_in(state, at)
        if not act.topics:
            return Handled(state, self.replayed(state))
        state, event = record(state, self.rules, moment, self.origin, act, at)
        blocked_by = self._blocked_by(state)
        confirms = self.confirm and not self.awaits_verification and blocked_by is None
        drafts = (confirmation_of(event, moment),) if confirms else ()
        return Handled(state, OptInRecorded(event.event_id, blocked_by, confirms), (event,), drafts)

    def replayed(self, state: ConsentState) -> OptInRecorded:
        """Answer an opt-in that adds nothing."""
        return OptInRecorded(None, self._blocked_by(state))

    def _opt_in(self, state: ConsentState, at: Micros) -> OptedIn:
        whole = self.opted_in
        if not state.opt_ins:
            return whole
        ground = ground_of(whole)
        adding = tuple(
            t for t in whole.topics if adds(state, self.rules, t, self.grade, at, ground)
        )
        return replace(whole, topics=adding)

    def _request(self, state: ConsentState, at: Micros) -> OptInRequested:
        topics = self.opted_in.topics
        adding = tuple(t for t in topics if _adds_request(state, self.rules, t, at))
        return OptInRequested(adding, self.method, self.disclosure_id, self.programme)

    def _blocked_by(self, state: ConsentState) -> Stamp | None:
        if not state.opt_outs:
            return None
        bot_id = self.rules.bot_id
        for topic in self.topics:
            category = self.rules.topic_category(topic)
            out = state.opt_out_by(Actor.PERSON, bot_id, topic, category)
            covering = {topic, ALL_TRANSACTIONAL} if category in TRANSACTIONAL else {topic}
            verified = latest(
                stamp
                for cell, stamp in state.opted_in(bot_id)
                if cell.grade is Grade.VERIFIED and cell.topic in covering
            )
            if out is not None and (verified is None or not outlives(verified, out)):
                return out
        return None


def adds(
    state: ConsentState,
    rules: BotRules,
    topic: str,
    grade: Grade,
    at: Micros,
    ground: Ground | None = None,
) -> bool:
    """Say whether an opt-in of this topic and grade, effective at `at`, changes what stands.

    It does not when one of the same or a higher grade is as late, or has outlived every opt-out of
    the business; a verified one must have outlived the person's own as well, since lifting those
    is what it can do and the others cannot. It does when it renews what stands.
    """
    if not state.opt_ins:
        return True
    by_business = _to_outlive(state, rules, Actor.BUSINESS, topic)
    by_person = _to_outlive(state, rules, Actor.PERSON, topic)
    for standing_grade in Grade:
        if standing_grade.rank < grade.rank:
            continue
        stamp = state.opt_ins.get(OptInCell(rules.bot_id, topic, standing_grade))
        if stamp is None:
            continue
        if stamp.at >= at:
            return False
        if not outlives(stamp, by_business):
            continue
        if ground is not None and renews(state, rules, (standing_grade, stamp), ground, at):
            continue
        if grade is not Grade.VERIFIED or outlives(stamp, by_person):
            return False
    return True


def _adds_request(state: ConsentState, rules: BotRules, topic: str, at: Micros) -> bool:
    """Say whether a request to opt in adds to what stands or was already asked for since."""
    if not adds(state, rules, topic, Grade.VERIFIED, at, Ground(Method.WHATSAPP)):
        return False
    asked = state.pending.get(PendingCell(rules.bot_id, topic))
    if asked is None:
        return True
    ends = (_to_outlive(state, rules, by, topic) for by in (Actor.BUSINESS, Actor.PERSON))
    return asked.at < at and not all(outlives(asked, end) for end in ends)


def _to_outlive(state: ConsentState, rules: BotRules, by: Actor, topic: str) -> Stamp | None:
    """Return this party's latest opt-out that an opt-in to the topic would have to be later than.

    `*` stands for every declared topic that is not MARKETING, so opt-outs of those count for it.
    """
    topics = {topic}
    if topic == ALL_TRANSACTIONAL:
        named = (topic_of_scope(cell.scope) for cell in state.opt_outs)
        topics.update(t for t in named if t and rules.topic_category(t) in TRANSACTIONAL)
    outs = (state.opt_out_by(by, rules.bot_id, t, rules.topic_category(t)) for t in topics)
    return latest(out for out in outs if out is not None)
