"""How does an operator have a person asked to opt in? `optwarden ask`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.usecases.collecting.ask import Wanted
    from optwarden.wiring import Gateway

_BY: Final = ("whatsapp", "sms", "email")


def ask(
    *,
    number: Number,
    programme: Annotated[
        str,
        typer.Argument(help="The id of a published programme of the bot.", show_default=False),
    ],
    by: Annotated[
        str,
        typer.Option(
            help="whatsapp: a question in the chat, inside the window; sms or email: the one"
            " invitation of the programme."
        ),
    ] = "whatsapp",
    email: Annotated[
        str | None,
        typer.Option(help="Where an invitation by e-mail goes.", show_default=False),
    ] = None,
    ground: Annotated[
        str | None,
        typer.Option(
            help="Why you may write to the person by sms or email, in a word: existing_customer.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(help="Of the wording; the default is the programme's.", show_default=False),
    ] = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Ask a person to opt in, once; a worker sends it, decided again when it goes."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import published_bot, run

    named = read_recipient(number)
    wanted = _wanted(by, ground, language, {**(named.personal or {}), "email": email or ""})

    async def work(gateway: Gateway) -> str:
        found = await published_bot(gateway, bot)
        asks = found.rules.programmes.get(programme)
        if asks is None:
            raise not_found("published programme", programme, found.rules.programmes)
        return await gateway.optin.ask.or_refuse(found, asks, named.recipient, wanted)

    event_id = run(database, work)
    show({"recipient": named.spelling, "event_id": event_id}, json, lambda: "The person is asked.")


def _wanted(by: str, ground: str | None, language: str | None, personal: dict[str, str]) -> Wanted:
    """Read how the person is to be asked. Raises CommandFailed."""
    from optwarden.cli.failures import usage
    from optwarden.consent.vocabulary import AskKind, Method
    from optwarden.usecases.collecting.ask import Wanted

    way = by.lower()
    if way not in _BY:
        raise usage(f"--by cannot be {by!r}.", f"It takes one of: {', '.join(_BY)}.")
    if way == "whatsapp":
        return Wanted(AskKind.QUESTION, language=language, personal=personal)
    return Wanted(
        AskKind.INVITATION,
        Method(way.upper()),
        language=language,
        ground=ground,
        personal=personal,
    )
