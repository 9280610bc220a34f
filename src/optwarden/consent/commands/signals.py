"""The provider could not deliver, and its code says why: what is corrected? Window, reachability.

An opt-out that a code tells of is recorded like any other (`opt_out.RecordOptOut`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from optwarden.consent.commands.handling import Handled, Moment, Origin, opt_in_time, record
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState

Finding: TypeAlias = WindowClosed | Undelivered


@dataclass(frozen=True, slots=True)
class RecordFinding:
    """Record what the provider found when it tried to deliver."""

    rules: BotRules
    finding: Finding
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[None]:
        """Record it as of the provider's own time: what the person wrote since then counts.

        Of who was erased and is not heard of again, nothing is begun anew.
        """
        if moment.version == 0 and state.erased_before is not None:
            return Handled(state, None)
        at = opt_in_time(self.origin.source, moment)
        state, event = record(state, self.rules, moment, self.origin, self.finding, at)
        return Handled(state, None, (event,))

    def replayed(self, _state: ConsentState) -> None:
        """Answer a repetition: nothing changes."""


@dataclass(frozen=True, slots=True)
class FindReachable:
    """Record on an unreachable row that its person wrote under another name."""

    rules: BotRules
    wrote_as: str = field(repr=False)
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[None]:
        """Record it as of the message, where it ends anything."""
        at = opt_in_time(self.origin.source, moment)
        act = FoundReachable(self.wrote_as)
        after, event = record(state, self.rules, moment, self.origin, act, at)
        ends = state.is_unreachable and not after.is_unreachable
        return Handled(after, None, (event,)) if ends else Handled(state, None)

    def replayed(self, _state: ConsentState) -> None:
        """Answer a repetition: nothing changes."""
