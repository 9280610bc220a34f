"""How does one opt in by e-mail? The business writes once, and the mail names every way to agree.

A mail does not prove a number: what its page collects is documented, and the programme's
verification does the rest. The page is `web.pages`'; SMTP, words and form are here.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from typing import Final

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Method, PersonAct, Verification
from optwarden.optin.contract import Parts
from optwarden.optin.email.composing import Mail, compose
from optwarden.optin.email.sending import MailServer, send, server_of
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.email_address import EmailAddress, parse_email_address
from optwarden.usecases.collecting.email_contacts import ContactRefusal
from optwarden.usecases.collecting.mail_links import DAY, MailLink, MailLinks, link_days
from optwarden.usecases.collecting.methods import Invitation, Invites
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.providers import Refused, SendOutcome, Unreachable

ADDRESS: Final = "email"
"""The private field of the ask that has the address."""
SMS_NUMBER: Final = "sms_from"
"""The setting, of the programme or else of the bot's provider: where keywords are sent to."""
SUBJECT: Final = "email_subject"
FROM_NAME: Final = "email_from_name"
TEXT: Final = "email_text"
"""The programme's own subject, sender's name and first sentence; each also by language."""
_DIALABLE: Final = re.compile(r"\+?[0-9]{3,15}")
_WITH_CHAT: Final = frozenset({Method.WHATSAPP, Method.PRINT})


@dataclass(frozen=True, slots=True)
class EmailMethod:
    """What the method is and proves."""

    name: str = "email"
    method: Method = Method.EMAIL
    acts: frozenset[PersonAct] = frozenset({PersonAct.PRESSED_BUTTON, PersonAct.FOLLOWED_LINK})
    observes_number: bool = False


METHOD: Final = EmailMethod()


def inviter(parts: Parts) -> Invites:
    """Return what writes invitations."""
    return InviteByEmail(parts, MailLinks(parts.keyring))


@dataclass(frozen=True, slots=True)
class InviteByEmail:
    """Writes and sends one mail for one invitation."""

    parts: Parts
    links: MailLinks

    def lacks(self, bot: BotRecord, programme: Programme) -> str | None:  # noqa: ARG002 - all are alike
        """Name a setting that is missing or wrong."""
        if not self.parts.public_url:
            return "public_url"
        server = server_of(bot)
        return server if isinstance(server, str) else None

    async def __call__(self, invitation: Invitation) -> SendOutcome:
        """Send it, unless its reader ended invitations. Raises StoreUnavailable."""
        bot, programme = invitation.bot, invitation.programme
        loop = asyncio.get_running_loop()
        late_at = loop.time() + invitation.seconds
        server = server_of(bot)
        if isinstance(server, str) or not self.parts.public_url:
            return Unreachable(f"the setting {self.lacks(bot, programme)} is missing or wrong")
        address = parse_email_address(invitation.personal.get(ADDRESS, ""))
        if address is None:
            return Refused(422, b"no address")
        # Whoever asked has taken the address for it; the row is what the link is used up in.
        taken = await self.parts.email_contacts.record(
            bot.business_id, address, programme.programme_id, self.parts.clock.now()
        )
        if taken is ContactRefusal.UNSUBSCRIBED:
            return Refused(422, taken.encode())
        disclosure_id = invitation.disclosure_id or programme.disclosure_id(invitation.language)
        wording = await self.parts.disclosures.wording(bot.business_id, disclosure_id)
        mail = await self._mail(invitation, server, address, wording, disclosure_id)
        content = compose(mail).as_bytes()
        if loop.time() >= late_at:
            return Unreachable("writing the mail took too long: whether it may go is asked again")
        # The dialogue begins in time; a mail server may let its callers wait in the midst of it.
        seconds = self.parts.timeout_seconds
        return await send(server, address, content, mail.message_id, seconds)

    async def _mail(
        self,
        invitation: Invitation,
        server: MailServer,
        to: EmailAddress,
        wording: Disclosure,
        disclosure_id: str,
    ) -> Mail:
        bot, programme = invitation.bot, invitation.programme
        now = self.parts.clock.now()
        link = MailLink(
            programme.programme_id,
            bot.business_id,
            bot.bot_id,
            invitation.event_id,
            f"<{invitation.event_id}@{server.sender.domain}>",
            wording.language,
            to,
            None if invitation.recipient is None else invitation.recipient.key,
            invitation.personal.get("spelling"),
            now + link_days(programme) * DAY,
            invitation.personal.get("ground"),
        )
        base = f"{self.parts.public_url}".rstrip("/") + f"/o/{programme.programme_id}"
        by_sms = Method.SMS in programme.methods and programme.keywords
        return Mail(
            server.sender,
            server.reply_to,
            to,
            link.message_id,
            now,
            wording.language,
            programme.title,
            wording,
            programme.topics,
            link.expires_at,
            f"{base}/mail/{self.links.own(link)}",
            f"{base}/unsubscribe/{self.links.unsubscribe(link)}",
            link.number is not None,
            programme.keywords[0] if by_sms else None,
            _sms_number(invitation) if by_sms else None,
            await self._chat_url(invitation, link, disclosure_id),
            programme.setting(SUBJECT, wording.language),
            programme.setting(FROM_NAME, wording.language),
            programme.setting(TEXT, wording.language),
        )

    async def _chat_url(
        self, invitation: Invitation, link: MailLink, disclosure_id: str
    ) -> str | None:
        """Return a link into the chat whose message is her opt-in, where the programme has it."""
        bot, programme = invitation.bot, invitation.programme
        offered = programme.verification is Verification.CLICK_TO_CHAT
        if not offered and not programme.methods & _WITH_CHAT:
            return None
        agreement = Agreement(
            Method.EMAIL,
            PersonAct.FOLLOWED_LINK,
            programme.topics,
            disclosure_id,
            link.message_id,
        )
        try:
            kept = await self.parts.keep_chat_request(bot, programme, agreement)
        except FieldRefused:  # there is no number to write to
            return None
        return kept.url


def _sms_number(invitation: Invitation) -> str | None:
    """Return a number that takes text messages; a sender's name in letters takes none."""
    for settings in (invitation.programme.settings, invitation.bot.provider_settings):
        number = settings.get(SMS_NUMBER, "")
        if _DIALABLE.fullmatch(number):
            return number
    return None
