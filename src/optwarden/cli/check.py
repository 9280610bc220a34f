"""May this message go? `optwarden check`, the same decision as the API's; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.usecases.decide_messages import SignedDecision
    from optwarden.wiring import Gateway


def check(
    *,
    number: Number,
    template: Annotated[
        str | None, typer.Option(help="The template to be sent.", show_default=False)
    ] = None,
    message_type: Annotated[
        str | None,
        typer.Option(
            "--type",
            help="text, image and so on; left out: template.",
            show_default=False,
        ),
    ] = None,
    topic: Annotated[
        str | None, typer.Option(help="The topic it belongs to.", show_default=False)
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(
            help="UTILITY, AUTHENTICATION or MARKETING; can tighten a template's own, never"
            " loosen it.",
            show_default=False,
        ),
    ] = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Decide one message to one recipient; the exit code is 0 when it may go, 1 when it may not."""
    from optwarden.cli.documents import decision_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_word
    from optwarden.consent.message import Message
    from optwarden.consent.vocabulary import Category, MessageType

    named = read_recipient(number)
    message = Message(
        read_word(MessageType, message_type or MessageType.TEMPLATE, "--type"),
        None if category is None else read_word(Category, category, "--category"),
        topic,
        template,
    )

    async def work(gateway: Gateway) -> SignedDecision:
        chosen = await chosen_bot(gateway, bot)
        return (await gateway.decide(chosen.rules, [(named.recipient, message)]))[0]

    signed = run(database, work)
    document = decision_document(signed)
    show(document, json, lambda: facts(document))
    if not signed.decision.allowed:
        raise typer.Exit(ExitCode.DENIED)
