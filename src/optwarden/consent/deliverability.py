"""What did the provider find when it tried to deliver? Acts that correct what we thought."""

from __future__ import annotations

from dataclasses import dataclass

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
