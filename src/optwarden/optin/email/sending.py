"""How does a mail leave? By one SMTP dialogue, and its end is told as exactly as it is known.

A mail whose last byte left without an answer may have been taken: it is never sent again.
"""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from optwarden.usecases.collecting.email_address import EmailAddress, parse_email_address
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import (
    Accepted,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)

if TYPE_CHECKING:
    import aiosmtplib

HOST: Final = "smtp_host"
PORT: Final = "smtp_port"
USERNAME: Final = "smtp_username"
PASSWORD: Final = "smtp_password"  # noqa: S105 - the name of a secret
TLS: Final = "smtp_tls"
FROM: Final = "email_from"
REPLY_TO: Final = "email_reply_to"
_LATER: Final = 503
_NEVER: Final = 422
"""SMTP's 4xx and 5xx in the words of HTTP that outcomes are kept in: the classes are reversed."""


class Tls(StrEnum):
    """How the way to the mail server is encrypted; the certificate is always checked."""

    STARTTLS = "starttls"
    """The dialogue turns to TLS before anything is said; a server that cannot is not used."""
    IMPLICIT = "implicit"
    NONE = "none"
    """Not at all: for a server on this machine only."""


_PORTS: Final = {Tls.STARTTLS: 587, Tls.IMPLICIT: 465, Tls.NONE: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Through which server a bot's mails go, and from whom they are."""

    host: str
    port: int
    tls: Tls
    sender: EmailAddress
    reply_to: EmailAddress | None = None
    username: str | None = None
    password: str = field(default="", repr=False)


def server_of(bot: BotRecord) -> MailServer | str:
    """Read a bot's mail server, or return the name of the setting that is missing or wrong."""
    settings = bot.provider_settings
    host = settings.get(HOST, "").strip()
    if not host:
        return HOST
    try:
        tls = Tls(settings.get(TLS) or Tls.STARTTLS)
    except ValueError:
        return TLS
    if tls is Tls.NONE and not _is_here(host):
        return TLS
    port = settings.get(PORT) or str(_PORTS[tls])
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        return PORT
    sender = parse_email_address(settings.get(FROM, ""))
    if sender is None:
        return FROM
    reply_to = parse_email_address(settings.get(REPLY_TO, ""))
    if reply_to is None and settings.get(REPLY_TO):
        return REPLY_TO
    username = settings.get(USERNAME) or None
    password = bot.secrets.get(PASSWORD, "")
    if username and not password:
        return PASSWORD
    return MailServer(host, int(port), tls, sender, reply_to, username, password)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def send(
    server: MailServer, to: EmailAddress, content: bytes, message_id: str, seconds: float
) -> SendOutcome:
    """Send one mail to one address, once."""
    import aiosmtplib  # noqa: PLC0415 - what a gateway that sends no mail never needs

    client = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        timeout=seconds,
        local_hostname=server.sender.domain,
        use_tls=server.tls is Tls.IMPLICIT,
        start_tls=server.tls is Tls.STARTTLS,
        tls_context=None if server.tls is Tls.NONE else ssl.create_default_context(),
    )
    dialogue = _Dialogue(client, server)
    try:
        async with asyncio.timeout(seconds):
            return await dialogue.run(to, content, message_id)
    except (TimeoutError, aiosmtplib.SMTPException, OSError, ValueError) as error:
        return dialogue.broken_by(error)
    finally:
        client.close()


@dataclass(slots=True)
class _Dialogue:
    client: aiosmtplib.SMTP
    server: MailServer
    handing_over: bool = False
    """The mail is on its way: without an answer nobody knows whether it was taken."""

    async def run(self, to: EmailAddress, content: bytes, message_id: str) -> SendOutcome:
        """Go through the dialogue to its end."""
        import aiosmtplib  # noqa: PLC0415 - see send

        try:
            await self.client.connect()
            if self.server.username is not None:
                await self.client.login(self.server.username, self.server.password)
        except aiosmtplib.SMTPResponseException as answer:
            return Unreachable(f"the mail server answered {answer.code} before it took any mail")
        try:
            await self.client.mail(self.server.sender.spelling)
            await self.client.rcpt(to.spelling)
            self.handing_over = True
            code = (await self.client.data(content)).code
        except aiosmtplib.SMTPResponseException as answer:
            code = answer.code
        return _outcome(code, message_id)

    def broken_by(self, error: Exception) -> SendOutcome:
        """Say what is known where the dialogue broke off; the error's text may hold an address."""
        what = type(error).__name__
        if self.handing_over:
            return Unknown(f"the mail server did not answer to the mail: {what}")
        return Unreachable(f"no dialogue with the mail server: {what}")


def _outcome(code: int, message_id: str) -> SendOutcome:
    if 200 <= code < 300:
        return Accepted((RecipientReply(True, message_id, f"SMTP {code}"),))  # noqa: FBT003 - taken
    body = f"SMTP {code}".encode()
    if 400 <= code < 500:
        return Refused(_LATER, body, for_now=True)
    if 500 <= code < 600:
        return Refused(_NEVER, body)
    return Unknown(f"the mail server answered {code} to the mail")
