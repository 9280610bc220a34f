"""Which commands are there? What one of them needs is imported when it runs."""

from __future__ import annotations

import typer

from optwarden.cli.serve import serve

app = typer.Typer(
    name="optwarden",
    help="The consent gateway for WhatsApp business messaging.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def root() -> None:
    """The consent gateway for WhatsApp business messaging."""


app.command()(serve)
