"""How does the outcome look? One document for programs, and a page of HTML made from it.

The page asks nobody for anything: no script, no font, no picture, and a policy that forbids them.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment

from optwarden.bulk.audit.findings import Cell, Violation
from optwarden.bulk.audit.people import shown
from optwarden.bulk.audit.records import FAILED, OUTCOMES
from optwarden.bulk.audit.running import Audited
from optwarden.bulk.audit.terms import Terms
from optwarden.bulk.audit.words import REASONS, SKIPPED, UNDECIDED, UNREAD
from optwarden.consent.facts import instant

Document = dict[str, Any]
SCHEMA: Final = 1


def document_of(audited: Audited, terms: Terms) -> Document:
    """Return everything that was found, with stable keys."""
    found = audited.findings
    reasons = sorted(_by_reason(found.violations), key=lambda one: (-one[1], one[0]))
    return {
        "schema": SCHEMA,
        "messages": found.judged.total(),
        "people": found.people,
        "heard": found.heard,
        "duplicates": found.duplicates,
        "violations": found.total,
        "stopped_by_provider": found.stopped.total(),
        "persons": found.persons,
        "with_consent_list": terms.with_list,
        "reasons": [
            {
                "reason": reason,
                "meaning": REASONS.get(reason, reason),
                "rules": sorted(found.rules[reason]),
                "count": count,
                "stopped_by_provider": found.stopped[reason],
                "persons": found.concerned[reason],
                "examples": [
                    _example(one, audited, terms)
                    for one in sorted(found.examples[reason])[: terms.examples]
                ],
            }
            for reason, count in reasons
        ],
        "months": [
            {
                "month": month,
                "messages": count,
                "violations": {
                    cell.reason: number
                    for cell, number in sorted(found.violations.items())
                    if cell.month == month
                },
            }
            for month, count in sorted(found.judged.items())
        ],
        "undecided": [
            {"reason": reason, "meaning": UNDECIDED.get(reason, reason), "count": count}
            for reason, count in sorted(_by_reason(found.undecided))
        ],
        "confirmations_exempt": found.exempt,
        "unread": audited.unread,
        "files": [
            {
                "file": source.path.name,
                "taken_for": source.layout.shape.value,
                "records": read.records,
                "skipped": dict(sorted(read.skipped.items())),
                "unread": dict(sorted(read.unread.items())),
                "unread_lines": [{"line": line, "reason": why} for line, why in read.unread_lines],
                "unused_columns": list(source.layout.unused),
            }
            for source, read in audited.files
        ],
        "judged_by": _judged_by(terms),
        "cannot_know": _cannot_know(terms),
    }


def _by_reason(cells: dict[Cell, int]) -> list[tuple[str, int]]:
    counts: dict[str, int] = {}
    for cell, count in cells.items():
        counts[cell.reason] = counts.get(cell.reason, 0) + count
    return list(counts.items())


def _example(violation: Violation, audited: Audited, terms: Terms) -> Document:
    names = [source.path.name for source, _ in audited.files]
    return {
        "at": instant(violation.at),
        "recipient": shown(violation.key, whole=terms.show_numbers),
        "rule": violation.rule,
        "explanation": violation.explanation,
        "outcome": OUTCOMES[violation.outcome],
        "went": violation.outcome != FAILED,
        "type": violation.type or None,
        "category": violation.category or None,
        "template": violation.template or None,
        "bot": violation.bot or None,
        "file": names[violation.place.file],
        "line": violation.place.line,
        "because": [f"{names[one.file]}, line {one.line}" for one in violation.because],
    }


def _judged_by(terms: Terms) -> Document:
    quiet = terms.quiet_hours
    return {
        "allowed_categories": sorted(each.value for each in terms.allowed),
        "least_grade": terms.least_grade.value if terms.with_list else None,
        "undeclared_template": terms.undeclared_template.value,
        "window_covers_notifications": terms.window_covers_notifications,
        "caps": [f"{cap.limit} in {cap.hours} hours" for cap in terms.caps],
        "quiet_hours": None if quiet is None else f"{_clock(quiet.starts)}-{_clock(quiet.ends)}",
        "templates_declared": len(terms.templates),
        "time_zone": terms.time_zone or "UTC",
        "ignored": sorted(each.value for each in terms.ignored),
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


_OF_LIST: Final = (
    "Whether the consent list is true. It is the business's own word, so it lifts no opt-out by the"
    " person."
)
_WITHOUT_LIST: Final = (
    "Whether anybody ever opted in. Without a consent list everybody is taken to have agreed to"
    " everything before the first record; only what the traffic itself proves is counted."
)


def _cannot_know(terms: Terms) -> list[str]:
    """Say what no reading of these files could have told."""
    said = [
        "Opt-outs that are in none of the files: by telephone, on a web site, before they begin.",
        "Messages that are in none of the files.",
        "Free-form messages at times of which no file holds what people wrote are not judged.",
    ]
    said.insert(0, _OF_LIST if terms.with_list else _WITHOUT_LIST)
    return said


def page_of(document: Document, made_at: str) -> str:
    """Return the report as one page of HTML."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["number"] = lambda number: f"{number:,}"
    environment.filters["people"] = counted_people
    environment.filters["skipped"] = lambda reason: SKIPPED.get(reason, reason)
    environment.filters["unread"] = lambda reason: UNREAD.get(reason, reason)
    template = files("optwarden.bulk.audit").joinpath("report.html").read_text(encoding="utf-8")
    most = max((sum(one["violations"].values()) for one in document["months"]), default=0)
    return environment.from_string(template).render(
        audit=document, made_at=made_at, most=max(most, 1)
    )


