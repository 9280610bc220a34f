"""The README's session, as a reader would paste it."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

from optwarden.cli.serving.announcement import Started, for_people, session_of
from optwarden.consent.rules import BotRules
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.set_up_demo import Demo
from tests.cli.running_server import PATIENCE_SECONDS, RunningServer, running_server
from tests.not_run import not_run

README: Final = Path(__file__).parents[1] / "README.md"
ADDRESS: Final = "http://127.0.0.1:8080"
ANYTHING: Final = "…"
CONSOLE: Final = re.compile(r"```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """One command, as the shell gets it, and what it prints."""

    command: str
    answer: str


def session() -> list[Step]:
    """The commands between the two markers: `$ ` begins one, `> ` goes on with it."""
    text = README.read_text(encoding="utf-8")
    part = text[text.index("<!-- session:") : text.index("<!-- end of the session -->")]
    steps: list[Step] = []
    for block in CONSOLE.findall(part):
        for line in block.splitlines():
            if line.startswith("$ "):
                steps.append(Step(line[2:], ""))
            elif line.startswith("> "):
                steps[-1] = Step(f"{steps[-1].command}\n{line[2:]}", "")
            else:
                steps[-1] = Step(steps[-1].command, f"{steps[-1].answer}{line}\n")
    return steps


def pasted(command: str, server: RunningServer, folder: Path) -> str:
    """Run a command in a shell, in the server's folder; return what it printed."""
    environment = {
        **server.environment,
        "TOKEN": server.line["token"],
        "PATH": f"{folder}:{os.environ['PATH']}",
    }
    finished = subprocess.run(
        ["bash", "-euc", command.replace(ADDRESS, server.line["url"])],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert (finished.returncode, finished.stderr) == (0, "")
    return finished.stdout


def parts(text: str) -> list[Any]:
    """What curl printed: the body, read if there is one, and the status."""
    body, _, status = text.strip("\n").rpartition(" HTTP ")
    return [json.loads(body) if body.strip() else None, status]


def matches(shown: object, real: object) -> bool:
    """Whether a real answer is as shown; an ellipsis stands for anything."""
    if isinstance(shown, dict) and isinstance(real, dict):
        return set(shown) == set(real) and all(matches(shown[key], real[key]) for key in shown)
    if isinstance(shown, list) and isinstance(real, list):
        return len(shown) == len(real) and all(map(matches, shown, real))
    if isinstance(shown, str) and isinstance(real, str) and ANYTHING in shown:
        pattern = ".+".join(re.escape(piece) for piece in shown.split(ANYTHING))
        return re.fullmatch(pattern, real, re.DOTALL) is not None
    return type(shown) is type(real) and shown == real


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clone's folder, as far as the commands care: with the program in .venv/bin."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    return tmp_path


def test_the_session(folder: Path) -> None:
    """Every command of the README works as it stands, and answers what the README shows."""
    if shutil.which("curl") is None:
        not_run("curl: install it to have the README's commands tried")
    steps = session()
    assert len(steps) == 6
    with running_server("--dev", "--port", "0", folder=folder) as server:
        for step in steps:
            printed = pasted(step.command, server, folder)
            if "HTTP" in step.answer:
                assert matches(parts(step.answer), parts(printed)), printed
            else:
                assert printed == step.answer
        _, body = server.request("GET", "/v1/bots/demo-bot/sandbox/messages")
        sent = [item["message"]["type"] for item in json.loads(body)["items"]]
        # The order update went once; after STOP nothing but its confirmation could.
        assert sent.count("template") == 1


def test_the_same_commands_are_printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README shows is what `serve --dev` prints, but for the token and the quotes."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", [str(folder / ".venv" / "bin" / "optwarden")])
    rules = BotRules("demo-bot", "019a3f6e-9d40-7b11-9c52-51d0e1f7a902")
    bot = BotRecord(rules, "Demo Bakery", "Demo bot", None, "sandbox")
    started = Started(ADDRESS, "sqlite:///optwarden.db", Demo(bot, "owt_token"))
    printed = for_people(started)
    commands = [
        command
        for _, block in session_of(started, Demo(bot, "owt_token"))
        for command in re.split(r"\n(?=curl)", block)
    ]
    shown = [step.command.replace("$TOKEN", "owt_token") for step in session()]
    assert [shlex.split(command) for command in commands] == [
        shlex.split(command) for command in shown
    ]
    assert all(command in printed for command in commands)


@pytest.mark.parametrize(
    "shown,real,expected",
    [
        ("a …", "a b", True),
        ("a …", "b b", False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ([1, "…"], [1, "x"], True),
        ([1], [1, 2], False),
        (True, 1, False),
        (None, None, True),
    ],
)
def test_matching(shown: object, real: object, expected: bool) -> None:
    """An ellipsis stands for some text; everything else has to be there and be the same."""
    assert matches(shown, real) is expected
