"""What does a test of a command find ready? The command line, in a folder of its own."""

from __future__ import annotations

import io
import json
import logging
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from optwarden.cli import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one line of JSON on stdout."""
        assert self.code in (0, 1), self.err
        assert self.out.count("\n") == 1
        return json.loads(self.out)


Type: TypeAlias = Callable[..., Ended]


@pytest.fixture
def type_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Type]:
    """Type a command; its words, and what stdin holds."""
    monkeypatch.chdir(tmp_path)
    logger = logging.getLogger()
    handlers, level = list(logger.handlers), logger.level

    def typed(*words: str, stdin: str = "") -> Ended:
        monkeypatch.setattr(sys, "argv", ["optwarden", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        printed = capsys.readouterr()
        return Ended(0 if code is None else int(code), printed.out, printed.err)

    yield typed
    logger.handlers[:] = handlers
    logger.setLevel(level)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds a migrated database, made once."""
    return tmp_path_factory.mktemp("prepared")


@pytest.fixture
def shop(type_in: Type, prepared: Path, tmp_path: Path) -> Type:
    """The command line over a database with one business, one bot, a topic and two templates."""
    if not any(prepared.iterdir()):
        for words in (
            ("migrate",),
            ("businesses", "create", "Bakery"),
            ("bots", "create", "shop-bot"),
            ("topics", "declare", "orders", "--category", "UTILITY"),
            ("topics", "declare", "offers", "--category", "MARKETING"),
            ("templates", "declare", "order_update", "--category", "UTILITY", "--topic", "orders"),
            ("templates", "declare", "sale", "--category", "MARKETING"),
        ):
            ended = type_in(*words)
            assert ended.code == 0, ended.err
        shutil.copytree(tmp_path, prepared, dirs_exist_ok=True)
    else:
        shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return type_in
