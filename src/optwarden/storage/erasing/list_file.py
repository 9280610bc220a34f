"""Who was erased, outside the database? A file that only grows, beside the keys; no number in it.

A backup of the database brings back whom it was taken before the erasure of. The list says whom to
erase again, by keyed hashes.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

import orjson

from optwarden.consent.facts import instant, micros_of
from optwarden.consent.vocabulary import ErasureGround
from optwarden.usecases.erasing.ports import ListedErasure

_BEGINS: Final = b'{"business_id":'
_LABEL_BYTES: Final = 32


class ErasureListFile:
    """Fills `usecases.erasing.ports.ErasureList`: a line of JSON for each erasure."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def append(self, line: ListedErasure) -> int:
        """Add a line, safe on disk; return how many there are. Raises OSError."""
        document = {
            "business_id": line.business_id,
            "bot_id": line.bot_id,
            "shard_key": str(line.shard_key),
            "label": line.label.hex(),
            "erased_at": instant(line.erased_at),
            "ground": line.ground.value,
        }
        with self._opened() as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0, os.SEEK_END)
            if file.tell() and not _ends_with_line(file.fileno(), file.tell()):
                file.write(b"\n")  # a line that a power cut left half written
            file.write(orjson.dumps(document) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        return self.length()

    def check(self) -> None:
        """Raise OSError where no line could be added."""
        with self._opened():
            pass

    def length(self) -> int:
        """Return how many lines there are. Raises OSError."""
        try:
            with self._path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_SH)
                return sum(1 for _ in file)
        except FileNotFoundError:
            return 0

    def lines(self, after: int) -> Iterable[ListedErasure | None]:
        """Yield lines; None for one that a power cut left half written: it was not acted upon.

        Raises OSError, and ValueError for another that is no line of ours.
        """
        with self._path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            for number, text in enumerate(file, 1):
                if number > after:
                    yield _read(number, text)

    def _opened(self) -> BinaryIO:
        """Open the file, which lasts from then on: its name in the folder, too."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_APPEND)
        except FileNotFoundError:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        return os.fdopen(descriptor, "r+b")


def _read(number: int, text: bytes) -> ListedErasure | None:
    written = text.strip(b"\0\r\n ")  # a power cut may leave zeros where bytes should be
    if _is_unfinished(written):
        return None
    try:
        found = orjson.loads(written)
        return ListedErasure(
            str(found["business_id"]),
            str(found["bot_id"]),
            int(found["shard_key"]),
            _label(found["label"]),
            micros_of(found["erased_at"]),
            ErasureGround(found["ground"]),
        )
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"line {number} of the list of the erased cannot be read") from None


def _is_unfinished(text: bytes) -> bool:
    """Say whether this is the beginning of a line, and no more."""
    return not text or (not text.endswith(b"}") and _BEGINS.startswith(text[: len(_BEGINS)]))


def _label(text: str) -> bytes:
    label = bytes.fromhex(text)
    if len(label) != _LABEL_BYTES:
        raise ValueError("a label has 32 bytes")
    return label


def _ends_with_line(descriptor: int, size: int) -> bool:
    return os.pread(descriptor, 1, size - 1) == b"\n"
