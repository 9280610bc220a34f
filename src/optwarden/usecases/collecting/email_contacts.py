"""May a programme write to this address? Once, and never to one whose holder ended it.

The address itself is not kept: what is, is a keyed hash of it, and, encrypted, the number that was
typed on the page of its link.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from optwarden.consent.vocabulary import Micros
from optwarden.usecases.collecting.email_address import EmailAddress


class ContactRefusal(StrEnum):
    """Why an address may not be written to. Stable strings that callers match on."""

    UNSUBSCRIBED = "unsubscribed"
    """Its holder ended invitations; of every programme of the business."""
    INVITED_BEFORE = "invited_before"
    """The programme wrote to it before: there are no reminders."""


class LinkUse(StrEnum):
    """Whether the link of an invitation was used before."""

    FIRST = "first"
    AGAIN = "again"
    """For the same number."""
    FOR_ANOTHER = "for_another"


class EmailContacts(Protocol):
    """Which addresses were written to, by business. All raise StoreUnavailable."""

    async def may_contact(
        self, business_id: str, address: EmailAddress, programme_id: str
    ) -> ContactRefusal | None:
        """Say why a programme may not write to an address now, or None."""
        ...

    async def record(
        self, business_id: str, address: EmailAddress, programme_id: str, at: Micros
    ) -> ContactRefusal | None:
        """Take an address for a programme's one invitation; only None says that it is the caller's.

        Of two callers at once one gets it.
        """
        ...

    async def release(self, business_id: str, address: EmailAddress, programme_id: str) -> None:
        """Give back what was taken for an invitation that certainly never left."""
        ...

    async def end(self, business_id: str, address: EmailAddress, at: Micros) -> None:
        """Keep that its holder wants no invitations; once is enough."""
        ...

    async def is_ended(self, business_id: str, address: EmailAddress) -> bool:
        """Say whether its holder ended invitations."""
        ...

    async def answer(
        self, business_id: str, address: EmailAddress, programme_id: str, number: str
    ) -> LinkUse:
        """Use up an invitation's link for a number, and say whether it was used before.

        For the same number it may go on, so that what a crash cut off can be completed.
        """
        ...

    async def answered_for(
        self, business_id: str, address: EmailAddress, programme_id: str
    ) -> str | None:
        """Return the number that an invitation's link was used for, or None."""
        ...
