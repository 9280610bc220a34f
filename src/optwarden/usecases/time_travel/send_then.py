"""Why did a send go, or not? As it was decided, and as it would be decided on what is known now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from optwarden.consent.decision import Decision, decide, decide_in_shadow
from optwarden.consent.events import MessageDecided, MessageSettled
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.consent.refolding.acts import Unreadable
from optwarden.consent.refolding.events import event_of
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import EventKind, GuardMode, Micros
from optwarden.usecases.configuration import UnknownRecord
from optwarden.usecases.ports import Clock, Consents, StateUnreadable
from optwarden.usecases.time_travel.knowing import (
    Knowledge,
    KnownBy,
    folded,
    knowledge_of,
    known,
)
from optwarden.usecases.time_travel.ports import Past, PastRules, RecordedEvent, RulesThen

SEND: Final = "send"
_DECIDED: Final = (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)


class SendThen(NamedTuple):
    """A stored decision, what came of it, and the same decided again."""

    event_id: str
    decided_at: Micros
    recorded_at: Micros
    stored: MessageDecided
    settled: MessageSettled | None
    then: Decision | None
    """On what was known then, under the configuration of then; None: it is not decided again."""
    now: Decision | None
    """On what is known now of what had happened by then."""
    knowledge: Knowledge | None
    """What was known, where that was asked for; else what had been recorded before it."""
    learnt_since: tuple[str, ...]
    """Events that had happened by then and became known only later."""
    rules: RulesThen
    difference: str
    """What all this says, for people."""


class ExplainSend:
    """Explains stored sends."""

    def __init__(self, consents: Consents, past: Past, past_rules: PastRules, clock: Clock) -> None:
        self._clock = clock
        self._consents = consents
        self._past = past
        self._past_rules = past_rules

    async def __call__(
        self, rules: BotRules, recipient: Recipient, send: str, known_by: KnownBy | None = None
    ) -> SendThen:
        """Explain a send by its decision's, attempt's or event's id.

        Raises UnknownRecord, FieldRefused, StoreUnavailable.
        """
        standing = (await self._consents.read(rules.business_id, [recipient]))[0]
        if standing.person_id is None:
            raise UnknownRecord("send")
        events = await self._past.events(rules.business_id, recipient, standing.person_id)
        found = next((one for one in events if _names(one, rules.bot_id, send)), None)
        if found is None:
            raise UnknownRecord("send")
        stored = _act(found)
        if not isinstance(stored, MessageDecided):
            raise StateUnreadable("an event cannot be read")
        before, knowledge = await self._before(rules, events, found, known_by)
        rules_then = await self._past_rules.rules_at(rules, found.configuration)
        at = found.stored.effective_at
        others = [one for one in events if one is not found]
        learnt = _learnt_since(others, before, at)
        then = now = None
        if stored.purpose == SEND:
            to = recipient.key
            happened_by = None if knowledge is None else at
            then = _decided(before, rules_then.rules, stored, at, to, happened_by)
            now = _decided(others, rules_then.rules, stored, at, to, at)
        return SendThen(
            found.stored.event_id,
            at,
            found.stored.recorded_at,
            stored,
            _settled(events, stored.attempt_id),
            then,
            now,
            knowledge,
            learnt,
            rules_then,
            _in_words(stored, then, now, learnt, rules_then),
        )

    async def _before(
        self,
        rules: BotRules,
        events: Sequence[RecordedEvent],
        found: RecordedEvent,
        known_by: KnownBy | None,
    ) -> tuple[list[RecordedEvent], Knowledge | None]:
        if known_by is None:
            return [one for one in events if _came_before(one, found)], None
        bots = {one.stored.bot_id for one in events}
        now = self._clock.now()
        knowledge = await knowledge_of(self._past, rules.bot_id, known_by, bots, now)
        counted = await known(self._past, events, knowledge)
        return [one for one in counted if one is not found], knowledge


def _came_before(one: RecordedEvent, send: RecordedEvent) -> bool:
    """Say whether the row held an event when the send was decided.

    A decision's own time is later than all that its row held. What it relied on it held for
    certain, also where two processes' clocks differ.
    """
    stored, mine = one.stored, send.stored
    earlier = (stored.recorded_at, stored.effective_at) < (mine.recorded_at, mine.effective_at)
    return earlier or stored.event_id in mine.facts.get("relied_on", ())


def _names(one: RecordedEvent, bot_id: str, send: str) -> bool:
    stored = one.stored
    if stored.kind not in _DECIDED or stored.bot_id != bot_id:
        return False
    facts = stored.facts
    return send in (stored.event_id, facts.get("decision_id"), facts.get("attempt_id"))


def _act(one: RecordedEvent) -> Any:
    try:
        event = event_of(one.stored)
    except Unreadable:
        raise StateUnreadable("an event cannot be read") from None
    return None if event is None else event.act


def _settled(events: Sequence[RecordedEvent], attempt_id: str | None) -> MessageSettled | None:
    """Return what came of an attempt: the latest word."""
    told = [
        one
        for one in events
        if one.stored.kind == EventKind.MESSAGE_SETTLED
        and one.stored.facts.get("attempt_id") == attempt_id
    ]
    last = max(told, key=lambda one: one.stored.effective_at, default=None)
    act = None if last is None else _act(last)
    return act if isinstance(act, MessageSettled) else None


def _learnt_since(
    others: Sequence[RecordedEvent], before: Sequence[RecordedEvent], at: Micros
) -> tuple[str, ...]:
    counted = {one.stored.event_id for one in before}
    late = [
        (one.stored.effective_at, one.stored.event_id)
        for one in others
        if one.stored.event_id not in counted
        and one.stored.effective_at <= at
        and one.stored.kind not in _DECIDED
    ]
    return tuple(event_id for _, event_id in sorted(late))


def _decided(
    events: Sequence[RecordedEvent],
    rules: BotRules,
    stored: MessageDecided,
    at: Micros,
    to: str,
    happened_by: Micros | None,
) -> Decision:
    state = folded(events, happened_by)
    message = Message(stored.message_type, stored.category, stored.topic, stored.template)
    if stored.mode is GuardMode.SHADOW:
        return decide_in_shadow(state, rules, message, at, to)[0]
    return decide(state, rules, message, at, to)


def _in_words(
    stored: MessageDecided,
    then: Decision | None,
    now: Decision | None,
    learnt: Sequence[str],
    rules: RulesThen,
) -> str:
    if then is None or now is None:
        return "It has a purpose of its own, with conditions of its own, and is not decided again."
    parts = []
    same = (then.reason, then.verdict.rule) == (stored.reason, stored.rule)
    if same:
        parts.append("On what was known then it is decided as it was.")
    else:
        parts.append(f"On what was known then it would be decided otherwise: {_said(then)}")
    if (now.reason, now.verdict.rule) == (then.reason, then.verdict.rule):
        parts.append("What is known now makes no difference.")
    else:
        parts.append(f"On what is known now of that time: {_said(now)}")
    if learnt:
        events = "event" if len(learnt) == 1 else "events"
        parts.append(f"{len(learnt)} {events} that had happened by then became known only later.")
    if rules.lacks:
        parts.append(
            "The configuration of then cannot be built again"
            f" ({'; '.join(rules.lacks)}): the present one was taken for what is lacking."
        )
    return " ".join(parts)


def _said(decision: Decision) -> str:
    explanation = decision.verdict.explanation
    if decision.reason is None:
        return f"allowed. {explanation}"
    return f"denied, {decision.reason}. {explanation}"
