"""Which changes of consent was a business told of? `optwarden events`: list and replay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from optwarden.usecases.outbox.announcing import ConsentEvent
    from optwarden.usecases.outbox.replaying import Requeued
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="What a business is told of by webhook.")
After = Annotated[
    str | None,
    typer.Option(
        help="Only those after this event; left out, from the oldest on.", show_default=False
    ),
]


@commands.command("list")
def list_them(
    *,
    after: After = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Events at most.")] = 50,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """List the events a business is told of, oldest first, up to ten seconds ago."""
    from optwarden.cli.output import columns, instant, show
    from optwarden.cli.session import chosen_bot, run

    start = _position(after)

    async def work(gateway: Gateway) -> Sequence[ConsentEvent]:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.replay_events.page(chosen.bot_id, start, limit)

    found = run(database, work)
    document = {
        "items": [event.data() for event in found],
        "next_after": found[-1].event_id if found else start,
    }
    rows = [(event.event_id, instant(event.effective_at), event.kind) for event in found]
    show(document, json, lambda: columns(("EVENT", "AT", "KIND"), rows))


@commands.command()
def replay(
    *,
    after: After = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Tell of all events after one again, up to 10,000 of them."""
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run

    start = _position(after)

    async def work(gateway: Gateway) -> Requeued:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.replay_events.again(chosen.bot_id, start)

    requeued = run(database, work)
    document = {"requeued": requeued.events, "next_after": requeued.next_after}
    show(document, json, lambda: facts(document))


def _position(after: str | None) -> str:
    """Read where to begin. Raises CommandFailed."""
    import re

    from optwarden.cli.failures import usage
    from optwarden.usecases.outbox.replaying import first_id_at

    if after is None:
        return first_id_at(0)
    if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", after) is None:
        raise usage("--after takes an event's id.", "`optwarden events list` names them.")
    return after
