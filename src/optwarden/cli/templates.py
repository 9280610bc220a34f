"""Which templates may be sent, and as what? `optwarden templates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.consent.rules import Template
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The message templates of a bot.")
Name = Annotated[
    str, typer.Argument(help="The template's name, as at the provider.", show_default=False)
]


@commands.command()
def declare(
    *,
    name: Name,
    category: Annotated[
        str,
        typer.Option(help="UTILITY, AUTHENTICATION or MARKETING.", show_default=False),
    ],
    topic: Annotated[
        str | None,
        typer.Option(help="The topic its messages belong to.", show_default=False),
    ] = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Declare a template, or change its category and topic."""
    from optwarden.cli.documents import template_document
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_name, read_word
    from optwarden.consent.rules import Template
    from optwarden.consent.vocabulary import Category
    from optwarden.usecases.administer import TEMPLATE

    read = Template(
        read_name(TEMPLATE, name, "a template"), read_word(Category, category, "--category"), topic
    )

    async def work(gateway: Gateway) -> bool:
        chosen = await chosen_bot(gateway, bot)
        declared = [one.topic for one in await gateway.administration.topics(chosen.business_id)]
        if topic is not None and topic not in declared:
            raise not_found("topic", topic, declared)
        return await gateway.administer.declare_template(chosen, read)

    is_new = run(database, work)
    document = {**template_document(read), "new": is_new}
    show(
        document, json, lambda: f"{'Declared' if is_new else 'Known already, now as said'}: {name}"
    )


@commands.command("list")
def list_them(*, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """List a bot's templates by name."""
    from optwarden.cli.documents import template_document
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> Sequence[Template]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.administration.templates(chosen.bot_id)

    found = run(database, work)
    show(
        {"templates": [template_document(template) for template in found]},
        json,
        lambda: columns(
            ("TEMPLATE", "CATEGORY", "TOPIC"), [(t.name, t.category, t.topic) for t in found]
        ),
    )


@commands.command()
def remove(*, name: Name, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """Take a template back: it counts as undeclared again."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> None:
        chosen = await chosen_bot(gateway, bot)
        known = [one.name for one in await gateway.administration.templates(chosen.bot_id)]
        if name not in known:
            raise not_found("template", name, known)
        await gateway.administer.remove_template(chosen, name)

    run(database, work)
    show({"name": name, "removed": True}, json, lambda: f"Removed: {name}")
