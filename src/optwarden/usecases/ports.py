"""What does the gateway need from outside itself?

The interfaces that storage, providers and the clock fill.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, NamedTuple, Protocol, TypeVar

from optwarden.consent.commands.handling import Command
from optwarden.consent.recipient import Recipient
from optwarden.consent.state import EMPTY, ConsentState
from optwarden.consent.vocabulary import Micros

Value = TypeVar("Value")


class Clock(Protocol):
    """The one source of the present."""

    def now(self) -> Micros:
        """Return the present in microseconds since 1970, UTC."""
        ...


Monotonic = Callable[[], Micros]
"""Microseconds of a clock that never steps back; only differences mean something."""


class Identifiers(Protocol):
    """The one generator of ids."""

    def event_id(self) -> str:
        """Return a UUIDv7 of the clock's present."""
        ...

    def person_id(self) -> str:
        """Return a random UUIDv4: it says nothing, not even when it was made."""
        ...

    def salt(self) -> bytes:
        """Return 32 random bytes, as a commitment takes them."""
        ...


class StoreUnavailable(Exception):
    """The store cannot be read or written now: 503, never "allowed". The gateway fails closed."""


class StateUnreadable(StoreUnavailable):
    """One recipient's state was written by a newer release; the store is well, others can be read.

    Still 503: what cannot be read is never "allowed".
    """


UNREADABLE: Final = (ValueError, KeyError, TypeError)
"""What `consent.state.load` raises.

A newer release may have written what this one does not know.
"""


class StoreBusy(StoreUnavailable):
    """More is waiting for the store than may wait, or one recipient is too contended.

    503, try again.
    """


class Standing(NamedTuple):
    """One recipient's row as a read found it; `version` is 0 where nothing is on record."""

    recipient: Recipient
    state: ConsentState = EMPTY
    last_effective_at: Micros = 0
    version: int = 0
    person_id: str | None = None


class Written(NamedTuple):
    """One recipient's row with its state as it is written; as here where nothing is on record."""

    state: str = "{}"
    last_effective_at: Micros = 0
    version: int = 0


class WrittenRows(Protocol):
    """What decisions read, of which most need one cell of a state or two."""

    async def read_written(
        self, business_id: str, recipients: Sequence[Recipient]
    ) -> list[Written]:
        """Read recipients by a statement sent after this call, in the order asked for.

        Raises StoreUnavailable.
        """
        ...


class Consents(Protocol):
    """Where consent is kept.

    Group commit for what changes it, coalesced reads for what asks about it.
    """

    def submit(
        self, business_id: str, recipient: Recipient, command: Command[Value]
    ) -> Awaitable[Value]:
        """Handle a command; return its answer once all it wrote is durable.

        Raises StoreUnavailable when that could not be done.
        """
        ...

    def submit_each(
        self, business_id: str, commands: Sequence[tuple[Recipient, Command[Value]]]
    ) -> Awaitable[list[Value]]:
        """Handle commands; return their answers in order once all they wrote is durable.

        Raises StoreUnavailable, after all have ended, when that could not be done for each.
        """
        ...

    def try_each(
        self,
        business_id: str,
        commands: Sequence[tuple[Recipient, Command[Value]]],
        *,
        promptly: bool = False,
    ) -> Awaitable[list[Value | Exception]]:
        """Handle commands; return for each its answer, or why it failed, when all have ended.

        For what must go on with the ones that did not fail. `promptly` answers a few earlier
        rather than many together. Raises StoreUnavailable when none was so much as tried.
        """
        ...

    async def read(self, business_id: str, recipients: Sequence[Recipient]) -> list[Standing]:
        """Read recipients by a statement sent after this call, in the order asked for.

        Raises StoreUnavailable.
        """
        ...
