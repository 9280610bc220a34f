"""Whose data must stay, whoever asks for it to go? `optwarden holds`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.erasing.ports import Hold
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="Legal holds: whose data must stay.")
Number = Annotated[str, typer.Argument(help="A number or a user id.", show_default=False)]


@commands.command()
def place(
    *,
    number: Number,
    reason: Annotated[str, typer.Option(help="Why, such as a case number.", show_default=False)],
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Keep a person's data until the hold is lifted."""
    from optwarden.cli.failures import usage
    from optwarden.cli.output import facts, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named, why = read_recipient(number), reason.strip()
    if not why:
        raise usage("--reason is empty.")

    async def work(gateway: Gateway) -> Hold:
        chosen = await chosen_bot(gateway, bot)
        holds = gateway.erasing.holds
        return await holds.place(chosen.business_id, named.recipient, why, "operator")

    document = _document(run(database, work))
    show(document, json, lambda: facts(document))


@commands.command()
def lift(*, number: Number, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """Let it go again where somebody asks for it."""
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named = read_recipient(number)

    async def work(gateway: Gateway) -> bool:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.erasing.holds.lift(chosen.business_id, named.recipient)

    lifted = run(database, work)
    show({"lifted": lifted}, json, lambda: "Lifted." if lifted else "There was no hold.")


@commands.command("list")
def list_them(
    *,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Holds at most.")] = 1_000,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List whose data must stay, and why."""
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> Sequence[Hold]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.erasing.holds.page(chosen.business_id, None, limit)

    found = [_document(hold) for hold in run(database, work)]
    rows = [(hold["recipient"], hold["placed_at"], hold["reason"]) for hold in found]
    show({"items": found}, json, lambda: columns(("RECIPIENT", "SINCE", "REASON"), rows))


def _document(hold: Hold) -> dict[str, Any]:
    from optwarden.cli.output import instant

    return {
        "recipient": hold.recipient,
        "reason": hold.reason,
        "placed_at": instant(hold.placed_at),
        "placed_by": hold.placed_by,
    }
