"""Does a log have entries of this person that her pack lacks? For who may read a log's entries.

A census is the gateway's own count. The entries name persons by random ids; those of the pack are
looked for in all of the log, so nothing of theirs is left out whatever was counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from optwarden.ledger.checking.consistency import TileLacking, check_consistency
from optwarden.ledger.checking.log import Progress, check_log
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import Checkpoint, NotReadable, read_checkpoint
from optwarden.ledger.checking.pack import TYPE
from optwarden.ledger.checking.shapes import EVENT, misfits
from optwarden.ledger.checking.strict_json import NotStrict, parse
from optwarden.ledger.checking.tiles import CHECKPOINT, Read
from optwarden.ledger.checking.verdict import Report, Verdict

_PERSON: Final = b'"person_id":"'
_PLACE: Final = "log"


@dataclass(slots=True)
class _Search:
    """Looks at each entry of a log that goes by."""

    persons: frozenset[bytes]
    shown: frozenset[str]
    size: int
    report: Report
    since: int = 0

    def __call__(self, position: int, entry: bytes) -> None:
        _, found, rest = entry.partition(_PERSON)
        if not found or not any(rest.startswith(one) for one in self.persons):
            return
        try:
            content = parse(entry)
        except NotStrict:
            return
        if list(misfits(EVENT, content)) or content["event_id"] in self.shown:
            return
        if position < self.size:
            named = {"position": position, "kind": content["kind"].replace("_", " ")}
            self.report.add("left_out", _PLACE, **named)
        else:
            self.since += 1


def check_against_log(file: bytes, found: Verdict, read: Read, progress: Progress) -> Verdict:
    """Look through a log for what a pack, which was checked before, does not show of it."""
    report = Report(list(found.findings))
    pack = parse(file)
    checkpoint = _checkpoint_of(read)
    of_pack = None if checkpoint is None else _of_pack(pack, checkpoint.origin)
    if checkpoint is None or of_pack is None:
        report.add("log_not_of_pack", _PLACE)
        return _with(found, report)
    whole = found.holds and pack["type"] == TYPE
    entries = [parse(one["entry"]) for one in pack["events"]] if whole else []
    search = _Search(
        frozenset(f'{one["person_id"]}"'.encode() for one in entries),
        frozenset(one["event_id"] for one in entries),
        of_pack.size,
        report,
    )
    of_log = check_log(read, Trusted(), progress, search)
    report.findings += of_log.findings
    try:
        check_consistency(of_pack, checkpoint, read, report)
    except TileLacking as error:
        report.add("tile_missing", str(error))
    if search.since:
        report.add("since", _PLACE, count=search.since)
    return _with(found, report)


def _with(found: Verdict, report: Report) -> Verdict:
    return Verdict(tuple(report.findings), found.logs, found.sends, found.vouched)


def _checkpoint_of(read: Read) -> Checkpoint | None:
    content = read(CHECKPOINT)
    try:
        return None if content is None else read_checkpoint(content.decode())
    except (NotReadable, UnicodeDecodeError):
        return None


def _of_pack(pack: Mapping[str, Any], origin: str) -> Checkpoint | None:
    for log in pack["logs"]:
        if log["origin"] == origin:
            try:
                return read_checkpoint(log["checkpoint"])
            except NotReadable:
                return None
    return None
