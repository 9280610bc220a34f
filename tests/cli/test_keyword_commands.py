"""Keywords are tried, listed and measured; the desk is read and settled, by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBER = "46732001122"
CASES = Path(__file__).parents[1] / "consent" / "requests" / "cases"


def test_a_text_is_tried(shop: Type) -> None:
    """For people and for programs: what it comes to, and why."""
    assert shop("keywords", "try", "take me off your list", "--json").document == {
        "asks_for": "all",
        "rule": "en.remove-me",
        "language": "en",
        "words": "take me off your list",
        "whole_message": False,
    }
    shown = shop("keywords", "try", "no more ads please").out
    assert "It opts out of advertising." in shown
    assert "en.no-advertising found it in: no more ads" in shown
    assert "asks for nothing" in shop("keywords", "try", "when does it arrive").out


def test_languages_are_listed(shop: Type) -> None:
    """All of them, or the words and rules of one."""
    listed = shop("keywords", "list", "--json").document["languages"]
    assert len(listed) == 18
    (hebrew,) = shop("keywords", "list", "--language", "he", "--json").document["languages"]
    assert "he.remove-me" in [rule["rule"] for rule in hebrew["rules"]]
    assert "de.stop-sending" in shop("keywords", "list", "--language", "de").out
    assert shop("keywords", "list", "--language", "xx").code == ExitCode.NOT_FOUND


def test_the_reach_is_measured(shop: Type, tmp_path: Path) -> None:
    """A line for each language of a folder of cases; a bad line is named."""
    figures = shop("keywords", "measure", str(CASES), "--json").document["languages"]
    assert len(figures) == 18
    assert all(one["recall"] >= 0.95 and one["false_rate"] <= 0.005 for one in figures)
    (tmp_path / "en.tsv").write_text("out\tSTOP\nother\tend\nout\tnothing of the kind\n")
    (one,) = shop("keywords", "measure", str(tmp_path), "--json").document["languages"]
    assert (one["found"], one["opt_outs"], one["false"], one["others"]) == (1, 2, 1, 1)
    assert "50.0%" in shop("keywords", "measure", str(tmp_path)).out
    (tmp_path / "en.tsv").write_text("perhaps\tSTOP\n")
    assert "line 1" in shop("keywords", "measure", str(tmp_path)).err


@pytest.mark.parametrize("answer, outcome", [("uphold", "upheld"), ("dismiss", "dismissed")])
def test_the_desk_is_settled(shop: Type, answer: str, outcome: str) -> None:
    """What she wrote is shown, and settled once."""
    shop("simulate", NUMBER, "you have the wrong number")
    (item,) = shop("desk", "list", "--json").document["items"]
    assert item["text"] == "you have the wrong number"
    assert item["text"] in shop("desk", "list").out
    assert shop("desk", answer, item["item_id"], "--json").document["outcome"] == outcome
    assert shop("desk", answer, item["item_id"]).code == ExitCode.REFUSED
    assert shop("desk", "list", "--json").document["items"] == []
    (settled,) = shop("desk", "list", "--settled", "--json").document["items"]
    assert settled["outcome"] == outcome


def test_nothing_is_settled_that_was_not_read(shop: Type) -> None:
    """Who read one message does not settle two; with both read it is settled."""
    shop("simulate", NUMBER, "you have the wrong number")
    (item,) = shop("desk", "list", "--json").document["items"]
    shop("simulate", NUMBER, "too many messages")
    refused = shop("desk", "dismiss", item["item_id"], "--read", "1")
    assert refused.code == ExitCode.REFUSED
    assert "wrote more" in refused.err
    assert shop("desk", "dismiss", item["item_id"], "--read", "2").code == ExitCode.DONE


def test_her_words_do_not_drive_the_terminal(shop: Type) -> None:
    """No escape, no line that looks like another item, nothing turned around; all else stays."""
    shop(
        "simulate",
        NUMBER,
        "you have the wrong number \x1b[2J\x9b1A\u202e 日\u3000本 👩\u200d👧\nITEM  DUE",
    )
    shown = shop("desk", "list").out
    assert not set("\x1b\x9b\u202e") & set(shown)
    assert "日\u3000本 👩\u200d👧 ITEM" in shown
    assert len(shown.strip().splitlines()) == 2
    listed = shop("desk", "list", "--json")
    assert not set("\x1b\x9b\u202e") & set(listed.out)
    assert "\x9b1A\u202e" in listed.document["items"][0]["text"]
