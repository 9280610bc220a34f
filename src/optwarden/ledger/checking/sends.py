"""Did every message that was let go rely on something that was there, and did nothing oppose it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.instants import DAY, micros_of
from optwarden.ledger.checking.shapes import is_a
from optwarden.ledger.checking.stops import (
    MARKETING,
    Stop,
    covers,
    latest,
    stops_of,
    text,
    texts,
)
from optwarden.ledger.checking.verdict import Report, Send

_LET_GO: Final = "message_allowed"
_OPT_IN: Final = "opted_in"
_INBOUND: Final = "message_received"
_BY_OPT_IN: Final = 13
_BY_WINDOW: Final = (4, 6)
_UNOPPOSED: Final = frozenset(
    {"opt_out_confirmation", "opt_in_question", "opt_in_request", "opt_in_invitation"}
)
"""Purposes that opt-outs do not oppose: one confirms an opt-out; the others ask for an opt-in,
which has conditions of its own, and only do-not-send entries are looked at here. Opt-outs oppose
any other purpose, known or not."""
_CONFIRMS_OPT_OUT: Final = "opt_out_confirmation"


class _Past(NamedTuple):
    """What is known of a person."""

    events: Mapping[str, Shown]
    stops: Sequence[tuple[str, Stop]]
    """Each with when it was recorded."""
    verified: Sequence[Shown]


class _Problem(NamedTuple):
    code: str
    details: Mapping[str, str]


def check_sends(shown: Sequence[Shown], report: Report, *, whole: bool = True) -> tuple[Send, ...]:
    """Check every message that was let go; one that was not needs no ground.

    Where not all events are shown, what a message relied on may be among those that are not.
    """
    past = _Past(
        {one.content["event_id"]: one for one in shown},
        [(_recorded(one), stop) for one in shown for stop in stops_of(one)],
        [
            one
            for one in shown
            if one.content["kind"] == _OPT_IN and text(one.content["facts"], "grade") == "verified"
        ],
    )
    sends = []
    for one in shown:
        if one.content["kind"] != _LET_GO:
            continue
        relied_on = texts(one.content["facts"], "relied_on")
        if not whole and not past.events.keys() >= set(relied_on):
            problems = [_Problem("relied_on_not_shown", {})]
        else:
            problems = [*_ground(one, past), *_opposition(one, past)]
        for code, details in problems:
            report.add(code, one.place, **details)
        content, facts = one.content, one.content["facts"]
        rule = facts.get("rule")
        sends.append(
            Send(
                one.place,
                content["event_id"],
                content["effective_at"],
                rule if is_a("count", rule) else 0,
                tuple(relied_on),
                all(code == "late_opt_out" for code, _ in problems),
            )
        )
    return tuple(sends)


def _recorded(one: Shown) -> str:
    """When. What was recorded at the very same time as a message may have been before or after it:
    it is held against nobody.
    """
    recorded_at: str = one.content["recorded_at"]
    return recorded_at


def _at(one: Shown) -> int:
    return micros_of(one.content["effective_at"])


def _ground(send: Shown, past: _Past) -> Iterator[_Problem]:
    """Look at what the message relied on."""
    facts = send.content["facts"]
    relied_on = texts(facts, "relied_on")
    if not relied_on:
        yield _Problem("relied_on_nothing", {})
    for number, event_id in enumerate(relied_on):
        ground, named = past.events.get(event_id), {"event": event_id}
        if ground is None:
            yield _Problem("relied_on_missing", named)
            continue
        needed = _needed(facts)
        if needed is not None and ground.content["kind"] not in needed:
            yield _Problem("relied_on_kind", {**named, "needed": " or ".join(needed)})
            continue
        own = needed != _STOPS
        if own and ground.content["bot_id"] != send.content["bot_id"]:
            yield _Problem("relied_on_bot", named)
        if ground.content["person_id"] != send.content["person_id"]:
            yield _Problem("relied_on_person", named)
        if _at(ground) > _at(send):
            yield _Problem("relied_on_later", named)
        if needed == (_OPT_IN,) and number == 0:
            yield from _of_opt_in(facts, ground, named)
        if needed == (_INBOUND,) and _at(send) >= _at(ground) + DAY:
            yield _Problem("window_over", named)


_STOPS: Final = ("opted_out", "stops_carried")


def _needed(facts: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return of which kind the events are that a decision of its rule relies on."""
    rule, purpose = facts.get("rule"), text(facts, "purpose")
    if rule == _BY_OPT_IN:
        return (_OPT_IN,)
    if purpose == _CONFIRMS_OPT_OUT and rule == 2:
        return _STOPS
    if rule == _BY_WINDOW[0] or (rule == _BY_WINDOW[1] and purpose not in _UNOPPOSED):
        return (_INBOUND,)
    return None


