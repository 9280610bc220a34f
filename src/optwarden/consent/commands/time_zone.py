"""Where is a person, as far as time goes? A business's word, kept beside consent."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Handled, Moment, Origin, record
from optwarden.consent.events import TimeZoneDeclared
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState


@dataclass(frozen=True, slots=True)
class TimeZoneRecorded:
    """What it came to; no event where nothing is new."""

    event_id: str | None
    time_zone: str | None


@dataclass(frozen=True, slots=True)
class DeclareTimeZone:
    """Record in which time zone a person is; None takes back what was said."""

    rules: BotRules
    time_zone: str | None
    origin: Origin
    dedupe_key: str | None = None

    def handle(self, state: ConsentState, moment: Moment) -> Handled[TimeZoneRecorded]:
        """Record it unless it is known."""
        known = state.declared_zone
        if (None if known is None else known.time_zone) == self.time_zone:
            return Handled(state, TimeZoneRecorded(None, self.time_zone))
        act = TimeZoneDeclared(self.time_zone)
        state, event = record(state, self.rules, moment, self.origin, act, moment.act_at)
        return Handled(state, TimeZoneRecorded(event.event_id, self.time_zone), (event,))

    def replayed(self, _state: ConsentState) -> TimeZoneRecorded:
        """Answer a repetition: nothing changes."""
        return TimeZoneRecorded(None, self.time_zone)
