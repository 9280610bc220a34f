"""May an ask go now? Decided when it is sent: whoever left since it was recorded is left alone.

An ask is what comes before an opt-in, so it goes without one (ADR 0016); every other rule binds it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from optwarden.consent.commands.asking import Asked, AskRefusal, refusal_to_ask
from optwarden.consent.commands.handling import Handled, Moment, Origin
from optwarden.consent.commands.send import SendDecided, SignDecision, store_decision
from optwarden.consent.decision import Allowed, Decision, Denied, Verdict, decide
from optwarden.consent.decision.before_consent import (
    category_not_allowed,
    opted_out_by_person,
    suppressed,
)
from optwarden.consent.decision.by_opt_in import category_unknown
from optwarden.consent.decision.case import Case, case_of
from optwarden.consent.decision.held_back import quarantined, unreachable
from optwarden.consent.decision.narrowed import ask_braked, brake_on_ask
from optwarden.consent.events import OptInAsked
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import AskedCell, ConsentState
from optwarden.consent.vocabulary import AskKind, DenialReason, MessageType, Micros

_OF_A_TEMPLATE: Final[tuple[Callable[[Case], Verdict | None], ...]] = (
    suppressed,
    opted_out_by_person,
    category_not_allowed,
    category_unknown,
    unreachable,
    quarantined,
)
"""All rules of templates but those that ask for an opt-in."""
_DENIALS: Final = {
    AskRefusal.SUPPRESSED: (DenialReason.SUPPRESSED, 1),
    AskRefusal.OPTED_OUT: (DenialReason.OPTED_OUT, 2),
    AskRefusal.WINDOW_CLOSED: (DenialReason.WINDOW_CLOSED, 5),
    AskRefusal.QUARANTINED: (DenialReason.QUARANTINED, 12),
    AskRefusal.PAUSED: (DenialReason.PAUSED, 12),
    AskRefusal.QUALITY_BRAKE: (DenialReason.QUALITY_BRAKE, 12),
}
_WORDS: Final = {
    AskRefusal.SUPPRESSED: "A do-not-send entry stands, so nobody asks.",
    AskRefusal.OPTED_OUT: "The person opted out, or may have, so nobody asks.",
    AskRefusal.WINDOW_CLOSED: "A question in the chat needs an open window.",
    AskRefusal.QUARANTINED: "The number may have a new holder, so nobody asks.",
    AskRefusal.PAUSED: "The person asked to be left alone for a while, so nobody asks.",
}


@dataclass(frozen=True, slots=True)
class AskDecided:
    """A stored decision; without one, why there is nothing to decide any more."""

    decided: SendDecided | None
    pointless: str = ""


@dataclass(frozen=True, slots=True)
class DecideAsk:
    """Decide an ask that was recorded, and store the intent to send it if it may go."""

    rules: BotRules
    event_id: str
    asks: OptInAsked
    expires_at: Micros
    template: str | None
    provider: str
    sign: SignDecision
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[AskDecided]:
        """Decide and record the decision."""
        asks, now = self.asks, moment.act_at
        cell = AskedCell(self.rules.bot_id, asks.programme, asks.ask, asks.through)
        stands = state.asked.get(cell)
        if stands is None or stands.event_id != self.event_id:
            return Handled(state, AskDecided(None, "a later ask took its place"))
        if moment.now >= min(self.expires_at, asks.answer_until):
            return Handled(state, AskDecided(None, "its time is over"))
        refused = refusal_to_ask(state, self.rules, asks, now, self.event_id)
        if refused is not None and refused.refusal not in _DENIALS:
            return Handled(state, AskDecided(None, f"{refused.refusal}"))
        decision = self._decision(state, now, refused)
        handled = store_decision(state, self, moment, decision, purpose_of(asks.ask))
        value = AskDecided(handled.value)
        return Handled(handled.state, value, handled.events, intended=handled.intended)

    def replayed(self, _state: ConsentState) -> AskDecided:
        """Asks are deduplicated when they are recorded."""
        raise AssertionError("the decision on an ask has no dedupe key")

    def _decision(self, state: ConsentState, now: Micros, refused: Asked | None) -> Decision:
        message = Message(MessageType.TEXT)
        if self.asks.ask is AskKind.REQUEST:
            message = Message(MessageType.TEMPLATE, template=self.template)
        decision = decide(state, self.rules, message, now)
        verdict: Verdict
        if refused is not None and refused.refusal is not None:
            verdict = self._denied(refused.refusal, refused)
        elif self.asks.ask is AskKind.QUESTION:
            return decision
        elif self.asks.ask is AskKind.REQUEST:
            verdict = self._of_request(case_of(state, self.rules, message, now))
        else:
            words = "The one invitation to opt in, outside WhatsApp, on the business's own ground."
            verdict = Allowed(6, words, events=(self.event_id,))
        return decision._replace(verdict=verdict, allowed_instead=())

    def _denied(self, refusal: AskRefusal, refused: Asked) -> Denied:
        brake = brake_on_ask(self.rules, self.asks)
        if refusal is AskRefusal.QUALITY_BRAKE and brake is not None:
            return ask_braked(brake)
        return _denied(refusal, refused)

    def _of_request(self, case: Case) -> Verdict:
        for rule in _OF_A_TEMPLATE:
            denied = rule(case)
            if denied is not None:
                return denied
        words = "The one request for the number's own answer to what a form said."
        return Allowed(8, words, events=(self.event_id,))


def purpose_of(ask: AskKind) -> str:
    """Name the purpose of an ask's decision and attempt, as they are stored."""
    return f"opt_in_{ask.value}"


def _denied(refusal: AskRefusal, refused: Asked) -> Denied:
    reason, rule = _DENIALS[refusal]
    events = () if refused.because_of is None else (refused.because_of,)
    return Denied(reason, rule, _WORDS[refusal], events)
