"""An operator erases, exports, holds, and keeps to retention rules, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBER = "46732001151"


def test_an_erasure_is_asked_for_and_listed(shop: Type) -> None:
    """What would go is told before, and who is being erased after; nothing more goes to her."""
    shop("opt-in", NUMBER)
    told = shop("erasures", "ask", NUMBER, "--dry-run", "--json").document
    assert told == {"names": 1, "rows": {"recipient": 1, "event": 1}, "due_at": None}
    assert "Going to delete, under 1 name(s): 1 of recipient" in shop("erasures", "ask", NUMBER).out
    (one,) = shop("erasures", "list", "--json").document["items"]
    assert (one["recipient"], one["ground"], one["stage"]) == (NUMBER, "request", "stopping")
    assert shop("erasures", "run", "--json").document["steps"] >= 1
    asked = ("check", NUMBER, "--template", "order_update", "--json")
    assert shop(*asked).document["allowed"] is False
    assert shop("opt-in", NUMBER).code == ExitCode.STORE_UNAVAILABLE


def test_everything_is_exported(shop: Type) -> None:
    """Her event with its values among it."""
    shop("opt-in", NUMBER)
    document = shop("export", NUMBER).document
    assert document["recipient"] == NUMBER
    (event,) = document["rows"]["event"]
    assert event["personal"]["recipient"] == NUMBER
    assert document["rows"]["recipient"][0]["state"]["in"]


def test_a_hold_keeps_her_data(shop: Type) -> None:
    """An erasure is refused until it is lifted."""
    shop("opt-in", NUMBER)
    assert shop("holds", "place", NUMBER, "--reason", " ").code == ExitCode.USAGE
    placed = shop("holds", "place", NUMBER, "--reason", "case 4711", "--json").document
    assert (placed["recipient"], placed["reason"]) == (NUMBER, "case 4711")
    refused = shop("erasures", "ask", NUMBER)
    assert refused.code == ExitCode.REFUSED
    assert "case 4711" in refused.err
    assert "case 4711" in shop("holds", "list").out
    assert shop("holds", "lift", NUMBER, "--json").document == {"lifted": True}
    assert shop("holds", "lift", NUMBER, "--json").document == {"lifted": False}
    assert shop("erasures", "ask", NUMBER).code == 0


def test_retention_rules(shop: Type, tmp_path: Path) -> None:
    """Nobody's time is over today; who is opted in is in use anyhow."""
    shop("opt-in", NUMBER)
    rules = tmp_path / "rules.toml"
    rules.write_text("days = 30\n[countries]\nSE = 10\n")
    told = shop("erasures", "retention", str(rules), "--dry-run", "--json").document
    assert told == {"seen": 1, "over": 0, "held": 0, "dry_run": True}


@pytest.mark.parametrize(
    "text, words",
    [
        ("days = 0", "days: expected whole days"),
        ("days = true", "days: expected whole days"),
        ("dais = 3", "unknown: dais"),
        ("[countries]\nde = 3", "countries.de: expected two capital letters"),
        ("countries = 3", "countries is a table"),
        ('opted_in_too = "yes"', "opted_in_too is true or false"),
        ("days", "not TOML"),
    ],
)
def test_wrong_rules_are_named(shop: Type, tmp_path: Path, text: str, words: str) -> None:
    """And nothing is looked at."""
    rules = tmp_path / "rules.toml"
    rules.write_text(text)
    ended = shop("erasures", "retention", str(rules))
    assert ended.code == ExitCode.USAGE
    assert words in ended.err
    assert shop("erasures", "retention", str(tmp_path / "none.toml")).code == ExitCode.USAGE
