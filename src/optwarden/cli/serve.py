"""How is the gateway started? Check the store, listen, say where, serve until told to stop."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from optwarden.cli.options import Database, Json


def serve(
    *,
    database: Database = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen on; 0 finds one.")] = None,
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
    from optwarden.cli import logs
    from optwarden.cli.failures import usage
    from optwarden.cli.schema import migrate_now, read_schema, refuse_unfit
    from optwarden.cli.serving.announcement import Started, announce
    from optwarden.cli.serving.listening import listen, url_of
    from optwarden.cli.serving.process import Plan, run_process
    from optwarden.settings import Settings
    from optwarden.usecases.set_up_demo import Demo

    settings = Settings.read(database_url=database, host=host, port=port)
    logs.configure(settings.log_level, as_json=not dev)
    if workers > 1 and settings.database_url.is_sqlite:
        raise usage(
            "SQLite takes one server process: a file has one writer, and others would only wait.",
            "Leave --workers out, or name a PostgreSQL database with --database.",
        )
    schema = asyncio.run(read_schema(settings))
    if (dev or migrate) and not schema.current:
        asyncio.run(migrate_now(settings))
    else:
        refuse_unfit(schema)
    listening = listen(settings.host, settings.port, may_move=dev)

    def started(demo: Demo | None) -> None:
        announce(Started(url_of(listening), settings.database_url.text, demo), as_json=json)

    run_process(Plan(settings, dev, not no_worker), listening, started)
