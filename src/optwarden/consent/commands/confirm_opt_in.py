"""May the confirmation of an opt-in go, and as what? Decided when it is sent, by the usual rules.

Seed 2: "the business needs to send an opt-in confirmation". It goes as free text while the person's
window is open, else as the bot's template.
"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.confirmations import OPT_IN_CONFIRMATION
from optwarden.consent.commands.handling import Handled, Moment, Origin
from optwarden.consent.commands.send import SendDecided, SignDecision, store_decision
from optwarden.consent.decision import Decision, Denied, decide
from optwarden.consent.decision.held_back import in_quarantine
from optwarden.consent.message import Message, Subject
from optwarden.consent.rules import BotRules
from optwarden.consent.standing import Standing, standing_for
from optwarden.consent.state import ConsentState, Stamp
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    Category,
    DenialReason,
    MessageType,
    Micros,
)


@dataclass(frozen=True, slots=True)
class ConfirmationDecided:
    """A stored decision, and the topics there are to confirm."""

    decided: SendDecided
    topics: tuple[str, ...]

    @property
    def lacks_template(self) -> bool:
        """Say whether it may not go for want of a template, and for nothing else."""
        return _lacks_template(self.decided.decision)


@dataclass(frozen=True, slots=True)
class DecideOptInConfirmation:
    """Decide the confirmation of an opt-in, and store the intent to send it if it may go.

    It may go while something of the opt-in stands and the number is not quarantined. Without an
    open window and without a template the decision is rule 5's, and the opt-in stands all the same.
    """

    rules: BotRules
    opt_in_event_id: str
    expires_at: Micros
    template: str | None
    provider: str
    sign: SignDecision
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[ConfirmationDecided]:
        """Decide and record the decision."""
        topics, ended_by = self._topics(state)
        decision = self._decision(state, moment.act_at)
        denied = self._lack(topics, ended_by, moment.now) if decision.allowed else None
        # A window bears free text; what a confirmation says is that the consent counts.
        if denied is None and (decision.allowed or _lacks_template(decision)):
            denied = in_quarantine(state)
        if denied is not None:
            decision = decision._replace(verdict=denied, allowed_instead=())
        handled = store_decision(state, self, moment, decision, OPT_IN_CONFIRMATION)
        return Handled(
            handled.state,
            ConfirmationDecided(handled.value, topics),
            handled.events,
            intended=handled.intended,
        )

    def replayed(self, _state: ConsentState) -> ConfirmationDecided:
        """Confirmations are never deduplicated."""
        raise AssertionError("a confirmation has no dedupe key")

    def _decision(self, state: ConsentState, now: Micros) -> Decision:
        free_form = decide(state, self.rules, Message(MessageType.TEXT), now)
        if self.template is None or free_form.reason is not DenialReason.WINDOW_CLOSED:
            return free_form
        message = Message(MessageType.TEMPLATE, template=self.template)
        # Neither capped nor held for the morning: it answers what the person did.
        return decide(state, self.rules.without_limits, message, now)

    def _lack(self, topics: tuple[str, ...], ended_by: Stamp | None, now: Micros) -> Denied | None:
        if not topics:
            lack = "The opt-in to be confirmed does not stand any more."
        elif now >= self.expires_at:
            lack = "The time for confirming the opt-in is over."
        else:
            return None
        relied_on = () if ended_by is None else (ended_by.event_id,)
        return Denied(DenialReason.OPTED_OUT, 2, lack, relied_on)

    def _topics(self, state: ConsentState) -> tuple[tuple[str, ...], Stamp | None]:
        """Return the topics that stand of the opt-in, else what ended it.

        Once a later opt-in has taken the place of this one, the topics that stand at the bot.
        """
        on_record = list(state.opted_in(self.rules.bot_id))
        of_event = [pair for pair in on_record if pair[1].event_id == self.opt_in_event_id]
        standing: set[str] = set()
        ended_by: Stamp | None = None
        for cell, stamp in of_event or on_record:
            found = _standing(state, self.rules, cell.topic)
            if any(live.stamp == stamp for live in found.live):
                standing.add(cell.topic)
            else:
                ended_by = found.by_person if found.blocked else found.by_business
        return tuple(sorted(standing)), ended_by


def _lacks_template(decision: Decision) -> bool:
    free_form = decision.message.type is MessageType.TEXT
    return free_form and decision.reason is DenialReason.WINDOW_CLOSED


def _standing(state: ConsentState, rules: BotRules, topic: str) -> Standing:
    """Return how consent stands for a message about just this topic, in its own category."""
    everything = topic == ALL_TRANSACTIONAL
    name = None if everything else topic
    category = Category.UTILITY if everything else rules.topic_category(topic)
    subject = Subject(name, category, category_known=True, topic_declared=True)
    return standing_for(state, rules, subject, name)
