"""What stands in a pack, in the order in which one asks? Agreements, changes, messages, others."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from optwarden.consent.facts import micros_of
from optwarden.consent.vocabulary import EventKind
from optwarden.usecases.explain_event import explain
from optwarden.usecases.packing.stored import Document
from optwarden.usecases.read_history import PastEvent
from optwarden.web.packs import spoken

_CHANGES: Final = (
    EventKind.OPT_IN_REQUESTED,
    EventKind.OPT_IN_ASKED,
    EventKind.OPTED_OUT,
    EventKind.SUPPRESSED,
    EventKind.SUPPRESSION_LIFTED,
    EventKind.PAUSED,
    EventKind.OPT_OUT_DOUBTED,
    EventKind.DOUBT_SETTLED,
    EventKind.OPT_OUT_QUARANTINED,
    EventKind.OPT_OUT_QUARANTINE_ENDED,
    EventKind.QUARANTINED,
    EventKind.QUARANTINE_RELEASED,
    EventKind.LINKED,
    EventKind.STOPS_CARRIED,
    EventKind.ERASED,
    EventKind.ERASURE_KEPT,
)
_DECIDED: Final = (EventKind.MESSAGE_ALLOWED, EventKind.MESSAGE_DENIED)
_KINDS: Final[Mapping[str, str]] = {
    EventKind.OPTED_IN: "the opt-in",
    EventKind.OPTED_OUT: "the opt-out",
    EventKind.MESSAGE_RECEIVED: "the person's message",
    EventKind.SUPPRESSED: "the do-not-send entry",
}


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """One event, as it is told."""

    number: int
    """Its place in the pack, from 1: what the annex calls it."""
    event_id: str
    bot_id: str
    kind: str
    at: str
    recorded_at: str
    actor: str
    explanation: str
    facts: Mapping[str, Any]
    opened: tuple[tuple[str, str], ...] | None
    """What was personal, by its label; None where it is not shown."""
    act: str | None
    """What exactly the person did, where that is on record and shown."""
    leaf_hash: str
    log_id: str
    position: int | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """One opt-in."""

    event: ReadEvent
    topics: str
    method: str
    act: str | None
    grade: str
    wording: Document | None
    handed_in: str | None
    """The wording as text, where it is no published one."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message that was decided, and what came of it."""

    event: ReadEvent
    what: str
    allowed: bool
    because: str
    outcome: str


@dataclass(frozen=True, slots=True)
class ShownLog:
    """One log, as far as the person goes."""

    log_id: str
    origin: str
    size: int
    made_at: str | None
    checkpoint: str
    keys: tuple[str, ...]
    witnesses: tuple[Mapping[str, str], ...]
    census: Mapping[str, Any] | None
    counted: int
    after: int


@dataclass(frozen=True, slots=True)
class Read:
    """A whole pack, as it is told."""

    agreements: tuple[Agreement, ...]
    changes: tuple[ReadEvent, ...]
    messages: tuple[Message, ...]
    others: tuple[ReadEvent, ...]
    events: tuple[ReadEvent, ...]
    logs: tuple[ShownLog, ...]
    configuration: tuple[Mapping[str, Any], ...] = ()
    unsealed: int = 0
    witnessed: bool = False
    not_shown: int = 0
    opt_ins: tuple[Mapping[str, Any], ...] = field(default=())


def read_pack(pack: Document) -> Read:
    """Put a pack's events to where a reader looks for them."""
    events = tuple(_event(number, one) for number, one in enumerate(pack["events"], 1))
    by_time = sorted(events, key=lambda one: (one.at, one.number))
    wordings = {one["disclosure_id"]: one for one in pack["disclosures"]}
    told = {EventKind.OPTED_IN, EventKind.MESSAGE_SETTLED, *_CHANGES, *_DECIDED}
    logs = tuple(_log(one, pack) for one in pack["logs"])
    return Read(
        tuple(_agreement(one, wordings) for one in by_time if one.kind == EventKind.OPTED_IN),
        tuple(one for one in by_time if one.kind in _CHANGES),
        tuple(_message(one, events) for one in by_time if one.kind in _DECIDED),
        tuple(one for one in by_time if one.kind not in told),
        events,
        logs,
        tuple(_change(one) for one in pack.get("configuration", ())),
        sum(one["position"] is None for one in pack["events"]),
        any(log.witnesses for log in logs),
        sum(one.opened is None for one in events),
        tuple(pack["state"]["opt_ins"]),
    )


