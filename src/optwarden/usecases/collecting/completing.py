"""How is an agreement on a page completed? As the programme verifies numbers, by others' use cases.

The ports of what a page's agreement may need: to be kept for a chat, or asked for in a message.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeAlias

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.programme import Programme
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.configuration import BotRecord

Wording: TypeAlias = Callable[[str, str], Awaitable[Disclosure]]
"""Takes a business's id and a disclosure's. Raises UnknownRecord, StoreUnavailable."""


class HasUrl(Protocol):
    """A link."""

    @property
    def url(self) -> str:
        """Where it leads."""
        ...


class KeepsChatRequest(Protocol):
    """Keeps an agreement until the person sends the message of a link."""

    async def __call__(self, bot: BotRecord, programme: Programme, agreement: Agreement) -> HasUrl:
        """Return the link. Raises FieldRefused without a number to write to, StoreUnavailable."""
        ...
