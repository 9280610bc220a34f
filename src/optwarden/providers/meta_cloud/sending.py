"""How is a message handed to the WhatsApp Cloud API, and what does its answer mean?

The API takes one recipient a call. All calls of a message are begun at once (`each_recipient`),
each with the bound of when it must have started; none is repeated.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import quote

import orjson

from optwarden.providers.contract import Parts
from optwarden.providers.each_recipient import send_to_each
from optwarden.providers.meta_cloud.error_codes import (
    details_of_answer,
    is_too_fast,
    signal_of_answer,
)
from optwarden.providers.meta_cloud.message_bodies import body_for
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.posting import Answer, with_bearer
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
API_VERSION: Final = "api_version"
PHONE_NUMBER_ID: Final = "phone_number_id"
ACCESS_TOKEN: Final = "access_token"  # noqa: S105 - the secret's name
DEFAULT_BASE_URL: Final = "https://graph.facebook.com"
DEFAULT_API_VERSION: Final = "v24.0"
_VERSION: Final = re.compile(r"v\d{1,3}\.\d{1,2}", re.ASCII)
_QUEUED: Final = "queued"
_TAKEN: Final = frozenset({"accepted"})
"""What Meta calls what the seed's API calls queued."""
CAPABILITY: Final = Unreachable("the Cloud API does not say which numbers are on WhatsApp")
"""The question (`/contacts`) ended with the on-premises API; nothing was asked, so nothing left."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where a bot's messages go, and what opens it."""

    url: str
    headers: Mapping[str, str] = field(repr=False)


class MetaCloud:
    """The provider `meta_cloud`: setting `phone_number_id`, secret `access_token`.

    Settings `base_url` and `api_version` have defaults.
    """

    name = "meta_cloud"

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """POST the message once for each recipient."""
        return await send_through(self._upstream, door_of(outgoing.bot), outgoing)

    async def capability(
        self,
        bot: BotRecord,  # noqa: ARG002
        numbers: Sequence[str],  # noqa: ARG002
    ) -> CapabilityOutcome:
        """Say that it cannot be asked."""
        return CAPABILITY


def build(parts: Parts) -> MetaCloud:
    """Build the provider."""
    return MetaCloud(parts.upstream)


def door_of(bot: BotRecord) -> Door | Unreachable:
    """Return where the bot's messages go."""
    settings = bot.provider_settings
    phone_number_id, token = settings.get(PHONE_NUMBER_ID), bot.secrets.get(ACCESS_TOKEN)
    if not (phone_number_id and token):
        return Unreachable(
            f"the bot lacks the setting {PHONE_NUMBER_ID} or the secret {ACCESS_TOKEN}"
        )
    version = settings.get(API_VERSION) or DEFAULT_API_VERSION
    if not _VERSION.fullmatch(version):
        return Unreachable(f"the bot's {API_VERSION} is none, such as {DEFAULT_API_VERSION}")
    base_url = (settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")
    url = f"{base_url}/{version}/{quote(phone_number_id, safe='')}/messages"
    return Door(url, with_bearer(token))


async def send_through(
    upstream: Upstream, door: Door | Unreachable, outgoing: Outgoing
) -> SendOutcome:
    """Send Meta's body through a door, to each recipient."""
    if isinstance(door, Unreachable):
        return door

    async def call(recipient: str) -> SendOutcome:
        body = body_for(recipient, outgoing.message)
        if body is None:
            return Unreachable("the message is of a type that has no form at Meta")
        answer = await upstream.post(
            door.url, door.headers, orjson.dumps(body), outgoing.start_within_seconds
        )
        return outcome_of(answer) if isinstance(answer, Answer) else answer

    return await send_to_each(outgoing.to, call, _details)


def outcome_of(answer: Answer) -> SendOutcome:
    """Say what one answer came to.

    A 2xx without a readable id means that the message was taken and its id is not known.
    """
    if not answer.ok:
        signal = signal_of_answer(answer.body) if answer.status < 500 else None
        for_now = is_too_fast(answer.body)
        return Refused(answer.status, answer.body, answer.headers, signal, for_now)
    document = document_of(answer.body)
    messages = document.get("messages") if isinstance(document, dict) else None
    first: Mapping[str, Any] = {}
    if isinstance(messages, list) and messages and isinstance(messages[0], dict):
        first = messages[0]
    message_id, state = word(first, "id"), word(first, "message_status")
    reply = RecipientReply(
        taken=True,
        provider_message_id=None if message_id is None else bounded(message_id),
        provider_state=_QUEUED if state is None or state in _TAKEN else state[:LONGEST_WORD],
    )
    return Accepted((reply,), answer.status)


def _details(refused: Refused) -> str | None:
    return details_of_answer(refused.body)