def _event(number: int, event: Document) -> ReadEvent:
    entry = orjson.loads(event["entry"])
    past = PastEvent(
        entry["event_id"],
        entry["bot_id"],
        entry["kind"],
        micros_of(entry["effective_at"]),
        micros_of(entry["recorded_at"]),
        entry["actor"],
        entry["causation"],
        entry["facts"],
    )
    opened = event["opened"]
    return ReadEvent(
        number,
        past.event_id,
        past.bot_id,
        past.kind,
        entry["effective_at"],
        entry["recorded_at"],
        spoken.spoken(spoken.ACTORS, past.actor),
        explain(past),
        past.facts,
        None if opened is None else _opened(opened),
        None if opened is None or "act" not in opened else opened["act"][1],
        hashlib.sha256(b"\x00" + event["entry"].encode()).hexdigest(),
        event["log_id"],
        event["position"],
    )


def _opened(opened: Mapping[str, list[str]]) -> tuple[tuple[str, str], ...]:
    named = []
    for name, (_, value) in sorted(opened.items()):
        if name == "act":
            continue
        named.append((spoken.spoken(spoken.FIELDS, name), value))
    return tuple(named)


def _agreement(event: ReadEvent, wordings: Mapping[str, Document]) -> Agreement:
    facts = event.facts
    values = dict(event.opened or ())
    return Agreement(
        event,
        spoken.topics(facts["topics"]),
        spoken.spoken(spoken.METHODS, facts["method"]),
        None if event.act is None else spoken.spoken(spoken.ACTS, event.act),
        spoken.spoken(spoken.GRADES, facts["grade"]),
        wordings.get(facts.get("disclosure_id", "")),
        values.get(spoken.FIELDS["disclosure_text"]),
    )


def _message(event: ReadEvent, events: tuple[ReadEvent, ...]) -> Message:
    facts = event.facts
    what = spoken.spoken(spoken.PURPOSES, facts["purpose"])
    details = [facts["message_type"]]
    if "template" in facts:
        details.append(f"template {facts['template']}")
    if "category" in facts:
        details.append(facts["category"].lower())
    if "topic" in facts:
        details.append(f"topic {facts['topic']}")
    allowed = event.kind == EventKind.MESSAGE_ALLOWED
    return Message(
        event,
        f"{what} ({', '.join(details)})",
        allowed,
        _because(facts, {one.event_id: one for one in events}, allowed=allowed),
        _outcome(facts, events, allowed=allowed),
    )


def _because(facts: Mapping[str, Any], by_id: Mapping[str, ReadEvent], *, allowed: bool) -> str:
    """Say what a decision relied on; the numbers are those of the annex."""
    named = [by_id[one] for one in facts.get("relied_on", ()) if one in by_id]
    relied = "; ".join(
        f"no. {one.number}, {_KINDS.get(one.kind, one.kind.replace('_', ' '))}"
        f" of {spoken.day_and_time(one.at)}"
        for one in named
    )
    if allowed:
        return f"Allowed by rule {facts['rule']}" + (f", relying on {relied}." if relied else ".")
    reason = str(facts.get("reason", "")).replace("_", " ")
    return f"Denied by rule {facts['rule']}: {reason}" + (f" ({relied})." if relied else ".")


def _outcome(facts: Mapping[str, Any], events: tuple[ReadEvent, ...], *, allowed: bool) -> str:
    attempt = facts.get("attempt_id")
    if attempt is None:
        return "not sent"
    for one in events:
        if one.kind == EventKind.MESSAGE_SETTLED and one.facts.get("attempt_id") == attempt:
            told = spoken.spoken(spoken.OUTCOMES, one.facts["outcome"])
            return told if allowed else f"{told} (the sender only watched, and did not enforce)"
    return "its outcome is not on record"


def _log(log: Document, pack: Document) -> ShownLog:
    lines = log["checkpoint"].split("\n")
    made_at = next((one for one in lines if one.startswith("optwarden-time ")), None)
    census = log["census"]
    shown = None
    covers = 0
    if census is not None:
        entry = orjson.loads(census["entry"])
        covers = entry["covers"]
        shown = {**entry, "length": census["length"]}
    here = [one for one in pack["events"] if one["log_id"] == log["log_id"]]
    after = sum(one["position"] is not None and one["position"] >= covers for one in here)
    return ShownLog(
        log["log_id"],
        log["origin"],
        int(lines[1]),
        None if made_at is None else made_at.removeprefix("optwarden-time "),
        log["checkpoint"],
        tuple(log["keys"]),
        tuple(log["witnesses"]),
        shown,
        len(here) - after,
        after,
    )


def _change(change: Document) -> Mapping[str, Any]:
    entry: dict[str, Any] = orjson.loads(change["entry"])
    return {
        **entry,
        "position": change["position"],
        "leaf_hash": hashlib.sha256(b"\x00" + change["entry"].encode()).hexdigest(),
    }
