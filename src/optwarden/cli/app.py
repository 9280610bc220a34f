"""The root of the command line."""

from __future__ import annotations

import typer

from optwarden.cli.serve import serve

app = typer.Typer()
app.callback()(lambda: None)
app.command()(serve)
