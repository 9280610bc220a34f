"""Which keys does the gateway hold, and how are they changed? `optwarden keys`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Database, Json

if TYPE_CHECKING:
    from optwarden.settings import Settings

commands = typer.Typer(no_args_is_help=True, help="The keys file: list and rotate.")
Purpose = Annotated[str, typer.Argument(help="permit, storage or checkpoint.", show_default=False)]


@commands.command("list")
def list_them(*, database: Database = None, json: Json = False) -> None:
    """List the keys by purpose, oldest first, and no secret."""
    from optwarden.cli.output import columns, show
    from optwarden.wiring.keys import open_keyring

    settings = _settings(database)
    keyring = open_keyring(settings.keys_file)
    found = [
        {"purpose": purpose, "key_id": key.key_id, "newest": key is ring[-1]}
        for purpose, ring in keyring.keys.items()
        for key in ring
    ]
    rows = [(str(k["purpose"]), str(k["key_id"]), "newest" if k["newest"] else "") for k in found]
    show({"keys": found}, json, lambda: columns(("PURPOSE", "KEY", ""), rows))


@commands.command()
def rotate(*, purpose: Purpose, database: Database = None, json: Json = False) -> None:
    """Add a new key for a purpose; the older ones go on opening and proving what they made.

    Back up the keys file first and after, and restart every process: each reads it when it starts.
    """
    from optwarden.cli.failures import usage
    from optwarden.cli.output import show
    from optwarden.usecases.keyring import ROTATED
    from optwarden.wiring.keys import rotate_key

    if purpose not in ROTATED:
        raise usage(
            f"{purpose} is not rotated: there are {', '.join(ROTATED)}.",
            "The label's key never changes: a person would have two labels.",
        )
    settings = _settings(database)
    key_id = rotate_key(settings.keys_file, purpose)
    told = {"purpose": purpose, "key_id": key_id, "keys_file": str(settings.keys_file)}
    show(told, json, lambda: f"{key_id} is the newest {purpose} key. Back up the file and restart.")


def _settings(database: str | None) -> Settings:
    """Read the settings; a keys file that is not there is not made by looking at it."""
    from optwarden.cli.failures import not_found
    from optwarden.settings import Settings

    settings = Settings.read(database_url=database)
    if not settings.keys_file.exists():
        raise not_found("keys file", str(settings.keys_file), ())
    return settings
