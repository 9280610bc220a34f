"""How does an operator narrow a bot's notifications, and let them go? `optwarden brake`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.configuration import BotRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(
    no_args_is_help=True, help="What narrows a bot's notifications while its quality is bad."
)
_Kind = Annotated[
    str, typer.Argument(metavar="KIND", help="level, template or method.", show_default=False)
]
_Subject = Annotated[
    str,
    typer.Argument(
        metavar="SUBJECT",
        help="The level, 1 or 2; the template's name; the method, such as WEB.",
        show_default=False,
    ),
]


@commands.command("show")
def show_brakes(*, bot: Bot = None, database: Database = None, json: Json = False) -> None:
    """Show what is narrowed, since when, why, and what releases it."""
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> BotRecord:
        return await chosen_bot(gateway, bot)

    _show(run(database, work), json)


@commands.command("set")
def set_brake(
    *,
    kind: _Kind,
    subject: _Subject,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Narrow notifications until somebody releases it."""
    _change(kind, subject, bot, database, json, sets=True)


@commands.command()
def release(
    *,
    kind: _Kind,
    subject: _Subject,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Release a brake, whatever set it."""
    _change(kind, subject, bot, database, json, sets=False)


def brakes_of(bot: BotRecord) -> list[dict[str, Any]]:
    """Return a bot's brakes as they are shown."""
    from optwarden.web.api.quality import brake_answer

    return [brake_answer(one).model_dump(mode="json") for one in bot.rules.brakes]


def _change(
    kind: str, subject: str, bot: str | None, database: str | None, json: bool, *, sets: bool
) -> None:
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_word
    from optwarden.consent.brake import BrakeCause, BrakeKind
    from optwarden.web.api.quality import check

    meant = read_word(BrakeKind, kind, "KIND")
    check(meant, subject)

    async def work(gateway: Gateway) -> BotRecord:
        chosen = await chosen_bot(gateway, bot)
        if sets:
            await gateway.quality.brakes.set(chosen, meant, subject, BrakeCause.OPERATOR)
        else:
            await gateway.quality.brakes.release(chosen, meant, subject)
        return await chosen_bot(gateway, chosen.bot_id)

    _show(run(database, work), json)


def _show(bot: BotRecord, json: bool) -> None:
    from optwarden.cli.output import columns, show

    brakes = brakes_of(bot)
    rows = [tuple(one.values()) for one in brakes]
    heads = ("KIND", "SUBJECT", "CAUSE", "SINCE", "RELEASED BY")
    show(
        {"brakes": brakes},
        json,
        lambda: columns(heads, rows) if rows else "Nothing is narrowed.",
    )
