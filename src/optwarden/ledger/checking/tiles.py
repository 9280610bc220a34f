"""Where is a log's tile, and what does it hold? The layout of C2SP `tlog-tiles`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from optwarden.ledger.checking.hashing import EMPTY_ROOT, HASH_BYTES, of_node

WIDTH: Final = 256
HEIGHT: Final = 8
CHECKPOINT: Final = "checkpoint"
ENTRIES: Final = "entries"

Read: TypeAlias = Callable[[str], bytes | None]
"""Returns a file of a log by its path, or None when it is not there."""


def path_of(level: int | str, number: int, width: int = WIDTH) -> str:
    """Name a tile: the number in groups of three digits, all but the last with an x before it."""
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    path = f"tile/{level}/{'/'.join(groups)}"
    return path if width == WIDTH else f"{path}.p/{width}"


def read_tile(read: Read, level: int | str, number: int, width: int) -> tuple[str, bytes | None]:
    """Read a tile, and say where it stands.

    Of one that is not full the full one may have taken the place since: it begins the same.
    """
    path = path_of(level, number, width)
    content = read(path)
    if content is None and width < WIDTH:
        full = path_of(level, number)
        content = read(full)
        if content is not None:
            return full, content
    return path, content


def cut(hashes: bytes) -> list[bytes]:
    """Cut hashes that stand one after the other."""
    return [hashes[at : at + HASH_BYTES] for at in range(0, len(hashes), HASH_BYTES)]


def root_of_full(row: list[bytes]) -> bytes:
    """Return the root over a power of two of hashes. Most of a check's time goes by here."""
    sha256 = hashlib.sha256
    while len(row) > 1:
        each = iter(row)
        row = [
            sha256(b"\1" + left + right).digest() for left, right in zip(each, each, strict=True)
        ]
    return row[0]


def root_of_edge(rows: Sequence[bytes]) -> bytes:
    """Return a tree's root from the unfinished tiles of its right edge, level 0 first.

    From the leaves upwards: whatever is odd at a height goes left of all that is to its right.
    """
    right = b""
    for row in rows:
        hashes = cut(row)
        while hashes:
            if len(hashes) % 2:
                last = hashes.pop()
                right = of_node(last, right) if right else last
            hashes = [of_node(*pair) for pair in zip(hashes[::2], hashes[1::2], strict=True)]
    return right or EMPTY_ROOT
