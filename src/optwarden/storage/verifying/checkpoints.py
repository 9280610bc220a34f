"""Is each checkpoint signed, and does its row say what its note says?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from optwarden.storage.verifying.log_rows import (
    CHECKPOINTS,
    NEWEST_FIRST,
    WITNESSES,
    CheckpointRow,
    LogKey,
)
from optwarden.storage.verifying.lookups import CHECKPOINT
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.usecases.verifying.findings import Finding
from optwarden.usecases.verifying.notes import VerifierKey, parse_note


@dataclass(slots=True)
class SignedHistory:
    """What a log's checkpoints say of it."""

    origin: str | None = None
    newest: int = 0
    """The size of the newest one that holds."""
    largest: int = 0
    """The largest size that any names."""
    count: int = 0
    """How many there are."""


KeysOf = Callable[[str], Sequence[VerifierKey]]
"""Returns the keys that may sign under an origin; none where they are not known."""


async def origin_of(snapshot: Snapshot, log: LogKey, keys_of: KeysOf) -> str | None:
    """Return the name that a log goes by outside: as a note says that holds, the newest first."""
    likely: str | None = None
    async for rows in snapshot.stream(NEWEST_FIRST, *log):
        for (text,) in rows:
            note = parse_note(text)
            if note is None or not note.checkpoint.origin.endswith(f"/{log.log_id}"):
                continue
            origin = note.checkpoint.origin
            if note.signed_by(keys_of(origin)):
                return origin
            likely = likely or origin
    return likely


async def check_checkpoints(
    snapshot: Snapshot,
    log: LogKey,
    size: int,
    keys_of: KeysOf,
    found: Callable[[Finding], None],
) -> SignedHistory:
    """Check every checkpoint by itself, and their times."""
    signed = SignedHistory(await origin_of(snapshot, log, keys_of))
    keys = keys_of(signed.origin) if signed.origin is not None else ()
    before = 0
    async for rows in snapshot.stream(CHECKPOINTS, *log):
        for each in rows:
            row = CheckpointRow(*each)
            signed.count += 1
            faults = _check(log, row, signed.origin, keys)
            for fault in faults:
                found(fault)
            if row.made_at < before:
                at = log.at(size=row.size)
                says = "it is older than the one before it"
                found(Finding("log_checkpoint", at, "made_at", says))
            before = max(before, row.made_at)
            signed.largest = max(signed.largest, row.size)
            if not faults:
                signed.newest = row.size
            if row.size > size:
                at = log.at(size=row.size)
                found(Finding("log_checkpoint", at, "size", "the log is not that large"))
    return signed


def _check(
    log: LogKey, row: CheckpointRow, origin: str | None, keys: Sequence[VerifierKey]
) -> list[Finding]:
    at = log.at(size=row.size)
    note = parse_note(row.note)
    if note is None:
        return [Finding("log_checkpoint", at, "note", "it is no checkpoint")]
    if keys and not note.signed_by(keys):
        return [Finding("log_checkpoint", at, "note", "the signature does not hold")]
    says = note.checkpoint
    faults = [
        Finding("log_checkpoint", at, column, "it is not what the note says")
        for column in ("size", "root", "made_at")
        if getattr(row, column) != getattr(says, column)
    ]
    if says.origin != origin:
        faults.append(Finding("log_checkpoint", at, "note", "it names another log"))
    return faults


async def check_witnesses(
    snapshot: Snapshot, log: LogKey, found: Callable[[Finding], None]
) -> None:
    """Find what was said of checkpoints that are not there."""
    async for rows in snapshot.stream(WITNESSES, *log):
        sizes = sorted({row[0] for row in rows})
        known = await snapshot.find(CHECKPOINT, [(*log, size) for size in sizes])
        for size, party in rows:
            if (*log, size) not in known:
                at = log.at(size=size, party=party)
                found(Finding("log_witness", at, "size", "there is no such checkpoint"))
