"""How is a message handed to Twilio, and what does its answer mean? One call for each recipient."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote, urlencode

from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.providers.contract import Parts
from optwarden.providers.each_recipient import send_to_each
from optwarden.providers.twilio.codes import signal_of
from optwarden.providers.twilio.forms import Form, form_of
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.posting import Answer
from optwarden.usecases.providers import (
    Accepted,
    CapabilityOutcome,
    Outgoing,
    RecipientReply,
    Refused,
    SendOutcome,
    Unreachable,
)
from optwarden.usecases.wire.reading import LONGEST_WORD, bounded, document_of, word

BASE_URL: Final = "base_url"
DEFAULT_BASE_URL: Final = "https://api.twilio.com"
ACCOUNT_SID: Final = "account_sid"
FROM: Final = "from"
MESSAGING_SERVICE_SID: Final = "messaging_service_sid"
AUTH_TOKEN: Final = "auth_token"  # noqa: S105 - the secret's name
API_KEY: Final = "api_key"
API_KEY_SECRET: Final = "api_key_secret"  # noqa: S105 - the secret's name
_WHATSAPP: Final = "whatsapp:"
_QUEUED: Final = "queued"
_NOT_SENT: Final = frozenset({"failed", "undelivered", "canceled"})
_MISSING: Final = Unreachable(
    f"the bot lacks the setting {ACCOUNT_SID}, one of {FROM} and {MESSAGING_SERVICE_SID},"
    f" or a secret: {AUTH_TOKEN}, or {API_KEY} and {API_KEY_SECRET}"
)


class Twilio:
    """The provider `twilio`: settings and secrets as above; `base_url` may be left out."""

    name = "twilio"

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """POST the message for each recipient; nothing for one that Twilio cannot carry."""
        bot = outgoing.bot
        account_sid = bot.provider_settings.get(ACCOUNT_SID)
        sender, credentials = _sender(bot.provider_settings), _credentials(bot)
        if not (account_sid and sender and credentials):
            return _MISSING
        content = form_of(outgoing.message, bot.provider_settings)
        if isinstance(content, Unreachable):
            return content
        if outgoing.callback is not None:
            content["StatusCallback"] = outgoing.callback
        base_url = (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")
        url = f"{base_url}/2010-04-01/Accounts/{quote(account_sid, safe='')}/Messages.json"
        headers = {
            "authorization": f"Basic {credentials}",
            "content-type": "application/x-www-form-urlencoded",
        }

        async def send_to(recipient: str) -> SendOutcome:
            form = {"To": _address(recipient), **sender, **content}
            body = urlencode(form, errors="replace").encode()
            return _outcome(
                await self._upstream.post(url, headers, body, outgoing.start_within_seconds)
            )

        return await send_to_each(outgoing.to, send_to, _described)

    async def capability(
        self,
        bot: BotRecord,  # noqa: ARG002 - the port's
        numbers: Sequence[str],  # noqa: ARG002
    ) -> CapabilityOutcome:
        """Say that it cannot be asked."""
        return Unreachable("Twilio does not tell which numbers are on WhatsApp")


def build(parts: Parts) -> Twilio:
    """Build the provider."""
    return Twilio(parts.upstream)


def _sender(settings: Mapping[str, str]) -> Form:
    sender: Form = {}
    if number := settings.get(FROM):
        sender["From"] = number if number.startswith(_WHATSAPP) else _address(number)
    if service := settings.get(MESSAGING_SERVICE_SID):
        sender["MessagingServiceSid"] = service
    return sender


def _credentials(bot: BotRecord) -> str | None:
    """Return what Basic authentication takes: an API key where there is one, else the account's."""
    user, password = bot.secrets.get(API_KEY), bot.secrets.get(API_KEY_SECRET)
    if not (user and password):
        user, password = bot.provider_settings.get(ACCOUNT_SID), bot.secrets.get(AUTH_TOKEN)
    if not (user and password):
        return None
    return base64.b64encode(f"{user}:{password}".encode("utf-8", "replace")).decode()


def _address(recipient: str) -> str:
    """Return a recipient in Twilio's words.

    A user id is given as it is; no source says how Twilio wants it, and a wrong way is refused.
    """
    if isinstance(parse_bsuid(recipient), Bsuid):
        return _WHATSAPP + recipient
    return f"{_WHATSAPP}+{recipient.removeprefix('+')}"


def _outcome(answer: Answer | SendOutcome) -> SendOutcome:
    if not isinstance(answer, Answer):
        return answer
    document = document_of(answer.body)
    fields: Mapping[str, Any] = document if isinstance(document, dict) else {}
    if not answer.ok:
        signal = signal_of(word(fields, "code")) if answer.status < 500 else None
        return Refused(answer.status, answer.body, answer.headers, signal)
    return Accepted((_reply(fields),), answer.status)


def _described(refused: Refused) -> str:
    """Say why Twilio refused, by its code: its sentence has the number in it."""
    document = document_of(refused.body)
    code = word(document, "code") if isinstance(document, dict) else None
    return f"Twilio answered {refused.provider_status}" + (
        f", error {code[:LONGEST_WORD]}" if code else ""
    )


def _reply(fields: Mapping[str, Any]) -> RecipientReply:
    """Read a message that Twilio made; one whose answer cannot be read was taken all the same."""
    state = (word(fields, "status") or _QUEUED).lower()[:LONGEST_WORD]
    code, message_id = word(fields, "error_code"), word(fields, "sid")
    return RecipientReply(
        taken=state not in _NOT_SENT,
        provider_message_id=None if message_id is None else bounded(message_id),
        provider_state=state,
        details=None if code is None else f"Twilio's error {code[:LONGEST_WORD]}",
        signal=signal_of(code),
    )
