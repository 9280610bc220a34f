"""How do people opt in and out by text message through Twilio? Invitation, answer, STOP.

Incoming messages come as a form, signed, to `/webhooks/twilio_sms/{bot-id}`, or to a secret path
below it where a proxy spoils the signature. Twilio answers STOP itself, and we do not again.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from html import escape
from typing import Any, Final
from urllib.parse import quote, urlencode

from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.reading import asked_in
from optwarden.consent.vocabulary import Method, PersonAct, Signal
from optwarden.optin.contract import Parts
from optwarden.optin.texting.help import help_text
from optwarden.optin.texting.inviting import FROM, InviteByText
from optwarden.optin.texting.receiving import SAYS_NOTHING, Heard, ReceiveTexts, Texted
from optwarden.usecases.collecting.methods import Answer, Called
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.inbound_commands import OPT_OUT_UNATTRIBUTED
from optwarden.usecases.posting import Answer as Answered
from optwarden.usecases.posting import Posts
from optwarden.usecases.providers import Accepted, RecipientReply, Refused, SendOutcome
from optwarden.usecases.signatures.form import read_form
from optwarden.usecases.signatures.secrets import is_one_of, kept
from optwarden.usecases.signatures.twilio import is_signed
from optwarden.usecases.wire.reading import LONGEST_WORD, bounded, clean, document_of, made_id, word

NAME: Final = "twilio_sms"
BASE_URL: Final = "twilio_sms_base_url"
DEFAULT_BASE_URL: Final = "https://api.twilio.com"
ACCOUNT_SID: Final = "twilio_sms_account_sid"
MESSAGING_SERVICE_SID: Final = "twilio_sms_messaging_service_sid"
AUTH_TOKEN: Final = "twilio_sms_auth_token"  # noqa: S105 - the secret's name
SIGNING_SECRETS: Final = (AUTH_TOKEN, "twilio_sms_auth_token_previous")
PATH_SECRETS: Final = ("twilio_sms_path_secret", "twilio_sms_path_secret_previous")
UNSUBSCRIBED: Final = "21610"
"""Twilio's "Attempt to send to unsubscribed recipient": she said STOP to this number before."""
_WHATSAPP: Final = "whatsapp:"
_NOT_SENT: Final = frozenset({"failed", "undelivered", "canceled"})
_RECEIVED: Final = frozenset({"receiving", "received"})

_NOT_IN_XML: Final = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")

Form = Mapping[str, tuple[str, ...]]


class TwilioSms:
    """The opt-in method."""

    name = NAME
    method = Method.SMS
    acts = frozenset({PersonAct.SENT_KEYWORD})
    observes_number = True


METHOD: Final = TwilioSms()


