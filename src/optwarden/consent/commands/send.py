"""May this message go, on the record? A decision, the intent to send, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from optwarden.consent.commands.handling import (
    Handled,
    IntendedAttempt,
    Moment,
    Origin,
    SettledAttempt,
    record,
)
from optwarden.consent.commands.inbound import CONFIRM_OPT_OUT_WITHIN, OPT_OUT_CONFIRMATION
from optwarden.consent.decision import Allowed, Decision, Denied, Verdict, decide, decide_in_shadow
from optwarden.consent.events import MessageDecided, MessageSettled
from optwarden.consent.limits import GivenBack, counts_for
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Ground
from optwarden.consent.vocabulary import (
    AttemptOutcome,
    DenialReason,
    GuardMode,
    MessageType,
    Micros,
)

SignDecision = Callable[[Decision, int], str]
"""Makes the id of a decision on a row of this version; the same inputs always give the same id."""
SignPermit = Callable[[Decision, str], str]
"""Makes the permit of an allowed decision of this id: `<what is signed>.<signature>`."""


@dataclass(frozen=True, slots=True)
class SendDecided:
    """A stored decision; `attempt_id` is there when the message may go."""

    decision: Decision
    decision_id: str
    attempt_id: str | None
    read_at: Micros
    permit: str | None = None
    """The signed permit of an allowed decision."""
    ground: Ground | None = None
    """What the opt-in that was relied on rests on; None where it is on the business's word."""


@dataclass(frozen=True, slots=True)
class DecideSend:
    """Decide one message to one recipient and, if it may go, store the intent to send it."""

    rules: BotRules
    message: Message
    provider: str
    sign: SignDecision
    origin: Origin
    dedupe_key: str | None = None
    sign_permit: SignPermit | None = None
    to: str | None = None
    """The name it goes to."""

    def handle(self, state: ConsentState, moment: Moment) -> Handled[SendDecided]:
        """Decide and record the decision."""
        about = (state, self.rules, self.message, moment.act_at, self.to)
        if self.rules.guard_mode is GuardMode.SHADOW:
            decision, spared = decide_in_shadow(*about)
        else:
            decision, spared = decide(*about), False
        return store_decision(state, self, moment, decision, "send", spared=spared)

    def replayed(self, _state: ConsentState) -> SendDecided:
        """Sends are never deduplicated."""
        raise AssertionError("a send has no dedupe key")


@dataclass(frozen=True, slots=True)
class OptOutConfirmationDecided:
    """A stored decision, and what the confirmation may say."""

    decided: SendDecided
    undone: tuple[str, ...] = ()
    """The topics that a START would opt in to again: those of the opt-ins on record."""
    disclosure_id: str | None = None
    """The wording that she last saw: it tells her language."""


@dataclass(frozen=True, slots=True)
class DecideConfirmation:
    """Decide the confirmation of an opt-out, which is exempt from rule 2 (DESIGN section 4).

    It may go once, within its time, while no later act has lifted the opt-out it confirms, if the
    bot still confirms opt-outs, and never to a suppressed number.
    """

    rules: BotRules
    opt_out_event_id: str
    expires_at: Micros
    provider: str
    sign: SignDecision
    origin: Origin
    dedupe_key: str | None = None

    message = Message(MessageType.TEXT)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[OptOutConfirmationDecided]:
        """Decide by the exemption's own conditions and record the decision."""
        decision = decide(state, self.rules, self.message, moment.act_at)
        if state.suppression is None:
            verdict = self._exemption(state, moment.act_at)
            decision = decision._replace(verdict=verdict, allowed_instead=())
        handled = store_decision(state, self, moment, decision, OPT_OUT_CONFIRMATION)
        bot_id = self.rules.bot_id
        undone = tuple(topic for topic in state.topics_on_record(bot_id) if self._may_go(topic))
        seen = state.wording_seen(bot_id)
        value = OptOutConfirmationDecided(handled.value, undone, seen)
        return Handled(handled.state, value, handled.events, intended=handled.intended)

    def _may_go(self, topic: str) -> bool:
        """Say whether the bot sends messages of a topic at all."""
        category = self.rules.topic_category(topic)
        return category is None or category in self.rules.allowed_categories

    def _exemption(self, state: ConsentState, now: Micros) -> Verdict:
        out = state.standing_stop(self.rules.bot_id)
        relied_on = () if out is None else (out.event_id,)
        if not self.rules.confirm_opt_out:
            lack = "The bot does not confirm opt-outs."
        elif out is None or state.verified_since(self.rules.bot_id, self._opted_out_at):
            lack = "A later act of the person lifted the opt-out to be confirmed."
        elif now >= self.expires_at:
            lack = "The 5 minutes for confirming the opt-out are over."
        else:
            return Allowed(2, "The one confirmation of an opt-out by STOP.", events=relied_on)
        return Denied(DenialReason.OPTED_OUT, 2, lack, relied_on)

    @property
    def _opted_out_at(self) -> Micros:
        return self.expires_at - CONFIRM_OPT_OUT_WITHIN

    def replayed(self, _state: ConsentState) -> OptOutConfirmationDecided:
        """Confirmations are never deduplicated."""
        raise AssertionError("a confirmation has no dedupe key")


