"""Is a younger log the older one, grown? `optwarden verify --consistency OLD NEW`."""

from __future__ import annotations

from contextlib import nullcontext

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import CommandFailed, usage
from optwarden.cli.verifying.answering import answer
from optwarden.cli.verifying.inputs import is_log, read_file, reading
from optwarden.ledger.checking.consistency import TileLacking, check_consistency
from optwarden.ledger.checking.logs import Trusted, check_checkpoint, witnesses_below
from optwarden.ledger.checking.notes import Checkpoint, NotReadable, read_checkpoint
from optwarden.ledger.checking.pack import RECEIPT_TYPE, TYPE
from optwarden.ledger.checking.strict_json import NotStrict, parse
from optwarden.ledger.checking.tiles import CHECKPOINT
from optwarden.ledger.checking.verdict import LogVerdict, Report, Verdict


def verify_consistency(
    old: str, new: str, log: str | None, trusted: Trusted, *, as_json: bool
) -> ExitCode:
    """Compare two checkpoints of each log that both sides know, and say what was found."""
    before, after = _checkpoints(old), _checkpoints(new)
    tiles = log if log is not None else new if is_log(new) else None
    shared = sorted(before.keys() & after.keys())
    if not shared:
        if len(before) != 1 or len(after) != 1:
            raise usage("The two have no log in common.")
        pairs = [(*before.values(), *after.values())]
    else:
        pairs = [(before[origin], after[origin]) for origin in shared]
    report, logs = Report(), []
    served = _checkpoints(tiles).keys() if tiles is not None and len(pairs) > 1 else None
    for one, other in pairs:
        if served is not None and one.size != other.size and other.origin not in served:
            report.add("other_tiles", "new checkpoint", log=other.origin)
            continue
        given = [
            check_checkpoint(checkpoint, checkpoint.origin, None, trusted, place, report)
            for checkpoint, place in ((one, "old checkpoint"), (other, "new checkpoint"))
        ]
        witnesses = witnesses_below(other, trusted, "new checkpoint", report)
        _compare(one, other, tiles, report)
        about = (other.origin, other.size, other.made_at, all(given), witnesses)
        logs.append(LogVerdict(*about, None, 0, 0, 0))
    for place, here in (
        ("old", before.keys() - after.keys()),
        ("new", after.keys() - before.keys()),
    ):
        for origin in sorted(here if shared else ()):
            report.add("not_compared", f"{place} checkpoint", log=origin)
    return answer(Verdict(tuple(report.findings), tuple(logs)), as_json=as_json)


def _compare(old: Checkpoint, new: Checkpoint, tiles: str | None, report: Report) -> None:
    try:
        with nullcontext(None) if tiles is None else reading(tiles) as read:
            lacking = check_consistency(old, new, read, report)
    except TileLacking as error:
        raise usage(f"The log lacks a tile that the proof takes: {error}.") from error
    if lacking:
        raise usage(
            f"The checkpoints are of {old.size} and {new.size} leaves; to compare them takes the"
            " log's tiles.",
            "--log says where they are.",
        )


def _checkpoints(where: str) -> dict[str, Checkpoint]:
    """Read the checkpoint of a file or a log, or all of a pack, by the names of their logs."""
    if is_log(where):
        with reading(where) as read:
            content = read(CHECKPOINT)
        if content is None:
            raise usage(f"{where} has no checkpoint.")
    else:
        content = read_file(where)
    if content.lstrip().startswith(b"{"):
        notes = _notes_of_pack(content)
    else:
        notes = [content.decode("utf-8", "replace")]
    try:
        found = [read_checkpoint(note) for note in notes]
    except NotReadable as error:
        raise _no_checkpoint(where) from error
    return {one.origin: one for one in found}


def _notes_of_pack(content: bytes) -> list[str]:
    try:
        pack = parse(content)
    except NotStrict:
        return [""]
    if not isinstance(pack, dict) or pack.get("type") not in (TYPE, RECEIPT_TYPE):
        return [""]
    logs = pack.get("logs")
    found = [one.get("checkpoint") for one in logs or [] if isinstance(one, dict)]
    return [one if isinstance(one, str) else "" for one in found] or [""]


def _no_checkpoint(where: str) -> CommandFailed:
    return usage(f"{where} is no checkpoint, pack or log.")
