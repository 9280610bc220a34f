"""Where does a request go? Hot paths to raw ASGI callables, the rest to FastAPI (ADR 0002)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from optwarden.web.exchange import AsgiApp, AsgiScope, Receive, Send

Hook: TypeAlias = Callable[[], Awaitable[None]]
Counting: TypeAlias = Callable[[str, Send], Send]
"""Wraps the `send` of a request to this path so that its answer is counted."""


def _uncounted(_path: str, send: Send) -> Send:
    return send


class Application:
    """The gateway's one ASGI application."""

    def __init__(
        self,
        by_prefix: Sequence[tuple[str, AsgiApp]],
        otherwise: AsgiApp,
        start: Hook,
        stop: Hook,
        counting: Counting = _uncounted,
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
        if scope["type"] == "http":
            path: str = scope["path"]
            send = self._counting(path, send)
            for prefix, app in self._by_prefix:
                if path.startswith(prefix):
                    await app(scope, receive, send)
                    return
        await self._otherwise(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        await self._start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})
