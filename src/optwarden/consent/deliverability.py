"""Can a person be reached, as the provider and they themselves show? Acts that correct a belief."""

from __future__ import annotations

from dataclasses import dataclass, field

from optwarden.consent.facts import Facts
from optwarden.consent.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class WindowClosed:
    """The provider refused a free-form message: no customer service window is open."""

    provider: str
    provider_message_id: str | None = None

    kind = EventKind.WINDOW_CLOSED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"provider": self.provider}


@dataclass(frozen=True, slots=True)
class Undelivered:
    """The provider could not reach the recipient on WhatsApp."""

    provider: str
    provider_message_id: str | None = None

    kind = EventKind.UNDELIVERED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"provider": self.provider}


@dataclass(frozen=True, slots=True)
class FoundReachable:
    """The person, who was unreachable under this name, wrote under another of theirs."""

    wrote_as: str = field(repr=False)

    kind = EventKind.FOUND_REACHABLE

    def facts(self) -> Facts:
        """Return the non-personal fields: there are none."""
        return {}

    def personal(self) -> dict[str, str]:
        """Return the name they wrote under."""
        return {"wrote_as": self.wrote_as}
