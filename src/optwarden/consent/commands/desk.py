"""What does the desk do? It takes in requests from outside WhatsApp, and settles doubts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, OutboxDraft, record
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.events import Event, OptedOut
from optwarden.consent.reviewing import KEPT_ON_DESK, REVIEW, due_date
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.stops import Spread, spread_of
from optwarden.consent.vocabulary import SCOPE_ALL, Actor, DoubtOutcome, Method, Micros

BY_HAND = "desk.entered"
"""The rule of a request that somebody entered."""
UPHELD = "desk.upheld"
"""The rule of an opt-out that the desk read in the person's words."""


def on_the_desk(event: Event, rules: BotRules, moment: Moment) -> OutboxDraft:
    """Return the item that keeps a doubt in view until it is settled."""
    due_at = due_date(moment.now, rules.desk)
    return OutboxDraft(REVIEW, rules.bot_id, event.event_id, due_at, due_at + KEPT_ON_DESK)


class Doubted(NamedTuple):
    """The event that holds marketing back, and until when somebody must have read it."""

    event_id: str | None
    due_at: Micros
    spread: Spread | None = None
    """What linked rows must hear of."""

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"Doubted({self.event_id!r}, {self.due_at})"


@dataclass(frozen=True, slots=True)
class RecordDoubt:
    """Enter a request that came by letter, call or e-mail, and whose meaning must be judged."""

    rules: BotRules
    method: Method
    origin: Origin
    dedupe_key: str | None = field(default=None, repr=False)
    matched: str = BY_HAND

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Doubted]:
        """Hold marketing back at once.

        What somebody enters by hand has an item of its own; what she wrote joins one that waits.
        """
        joins = None if self.matched == BY_HAND else state.item_on_desk(self.rules.bot_id)
        act = OptOutDoubted(self.matched, self.method, joins)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        draft = on_the_desk(event, self.rules, moment)
        value = Doubted(event.event_id, draft.due_at, spread_of(state))
        return Handled(state, value, (event,), () if joins else (draft,))

    def replayed(self, state: ConsentState) -> Doubted:
        """Answer a repetition; without a key there is none."""
        standing = max(state.doubted.values(), default=None)
        return Doubted(None, 0 if standing is None else standing.at, spread_of(state))


class Settled(NamedTuple):
    """What settling came to."""

    known: bool
    """There is such a doubt about this person."""
    event_id: str | None = None
    """None where it had been settled before."""
    spread: Spread | None = None
    wrote_more: bool = False
    """She wrote more than was read, so nothing is settled."""

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"Settled({self.known}, {self.event_id!r})"


@dataclass(frozen=True, slots=True)
class SettleDoubt:
    """Record what somebody made of the doubtful messages of one item; upheld, she is opted out."""

    rules: BotRules
    doubt: str
    """The doubt that put the item on the desk."""
    outcome: DoubtOutcome
    origin: Origin
    read: int | None = None
    """How many of its messages were read; where there are more nothing is settled unread."""
    dedupe_key: str | None = field(default=None, repr=False)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Settled]:
        """Settle an item once, with all that lies in it."""
        if self.doubt not in state.doubted:
            return Handled(state, Settled(known=False))
        if self.doubt in state.doubts_settled:
            return Handled(state, Settled(known=True, spread=spread_of(state)))
        lying = state.doubts_in(self.doubt)
        if self.read not in (None, len(lying)):
            return Handled(state, Settled(known=True, wrote_more=True))
        events: list[Event] = []
        for doubted in lying:
            act = DoubtSettled(doubted.event_id, self.outcome)
            state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
            events.append(event)
        if self.outcome is DoubtOutcome.UPHELD:
            # It is the person's act, of the time she wrote last: a START since then stands.
            last = lying[-1]
            out = OptedOut((SCOPE_ALL,), Actor.PERSON, Method.OPERATOR, matched=UPHELD)
            origin = self.origin._replace(causation=last.event_id)
            state, event = record(state, self.rules, moment, origin, out, last.at)
            events.append(event)
        value = Settled(known=True, event_id=events[-1].event_id, spread=spread_of(state))
        return Handled(state, value, tuple(events))

    def replayed(self, state: ConsentState) -> Settled:
        """Answer a repetition."""
        return Settled(self.doubt in state.doubted, None, spread_of(state))
