"""What proves a person's consent to a stranger? `optwarden pack`, one file to hand over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Bot, Database, Number

if TYPE_CHECKING:
    from optwarden.usecases.packing.stored import Document
    from optwarden.wiring import Gateway


def pack(
    *,
    number: Number,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to write it; left out, it goes to stdout.",
            show_default=False,
        ),
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="One page to read and print, the JSON inside.")
    ] = False,
    bot: Bot = None,
    database: Database = None,
) -> None:
    """Write the evidence pack of a recipient, which `optwarden verify` checks offline."""
    import sys

    import orjson

    from optwarden.cli.exit_codes import ExitCode
    from optwarden.cli.failures import CommandFailed
    from optwarden.cli.recipients import read_recipient
    from optwarden.cli.session import chosen_bot, run
    from optwarden.usecases.packing.stored import RecordsAltered
    from optwarden.web.packs.printed import pack_as_html

    named = read_recipient(number)

    async def work(gateway: Gateway) -> Document:
        chosen = await chosen_bot(gateway, bot)
        return await gateway.make_pack(chosen, named.recipient)

    try:
        document = run(database, work)
    except RecordsAltered as altered:
        raise CommandFailed(
            ExitCode.REFUSED,
            f"No pack was made: {altered.what} {altered.where} was changed.",
            f"What is wrong: {altered.explanation}. See docs/evidence-packs.md.",
        ) from None
    content = pack_as_html(document) if html else orjson.dumps(document) + b"\n"
    if output is None:
        sys.stdout.buffer.write(content)
        return
    output.write_bytes(content)
    print(f"Written to {output}.", file=sys.stderr)
