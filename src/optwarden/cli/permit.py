"""What does a permit say, and did this gateway sign it? `optwarden permit`."""

from __future__ import annotations

from typing import Annotated

import typer

from optwarden.cli.options import Database, Json


def permit(
    *,
    token: Annotated[
        str,
        typer.Argument(
            help="A permit, as the header Optwarden-Permit had it; `-` reads it from stdin.",
            show_default=False,
        ),
    ],
    database: Database = None,
    json: Json = False,
) -> None:
    """Check a permit with the keys file, which is beside the database, and print it."""
    import sys

    from optwarden.cli.exit_codes import ExitCode
    from optwarden.cli.failures import CommandFailed, refused
    from optwarden.cli.output import facts, show
    from optwarden.settings import Settings
    from optwarden.usecases.keyring import Keyring
    from optwarden.usecases.permits import BadPermit, read_permit

    given = sys.stdin.read() if token == "-" else token  # noqa: S105 - where it is, not what
    keys_file = Settings.read(database_url=database).keys_file
    try:
        keyring = Keyring.load(keys_file.read_bytes())
    except OSError as error:
        raise CommandFailed(
            ExitCode.NOT_FOUND,
            "There is no keys file here, and without it no permit can be checked.",
            "OPTWARDEN_KEYS_FILE says where it is.",
        ) from error
    try:
        document = read_permit(keyring, given.strip())
    except BadPermit as error:
        raise refused(f"{str(error).capitalize()}.") from error
    show(document, json, lambda: facts(document))
