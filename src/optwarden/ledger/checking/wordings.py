"""Are these the words that were shown? A wording's hash, its text, and when it was declared.

The hash is over the document; the text is written from it anew: no other is read as hashed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.hashing import of_disclosure
from optwarden.ledger.checking.stops import text
from optwarden.ledger.checking.strict_json import canonical
from optwarden.ledger.checking.verdict import Report

_PUBLISHED: Final = "disclosure_published"
_BOXES: Final = {"unticked_box": "[ ] ", "ticked_box": "[x] "}
_BLANK: Final = re.compile(
    "[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
)
"""White space as either language has it: it is not what a person reads."""


def check_disclosures(
    disclosures: Sequence[Mapping[str, Any]],
    shown: Sequence[Shown],
    changes: Sequence[Shown] | None,
    report: Report,
) -> None:
    """Check the wordings; `changes` are None where the file holds none, as a receipt does."""
    declared = [one for one in changes or () if one.content["kind"] == _PUBLISHED]
    for number, one in enumerate(disclosures):
        place, disclosure_id = f"disclosures[{number}]", one["disclosure_id"]
        document = one["document"]
        if of_disclosure(canonical(document)).hex() != one["content_hash"]:
            report.add("disclosure", f"{place}.document")
        if _words(one["rendered"]) != _words(rendered(document)):
            report.add("disclosure_text", f"{place}.rendered")
        if one["language"] != text(document, "language"):
            report.add("disclosure_text", f"{place}.language")
        of_it = [each for each in declared if _names(each, disclosure_id)]
        if changes is None:
            report.add("disclosure_undeclared", place)
        elif not of_it:
            report.add("disclosure_unknown", place)
        if any(
            text(each.content["facts"], "content_hash") != one["content_hash"] for each in of_it
        ):
            report.add("disclosure_other", f"{place}.content_hash")
        for each in of_it:
            _check_declaration(each, disclosure_id, shown, place, report)
    there = {one["disclosure_id"] for one in disclosures}
    wanted = {text(one.content["facts"], "disclosure_id") for one in shown} - there - {""}
    for disclosure_id in sorted(wanted):
        report.add("disclosure_not_shown", "disclosures", disclosure=disclosure_id)


def _check_declaration(
    declaration: Shown, disclosure_id: str, shown: Sequence[Shown], place: str, report: Report
) -> None:
    """Look whether the wording was there before whatever names it."""
    if declaration.position is None:
        report.add("disclosure_unsealed", place)
    recorded_at, at = declaration.content["recorded_at"], declaration.content["effective_at"]
    for one in shown:
        if not _names(one, disclosure_id):
            continue
        if one.content["recorded_at"] < recorded_at:
            report.add("disclosure_later", one.place, disclosure=disclosure_id)
        elif one.content["effective_at"] < at:
            report.add("disclosure_before", one.place, disclosure=disclosure_id)


def rendered(document: Mapping[str, Any]) -> str:
    """Write a wording as it is shown: the request, a line for each type of message, the link."""
    return " ".join((text(document, "text"), *_lines(document), text(document, "terms_url")))


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    presentation, topics = document.get("presentation"), document.get("topics")
    control = text(presentation, "control") if isinstance(presentation, dict) else ""
    for one in topics if isinstance(topics, list) else ():
        if isinstance(one, dict):
            example = text(one, "example")
            label = text(one, "label") + (f": {example}" if example else "")
            yield _BOXES.get(control, "- ") + label


def _names(one: Shown, disclosure_id: str) -> bool:
    return text(one.content["facts"], "disclosure_id") == disclosure_id


def _words(written: str) -> str:
    return _BLANK.sub(" ", written).strip(" ")
