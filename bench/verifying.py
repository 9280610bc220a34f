"""How fast is a whole log checked? Against bare hashing of the same bytes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.measurement import Claim, Comparison, Sample, Side, rate_of
from bench.place import Place
from optwarden.ledger.canonical import canonical
from optwarden.ledger.checking.log import check_log
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.leaf import Entry
from optwarden.ledger.note import Checkpoint, Signer
from optwarden.ledger.tree import TILE_WIDTH, Edge, leaf_hash

LEAVES: Final = 40_000
"""More than a second's work, and less than a second's wait for them to be written."""
VERIFY: Final = "verify --log"
BARE: Final = "hashlib, each leaf and node"
WHOLE: Final = "hashlib, each file as a whole"
TARGET: Final = 0.5
_ORIGIN: Final = "bench.example/bot/demo-bot"


@contextmanager
def whole_log(place: Place) -> Iterator[Comparison]:
    """A log of opt-ins, its tiles and entries in a folder."""
    entries = [_entry(number) for number in range(LEAVES)]
    folder = place.folder()
    _write(folder, entries)
    sides: dict[str, Side] = {
        VERIFY: Repeated(lambda: _verify(folder)),
        BARE: Repeated(lambda: _hash_tree(entries)),
        WHOLE: Repeated(lambda: _hash_files(folder)),
    }
    claims = [
        Claim("verify --log, leaves", "RFC 9162 hashing of them", rate_of(VERIFY, BARE), TARGET),
        Claim("verify --log, leaves", "SHA-256 of the files", rate_of(VERIFY, WHOLE)),
    ]
    yield Comparison("verify-log", sides, claims)


@dataclass(slots=True)
class Repeated:
    """Does the same again and again, in this process."""

    once: Callable[[], None]
    command: str = "python -m bench --only verify-log"

    def measure(self, seconds: float) -> Sample:
        """Do it for about so long, once at least."""
        began, used, work = time.monotonic(), time.process_time(), 0
        while not work or time.monotonic() - began < seconds:
            self.once()
            work += LEAVES
        used = time.process_time() - used
        return Sample(
            work / (time.monotonic() - began), work, server_cpu_microseconds=used * 1e6 / work
        )


def _verify(folder: Path) -> None:
    def read(path: str) -> bytes | None:
        try:
            return (folder / path).read_bytes()
        except FileNotFoundError:
            return None

    verdict = check_log(read, Trusted(), lambda _done, _total: None)
    assert verdict.holds, "what is measured must be right"


def _hash_tree(entries: list[bytes]) -> None:
    sha256 = hashlib.sha256
    row = [sha256(b"\0" + entry).digest() for entry in entries]
    while len(row) > 1:
        pairs = zip(row[::2], row[1::2], strict=False)
        above = [sha256(b"\1" + left + right).digest() for left, right in pairs]
        row = [*above, *row[len(row) & ~1 :]]


def _hash_files(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file():
            hashlib.sha256(file.read_bytes()).digest()


def _entry(number: int) -> bytes:
    commitments: dict[str, object] = {"act": "5a" * 32, "recipient": "a5" * 32}
    facts: dict[str, object] = {"grade": "verified", "method": "WHATSAPP", "topics": ["orders"]}
    at = 1_772_366_400_000_000 + number
    return Entry(
        1,
        2**62 + number,
        f"019a3f6e-9d40-7b11-9c52-{number:012d}",
        "019a3f6e-9d40-7b11-9c52-51d0e1f7a902",
        "demo-bot",
        f"019a3f6e-9d40-4b11-9c52-{number:012d}",
        "opted_in",
        at,
        at + 1,
        "person",
        None,
        7,
        canonical(facts),
        canonical(commitments),
    ).canonical()


def _write(folder: Path, entries: list[bytes]) -> None:
    edge, files = Edge(0, []), dict[str, bytes]()
    tiles = edge.append([leaf_hash(entry) for entry in entries])
    for (level, number), hashes in tiles.items():
        files[_path(str(level), number, len(hashes) // 32)] = hashes
    for first in range(0, len(entries), TILE_WIDTH):
        bundle = entries[first : first + TILE_WIDTH]
        content = b"".join(len(entry).to_bytes(2) + entry for entry in bundle)
        files[_path("entries", first // TILE_WIDTH, len(bundle))] = content
    checkpoint = Checkpoint(_ORIGIN, len(entries), edge.root(), 1_772_366_500_000_000)
    files["checkpoint"] = Signer(_ORIGIN, bytes(32)).sign(checkpoint.text()).encode()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _path(level: str, number: int, width: int) -> str:
    assert number < 1000, "a tile's number has one group of digits here"
    path = f"tile/{level}/{number:03d}"
    return path if width == TILE_WIDTH else f"{path}.p/{width}"
