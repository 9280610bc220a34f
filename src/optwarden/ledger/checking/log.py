"""Does a whole log hold? Every tile is worked out anew from those below it, in constant memory."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from optwarden.ledger.checking.hashing import HASH_BYTES
from optwarden.ledger.checking.logs import Trusted, check_checkpoint, witnesses_below
from optwarden.ledger.checking.notes import Checkpoint, NotReadable, read_checkpoint
from optwarden.ledger.checking.shapes import CENSUS, misfits
from optwarden.ledger.checking.strict_json import NotStrict, parse
from optwarden.ledger.checking.tiles import (
    CHECKPOINT,
    ENTRIES,
    WIDTH,
    Read,
    cut,
    read_tile,
    root_of_edge,
    root_of_full,
)
from optwarden.ledger.checking.verdict import LogVerdict, Report, Verdict

MOST_FINDINGS: Final = 1000
"""Beyond so many a log is not looked at any further."""
_LENGTH_BYTES: Final = 2
_CENSUS_BEGINS: Final = b'{"covers":'

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many leaves are done, of how many."""


Look: TypeAlias = Callable[[int, bytes], None]
"""Is shown each entry that is there, with its position."""


@dataclass(slots=True)
class _Run:
    """What is known while the leaves go by."""

    read: Read
    origin: str
    size: int
    report: Report
    look: Look | None = None
    rows: list[bytearray] = field(default_factory=lambda: [bytearray()])
    whole: bool = True
    """No hash was missing so far, so the root can be worked out."""
    bundles_missing: int = 0
    censuses: int = 0


