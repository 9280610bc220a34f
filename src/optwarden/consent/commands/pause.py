"""What does a pause change? Nothing of consent: templates wait until it is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from optwarden.consent.commands.handling import Handled, Moment, Origin, record
from optwarden.consent.pausing import PAUSE, Paused
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState, LinkStamp
from optwarden.consent.vocabulary import Method, Micros


class PauseRecorded(NamedTuple):
    """The event that was written, None for a repetition; until when; the person's other names."""

    event_id: str | None
    until: Micros | None
    links: Mapping[str, LinkStamp]

    def __repr__(self) -> str:
        """Show nobody's name."""
        return f"PauseRecorded({self.event_id!r}, {self.until})"


@dataclass(frozen=True, slots=True)
class RecordPause:
    """Record that the person wants to be left alone for 30 days from now."""

    rules: BotRules
    method: Method
    origin: Origin
    dedupe_key: str | None = field(default=None, repr=False)

    def handle(self, state: ConsentState, moment: Moment) -> Handled[PauseRecorded]:
        """Record the pause, also where one stands: it then begins anew."""
        at = moment.act_at
        act = Paused(at + PAUSE, self.method)
        state, event = record(state, self.rules, moment, self.origin, act, at)
        return Handled(state, PauseRecorded(event.event_id, act.until, state.links), (event,))

    def replayed(self, state: ConsentState) -> PauseRecorded:
        """Answer a repetition."""
        until = None if state.paused is None else state.paused.until
        return PauseRecorded(None, until, state.links)
