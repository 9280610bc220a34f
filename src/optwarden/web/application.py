"""Where does a request go? Hot paths to raw ASGI callables, the rest to FastAPI (ADR 0002)."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias

from optwarden.web.exchange import JSON, AsgiApp, AsgiScope, Receive, Send, respond
from optwarden.web.metrics.counting import CountedSend

Hook: TypeAlias = Callable[[], Awaitable[None]]
Counting: TypeAlias = Callable[[str, Send], CountedSend]
"""Wraps the `send` of a request to this path so that its answer is counted."""

_LOG: Final = logging.getLogger("optwarden.web")
_OUR_FAULT: Final = b'{"message":"500","reason":"internal_error","details":"internal_error"}'


class Application:
    """The gateway's one ASGI application."""

    def __init__(
        self,
        by_prefix: Sequence[tuple[str, AsgiApp]],
        otherwise: AsgiApp,
        start: Hook,
        stop: Hook,
        counting: Counting,
    ) -> None:
        self._by_prefix = by_prefix
        self._otherwise = otherwise
        self._start = start
        self._stop = stop
        self._counting = counting

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Dispatch one request, or run the server's start and stop."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        path: str = scope["path"]
        counted = self._counting(path, send)
        try:
            for prefix, app in self._by_prefix:
                if path.startswith(prefix):
                    await app(scope, receive, counted)
                    return
            await self._otherwise(scope, receive, counted)
        except Exception as error:  # noqa: BLE001 - the ASGI boundary: nobody is left unanswered
            _LOG.error("a request failed", exc_info=error)
            if not counted.answered:
                await respond(counted, 500, _OUR_FAULT, (JSON,))

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await self._start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})
