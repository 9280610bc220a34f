"""How is everything sealed now? `optwarden seal`, until nothing waits, beside whatever runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from optwarden.cli.options import Database, Json

if TYPE_CHECKING:
    from optwarden.wiring import Gateway

_PAUSE_SECONDS: Final = 0.1


def seal(
    *,
    database: Database = None,
    census: Annotated[
        bool,
        typer.Option("--census", help="Then count the persons of every log that has grown."),
    ] = False,
    wait: Annotated[
        float,
        typer.Option(
            min=0, metavar="SECONDS", help="How long to go on where nothing can be sealed."
        ),
    ] = 30.0,
    json: Json = False,
) -> None:
    """Seal what waits: afterwards every event is in its log, under a signed checkpoint."""
    from optwarden.cli.exit_codes import ExitCode
    from optwarden.cli.failures import CommandFailed
    from optwarden.cli.output import show
    from optwarden.cli.session import run

    sealed, counted, left = run(database, lambda gateway: _seal(gateway, wait, census=census))
    if left:
        raise CommandFailed(
            ExitCode.STORE_UNAVAILABLE,
            f"{left} entries could not be sealed.",
            "The log lines above say which log fails; `/metrics` of the sealer's process counts.",
        )
    document = {"sealed": sealed, "censuses": counted}
    show(document, json, lambda: f"Sealed {sealed} entries; took {counted} censuses.")


async def _seal(gateway: Gateway, wait: float, *, census: bool) -> tuple[int, int, int]:
    """Seal until nothing waits; return how many entries, how many censuses, and what is left.

    Where a server seals meanwhile, it does the work: this waits for it.
    """
    import asyncio
    import time

    sealing, sealed, counted = gateway.sealing, 0, 0
    give_up = time.monotonic() + wait
    try:
        while True:
            new = await sealing.seal()
            sealed += new
            left = (await sealing.watch.backlog()).marks
            if not left:
                break
            if new:
                give_up = time.monotonic() + wait
            elif time.monotonic() >= give_up:
                return sealed, counted, left
            await asyncio.sleep(_PAUSE_SECONDS)
        if census:
            await sealing.sealer.take_over()
            counted = await sealing.census(now=True)
    finally:
        await sealing.release()
    return sealed, counted, 0
