"""How is the gateway started? Check the store, listen, say where, serve until told to stop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

import typer

from optwarden.cli.options import Database, Json

if TYPE_CHECKING:
    from optwarden.settings import Settings
    from optwarden.usecases.set_up_demo import Demo

_NUMBERS_TRIED: Final = 100


def serve(
    *,
    database: Database = None,
    host: Annotated[
        str | None, typer.Option(help="The address to listen on; the default is 127.0.0.1.")
    ] = None,
    port: Annotated[
        int | None, typer.Option(help="The port; 0 finds a free one; the default is 8080.")
    ] = None,
    workers: Annotated[
        int, typer.Option(min=1, max=64, help="Server processes; more than one needs PostgreSQL.")
    ] = 1,
    dev: Annotated[
        bool,
        typer.Option(
            "--dev",
            help="For trying out: create the database, a business, a bot and a fresh token.",
        ),
    ] = False,
    no_worker: Annotated[
        bool,
        typer.Option("--no-worker", help="Leave delivery to `optwarden worker`."),
    ] = False,
    migrate: Annotated[
        bool,
        typer.Option("--migrate", help="Bring the database to the newest schema first."),
    ] = False,
    json: Json = False,
) -> None:
    """Start the gateway. On SIGTERM or Ctrl-C it answers what it accepted, then ends."""
    import asyncio

    from optwarden.cli import logs
    from optwarden.cli.failures import usage
    from optwarden.cli.schema import look_at_store, migrate_apart
    from optwarden.cli.serving.announcement import Started, announce
    from optwarden.cli.serving.listening import listen, url_of
    from optwarden.cli.serving.process import Place, Plan, run_process
    from optwarden.cli.serving.workers import Supervisor
    from optwarden.settings import Settings
    from optwarden.web.metrics.table import CounterTable

    settings = Settings.read(database_url=database, host=host, port=port)
    logs.configure(settings.log_level, as_json=not dev)
    if workers > 1 and settings.database_url.is_sqlite:
        raise usage(
            "SQLite takes one server process: a file has one writer, and others would only wait.",
            "Leave --workers out, or name a PostgreSQL database with --database.",
        )
    found = asyncio.run(look_at_store(settings))
    if (dev or migrate) and not found.schema.current:
        migrate_apart(settings)
    elif not dev:
        found.refuse_unfit()
    listening = listen(settings.host, settings.port, may_move=dev)
    started = Started(url_of(listening), settings.database_url.text, None)
    if dev:
        demo, number = asyncio.run(_set_up_demo(settings))
        started = replace(started, demo=demo, number=number)
    plan = Plan(settings, dev, with_worker=not no_worker)
    place = Place(CounterTable(workers))
    if workers == 1:
        run_process(plan, place, listening, lambda: announce(started, as_json=json))
    else:
        supervisor = Supervisor(plan, place, listening, workers)
        supervisor.run(lambda: announce(started, as_json=json))


async def _set_up_demo(settings: Settings) -> tuple[Demo, str]:
    """Set up the demo, and find a number nothing is on record for: the session is to work again."""
    from optwarden.cli.serving.announcement import NUMBER
    from optwarden.consent.recipient import Msisdn
    from optwarden.wiring import build

    gateway = build(settings, dev=True)
    await gateway.open()
    try:
        demo = await gateway.set_up_demo()
        numbers = [str(int(NUMBER) + count) for count in range(_NUMBERS_TRIED)]
        found = await gateway.consents.read(demo.bot.business_id, list(map(Msisdn, numbers)))
    finally:
        await gateway.close()
    fresh = (one.recipient.key for one in found if one.version == 0)
    return demo, next(fresh, NUMBER)
