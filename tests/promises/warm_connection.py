"""How are tens of thousands of requests made quickly? Over connections that stay open."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Final

_ENOUGH_SECONDS: Final = 60.0


class WarmConnection:
    """One keep-alive connection to a gateway, for one request at a time."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: str
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._token = token

    @classmethod
    async def open(cls, port: int, token: str) -> WarmConnection:
        """Connect to a gateway on this machine."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        return cls(reader, writer, token)

    async def ask(
        self, method: str, path: str, document: Any, headers: str = ""
    ) -> tuple[int, bytes]:
        """Make a request and read its whole answer. `headers` are lines that end in CR LF."""
        body = json.dumps(document).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer {self._token}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
        )
        self._writer.write(head.encode() + body)
        async with asyncio.timeout(_ENOUGH_SECONDS):
            return await self._answer()

    async def _answer(self) -> tuple[int, bytes]:
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status = int(head.split(" ", 2)[1])
        length = int(head.split("content-length: ", 1)[1].split("\r\n", 1)[0])
        return status, await self._reader.readexactly(length)

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
        await self._writer.wait_closed()
