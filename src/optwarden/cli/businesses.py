"""Which organisations ask for consent here? `optwarden businesses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.configuration import BusinessRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The organisations that ask for consent.")


@commands.command()
def create(
    *,
    name: Annotated[str, typer.Argument(help="As persons know it.", show_default=False)],
    database: Database = None,
    json: Json = False,
) -> None:
    """Create a business."""
    from optwarden.cli.documents import business_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import run

    async def work(gateway: Gateway) -> BusinessRecord:
        return await gateway.administration.create_business(name)

    document = business_document(run(database, work))
    show(document, json, lambda: facts(document))


@commands.command("list")
def list_them(*, database: Database = None, json: Json = False) -> None:
    """List the businesses, oldest first."""
    from optwarden.cli.documents import business_document
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import run

    async def work(gateway: Gateway) -> list[BusinessRecord]:
        return await gateway.administration.businesses()

    found = run(database, work)
    show(
        {"businesses": [business_document(business) for business in found]},
        json,
        lambda: columns(
            ("BUSINESS", "NAME"), [(business.business_id, business.name) for business in found]
        ),
    )
