"""Does an evidence pack hold, how far is it complete, and who says so besides its maker?"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping, Sequence
from typing import Any, Final

from optwarden.ledger.checking.counting import check_census
from optwarden.ledger.checking.entries import Shown, check_configuration, check_events
from optwarden.ledger.checking.hashing import sha256
from optwarden.ledger.checking.logs import CheckedLog, Trusted, check_logs
from optwarden.ledger.checking.notes import signed
from optwarden.ledger.checking.persons import check_person
from optwarden.ledger.checking.sends import check_sends
from optwarden.ledger.checking.shapes import PACK, RECEIPT, misfits
from optwarden.ledger.checking.strict_json import NotStrict, canonical, parse
from optwarden.ledger.checking.verdict import LogVerdict, Report, Verdict
from optwarden.ledger.checking.wordings import check_disclosures

TYPE: Final = "optwarden/pack/v1"
RECEIPT_TYPE: Final = "optwarden/receipt/v1"
"""A person's part of a pack: without configuration and census, and not all of her events."""
SUMMARISED: Final = "optwarden:events"
_SUMMARY: Final = "dpv:hasRecordOfActivity"
_SHAPES: Final = {TYPE: PACK, RECEIPT_TYPE: RECEIPT}


def check_pack(file: bytes, trusted: Trusted) -> Verdict:
    """Check a pack or a receipt, given its bytes and what the reader knows from elsewhere."""
    report = Report()
    try:
        pack = parse(file)
    except NotStrict as error:
        report.add("not_json", "document", why=str(error))
        return Verdict(tuple(report.findings))
    kind = pack.get("type") if isinstance(pack, dict) else None
    if not isinstance(kind, str) or kind not in _SHAPES:
        report.add("not_a_pack", "type")
        return Verdict(tuple(report.findings))
    for code, place, expected in misfits(_SHAPES[kind], pack):
        report.add(code, place, expected=expected)
    if report.findings:
        return Verdict(tuple(report.findings))
    return _check(pack, trusted, report)


def _check(pack: dict[str, Any], trusted: Trusted, report: Report) -> Verdict:
    whole = pack["type"] == TYPE
    checked = check_logs(pack, trusted, report, whole=whole)
    checkpoints = {log_id: one.checkpoint for log_id, one in checked.items()}
    business = f"business/{pack['business']['id']}"
    bots = {log_id: one for log_id, one in checkpoints.items() if log_id != business}
    shown = check_events(pack, bots, report)
    changes = check_configuration(pack, checkpoints.get(business), report) if whole else None
    logs = tuple(
        _log_verdict(pack, number, checked, shown, changes or (), report)
        for number in range(len(pack["logs"]))
    )
    if not whole:
        report.add("part", "events")
    check_person(pack, shown, logs, report)
    check_disclosures(pack["disclosures"], shown, changes, report)
    _check_record(pack["record"], shown, report, whole=whole)
    sends = check_sends(shown, report, whole=whole)
    vouched = _check_signature(pack, checked.get(f"bot/{pack['bot']['id']}"), trusted, report)
    return Verdict(tuple(report.findings), logs, sends, vouched)


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
        has_leaves = found.checkpoint is not None and found.checkpoint.size > 0
        if pack["type"] == TYPE and not of_business and has_leaves:
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
        size = 0 if found.checkpoint is None else found.checkpoint.size
        if counted is not None and size > covers + 1:
            beyond, at = size - covers - 1, counted.made_at
            report.add("after_census", place, count=beyond, shown=after, at=at)
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


def _check_record(
    record: Mapping[str, Any], shown: Sequence[Shown], report: Report, *, whole: bool
) -> None:
    place = "record"
    if not whole:
        inner = record.get(_SUMMARY)
        record, place = inner if isinstance(inner, dict) else {}, f"{place}.{_SUMMARY}"
    named, place = record.get(SUMMARISED), f"{place}.{SUMMARISED}"
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        report.add("shape", place, expected="a list of event ids")
        return
    known = {one.content["event_id"] for one in shown}
    for number, event_id in enumerate(named):
        if event_id not in known:
            report.add("record", f"{place}[{number}]", event=event_id)


def _check_signature(
    pack: dict[str, Any], log: CheckedLog | None, trusted: Trusted, report: Report
) -> bool:
    """Check the whole's signature; say whether it is by a key that more than the file speaks for.

    Anybody can add a key to the file: what counts is that it signed the checkpoint, or was given.
    """
    signature = pack["signature"]
    keys = [] if log is None else [key for key in log.keys if key.text == signature["key"]]
    if log is None or not keys:
        report.add("signer", "signature.key")
        return False
    unsigned = {key: value for key, value in pack.items() if key != "signature"}
    content = f"{pack['type']}\n".encode() + sha256(canonical(unsigned).encode())
    if not signed(keys[0], b64decode(signature["signed"]), content):
        report.add("signature", "signature.signed")
    given = [key.text for key in trusted.keys if key.name == keys[0].name]
    if given:
        if keys[0].text not in given:
            report.add("signer_not_given", "signature.key")
        return keys[0].text in given
    if keys[0].text not in log.signed_by:
        report.add("signer_beside", "signature.key")
        return False
    return True
