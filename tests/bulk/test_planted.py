import csv
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

import duckdb
import psutil
import pytest

from bench.numbers import number
from tests.bulk import exports
from tests.bulk.conftest import Audit, read_rows
from tests.bulk.planted import (
    AT_FAULT,
    DAY,
    HOUR,
    WITH_CATEGORIES,
    World,
    marketing_switched_off,
    no_more_advertising,
    notified,
    populate,
    refused_at_the_provider,
    split,
    stopped,
    told_that_it_is_closed,
)

META: Final = {"opted_out": "", "marketing": "131050", "closed": "131047"}
TWILIO: Final = {"opted_out": "21610", "marketing": "", "closed": "63016"}
BY_META: Final = (marketing_switched_off, told_that_it_is_closed)
BY_TWILIO: Final = (refused_at_the_provider, told_that_it_is_closed)
STOPPED: Final = (stopped, refused_at_the_provider)


def world(codes: dict[str, str], lives: tuple[object, ...], seed: int = 1) -> World:
    """Some hundred people, a few of each life that is at fault."""
    made = World(random.Random(seed), codes=codes)
    return populate(made, 400, lives, 6)  # type: ignore[arg-type]


def test_a_table_shows_all_that_was_planted_and_only_that(audit: Audit, tmp_path: Path) -> None:
    """Of a documented table, in no order, exactly the planted messages are reported."""
    made = world(META, AT_FAULT + WITH_CATEGORIES + BY_META)
    exports.as_table(tmp_path / "sent.csv", exports.shuffled(made.lines, 2))
    ended = audit("sent.csv")
    assert ended.faults == made.faults
    assert ended.code == 1
    assert ended.document["unread"] == 0
    assert ended.document["undecided"] == []


def test_meta_callbacks_show_all_that_was_planted_and_only_that(
    audit: Audit, tmp_path: Path
) -> None:
    """Of archived callbacks of Meta, compressed and in no order, likewise."""
    made = world(META, AT_FAULT + WITH_CATEGORIES + BY_META)
    exports.as_meta_callbacks(tmp_path / "meta.jsonl.gz", exports.shuffled(made.lines, 3))
    ended = audit("meta.jsonl.gz")
    assert ended.faults == made.faults
    assert ended.document["files"][0]["taken_for"] == "meta_callbacks"


@pytest.mark.parametrize("write", [exports.as_twilio_log, exports.as_twilio_pages])
def test_twilio_shows_what_its_exports_can(
    audit: Audit, tmp_path: Path, write: exports.Write
) -> None:
    """Twilio's exports tell no type and no category: whatever may have been a template that goes
    without one is not judged, and everything else is as planted.
    """
    made = world(TWILIO, AT_FAULT + BY_TWILIO)
    write(tmp_path / "twilio", exports.shuffled(made.lines, 4))
    certain = {
        one: why
        for one, why in made.faults.items()
        if why == "opted_out" or _code(made, one) == TWILIO["closed"]
    }
    ended = audit("twilio")
    assert ended.faults == certain
    assert {one["reason"] for one in ended.document["undecided"]} == {"category_unknown"}


def test_sinch_callbacks_show_what_they_can(audit: Audit, tmp_path: Path) -> None:
    """Callbacks of Sinch's WhatsApp API tell neither type nor category nor the sender's side."""
    made = world(META, (stopped,))
    exports.as_sinch_callbacks(tmp_path / "sinch.jsonl", exports.shuffled(made.lines, 5))
    ended = audit("sinch.jsonl")
    assert ended.faults == made.faults
    assert ended.document["files"][0]["taken_for"] == "sinch_callbacks"


def test_conversation_callbacks_show_what_they_can(audit: Audit, tmp_path: Path) -> None:
    """Callbacks of Sinch's Conversation API show the channel's own codes."""
    made = world(META, (stopped, told_that_it_is_closed))
    exports.as_conversation_callbacks(tmp_path / "c.jsonl", exports.shuffled(made.lines, 6))
    ended = audit("c.jsonl")
    assert ended.faults == made.faults


def test_listed_conversation_messages_are_judged_by_declared_templates(
    audit: Audit, tmp_path: Path
) -> None:
    """The Conversation API's list names the template; --templates says what it is."""
    made = world(META, (*AT_FAULT, no_more_advertising))
    exports.as_conversation_list(tmp_path / "c.jsonl", exports.shuffled(made.lines, 7))
    (tmp_path / "templates.csv").write_text(
        "name,category\norder_update,UTILITY\nsale,MARKETING\n", encoding="utf-8"
    )
    ended = audit("c.jsonl", "--templates", "templates.csv")
    assert ended.faults == made.faults
    assert audit("c.jsonl").document["undecided"][0]["reason"] == "category_unknown"


def test_parquet_is_read_as_a_table(audit: Audit, tmp_path: Path) -> None:
    """A table in Parquet, with times of its own type, says the same as in CSV."""
    made = world(META, AT_FAULT + WITH_CATEGORIES)
    exports.as_table(tmp_path / "sent.csv", exports.shuffled(made.lines, 8))
    with duckdb.connect() as connection:
        connection.execute(
            'COPY (SELECT * REPLACE (CAST("at" AS TIMESTAMPTZ) AS "at") FROM read_csv(?,'
            " all_varchar = true)) TO 'sent.parquet' (FORMAT parquet)",
            [str(tmp_path / "sent.csv")],
        )
    assert audit("sent.parquet").faults == made.faults


