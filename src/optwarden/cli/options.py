"""Which arguments and options do commands share? Each is described once."""

from __future__ import annotations

from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="sqlite:///FILE or postgresql://USER@HOST/NAME; the default is OPTWARDEN_DATABASE_URL,"
        " else optwarden.db in this folder.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON with stable keys.")]
Bot = Annotated[
    str | None,
    typer.Option(
        metavar="BOT_ID",
        help="The bot; may be left out when there is one, or a demo-bot.",
        show_default=False,
    ),
]
Business = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="The business, by id or name; may be left out when there is one.",
        show_default=False,
    ),
]
Number = Annotated[
    str,
    typer.Argument(
        metavar="NUMBER",
        help="A telephone number with its country calling code, or a user id such as US.1349.",
        show_default=False,
    ),
]
Numbers = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBER...",
        help="Telephone numbers or user ids; - reads them from stdin, one a line.",
        show_default=False,
    ),
]
