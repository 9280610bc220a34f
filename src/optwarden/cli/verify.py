"""Does it hold? `optwarden verify`: a pack, a log, two checkpoints of one, or a database.

Each way of asking is a module of its own in `verifying`; this one only chooses among them.
"""

from __future__ import annotations

from typing import Annotated

import typer

from optwarden.cli.options import Json


def verify(
    *,
    pack: Annotated[
        str | None,
        typer.Argument(
            metavar="[PACK]",
            help="An evidence pack or a receipt; - reads it from stdin.",
            show_default=False,
        ),
    ] = None,
    log: Annotated[
        str | None,
        typer.Option(
            metavar="DIR|URL",
            help="A whole log: its tiles in a folder, or where a gateway serves them. With"
            " --consistency: where the proof is taken from; with a PACK: where it is looked whether"
            " the pack lacks any of her entries.",
            show_default=False,
        ),
    ] = None,
    consistency: Annotated[
        tuple[str, str] | None,
        typer.Option(
            metavar="OLD NEW",
            help="Two checkpoints of one log: files, packs, or folders and URLs of logs.",
            show_default=False,
        ),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="A database: every event, state, attempt and log of it. With the gateway's keys"
            " file also labels and signatures.",
            show_default=False,
        ),
    ] = None,
    checkpoint: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE",
            help="With --database: a checkpoint that somebody else holds; repeat it for more.",
            show_default=False,
        ),
    ] = None,
    key: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERIFIER_KEY",
            help="A log's key that you have from elsewhere; repeat it for more.",
            show_default=False,
        ),
    ] = None,
    witness: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERIFIER_KEY",
            help="The key of a witness who cosigns checkpoints; repeat it for more.",
            show_default=False,
        ),
    ] = None,
    tsa_root: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Root certificates (PEM) of time stamping authorities that you trust.",
            show_default=False,
        ),
    ] = None,
    token_file: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="With --log URL: a file with a token that may read entries; - reads stdin.",
            show_default=False,
        ),
    ] = None,
    page: Annotated[
        bool, typer.Option("--page", help="Print the page that checks packs in a browser.")
    ] = False,
    json: Json = False,
) -> None:
    """Check a pack, a log, two checkpoints or a database; the exit code says what came of it."""
    from optwarden.cli.failures import usage
    from optwarden.cli.verifying.trusting import read_trusted

    asked = [
        pack is not None,
        log is not None and consistency is None and pack is None,
        consistency is not None,
        database is not None,
    ]
    if asked.count(True) + page != 1:
        raise usage("Say one thing to verify: a PACK, --log, --consistency, --database or --page.")
    if checkpoint and database is None:
        raise usage("--checkpoint goes with --database.")
    if database is not None:
        from optwarden.cli.verifying.database import verify_database

        raise typer.Exit(verify_database(database, checkpoint or [], key or [], as_json=json))
    if page:
        from optwarden.web.verifier import page_as_html

        print(page_as_html(), end="")
        return
    trusted = read_trusted(key or [], witness or [], tsa_root)
    if consistency is not None:
        from optwarden.cli.verifying.consistency import verify_consistency

        code = verify_consistency(*consistency, log, trusted, as_json=json)
    elif log is not None and pack is None:
        from optwarden.cli.verifying.log import verify_log

        code = verify_log(log, trusted, token_file, as_json=json)
    else:
        from optwarden.cli.verifying.pack import verify_pack

        code = verify_pack(pack or "-", log, trusted, token_file, as_json=json)
    raise typer.Exit(code)
