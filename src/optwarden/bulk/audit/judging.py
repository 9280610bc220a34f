"""Should each message to one person have gone? The product's decision, asked at each instant.

What no export can tell is never counted as a fault: a template whose category nobody knows, a
window that may have been opened before the export begins, words that only may be an opt-out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from optwarden.bulk.audit.acts import after, after_signal, effective_at, event_id_of
from optwarden.bulk.audit.coverage import Coverage
from optwarden.bulk.audit.findings import Cell, Findings, Place, Violation
from optwarden.bulk.audit.merging import Message as SentMessage
from optwarden.bulk.audit.merging import merged
from optwarden.bulk.audit.records import FAILED, HEARD, Heard, Record
from optwarden.bulk.audit.terms import MARKETING_TOPIC, Terms
from optwarden.consent.commands.inbound import CONFIRM_OPT_OUT_WITHIN
from optwarden.consent.decision import Denied, Verdict, decide, now_does_not_matter, verdict_on
from optwarden.consent.events import Event, MessageDecided, OptedIn
from optwarden.consent.keywords import Said
from optwarden.consent.limits import counts_for
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import EMPTY, ConsentState, apply
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    Actor,
    Category,
    DenialReason,
    Grade,
    MessageType,
    Method,
    Micros,
    Signal,
)

ASSUMED: Final = "assumed"
"""The event of the opt-in that everybody is taken to have given where there is no list."""
OPT_OUT_DOUBTED: Final = "opt_out_doubted"
WINDOW_UNKNOWN: Final = "window_unknown"
SENT_AT_UNKNOWN: Final = "sent_at_unknown"
TOPIC_UNKNOWN: Final = "topic_unknown"
_UNNAMED: Final = "(not named)"
_MOST_STATES: Final = 1_024
_TO_EVERYTHING: Final = OptedIn((ALL_TRANSACTIONAL, MARKETING_TOPIC), Grade.ASSERTED, Method.IMPORT)

MonthOf = Callable[[Micros], str]


Verdicts = dict[tuple[str, Message], Verdict]
"""By bot and message, where the instant does not matter."""


class Beginning(NamedTuple):
    """What stands before a person's first record, and what it says of each message so far."""

    state: ConsentState
    verdicts: Verdicts


@dataclass(slots=True)
class Judge:
    """Judges person by person."""

    terms: Terms
    coverage: Coverage
    month_of: MonthOf
    findings: Findings = field(default_factory=Findings)
    keep: Callable[[Violation], None] | None = None
    """Takes each message that should not have gone."""
    _rules: dict[str, BotRules] = field(default_factory=dict)
    _beginnings: dict[tuple[str, ...], Beginning] = field(default_factory=dict)
    _messages: dict[tuple[str, ...], tuple[Message, ...]] = field(default_factory=dict)

    def person(self, key: str, records: Sequence[Record]) -> None:
        """Judge all that went to one person."""
        sends, acts, duplicates = merged(records)
        found = self.findings
        found.duplicates += duplicates
        for act in acts:
            found.heard += act[2] == HEARD
        if not sends:
            return
        found.people += 1
        reasons = _History(self, key, sends, acts).judge()
        if reasons:
            found.persons += 1
            found.concerned.update(reasons)

    def rules_of(self, bot: str) -> BotRules:
        """Return a bot's rules, made once."""
        rules = self._rules.get(bot)
        if rules is None:
            rules = self._rules[bot] = self.terms.rules_of(bot)
        return rules

    def beginning(self, bots: tuple[str, ...]) -> Beginning:
        """Return what is supposed before the first record: nothing, or without a list, consent."""
        kept = self._beginnings
        found = kept.get(bots)
        if found is None:
            if len(kept) >= _MOST_STATES:
                kept.clear()
            state = EMPTY
            for bot in () if self.terms.with_list else bots:
                state = apply(state, Event(ASSUMED, bot, 0, 0, Actor.BUSINESS, _TO_EVERYTHING))
            found = kept[bots] = Beginning(state, {})
        return found

    def messages_of(self, message: SentMessage) -> tuple[Message, ...]:
        """Return what a message may have been: a template, free-form, or either."""
        sent = message.sent
        name = (sent.type, sent.category, sent.template, sent.topic)
        found = self._messages.get(name)
        if found is None:
            if len(self._messages) >= 65_536:
                self._messages.clear()
            found = self._messages[name] = tuple(self._possible(*name))
        return found

    def _possible(self, kind: str, category: str, template: str, topic: str) -> list[Message]:
        # Without a list nobody opted in to a topic, nor out of one.
        about = topic or None if self.terms.with_list else None
        told = Category(category) if category else None
        possible = []
        if kind != "text":
            # A category in an export is the provider's word; the name matters where it is declared.
            named = template or (None if told else _UNNAMED)
            if told is not None and template not in self.terms.templates:
                named = None
            possible.append(Message(MessageType.TEMPLATE, told, about, named))
        if kind != "template":
            possible.append(Message(MessageType.TEXT))
        return possible


