"""What does an opt-out change? It is always recorded, and holds from the moment it took effect."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_out_time, record
from optwarden.consent.events import OptedOut, Suppressed, SuppressionLifted
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.stops import Spread, spread_of
from optwarden.consent.vocabulary import EVERY_BOT, Actor, Method


@dataclass(frozen=True, slots=True)
class Recorded:
    """The event that was written, None for a repetition; and what linked rows must hear of it."""

    event_id: str | None
    spread: Spread | None = None


@dataclass(frozen=True, slots=True)
class RecordOptOut:
    """Record that a person, or the business for one of its bots, ended messages of these scopes.

    Whoever reports it, an act that is not the business's own is the person's. `reach` is how far a
    person meant it; the business's own opt-out is for the bot it was made at.
    """

    rules: BotRules
    scopes: tuple[str, ...]
    method: Method
    origin: Origin
    reach: str = EVERY_BOT
    dedupe_key: str | None = None
    matched: str | None = None
    """The rule that found it in the person's words."""

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Recorded]:
        """Record the opt-out, also of a number that was never opted in."""
        if self.origin.actor is Actor.BUSINESS:
            act = OptedOut(self.scopes, Actor.BUSINESS, self.method, self.rules.bot_id)
        else:
            act = OptedOut(self.scopes, Actor.PERSON, self.method, self.reach, self.matched)
        at = opt_out_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, Recorded(event.event_id, spread_of(state)), (event,))

    def replayed(self, state: ConsentState) -> Recorded:
        """Answer a repetition, which also repairs what a crash kept from linked rows."""
        return Recorded(None, spread_of(state))


@dataclass(frozen=True, slots=True)
class Suppress:
    """Put a recipient on the business's do-not-send list."""

    rules: BotRules
    cause: str
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Recorded]:
        """Record the suppression as of now, so that a lifting before it cannot undo it."""
        act = Suppressed(self.cause)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, Recorded(event.event_id, spread_of(state)), (event,))

    def replayed(self, state: ConsentState) -> Recorded:
        """Answer a repetition, which also repairs what a crash kept from linked rows."""
        return Recorded(None, spread_of(state))


@dataclass(frozen=True, slots=True)
class LiftSuppression:
    """Take a recipient off the do-not-send list; consent is again what it was."""

    rules: BotRules
    cause: str
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Recorded]:
        """Record the lifting; where nothing is suppressed there is nothing to lift."""
        if state.suppression is None:
            return Handled(state, self.replayed(state))
        act = SuppressionLifted(self.cause)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, Recorded(event.event_id, spread_of(state)), (event,))

    def replayed(self, state: ConsentState) -> Recorded:
        """Answer a repetition, which also repairs what a crash kept from linked rows."""
        return Recorded(None, spread_of(state))
