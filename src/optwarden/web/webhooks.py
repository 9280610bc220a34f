"""Which provider calls back, and is it that one? Verify, read, record, and only then say 200.

A callback that cannot be verified is answered 401 and counted, nothing is stored of it; one that
cannot be stored is answered 503, so that the provider repeats it (DESIGN section 8).
"""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.callbacks import Callback, Dialects, InboundDialect
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.forwarding import Arrived, Tap
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.receive_inbound import Received, ReceiveInbound
from optwarden.web.exchange import (
    AsgiScope,
    BodyTooLarge,
    ClientGone,
    Receive,
    Send,
    header,
    read_body,
    respond,
)

PREFIX: Final = "/webhooks/"
LARGEST_CALLBACK: Final = 3 * 1024 * 1024
"""Bytes: Meta's bound for a callback (WIRE section 3)."""
_RETRY_AFTER: Final = (b"retry-after", b"5")


class Webhooks:
    """A raw ASGI callable for `/webhooks/{provider}/{bot-id}` and `.../{secret}` below it."""

    def __init__(
        self,
        directory: Directory,
        authenticate: Authenticate,
        dialects: Dialects,
        receive_inbound: ReceiveInbound,
        tap: Tap,
        counters: Counters,
        public_url: str | None = None,
    ) -> None:
        self._directory = directory
        self._authenticate = authenticate
        self._dialects = dialects
        self._receive_inbound = receive_inbound
        self._tap = tap
        self._counters = counters
        self._public_url = public_url

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one callback."""
        provider, bot_id, secret = _parts(scope["path"])
        dialect = self._dialects.get(provider)
        if dialect is None or not bot_id:
            await respond(send, 404)
        elif scope["method"] == "GET":
            await self._answer_challenge(scope, send, dialect, bot_id)
        elif scope["method"] != "POST":
            await respond(send, 405, headers=((b"allow", b"GET, POST"),))
        else:
            try:
                body = await read_body(receive, LARGEST_CALLBACK)
                await self._serve(scope, send, dialect, bot_id, self._callback(scope, secret, body))
            except BodyTooLarge:
                await respond(send, 413)
            except StoreUnavailable:
                await respond(send, 503, headers=(_RETRY_AFTER,))
            except ClientGone:
                return

    async def _serve(
        self,
        scope: AsgiScope,
        send: Send,
        dialect: InboundDialect,
        bot_id: str,
        callback: Callback,
    ) -> None:
        bot = await self._directory.bot(bot_id)
        if bot is None or not self._is_authentic(bot, dialect, callback):
            self._counters.callback_not_verified(dialect.name)
            await respond(send, 401)
            return
        items = dialect.parse(callback.body)
        received = Received(bot, dialect.name, items, callback.body)
        if not self._tap.wants(bot):
            await self._receive_inbound(received)
        else:
            head = (scope["headers"], scope["query_string"])
            kept = self._tap(bot, Arrived(dialect.name, *head, callback.body))
            try:
                await self._receive_inbound(received)
            finally:  # both, or it is not acknowledged; what fails does not stop the other
                await kept
        acknowledgement = dialect.acknowledgement
        kind = acknowledgement.content_type
        headers = () if kind is None else ((b"content-type", kind.encode()),)
        await respond(send, 200, acknowledgement.body, headers)

    async def _answer_challenge(
        self, scope: AsgiScope, send: Send, dialect: InboundDialect, bot_id: str
    ) -> None:
        """Answer a provider that asks whether the URL is ours; 403 is its word for no."""
        try:
            bot = await self._directory.bot(bot_id)
        except StoreUnavailable:
            await respond(send, 503, headers=(_RETRY_AFTER,))
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        answer = None
        if bot is not None and self._authenticate.is_here(bot):
            answer = dialect.challenge(bot.secrets, query)
        if answer is None:
            await respond(send, 403)
        else:
            await respond(send, 200, answer.encode(), ((b"content-type", b"text/plain"),))

    def _callback(self, scope: AsgiScope, secret: str | None, body: bytes) -> Callback:
        """Return what a dialect looks at: of one that came by a secret path, that and the body."""
        if secret is not None:
            return Callback(body, {}, secret)
        return Callback(body, _headers(scope), url=self._url(scope))

    def _url(self, scope: AsgiScope) -> str:
        """Return the URL the provider called: the public one where it is set."""
        base = self._public_url or f"{scope['scheme']}://{header(scope, b'host') or ''}"
        raw: bytes = scope.get("raw_path") or scope["path"].encode()
        query: bytes = scope["query_string"]
        return base + raw.decode("latin-1") + ("?" + query.decode("latin-1") if query else "")

    def _is_authentic(self, bot: BotRecord, dialect: InboundDialect, callback: Callback) -> bool:
        return self._authenticate.is_here(bot) and dialect.is_authentic(bot.secrets, callback)


def _parts(path: str) -> tuple[str, str, str | None]:
    """Split a path into provider, bot and, where there is one, secret."""
    provider, _, rest = path[len(PREFIX) :].partition("/")
    bot_id, slash, secret = rest.partition("/")
    return provider, bot_id, secret if slash else None


def _headers(scope: AsgiScope) -> dict[str, str]:
    return {str(name, "latin-1"): str(value, "latin-1") for name, value in scope["headers"]}
