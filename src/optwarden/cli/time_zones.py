"""How does an operator say where a person is? `optwarden time-zone`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.consent.commands.time_zone import TimeZoneRecorded
    from optwarden.wiring import Gateway


def time_zone(
    *,
    number: Number,
    zone: Annotated[
        str,
        typer.Argument(
            help='Such as Europe/Stockholm; "" when it is not known any more.', show_default=False
        ),
    ],
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say in which time zone a person is: quiet hours go by it, for all bots of the business."""
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named = read_recipient(number)

    async def work(gateway: Gateway) -> TimeZoneRecorded:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.declare_time_zone(chosen.rules, named.recipient, zone or None)

    recorded = run(database, work)
    said = "The time zone is recorded." if recorded.event_id else "It was known already."
    show(
        {
            "recipient": named.spelling,
            "event_id": recorded.event_id,
            "time_zone": recorded.time_zone,
        },
        json,
        lambda: said,
    )
