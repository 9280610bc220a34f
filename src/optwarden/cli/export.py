"""What is there about a person? `optwarden export`, all of it (GDPR Art. 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from optwarden.cli.options import Bot, Database

if TYPE_CHECKING:
    from collections.abc import Mapping

    from optwarden.wiring import Gateway


def export(
    *,
    number: Annotated[str, typer.Argument(help="A number or a user id.", show_default=False)],
    bot: Bot = None,
    database: Database = None,
) -> None:
    """Print everything about a person as JSON: events with their values, state, what waits."""
    from optwarden.cli.output import show
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run

    named = read_recipient(number)

    async def work(gateway: Gateway) -> Mapping[str, Any]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.erasing.rows.export(chosen.business_id, named.recipient)

    rows = {table: some for table, some in run(database, work).items() if some}
    show({"recipient": named.recipient.key, "rows": rows}, True, str)