def lines_of(document: Document) -> str:
    """Return the outcome for a terminal."""
    count = len(document["files"])
    source = "1 file" if count == 1 else f"{count} files"
    people = counted_people(document["people"])
    said = [f"{document['messages']:,} messages to {people}, from {source}."]
    if not document["messages"]:
        said.append("There is no message of the business in them, so there is nothing to judge.")
    elif document["violations"]:
        said.append(
            f"{document['violations']:,} should not have gone, to"
            f" {counted_people(document['persons'])}."
        )
        if document["stopped_by_provider"]:
            said.append(f"The provider stopped {document['stopped_by_provider']:,} of them.")
    else:
        said.append("None of them is known to be one that should not have gone.")
    for one in document["reasons"]:
        said.append(f"\n{one['reason']}: {one['count']:,} to {counted_people(one['persons'])}")
        said.append(f"  {one['meaning']}")
        said += [_example_line(each) for each in one["examples"]]
    if document["undecided"]:
        said.append("\nNot judged, because the files do not tell enough:")
        said += [
            f"  {one['count']:,}  {one['reason']}: {one['meaning']}"
            for one in document["undecided"]
        ]
    if not document["with_consent_list"]:
        said.append(
            "\nWho never opted in is not counted; a list of opt-ins (--consent) shows that."
        )
    said.append("\nFiles:")
    for one in document["files"]:
        said += _file_lines(one)
    return "\n".join(said)


def counted_people(count: int) -> str:
    """Write how many people, for people."""
    return "1 person" if count == 1 else f"{count:,} people"


def _example_line(each: Document) -> str:
    where = f"{each['file']}:{each['line']}"
    return f"  {each['at'][:19]}Z  {each['recipient']}  {where}  {each['explanation']}"


def _file_lines(file: Document) -> list[str]:
    said = [f"  {file['file']}: {file['taken_for']}, {file['records']:,} records"]
    said += [f"    {count:,} skipped: {SKIPPED[why]}" for why, count in file["skipped"].items()]
    said += [f"    {count:,} not read: {UNREAD[why]}" for why, count in file["unread"].items()]
    if file["unread_lines"]:
        shown_lines = ", ".join(f"{one['line']} ({one['reason']})" for one in file["unread_lines"])
        said.append(f"    lines {shown_lines}")
    return said
