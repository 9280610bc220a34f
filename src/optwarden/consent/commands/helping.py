"""Is a person who wrote HELP or MY DATA answered? Intended at once, decided again when sent."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment, Origin
from optwarden.consent.commands.send import SendDecided, SignDecision, store_decision
from optwarden.consent.decision import decide
from optwarden.consent.helping import DATA_ANSWER, HELP_ANSWER, PAUSES
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import MessageType, Micros


@dataclass(frozen=True, slots=True)
class HelpDecided:
    """A stored decision and what the answer depends on; without one, why there is none."""

    decided: SendDecided | None
    pointless: str = ""
    disclosure_id: str | None = None
    """The wording that she last saw: it tells her language."""
    stopped: bool = False
    """She is opted out of everything."""


@dataclass(frozen=True, slots=True)
class DecideHelp:
    """Decide the answer to one HELP: free text by the usual rules, and not too often.

    The window that the message itself opened bears it, also after an opt-out (rules 2 and 4).
    """

    rules: BotRules
    help_event_id: str
    expires_at: Micros
    provider: str
    sign: SignDecision
    origin: Origin
    dedupe_key: str | None = None
    purpose: str = HELP_ANSWER

    message = Message(MessageType.TEXT)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[HelpDecided]:
        """Decide and record the decision, which is what the next one counts from."""
        rules, now = self.rules, moment.act_at
        if not rules.answer_help:
            return Handled(state, HelpDecided(None, "the bot does not answer any more"))
        if moment.now >= self.expires_at:
            return Handled(state, HelpDecided(None, "its time is over"))
        last = state.last_answer(self.purpose, rules.bot_id)
        if last is not None and last.holds_back(self.help_event_id, now, PAUSES[self.purpose]):
            return Handled(state, HelpDecided(None, "it was answered a moment ago"))
        if self.purpose == DATA_ANSWER and state.quarantine is not None:
            return Handled(state, HelpDecided(None, "the number seems to have a new holder"))
        decision = decide(state, rules, self.message, now)
        handled = store_decision(state, self, moment, decision, self.purpose)
        stopped = state.standing_stop(rules.bot_id) is not None
        seen = state.wording_seen(rules.bot_id)
        value = HelpDecided(handled.value, "", seen, stopped)
        return Handled(handled.state, value, handled.events, intended=handled.intended)

    def replayed(self, _state: ConsentState) -> HelpDecided:
        """Answers are never deduplicated: the item of the outbox is one for each message."""
        raise AssertionError("an answer to HELP has no dedupe key")
