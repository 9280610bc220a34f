"""What happened to a recipient? `optwarden timeline`, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.usecases.read_history import HistoryPage
    from optwarden.wiring import Gateway


def timeline(
    *,
    number: Number,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Events at most.")] = 50,
    personal: Annotated[
        bool,
        typer.Option("--personal", help="Also what is personal, such as the words of a message."),
    ] = False,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show what is on record for a recipient, newest first."""
    from optwarden.cli.documents import event_document
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named = read_recipient(number)

    async def work(gateway: Gateway) -> tuple[str, HistoryPage]:
        chosen = await chosen_bot(gateway, bot)
        found = await gateway.history(chosen.rules, named.recipient, limit=limit, personal=personal)
        return chosen.bot_id, found

    bot_id, page = run(database, work)
    items = [event_document(event, bot_id) for event in page.events]

    def people() -> str:
        rows = [
            (instant(e.effective_at), i["explanation"])
            for e, i in zip(page.events, items, strict=True)
        ]
        more = "\nThere are older ones; see --limit." if page.after else ""
        return columns(("AT", "WHAT HAPPENED"), rows) + more

    show({"items": items, "more": page.after is not None}, json, people)
