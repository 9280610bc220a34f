"""What is this file, and how is it cut into pieces that processes can share? Detection, chunks.

Whether a file is compressed is seen by its first bytes, what it holds by its header or first line.
Nothing is read into memory whole but a single JSON document, up to a bound.
"""

from __future__ import annotations

import contextlib
import csv
import gzip
import io
import itertools
import zlib
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, cast

import orjson

from optwarden.bulk.audit.columns import Layout, Shape, layout_of, needs_direction
from optwarden.bulk.audit.documents import layout_of_document
from optwarden.bulk.audit.parquet import layout_of_parquet, row_groups
from optwarden.bulk.audit.records import Unread
from optwarden.bulk.audit.unusable import Unusable

_BLOCK: Final = 2 * 1024 * 1024
_PIECE: Final = 64 * 1024
_ROWS: Final = 10_000
"""Of one chunk."""
LARGEST_DOCUMENT: Final = 256 * 1024 * 1024
"""Of a JSON document that is no line: it is read whole."""
LONGEST_LINE: Final = 16 * 1024 * 1024
"""Meta's largest callback has 3 MB."""
_LOOKED_AT: Final = 20
"""Lines, until one is recognised."""
_DIGITS_OF_NO_NAME: Final = 6
"""Digits in a cell that is a number or a time, and no name of a column."""
_DELIMITERS: Final = (",", ";", "\t", "|")
_BROKEN: Final = (EOFError, zlib.error, gzip.BadGzipFile, OSError, UnicodeError)
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was recognised."""

    path: Path
    layout: Layout
    kind: str
    """`table`, `lines`, `document` or `parquet`."""
    delimiter: str = ","
    encoding: str = "utf-8"

    @property
    def size(self) -> int:
        """About how many bytes it holds, uncompressed."""
        size = self.path.stat().st_size
        return size * 8 if _is_gzip(self.path) or self.kind == "parquet" else size


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a file: rows with their lines, or whole lines of JSON."""

    file: int
    first_line: int
    rows: list[tuple[int, list[str]]] | None = field(default=None, repr=False)
    block: bytes = field(default=b"", repr=False)
    unread: tuple[tuple[int, Unread], ...] = ()


def recognise(path: Path, mapped: Mapping[str, str], *, is_list: bool = False) -> Source:
    """Say what a file is. Raises Unusable."""
    try:
        with _opened(path) as stream:
            start = _start(stream)
    except _BROKEN as error:
        raise Unusable(path, f"it cannot be opened ({type(error).__name__}).") from None
    if start[:4] == b"PAR1":
        return Source(path, layout_of_parquet(path, mapped, is_list=is_list), "parquet")
    if start[:4] == b"PK\x03\x04":
        raise Unusable(path, "it is a ZIP archive or a spreadsheet; unpack it, or save it as CSV.")
    if not start.strip():
        raise Unusable(path, "it is empty.")
    encoding = "utf-16" if start[:2] in _UTF_16 else "utf-8-sig"
    if start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        return _recognise_json(path, start, mapped)
    text = start.decode(encoding, "replace")
    return _recognise_table(path, text, mapped, encoding, is_list=is_list)


def chunks(file: int, source: Source) -> Iterator[Chunk]:
    """Cut a file into pieces; where it breaks in the middle, the last piece says so."""
    if source.kind == "parquet":
        for first, rows in row_groups(source.path, _ROWS):
            yield Chunk(file, first, list(enumerate(rows, first)))
    elif source.kind == "table":
        yield from _rows(file, source)
    elif source.kind == "document":
        yield from _documents(file, source)
    else:
        yield from _blocks(file, source)


def _opened(path: Path) -> IO[bytes]:
    if _is_gzip(path):
        return cast("IO[bytes]", gzip.open(path, "rb"))
    return path.open("rb")


def _start(stream: IO[bytes]) -> bytes:
    """Return the first bytes, as many as there are before a file breaks off."""
    start = stream.read(_PIECE)
    with contextlib.suppress(*_BROKEN):
        while len(start) < _BLOCK and (more := stream.read(_PIECE)):
            start += more
    return start


def _is_gzip(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) == b"\x1f\x8b"


def _recognise_json(path: Path, start: bytes, mapped: Mapping[str, str]) -> Source:
    lines = start.removeprefix(b"\xef\xbb\xbf").splitlines()
    for line in lines[:_LOOKED_AT]:
        try:
            layout = layout_of_document(orjson.loads(line), mapped)
        except orjson.JSONDecodeError:
            continue
        if layout is not None:
            return Source(path, layout, "lines")
    document = _whole(path)
    first = document[0] if isinstance(document, list) and document else document
    layout = layout_of_document(first, mapped)
    if layout is None:
        raise Unusable(
            path, "it is JSON, and neither callbacks nor messages that this release knows."
        )
    return Source(path, layout, "document")


