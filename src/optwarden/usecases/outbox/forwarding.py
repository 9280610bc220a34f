"""How does the business's own webhook get what the provider sent? Byte for byte, by the outbox.

So that one URL serves both: the provider calls the gateway, the gateway calls the business.
Before: a callback was verified. After: it is kept, encrypted, and the provider may be answered;
then it is forwarded until the business's server takes it, or its time is over.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

import orjson

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.calling import CALL_SECONDS, Call, CallServers
from optwarden.usecases.outbox.destinations import FORWARD_URL
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.ports import Clock

FORWARD_WITHIN: Final[Micros] = 7 * 24 * 3600 * SECOND
"""As long as Meta tries to deliver a callback (WIRE section 3)."""
FORWARDED: Final = "optwarden-forwarded"
"""The header that holds the forward's id, the same for every try."""
_NOT_PASSED_ON: Final = frozenset(
    (
        *("connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te"),
        *("trailer", "transfer-encoding", "upgrade", "proxy-connection"),
        # these belong to one connection's request too: they are made anew
        *("host", "content-length", "expect", FORWARDED),
    )
)
"""RFC 9110 section 7.6.1, and what is said of one request only."""
_UUID8: Final = 8 << 76 | 0b10 << 62
_UUID8_FREE: Final = ~(0xF << 76 | 0b11 << 62)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A verified callback as it arrived; header names are lower-case."""

    provider: str
    headers: Sequence[tuple[bytes, bytes]] = field(repr=False)
    query: bytes = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Forward:
    """A callback to be kept until the business's server has it."""

    forward_id: str
    bot: BotRecord
    received_at: Micros
    expires_at: Micros
    content: bytes = field(repr=False)


class Forwards(Protocol):
    """Where callbacks are kept until they are forwarded. Methods raise StoreUnavailable."""

    def keep(self, forward: Forward) -> asyncio.Future[None]:
        """Keep a callback, encrypted, and the intent to forward it; one that is known, once.

        A future and no coroutine: it is under way before the callback is recorded.
        """
        ...

    async def content(self, item: OutboxItem) -> bytes | None:
        """Return what was kept; empty once it was forwarded, None when its time was over."""
        ...

    async def forwarded(self, item: OutboxItem) -> bool:
        """End an item that was taken, and forget what it held."""
        ...


class Tap:
    """Keeps what is to be forwarded."""

    def __init__(self, forwards: Forwards, clock: Clock, wake: Callable[[], None]) -> None:
        self._forwards = forwards
        self._clock = clock
        self._wake = wake

    def wants(self, bot: BotRecord) -> bool:
        """Say whether a bot's callbacks are forwarded."""
        return bool(bot.provider_settings.get(FORWARD_URL))

    def __call__(self, bot: BotRecord, arrived: Arrived) -> Awaitable[None]:
        """Begin to keep a callback. Awaited, it is durable, or StoreUnavailable is raised."""
        now = self._clock.now()
        forward = Forward(
            _forward_id(bot, arrived), bot, now, now + FORWARD_WITHIN, _packed(arrived)
        )
        kept = self._forwards.keep(forward)
        kept.add_done_callback(self._ring)
        return kept

    def _ring(self, kept: asyncio.Future[None]) -> None:
        """Let the worker look; a caller who is gone has not looked at a failure."""
        if not kept.cancelled() and kept.exception() is None:
            self._wake()


@dataclass(frozen=True, slots=True)
class SendForwards:
    """Delivers kept callbacks."""

    forwards: Forwards
    outbox: Outbox
    directory: Directory
    call: CallServers
    counters: Counters
    seconds: float = CALL_SECONDS

    async def __call__(self, item: OutboxItem) -> None:
        """Try one item."""
        bot = await self.directory.bot(item.bot_id)
        url = None if bot is None else bot.provider_settings.get(FORWARD_URL)
        if not url:
            detail = f"{FORWARD_URL}: the bot has no such setting any more"
            await self._end(item, Ending(OutboxProgress.LACKING, detail))
            return
        content = await self.forwards.content(item)
        if content is None:
            await self._end(item, Ending(OutboxProgress.DEAD, "what it held is not kept any more"))
            return
        ending = Ending(OutboxProgress.SENT, "")
        if content:
            ending = await self.call(item, call_of(url, item.outbox_id, content))
        await self._end(item, ending)

    async def _end(self, item: OutboxItem, ending: Ending) -> None:
        if ending.progress is OutboxProgress.SENT:
            ended = await self.forwards.forwarded(item)
        else:
            ended = await self.outbox.finish(item, ending)
        if ended and ending.due_at is None:
            self.counters.outbox_ended(item.kind, ending.progress)


def call_of(url: str, forward_id: str, content: bytes) -> Call:
    """Return the call that passes a kept callback on."""
    head, _, body = content.partition(b"\n")
    query, headers = orjson.loads(head)
    named = {
        name.strip().lower()
        for key, value in headers
        if key == "connection"
        for name in value.split(",")
    }
    passed = [(n, v) for n, v in headers if n not in _NOT_PASSED_ON and n not in named]
    joint = "&" if "?" in url else "?"
    where = f"{url}{joint}{query}" if query else url
    return Call(where, [*passed, (FORWARDED, forward_id)], body)


def _packed(arrived: Arrived) -> bytes:
    """Put a callback into one text: a line of JSON for its head, then its body as it is."""
    headers = [[_text(name), _text(value)] for name, value in arrived.headers]
    return orjson.dumps([arrived.query.decode("latin-1"), headers]) + b"\n" + arrived.body


def _text(value: bytes) -> str:
    """Read a header so that written as UTF-8 it is the same bytes, wherever it is UTF-8 at all."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _forward_id(bot: BotRecord, arrived: Arrived) -> str:
    """Make an id of what it is, so that a repetition has the same."""
    parts = (bot.bot_id.encode(), arrived.provider.encode(), arrived.body)
    digest = hashlib.sha256(b"\0".join(parts)).digest()
    text = f"{int.from_bytes(digest[:16]) & _UUID8_FREE | _UUID8:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
