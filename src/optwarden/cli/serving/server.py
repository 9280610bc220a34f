"""How does a server end in order? It stops accepting and answers what it took in."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import uvicorn

from optwarden.web.exchange import AsgiApp

_LOG: Final = logging.getLogger("optwarden.serve")
_KEEP_ALIVE_SECONDS: Final = 75
"""Longer than a load balancer's 60 s: the balancer is to give up idle connections, not we."""
_BACKLOG: Final = 2_048


async def _turn() -> None:
    """Let the event loop look at its sockets, more than once: who was accepted has to be read."""
    for _ in range(4):
        await asyncio.sleep(0)


class GracefulServer(uvicorn.Server):
    """uvicorn that says when it accepts, and whose signals mean what operators expect."""

    def __init__(
        self,
        application: AsgiApp,
        shutdown_seconds: float,
        stop_signals: Sequence[signal.Signals],
        on_started: Callable[[], None],
    ) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                http="httptools",
                loop="none",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                date_header=False,
                backlog=_BACKLOG,
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=max(1, round(shutdown_seconds)),
            )
        )
        self._stop_signals = stop_signals
        self._on_started = on_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept connections, and say so."""
        await super().startup(sockets=sockets)
        self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop accepting; read what has arrived, close idle connections, wait for others."""
        await _turn()  # takes the connections that wait in the backlog: closing would reset them
        for server in self.servers:
            server.close()
        await _turn()  # reads what waits in the sockets
        await super().shutdown(sockets=sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Make the first signal an orderly end, and a second one an end at once."""
        loop = asyncio.get_running_loop()
        for number in self._stop_signals:
            loop.add_signal_handler(number, self.stop, number)
        try:
            yield
        finally:
            for number in self._stop_signals:
                loop.remove_signal_handler(number)
                signal.signal(number, signal.SIG_DFL)

    def stop(self, number: int) -> None:
        """End in order; at once when asked again."""
        if self.should_exit:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        self.should_exit = True
        _LOG.info("stopping; requests in flight are answered first")

    def orphaned(self) -> None:
        """End in order because the process that looked after this one is gone."""
        self.should_exit = True
