"""Are these entries about the person whose pack it is? Tied by her number, or by the census."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.verdict import LogVerdict, Report


def check_person(
    pack: Mapping[str, Any], shown: Sequence[Shown], logs: Iterable[LogVerdict], report: Report
) -> None:
    """Name what nothing ties to the person.

    An entry that shows her number is hers, and one that the census counted under the label of such
    a one; so are the others of these person ids.
    """
    covered = {log.log_id: log.census.covers for log in logs if log.census is not None}
    opened = {
        f"events[{number}]"
        for number, event in enumerate(pack["events"])
        if "recipient" in (event["opened"] or ())
    }
    if pack["recipient"] is not None and not opened:
        report.add("person_not_shown", "recipient")
    tied = {
        one.content["person_id"]
        for one in shown
        if one.place in opened
        or (one.position is not None and one.position < covered.get(one.log_id, 0))
    }
    loose: dict[str, list[str]] = {}
    for one in shown:
        if one.content["person_id"] not in tied:
            loose.setdefault(one.content["person_id"], []).append(one.place)
    for places in loose.values():
        report.add("person_not_tied", places[0], count=len(places))
