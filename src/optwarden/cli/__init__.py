"""What can an operator type? The `optwarden` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, and leave with an exit code of `cli.exit_codes`."""
    from typer.completion import completion_init  # type: ignore[attr-defined]

    from optwarden.cli.app import app
    from optwarden.cli.failures import report

    # Typer does this for its own --install-completion, in place of which there is `completion`.
    completion_init()
    try:
        app()
    except Exception as error:  # noqa: BLE001 - the command line's boundary: expected errors become a sentence
        sys.exit(report(error, as_json="--json" in sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
