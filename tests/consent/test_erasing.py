"""What is left of consent when a person is erased, and what ends that again."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.commands.erase import StopForErasure
from optwarden.consent.decision.table import decide
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import Event
from optwarden.consent.message import Message
from optwarden.consent.state import EMPTY, Stamp, dump, fold, load
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SECOND,
    DenialReason,
    ErasureGround,
    Grade,
    Micros,
)
from tests.consent.builders import (
    BY_BUSINESS,
    EVERYTHING,
    NOON,
    RULES,
    Row,
    documented,
    happened,
    opt_in,
    opted_in,
    opted_out,
    template,
    text,
    verified,
    wrote,
)
from tests.consent.histories import histories, instants, messages

EARLIER = NOON - SECOND
KEPT = happened("kept", EARLIER, ErasureKept(EARLIER))


@given(histories(), instants, messages, instants)
def test_it_decides_as_her_own_opt_out_of_everything_does(
    history: list[Event], at: Micros, message: Message, now: Micros
) -> None:
    """Whatever else is on record, of every message."""
    kept = fold([*history, happened("kept", at, ErasureKept(at))])
    out = fold([*history, opted_out("kept", at, SCOPE_ALL)])
    assert decide(kept, RULES, message, now) == decide(out, RULES, message, now)


@pytest.mark.parametrize("grade", [Grade.ASSERTED, Grade.DOCUMENTED])
def test_the_business_opts_nobody_in_who_was_erased(grade: Grade) -> None:
    """It is refused and writes nothing; the answer says since when."""
    row = Row(fold([KEPT]), EARLIER)
    handled = row.do(opt_in(grade=grade), NOON)
    assert handled.value.refused
    assert handled.value.event_id is None
    assert handled.value.blocked_by == (EARLIER, "kept")
    assert not handled.events


def test_nor_asks_for_a_verification() -> None:
    """Anybody can type her number into a form."""
    row = Row(fold([KEPT]), EARLIER)
    handled = row.do(opt_in(awaits_verification=True), NOON)
    assert handled.value.refused
    assert not handled.events


def test_her_own_act_does() -> None:
    """And from then on the business's word is taken again."""
    row = Row(fold([KEPT]), EARLIER)
    assert row.do(opt_in(grade=Grade.VERIFIED), NOON).value.event_id
    assert row.state.erasure is None
    assert decide(row.state, RULES, template("order_update"), NOON + 1).allowed
    assert not row.do(opt_in("offers"), NOON + SECOND).value.refused


def test_an_act_of_hers_at_the_same_time_does_not() -> None:
    """At equal time she is left alone."""
    state = fold([KEPT, verified("in", EARLIER, EVERYTHING)])
    assert state.erasure == (EARLIER, "kept")


def test_she_may_still_be_answered_when_she_writes() -> None:
    """A window that opened after it is open, as after an opt-out."""
    state = fold([KEPT, wrote("hello", NOON)])
    assert decide(state, RULES, text(), NOON + 1).allowed
    denied = decide(state, RULES, template("order_update"), NOON + 1)
    assert denied.reason is DenialReason.OPTED_OUT


def test_a_row_that_is_erased_has_nothing_left_in_any_order() -> None:
    """Events told late do not bring anything back."""
    events = [
        opted_in("in", NOON),
        documented("form", NOON),
        opted_out("out", NOON + 5),
        wrote("hello", NOON + 9),
        happened("gone", NOON + 7, Erased(ErasureGround.REQUEST)),
    ]
    states = {dump(fold(order)) for order in permutations(events)}
    assert states == {dump(EMPTY._replace(erasing=Stamp(NOON + 7, "gone")))}


def test_stopping_a_row_twice_is_once() -> None:
    """The second finds it stopped; and where there is no row there is nothing to stop."""
    row = Row(fold([opted_in("in", EARLIER)]), EARLIER, version=1)
    stop = StopForErasure(RULES, ErasureGround.REQUEST, BY_BUSINESS)
    first = row.do(stop, NOON)
    assert first.value.since == NOON
    assert not row.do(stop, NOON + SECOND).events
    nobody = Row(EMPTY, 0, version=0)
    assert nobody.do(stop, NOON).value.since is None
    assert not nobody.state.erasing


@given(st.sampled_from(ErasureGround), instants)
def test_both_cells_are_read_back(ground: ErasureGround, at: Micros) -> None:
    """As they were written."""
    for act in (ErasureKept(at), Erased(ground)):
        state = fold([happened("event", at, act)])
        assert load(dump(state)) == state
