"""Tables that are no tables, that mislead, or that mean harm to whoever opens what came of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bulk.conftest import Audit

HEADER = "recipient,at,direction,type,category,template,topic,text,id,code\n"
STOP = "46701234567,2026-03-01T09:00:00Z,in,text,,,,STOP,i1,\n"


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "first",
    [
        "46701234567,2026-03-01T10:00:00Z,out,call me\n",
        "+46 70-123 45 67;yesterday;call me\n",
    ],
)
@pytest.mark.parametrize("words", [(), ("--consent", "b.csv")])
def test_a_table_without_a_header_shows_nobody(
    audit: Audit, tmp_path: Path, first: str, words: tuple[str, ...]
) -> None:
    """Its first line is about somebody: no number or word of it is repeated on the screen."""
    write(tmp_path / "a.csv", first * 2 if not words else HEADER + STOP)
    write(tmp_path / "b.csv", first * 2)
    ended = audit("a.csv", *words)
    assert ended.code == 2
    assert "Put a header before it" in ended.err
    assert "123" not in ended.err
    assert "call" not in ended.err


@pytest.mark.parametrize("text", ["\ufeff", "\ufeff\n", '"' + "a" * 200_000 + '",b\n1,2\n'])
def test_what_is_no_table_is_the_files_fault(audit: Audit, tmp_path: Path, text: str) -> None:
    """Not ours: it is named, and the exit code is that of what cannot be used."""
    write(tmp_path / "a.csv", text)
    ended = audit("a.csv")
    assert ended.code == 2
    assert "a.csv" in ended.err


def test_both_sides_without_a_direction_are_not_guessed(audit: Audit, tmp_path: Path) -> None:
    """A STOP would be taken for something she was sent, and nothing after it for a fault."""
    rows = (
        "46701234567,46811122,2026-03-01T09:00:00Z,text,,i1,STOP\n"
        "46811122,46701234567,2026-03-02T09:00:00Z,template,UTILITY,o1,\n"
    )
    write(tmp_path / "a.csv", "from,to,at,type,category,id,text\n" + rows)
    ended = audit("a.csv")
    assert ended.code == 2
    assert "--map direction=" in ended.err
    sides = "from,to,way,at,type,category,id,text\n" + rows.replace(
        ",2026-03-01", ",in,2026-03-01"
    ).replace(",2026-03-02", ",out,2026-03-02")
    write(tmp_path / "a.csv", sides)
    assert audit("a.csv", "--map", "direction=way").faults == {"o1": "opted_out"}
    write(tmp_path / "a.csv", "from,to,at,type,category,id,text\n" + rows.splitlines()[1] + "\n")
    assert audit("a.csv", "--map", "recipient=to").document["messages"] == 1


@pytest.mark.parametrize("point", [".0", ".00", "."])
def test_a_number_that_became_a_decimal_is_the_same_number(
    audit: Audit, tmp_path: Path, point: str
) -> None:
    """Tables of numbers write 46701234567.0: no digit more, and so nobody else."""
    row = f"46701234567{point},2026-03-01T10:00:00Z,out,template,UTILITY,t,,,o1,\n"
    write(tmp_path / "a.csv", HEADER + STOP + row)
    assert audit("a.csv").faults == {"o1": "opted_out"}


def test_a_calling_code_is_no_national_number(audit: Audit, tmp_path: Path) -> None:
    """What begins with "+" and is no number is not read as one of --country."""
    national = "070 123 45 67,2026-03-02T10:00:00Z,out,template,UTILITY,t,,,o2,\n"
    short = "+70 123 45 67,2026-03-02T10:00:00Z,out,template,UTILITY,t,,,o3,\n"
    write(tmp_path / "a.csv", HEADER + STOP + national + short)
    assert audit("a.csv", "--country", "SE").faults == {"o2": "opted_out"}


@pytest.mark.parametrize("nothing", ["NULL", "null", "\\N", "None", "nan"])
def test_a_cell_that_says_it_is_empty_is_empty(audit: Audit, tmp_path: Path, nothing: str) -> None:
    """As databases export: no id makes two messages one, no code says that one failed."""
    rows = "".join(
        f"46701234567,2026-03-0{day}T10:00:00Z,out,template,UTILITY,t,{nothing},{nothing},{nothing},"
        f"{nothing}\n"
        for day in (2, 3)
    )
    write(tmp_path / "a.csv", HEADER + STOP + rows)
    ended = audit("a.csv")
    assert ended.document["violations"] == 2
    assert ended.document["stopped_by_provider"] == 0
    dated = f"recipient,opted_in_at,opted_out_at\n46701234567,2026-01-01,{nothing}\n"
    write(tmp_path / "list.csv", dated)
    assert audit("a.csv", "--consent", "list.csv").document["unread"] == 0


def test_a_direction_that_is_none_is_not_guessed(audit: Audit, tmp_path: Path) -> None:
    """Left empty it is a send; told to be unknown it is not read."""
    row = "46701234567,2026-03-01T10:00:00Z,NULL,template,UTILITY,t,,,o1,\n"
    write(tmp_path / "a.csv", HEADER + row)
    (file,) = audit("a.csv").document["files"]
    assert file["unread"] == {"bad_direction": 1}


def test_a_spreadsheet_runs_nothing_of_it(audit: Audit, tmp_path: Path) -> None:
    """What begins as a formula is written as text, whichever column it came in."""
    row = "46701234567,2026-03-02T10:00:00Z,out,template,UTILITY,=cmd|' /C calc'!A0,@SUM(1),,+o1,\n"
    write(tmp_path / "=1+1.csv", HEADER + STOP + row)
    (found,) = audit("=1+1.csv").rows
    names = ("template", "topic", "message_id", "file", "because")
    assert [found[name][:2] for name in names] == ["'=", "'@", "'+", "'=", "'="]
    assert not any(cell[:1] in "=+-@" for cell in found.values() if cell)


def test_nobody_who_is_suppressed_is_sent_a_confirmation(audit: Audit, tmp_path: Path) -> None:
    """The one answer to a STOP is exempt from the opt-out, not from a suppression."""
    answer = "46701234567,2026-03-01T09:01:00Z,out,text,,,,,o1,\n"
    write(tmp_path / "a.csv", HEADER + STOP + answer)
    assert audit("a.csv").document["confirmations_exempt"] == 1
    write(tmp_path / "list.csv", "recipient,suppressed_at\n46701234567,2026-01-01T00:00:00Z\n")
    ended = audit("a.csv", "--consent", "list.csv")
    assert ended.faults == {"o1": "suppressed"}
    assert ended.document["confirmations_exempt"] == 0


def test_a_terminal_is_told_nothing_but_words(tmp_path: Path) -> None:
    """What an export or its name says cannot move the cursor or clear the screen."""
    name = "a\x1b[2J.csv"
    row = "46701234567,2026-03-02T10:00:00Z,out,template,UTILITY,t,\x1b]0;x\x07offers,,o1,\n"
    write(tmp_path / name, HEADER + STOP + row)
    write(
        tmp_path / "list.csv", "recipient,opted_in_at,topics\n46701234567,2026-03-01T09:30:00Z,a\n"
    )
    shown = subprocess.run(
        [sys.executable, "-m", "optwarden", "audit", name, "--consent", "list.csv"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env=dict(os.environ),
    )
    assert shown.returncode == 1, shown.stderr
    assert b"\x1b" not in shown.stdout
    assert b"\x07" not in shown.stdout


@pytest.mark.parametrize("option", ["--report", "--violations"])
@pytest.mark.parametrize("path", ["a.csv", "./b.csv", "nowhere/r.html", "."])
def test_no_output_takes_an_exports_place(
    audit: Audit, tmp_path: Path, option: str, path: str
) -> None:
    """It is refused before anything is read, and so is what could not be written in the end."""
    row = "46701234567,2026-03-02T10:00:00Z,out,template,UTILITY,t,,,o1,\n"
    write(tmp_path / "a.csv", HEADER + row)
    write(tmp_path / "b.csv", "recipient,opted_in_at\n46701234567,2026-03-01T00:00:00Z\n")
    before = (tmp_path / "a.csv").read_text(), (tmp_path / "b.csv").read_text()
    ended = audit("a.csv", "--consent", "b.csv", option, path)
    assert ended.code == 2
    assert option in ended.err
    assert before == ((tmp_path / "a.csv").read_text(), (tmp_path / "b.csv").read_text())
