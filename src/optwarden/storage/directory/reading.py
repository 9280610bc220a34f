"""Which bot, which token?

Read from the store at most once a second each, however many requests ask.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Generic, TypeVar

from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.storage.directory.brakes import BRAKES, with_brakes
from optwarden.storage.directory.known_disclosures import KNOWN_DISCLOSURES
from optwarden.storage.directory.known_programmes import (
    BOT_OF_PROGRAMME,
    PUBLISHED_PROGRAMMES,
    WITHDRAWN_PROGRAMME,
    WORDINGS_OF_BUSINESS,
    tombstone_of,
    with_programmes,
)
from optwarden.storage.directory.records import (
    BOT_COLUMNS,
    SIBLINGS,
    TEMPLATE_COLUMNS,
    TOKEN_COLUMNS,
    SecretsReader,
    bot_from,
    token_from,
)
from optwarden.storage.engine import Engine, EngineError, Row
from optwarden.usecases.configuration import BotRecord, TokenRecord, Withdrawn
from optwarden.usecases.ports import Monotonic, StoreUnavailable

KEPT_FOR: Final[Micros] = SECOND
"""DESIGN section 5: settings and tokens may be cached for at most 1 s."""
_MOST_KEPT: Final = 50_000
_LONGEST_ID: Final = 64
"""Characters of a bot's id (usecases.administer.BOT_ID), and more than a programme's has."""

Key = TypeVar("Key")
Found = TypeVar("Found")


class BriefCache(Generic[Key, Found]):
    """Values kept for a second from the moment their reading began; many askers share one reading.

    That nothing was found is kept too, so that a wrong token costs the store one question a second.
    """

    def __init__(self, monotonic: Monotonic, read: Callable[[Key], Awaitable[Found]]) -> None:
        self._monotonic = monotonic
        self._read = read
        self._kept: dict[Key, tuple[Micros, Found]] = {}
        self._reading: dict[Key, asyncio.Task[Found]] = {}

    def fresh(self, key: Key) -> Found | None:
        """Return the value if it is fresh enough to answer with, without waiting."""
        kept = self._kept.get(key)
        return kept[1] if kept is not None and self._monotonic() - kept[0] < KEPT_FOR else None

    async def get(self, key: Key) -> Found:
        """Return the value, reading it when it is not fresh enough."""
        kept = self._kept.get(key)
        if kept is not None and self._monotonic() - kept[0] < KEPT_FOR:
            return kept[1]
        reading = self._reading.get(key)
        if reading is None:
            readings = self._reading
            reading = asyncio.ensure_future(self._refresh(key))
            readings[key] = reading
            reading.add_done_callback(lambda _: readings.pop(key, None))
        return await asyncio.shield(reading)

    async def _refresh(self, key: Key) -> Found:
        began, kept = self._monotonic(), self._kept
        value = await self._read(key)
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        kept[key] = (began, value)
        return value

    def forget(self) -> None:
        """Drop everything: this process itself changed something.

        What is being read may be from before the change: it is neither kept nor joined any more.
        """
        self._kept, self._reading = {}, {}


def _is_none(named: str) -> bool:
    """Say at once that there is no such id: a path may hold what PostgreSQL's text cannot, and so
    much of it that strangers would fill the memory with what was not found.
    """
    return len(named) > _LONGEST_ID or "\0" in named


class StoredDirectory:
    """Fills `usecases.configuration.Directory` over one engine."""

    def __init__(self, engine: Engine, secrets_of: SecretsReader, monotonic: Monotonic) -> None:
        self._engine = engine
        self._secrets_of = secrets_of
        self._bots: BriefCache[str, BotRecord | None] = BriefCache(monotonic, self._read_bot)
        self._tokens: BriefCache[bytes, TokenRecord | None] = BriefCache(
            monotonic, self._read_token
        )
        self._senders: BriefCache[tuple[str, str], str | None] = BriefCache(
            monotonic, self._read_sender
        )
        self._programmes: BriefCache[str, str | None] = BriefCache(monotonic, self._read_programme)
        self._withdrawn: BriefCache[str, Programme | None] = BriefCache(
            monotonic, self._read_withdrawn
        )
        self._credentials: BriefCache[tuple[str, bytes], tuple[str, ...]] = BriefCache(
            monotonic, self._read_credential
        )

    async def bot(self, bot_id: str) -> BotRecord | None:
        """Return a bot, or None. Raises StoreUnavailable."""
        if _is_none(bot_id):
            return None
        return self._bots.fresh(bot_id) or await self._bots.get(bot_id)

    async def bot_of_sender(self, provider: str, sender: str) -> BotRecord | None:
        """Return the bot that a provider knows by this name, or None. Raises StoreUnavailable."""
        if "\0" in sender:
            return None
        bot_id = await self._senders.get((provider, sender))
        return None if bot_id is None else await self.bot(bot_id)

    async def bot_of_programme(self, programme_id: str) -> BotRecord | None:
        """Return the bot whose published programme this is, or None. Raises StoreUnavailable."""
        if _is_none(programme_id):
            return None
        bot_id = await self._programmes.get(programme_id)
        bot = None if bot_id is None else await self.bot(bot_id)
        return bot if bot is not None and programme_id in bot.rules.programmes else None

    async def withdrawn_programme(self, programme_id: str) -> Withdrawn | None:
        """Return a programme that was withdrawn and its bot, or None. Raises StoreUnavailable."""
        if _is_none(programme_id):
            return None
        programme = await self._withdrawn.get(programme_id)
        bot = None if programme is None else await self.bot(programme.bot_id)
        return None if bot is None or programme is None else Withdrawn(bot, programme)

    async def bots_of_credential(self, provider: str, credential_hash: bytes) -> tuple[str, ...]:
        """Return the bots a credential may send as. Raises StoreUnavailable."""
        return await self._credentials.get((provider, credential_hash))

    async def token(self, token_hash: bytes) -> TokenRecord | None:
        """Return a token that is not revoked, or None. Raises StoreUnavailable."""
        return self._tokens.fresh(token_hash) or await self._tokens.get(token_hash)

    def forget(self) -> None:
        """Read everything anew: this process itself changed something."""
        self._bots.forget()
        self._tokens.forget()
        self._senders.forget()
        self._programmes.forget()
        self._withdrawn.forget()
        self._credentials.forget()

    async def _read_bot(self, bot_id: str) -> BotRecord | None:
        rows = await self._fetch(
            f"SELECT {BOT_COLUMNS} FROM bot AS b"
            " JOIN business AS o ON o.business_id = b.business_id WHERE b.bot_id = $1",
            bot_id,
        )
        if not rows:
            return None
        topics = await self._fetch(
            "SELECT topic, category, description FROM topic WHERE business_id = $1", rows[0][1]
        )
        templates = await self._fetch(
            f"SELECT {TEMPLATE_COLUMNS} FROM template WHERE bot_id = $1", bot_id
        )
        disclosures = await self._fetch(KNOWN_DISCLOSURES, rows[0][1])
        programmes = await self._fetch(PUBLISHED_PROGRAMMES, bot_id)
        brakes = await self._fetch(BRAKES, bot_id)
        siblings = await self._fetch(SIBLINGS, rows[0][1], bot_id)
        wordings = await self._fetch(WORDINGS_OF_BUSINESS, rows[0][1]) if programmes else ()
        bot = bot_from(rows[0], topics, templates, self._secrets_of, disclosures, siblings)
        return with_brakes(with_programmes(bot, programmes, disclosures, wordings), brakes)

    async def _read_sender(self, name: tuple[str, str]) -> str | None:
        rows = await self._fetch(
            "SELECT bot_id FROM sender WHERE provider = $1 AND sender = $2", *name
        )
        return str(rows[0][0]) if rows else None

    async def _read_programme(self, programme_id: str) -> str | None:
        rows = await self._fetch(BOT_OF_PROGRAMME, programme_id)
        return str(rows[0][0]) if rows else None

    async def _read_withdrawn(self, programme_id: str) -> Programme | None:
        """Read what a withdrawn programme asked with, in the languages that it had."""
        name = tombstone_of(programme_id)
        rows = await self._fetch(WITHDRAWN_PROGRAMME, programme_id, name)
        if not rows:
            return None
        bot_id, business_id, content = rows[0]
        bot = await self.bot(bot_id)
        if bot is None:
            return None
        disclosures = await self._fetch(KNOWN_DISCLOSURES, str(business_id))
        wordings = await self._fetch(WORDINGS_OF_BUSINESS, str(business_id))
        lone = with_programmes(bot, [(programme_id, content)], disclosures, wordings)
        return lone.rules.programmes[programme_id]

    async def _read_credential(self, credential: tuple[str, bytes]) -> tuple[str, ...]:
        rows = await self._fetch(
            "SELECT bot_id FROM guard_credential WHERE provider = $1 AND credential_hash = $2"
            " ORDER BY bot_id",
            *credential,
        )
        return tuple(str(row[0]) for row in rows)

    async def _fetch(self, query: str, *arguments: object) -> list[Row]:
        try:
            return await self._engine.fetch(query, *arguments)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error

    async def _read_token(self, token_hash: bytes) -> TokenRecord | None:
        rows = await self._fetch(
            f"SELECT {TOKEN_COLUMNS} FROM token WHERE token_hash = $1 AND revoked_at IS NULL",
            token_hash,
        )
        return token_from(rows[0]) if rows else None
