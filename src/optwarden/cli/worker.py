"""Who delivers when `serve --no-worker` does not? `optwarden worker`, a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from optwarden.cli.options import Database

if TYPE_CHECKING:
    from optwarden.settings import Settings


def worker(*, database: Database = None) -> None:
    """Deliver what waits in the outbox until SIGTERM or Ctrl-C; any number may run."""
    import asyncio

    from optwarden.cli import logs
    from optwarden.settings import Settings

    settings = Settings.read(database_url=database)
    logs.configure(settings.log_level, as_json=True)
    asyncio.run(_work(settings))


async def _work(settings: Settings) -> None:
    import asyncio
    import logging
    import signal

    from optwarden.cli.schema import look_at_store
    from optwarden.cli.serving.process import close_in_time
    from optwarden.wiring import build

    (await look_at_store(settings)).refuse_unfit()
    gateway = build(settings)
    await gateway.open()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    log = logging.getLogger("optwarden.worker")
    log.info("delivering")
    try:
        await gateway.worker.run(stop)
    finally:
        await close_in_time(gateway)
    log.info("stopped")
