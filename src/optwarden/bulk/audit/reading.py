"""What is in a chunk? Its records go to the spool; what could not be read is counted, with reasons.

Runs in several processes; each has its own spool.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import orjson

from optwarden.bulk.audit.columns import Shape
from optwarden.bulk.audit.coverage import Span
from optwarden.bulk.audit.documents import Found, ReadDocument, document_reader
from optwarden.bulk.audit.names import NAMES, belongs_to_names, given_to_numbers
from optwarden.bulk.audit.records import (
    HEARD,
    KNOWN_AS,
    SENT,
    Heard,
    NotRead,
    Record,
    Skipped,
    Unread,
)
from optwarden.bulk.audit.rows import ReadRow, row_reader
from optwarden.bulk.audit.sources import LONGEST_LINE, Chunk, Source
from optwarden.bulk.audit.spool import Spool, read_part
from optwarden.bulk.audit.terms import Terms, Vendors
from optwarden.consent.vocabulary import Method

SHOWN_UNREAD: Final = 20
"""Lines that could not be read are named up to here; all are counted."""
_MOST_TOPICS: Final = 10_000
_MOST_KNOWN: Final = 200_000
"""Pairs of a number and a user id that a process remembers to have told."""


@dataclass(slots=True)
class FileRead:
    """What reading a file, or a chunk of it, came to."""

    records: int = 0
    unread: Counter[str] = field(default_factory=Counter)
    unread_lines: list[tuple[int, str]] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    begins: int | None = None
    ends: int = 0
    heard: set[str] = field(default_factory=set)
    by_user_id: bool = False
    """Whether anything came with a user id and no number."""
    topics: set[tuple[str, str]] = field(default_factory=set)
    """Topics and the categories they were sent with."""

    def failed(self, line: int, reason: Unread | Skipped) -> None:
        """Count a line, or a part of one, that brings no record."""
        if isinstance(reason, Skipped):
            self.skipped[reason.value] += 1
            return
        self.unread[reason.value] += 1
        if len(self.unread_lines) < SHOWN_UNREAD:
            self.unread_lines.append((line, reason.value))

    def add(self, other: FileRead) -> None:
        """Add what another chunk came to."""
        self.records += other.records
        self.unread += other.unread
        lines = sorted([*self.unread_lines, *other.unread_lines])
        self.unread_lines = lines[:SHOWN_UNREAD]
        self.skipped += other.skipped
        if other.begins is not None:
            self.begins = min(
                other.begins, self.begins if self.begins is not None else other.begins
            )
            self.ends = max(self.ends, other.ends)
        self.heard |= other.heard
        self.by_user_id |= other.by_user_id
        if len(self.topics) < _MOST_TOPICS:
            self.topics |= other.topics

    @property
    def span(self) -> Span | None:
        """From when to when it tells of messages."""
        if self.begins is None:
            return None
        return Span(self.begins, self.ends, frozenset(self.heard))


class Reader:
    """Reads chunks of any of a run's files."""

    def __init__(
        self, sources: Sequence[Source], terms: Terms, vendors: Vendors, folder: Path, parts: int
    ) -> None:
        self._sources = sources
        self._terms, self._vendors = terms, vendors
        self._zone = None if terms.time_zone is None else ZoneInfo(terms.time_zone)
        self._spool = Spool(folder, parts)
        self._names = Spool(folder, parts, NAMES)
        self._known: set[tuple[str, str]] = set()
        self._rows: dict[int, ReadRow] = {}
        self._documents: dict[int, ReadDocument] = {}

    def read(self, chunk: Chunk) -> FileRead:
        """Read a chunk, and keep its records."""
        read = FileRead()
        for line, reason in chunk.unread:
            read.failed(line, reason)
        messages = self._sources[chunk.file].layout.shape is not Shape.CONSENT_LIST
        for found in self._found(chunk, read):
            if belongs_to_names(found):
                read.by_user_id |= self._named(found)
            else:
                self._spool.add(found)
            if found[2] == KNOWN_AS:
                continue
            read.records += 1
            if messages:
                _note(read, found)
        return read

    def flush(self) -> None:
        """Write what waits."""
        self._spool.flush()
        self._names.flush()

    def close(self) -> None:
        """Let go of the files."""
        self._spool.close()
        self._names.close()

    def give_to_numbers(self, folder: Path, part: int) -> None:
        """Give what came with a user id alone to the person's number."""
        for record in given_to_numbers(read_part(folder, part, NAMES)):
            self._spool.add(record)
        self._spool.flush()

    def _named(self, record: Record) -> bool:
        """Keep what a user id says or is known as; the same number of it is told once."""
        if record[2] != KNOWN_AS:
            self._names.add(record)
            return True
        known = (record[0], record[8][0])
        if known not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known.add(known)
            self._names.add(record)
        return False

    def _found(self, chunk: Chunk, read: FileRead) -> Iterator[Record]:
        return self._of_rows(chunk, read) if chunk.rows is not None else self._of_lines(chunk, read)

    def _of_rows(self, chunk: Chunk, read: FileRead) -> Iterator[Record]:
        reader = self._rows.get(chunk.file)
        if reader is None:
            layout = self._sources[chunk.file].layout
            reader = row_reader(layout, self._terms, self._vendors, self._zone)
            self._rows[chunk.file] = reader
        file = chunk.file
        for line, row in chunk.rows or ():
            try:
                yield from reader(row, file, line)
            except NotRead as not_read:
                read.failed(line, not_read.reason)

    def _of_lines(self, chunk: Chunk, read: FileRead) -> Iterator[Record]:
        reader = self._documents.get(chunk.file)
        if reader is None:
            layout = self._sources[chunk.file].layout
            reader = document_reader(layout, self._terms, self._vendors, self._zone)
            self._documents[chunk.file] = reader
        for number, line in enumerate(chunk.block.split(b"\n"), chunk.first_line):
            for found in _of_line(reader, line, chunk.file, number):
                if isinstance(found, tuple):
                    yield found
                else:
                    read.failed(number, found)


def _of_line(reader: ReadDocument, line: bytes, file: int, number: int) -> Iterator[Found]:
    line = line.strip().removeprefix(b"\xef\xbb\xbf")
    if not line:
        return
    if len(line) > LONGEST_LINE:
        yield Unread.TOO_LONG
        return
    try:
        document = orjson.loads(line)
    except orjson.JSONDecodeError:
        yield Unread.NOT_JSON
        return
    try:
        yield from reader(document, line, file, number)
    except NotRead as not_read:
        yield not_read.reason


def _note(read: FileRead, record: Record) -> None:
    at, kind = record[1], record[2]
    if kind == HEARD:
        if Heard(*record[8]).method != Method.WHATSAPP.value:
            return  # a STOP by SMS: the file need hold nothing of what was written on WhatsApp
        read.heard.add(record[6])
    elif kind == SENT:
        category, topic = record[8][1], record[8][3]
        if topic and len(read.topics) < _MOST_TOPICS:
            read.topics.add((topic, category))
    else:
        return
    if read.begins is None or at < read.begins:
        read.begins = at
    read.ends = max(read.ends, at)