class _Step(NamedTuple):
    """Something at an instant: an act, a message, or what a provider's code told of one."""

    at: Micros
    order: int
    """An opt-out wins over a message of the same instant; a message's own code comes after it."""
    place: tuple[int, int]
    act: Record | None
    sent: SentMessage | None


class _History:
    """One person's acts and messages, in the order of time."""

    def __init__(
        self, judge: Judge, key: str, sends: Sequence[SentMessage], acts: Sequence[Record]
    ) -> None:
        self._judge, self._key = judge, key
        named = {message.bot for message in sends} | {act[6] for act in acts}
        self._bots = tuple(sorted(named - {""})) or ("",)
        self._sends, self._acts = sends, acts
        self._state, self._verdicts = judge.beginning(self._bots)
        self._confirmable: Micros | None = None
        self._counting = bool(judge.terms.caps)

    def judge(self) -> set[str]:
        """Count what should not have gone, and return the reasons that occurred."""
        reasons: set[str] = set()
        if not self._acts and not self._counting and not any(m.sent.signal for m in self._sends):
            # Most people: nothing ever changes, so the order of the messages does not matter.
            return {reason for one in self._sends if (reason := self._sent(one)) is not None}
        for step in sorted(_steps(self._sends, self._acts), key=_in_time):
            if step.act is not None:
                self._hear(step.act, step.at)
            elif step.order == _CODE:
                self._told(step)
            else:
                assert step.sent is not None
                reason = self._sent(step.sent)
                if reason is not None:
                    reasons.add(reason)
        return reasons

    def _hear(self, act: Record, at: Micros) -> None:
        bots = (act[6],) if act[6] else self._bots
        self._changed(after(self._state, act, [self._judge.rules_of(bot) for bot in bots]))
        if act[2] == HEARD:
            heard = Heard(*act[8])
            stops = heard.said == Said.STOP.value and heard.method == Method.WHATSAPP.value
            self._confirmable = at if stops else None

    def _told(self, step: _Step) -> None:
        sent = step.sent
        assert sent is not None
        state, event_id = self._state, event_id_of(*step.place)
        for bot in (sent.bot,) if sent.bot else self._bots:
            rules = self._judge.rules_of(bot)
            state = after_signal(state, rules, sent.sent.signal, step.at, event_id)
        self._changed(state)

    def _changed(self, state: ConsentState) -> None:
        if state is not self._state:
            self._state, self._verdicts = state, {}

    def _sent(self, message: SentMessage) -> str | None:
        judge, found = self._judge, self._judge.findings
        month = judge.month_of(message.at)
        found.judged[month] += 1
        verdict = self._verdict(message)
        if verdict is None:
            return None
        suppressed = isinstance(verdict, Denied) and verdict.reason is DenialReason.SUPPRESSED
        if not suppressed and self._confirms(message):
            found.exempt += 1
            return None
        if isinstance(verdict, str):
            found.undecided[Cell(verdict, month)] += 1
            return None
        if verdict.reason in judge.terms.ignored:
            return None
        violation = self._violation(message, verdict)
        found.violated(violation, month, judge.terms.examples)
        if judge.keep is not None:
            judge.keep(violation)
        return violation.reason

    def _verdict(self, message: SentMessage) -> Denied | str | None:
        """Say why a message should not have gone, or what is not known of it; None: it may.

        Where the export does not tell which of several it was, all of them have to be denied.
        """
        bots = (message.bot,) if message.bot else self._bots
        possible = self._judge.messages_of(message)
        denied: list[Denied | str] = []
        for bot in bots:
            for one in possible:
                verdict = self._verdict_on(bot, one, message.at)
                if not isinstance(verdict, Denied):
                    self._count(bot, one, message)
                    return None
                denied.append(self._known(verdict, bot, message))
        self._count(bots[0], possible[0], message)
        for unknown in denied:
            if isinstance(unknown, str):
                return unknown
        return denied[0]

    def _verdict_on(self, bot: str, possible: Message, at: Micros) -> Verdict:
        verdict = self._verdicts.get((bot, possible))
        if verdict is None:
            state, rules = self._state, self._judge.rules_of(bot)
            verdict = verdict_on(state, rules, possible, at, self._key)
            if now_does_not_matter(state, rules):
                self._verdicts[bot, possible] = verdict
        return verdict

    def _count(self, bot: str, possible: Message, message: SentMessage) -> None:
        """Take a place of the frequency caps, as a send of the gateway does."""
        if not self._counting or message.sent.outcome == FAILED:
            return
        rules = self._judge.rules_of(bot)
        decision = decide(self._state, rules, possible, message.at, self._key)
        hours = counts_for(decision.caps)
        if hours is None:
            return
        subject, event_id = decision.subject, event_id_of(message.file, message.line)
        act = MessageDecided(
            event_id,
            None,
            decision.verdict.rule,
            None,
            (),
            possible.type,
            subject.category,
            subject.topic,
            possible.template,
            decision.policy,
            rules.version,
            event_id,
            counts_for_hours=hours,
        )
        event = Event(event_id, rules.bot_id, message.at, message.at, Actor.GATEWAY, act)
        self._changed(apply(self._state, event))

    def _known(self, verdict: Denied, bot: str, message: SentMessage) -> Denied | str:
        """Return a denial, or what would have to be known for it to be one."""
        if message.sent.late:
            return SENT_AT_UNKNOWN
        if verdict.reason is DenialReason.CATEGORY_UNKNOWN:
            return verdict.reason.value
        if verdict.reason is DenialReason.TOPIC_NOT_COVERED:
            topic = message.sent.topic
            if topic and topic not in self._judge.rules_of(bot).topics:
                return TOPIC_UNKNOWN
        if verdict.reason is DenialReason.WINDOW_CLOSED:
            # The provider itself may say so; else what was written before the exports counts.
            if message.sent.signal == Signal.WINDOW_CLOSED.value:
                return verdict
            if not self._judge.coverage.knows(bot, message.at):
                return WINDOW_UNKNOWN
        if verdict.reason is DenialReason.OPTED_OUT:
            doubt = self._state.doubt(bot)
            if doubt is not None and verdict.events == (doubt.event_id,) and verdict.of_marketing:
                return OPT_OUT_DOUBTED
        return verdict

    def _confirms(self, message: SentMessage) -> bool:
        """Say whether it is the one confirmation of an opt-out, as the gateway would send it."""
        stopped = self._confirmable
        if stopped is None or self._judge.terms.confirmations_count:
            return False
        confirms = message.sent.type != "template" and not message.sent.template
        confirms = confirms and message.at < stopped + CONFIRM_OPT_OUT_WITHIN
        if confirms:
            self._confirmable = None
        return confirms

    def _violation(self, message: SentMessage, verdict: Denied) -> Violation:
        sent = message.sent
        because = tuple(_place(event) for event in verdict.events if event != ASSUMED)
        return Violation(
            message.at,
            self._key,
            Place(message.file, message.line),
            verdict.reason.value,
            verdict.rule,
            verdict.explanation,
            because,
            sent.outcome,
            sent.type,
            sent.category,
            sent.template,
            sent.topic,
            message.bot,
            message.message_id,
        )


_ACT, _SEND, _CODE = range(3)


def _in_time(step: _Step) -> tuple[Micros, int, tuple[int, int]]:
    return step[:3]


def _steps(sends: Sequence[SentMessage], acts: Sequence[Record]) -> list[_Step]:
    steps = [_Step(effective_at(act), _ACT, (act[4], act[5]), act, None) for act in acts]
    for message in sends:
        place = (message.file, message.line)
        steps.append(_Step(message.at, _SEND, place, None, message))
        if message.sent.signal:
            told_at = max(message.sent.signal_at, message.at)
            steps.append(_Step(told_at, _CODE, place, None, message))
    return steps


def _place(event_id: str) -> Place:
    file, _, line = event_id.partition(":")
    return Place(int(file), int(line))
