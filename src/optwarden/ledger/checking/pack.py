"""Does an evidence pack hold, how far is it complete, and who says so besides its maker?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping, Sequence
from typing import Any, Final

from optwarden.ledger.checking.counting import check_census
from optwarden.ledger.checking.entries import Shown, check_configuration, check_events
from optwarden.ledger.checking.hashing import of_disclosure, sha256
from optwarden.ledger.checking.logs import CheckedLog, Trusted, check_logs
from optwarden.ledger.checking.notes import signed
from optwarden.ledger.checking.sends import check_sends
from optwarden.ledger.checking.shapes import PACK, misfits
from optwarden.ledger.checking.stops import text
from optwarden.ledger.checking.strict_json import NotStrict, canonical, parse
from optwarden.ledger.checking.verdict import LogVerdict, Report, Verdict

TYPE: Final = "optwarden/pack/v1"
SUMMARISED: Final = "optwarden:events"
_SIGNED: Final = b"optwarden/pack/v1\n"


def check_pack(file: bytes, trusted: Trusted) -> Verdict:
    """Check a pack, given its bytes and what the reader knows from elsewhere."""
    report = Report()
    try:
        pack = parse(file)
    except NotStrict as error:
        report.add("not_json", "document", why=str(error))
        return Verdict(tuple(report.findings))
    if not isinstance(pack, dict) or pack.get("type") != TYPE:
        report.add("not_a_pack", "type")
        return Verdict(tuple(report.findings))
    for code, place, expected in misfits(PACK, pack):
        report.add(code, place, expected=expected)
    if report.findings:
        return Verdict(tuple(report.findings))
    return _check(pack, trusted, report)


def _check(pack: dict[str, Any], trusted: Trusted, report: Report) -> Verdict:
    checked = check_logs(pack, trusted, report)
    checkpoints = {log_id: one.checkpoint for log_id, one in checked.items()}
    business = f"business/{pack['business']['id']}"
    bots = {log_id: one for log_id, one in checkpoints.items() if log_id != business}
    shown = check_events(pack, bots, report)
    changes = check_configuration(pack, checkpoints.get(business), report)
    logs = tuple(
        _log_verdict(pack, number, checked, shown, changes, report)
        for number in range(len(pack["logs"]))
    )
    _check_disclosures(pack["disclosures"], shown, changes, report)
    _check_record(pack["record"], shown, report)
    sends = check_sends(shown, report)
    _check_signature(pack, checked.get(f"bot/{pack['bot']['id']}"), report)
    return Verdict(tuple(report.findings), logs, sends)


def _log_verdict(
    pack: Mapping[str, Any],
    number: int,
    checked: Mapping[str, CheckedLog],
    shown: Sequence[Shown],
    changes: Sequence[Shown],
    report: Report,
) -> LogVerdict:
    """Say how far the entries of one log are shown to be complete."""
    log, place = pack["logs"][number], f"logs[{number}]"
    log_id = log["log_id"]
    of_business = log_id == f"business/{pack['business']['id']}"
    entries = [one for one in (changes if of_business else shown) if one.log_id == log_id]
    sealed = [one for one in entries if one.position is not None]
    unsealed = len(entries) - len(sealed)
    counted, complete, after = None, 0, 0
    found = checked[log_id]
    if log["census"] is None:
        if not of_business and found.checkpoint is not None and found.checkpoint.size > 0:
            report.add("not_counted", place)
        after = 0 if of_business else len(sealed)
    elif of_business:
        report.add("census_of_business", f"{place}.census")
    else:
        where = f"{place}.census"
        counted = check_census(log, where, pack["label"], found.checkpoint, sealed, report)
        covers = 0 if counted is None else counted.covers
        complete = sum(one.position is not None and one.position < covers for one in sealed)
        after = len(sealed) - complete
        if after:
            report.add("after_census", place, count=after)
    if unsealed:
        report.add("unsealed", place, count=unsealed)
    checkpoint = found.checkpoint
    return LogVerdict(
        log_id,
        None if checkpoint is None else checkpoint.size,
        None if checkpoint is None else checkpoint.made_at,
        found.key_given,
        found.witnesses,
        counted,
        complete,
        after,
        unsealed,
    )


def _check_disclosures(
    disclosures: Sequence[Mapping[str, Any]],
    shown: Sequence[Shown],
    changes: Sequence[Shown],
    report: Report,
) -> None:
    declared = {
        text(one.content["facts"], "disclosure_id"): text(one.content["facts"], "content_hash")
        for one in changes
        if one.content["kind"] == "disclosure_published"
    }
    for number, one in enumerate(disclosures):
        place, disclosure_id = f"disclosures[{number}]", one["disclosure_id"]
        if of_disclosure(canonical(one["document"])).hex() != one["content_hash"]:
            report.add("disclosure", f"{place}.document")
        if disclosure_id not in declared:
            report.add("disclosure_undeclared", place)
        elif declared[disclosure_id] != one["content_hash"]:
            report.add("disclosure_other", f"{place}.content_hash")
    there = {one["disclosure_id"] for one in disclosures}
    wanted = {text(one.content["facts"], "disclosure_id") for one in shown} - there - {""}
    for disclosure_id in sorted(wanted):
        report.add("disclosure_not_shown", "disclosures", disclosure=disclosure_id)


def _check_record(record: Mapping[str, Any], shown: Sequence[Shown], report: Report) -> None:
    named = record.get(SUMMARISED)
    place = f"record.{SUMMARISED}"
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        report.add("shape", place, expected="a list of event ids")
        return
    known = {one.content["event_id"] for one in shown}
    for number, event_id in enumerate(named):
        if event_id not in known:
            report.add("record", f"{place}[{number}]", event=event_id)


def _check_signature(pack: dict[str, Any], log: CheckedLog | None, report: Report) -> None:
    signature = pack["signature"]
    keys = [] if log is None else [key for key in log.keys if key.text == signature["key"]]
    if not keys:
        report.add("signer", "signature.key")
        return
    unsigned = {key: value for key, value in pack.items() if key != "signature"}
    content = _SIGNED + sha256(canonical(unsigned).encode())
    if not signed(keys[0], b64decode(signature["signed"]), content):
        report.add("signature", "signature.signed")
