"""How does a test start a gateway whose clock is wrong? The real one, built with another clock.

`python -m tests.promises.shifted_server DATABASE KEYS_FILE CLOCK` prints its port once it accepts
connections and serves until SIGTERM. CLOCK is `ahead` (5 s) or `stepping-back`.
"""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from pathlib import Path

import uvloop

from optwarden.cli.serving.listening import listen
from optwarden.cli.serving.server import GracefulServer
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.settings import Settings
from optwarden.storage.database_url import DatabaseUrl
from optwarden.usecases.ports import Clock
from optwarden.wiring import build, build_application


class AheadClock:
    """Five seconds fast."""

    def now(self) -> Micros:
        """Return the wrong present."""
        return time.time_ns() // 1_000 + 5 * SECOND


class SteppingBackClock:
    """Five times a second it steps back by a quarter of a second, up to five seconds; then it is
    set right.
    """

    def now(self) -> Micros:
        """Return the wrong present."""
        steps = time.monotonic_ns() // 200_000_000 % 20
        return time.time_ns() // 1_000 - steps * SECOND // 4


CLOCKS: dict[str, Clock] = {"ahead": AheadClock(), "stepping-back": SteppingBackClock()}


async def serve(database: str, keys_file: str, clock: str) -> None:
    """Serve as `optwarden serve` does, as the application role."""
    settings = Settings(DatabaseUrl.parse(database), Path(keys_file))
    gateway = build(settings, clock=CLOCKS[clock])
    await gateway.open()
    listening = listen("127.0.0.1", 0, may_move=False)
    port = listening.getsockname()[1]
    application = build_application(gateway)

    def announce() -> None:
        sys.stdout.write(f"{port}\n")
        sys.stdout.flush()

    server = GracefulServer(application, 5.0, (signal.SIGTERM,), announce)
    await server.serve(sockets=[listening])
    await gateway.close()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(*sys.argv[1:4]))