def check_log(
    read: Read, trusted: Trusted, progress: Progress, look: Look | None = None
) -> Verdict:
    """Check a log, given what reads its files and what the reader knows from elsewhere."""
    report = Report()
    checkpoint = _checkpoint(read, report)
    if checkpoint is None:
        return Verdict(tuple(report.findings))
    key_given = check_checkpoint(checkpoint, checkpoint.origin, None, trusted, CHECKPOINT, report)
    witnesses = witnesses_below(checkpoint, trusted, CHECKPOINT, report)
    run = _Run(read, checkpoint.origin, checkpoint.size, report, look)
    for number in range(-(-checkpoint.size // WIDTH)):
        _leaf_tile(run, number)
        progress(min((number + 1) * WIDTH, checkpoint.size), checkpoint.size)
        if len(report.findings) > MOST_FINDINGS:
            break
    else:
        _edge(run)
        if run.whole and root_of_edge([bytes(row) for row in run.rows]) != checkpoint.root:
            report.add("root", CHECKPOINT)
    if run.bundles_missing:
        report.add("entries_missing", f"tile/{ENTRIES}", count=run.bundles_missing)
    log = LogVerdict(
        checkpoint.origin, checkpoint.size, checkpoint.made_at, key_given, witnesses, None, 0, 0, 0
    )
    return Verdict(tuple(report.findings), (log,))


def _checkpoint(read: Read, report: Report) -> Checkpoint | None:
    content = read(CHECKPOINT)
    if content is None:
        report.add("log_checkpoint", CHECKPOINT, why="there is none")
        return None
    try:
        return read_checkpoint(content.decode())
    except (NotReadable, UnicodeDecodeError) as error:
        why = str(error) if isinstance(error, NotReadable) else "it is no UTF-8"
        report.add("log_checkpoint", CHECKPOINT, why=why)
        return None


def _leaf_tile(run: _Run, number: int) -> None:
    """Read the leaf hashes of a tile, and compare them with the entries where those are there."""
    width = min(WIDTH, run.size - number * WIDTH)
    _, hashes = _tile(run, 0, number, width)
    bundle_place, bundle = read_tile(run.read, ENTRIES, number, width)
    if bundle is None:
        run.bundles_missing += 1
    else:
        _check_bundle(run, number * WIDTH, width, bundle_place, bundle, hashes)
    _take(run, 0, number, width, hashes)


def _tile(run: _Run, level: int, number: int, width: int) -> tuple[str, bytes | None]:
    place, hashes = read_tile(run.read, level, number, width)
    expected = width * HASH_BYTES
    if hashes is None:
        run.report.add("tile_missing", place)
        return place, None
    if len(hashes) == WIDTH * HASH_BYTES and ".p/" not in place:
        return place, hashes[:expected]
    if len(hashes) != expected:
        run.report.add("tile_size", place, found=len(hashes), expected=expected)
        return place, None
    return place, hashes


def _take(run: _Run, level: int, number: int, width: int, hashes: bytes | None) -> None:
    """Take a tile into the tree; a full one leaves its root to the level above."""
    if level == len(run.rows):
        run.rows.append(bytearray())
    if hashes is None:
        run.whole = False
        hashes = bytes(width * HASH_BYTES)
    if width < WIDTH:
        run.rows[level][:] = hashes
        return
    run.rows[level].clear()
    if level + 1 == len(run.rows):
        run.rows.append(bytearray())
    above = run.rows[level + 1]
    above += root_of_full(cut(hashes))
    if len(above) == WIDTH * HASH_BYTES:
        upper = number // WIDTH
        worked_out = bytes(above)
        _compare(run, level + 1, upper, worked_out)
        _take(run, level + 1, upper, WIDTH, worked_out)


def _edge(run: _Run) -> None:
    """Compare the unfinished tiles above the leaves."""
    for level, row in enumerate(run.rows):
        if level and row:
            _compare(run, level, run.size >> (8 * (level + 1)), bytes(row))


def _compare(run: _Run, level: int, number: int, worked_out: bytes) -> None:
    place, hashes = _tile(run, level, number, len(worked_out) // HASH_BYTES)
    if hashes is None or hashes == worked_out or not run.whole:
        return
    run.report.add("tile_hash", place, number=_first_difference(hashes, worked_out))


def _check_bundle(
    run: _Run, first: int, width: int, place: str, bundle: bytes, hashes: bytes | None
) -> None:
    try:
        worked_out, censuses = _leaves(bundle, width, full=".p/" not in place)
    except NotReadable as error:
        run.report.add("bundle", place, why=str(error))
        return
    if hashes is not None and worked_out != hashes:
        position = first + _first_difference(hashes, worked_out)
        run.report.add("leaf", place, position=position)
    if run.look is not None:
        for number, entry in enumerate(_entries(bundle, width)):
            run.look(first + number, entry)
    for number, entry in censuses:
        _check_census(run, first + number, place, entry)


def _leaves(bundle: bytes, width: int, *, full: bool) -> tuple[bytes, list[tuple[int, bytes]]]:
    """Hash the entries of a bundle, each with its length before it; return the censuses, too.

    Raises NotReadable. One loop does it all: this is where a log's bytes go by.
    """
    sha256, hashes = hashlib.sha256, list[bytes]()
    censuses = []
    at, end = 0, len(bundle)
    while at < end and len(hashes) < width:
        begin = at + _LENGTH_BYTES
        if begin > end:
            break
        at = begin + (bundle[at] << 8 | bundle[at + 1])
        entry = bundle[begin:at]
        if entry.startswith(_CENSUS_BEGINS):
            censuses.append((len(hashes), entry))
        hashes.append(sha256(b"\0" + entry).digest())
    if len(hashes) != width or at > end:
        raise NotReadable(f"it has not {width} whole entries")
    if at != end and not (full and width < WIDTH):
        raise NotReadable(f"it has more than {width} entries")
    return b"".join(hashes), censuses


def _entries(bundle: bytes, width: int) -> Iterator[bytes]:
    at = 0
    for _ in range(width):
        begin = at + _LENGTH_BYTES
        at = begin + int.from_bytes(bundle[at:begin])
        yield bundle[begin:at]


def _check_census(run: _Run, position: int, place: str, entry: bytes) -> None:
    """Censuses are numbered from 1, and each covers all leaves before it."""
    run.censuses += 1
    try:
        census = parse(entry)
    except NotStrict as error:
        why = str(error)
    else:
        fits = not list(misfits(CENSUS, census))
        if fits and (census["number"], census["covers"], census["origin"]) == (
            run.censuses,
            position,
            run.origin,
        ):
            return
        why = "its number, what it covers or its log is another"
    run.report.add("census_entries", place, position=position, why=why)


def _first_difference(one: bytes, other: bytes) -> int:
    return next(
        at // HASH_BYTES
        for at in range(0, len(one), HASH_BYTES)
        if one[at : at + HASH_BYTES] != other[at : at + HASH_BYTES]
    )
