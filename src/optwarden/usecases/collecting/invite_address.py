"""How is an address invited whose number nobody knows? Once, at once, in the caller's own request.

There is no recipient yet, so no event: that it was written to stands with the address itself. With
a number it is an ask of that person instead, which waits in the outbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.programme import Programme
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal, EmailContacts
from optwarden.usecases.collecting.methods import Invitation, Inviters
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock, Identifiers
from optwarden.usecases.providers import Refused, SendOutcome, Unreachable

EMAIL: Final = "email"
"""The inviter's name, and that of the field with the address."""
GROUND: Final = "ground"
"""The field that says why the business may write there: her evidence will have it."""


@dataclass(frozen=True, slots=True)
class InviteAddress:
    """Writes one invitation to an address. Awaited, it may raise StoreUnavailable."""

    contacts: EmailContacts
    inviters: Inviters
    identifiers: Identifiers
    clock: Clock

    async def __call__(
        self,
        bot: BotRecord,
        programme: Programme,
        address: EmailAddress,
        language: str | None,
        ground: str,
    ) -> SendOutcome | ContactRefusal:
        """Send it, or say why the address may not be written to.

        What surely did not leave may be tried again; what may have left may not.
        """
        refused = await self.contacts.record(
            bot.business_id, address, programme.programme_id, self.clock.now()
        )
        if refused is not None:
            return refused
        invitation = Invitation(
            bot,
            programme,
            None,
            self.identifiers.event_id(),
            programme.language(language),
            {EMAIL: address.spelling, GROUND: ground},
        )
        outcome = await self.inviters[EMAIL](invitation)
        for_now = isinstance(outcome, Refused) and not outcome.is_final
        if isinstance(outcome, Unreachable) or for_now:
            await self.contacts.release(bot.business_id, address, programme.programme_id)
        return outcome
