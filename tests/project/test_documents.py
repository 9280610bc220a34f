from pathlib import Path

import pytest

from scripts.check_documents import (
    DECISION_HEADINGS,
    anchors,
    broken_links,
    decision_problems,
    private_words,
    problems,
)

ROOT = Path(__file__).resolve().parents[2]


def test_our_own_documents_hold_together() -> None:
    """Every link, decision and tracked file of the project passes the check."""
    assert list(problems(ROOT)) == []


@pytest.mark.parametrize(
    "line,problem",
    [
        ("[there](there.md)", None),
        ("[heading](there.md#two-words)", None),
        ("[here](#own)", None),
        ("[outside](https://example.org/nothing.md)", None),
        ("[gone](gone.md)", "no such file: gone.md"),
        ("![gone](gone.png)", "no such file: gone.png"),
        ("[heading](there.md#gone)", "no such heading: there.md#gone"),
        ("[out](../../../../../../..)", "leads out of the project: ../../../../../../.."),
    ],
)
def test_links(tmp_path: Path, line: str, problem: str | None) -> None:
    """A link to a missing file or heading is found, with its line; others are let through."""
    (tmp_path / "there.md").write_text("# Two words\n")
    document = tmp_path / "document.md"
    document.write_text(f"# Own\n\n{line}\n")
    assert list(broken_links(document, tmp_path)) == ([(3, problem)] if problem else [])


def test_code_is_no_link(tmp_path: Path) -> None:
    """What stands in a code fence is not taken for a link."""
    document = tmp_path / "document.md"
    document.write_text("```\n[gone](gone.md)\n```\n")
    assert list(broken_links(document, tmp_path)) == []


def test_repeated_headings_are_numbered(tmp_path: Path) -> None:
    """A heading that occurs twice has two anchors."""
    document = tmp_path / "document.md"
    document.write_text("# `optwarden` serve, again\n# Twice\n# Twice\n")
    assert anchors(document) == {"optwarden-serve-again", "twice", "twice-1"}


def test_decisions(tmp_path: Path) -> None:
    """A record that the index misses, and one without the five headings, are found."""
    whole = "".join(f"## {heading}\n" for heading in DECISION_HEADINGS)
    (tmp_path / "README.md").write_text("[one](0001-one.md) [two](0002-two.md)")
    (tmp_path / "0001-one.md").write_text(whole)
    (tmp_path / "0002-two.md").write_text("## Context\n")
    (tmp_path / "0003-three.md").write_text(whole)
    found = list(decision_problems(tmp_path))
    assert len(found) == 2
    assert found[0].startswith("docs/adr/0002-two.md: its headings")
    assert found[1] == "docs/adr/README.md: does not list 0003-three.md"


@pytest.mark.parametrize(
    "text,count",
    [
        ("/wor" + "k/main", 1),
        ("in /ro" + "ot/x", 1),
        ("src/wor" + "k/x", 0),
        ("https://e.org/w", 0),
    ],
)
def test_machine_paths(tmp_path: Path, text: str, count: int) -> None:
    """A path of one machine is found; one inside the project is not mistaken for it."""
    file = tmp_path / "file.txt"
    file.write_text(text)
    assert len(list(private_words(file))) == count
