"""What does the log say of an event? A label, a sentence, and which events it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.vocabulary import Actor, EventKind, Micros
from optwarden.usecases.explain_event import explain
from optwarden.usecases.read_history import PastEvent

GOOD: Final = "good"
BAD: Final = "bad"
PLAIN: Final = "plain"
_LABELS: Final[Mapping[str, tuple[str, str]]] = {
    EventKind.OPTED_IN: ("Opted in", GOOD),
    EventKind.OPTED_OUT: ("Opted out", BAD),
    EventKind.OPT_IN_ASKED: ("Asked to opt in", PLAIN),
    EventKind.MESSAGE_RECEIVED: ("Message received", PLAIN),
    EventKind.MESSAGE_ALLOWED: ("Allowed", GOOD),
    EventKind.MESSAGE_DENIED: ("Refused", BAD),
    EventKind.MESSAGE_SETTLED: ("Outcome", PLAIN),
    EventKind.SUPPRESSED: ("Suppressed", BAD),
    EventKind.QUARANTINED: ("Quarantined", BAD),
    EventKind.PAUSED: ("Paused", BAD),
    EventKind.OPT_OUT_DOUBTED: ("Opt-out in doubt", BAD),
    EventKind.OPT_OUT_QUARANTINED: ("Opt-out in quarantine", BAD),
}
_DECIDED: Final = (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)
_SHORT: Final = 6


@dataclass(frozen=True, slots=True)
class Reference:
    """Another event that an entry is about; `anchor` is empty where the log does not show it."""

    short: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    key: str
    at: Micros
    label: str
    tone: str
    text: str
    kinds: tuple[str, ...]
    short: str
    rule: str
    reason: str
    purpose: str
    because: tuple[Reference, ...]
    after: Reference | None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to try; `done` once the log has it."""

    number: int
    text: str
    keys: tuple[str, ...]
    done: bool


def journal_of(events: Sequence[PastEvent]) -> list[Entry]:
    """Return an entry for each event, newest first; what came of a send stands with its decision.

    Where the decision is not there any more, the outcome has an entry of its own.
    """
    shown = {event.event_id: event for event in events}
    attempts = {event.facts.get("attempt_id") for event in events if event.kind in _DECIDED}
    outcomes = {
        event.facts["attempt_id"]: event
        for event in events
        if event.kind == EventKind.MESSAGE_SETTLED and event.facts["attempt_id"] in attempts
    }
    told = {event.event_id for event in outcomes.values()}
    return [
        _entry(event, shown, outcomes.get(event.facts.get("attempt_id")))
        for event in events
        if event.event_id not in told
    ]


def _entry(event: PastEvent, shown: Mapping[str, PastEvent], outcome: PastEvent | None) -> Entry:
    facts = event.facts
    label, tone = _label(event.kind)
    purpose = str(facts.get("purpose", "send"))
    relied_on: Sequence[str] = facts.get("relied_on") or ()
    return Entry(
        key=_key(event.event_id),
        at=event.effective_at,
        label=label,
        tone=tone,
        text=explain(event) if outcome is None else f"{explain(event)} {explain(outcome)}",
        kinds=(event.kind,) if outcome is None else (event.kind, outcome.kind),
        short=event.event_id[-_SHORT:],
        rule=str(facts.get("rule", "")),
        reason=str(facts.get("reason", "")),
        purpose="" if purpose == "send" else purpose.replace("_", " "),
        because=tuple(refer(event_id, shown) for event_id in relied_on),
        after=None if event.causation is None else refer(event.causation, shown),
    )


def refer(event_id: str, shown: Mapping[str, PastEvent]) -> Reference:
    """Return how an event is named to people, and where in the log it stands."""
    event = shown.get(event_id)
    label = "an earlier event" if event is None else _label(event.kind)[0].lower()
    return Reference(event_id[-_SHORT:], label, "" if event is None else _key(event_id))


def _label(kind: str) -> tuple[str, str]:
    return _LABELS.get(kind) or (kind.replace("_", " ").capitalize(), PLAIN)


def _key(event_id: str) -> str:
    return f"e-{event_id}"


def steps_of(events: Sequence[PastEvent]) -> list[Step]:
    """Return what a newcomer may try, in order, and what of it this number has behind it."""
    opted_in = opted_out = went = refused = back = False
    for event in reversed(events):
        facts: Mapping[str, Any] = event.facts
        if event.kind == EventKind.OPTED_IN:
            back = back or opted_out
            opted_in = True
        elif event.kind == EventKind.OPTED_OUT and facts.get("by") == Actor.PERSON:
            opted_out = True
        elif event.kind == EventKind.MESSAGE_ALLOWED and facts.get("template"):
            went = True
        elif event.kind == EventKind.MESSAGE_DENIED and opted_out:
            refused = refused or facts.get("reason") == "opted_out"
    return [
        Step(1, "Write {} in the phone, and answer the question with {}", ("6", "YES"), opted_in),
        Step(2, "Send {}: it arrives", ("order_update",), went),
        Step(3, "Write {}", ("STOP",), opted_out),
        Step(4, "Send {} again: refused, and the log says why", ("order_update",), refused),
        Step(5, "Write {}: only the person lifts her own opt-out", ("START",), back),
    ]
