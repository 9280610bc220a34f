"""Which types of message do persons opt in to? `optwarden topics`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Business, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.configuration import TopicRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The types of message persons opt in to.")


@commands.command()
def declare(
    *,
    topic: Annotated[str, typer.Argument(help="Its name, such as orders.", show_default=False)],
    category: Annotated[
        str,
        typer.Option(help="UTILITY, AUTHENTICATION or MARKETING.", show_default=False),
    ],
    description: Annotated[str, typer.Option(help="In words that persons read.")] = "",
    business: Business = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Declare a topic, or change its category."""
    from optwarden.cli.documents import topic_document
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_business, run
    from optwarden.cli.words import read_name, read_word
    from optwarden.consent.vocabulary import Category
    from optwarden.usecases.administer import TOPIC
    from optwarden.usecases.configuration import TopicRecord

    read = TopicRecord(
        read_name(TOPIC, topic, "a topic"), read_word(Category, category, "--category"), description
    )

    async def work(gateway: Gateway) -> bool:
        chosen = await chosen_business(gateway, business)
        return await gateway.administer.declare_topic(chosen.business_id, read)

    is_new = run(database, work)
    document = {**topic_document(read), "new": is_new}
    show(
        document, json, lambda: f"{'Declared' if is_new else 'Known already, now as said'}: {topic}"
    )


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List the topics by name."""
    from optwarden.cli.documents import topic_document
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> list[TopicRecord]:
        chosen = await chosen_business(gateway, business)
        return await gateway.administration.topics(chosen.business_id)

    found = run(database, work)
    show(
        {"topics": [topic_document(topic) for topic in found]},
        json,
        lambda: columns(
            ("TOPIC", "CATEGORY", "DESCRIPTION"),
            [(topic.topic, topic.category, topic.description) for topic in found],
        ),
    )
