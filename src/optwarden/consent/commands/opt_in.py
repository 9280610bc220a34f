"""What does an opt-in change? It adds what does not stand yet; adding nothing writes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_in_time, record
from optwarden.consent.events import OptedIn, OptInRequested
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, OptInCell, PendingCell, Stamp, outlives
from optwarden.consent.vocabulary import Actor, Grade, Method


@dataclass(frozen=True, slots=True)
class OptInRecorded:
    """What an opt-in came to.

    `event_id` is None when it added nothing; `blocked_by` is the person's opt-out that still
    stands against it.
    """

    event_id: str | None
    blocked_by: Stamp | None


@dataclass(frozen=True, slots=True)
class RecordOptIn:
    """Record that a person agreed to topics of one bot."""

    rules: BotRules
    topics: tuple[str, ...]
    grade: Grade
    method: Method
    origin: Origin
    disclosure_id: str | None = None
    awaits_verification: bool = False
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[OptInRecorded]:
        """Record the topics that add something."""
        if self.awaits_verification:
            return self._request(state, moment)
        topics = tuple(t for t in self.topics if adds(state, self.rules, t, self.grade))
        if not topics:
            return Handled(state, self.replayed(state))
        act = OptedIn(topics, self.grade, self.method, self.disclosure_id)
        at = opt_in_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, OptInRecorded(event.event_id, self._blocked_by(state)), (event,))

    def replayed(self, state: ConsentState) -> OptInRecorded:
        """Answer an opt-in that adds nothing."""
        return OptInRecorded(None, self._blocked_by(state))

    def _request(self, state: ConsentState, moment: Moment) -> Handled[OptInRecorded]:
        topics = tuple(
            topic
            for topic in self.topics
            if PendingCell(self.rules.bot_id, topic) not in state.pending
            and adds(state, self.rules, topic, Grade.VERIFIED)
        )
        if not topics:
            return Handled(state, self.replayed(state))
        act = OptInRequested(topics, self.method, self.disclosure_id)
        at = opt_in_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, OptInRecorded(event.event_id, self._blocked_by(state)), (event,))

    def _blocked_by(self, state: ConsentState) -> Stamp | None:
        for topic in self.topics:
            out = state.opt_out_by(
                Actor.PERSON, self.rules.bot_id, topic, self.rules.topic_category(topic)
            )
            verified = state.opt_ins.get(OptInCell(self.rules.bot_id, topic, Grade.VERIFIED))
            if out is not None and (verified is None or not outlives(verified, out)):
                return out
        return None


def adds(state: ConsentState, rules: BotRules, topic: str, grade: Grade) -> bool:
    """Say whether an opt-in of this topic and grade changes what stands.

    It does not when one of the same or a higher grade has outlived every opt-out of the business;
    a verified one must have outlived the person's own as well, since lifting those is what it can
    do and the others cannot.
    """
    bot_id, category = rules.bot_id, rules.topic_category(topic)
    by_business = state.opt_out_by(Actor.BUSINESS, bot_id, topic, category)
    by_person = state.opt_out_by(Actor.PERSON, bot_id, topic, category)
    for standing_grade in Grade:
        if standing_grade.rank < grade.rank:
            continue
        stamp = state.opt_ins.get(OptInCell(bot_id, topic, standing_grade))
        if stamp is None or not outlives(stamp, by_business):
            continue
        if grade is not Grade.VERIFIED or outlives(stamp, by_person):
            return False
    return True
