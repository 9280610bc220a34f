"""What does one server process do from start to end?"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from optwarden.settings import Settings
from optwarden.usecases.set_up_demo import Demo

_LOG: Final = logging.getLogger("optwarden.serve")


@dataclass(frozen=True, slots=True)
class Plan:
    """How this run was asked for."""

    settings: Settings
    dev: bool
    with_worker: bool


def run_process(
    plan: Plan, listening: socket.socket, on_started: Callable[[Demo | None], None]
) -> None:
    """Serve until told to stop. Raises UnsafeStore, EngineError, BadKeyring, StoreUnavailable."""
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(plan, listening, on_started))


async def _serve(
    plan: Plan, listening: socket.socket, on_started: Callable[[Demo | None], None]
) -> None:
    from optwarden.cli.serving.server import GracefulServer
    from optwarden.wiring import build, build_application

    gateway = build(plan.settings, dev=plan.dev)
    await gateway.open()
    try:
        demo = await gateway.set_up_demo() if plan.dev else None
        application = build_application(gateway)
        server = GracefulServer(
            application, plan.settings.shutdown_seconds, lambda: on_started(demo)
        )
        await server.serve(sockets=[listening])
    finally:
        await gateway.close()
    _LOG.info("stopped")
