"""One person's file from the command line: written, checked, refused."""

import json
import sqlite3
from pathlib import Path
from typing import Final

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBER: Final = "46732001122"


def test_a_pack_is_written_and_holds(shop: Type, tmp_path: Path) -> None:
    """What `pack` writes, `verify` checks, without a server and on its own."""
    assert shop("opt-in", NUMBER).code == ExitCode.DONE
    assert shop("simulate", NUMBER, "STOP").code == ExitCode.DONE
    ended = shop("pack", NUMBER, "--output", "pack.json")
    assert (ended.code, ended.out) == (ExitCode.DONE, "")
    assert NUMBER not in ended.err
    pack = json.loads((tmp_path / "pack.json").read_bytes())
    assert [event["position"] for event in pack["events"]] == [0, 1, 2]
    assert shop("verify", "pack.json").code == ExitCode.SELF_ATTESTED
    keys = [word for log in pack["logs"] for word in ("--key", log["keys"][0])]
    assert shop("verify", "pack.json", *keys).code == ExitCode.DONE
    pack["events"][0]["position"] = 1
    (tmp_path / "changed.json").write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    assert shop("verify", "changed.json", *keys).code == ExitCode.DENIED


def test_it_goes_to_stdout_otherwise(shop: Type) -> None:
    """Also for somebody of whom nothing is known."""
    ended = shop("pack", NUMBER)
    assert ended.code == ExitCode.DONE
    assert ended.document["events"] == []


def test_a_page_to_print(shop: Type, tmp_path: Path) -> None:
    """With the JSON inside."""
    shop("opt-in", NUMBER)
    assert shop("pack", NUMBER, "--html", "-o", "pack.html").code == ExitCode.DONE
    page = (tmp_path / "pack.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "data:application/json;base64," in page


def test_altered_records_are_named(shop: Type, tmp_path: Path) -> None:
    """No pack is made of a row that somebody changed."""
    shop("opt-in", NUMBER)
    connection = sqlite3.connect(tmp_path / "optwarden.db")
    with connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE event SET recorded_at = recorded_at - 1")
    connection.close()
    ended = shop("pack", NUMBER, "--output", "pack.json")
    assert ended.code == ExitCode.REFUSED
    assert "No pack was made: event" in ended.err
    assert not (tmp_path / "pack.json").exists()
