"""Which opt-outs and do-not-send entries stood when a message went? Read from the events' facts.

An independent, simple reading: it knows no settings of the bot, so where it cannot know whether an
opt-out covers a message, it takes it that it does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.instants import micros_of
from optwarden.ledger.checking.shapes import is_a

EVERY_BOT: Final = "*"
ALL_BUT_MARKETING: Final = "topic:*"
MARKETING: Final = "MARKETING"


class Stop(NamedTuple):
    """Something that may have stood against a message."""

    at: int
    event_id: str
    what: str
    """"person", "business", "suppressed" or "lifted"."""
    scope: str = ""
    reach: str = EVERY_BOT


def text(facts: Mapping[str, Any], name: str) -> str:
    """Return a fact that is a text; another is as good as none."""
    value = facts.get(name)
    return value if isinstance(value, str) else ""


def texts(facts: Mapping[str, Any], name: str) -> list[str]:
    """Return the texts of a fact that is a list."""
    value = facts.get(name)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def stops_of(shown: Shown) -> Iterator[Stop]:
    """Return what an event tells of opt-outs and do-not-send entries."""
    content, facts = shown.content, shown.content["facts"]
    at, event_id = micros_of(content["effective_at"]), content["event_id"]
    kind = content["kind"]
    if kind == "opted_out":
        reach = text(facts, "reach") or EVERY_BOT
        for scope in texts(facts, "scopes"):
            yield Stop(at, event_id, text(facts, "by"), scope, reach)
    elif kind == "suppressed":
        yield Stop(at, event_id, "suppressed")
    elif kind == "suppression_lifted":
        yield Stop(at, event_id, "lifted")
    elif kind == "stops_carried":
        yield from _carried(facts, event_id)


def _carried(facts: Mapping[str, Any], event_id: str) -> Iterator[Stop]:
    outs = facts.get("opt_outs")
    for one in outs if isinstance(outs, list) else []:
        if isinstance(one, dict) and is_a("time", one.get("effective_at")):
            reach = text(one, "reach") or EVERY_BOT
            at = micros_of(one["effective_at"])
            yield Stop(at, event_id, "person", text(one, "scope"), reach)
    for name, what in (("suppressed", "suppressed"), ("suppression_lifted", "lifted")):
        stamp = facts.get(name)
        if isinstance(stamp, dict) and is_a("time", stamp.get("effective_at")):
            yield Stop(micros_of(stamp["effective_at"]), event_id, what)


def covers(stop: Stop, bot_id: str, facts: Mapping[str, Any]) -> bool:
    """Say whether an opt-out surely covers a message of this bot."""
    if stop.reach not in (EVERY_BOT, bot_id):
        return False
    topic, category = text(facts, "topic"), text(facts, "category")
    if stop.scope == "all":
        return True
    if stop.scope == "marketing":
        return category == MARKETING
    if stop.scope == ALL_BUT_MARKETING:
        return bool(topic or category) and category != MARKETING
    return bool(topic) and stop.scope == f"topic:{topic}"


def latest(stops: Sequence[Stop]) -> Stop | None:
    """Return the latest of them."""
    return max(stops, key=lambda stop: (stop.at, stop.event_id), default=None)
