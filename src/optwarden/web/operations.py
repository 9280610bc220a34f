"""What do operators' tools ask a running gateway? `/healthz`, `/readyz` and `/metrics`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias

import orjson

from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.sealing.watching import Backlog
from optwarden.web.exchange import JSON, AsgiScope, Receive, Send, respond
from optwarden.web.health import SchemaIsCurrent, readiness
from optwarden.web.metrics import Metrics
from optwarden.web.metrics.exposition import CONTENT_TYPE, exposition

PATHS: Final = ("/healthz", "/readyz", "/metrics")
_NO_STORE: Final = (b"cache-control", b"no-store")
_WITHIN_SECONDS: Final = 1.0

CountOutbox: TypeAlias = Callable[[], Awaitable[tuple[int, int, int]]]
"""Counts what waits in the outbox, is dead, and lacks a setting. Raises StoreUnavailable."""


LookAtSealing: TypeAlias = Callable[[], Awaitable[Backlog]]
"""Says how far sealing is behind. Raises StoreUnavailable."""


class Operations:
    """A raw ASGI callable; none of its paths needs a token or says anything personal."""

    def __init__(
        self,
        metrics: Metrics,
        schema_is_current: SchemaIsCurrent,
        count_outbox: CountOutbox,
        look_at_sealing: LookAtSealing,
    ) -> None:
        self._metrics = metrics
        self._schema_is_current = schema_is_current
        self._count_outbox = count_outbox
        self._look_at_sealing = look_at_sealing

    async def __call__(self, scope: AsgiScope, _receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["path"] not in PATHS:
            await respond(send, 404)
        elif scope["method"] not in ("GET", "HEAD"):
            await respond(send, 405, headers=((b"allow", b"GET, HEAD"),))
        elif scope["path"] == "/healthz":
            await respond(send, 200, b'{"status":"alive"}', (JSON, _NO_STORE))
        elif scope["path"] == "/readyz":
            await self._readyz(send)
        else:
            await self._scrape(send)

    async def _readyz(self, send: Send) -> None:
        found = await readiness(self._schema_is_current)
        answer = {"status": "ready"} if found.ready else {"status": found.why_not}
        # The gateway decides and records all the same, so it stays ready; nothing proves it yet.
        if found.ready and (sealing := await self._sealing()) is not None and sealing.stuck:
            answer["sealing"] = "stuck"
        await respond(send, 200 if found.ready else 503, orjson.dumps(answer), (JSON, _NO_STORE))

    async def _scrape(self, send: Send) -> None:
        try:
            async with asyncio.timeout(_WITHIN_SECONDS):
                outbox = await self._count_outbox()
        except (TimeoutError, StoreUnavailable):
            outbox = None  # the counters are worth having above all when the store is not
        body = exposition(self._metrics.table, outbox, await self._sealing())
        kind = (b"content-type", CONTENT_TYPE.encode())
        await respond(send, 200, body, (kind, _NO_STORE))

    async def _sealing(self) -> Backlog | None:
        try:
            async with asyncio.timeout(_WITHIN_SECONDS):
                return await self._look_at_sealing()
        except (TimeoutError, StoreUnavailable):
            return None
