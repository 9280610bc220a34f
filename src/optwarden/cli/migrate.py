"""How does a database get its tables? `optwarden migrate`, run by the role that owns them."""

from __future__ import annotations

from typing import Annotated

import typer

from optwarden.cli.options import Database, Json


def migrate(
    *,
    database: Database = None,
    grant_to: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE",
            help="PostgreSQL: give the application's role what it needs, and nothing that changes"
            " a written event.",
            show_default=False,
        ),
    ] = None,
    grant_erase_to: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE",
            help="PostgreSQL: let this role, and no other, delete what names an erased person.",
            show_default=False,
        ),
    ] = None,
    grant_read_to: Annotated[
        str | None,
        typer.Option(
            metavar="ROLE",
            help="PostgreSQL: let a regulator's role read what names nobody, and nothing else.",
            show_default=False,
        ),
    ] = None,
    partitions: Annotated[
        int,
        typer.Option(min=0, max=1024, help="PostgreSQL, first time only: hash partitions."),
    ] = 0,
    json: Json = False,
) -> None:
    """Bring a database to the newest schema; safe to repeat."""
    import asyncio

    from optwarden.cli.failures import usage
    from optwarden.cli.output import show
    from optwarden.cli.schema import migrate_now
    from optwarden.settings import Settings

    settings = Settings.read(database_url=database)
    if settings.database_url.is_sqlite and (
        grant_to or grant_erase_to or grant_read_to or partitions
    ):
        raise usage("The options --grant-... and --partitions are for PostgreSQL.")
    before, after = asyncio.run(
        migrate_now(settings, partitions, grant_to, grant_erase_to, grant_read_to)
    )
    document = {"before": before, "after": after, "changed": before != after}

    def people() -> str:
        if before == after:
            return f"The schema is {after}, the newest."
        return f"The schema is {after} now; it was {before or 'not there'}."

    show(document, json, people)
