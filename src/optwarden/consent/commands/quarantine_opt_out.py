"""An opt-out amid too many is held apart, and that ends: what does the row take down?"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_out_time, record
from optwarden.consent.events import Event, OptedOut
from optwarden.consent.quarantined_opt_outs import (
    AnomalyCell,
    OptOutQuarantined,
    OptOutQuarantineEnded,
    QuarantineCell,
)
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, Stamp
from optwarden.consent.stops import Spread, spread_of
from optwarden.consent.vocabulary import Actor, Method


@dataclass(frozen=True, slots=True)
class HeldApart:
    """The event that was written, None where it was held before; and the person's other names."""

    event_id: str | None
    links: frozenset[str]
    ended: bool = False
    """An operator has ended the anomaly for this recipient; what comes now is the next one's."""


@dataclass(frozen=True, slots=True)
class QuarantineOptOut:
    """Hold apart an opt-out that a provider's error tells of."""

    rules: BotRules
    scope: str
    anomaly: int
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[HeldApart]:
        """Record it once for each anomaly; it denies from when it took effect."""
        links, bot_id = frozenset(state.links), self.rules.bot_id
        if AnomalyCell(bot_id, self.anomaly) in state.anomalies_ended:
            return Handled(state, HeldApart(None, links, ended=True))
        cell = QuarantineCell(bot_id, self.anomaly, self.scope)
        if cell in state.opt_outs_held_now():
            return Handled(state, HeldApart(None, links))
        act = OptOutQuarantined((self.scope,), Method.WHATSAPP, self.anomaly)
        at = opt_out_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, HeldApart(event.event_id, links), (event,))

    def replayed(self, state: ConsentState) -> HeldApart:
        """Answer a repetition, which also repairs what a crash kept from linked rows."""
        return HeldApart(None, frozenset(state.links))


@dataclass(frozen=True, slots=True)
class EndOptOutQuarantine:
    """Release what an anomaly holds of a recipient, or accept it as the person's opt-out."""

    rules: BotRules
    anomaly: int
    accepted: bool
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[Spread | None]:
        """Record the end; an accepted opt-out is as of when the provider told of it.

        Also where nothing is held yet: what is on its way here finds that it has ended.
        """
        if AnomalyCell(self.rules.bot_id, self.anomaly) in state.anomalies_ended:
            return Handled(state, self.replayed(state))
        held = self._held(state)
        events: list[Event] = []
        if self.accepted:
            for stamp in sorted(set(held.values())):
                scopes = tuple(sorted(cell.scope for cell, one in held.items() if one == stamp))
                out = OptedOut(scopes, Actor.PERSON, Method.WHATSAPP)
                because = Origin(Actor.PROVIDER, causation=stamp.event_id)
                state, event = record(state, self.rules, moment, because, out, stamp.at)
                events.append(event)
        act = OptOutQuarantineEnded(self.anomaly, self.accepted)
        # Later than what it ends, also where that came with a clock ahead of this process's.
        at = max([moment.act_at, *(stamp.at + 1 for stamp in held.values())])
        state, event = record(state, self.rules, moment, self.origin, act, at)
        spread = spread_of(state) if self.accepted else None
        return Handled(state, spread, (*events, event))

    def _held(self, state: ConsentState) -> dict[QuarantineCell, Stamp]:
        return {
            cell: stamp
            for cell, stamp in state.opt_outs_held_now().items()
            if cell.bot_id == self.rules.bot_id and cell.anomaly == self.anomaly
        }

    def replayed(self, state: ConsentState) -> Spread | None:
        """Answer a repetition; there is no key, so there is none."""
        return spread_of(state) if self.accepted else None
