"""How is a business's own server called? A port, and what came of a call as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.retrying import PATIENT, Chance
from optwarden.usecases.ports import Clock

CALL_SECONDS: Final = 10.0
"""How long a business's server may take; what takes it longer belongs in a queue of its own."""


@dataclass(frozen=True, slots=True)
class Call:
    """One POST, as it goes out."""

    url: str = field(repr=False)
    headers: Sequence[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answered:
    """The server answered."""

    status: int


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """It could not be reached, or the answer did not come; `detail` says which, and no address."""

    detail: str


CallOutcome: TypeAlias = Answered | NotAnswered


class Caller(Protocol):
    """Calls a business's own server: once, bounded, following no redirects."""

    async def __call__(self, call: Call) -> CallOutcome:
        """Make the call. Raises nothing for the server's faults."""
        ...


def ending_of(outcome: CallOutcome, item: OutboxItem, clock: Clock, chance: Chance) -> Ending:
    """Return what a call comes to: only 2xx is taken, all else is tried again.

    Also what may have arrived: it carries an id, so the receiver knows a repetition.
    """
    if isinstance(outcome, NotAnswered):
        return PATIENT.next_try(item, outcome.detail, clock, chance)
    if 200 <= outcome.status < 300:
        return Ending(OutboxProgress.SENT, "")
    return PATIENT.next_try(item, f"the server answered {outcome.status}", clock, chance)
