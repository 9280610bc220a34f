"""Which WhatsApp senders are there, and how are they set up? `optwarden bots`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.bot_options import takes_changes
from optwarden.cli.options import Business, Database, Json

if TYPE_CHECKING:
    from optwarden.cli.bot_changes import Changes
    from optwarden.usecases.configuration import BotRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The WhatsApp senders of a business.")
BotId = Annotated[
    str, typer.Argument(help="The id in the bot's paths, as at the provider.", show_default=False)
]


@commands.command()
@takes_changes(new=True)
def create(
    *,
    bot_id: BotId,
    changes: Changes,
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Create a bot. A callback secret that is made is shown now and never again."""
    from optwarden.cli.bot_changes import read_new_bot
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> BotRecord:
        chosen = await chosen_business(gateway, business)
        return await gateway.administer.create_bot(read_new_bot(bot_id, chosen, changes))

    document = {**bot_document(run(database, work)), "new_secrets": dict(changes.made)}
    show(document, json, lambda: facts(document))


@commands.command()
@takes_changes(new=False)
def change(
    *, bot_id: BotId, changes: Changes, database: Database = None, json: Json = False
) -> None:
    """Change what is named and leave the rest; servers heed it within a second."""
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> BotRecord:
        chosen = await chosen_bot(gateway, bot_id)
        return await gateway.administer.change_bot(chosen.business_id, bot_id, changes.applied)

    document = {**bot_document(run(database, work)), "new_secrets": dict(changes.made)}
    show(document, json, lambda: facts(document))


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List the bots of a business, or all of them, oldest first."""
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> list[BotRecord]:
        if business is None:
            return await gateway.administration.bots()
        chosen = await chosen_business(gateway, business)
        return await gateway.administration.bots(chosen.business_id)

    found = run(database, work)
    show(
        {"bots": [bot_document(bot) for bot in found]},
        json,
        lambda: columns(
            ("BOT", "NAME", "BUSINESS", "PROVIDER", "REGION"),
            [(b.bot_id, b.name, b.business_name, b.provider, b.region) for b in found],
        ),
    )


@commands.command()
def show(*, bot_id: BotId, database: Database = None, json: Json = False) -> None:
    """Show how a bot is set up; of its secrets only the names."""
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts
    from optwarden.cli.output import show as show_answer
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> BotRecord:
        return await chosen_bot(gateway, bot_id)

    document = bot_document(run(database, work))
    show_answer(document, json, lambda: facts(document))