def _whole(path: Path) -> Any:
    try:
        with _opened(path) as stream:
            text = stream.read(LARGEST_DOCUMENT + 1)
    except _BROKEN:
        raise Unusable(path, "it ends in the middle.") from None
    if len(text) > LARGEST_DOCUMENT:
        raise Unusable(path, "it is one JSON document of more than 256 MB; write one a line.")
    try:
        return orjson.loads(text.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError:
        raise Unusable(path, "it begins as JSON does and is none that can be read.") from None


def _recognise_table(
    path: Path, start: str, mapped: Mapping[str, str], encoding: str, *, is_list: bool
) -> Source:
    lines = start.lstrip("\ufeff").splitlines()
    if not lines:
        raise Unusable(path, "it is empty.")
    try:
        headers = {each: next(csv.reader([lines[0]], delimiter=each), []) for each in _DELIMITERS}
    except csv.Error:
        raise Unusable(path, "its first line is no header that can be read.") from None
    for delimiter, header in headers.items():
        layout = layout_of(header, mapped, is_list=is_list)
        if layout is not None:
            return Source(path, layout, "table", delimiter, encoding)
    raise Unusable(path, _no_layout(max(headers.values(), key=len), is_list=is_list))


def _no_layout(header: Sequence[str], *, is_list: bool) -> str:
    """Say why a table cannot be read; what is no name of a column is somebody's, and not shown."""
    if any(sum(map(str.isdigit, name)) >= _DIGITS_OF_NO_NAME for name in header):
        return "its first line holds no names of columns. Put a header before it."
    names = [name.strip()[:40] for name in header[:20]]
    if is_list:
        need = "a recipient and opted_in_at or opted_out_at"
    elif needs_direction(header):
        return (
            "it has from and to, and no column says which of them is the person. Name one with"
            " --map direction=COLUMN; where all went out, --map recipient=to says so."
        )
    else:
        need = "a recipient and a time (at)"
    return (
        f"no column was recognised as {need}. Its columns are {', '.join(names)}. Name them with"
        " --map, as in --map recipient=Phone."
    )


class _Lines:
    """Hands a table's lines to the CSV reader, and can take some back."""

    def __init__(self, stream: Iterator[str]) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._stream)
        self.taken.append(line)
        self.number += 1
        return line

    def only_first(self) -> None:
        """Take back all lines of the last record but its first."""
        back = self.taken[1:]
        self._again.extendleft(reversed(back))
        self.number -= len(back)


def _rows(file: int, source: Source) -> Iterator[Chunk]:
    rows: list[tuple[int, list[str]]] = []
    unread: list[tuple[int, Unread]] = []
    first = 2
    numbered = _numbered(source)
    try:
        for line, row in numbered:
            if isinstance(row, Unread):
                unread.append((line, row))
            else:
                rows.append((line, row))
            if len(rows) + len(unread) >= _ROWS:
                yield Chunk(file, first, rows, unread=tuple(unread))
                first, rows, unread = line + 1, [], []
    except _BROKEN:
        unread.append((first + len(rows) + len(unread), Unread.FILE_BROKEN))
    if rows or unread:
        yield Chunk(file, first, rows, unread=tuple(unread))


def _numbered(source: Source) -> Iterator[tuple[int, list[str] | Unread]]:
    """Read rows and the lines they begin in; one that cannot be read takes no other with it."""
    width = source.layout.width
    with (
        _opened(source.path) as stream,
        io.TextIOWrapper(stream, source.encoding, errors="replace", newline="") as text,
    ):
        lines = _Lines(text)
        # Strictly: else a quotation that is never closed would take all that follows as its text.
        reader = csv.reader(lines, delimiter=source.delimiter, strict=True)
        next(reader)
        while True:
            lines.taken.clear()
            line = lines.number + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield line, Unread.COLUMNS
                lines.only_first()
                reader = csv.reader(lines, delimiter=source.delimiter, strict=True)
                continue
            if len(row) == width:
                yield line, row
            elif row:
                yield line, Unread.COLUMNS
                if len(lines.taken) > 1:
                    lines.only_first()
                    reader = csv.reader(lines, delimiter=source.delimiter, strict=True)


def _blocks(file: int, source: Source) -> Iterator[Chunk]:
    first, rest = 1, b""
    try:
        with _opened(source.path) as stream:
            while block := stream.read(_BLOCK):
                whole, newline, rest_of = (rest + block).rpartition(b"\n")
                if not newline and len(rest_of) > LONGEST_LINE:
                    yield Chunk(file, first, unread=((first, Unread.TOO_LONG),))
                    rest_of = _to_next_line(stream)
                    first += 1
                rest = rest_of
                if newline:
                    yield Chunk(file, first, block=whole)
                    first += whole.count(b"\n") + 1
    except _BROKEN:
        yield Chunk(file, first, block=rest, unread=((first, Unread.FILE_BROKEN),))
        return
    if rest.strip():
        yield Chunk(file, first, block=rest)


def _to_next_line(stream: IO[bytes]) -> bytes:
    for block in itertools.takewhile(bool, iter(lambda: stream.read(_BLOCK), b"")):
        _, newline, rest = block.partition(b"\n")
        if newline:
            return rest
    return b""


def _documents(file: int, source: Source) -> Iterator[Chunk]:
    """Cut a single document: each element of a list as a line of its own, all at line 1."""
    document = _whole(source.path)
    if source.layout.shape is Shape.TWILIO_LIST and isinstance(document, dict):
        document = document.get("messages", [document])
    elements = document if isinstance(document, list) else [document]
    for start in range(0, len(elements), _ROWS):
        some = elements[start : start + _ROWS]
        block = b"\n".join(orjson.dumps(each) for each in some)
        yield Chunk(file, start + 1, block=block)
