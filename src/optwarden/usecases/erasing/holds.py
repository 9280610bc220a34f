"""Whose data must stay, whoever asks for it to go? A hold, placed and lifted by an operator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from optwarden.consent.recipient import Recipient
from optwarden.usecases.erasing.ports import Hold, Holds
from optwarden.usecases.ports import Clock


@dataclass(frozen=True, slots=True)
class KeepHolds:
    """Places, lifts and lists them. Methods raise StoreUnavailable."""

    holds: Holds
    clock: Clock

    async def place(
        self, business_id: str, recipient: Recipient, reason: str, placed_by: str
    ) -> Hold:
        """Keep a person's data until the hold is lifted; an erasure under way waits, too."""
        hold = Hold(recipient.key, reason, self.clock.now(), placed_by)
        await self.holds.place(business_id, hold)
        return hold

    async def lift(self, business_id: str, recipient: Recipient) -> bool:
        """Let it go again; say whether there was one."""
        return await self.holds.lift(business_id, recipient.key)

    async def page(self, business_id: str, after: str | None, limit: int) -> Sequence[Hold]:
        """Return some, by recipient."""
        return await self.holds.page(business_id, after, limit)
