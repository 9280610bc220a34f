"""Is this entry in the log where it is said to be, and what of it is opened?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from optwarden.ledger.checking.hashing import included_root, of_commitment, of_leaf
from optwarden.ledger.checking.notes import Checkpoint
from optwarden.ledger.checking.shapes import CONFIGURATION, EVENT, Shape, misfits
from optwarden.ledger.checking.strict_json import NotStrict, canonical, parse
from optwarden.ledger.checking.verdict import Report


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry of the pack that can be read."""

    place: str
    log_id: str
    position: int | None
    leaf: bytes
    content: dict[str, Any]


def read_entry(entry: str, shape: Shape, place: str, report: Report) -> dict[str, Any] | None:
    """Read an entry that stands in its canonical form; None when it does not."""
    try:
        content = parse(entry)
    except NotStrict as error:
        report.add("canonical", place, why=str(error))
        return None
    if not isinstance(content, dict) or canonical(content) != entry:
        report.add("canonical", place, why="it is not RFC 8785")
        return None
    wrong = [name or "all of it" for _, name, _ in misfits(shape, content)]
    if wrong:
        report.add("entry", place, why=", ".join(wrong))
        return None
    return content


def check_inclusion(
    shown: Mapping[str, Any], checkpoint: Checkpoint | None, place: str, report: Report
) -> None:
    """Check that an entry is where it is said to be."""
    position, proof = shown["position"], shown["proof"]
    if (position is None) != (proof is None):
        report.add("sealed", place)
    elif position is not None and checkpoint is not None:
        if position >= checkpoint.size:
            report.add("position", f"{place}.position")
            return
        leaf = of_leaf(shown["entry"].encode())
        path = [bytes.fromhex(one) for one in proof]
        if included_root(leaf, position, checkpoint.size, path) != checkpoint.root:
            report.add("inclusion", f"{place}.proof")


def check_events(
    pack: Mapping[str, Any], checkpoints: Mapping[str, Checkpoint | None], report: Report
) -> list[Shown]:
    """Check the events of the person; return those that can be read."""
    found: list[Shown] = []
    before: tuple[bool, str, object] | None = None
    seen: set[str] = set()
    not_opened = 0
    for number, event in enumerate(pack["events"]):
        place = f"events[{number}]"
        content = read_entry(event["entry"], EVENT, f"{place}.entry", report)
        check_inclusion(event, checkpoints.get(event["log_id"]), place, report)
        if content is None:
            continue
        position = event["position"]
        last = content["event_id"] if position is None else position
        order = (position is None, event["log_id"], last)
        if before is not None and not _follows(before, order):
            report.add("order", place)
        before = order
        if content["event_id"] in seen:
            report.add("twice", place, entry=content["event_id"])
        seen.add(content["event_id"])
        if content["business_id"] != pack["business"]["id"]:
            report.add("business", f"{place}.entry")
        if event["log_id"] != f"bot/{content['bot_id']}" or event["log_id"] not in checkpoints:
            report.add("log", f"{place}.log_id")
        if event["opened"] is None:
            not_opened += bool(content["commitments"])
        else:
            _check_opened(event["opened"], content, pack["recipient"], place, report)
        leaf = of_leaf(event["entry"].encode())
        found.append(Shown(place, event["log_id"], position, leaf, content))
    if not_opened:
        report.add("not_opened", "events", count=not_opened)
    return found


def check_configuration(
    pack: Mapping[str, Any], checkpoint: Checkpoint | None, report: Report
) -> list[Shown]:
    """Check the changes of configuration; return those that can be read."""
    found: list[Shown] = []
    before: tuple[bool, str, object] | None = None
    log_id = f"business/{pack['business']['id']}"
    for number, change in enumerate(pack["configuration"]):
        place = f"configuration[{number}]"
        content = read_entry(change["entry"], CONFIGURATION, f"{place}.entry", report)
        check_inclusion(change, checkpoint, place, report)
        if content is None:
            continue
        position = change["position"]
        last = content["config_event_id"] if position is None else position
        order = (position is None, "", last)
        if before is not None and not _follows(before, order):
            report.add("order", place)
        before = order
        if content["business_id"] != pack["business"]["id"]:
            report.add("business", f"{place}.entry")
        if content["bot_id"] not in (None, pack["bot"]["id"]):
            report.add("log", f"{place}.entry")
        leaf = of_leaf(change["entry"].encode())
        found.append(Shown(place, log_id, position, leaf, content))
    return found


def _follows(before: tuple[bool, str, object], order: tuple[bool, str, object]) -> bool:
    """Compare; the last parts are compared only among positions, or among ids."""
    if before[:2] != order[:2]:
        return before[:2] < order[:2]
    one, other = before[2], order[2]
    if isinstance(one, int) and isinstance(other, int):
        return one < other
    return str(one) < str(other)


def _check_opened(
    opened: Mapping[str, Any],
    content: Mapping[str, Any],
    recipient: str | None,
    place: str,
    report: Report,
) -> None:
    commitments = content["commitments"]
    for field in sorted(opened):
        salt, value = opened[field]
        within = f"{place}.opened.{field}"
        if field not in commitments:
            report.add("opened_unknown", within)
        elif of_commitment(field, bytes.fromhex(salt), value).hex() != commitments[field]:
            report.add("opened", within)
        elif field == "recipient" and recipient is not None and value != recipient:
            report.add("opened_person", within)
    left_out = sorted(commitments.keys() - opened.keys())
    if left_out:
        report.add("opened_partly", f"{place}.opened", fields=", ".join(left_out))
