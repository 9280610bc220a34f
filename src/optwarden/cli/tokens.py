"""Who may call the gateway? `optwarden tokens`: each is shown once, and stored as a hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Business, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.administer import Minted
    from optwarden.usecases.configuration import TokenRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="Tokens of the API: create, list, revoke.")


@commands.command()
def create(
    *,
    scope: Annotated[
        list[str],
        typer.Option(
            help="What it may do: consent, send, read or admin; repeat it for more.",
            show_default=False,
        ),
    ],
    bot: Annotated[
        str | None,
        typer.Option(
            metavar="BOT_ID",
            help="Only this bot; left out: every bot of the business.",
            show_default=False,
        ),
    ] = None,
    business: Business = None,
    label: Annotated[str, typer.Option(help="What it is for.")] = "",
    database: Database = None,
    json: Json = False,
) -> None:
    """Mint a token. It is shown now and never again."""
    from optwarden.cli.documents import token_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, chosen_business, run
    from optwarden.cli.words import read_words
    from optwarden.usecases.configuration import Scope

    scopes = read_words(Scope, scope, "--scope")

    async def work(gateway: Gateway) -> Minted:
        if bot is not None:
            business_id = (await chosen_bot(gateway, bot)).business_id
        else:
            business_id = (await chosen_business(gateway, business)).business_id
        return await gateway.administer.mint_token(business_id, bot, frozenset(scopes), label)

    minted = run(database, work)
    document = {"token": minted.secret, **token_document(minted.record)}
    show(document, json, lambda: facts(document))


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List tokens, revoked ones included, oldest first."""
    from optwarden.cli.documents import token_document
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> list[TokenRecord]:
        chosen = await chosen_business(gateway, business)
        return await gateway.administration.tokens(chosen.business_id)

    found = run(database, work)
    show(
        {"tokens": [token_document(token) for token in found]},
        json,
        lambda: columns(
            ("TOKEN ID", "BOT", "SCOPES", "LABEL", "REVOKED"),
            [
                (t.token_id, t.bot_id or "all", sorted(t.scopes), t.label, instant(t.revoked_at))
                for t in found
            ],
        ),
    )


@commands.command()
def revoke(
    *,
    token_id: Annotated[str, typer.Argument(help="As `tokens list` shows it.", show_default=False)],
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Revoke a token; servers heed it within a second."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> None:
        chosen = await chosen_business(gateway, business)
        known = {
            token.token_id for token in await gateway.administration.tokens(chosen.business_id)
        }
        if token_id not in known:
            raise not_found("token", token_id)
        await gateway.administer.revoke_token(chosen.business_id, token_id)

    run(database, work)
    show({"token_id": token_id, "revoked": True}, json, lambda: "Revoked.")
