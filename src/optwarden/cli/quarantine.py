"""How does an operator end a quarantine? `optwarden release-quarantine`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from optwarden.cli.options import Bot, Database, Json, Number

if TYPE_CHECKING:
    from optwarden.wiring import Gateway


def release_quarantine(
    *, number: Number, bot: Bot = None, database: Database = None, json: Json = False
) -> None:
    """Let the consent of a quarantined number count again: it is its present holder's."""
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named = read_recipient(number)

    async def work(gateway: Gateway) -> str | None:
        chosen = await chosen_bot(gateway, bot)
        recorded = await gateway.record.release_quarantine(chosen.rules, named.recipient)
        return recorded.event_id

    event_id = run(database, work)
    said = "The number is released." if event_id else "There was nothing to release."
    show(
        {"recipient": named.spelling, "event_id": event_id, "quarantined": False},
        json,
        lambda: said,
    )
