"""What does one server process do from start to end?"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from optwarden.settings import Settings

if TYPE_CHECKING:
    from optwarden.web.metrics import CounterTable
    from optwarden.wiring import Gateway

_LOG: Final = logging.getLogger("optwarden.serve")
_SAMPLE_SECONDS: Final = 1.0
_COLLECTED_EVERY: Final = (20_000, 20, 20)
"""Objects made since, then rounds of the younger generation."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How this run was asked for."""

    settings: Settings
    dev: bool
    with_worker: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Which of the server's processes this is; `lifeline` ends when its parent does."""

    table: CounterTable
    number: int = 0
    stop_signals: tuple[signal.Signals, ...] = (signal.SIGTERM, signal.SIGINT)
    lifeline: int | None = None


def run_process(
    plan: Plan, place: Place, listening: socket.socket, on_started: Callable[[], None]
) -> None:
    """Serve until told to stop. Raises UnsafeStore, EngineError, BadKeyring before serving."""
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(plan, place, listening, on_started))


async def _serve(
    plan: Plan, place: Place, listening: socket.socket, on_started: Callable[[], None]
) -> None:
    from optwarden.cli.serving.server import GracefulServer
    from optwarden.consent.requests.reading import rules
    from optwarden.web.metrics import Metrics
    from optwarden.wiring import build, build_application

    metrics = Metrics(place.table, place.number)
    gateway = build(plan.settings, dev=plan.dev, metrics=metrics)
    await gateway.open()
    try:
        application = build_application(gateway, dev=plan.dev)
        seconds = plan.settings.shutdown_seconds
        server = GracefulServer(application, seconds, place.stop_signals, on_started)
        if place.lifeline is not None:
            asyncio.get_running_loop().add_reader(place.lifeline, server.orphaned)
        rules()  # now, and not while the first person who writes something waits
        _collect_less()
        async with _sampling(gateway), _working(gateway, plan):
            await server.serve(sockets=[listening])
    finally:
        await close_in_time(gateway)
    _LOG.info("stopped")


def _collect_less() -> None:
    """Spare the garbage collector what was built once, and look for cycles less often.

    A batch keeps thousands of objects at a time, none in a cycle; looking through all of the
    program's for each few batches took two fifths of the CPU of opt-ins of 20 numbers.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED_EVERY)


async def close_in_time(gateway: Gateway) -> None:
    """Answer what was accepted and let go of the store, but do not wait for a store that hangs."""
    seconds = gateway.settings.shutdown_seconds
    try:
        async with asyncio.timeout(seconds):
            await gateway.close()
    except TimeoutError:
        _LOG.error("the store did not let go in time", extra={"seconds": seconds})


@contextlib.asynccontextmanager
async def _working(gateway: Gateway, plan: Plan) -> AsyncIterator[None]:
    """Run the delivery worker beside the server, unless a process of its own does."""
    if not plan.with_worker:
        yield
        return
    stop = asyncio.Event()
    work = asyncio.create_task(gateway.worker.run(stop))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait([work], timeout=plan.settings.shutdown_seconds)
        work.cancel()


@contextlib.asynccontextmanager
async def _sampling(gateway: Gateway) -> AsyncIterator[None]:
    """Write down each second what is no event of its own: the queue's length, the memory."""

    async def sample() -> None:
        while True:
            gateway.metrics.sample(gateway.consents.queue_length)
            await asyncio.sleep(_SAMPLE_SECONDS)

    task = asyncio.create_task(sample())
    try:
        yield
    finally:
        task.cancel()
