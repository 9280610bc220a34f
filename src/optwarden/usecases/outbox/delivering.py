"""What is due? Items of each kind are claimed and handed to whoever delivers that kind.

Every kind has rounds of its own, so that one whose receiver is slow does not hold up another.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.outbox.items import Outbox, OutboxItem
from optwarden.usecases.ports import Clock

AT_ONCE: Final = 20
"""Items of one kind that a round claims."""
_LEASE_MARGIN_SECONDS: Final = 15.0


class Delivers(Protocol):
    """Delivers items of one kind, and ends each it is given."""

    @property
    def seconds(self) -> float:
        """How long one call may take at most."""
        ...

    async def __call__(self, item: OutboxItem) -> None:
        """Try one claimed item. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class DeliverDue:
    """Delivers what is due of one kind."""

    kind: str
    outbox: Outbox
    deliver: Delivers
    clock: Clock

    async def __call__(self) -> int:
        """Deliver one round; return how many items were tried. Raises StoreUnavailable."""
        now = self.clock.now()
        lease = int((self.deliver.seconds + _LEASE_MARGIN_SECONDS) * SECOND)
        items = await self.outbox.claim(self.kind, now, now + lease, AT_ONCE)
        answers = await asyncio.gather(*map(self.deliver, items), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        return len(items)
