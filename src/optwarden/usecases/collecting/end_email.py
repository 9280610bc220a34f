"""How does a person end invitations by e-mail, and messages with them? In one act, however late.

By the mail program's own button (RFC 8058) or the page of the link. Where the number is known it is
her opt-out of all messages too: whoever wants no question wants no messages.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.state import OptOutCell
from optwarden.consent.vocabulary import EVERY_BOT, SCOPE_ALL, Actor, Grade, Method
from optwarden.usecases.collecting.email_contacts import EmailContacts
from optwarden.usecases.collecting.mail_links import LinkRefusal, MailLink, MailLinks
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.record_consent import OptOut, RecordConsent


class Ended(StrEnum):
    """What came to its end."""

    INVITATIONS = "invitations"
    """The mail was to an address alone and nobody used its link: no number goes with it."""
    MESSAGES_TOO = "messages_too"


@dataclass(frozen=True, slots=True)
class EndEmail:
    """Ends what the link of a mail names. Awaited, it may raise StoreUnavailable."""

    links: MailLinks
    directory: Directory
    consents: Consents
    record: RecordConsent
    contacts: EmailContacts
    clock: Clock

    async def look(self, programme_id: str, token: str) -> tuple[MailLink, BotRecord | None] | None:
        """Return what a link names, and its bot if there is one still; None of a forged one."""
        link = self.links.read_unsubscribe(programme_id, token)
        if isinstance(link, LinkRefusal):
            return None
        return link, await self.directory.bot(link.bot_id)

    async def __call__(self, link: MailLink, bot: BotRecord | None) -> Ended:
        """Record it, and return when all of it is durable; a repetition changes nothing.

        The address comes last: where it is on record, so is the opt-out that belongs to it.
        """
        ended, number = Ended.INVITATIONS, await self.number_of(link)
        if number is not None and bot is not None:
            await self._opt_out(link, bot.rules, recipient_of_key(number))
            ended = Ended.MESSAGES_TOO
        await self.contacts.end(link.business_id, link.address, self.clock.now())
        return ended

    async def number_of(self, link: MailLink) -> str | None:
        """Return the number that goes with a mail: it was for one, or its link was used for one."""
        if link.number is not None:
            return link.number
        return await self.contacts.answered_for(link.business_id, link.address, link.programme_id)

    async def _opt_out(self, link: MailLink, rules: BotRules, recipient: Recipient) -> None:
        """Record the person's opt-out, unless the one of an earlier press still stands."""
        before = await self.contacts.is_ended(link.business_id, link.address)
        if before and await self._stands(rules, recipient):
            return
        out = OptOut(Actor.PERSON, method=Method.EMAIL, personal={"place": link.message_id})
        await self.record.opt_out(rules, recipient, out)

    async def _stands(self, rules: BotRules, recipient: Recipient) -> bool:
        (standing,) = await self.consents.read(rules.business_id, [recipient])
        out = standing.state.opt_outs.get(OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_ALL))
        if out is None:
            return False
        return all(
            stamp.at <= out.at
            for cell, stamp in standing.state.opt_ins.items()
            if cell.grade is Grade.VERIFIED
        )
