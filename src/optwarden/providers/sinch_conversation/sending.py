"""How is a message handed to the Conversation API? One call for each recipient."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.providers.contract import Parts
from optwarden.providers.each_recipient import send_to_each
from optwarden.providers.sinch_conversation.messages import app_message
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
PROJECT_ID: Final = "project_id"
APP_ID: Final = "app_id"
ACCESS_TOKEN: Final = "access_token"  # noqa: S105 - the secret's name
KEY_ID: Final = "key_id"
KEY_SECRET: Final = "key_secret"  # noqa: S105 - the secret's name
_WHATSAPP: Final = "WHATSAPP"
_QUEUED: Final = "queued"
_MISSING: Final = Unreachable(
    f"the bot lacks one of the settings {BASE_URL}, {PROJECT_ID} and {APP_ID},"
    f" or a secret: {ACCESS_TOKEN}, or {KEY_ID} and {KEY_SECRET}"
)


class SinchConversation:
    """The provider `sinch_conversation`: settings and secrets as above.

    `base_url` is the region's, such as `https://eu.conversation.api.sinch.com`.
    """

    name = "sinch_conversation"

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """POST the message for each recipient; nothing for one that Sinch cannot carry."""
        settings = outgoing.bot.provider_settings
        base_url, project_id = settings.get(BASE_URL), settings.get(PROJECT_ID)
        app_id, authorization = settings.get(APP_ID), _authorization(outgoing.bot)
        if not (base_url and project_id and app_id and authorization):
            return _MISSING
        content = app_message(outgoing.message)
        if isinstance(content, Unreachable):
            return content
        url = f"{base_url.rstrip('/')}/v1/projects/{quote(project_id, safe='')}/messages:send"
        headers = {"authorization": authorization, "content-type": "application/json"}
        document: dict[str, Any] = {
            "app_id": app_id,
            "message": content,
            "channel_priority_order": [_WHATSAPP],
        }
        if outgoing.callback is not None:
            document["callback_url"] = outgoing.callback

        async def send_to(recipient: str) -> SendOutcome:
            body = json.dumps({**document, "recipient": _recipient(recipient)}).encode()
            return _outcome(
                await self._upstream.post(url, headers, body, outgoing.start_within_seconds)
            )

        return await send_to_each(outgoing.to, send_to, _described)

    async def capability(
        self,
        bot: BotRecord,  # noqa: ARG002 - the port's
        numbers: Sequence[str],  # noqa: ARG002
    ) -> CapabilityOutcome:
        """Say that it cannot be asked: Sinch answers by a callback, some time later."""
        return Unreachable("the Conversation API tells later, not at once, who is on WhatsApp")


def build(parts: Parts) -> SinchConversation:
    """Build the provider."""
    return SinchConversation(parts.upstream)


def _authorization(bot: BotRecord) -> str | None:
    """Return a bearer token's header where there is one, else the access key's (Basic)."""
    if token := bot.secrets.get(ACCESS_TOKEN):
        return f"Bearer {token}"
    key_id, key_secret = bot.secrets.get(KEY_ID), bot.secrets.get(KEY_SECRET)
    if not (key_id and key_secret):
        return None
    return "Basic " + base64.b64encode(f"{key_id}:{key_secret}".encode("utf-8", "replace")).decode()


def _recipient(spelling: str) -> dict[str, Any]:
    """Name a recipient by channel and identity: digits without a "+", or a user id."""
    is_user_id = isinstance(parse_bsuid(spelling), Bsuid)
    identity = spelling if is_user_id else spelling.removeprefix("+")
    return {"identified_by": {"channel_identities": [{"channel": _WHATSAPP, "identity": identity}]}}


def _outcome(answer: Answer | SendOutcome) -> SendOutcome:
    """Read an answer. A 200 says only that Sinch took the message: opt-outs come as reports."""
    if not isinstance(answer, Answer):
        return answer
    if not answer.ok:
        return Refused(answer.status, answer.body, answer.headers)
    document = document_of(answer.body)
    message_id = word(document, "message_id") if isinstance(document, dict) else None
    reply = RecipientReply(
        taken=True,
        provider_message_id=None if message_id is None else bounded(message_id),
        provider_state=_QUEUED,
    )
    return Accepted((reply,), answer.status)


def _described(refused: Refused) -> str:
    """Say why Sinch refused, by the word it has for it (`INVALID_ARGUMENT`)."""
    document = document_of(refused.body)
    error = document.get("error") if isinstance(document, dict) else None
    said = word(error, "status") if isinstance(error, dict) else None
    reason = f", {said[:LONGEST_WORD]}" if said else ""
    return f"Sinch answered {refused.provider_status}{reason}"
