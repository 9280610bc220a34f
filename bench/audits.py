"""How fast are past messages audited? Against DuckDB merely sorting the same rows by person."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from bench.load import ROOT, LoadFailed, run_patiently
from bench.measurement import Claim, Comparison, Load, Meter, Sample, Side, rate_of
from bench.place import Place
from tests.bulk import exports
from tests.bulk.planted import AT_FAULT, WITH_CATEGORIES, World, populate

AUDIT: Final = "optwarden audit"
SORT: Final = "DuckDB: the same rows sorted by person and time, to Parquet"
AGAINST_SORT: Final = 0.05
PROMISED_A_MINUTE: Final = 1_000_000
ROWS_A_SECOND_ASKED: Final = 200_000
"""Rows for each second of a round: 1,000,000 at the usual 5 s, where starting hardly counts."""
PEOPLE_EACH: Final = 20_000
"""Of one file."""


@contextmanager
def table(place: Place) -> Iterator[Comparison]:
    """A year of messages in a table, in no order: one in nine from a person, 1 % at fault."""
    written = Written(place.folder(), exports.as_table)
    sides: dict[str, Side] = {AUDIT: Auditing(written), SORT: Sorting(written)}
    work = "rows of past messages judged, CSV in no order"
    claims = [
        Claim(work, "1 million rows a minute", _of_promise, 1.0),
        Claim(work, SORT, rate_of(AUDIT, SORT), AGAINST_SORT),
    ]
    yield Comparison("audit", sides, claims)


def _of_promise(figures: object) -> float:
    assert isinstance(figures, dict)
    return float(figures[AUDIT].per_second) * 60 / PROMISED_A_MINUTE


@dataclass(slots=True)
class Written:
    """Exports, written when it is known how many rows a round takes."""

    folder: Path
    write: Callable[[Path, Sequence[exports.Line]], None]
    files: list[Path] = field(default_factory=list)
    rows: int = 0

    def with_rows(self, wanted: int) -> list[Path]:
        """Return files of about so many rows."""
        while self.rows < wanted:
            number = len(self.files)
            made = World(random.Random(number), people=2 * number * PEOPLE_EACH)
            people = min(PEOPLE_EACH, (wanted - self.rows) // 2 + 1)
            populate(made, people, (*AT_FAULT, *WITH_CATEGORIES), people // 200 + 1)
            path = self.folder / f"part{number:03d}.csv"
            self.write(path, exports.shuffled(made.lines, number))
            self.files.append(path)
            self.rows += len(made.lines)
        return self.files


@dataclass(frozen=True, slots=True)
class Auditing:
    """The real command, on all cores."""

    written: Written
    command: str = "optwarden audit FILES --json"

    def measure(self, seconds: float) -> Sample:
        """Audit once. Raises LoadFailed."""
        files = self.written.with_rows(int(seconds * ROWS_A_SECOND_ASKED))
        words = [sys.executable, "-m", "optwarden", "audit", *map(str, files), "--json"]
        return _timed(words, self.written.rows, ended_with=1)


@dataclass(frozen=True, slots=True)
class Sorting:
    """DuckDB, on all cores."""

    written: Written
    command: str = "python -m bench.duckdb_sort SORTED.parquet FILES"

    def measure(self, seconds: float) -> Sample:
        """Sort once. Raises LoadFailed."""
        files = self.written.with_rows(int(seconds * ROWS_A_SECOND_ASKED))
        to = str(self.written.folder / "sorted.parquet")
        words = [sys.executable, "-m", "bench.duckdb_sort", to, *map(str, files)]
        return _timed(words, self.written.rows, ended_with=0)


def _timed(words: list[str], rows: int, *, ended_with: int) -> Sample:
    meter, before = Meter(None, None), _children_cpu()
    with meter.running():
        began = time.perf_counter()
        finished = run_patiently(words, given=None, folder=ROOT)
        lasted = time.perf_counter() - began
    if finished.returncode != ended_with:
        raise LoadFailed(f"{words[2]} failed: {finished.stderr[-2000:]}")
    sample = meter.sample(Load(rows, lasted, None, None))
    used = (_children_cpu() - before) * 1_000_000 / rows
    return Sample(
        sample.per_second, rows, server_cpu_microseconds=used, others_share=sample.others_share
    )


def _children_cpu() -> float:
    times = psutil.Process().cpu_times()
    return float(times.children_user + times.children_system)
