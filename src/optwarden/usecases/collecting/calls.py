"""What is known of a telephone call while it lasts? Who called, and which wording she heard.

A provider's next request about the call does not say it again (Sinch names the caller once), and
the version that evidence names has to be the one that was read out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.consent.vocabulary import Micros
from optwarden.usecases.sweep import DAY

CALLS_KEPT: Final[Micros] = DAY
"""How long a call is remembered whose end nobody told us of."""


@dataclass(frozen=True, slots=True)
class CallNote:
    """What is known of one call."""

    number: str = field(repr=False)
    """The person's, as the provider spells it."""
    programme_id: str
    disclosure_id: str
    language: str
    recording: str | None = field(default=None, repr=False)
    """Where the call's recording is, if it is recorded and the place is known yet."""


class Calls(Protocol):
    """Where calls are noted; encrypted. All raise StoreUnavailable."""

    async def note(self, bot_id: str, call_id: str, note: CallNote) -> None:
        """Keep a note in place of the one before."""
        ...

    async def find(self, bot_id: str, call_id: str) -> CallNote | None:
        """Return a call's note, or None."""
        ...

    async def end(self, bot_id: str, call_id: str) -> None:
        """Forget a call."""
        ...
