import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import typer.main

from optwarden.cli.app import app
from optwarden.cli.exit_codes import ExitCode

DOCUMENT: Final = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command that can be typed, with its words."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


COMMANDS: Final = dict(commands(typer.main.get_command(app)))


def section_of(path: tuple[str, ...]) -> str:
    """The part of the document that is about a command, or about its group."""
    found = re.search(
        rf"^### `optwarden {path[0]}\b.*?(?=^##|\Z)", DOCUMENT, re.DOTALL | re.MULTILINE
    )
    assert found, f"docs/cli.md has no section for optwarden {path[0]}"
    return found.group()


def test_the_commands_are_there() -> None:
    """The commands of the issue exist."""
    assert {path[0] for path in COMMANDS} >= {
        "serve", "worker", "migrate", "bots", "tokens", "topics", "templates", "opt-in", "opt-out",
        "check", "timeline", "simulate", "completion",
    }  # fmt: skip


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_is_documented(path: tuple[str, ...]) -> None:
    """Each command has its section, and each subcommand is named in its group's."""
    section = section_of(path)
    assert all(re.search(rf"\b{re.escape(word)}\b", section) for word in path)


@pytest.mark.parametrize(
    "path,option",
    [
        (path, option)
        for path, command in COMMANDS.items()
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("-") and option not in {"--help", "-h"}
    ],
)
def test_every_option_is_documented(path: tuple[str, ...], option: str) -> None:
    """Each option is in the section of its command."""
    assert re.search(rf"{re.escape(option)}(?![\w-])", section_of(path))


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_has_a_description(path: tuple[str, ...]) -> None:
    """--help says what each option and each command is for."""
    command = COMMANDS[path]
    assert command.help
    assert all(parameter.help for parameter in command.params)


def test_no_option_is_documented_that_is_not_there() -> None:
    """The document names no option that no command has."""
    known = {
        option
        for command in COMMANDS.values()
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    } | {"--help"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", DOCUMENT)) <= known


def test_the_exit_codes_are_the_documented_ones() -> None:
    """The table and the enumeration agree, number, name and meaning."""
    rows = re.findall(r"^\| (\d+) \| `([A-Z_]+)` \|", DOCUMENT, re.MULTILINE)
    assert [(int(number), name) for number, name in rows] == [(c.value, c.name) for c in ExitCode]
