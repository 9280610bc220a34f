"""How does a gateway run whose clock is wrong? The real one, with a clock that a test sets.

Run as a program: database URL, keys file, microseconds its clock is ahead, whether it steps back.
"""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import time
from pathlib import Path
from typing import Final

import uvicorn

from optwarden.settings import Settings
from optwarden.wiring import build, build_application

_STEP: Final = 2_000_000
_STEPS_EVERY: Final = 500


class WrongClock:
    """The machine's clock, microseconds ahead; stepping, it is 2 s behind half of the time."""

    def __init__(self, ahead: int, *, stepping: bool) -> None:
        self._ahead = ahead
        self._stepping = stepping
        self._asked = 0

    def now(self) -> int:
        """Return the wrong present."""
        self._asked += 1
        back = _STEP if self._stepping and self._asked // _STEPS_EVERY % 2 else 0
        return time.time_ns() // 1_000 + self._ahead - back


async def serve(database: str, keys_file: str, clock: WrongClock) -> None:
    """Serve until told to stop; the first line of stdout is the port."""
    settings = Settings.read({}, database_url=database, keys_file=keys_file)
    gateway = build(settings, dev=True, clock=clock)
    await gateway.open()
    listening = socket.create_server(("127.0.0.1", 0), backlog=256)
    config = uvicorn.Config(
        build_application(gateway),
        http="httptools",
        loop="uvloop",
        access_log=False,
        lifespan="off",
        log_level="warning",
    )
    sys.stdout.write(json.dumps({"port": listening.getsockname()[1]}) + "\n")
    sys.stdout.flush()
    try:
        await uvicorn.Server(config).serve(sockets=[listening])
    finally:
        await gateway.close()


if __name__ == "__main__":
    import uvloop

    DATABASE, KEYS_FILE, AHEAD, STEPPING = sys.argv[1:]
    assert Path(KEYS_FILE).exists()
    wrong_clock = WrongClock(int(AHEAD), stepping=STEPPING == "stepping")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(DATABASE, KEYS_FILE, wrong_clock))