class Decides(Protocol):
    """What `store_decision` needs of a command that decides."""

    @property
    def rules(self) -> BotRules:
        """The rules of the bot that would send."""
        ...

    @property
    def provider(self) -> str:
        """By which provider."""
        ...

    @property
    def sign(self) -> SignDecision:
        """What makes the decision's id."""
        ...

    @property
    def origin(self) -> Origin:
        """Who asks."""
        ...


def store_decision(
    state: ConsentState,
    command: Decides,
    moment: Moment,
    decision: Decision,
    purpose: str,
    *,
    spared: bool = False,
) -> Handled[SendDecided]:
    """Record a decision, with an intended attempt when it allows the message.

    Or when the message is spared: a denial that is recorded only, in shadow mode.
    """
    verdict = decision.verdict
    decision_id = command.sign(decision, moment.version)
    attempt_id = moment.new_id() if decision.allowed or spared else None
    permit = None
    if isinstance(command, DecideSend) and command.sign_permit is not None and decision.allowed:
        permit = command.sign_permit(decision, decision_id)
    act = MessageDecided(
        decision_id,
        decision.reason,
        verdict.rule,
        verdict.grade,
        verdict.events,
        decision.message.type,
        decision.subject.category,
        decision.subject.topic,
        decision.message.template,
        decision.policy,
        command.rules.version,
        attempt_id,
        purpose,
        command.rules.guard_mode if purpose == "send" else GuardMode.ENFORCE,
        None if permit is None else permit.partition(".")[2],
        counts_for(decision.caps) if decision.allowed and purpose == "send" else None,
    )
    state, event = record(state, command.rules, moment, command.origin, act, decision.decided_at)
    intended: tuple[IntendedAttempt, ...] = ()
    if attempt_id is not None:
        bot_id = command.rules.bot_id
        intended = (
            IntendedAttempt(attempt_id, bot_id, decision_id, purpose, command.provider, moment.now),
        )
    ground = state.grounds.get(verdict.events[0]) if verdict.events else None
    value = SendDecided(decision, decision_id, attempt_id, moment.now, permit, ground)
    return Handled(state, value, (event,), intended=intended)


@dataclass(frozen=True, slots=True)
class SettleAttempt:
    """Record what came of an attempt."""

    rules: BotRules
    settled: MessageSettled
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[None]:
        """Record the outcome beside the attempt; what was certainly not sent counts no more.

        The attempt was intended on this row: without one she was erased meanwhile.
        """
        if moment.version == 0:
            return Handled(state, None)
        act = self.settled
        taking = state.takings.get(act.attempt_id)
        if taking is not None and act.outcome is AttemptOutcome.REFUSED:
            act = replace(act, gives_back=GivenBack(taking.at, taking.hours))
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        outcome = SettledAttempt(act.attempt_id, act.outcome, act.provider_message_id, moment.now)
        return Handled(state, None, (event,), settled=(outcome,))

    def replayed(self, _state: ConsentState) -> None:
        """Answer a repetition: nothing changes."""
