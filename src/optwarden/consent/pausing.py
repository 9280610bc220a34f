"""What is a pause? The person's wish to be left alone for a while, by every bot of the business.

It ends by itself, or by an act from the number: nothing the business submits ends it sooner. It
changes no opt-in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from optwarden.consent.facts import Facts, instant
from optwarden.consent.vocabulary import SECOND, EventKind, Method, Micros

PAUSE: Final[Micros] = 30 * 24 * 3600 * SECOND
"""How long a pause is."""


class PauseStamp(NamedTuple):
    """When the person last asked for a pause, by which event, and until when."""

    at: Micros
    event_id: str
    until: Micros


@dataclass(frozen=True, slots=True)
class Paused:
    """The person wants no notifications until an instant."""

    until: Micros
    method: Method

    kind = EventKind.PAUSED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"until": instant(self.until), "method": self.method}
