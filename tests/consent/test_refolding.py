from random import Random
from typing import get_args

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.consent.events import Act, Event, MessageDecided, OptedOut, personal_of
from optwarden.consent.facts import micros_of
from optwarden.consent.identity import Linked, Quarantined, QuarantineReleased
from optwarden.consent.refolding import acts as refolding
from optwarden.consent.refolding.acts import Unreadable, act_of
from optwarden.consent.refolding.cells import differing
from optwarden.consent.refolding.events import StoredEvent, event_of, refold
from optwarden.consent.state import ConsentState, dump, fold
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    Actor,
    EventKind,
    Grade,
    LinkBasis,
    MessageType,
    Method,
)
from tests.consent.builders import NOON, RULES, happened, opted_in, opted_out, wrote
from tests.consent.histories import every_act, histories


def stored(event: Event, *, erased: bool = False) -> StoredEvent:
    """The columns of an event, as the store writes and reads them."""
    facts = orjson.loads(orjson.dumps(event.act.facts()))
    personal = {"recipient": "46700000001", **personal_of(event.act)}
    return StoredEvent(
        event.event_id,
        event.bot_id,
        event.kind.value,
        event.effective_at,
        event.recorded_at,
        event.actor.value,
        event.causation,
        facts,
        None if erased else personal,
    )


def test_every_kind_has_a_way_back() -> None:
    """A new kind of event is refolded, or this fails."""
    assert set(refolding._READERS) == set(EventKind)


def test_every_act_is_among_those_that_are_tried() -> None:
    """The strategy below makes each kind of act that there is."""
    seen: set[type] = set()

    @settings(max_examples=3_000)
    @given(every_act)
    def collect(act: Act) -> None:
        seen.add(type(act))

    collect()
    assert seen == set(get_args(Act))


@given(every_act)
def test_what_an_act_writes_is_read_back(act: Act) -> None:
    """Kind, facts and personal values give the very act again."""
    facts = orjson.loads(orjson.dumps(act.facts()))
    assert act_of(act.kind.value, facts, personal_of(act)) == act


@given(histories(every_act), st.randoms(use_true_random=False))
def test_stored_events_fold_into_the_state(history: list[Event], chance: Random) -> None:
    """Read back from their columns and in any order, events come to the state they came to."""
    rows = [stored(event) for event in history]
    chance.shuffle(rows)
    found = refold(rows)
    assert differing(dump(fold(history)), found.state) == []
    assert found.whole
    assert found.last_effective_at == max((event.effective_at for event in history), default=0)


_PERSONAL = ("links", "strangers", "strangers_explained", "declared_zone", "grounds")
"""Cells whose values, or whether they are there at all, are personal."""


@given(histories(every_act))
def test_erased_events_tell_all_but_what_was_personal(history: list[Event]) -> None:
    """Without private values every cell but those made of names comes out as before."""
    found = refold([stored(event, erased=True) for event in history])
    whole = fold(history)
    assert found.whole is (not history)
    for name in ConsentState._fields:
        if name not in _PERSONAL:
            assert getattr(found.state, name) == getattr(whole, name)


def test_an_explained_stranger_that_is_erased_releases_nobody() -> None:
    """Without the stranger's name its explanation does not become an operator's release."""
    released = happened("e1", NOON, QuarantineReleased("SE.1"))
    assert event_of(stored(released, erased=True)) is None
    by_operator = happened("e1", NOON, QuarantineReleased())
    assert event_of(stored(by_operator, erased=True)) == by_operator


@pytest.mark.parametrize("act", [Linked("SE.1", LinkBasis.SAME_CALLBACK), Quarantined("SE.1")])
def test_an_act_that_is_all_personal_is_gone_with_it(act: Act) -> None:
    """A link to nobody is no link."""
    assert event_of(stored(happened("e1", NOON, act), erased=True)) is None


@pytest.mark.parametrize(
    "kind, facts, says",
    [
        ("opted_out_of_this_world", {}, "none of this kind"),
        ("opted_out", {}, "scopes is missing"),
        ("opted_out", {"scopes": [], "by": "person", "method": "API", "reach": "*"}, "none of"),
        ("opted_in", {"topics": ["*"], "grade": "divine", "method": "API"}, "none of this kind"),
        ("paused", {"until": "tomorrow", "method": "WEB"}, "none of this kind"),
        ("message_received", {"provider": "p", "provider_type": "t", "opens_window": 1}, "none of"),
        ("linked", {}, "basis is missing"),
    ],
)
def test_what_no_release_wrote_is_unreadable(
    kind: str, facts: dict[str, object], says: str
) -> None:
    """Facts that are none of their kind are refused, not guessed at."""
    with pytest.raises(Unreadable, match=says):
        act_of(kind, facts, {"provider_message_id": "m", "linked_with": "SE.1"})


def test_a_denial_under_an_allowed_kind_is_unreadable() -> None:
    """What was decided must be of the kind the row says."""
    act = MessageDecided(
        "d", None, 13, Grade.ASSERTED, (), MessageType.TEXT, None, None, None, RULES.policy, 7, None
    )
    row = stored(happened("e1", NOON, act))._replace(kind="message_denied")
    with pytest.raises(Unreadable):
        event_of(row)


def test_the_source_time_comes_back() -> None:
    """What the source said of the time is among the facts."""
    row = stored(happened("e1", NOON, OptedOut((SCOPE_ALL,), Actor.PERSON, Method.API)))
    told = {
        "source_at": "2026-03-01T12:00:00.000000Z",
        "source_precision_microseconds": 1_000_000,
        "source_clamped": True,
    }
    event = event_of(row._replace(facts={**row.facts, **told}))
    assert event is not None
    assert event.source is not None
    assert event.source.at == micros_of("2026-03-01T12:00:00.000000Z")
    assert (event.source.precision, event.source.clamped) == (1_000_000, True)
    with pytest.raises(Unreadable):
        event_of(row._replace(facts={**row.facts, **told, "source_precision_microseconds": 0}))


def test_the_cell_that_differs_is_named() -> None:
    """A cell is named by its kind and place, and no value is shown."""
    history = [opted_in("e1", NOON, "codes", "orders"), wrote("e2", NOON + 1)]
    state = fold(history)
    assert differing(dump(state), state) == []
    moved = fold([*history[:1], wrote("e2", NOON + 2)])
    assert differing(dump(moved), state) == ["inbound[0]"]
    other = fold([opted_in("e1", NOON, "codes", "offers"), history[1]])
    assert differing(dump(other), state) == ["in[1]"]
    assert differing(dump(fold([*history, opted_out("e3", NOON)])), state) == ["out"]
    assert differing("{", state) == ["(no JSON)"]
    assert differing(dump(state) + " ", state) == ["(written otherwise than the gateway writes)"]
