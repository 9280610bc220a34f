"""How does a shell learn the commands? `optwarden completion`, a script for it to read."""

from __future__ import annotations

from typing import Annotated

import typer


def completion(
    shell: Annotated[str, typer.Argument(help="bash, zsh or fish.", show_default=False)],
) -> None:
    """Print the completion script of a shell, to be kept where that shell looks for it."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    from optwarden.cli.failures import usage

    if shell not in ("bash", "zsh", "fish"):
        raise usage(f"There is no completion for {shell!r}.", "It takes bash, zsh or fish.")
    print(
        get_completion_script(
            prog_name="optwarden", complete_var="_OPTWARDEN_COMPLETE", shell=shell
        )
    )
