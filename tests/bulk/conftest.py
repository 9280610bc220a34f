"""What does a test of the audit find ready? The command, in a folder of its own."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from optwarden.cli import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How an audit ended."""

    code: int
    out: str
    err: str
    rows: tuple[dict[str, str], ...]
    """Each message that should not have gone."""

    @property
    def document(self) -> Any:
        """The one line of JSON on stdout."""
        assert self.out, self.err
        return json.loads(self.out)

    @property
    def faults(self) -> dict[str, str]:
        """The reason of each message that should not have gone, by its id."""
        found = {row["message_id"]: row["reason"] for row in self.rows}
        assert len(found) == len(self.rows), "a message counts once"
        return found


Audit: TypeAlias = Callable[..., Ended]


@pytest.fixture
def audit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Audit:
    """Audit files, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path) -> Ended:
        kept = tmp_path / "violations.csv"
        kept.unlink(missing_ok=True)
        given = ["optwarden", "audit", "--json", "--show-numbers", "--violations", str(kept)]
        monkeypatch.setattr(sys, "argv", [*given, *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ended(int(ended.value.code or 0), printed.out, printed.err, read_rows(kept))

    return run


def read_rows(path: Path) -> tuple[dict[str, str], ...]:
    """Read what --violations wrote."""
    if not path.exists():
        return ()
    return tuple(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
