"""Which event do a row's columns hold, and what do a person's events come to?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from optwarden.consent.events import Event, SourceTime
from optwarden.consent.facts import micros_of
from optwarden.consent.refolding.acts import Unreadable, act_of
from optwarden.consent.state import EMPTY, ConsentState, apply
from optwarden.consent.vocabulary import Actor, Micros

RECIPIENT: Final = "recipient"
"""The personal value that every event has: whose it is."""


class StoredEvent(NamedTuple):
    """An event as its columns hold it; `personal` None: erased."""

    event_id: str
    bot_id: str
    kind: str
    effective_at: Micros
    recorded_at: Micros
    actor: str
    causation: str | None
    facts: Mapping[str, Any]
    personal: Mapping[str, str] | None

    def __repr__(self) -> str:
        """Show what happened, and nothing personal."""
        return f"StoredEvent({self.event_id!r}, {self.bot_id!r}, {self.kind!r})"


class Refolded(NamedTuple):
    """What a person's events come to."""

    state: ConsentState
    last_effective_at: Micros
    whole: bool
    """Nothing was erased that a cell is made of."""


def event_of(stored: StoredEvent) -> Event | None:
    """Return the event; None where all that its act said is erased. Raises Unreadable."""
    act = act_of(stored.kind, stored.facts, stored.personal)
    try:
        actor, source = Actor(stored.actor), _source_of(stored.facts)
    except (ValueError, TypeError, KeyError):
        raise Unreadable("its actor or its source's time cannot be read") from None
    if act is None:
        return None
    if act.kind != stored.kind:
        raise Unreadable("the facts are none of this kind")
    personal = stored.personal or {}
    return Event(
        stored.event_id,
        stored.bot_id,
        stored.effective_at,
        stored.recorded_at,
        actor,
        act,
        {field: value for field, value in personal.items() if field != RECIPIENT},
        source,
        stored.causation,
    )


def _source_of(facts: Mapping[str, Any]) -> SourceTime | None:
    if "source_at" not in facts:
        return None
    return SourceTime(
        micros_of(facts["source_at"]),
        facts["source_precision_microseconds"],
        facts["source_clamped"],
    )


def refold(stored: Iterable[StoredEvent]) -> Refolded:
    """Fold a person's stored events, in whatever order they come. Raises Unreadable."""
    state, last, whole = EMPTY, 0, True
    for one in stored:
        last = max(last, one.effective_at)
        event = event_of(one)
        whole = whole and one.personal is not None
        if event is not None:
            try:
                state = apply(state, event)
            except (TypeError, ValueError, OverflowError):
                raise Unreadable("the facts hold what cannot be folded") from None
    return Refolded(state, last, whole)
