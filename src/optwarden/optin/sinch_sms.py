"""How do people opt in and out by text message through Sinch SMS? Invitation, answer, STOP.

Sending: `POST /xms/v1/{service plan}/batches` with a bearer token; incoming messages come as JSON
to `/webhooks/sinch_sms/{bot-id}/{secret}`, signed as well where Sinch was asked to (WIRE 5 and 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import orjson

from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.reading import asked_in
from optwarden.consent.vocabulary import Method, PersonAct
from optwarden.optin.contract import Parts
from optwarden.optin.texting.help import help_text
from optwarden.optin.texting.inviting import FROM, InviteByText
from optwarden.optin.texting.receiving import SAYS_NOTHING, Heard, ReceiveTexts, Texted
from optwarden.usecases.collecting.methods import Answer, Called
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.inbound_commands import OPT_OUT_UNATTRIBUTED
from optwarden.usecases.posting import Answer as Answered
from optwarden.usecases.posting import Posts, with_bearer
from optwarden.usecases.providers import Accepted, RecipientReply, Refused, SendOutcome
from optwarden.usecases.signatures.secrets import is_one_of, kept
from optwarden.usecases.signatures.sinch_webhook import is_signed
from optwarden.usecases.wire.reading import bounded, document_of, made_id, texts_in, word
from optwarden.usecases.wire.source_time import read_time

NAME: Final = "sinch_sms"
BASE_URL: Final = "sinch_sms_base_url"
DEFAULT_BASE_URL: Final = "https://us.sms.api.sinch.com"
SERVICE_PLAN_ID: Final = "sinch_sms_service_plan_id"
TOKEN: Final = "sinch_sms_token"  # noqa: S105 - the secret's name
PATH_SECRETS: Final = ("sinch_sms_path_secret", "sinch_sms_path_secret_previous")
SIGNING_SECRETS: Final = ("sinch_sms_callback_secret", "sinch_sms_callback_secret_previous")
_HELP_SECONDS: Final = 5.0
"""Sinch waits for its answer meanwhile, and calls again after 10 to 30 s without one."""
_REPORTS: Final = ("delivery_report", "recipient_delivery_report")
_WITH_TEXT: Final = frozenset({"mo_text", "mo_media"})


class SinchSms:
    """The opt-in method."""

    name = NAME
    method = Method.SMS
    acts = frozenset({PersonAct.SENT_KEYWORD})
    observes_number = True


METHOD: Final = SinchSms()


class SinchGate:
    """Sends text messages through Sinch."""

    name = NAME

    def __init__(self, posts: Posts) -> None:
        self._posts = posts

    def lacks(self, bot: BotRecord) -> str | None:
        """Name a setting or a secret that is missing."""
        for setting in (SERVICE_PLAN_ID, FROM):
            if not bot.provider_settings.get(setting):
                return setting
        return None if bot.secrets.get(TOKEN) else TOKEN

    async def send(self, bot: BotRecord, number: str, text: str, seconds: float) -> SendOutcome:
        """Send one text, as a batch of one."""
        settings = bot.provider_settings
        base_url = (settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")
        plan = quote(settings[SERVICE_PLAN_ID], safe="")
        batch = {"from": settings[FROM], "to": [number], "body": text}
        answer = await self._posts.post(
            f"{base_url}/xms/v1/{plan}/batches",
            with_bearer(bot.secrets[TOKEN]),
            orjson.dumps(batch),
            seconds,
        )
        if not isinstance(answer, Answered):
            return answer
        if not answer.ok:
            return Refused(answer.status, answer.body, answer.headers)
        document = document_of(answer.body)
        batch_id = word(document, "id") if isinstance(document, dict) else None
        reply = RecipientReply(
            taken=True,
            provider_message_id=None if batch_id is None else bounded(batch_id),
            provider_state="queued",
        )
        return Accepted((reply,), answer.status)


class SinchSmsCallbacks:
    """Answers Sinch's callbacks of incoming text messages."""

    def __init__(self, parts: Parts) -> None:
        self._gate = SinchGate(parts.posts)
        self._receive = ReceiveTexts(NAME, parts)

    async def __call__(self, bot: BotRecord, called: Called) -> Answer:
        """Record one message; HELP is answered by a message of its own."""
        if called.http_method != "POST" or not _is_sinchs(bot, called):
            return Answer(401)
        document = document_of(called.body)
        fields: Mapping[str, Any] = document if isinstance(document, dict) else {}
        kind = word(fields, "type") or ""
        if kind.startswith(_REPORTS):
            return Answer()
        if kind not in _WITH_TEXT:
            stops = any(
                asked_in(text).reach is Reach.ALL for text in texts_in(fields.get("body", document))
            )
            reason = OPT_OUT_UNATTRIBUTED if stops else SAYS_NOTHING
            await self._receive.keep(bot, reason, called.body)
            return Answer()
        texted = _read(fields)
        heard = await self._receive(bot, texted, called.body)
        if heard is Heard.ASKED_FOR_HELP and self._gate.lacks(bot) is None:
            number = (texted.sender or "").removeprefix("+")
            await self._gate.send(bot, number, help_text(bot), _HELP_SECONDS)
        return Answer()


def called_back(parts: Parts) -> SinchSmsCallbacks:
    """Build what answers Sinch's callbacks."""
    return SinchSmsCallbacks(parts)


def inviter(parts: Parts) -> InviteByText:
    """Build what invites through Sinch."""
    return InviteByText(SinchGate(parts.posts), parts.disclosures)


def _is_sinchs(bot: BotRecord, called: Called) -> bool:
    if called.tail:
        return is_one_of(kept(bot.secrets, PATH_SECRETS), called.tail.encode("utf-8", "replace"))
    return is_signed(bot.secrets, SIGNING_SECRETS, called.headers, called.body)


def _read(fields: Mapping[str, Any]) -> Texted:
    """Read a message with text; that of one with media stands inside its body."""
    body = fields.get("body")
    text = word(body, "message") if isinstance(body, dict) else word(fields, "body")
    return Texted(
        word(fields, "from"),
        bounded(word(fields, "id") or made_id(fields)),
        text or "",
        read_time(fields.get("received_at")),
    )
