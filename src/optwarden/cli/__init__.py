"""What can an operator type? The `optwarden` command."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from optwarden.cli.app import app

    app()
