import csv
import json
import os
import random
import stat
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool
from html.parser import HTMLParser
from pathlib import Path

import pytest

from optwarden.bulk.audit import running
from optwarden.bulk.audit.records import Skipped, Unread
from optwarden.bulk.audit.words import REASONS, SKIPPED, UNREAD
from optwarden.consent.vocabulary import DenialReason
from tests.bulk import exports
from tests.bulk.conftest import Audit
from tests.bulk.planted import AT_FAULT, World, populate

ASKS = frozenset({"script", "link", "img", "iframe", "object", "embed", "form", "video", "audio"})
NEVER_IN_AN_AUDIT = frozenset(
    {DenialReason.QUARANTINED, DenialReason.QUALITY_BRAKE, DenialReason.CATEGORY_UNKNOWN}
)


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.said.append(data)


@pytest.fixture
def written(tmp_path: Path) -> World:
    """Some people, and a table of what went to them."""
    made = populate(World(random.Random(1)), 50, AT_FAULT, 3)
    exports.as_table(tmp_path / "sent.csv", made.lines)
    return made


def test_the_page_asks_nobody_for_anything(audit: Audit, tmp_path: Path, written: World) -> None:
    """It has no script, picture, link or form, and a policy that forbids them."""
    audit("sent.csv", "--report", "r.html")
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert not ASKS & set(page.tags)
    assert not [name for name, _ in page.attributes if name in ("src", "href", "srcset", "action")]
    assert "url(" not in text
    assert "@import" not in text
    assert ("http-equiv", "Content-Security-Policy") in page.attributes
    assert any((value or "").startswith("default-src 'none'") for _, value in page.attributes)


def test_the_page_says_what_the_answer_says(audit: Audit, tmp_path: Path, written: World) -> None:
    """Counts, reasons, months and files stand on the page, and how it prints."""
    document = audit("sent.csv", "--report", "r.html").document
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    said = " ".join(page.said)
    assert f"{document['violations']}" in said
    for one in document["reasons"]:
        assert one["reason"] in said
        assert one["meaning"].replace("'", "\u0027") in said
    assert all(one["month"] in said for one in document["months"])
    assert "sent.csv" in said
    assert "@media print" in text
    assert sum(sum(one["violations"].values()) for one in document["months"]) == len(written.faults)


def test_what_stands_in_a_file_is_no_markup(audit: Audit, tmp_path: Path) -> None:
    """A template named as a script, and a bot, are text on the page."""
    evil = "<script>alert(1)</script>"
    lines = [
        exports.Line("46701234567", 1_772_000_000, inbound=True, id="a", text="STOP"),
        exports.Line("46701234567", 1_772_009_000, inbound=False, id="b", template=evil),
    ]
    exports.as_table(tmp_path / "a.csv", lines)
    assert audit("a.csv", "--report", "r.html").faults == {"b": "opted_out"}
    assert evil not in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_people_read_words(tmp_path: Path, written: World) -> None:
    """Without --json the answer is for people, with examples, and the exit code is the same."""
    ended = subprocess.run(
        [sys.executable, "-m", "optwarden", "audit", "sent.csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "OPTWARDEN_DATABASE_URL": "postgresql://nobody@localhost:1/none"},
    )
    assert ended.returncode == 1
    assert f"{len(written.faults)} should not have gone" in ended.stdout
    assert "sent.csv:" in ended.stdout
    assert not list(tmp_path.glob("*.db"))


def test_every_reason_has_words() -> None:
    """Whatever is counted is said in a sentence."""
    assert REASONS.keys() == {one.value for one in set(DenialReason) - NEVER_IN_AN_AUDIT}
    assert UNREAD.keys() == {one.value for one in Unread}
    assert SKIPPED.keys() == {one.value for one in Skipped}


def test_nothing_is_left_behind_when_it_fails(
    audit: Audit, tmp_path: Path, written: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile only the user can read the records, and they are gone however the run ends."""
    seen: list[int] = []

    def fails(run: running._Run, *_: object) -> None:
        seen.append(stat.S_IMODE(run.folder.stat().st_mode))
        assert list(run.folder.iterdir())
        assert not [one for one in run.folder.iterdir() if b"parcel" in one.read_bytes()]
        raise OSError("the disk is full")

    monkeypatch.setattr(running, "judged_part", fails)
    (tmp_path / "scratch").mkdir()
    ended = audit("sent.csv", "--scratch", tmp_path / "scratch")
    assert ended.code == 2
    assert "the disk is full" in ended.err
    assert seen == [0o700]
    assert not list((tmp_path / "scratch").iterdir())


def test_templates_as_meta_lists_them(audit: Audit, tmp_path: Path) -> None:
    """The answer of Meta's API is taken as it is; a template without a category is refused."""
    line = exports.Line("46701234567", 1_772_000_000, inbound=False, id="a", template="sale")
    exports.as_table(tmp_path / "a.csv", [line])
    listed = {"data": [{"name": "sale", "category": "MARKETING", "language": "en"}]}
    (tmp_path / "t.json").write_text(json.dumps(listed))
    assert audit("a.csv").document["undecided"][0]["reason"] == "category_unknown"
    assert audit("a.csv", "--templates", "t.json").document["undecided"] == []
    denied = audit("a.csv", "--templates", "t.json", "--allow", "UTILITY")
    assert denied.faults == {"a": "category_not_allowed"}
    (tmp_path / "t.json").write_text('{"sale": "SPAM"}')
    refused = audit("a.csv", "--templates", "t.json")
    assert refused.code == 2
    assert "t.json" in refused.err


def test_the_list_of_faults_is_a_table(audit: Audit, tmp_path: Path, written: World) -> None:
    """It can be read back as CSV, and names where each message stands."""
    rows = audit("sent.csv").rows
    with (tmp_path / "sent.csv").open(encoding="utf-8") as stream:
        lines = [row["id"] for row in csv.DictReader(stream)]
    assert all(lines[int(row["line"]) - 2] == row["message_id"] for row in rows)


def test_a_process_that_was_killed_is_told(
    audit: Audit, written: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system may end a process for want of memory: that is said, and is no fault of ours."""

    def killed(*_: object, **__: object) -> None:
        raise BrokenProcessPool("terminated abruptly")

    monkeypatch.setattr(running, "audit", killed)
    ended = audit("sent.csv")
    assert ended.code == 2
    assert "--processes 1" in ended.err
