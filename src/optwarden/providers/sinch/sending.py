"""How is a message handed to the Sinch WhatsApp API, and what does its answer mean?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

import orjson

from optwarden.consent.recipient import Msisdn, parse_msisdn_leniently
from optwarden.providers.contract import Parts
from optwarden.providers.upstream import Upstream
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.posting import Answer, with_bearer
from optwarden.usecases.providers import (
    Accepted,
    CapabilityOutcome,
    Capable,
    Outgoing,
    RecipientReply,
    Refused,
    SendOutcome,
    Unknown,
    Unreachable,
)

BASE_URL: Final = "base_url"
UPSTREAM_BOT_ID: Final = "upstream_bot_id"
UPSTREAM_TOKEN: Final = "upstream_token"  # noqa: S105 - the secret's name
_QUEUED: Final = "queued"
_FAILURE: Final = "failure"
_LONGEST_WORD: Final = 64
_LONGEST_ID: Final = 256


class Sinch:
    """The provider `sinch`: settings `base_url` and `upstream_bot_id`, secret `upstream_token`."""

    name = "sinch"

    def __init__(self, upstream: Upstream) -> None:
        self._upstream = upstream

    async def send(self, outgoing: Outgoing) -> SendOutcome:
        """POST the message once for all recipients."""
        document: dict[str, Any] = {"to": list(outgoing.to), "message": outgoing.message}
        if outgoing.callback is not None:
            document["callback"] = outgoing.callback
        answer = await self._post(outgoing.bot, "messages", document, outgoing.start_within_seconds)
        if not isinstance(answer, Answer):
            return answer
        if not answer.ok:
            return Refused(answer.status, answer.body, answer.headers)
        return Accepted(replies_of(outgoing.to, answer.body), answer.status)

    async def capability(self, bot: BotRecord, numbers: Sequence[str]) -> CapabilityOutcome:
        """Ask upstream; an answer that does not speak of every number is none."""
        answer = await self._post(bot, "capability", {"numbers": list(numbers)}, None)
        if not isinstance(answer, Answer):
            return answer
        if not answer.ok:
            return Refused(answer.status, answer.body, answer.headers)
        entries = _by_number(_entries(answer.body, "capabilities"), "msisdn")
        capable = [entries.get(_key(number), {}).get("capable") for number in numbers]
        known = tuple(one for one in capable if isinstance(one, bool))
        if len(known) < len(numbers):
            return Unknown("the provider's answer does not speak of every number")
        return Capable(known)

    async def _post(
        self, bot: BotRecord, path: str, document: Mapping[str, Any], start_within: float | None
    ) -> Answer | Unreachable | Unknown:
        base_url = bot.provider_settings.get(BASE_URL)
        upstream_bot_id = bot.provider_settings.get(UPSTREAM_BOT_ID)
        token = bot.secrets.get(UPSTREAM_TOKEN)
        if not (base_url and upstream_bot_id and token):
            return Unreachable(
                f"the bot lacks one of the settings {BASE_URL} and {UPSTREAM_BOT_ID}"
                f" or the secret {UPSTREAM_TOKEN}"
            )
        bot_path = quote(upstream_bot_id, safe="")
        url = f"{base_url.rstrip('/')}/whatsapp/v1/{bot_path}/{path}"
        return await self._upstream.post(
            url, with_bearer(token), orjson.dumps(document), start_within
        )


def build(parts: Parts) -> Sinch:
    """Build the provider."""
    return Sinch(parts.upstream)


def _entries(body: bytes, field: str) -> list[dict[str, Any]]:
    """Return an answer's list of objects; empty for anything else."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        return []
    entries = document.get(field) if isinstance(document, dict) else None
    if not isinstance(entries, list):
        return []
    return [entry for entry in entries if isinstance(entry, dict)]


def entries_of(to: Sequence[str], body: bytes) -> list[Mapping[str, Any]]:
    """Give each recipient its entry: by number, else by position where there are as many."""
    entries = _entries(body, "statuses")
    by_number = _by_number(entries, "recipient")
    aligned = len(entries) == len(to)
    return [
        by_number.get(_key(number)) or (entries[position] if aligned else {})
        for position, number in enumerate(to)
    ]


def replies_of(to: Sequence[str], body: bytes) -> tuple[RecipientReply, ...]:
    """Read what a 2xx says of each recipient.

    One without a readable entry was taken, and its message's id is not known.
    """
    return tuple(_reply(entry) for entry in entries_of(to, body))


def _reply(entry: Mapping[str, Any]) -> RecipientReply:
    return RecipientReply(
        entry.get("status") != _FAILURE,
        _text(entry, "message_id", _LONGEST_ID),
        _text(entry, "state", _LONGEST_WORD) or _QUEUED,
        _text(entry, "details", 4096),
    )


def _text(entry: Mapping[str, Any], field: str, longest: int) -> str | None:
    value = entry.get(field)
    if not isinstance(value, str) or not value or "\0" in value:
        return None
    return value[:longest]


def _by_number(entries: list[dict[str, Any]], field: str) -> dict[str, dict[str, Any]]:
    return {_key(number): entry for entry in entries if isinstance(number := entry.get(field), str)}


def _key(number: str) -> str:
    """Return what two spellings of one number have in common."""
    read = parse_msisdn_leniently(number)
    return read.key if isinstance(read, Msisdn) else number
