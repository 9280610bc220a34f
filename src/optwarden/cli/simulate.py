"""What if a person wrote this? `optwarden simulate`, for bots of the sandbox only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.consent.commands.inbound import InboundRecorded
    from optwarden.wiring import Gateway

_SANDBOX: Final = "sandbox"
_SAID: Final = {
    "stop": "The person opted out of all messages.",
    "start": "The person opted in again; it is an act from the number itself.",
    "help": "The person asked for help; consent does not change.",
    "my_data": "The person asked what is on record; consent does not change.",
    "yes": "The person said yes, and nothing was asked; consent does not change.",
    "no": "The person said no; consent does not change.",
    "other": "The message is recorded; for 24 hours free-form replies may go.",
}


def simulate(
    *,
    number: Number,
    text: Annotated[
        str, typer.Argument(help="What the person writes, such as STOP.", show_default=False)
    ],
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Write to the bot as a person would; for a real bot it would be a forged act."""
    from optwarden.cli.failures import refused
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import published_bot, run
    from optwarden.usecases.callbacks import Written

    read_recipient(number)

    async def work(gateway: Gateway) -> tuple[str, InboundRecorded]:
        chosen = await published_bot(gateway, bot)
        if chosen.provider != _SANDBOX:
            raise refused(
                f"The bot {chosen.bot_id} sends through {chosen.provider}, not the sandbox.",
                "Nobody but the person can write for the person.",
            )
        message_id = f"simulated-{gateway.identifiers.event_id()}"
        written = Written(number, message_id, "text", (text,))
        recorded = await gateway.receive_inbound.write(chosen, _SANDBOX, written)
        if recorded is None:
            raise AssertionError("the sender was read already")
        return message_id, recorded

    message_id, recorded = run(database, work)

    def people() -> str:
        if recorded.agreed_to is not None:
            return f"The person opted in to the programme {recorded.agreed_to}."
        if recorded.asked:
            return "The person is asked to opt in; YES would agree."
        if recorded.said == "start" and not recorded.opt_in_on_record:
            return "START, but there is no opt-in on record that it could renew."
        if recorded.helped:
            asked = "for help" if recorded.said == "help" else "what is on record"
            return f"The person asked {asked}, and is answered; consent does not change."
        return _SAID[recorded.said]

    document = {
        "message_id": message_id,
        "said": recorded.said.value,
        "opt_in_on_record": recorded.opt_in_on_record,
        "agreed_to": recorded.agreed_to,
        "asked": recorded.asked,
        "helped": recorded.helped,
    }
    show(document, json, people)
