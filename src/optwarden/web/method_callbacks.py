"""How does an opt-in method's own provider call us? Text messages and calls, by the method's file.

`/webhooks/{method}/{bot-id}` and whatever the method has below it. The method verifies, records
and answers; here the request is bounded, and what cannot be stored is 503, so that it is repeated.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl

from optwarden.usecases.authenticate import Authenticate
from optwarden.usecases.collecting.methods import Callbacks, Called
from optwarden.usecases.configuration import Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import StoreUnavailable
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

_LARGEST: Final = 256 * 1024
"""Bytes: a text message or a voice event with all its fields takes a few thousand."""
_RETRY_AFTER: Final = (b"retry-after", b"5")


class MethodCallbacks:
    """A raw ASGI callable below `/webhooks/`, for the methods that have callbacks."""

    def __init__(
        self,
        directory: Directory,
        authenticate: Authenticate,
        callbacks: Callbacks,
        counters: Counters,
        public_url: str | None = None,
    ) -> None:
        self._directory = directory
        self._authenticate = authenticate
        self._callbacks = callbacks
        self._counters = counters
        self._public_url = public_url

    @property
    def prefixes(self) -> tuple[str, ...]:
        """The paths it serves."""
        return tuple(f"/webhooks/{name}/" for name in self._callbacks)

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Serve one request of a method's provider."""
        _, _, name, rest = scope["path"].split("/", 3)
        bot_id, _, tail = rest.partition("/")
        if scope["method"] not in ("GET", "POST"):
            await respond(send, 405, headers=((b"allow", b"GET, POST"),))
            return
        try:
            body = await read_body(receive, _LARGEST)
            bot = await self._directory.bot(bot_id) if bot_id else None
            if bot is None or not self._authenticate.is_here(bot):
                self._counters.callback_not_verified(name)
                await respond(send, 401)
                return
            answer = await self._callbacks[name](bot, self._called(scope, tail, body))
        except BodyTooLarge:
            await respond(send, 413)
        except StoreUnavailable:
            await respond(send, 503, headers=(_RETRY_AFTER,))
        except ClientGone:
            return
        else:
            if answer.status == 401:
                self._counters.callback_not_verified(name)
            kind = answer.content_type
            headers = () if kind is None else ((b"content-type", kind.encode()),)
            await respond(send, answer.status, answer.body, headers)

    def _called(self, scope: AsgiScope, tail: str, body: bytes) -> Called:
        base = self._public_url or f"{scope['scheme']}://{header(scope, b'host') or ''}"
        raw: bytes = scope.get("raw_path") or scope["path"].encode()
        query: str = scope["query_string"].decode("latin-1")
        return Called(
            scope["method"],
            tail,
            base + raw.decode("latin-1") + (f"?{query}" if query else ""),
            parse_qsl(query, keep_blank_values=True),
            {str(name, "latin-1"): str(value, "latin-1") for name, value in scope["headers"]},
            body,
        )