class TwilioGate:
    """Sends text messages through Twilio."""

    name = NAME

    def __init__(self, posts: Posts) -> None:
        self._posts = posts

    def lacks(self, bot: BotRecord) -> str | None:
        """Name a setting or a secret that is missing."""
        settings = bot.provider_settings
        if not settings.get(ACCOUNT_SID):
            return ACCOUNT_SID
        if not (settings.get(FROM) or settings.get(MESSAGING_SERVICE_SID)):
            return FROM
        return None if bot.secrets.get(AUTH_TOKEN) else AUTH_TOKEN

    async def send(self, bot: BotRecord, number: str, text: str, seconds: float) -> SendOutcome:
        """Send one text."""
        settings = bot.provider_settings
        base_url = (settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")
        account = settings[ACCOUNT_SID]
        credentials = f"{account}:{bot.secrets[AUTH_TOKEN]}".encode("utf-8", "replace")
        form = {"To": f"+{number}", "Body": text}
        if service := settings.get(MESSAGING_SERVICE_SID):
            form["MessagingServiceSid"] = service
        if sender := settings.get(FROM):
            form["From"] = sender
        answer = await self._posts.post(
            f"{base_url}/2010-04-01/Accounts/{quote(account, safe='')}/Messages.json",
            {
                "authorization": f"Basic {base64.b64encode(credentials).decode()}",
                "content-type": "application/x-www-form-urlencoded",
            },
            urlencode(form, errors="replace").encode(),
            seconds,
        )
        return _outcome(answer) if isinstance(answer, Answered) else answer


class TwilioSmsCallbacks:
    """Answers Twilio's callbacks of incoming text messages, in TwiML."""

    def __init__(self, parts: Parts) -> None:
        self._receive = ReceiveTexts(NAME, parts)

    async def __call__(self, bot: BotRecord, called: Called) -> Answer:
        """Record one message; HELP is answered in the same breath, unless Twilio has."""
        if called.http_method != "POST" or not _is_twilios(bot, called):
            return Answer(401)
        form = read_form(called.body)
        if form is None:
            await self._receive.keep(bot, SAYS_NOTHING, called.body)
            return _twiml()
        state = (_first(form, "SmsStatus") or _first(form, "MessageStatus") or "").lower()
        if state and state not in _RECEIVED:
            return _twiml()  # how far a message of ours got: nothing about consent
        if not any(_first(form, name) for name in ("MessageSid", "SmsSid", "From", "Body")):
            texts = [clean(value) for values in form.values() for value in values]
            stops = any(asked_in(text).reach is Reach.ALL for text in texts)
            reason = OPT_OUT_UNATTRIBUTED if stops else SAYS_NOTHING
            await self._receive.keep(bot, reason, called.body)
            return _twiml()
        heard = await self._receive(bot, _read(form), called.body)
        answered = _first(form, "OptOutType") is not None
        return _twiml(help_text(bot) if heard is Heard.ASKED_FOR_HELP and not answered else None)


def called_back(parts: Parts) -> TwilioSmsCallbacks:
    """Build what answers Twilio's callbacks."""
    return TwilioSmsCallbacks(parts)


def inviter(parts: Parts) -> InviteByText:
    """Build what invites through Twilio."""
    return InviteByText(TwilioGate(parts.posts), parts.disclosures)


def _is_twilios(bot: BotRecord, called: Called) -> bool:
    if called.tail:
        return is_one_of(kept(bot.secrets, PATH_SECRETS), called.tail.encode("utf-8", "replace"))
    return is_signed(bot.secrets, SIGNING_SECRETS, called.url, called.headers, called.body)


def _read(form: Form) -> Texted:
    """Read a message. Twilio's word for a STOP counts; its START does not: it takes YES for one."""
    sender = _first(form, "From")
    through = Method.SMS
    if sender is not None and sender.lower().startswith(_WHATSAPP):
        sender, through = sender[len(_WHATSAPP) :].strip() or None, Method.WHATSAPP
    return Texted(
        sender,
        bounded(_first(form, "MessageSid") or _first(form, "SmsSid") or made_id(form)),
        _first(form, "Body") or "",
        stops=(_first(form, "OptOutType") or "").upper() == "STOP",
        through=through,
    )


def _first(form: Form, name: str) -> str | None:
    """Return a parameter's first value, as it can be stored; None for an empty one."""
    return clean(form.get(name, ("",))[0]).strip() or None


def _twiml(text: str | None = None) -> Answer:
    words = _NOT_IN_XML.sub(" ", text or "")
    message = "" if text is None else f"<Message>{escape(words, quote=False)}</Message>"
    body = f'<?xml version="1.0" encoding="UTF-8"?><Response>{message}</Response>'
    return Answer(200, "text/xml; charset=utf-8", body.encode())


def _outcome(answer: Answered) -> SendOutcome:
    document = document_of(answer.body)
    fields: Mapping[str, Any] = document if isinstance(document, dict) else {}
    if not answer.ok:
        opted_out = word(fields, "code") == UNSUBSCRIBED and answer.status < 500
        signal = Signal.OPTED_OUT_OF_ALL if opted_out else None
        return Refused(answer.status, answer.body, answer.headers, signal)
    state = (word(fields, "status") or "queued").lower()[:LONGEST_WORD]
    message_id = word(fields, "sid")
    reply = RecipientReply(
        taken=state not in _NOT_SENT,
        provider_message_id=None if message_id is None else bounded(message_id),
        provider_state=state,
        signal=Signal.OPTED_OUT_OF_ALL if word(fields, "error_code") == UNSUBSCRIBED else None,
    )
    return Accepted((reply,), answer.status)
