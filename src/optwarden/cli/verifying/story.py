"""What does a pack tell? Who, in which words, what happened when: for whoever has only a terminal.

Read from the entries that were hashed, not from the pack's own summary of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from optwarden.cli.output import columns
from optwarden.ledger.checking.entries import read_entry
from optwarden.ledger.checking.shapes import EVENT
from optwarden.ledger.checking.strict_json import parse
from optwarden.ledger.checking.verdict import Report

MOST_CHANGES: Final = 200
MOST_MESSAGES: Final = 50
_KINDS: Final = {
    "opted_in": "opted in",
    "opt_in_requested": "an opt-in awaits confirmation",
    "opt_in_asked": "was asked to opt in",
    "opted_out": "opted out",
    "suppressed": "put on the do-not-send list",
    "suppression_lifted": "taken off the do-not-send list",
    "message_received": "wrote to the bot",
    "message_allowed": "a message was let go",
    "message_denied": "a message was refused",
    "message_settled": "the provider answered a message",
    "status_reported": "the provider reported on a message",
    "stops_carried": "opt-outs of a linked number hold here, too",
    "paused": "wants no messages for a while",
}
_FACTS: Final = (
    "by", "topics", "scopes", "reach", "grade", "method", "disclosure_id", "reason", "rule",
    "category", "topic", "template", "relied_on", "outcome",
)  # fmt: skip
_OF_MESSAGES: Final = (
    "message_allowed", "message_denied", "message_settled", "status_reported", "message_received",
)  # fmt: skip
_HEADINGS: Final = ("when", "what", "bot", "where", "in detail")


class _Told(NamedTuple):
    place: str
    content: Mapping[str, Any]
    opened: Mapping[str, Sequence[str]]


def story(file: bytes) -> str:
    """Tell a pack or a receipt whose shape was found to be right."""
    pack = parse(file)
    told = list(_told(pack))
    places = {one.content["event_id"]: one.place for one in told}
    changes = [one for one in told if one.content["kind"] not in _OF_MESSAGES]
    messages = [one for one in told if one.content["kind"] in _OF_MESSAGES]
    return "\n\n".join(
        (
            _about(pack),
            *_wordings(pack["disclosures"]),
            _table("What was agreed to, and every later change:", changes, places, MOST_CHANGES),
            _table("Messages:", messages, places, MOST_MESSAGES),
        )
    )


def _about(pack: Mapping[str, Any]) -> str:
    business, bot = pack["business"], pack["bot"]
    who = pack["recipient"] or "somebody who was erased"
    return _line(
        f"About {who}, and messages of {bot['name']} ({bot['id']}) of {business['name']}"
        f" ({business['id']}). Made {_when(pack['made_at'])}."
    )


def _wordings(disclosures: Sequence[Mapping[str, str]]) -> Iterator[str]:
    for one in disclosures:
        lines = "\n".join(f"  | {line}" for line in one["rendered"].splitlines())
        yield _line(f"The words of {one['disclosure_id']} ({one['language']}):") + f"\n{lines}"


def _told(pack: Mapping[str, Any]) -> Iterator[_Told]:
    found = []
    for number, event in enumerate(pack["events"]):
        content = read_entry(event["entry"], EVENT, "", Report())
        if content is not None:
            found.append(_Told(f"events[{number}]", content, event["opened"] or {}))
    yield from sorted(found, key=lambda one: str(one.content["effective_at"]))


def _table(title: str, told: Sequence[_Told], places: Mapping[str, str], most: int) -> str:
    rows = [
        (
            _when(one.content["effective_at"]),
            _line(_KINDS.get(one.content["kind"], one.content["kind"].replace("_", " "))),
            _line(one.content["bot_id"]),
            one.place,
            _line(_detail(one, places)),
        )
        for one in told[-most:]
    ]
    if not rows:
        return f"{title} none."
    left = len(told) - len(rows)
    before = f"\n{left} earlier ones are left out here; the page (--page) has all." if left else ""
    return f"{title}{before}\n{columns(_HEADINGS, rows)}"


def _detail(one: _Told, places: Mapping[str, str]) -> str:
    parts = []
    for name in _FACTS:
        value = one.content["facts"].get(name)
        if isinstance(value, list):
            value = ", ".join(places.get(str(each), str(each)) for each in value)
        if value not in (None, ""):
            parts.append(f"{name.replace('_', ' ')}: {value}")
    parts += [
        f"{name.replace('_', ' ')}: {value}"
        for name, (_, value) in sorted(one.opened.items())
        if name != "recipient"
    ]
    return "; ".join(parts)


def _when(time: str) -> str:
    return f"{time[:10]} {time[11:19]} UTC"


def _line(text: str) -> str:
    """Let no value of a pack begin a line of its own."""
    return " ".join(text.split())
