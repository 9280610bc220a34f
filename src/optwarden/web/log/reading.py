"""What does `/log/<log id>/...` answer? Checkpoint, keys and tiles to all, entries to auditors.

Hashes say nothing of what was hashed: personal fields are salted commitments. Entries hold what
happened, without names: they need a token of the business with the scope `read`.
"""

from __future__ import annotations

import re
from typing import Final

from optwarden.ledger.tiling import TilePath, read_path
from optwarden.ledger.tree import TILE_WIDTH
from optwarden.usecases.authenticate import Authenticate, Unauthorized
from optwarden.usecases.configuration import Scope
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.publishing.logs import PublishLogs
from optwarden.usecases.sealing.naming import bot_of
from optwarden.web.exchange import AsgiScope, Headers, Receive, Send, header, respond

PREFIX: Final = "/log/"
_PATH: Final = re.compile(
    r"/log/(?P<log>(?:bot|business)/[^/\0]{1,64})/(?P<what>checkpoint|keys|tile/[a-z0-9./]{1,64})"
)
_TEXT: Final = (b"content-type", b"text/plain; charset=utf-8")
_BYTES: Final = (b"content-type", b"application/octet-stream")
_FOR_EVER: Final = (b"cache-control", b"public, max-age=31536000, immutable")
_BRIEFLY: Final = (b"cache-control", b"no-cache")
_PRIVATE: Final = (b"cache-control", b"private, no-store")


class LogReading:
    """A raw ASGI callable."""

    def __init__(self, logs: PublishLogs, authenticate: Authenticate) -> None:
        self._logs = logs
        self._authenticate = authenticate

    async def __call__(self, scope: AsgiScope, _receive: Receive, send: Send) -> None:
        """Serve one request."""
        found = _PATH.fullmatch(scope["path"])
        if found is None:
            await respond(send, 404)
            return
        if scope["method"] not in ("GET", "HEAD"):
            await respond(send, 405, headers=((b"allow", b"GET, HEAD"),))
            return
        try:
            status, body, headers = await self._answer(scope, found["log"], found["what"])
        except Unauthorized:
            challenge = ((b"www-authenticate", b"Bearer"),)
            await respond(send, 401, headers=challenge)
            return
        except StoreUnavailable:
            await respond(send, 503, headers=((b"retry-after", b"1"),))
            return
        await respond(send, status, body, headers)

    async def _answer(self, scope: AsgiScope, log_id: str, what: str) -> tuple[int, bytes, Headers]:
        if what == "checkpoint":
            kept = await self._logs.checkpoint(log_id)
            if kept is None:
                return 404, b"", ()
            return 200, kept.with_witnesses.encode(), (_TEXT, _BRIEFLY)
        if what == "keys":
            if await self._logs.business_of(log_id) is None:
                return 404, b"", ()
            keys = "".join(f"{key}\n" for key in self._logs.verifier_keys(log_id))
            return 200, keys.encode(), (_TEXT, _BRIEFLY)
        path = read_path(what)
        if path is None:
            return 404, b"", ()
        return await self._tile(scope, log_id, path)

    async def _tile(
        self, scope: AsgiScope, log_id: str, path: TilePath
    ) -> tuple[int, bytes, Headers]:
        if path.level is None:
            await self._check_auditor(scope, log_id)
            found, cached = await self._logs.entries(log_id, path), _PRIVATE
        else:
            found = await self._logs.tile(log_id, path)
            cached = _FOR_EVER if path.width == TILE_WIDTH else _BRIEFLY
        return (404, b"", ()) if found is None else (200, found, (_BYTES, cached))

    async def _check_auditor(self, scope: AsgiScope, log_id: str) -> None:
        """Raise Unauthorized unless the token may read this log's entries."""
        authorization = header(scope, b"authorization")
        bot_id = bot_of(log_id)
        if bot_id is not None:
            await self._authenticate.bot(authorization, bot_id, Scope.READ)
            return
        caller = await self._authenticate.caller(authorization, Scope.READ)
        token = caller.token
        if token.bot_id is not None or await self._logs.business_of(log_id) != token.business_id:
            raise Unauthorized
