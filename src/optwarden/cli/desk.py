"""What must somebody read, and what is made of it? `optwarden desk`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from optwarden.consent.vocabulary import DoubtOutcome
    from optwarden.usecases.desk import DeskItem
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="Messages that may ask to be left alone.")
Item = Annotated[str, typer.Argument(help="An item of the list.", show_default=False)]
Read = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="How many of its messages you read; if there are more, nothing is settled.",
        show_default=False,
    ),
]


@commands.command("list")
def list_them(
    *,
    settled: Annotated[bool, typer.Option("--settled", help="Those that were settled.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1_000, help="Items at most.")] = 50,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List what persons wrote that somebody must read, oldest first."""
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> tuple[Sequence[DeskItem], int]:
        chosen = await chosen_bot(gateway, bot)
        page = await gateway.desk.page(chosen.bot_id, settled=settled, after=None, limit=limit)
        return page, gateway.clock.now()

    found, now = run(database, work)
    items = [_document(item, now) for item in found]

    def people() -> str:
        rows = [
            (i["item_id"], i["due_at"] + (" OVERDUE" if i["overdue"] else ""), _words(i))
            for i in items
        ]
        return columns(("ITEM", "DUE", "TEXT"), rows)

    show({"items": items}, json, people)


@commands.command()
def uphold(
    *,
    item: Item,
    read: Read = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say that it is an opt-out, of all messages."""
    from optwarden.consent.vocabulary import DoubtOutcome

    _settle(item, DoubtOutcome.UPHELD, read, bot, database, json=json)


@commands.command()
def dismiss(
    *,
    item: Item,
    read: Read = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say that it asks for nothing; marketing is no longer held back on its account."""
    from optwarden.consent.vocabulary import DoubtOutcome

    _settle(item, DoubtOutcome.DISMISSED, read, bot, database, json=json)


def _words(document: Mapping[str, Any]) -> str:
    return " / ".join(one["text"] or "" for one in document["messages"])


def _settle(
    item: str,
    outcome: DoubtOutcome,
    read: int | None,
    bot: str | None,
    database: str | None,
    *,
    json: bool,
) -> None:
    from optwarden.cli.failures import not_found, refused
    from optwarden.cli.outbox import named
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.configuration import UnknownRecord
    from optwarden.usecases.desk import AlreadySettled, WroteMore

    shard_key, outbox_id = named(item)

    async def work(gateway: Gateway) -> tuple[DeskItem, int]:
        chosen = await chosen_bot(gateway, bot)
        try:
            settled = await gateway.desk.settle(chosen, shard_key, outbox_id, outcome, read)
        except UnknownRecord as unknown:
            raise not_found("item", item, ()) from unknown
        except AlreadySettled as ended:
            raise refused(
                "Somebody has settled it.", "`optwarden desk list --settled` has it."
            ) from ended
        except WroteMore as more:
            raise refused(
                "Nothing is settled: the person wrote more since you read it.",
                "`optwarden desk list` has all of it.",
            ) from more
        return settled, gateway.clock.now()

    document = _document(*run(database, work))
    show(document, json, lambda: facts(document))


def _document(item: DeskItem, now: int) -> dict[str, Any]:
    from optwarden.cli.output import instant

    return {
        "item_id": f"{item.outbox_id}.{item.shard_key}",
        "doubt": item.doubt,
        "recipient": item.recipient,
        "text": item.newest.text,
        "matched": item.newest.matched,
        "messages": [
            {
                "doubt": one.doubt,
                "at": instant(one.at),
                "text": one.text,
                "matched": one.matched,
            }
            for one in item.messages
        ],
        "due_at": instant(item.due_at),
        "overdue": item.outcome is None and item.due_at <= now,
        "outcome": item.outcome,
    }
