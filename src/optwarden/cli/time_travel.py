"""How did it stand, and why did it go? `optwarden recipients show` and `optwarden sends show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.consent.events import SourceTime
    from optwarden.usecases.time_travel.knowing import KnownBy
    from optwarden.wiring import Gateway

recipients = typer.Typer(no_args_is_help=True, help="How recipients stand, or stood.")
sends = typer.Typer(no_args_is_help=True, help="Why messages went, or did not.")

HappenedBy = Annotated[
    str | None,
    typer.Option(
        metavar="TIME",
        help="Only what had happened by the end of this time, as in RFC 3339.",
        show_default=False,
    ),
]
KnownByOption = Annotated[
    str | None,
    typer.Option(
        "--known-by",
        metavar="TIME",
        help="Only what was in the sealed logs by then: a time, or a size of the bot's log.",
        show_default=False,
    ),
]


@recipients.callback()
def _recipients() -> None:
    """How recipients stand, or stood."""


@sends.callback()
def _sends() -> None:
    """Why messages went, or did not."""


@recipients.command("show")
def show_recipient(
    *,
    number: Number,
    happened_by: HappenedBy = None,
    known_by: KnownByOption = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Show how a recipient stands, now or as of an earlier instant."""
    from optwarden.cli.output import facts, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.time_travel.recipient_then import Then
    from optwarden.web.api.recipients import recipient_answer
    from optwarden.wiring.time_travel import build_time_travel

    named = read_recipient(number)
    then = Then(_happened_by(happened_by), _known_by(known_by))

    async def work(gateway: Gateway) -> dict[str, Any]:
        chosen = await chosen_bot(gateway, bot)
        found = await build_time_travel(gateway).describe(chosen.rules, named.recipient, then)
        asked = None if then == Then() else found
        return recipient_answer(chosen, found.description, asked).model_dump(mode="json")

    document = run(database, work)
    show(document, json, lambda: facts(document))


@sends.command("show")
def show_send(
    *,
    number: Number,
    send: Annotated[
        str,
        typer.Argument(
            metavar="SEND",
            help="The id of its decision, of its attempt, or of the event that recorded it.",
            show_default=False,
        ),
    ],
    known_by: KnownByOption = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Explain a stored send: as decided, and as decided again on what was known then, and now."""
    from optwarden.cli.output import facts, show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run
    from optwarden.web.api.fields import Named
    from optwarden.web.api.sends import send_answer
    from optwarden.wiring.time_travel import build_time_travel

    named = read_recipient(number)
    known = _known_by(known_by)

    async def work(gateway: Gateway) -> dict[str, Any]:
        chosen = await chosen_bot(gateway, bot)
        explain = build_time_travel(gateway).explain
        found = await explain(chosen.rules, named.recipient, send, known)
        return send_answer(chosen, Named(*named), found).model_dump(mode="json")

    document = run(database, work)
    show(document, json, lambda: facts(document))


def _happened_by(text: str | None) -> SourceTime | None:
    from optwarden.web.api.as_of import happened_by_of

    return happened_by_of(text)


def _known_by(text: str | None) -> KnownBy | None:
    from optwarden.web.api.as_of import known_by_of

    return known_by_of(text)