def _of_opt_in(
    facts: Mapping[str, Any], ground: Shown, named: Mapping[str, str]
) -> Iterator[_Problem]:
    if not _agreed(ground, facts):
        yield _Problem("relied_on_topic", named)
    if text(ground.content["facts"], "grade") != text(facts, "grade"):
        yield _Problem("relied_on_grade", named)


def _agreed(opt_in: Shown, facts: Mapping[str, Any]) -> bool:
    """Say whether an opt-in may cover a message; one without a topic is about any."""
    topic, topics = text(facts, "topic"), texts(opt_in.content["facts"], "topics")
    marketing = text(facts, "category") == MARKETING
    return topic in topics or ("*" in topics and not marketing) or (not topic and bool(topics))


def _opposition(send: Shown, past: _Past) -> Iterator[_Problem]:
    """Look for what stood against the message, as far as it was known when it went."""
    now, facts = _at(send), send.content["facts"]
    before = [one for one in past.stops if one[0] <= _recorded(send) and one[1].at <= now]
    lifted = latest([stop for _, stop in before if stop.what == "lifted"])
    known = [stop for recorded, stop in before if recorded < _recorded(send)]
    suppressed = latest([stop for stop in known if stop.what == "suppressed"])
    if suppressed is not None and (lifted is None or lifted.at <= suppressed.at):
        yield _Problem("suppressed", {"event": suppressed.event_id})
    if text(facts, "purpose") in _UNOPPOSED:
        return
    covering = [stop for stop in known if covers(stop, send.content["bot_id"], facts)]
    out = latest([stop for stop in covering if stop.what == "person"])
    if out is not None and not _answered(out, send, past):
        yield _Problem("opted_out", {"event": out.event_id})
    by_business = latest([stop for stop in covering if stop.what == "business"])
    if by_business is not None and facts.get("rule") != _BY_WINDOW[0]:
        grounds = [past.events[one] for one in texts(facts, "relied_on") if one in past.events]
        if not any(_at(ground) > by_business.at for ground in grounds[:1]):
            yield _Problem("opted_out_by_business", {"event": by_business.event_id})
    yield from _late(send, past, now)


def _answered(out: Stop, send: Shown, past: _Past) -> bool:
    """Say whether a later act of the person answers her opt-out."""
    facts, now = send.content["facts"], _at(send)
    if facts.get("rule") == _BY_WINDOW[0]:
        grounds = [past.events[one] for one in texts(facts, "relied_on") if one in past.events]
        if any(_at(ground) > out.at for ground in grounds):
            return True
        if out.scope == "all":
            return False
    return any(
        _recorded(one) <= _recorded(send)
        and out.at < _at(one) <= now
        and one.content["bot_id"] == send.content["bot_id"]
        and _agreed(one, facts)
        for one in past.verified
    )


def _late(send: Shown, past: _Past, now: int) -> Iterator[_Problem]:
    """Name opt-outs of hers that reach back before the message and came to be known after it."""
    for recorded, stop in past.stops:
        if recorded < _recorded(send) or stop.at > now or stop.what != "person":
            continue
        if covers(stop, send.content["bot_id"], send.content["facts"]):
            grounds = texts(send.content["facts"], "relied_on")[:1]
            first = past.events.get(grounds[0]) if grounds else None
            if first is None or _at(first) <= stop.at:
                yield _Problem("late_opt_out", {"event": stop.event_id})
