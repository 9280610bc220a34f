"""Which options do commands share? Each is described once."""

from __future__ import annotations

from typing import Annotated

import typer

Database = Annotated[
    str | None,
    typer.Option(
        help="sqlite:///FILE or postgresql://USER@HOST/DATABASE. [default: OPTWARDEN_DATABASE_URL,"
        " else sqlite:///optwarden.db in this folder]",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON with stable keys.")]
