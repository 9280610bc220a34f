import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.bulk.audit.coverage import Coverage, Span
from optwarden.bulk.audit.running import Audited, audit
from optwarden.bulk.audit.sources import recognise
from optwarden.bulk.audit.terms import Terms, Vendors
from optwarden.cli.audit import _vendors
from tests.bulk import exports
from tests.bulk.exports import Line

VENDORS: Vendors = _vendors()
DAY = 24 * 3600 * 1_000_000
HEADER = ["recipient", "at", "direction", "type", "category", "text", "id"]
cells = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["46701234567", "2026-03-01T10:00:00Z", "in", "out", "text", "UTILITY", '"']),
)
rows = st.lists(st.lists(cells, min_size=len(HEADER), max_size=len(HEADER)), max_size=8)
documents = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["entry", "changes", "value", "messages", "statuses", "id", "from", "type"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def audited(name: str, text: str) -> Audited:
    """What becomes of a file with this text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
        return audit([recognise(path, {})], Terms(), VENDORS, processes=1)


@settings(max_examples=60, deadline=None)
@given(rows)
def test_every_row_is_a_record_or_is_counted(given_rows: list[list[str]]) -> None:
    """Whatever stands in a table's cells, no row is dropped, and none makes the audit fail."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(HEADER)
    writer.writerows(given_rows)
    ((_, read),) = audited("a.csv", stream.getvalue()).files
    assert read.records + read.unread.total() + read.skipped.total() == len(given_rows)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40).filter(lambda text: text.strip() != ""), max_size=6))
def test_damage_is_counted(lines: list[str]) -> None:
    """Whatever lines follow, the good row before them and the good one after them are read."""
    good = "46701234567,2026-03-01T10:00:00Z,out,template,UTILITY,,{}\n"
    damage = "".join(line.replace("\n", " ").replace("\r", " ") + "\n" for line in lines)
    text = ",".join(HEADER) + "\n" + good.format("a") + damage + good.format("b")
    ((_, read),) = audited("a.csv", text).files
    assert read.records >= 2


@settings(max_examples=60, deadline=None)
@given(st.lists(documents, max_size=4))
def test_no_callback_makes_it_fail(given_documents: list[Any]) -> None:
    """JSON of any shape among callbacks is read or counted."""
    first = next(iter(exports._meta(Line("46701234567", 1_772_000_000, inbound=True, id="a"))))
    text = "".join(json.dumps(one) + "\n" for one in (first, *given_documents))
    ((_, read),) = audited("a.jsonl", text).files
    assert read.records >= 1


@pytest.mark.parametrize(
    "spans,bot,day,known",
    [
        ([(0, 9, "1")], "1", 0.5, False),
        ([(0, 9, "1")], "1", 1, True),
        ([(0, 9, "1")], "1", 9, True),
        ([(0, 9, "1")], "1", 9.1, False),
        ([(0, 9, "1")], "2", 5, False),
        ([(0, 9, "")], "2", 5, True),
        ([(0, 9, "1")], "", 5, True),
        ([(0, 9, "1"), (0, 3, "2")], "", 5, False),
        ([(0, 4, "1"), (4.9, 9, "1")], "1", 5, True),
        ([(0, 4, "1"), (6, 9, "1")], "1", 6.5, False),
        ([], "1", 5, False),
        ([(0, 9, None)], "1", 5, False),
    ],
)
def test_a_window_is_known_where_a_file_tells_of_it(
    spans: list[tuple[float, float, str | None]], bot: str, day: float, known: bool
) -> None:
    """The 24 hours before a message lie within what files hold that heard its bot."""
    files = [
        Span(int(begins * DAY), int(ends * DAY), frozenset(() if heard is None else (heard,)))
        for begins, ends, heard in spans
    ]
    assert Coverage.of(files).knows(bot, int(day * DAY)) is known
