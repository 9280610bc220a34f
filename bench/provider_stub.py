"""What is a provider, to the benchmark? A server that answers every send after a fixed pause.

`python -m bench.provider_stub PORT MILLISECONDS`
"""

from __future__ import annotations

import asyncio
import sys

import uvicorn

from optwarden.web.exchange import JSON, AsgiScope, Receive, Send, read_body, respond

_ANSWER = (
    b'{"messaging_product":"whatsapp","contacts":[{"input":"46700000000","wa_id":"46700000000"}],'
    b'"messages":[{"id":"wamid.HBgLNDY3MDAwMDAwMDAVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA"}]}'
)


class Stub:
    """Answers as Meta does."""

    def __init__(self, pause_seconds: float) -> None:
        self._pause_seconds = pause_seconds

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        await read_body(receive)
        if self._pause_seconds:
            await asyncio.sleep(self._pause_seconds)
        await respond(send, 200, _ANSWER, (JSON,))


def main() -> None:
    """Serve until told to stop."""
    port, milliseconds = int(sys.argv[1]), float(sys.argv[2])
    uvicorn.run(
        Stub(milliseconds / 1000),
        port=port,
        loop="uvloop",
        http="httptools",
        lifespan="off",
        access_log=False,
        log_level="warning",
    )


if __name__ == "__main__":
    main()
