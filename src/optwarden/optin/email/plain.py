"""How does a mail to the business's own people leave? Plain text, by the bot's mail server."""

from __future__ import annotations

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime as written_date

from optwarden.consent.vocabulary import SECOND
from optwarden.optin.email.composing import MOST_NAME, MOST_SUBJECT, clean
from optwarden.optin.email.sending import MailServer, send, server_of
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.outbox.mailing_alerts import PlainMail
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import SendOutcome, Unreachable


class SendPlainMail:
    """Sends one mail through the server that a bot's settings name."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def lacks(self, bot: BotRecord) -> str | None:
        """Name a setting that is missing or wrong."""
        server = server_of(bot)
        return server if isinstance(server, str) else None

    async def __call__(self, bot: BotRecord, mail: PlainMail, seconds: float) -> SendOutcome:
        """Send it."""
        server = server_of(bot)
        if isinstance(server, str):
            return Unreachable(f"the setting {server} is missing or wrong")
        message_id = f"<{mail.mail_id}@{server.sender.domain}>"
        content = self._composed(bot, mail, server, message_id).as_bytes()
        return await send(server, mail.to, content, message_id, seconds)

    def _composed(
        self, bot: BotRecord, mail: PlainMail, server: MailServer, message_id: str
    ) -> EmailMessage:
        message = EmailMessage(SMTP)
        name = clean(bot.business_name)[:MOST_NAME]
        message["From"] = Address(name, addr_spec=server.sender.spelling)
        message["To"] = Address(addr_spec=mail.to.spelling)
        message["Subject"] = clean(mail.subject)[:MOST_SUBJECT]
        message["Date"] = written_date(datetime.fromtimestamp(self._clock.now() // SECOND, UTC))
        message["Message-ID"] = message_id
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mail.text)
        return message