def test_a_message_in_several_exports_counts_once(audit: Audit, tmp_path: Path) -> None:
    """Files overlap, of several formats, compressed or not; every message is one message."""
    made = world(META, AT_FAULT + WITH_CATEGORIES + BY_META)
    lines = exports.shuffled(made.lines, 9)
    for place, part in enumerate(split(lines, 3)):
        exports.as_meta_callbacks(tmp_path / f"meta{place}.jsonl", part)
    exports.as_table(tmp_path / "most.csv.gz", lines[: 2 * len(lines) // 3])
    exports.as_json_table(tmp_path / "rest.jsonl", lines[len(lines) // 3 :])
    ended = audit(*sorted(tmp_path.glob("meta*")), "most.csv.gz", "rest.jsonl")
    assert ended.faults == made.faults
    assert ended.document["messages"] == sum(not line.inbound for line in made.lines)
    assert ended.document["duplicates"] > len(made.lines)


def test_a_list_shows_who_never_opted_in(audit: Audit, tmp_path: Path) -> None:
    """With a consent list, what went before an opt-in, after an opt-out, or to a stranger shows."""
    made = World(random.Random(3), codes=META)
    listed: list[dict[str, str]] = []

    def agreed(person: str, at: int, topics: str = "all", out: int = 0) -> None:
        gone = exports.iso(out) if out else ""
        row = {"recipient": person, "topics": topics, "opted_in_at": exports.iso(at)}
        listed.append({**row, "opted_out_at": gone})

    for _ in range(50):
        person, at = made.person(), made.at()
        agreed(person, at)
        made.template(person, at + HOUR)
        made.template(person, at - HOUR, fault="no_opt_in")
        made.template(made.person(), at, fault="no_opt_in")
        left, then = made.person(), made.at()
        agreed(left, then, out=then + DAY)
        made.template(left, then + HOUR, "MARKETING")
        made.template(left, then + 2 * DAY, fault="opted_out")
        plain = made.person()
        agreed(plain, then, "")
        made.template(plain, then + HOUR)
        made.template(plain, then + HOUR, "MARKETING", fault="topic_not_covered")
        again, now = made.person(), made.at()
        made.wrote(again, now, "STOP")
        agreed(again, now + DAY)
        made.template(again, now + 2 * DAY, fault="opted_out")
    exports.write_csv(tmp_path / "list.csv", list(listed[0]), listed)
    exports.as_meta_callbacks(tmp_path / "meta.jsonl", exports.shuffled(made.lines, 4))
    ended = audit("meta.jsonl", "--consent", "list.csv")
    assert ended.faults == made.faults


def test_many_rows_through_the_real_command(tmp_path: Path) -> None:
    """Among 200,000 innocent rows in several files, two of them damaged, all planted messages and
    only those are found, by several processes, in bounded memory, and nothing is left behind.
    """
    made = World(random.Random(5), codes=META)
    populate(made, 2_000, AT_FAULT + WITH_CATEGORIES + BY_META, 40)
    while len(made.lines) < 200_000:
        notified(made)
    lines = exports.shuffled(made.lines, 6)
    parts = list(split(lines, 4))
    for place, part in enumerate(parts):
        exports.as_table(tmp_path / f"part{place}.csv", part)
    for place in (1, 2):
        with (tmp_path / f"part{place}.csv").open("a", encoding="utf-8") as stream:
            stream.write(f'+46701,yesterday,out\n"{number(1)},never closed\n')
    scratch, kept = tmp_path / "scratch", tmp_path / "violations.csv"
    scratch.mkdir()
    command = [sys.executable, "-m", "optwarden", "audit", *sorted(tmp_path.glob("part*.csv"))]
    options = ["--json", "--show-numbers", "--violations", kept, "--processes", "2"]
    with subprocess.Popen(
        [str(word) for word in (*command, *options, "--scratch", scratch)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ},
    ) as running:
        most = 0
        process = psutil.Process(running.pid)
        while running.poll() is None:
            most = max(most, _resident(process))
            try:
                running.wait(0.2)
            except subprocess.TimeoutExpired:
                continue
        assert running.stdout is not None
        document = json.loads(running.stdout.read())
    assert running.returncode == 1
    assert {row["message_id"]: row["reason"] for row in read_rows(kept)} == made.faults
    assert document["messages"] == sum(not line.inbound for line in made.lines)
    assert document["unread"] == 4
    assert most < 600 * 2**20
    assert not list(scratch.iterdir())


def _resident(process: psutil.Process) -> int:
    try:
        every = [process, *process.children(recursive=True)]
        return sum(int(one.memory_info().rss) for one in every)
    except psutil.NoSuchProcess:
        return 0


def _code(made: World, message_id: str) -> str:
    return next(line.code for line in made.lines if line.id == message_id)


def test_what_is_written_down_has_no_number_unless_asked(audit: Audit, tmp_path: Path) -> None:
    """Without --show-numbers neither page, list nor answer holds a number or a message's id."""
    made = world(META, AT_FAULT)
    exports.as_table(tmp_path / "sent.csv", made.lines)
    ended = audit("sent.csv", "--mask", "--report", "r.html", "--examples", "100")
    written = (
        ended.out + (tmp_path / "r.html").read_text() + (tmp_path / "violations.csv").read_text()
    )
    people = {line.person for line in made.lines}
    assert not [person for person in people if person in written]
    assert not [one for one in made.faults if one in written]
    with (tmp_path / "violations.csv").open() as stream:
        assert all("…" in row["recipient"] for row in csv.DictReader(stream))
