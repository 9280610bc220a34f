"""How is an audit run? Files are read and spread by person, then each part is judged, on all cores.

Memory holds some chunks while reading and one part for each process while judging, however large
the files are.
"""

from __future__ import annotations

import csv
import gc
import itertools
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final, Protocol, TypeVar
from zoneinfo import ZoneInfo

from optwarden.bulk.audit.coverage import Coverage
from optwarden.bulk.audit.findings import Findings, Violation
from optwarden.bulk.audit.judging import Judge, MonthOf
from optwarden.bulk.audit.people import shown
from optwarden.bulk.audit.reading import FileRead, Reader
from optwarden.bulk.audit.records import OUTCOMES, Record
from optwarden.bulk.audit.sources import Chunk, Source, chunks
from optwarden.bulk.audit.spool import parts_for, read_part
from optwarden.bulk.audit.terms import Terms, Vendors
from optwarden.consent.facts import instant
from optwarden.consent.vocabulary import TRANSACTIONAL, Category, Micros

Given = TypeVar("Given")
Result = TypeVar("Result")
_SMALL: Final = 4 * 1024 * 1024
"""Bytes that are read in this process: starting others would take longer."""
_BEGINS_FORMULA: Final = frozenset("=+-@\t\r\n")
_AHEAD: Final = 3
"""Chunks for each process that wait to be read."""
VIOLATION_COLUMNS: Final = (
    "at", "recipient", "reason", "rule", "outcome", "type", "category", "template", "topic", "bot",
    "message_id", "file", "line", "because", "explanation",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Audited:
    """What an audit came to."""

    findings: Findings
    files: tuple[tuple[Source, FileRead], ...]

    @property
    def unread(self) -> int:
        """Lines that could not be read, of all files."""
        return sum(read.unread.total() for _, read in self.files)


def audit(
    sources: Sequence[Source],
    terms: Terms,
    vendors: Vendors,
    *,
    processes: int | None = None,
    scratch: Path | None = None,
    keep_in: Path | None = None,
) -> Audited:
    """Judge all that is in the files; `keep_in` takes each message that should not have gone."""
    size = sum(source.size for source in sources)
    processes = processes or (1 if size < _SMALL else os.cpu_count() or 1)
    folder = Path(tempfile.mkdtemp(prefix="optwarden-audit-", dir=scratch))
    parts = parts_for(size, processes)
    terms = replace(terms, keep_all=keep_in is not None)
    run = _Run(sources, terms, vendors, folder, parts)
    try:
        with _hands(processes, run) as do:
            files = _read_all(run, do)
            spans = [span for read in files if (span := read.span) is not None]
            judged = replace(terms, topics={**_topics(files), **terms.topics})
            coverage, findings = Coverage.of(spans), Findings()
            for found in do(_judge, ((part, judged, coverage) for part in range(parts))):
                findings.add(found, terms.examples)
        if keep_in is not None:
            _gather(folder, parts, keep_in)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Audited(findings, tuple(zip(sources, files, strict=True)))


@dataclass(frozen=True, slots=True)
class _Run:
    """What all processes of a run share."""

    sources: Sequence[Source]
    terms: Terms
    vendors: Vendors
    folder: Path
    parts: int

    def reader(self) -> Reader:
        """Return what reads chunks."""
        return Reader(self.sources, self.terms, self.vendors, self.folder, self.parts)


def _read_all(run: _Run, do: _Do) -> list[FileRead]:
    files = [FileRead() for _ in run.sources]
    every = (chunk for file, source in enumerate(run.sources) for chunk in chunks(file, source))
    for file, read in do(_read, every):
        files[file].add(read)
    if any(read.by_user_id for read in files):
        for _ in do(_give_to_numbers, iter(range(run.parts))):
            pass
    return files


def judged_part(run: _Run, part: int, terms: Terms, coverage: Coverage) -> Findings:
    """Judge the persons of one part."""
    judge = Judge(terms, coverage, months(terms.time_zone))
    records = sorted(read_part(run.folder, part), key=_whose)
    if not terms.keep_all:
        _judge_all(judge, records)
        return judge.findings
    with (run.folder / f"{part:04d}.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        judge.keep = lambda one: writer.writerow(_row(one, run.sources, terms))
        _judge_all(judge, records)
    return judge.findings


def months(time_zone: str | None) -> MonthOf:
    """Return what names the month of an instant, in a zone; UTC where none is named."""
    zone = UTC if time_zone is None else ZoneInfo(time_zone)
    unit = _DAY if time_zone is None else _QUARTER

    @lru_cache(65_536)
    def of_unit(number: int) -> str:
        at = _EPOCH + timedelta(microseconds=unit * number)
        return at.astimezone(zone).isoformat()[:7]

    return lambda at: of_unit(at // unit)


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_QUARTER: Final[Micros] = 15 * 60 * 1_000_000
"""Offsets of time zones are whole quarters of an hour."""
_DAY: Final[Micros] = 96 * _QUARTER


def _judge_all(judge: Judge, records: list[Record]) -> None:
    for key, own in itertools.groupby(records, key=_whose):
        judge.person(key, list(own))


def _whose(record: Record) -> str:
    return record[0]


def _row(violation: Violation, sources: Sequence[Source], terms: Terms) -> list[object]:
    because = " ".join(f"{sources[one.file].path.name}:{one.line}" for one in violation.because)
    cells = [
        instant(violation.at),
        shown(violation.key, whole=terms.show_numbers),
        violation.reason,
        violation.rule,
        OUTCOMES[violation.outcome],
        violation.type,
        violation.category,
        violation.template,
        violation.topic,
        violation.bot,
        violation.message_id if terms.show_numbers else "",
        sources[violation.place.file].path.name,
        violation.place.line,
        because,
        violation.explanation,
    ]
    return [_inert(cell) if isinstance(cell, str) else cell for cell in cells]


def _inert(cell: str) -> str:
    """Keep a spreadsheet from taking what an export says for a formula."""
    return f"'{cell}" if cell[:1] in _BEGINS_FORMULA else cell


def _gather(folder: Path, parts: int, file: Path) -> None:
    with file.open("w", newline="", encoding="utf-8") as whole:
        csv.writer(whole).writerow(VIOLATION_COLUMNS)
        for part in range(parts):
            with (folder / f"{part:04d}.csv").open(encoding="utf-8", newline="") as one:
                shutil.copyfileobj(one, whole)


def _topics(files: Iterable[FileRead]) -> dict[str, Category]:
    """Return the topics that the exports name with marketing only, or with none: they are such."""
    told: dict[str, set[str]] = {}
    for read in files:
        for topic, category in read.topics:
            told.setdefault(topic, set()).add(category)
    topics = {}
    for topic, seen in told.items():
        if seen == {Category.MARKETING.value}:
            topics[topic] = Category.MARKETING
        elif seen <= {each.value for each in TRANSACTIONAL}:
            topics[topic] = Category.UTILITY
    return topics


class _Do(Protocol):
    """Has pieces of work done, here or by other processes; results come as they are done."""

    def __call__(
        self, work: Callable[[Given], Result], given: Iterator[Given]
    ) -> Iterator[Result]: ...


@contextmanager
def _hands(processes: int, run: _Run) -> Iterator[_Do]:
    """Lend who does the work: this process alone, or so many others."""
    if processes == 1:
        _begin(run)
        try:
            yield _here
        finally:
            _end()
        return
    # Not forked: DuckDB and the terminal may have threads by now.
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_begin_alone, initargs=(run,)) as pool:
        yield partial(_in_turn, pool, processes * _AHEAD)


_own: dict[str, _Run | Reader] = {}
"""What this process works with: set when it begins, since what is passed with each piece of work
would be made anew for each."""


def _begin(run: _Run) -> None:
    _own["run"] = run
    _own["reader"] = run.reader()


def _begin_alone(run: _Run) -> None:
    # Millions of tuples and no cycles among them: looking for some takes a quarter of the time.
    gc.disable()
    _begin(run)


def _end() -> None:
    reader = _own["reader"]
    assert isinstance(reader, Reader)
    reader.close()
    _own.clear()


def _read(chunk: Chunk) -> tuple[int, FileRead]:
    reader = _own["reader"]
    assert isinstance(reader, Reader)
    read = reader.read(chunk)
    reader.flush()
    return chunk.file, read


def _give_to_numbers(part: int) -> None:
    run, reader = _own["run"], _own["reader"]
    assert isinstance(run, _Run)
    assert isinstance(reader, Reader)
    reader.give_to_numbers(run.folder, part)


def _judge(work: tuple[int, Terms, Coverage]) -> Findings:
    run = _own["run"]
    assert isinstance(run, _Run)
    return judged_part(run, *work)


def _here(work: Callable[[Given], Result], given: Iterator[Given]) -> Iterator[Result]:
    return map(work, given)


def _in_turn(
    pool: ProcessPoolExecutor,
    most: int,
    work: Callable[[Given], Result],
    given: Iterator[Given],
) -> Iterator[Result]:
    """Let processes work, never more than so many pieces ahead."""
    waiting: set[Future[Result]] = set()
    for each in given:
        waiting.add(pool.submit(work, each))
        if len(waiting) >= most:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    yield from (future.result() for future in waiting)
