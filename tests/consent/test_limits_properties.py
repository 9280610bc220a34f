"""What caps count is a fold: whatever order, and as a count of the events themselves gives it."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.decision import decide
from optwarden.consent.decision import table as rules_in_order
from optwarden.consent.decision.case import case_of
from optwarden.consent.events import Event
from optwarden.consent.limits import Cap
from optwarden.consent.state import ConsentState, dump, fold, load
from optwarden.consent.vocabulary import CapScope, Category, DenialReason
from tests.consent.builders import (
    BOT,
    DAY,
    HOUR,
    NOON,
    OTHER_BOT,
    UTILITY,
    bot,
    let_go,
    opted_in,
    refused_by_provider,
)

IN = opted_in("in", NOON - 30 * DAY)
AT_LAST = NOON + 3 * DAY


class Sent(NamedTuple):
    """One template that was let go, as everybody knows it, and whether it was given back."""

    attempt_id: str
    hours_later: int
    category: Category
    hours: int
    bot_id: str
    refused: bool

    @property
    def at(self) -> int:
        return NOON + self.hours_later * HOUR

    @property
    def events(self) -> list[Event]:
        let = let_go(self.attempt_id, self.at, self.category, hours=self.hours, bot_id=self.bot_id)
        if not self.refused:
            return [let]
        return [let, refused_by_provider(self.attempt_id, self.at + 1, self.at, self.hours)]


sends = st.lists(
    st.builds(
        Sent,
        st.integers(0, 99).map("attempt-{:02d}".format),
        st.integers(0, 71),
        st.sampled_from(Category),
        st.sampled_from([1, 24, 48]),
        st.sampled_from([BOT, OTHER_BOT]),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda sent: sent.attempt_id,
)


def history(sent: list[Sent]) -> list[Event]:
    return [event for one in sent for event in one.events]


def counted(state: ConsentState) -> str:
    return dump(state)


@given(sends, st.data())
def test_order_repetition_and_late_arrival_do_not_matter(
    sent: list[Sent], data: st.DataObject
) -> None:
    """Refusals before their sends, sends after all have lapsed, everything twice: one state."""
    told = history(sent)
    stored = data.draw(st.permutations(told * 2))
    assert counted(fold(stored)) == counted(fold(told))
    assert fold(told, fold(told)) == fold(told)


@given(sends, st.data())
def test_a_stored_state_counts_on_as_if_it_never_had_been(
    sent: list[Sent], data: st.DataObject
) -> None:
    """Writing and reading the row between any two events changes nothing."""
    told = history(sent)
    cut = data.draw(st.integers(0, len(told)))
    state = fold(told[:cut])
    assert load(dump(state)) == state
    assert fold(told[cut:], load(dump(state))) == fold(told)


@given(
    sends,
    st.integers(1, 3),
    st.sampled_from([1, 24, 48]),
    st.none() | st.sampled_from(Category),
    st.sampled_from(CapScope),
)
def test_the_count_is_that_of_the_events(
    sent: list[Sent], limit: int, hours: int, category: Category | None, scope: CapScope
) -> None:
    """What is left of a cap is its limit less the sends in its window that were not refused, for
    as long as each of them counts.
    """
    cap = Cap(limit, hours, category, scope=scope)
    now = max((one.at for one in sent), default=NOON) + 1
    decision = decide(fold([IN, *history(sent)]), bot(caps=(cap,)), UTILITY, now)
    taken = [
        one
        for one in sent
        if not one.refused
        and one.at > now - hours * HOUR
        and one.at + one.hours * HOUR > now - 1
        and category in (None, one.category)
        and (scope is CapScope.BUSINESS or one.bot_id == BOT)
    ]
    if category not in (None, Category.UTILITY):
        assert decision.caps == ()
        assert decision.allowed
        return
    assert decision.caps[0].left == max(0, limit - len(taken))
    assert (decision.reason is DenialReason.TOO_FREQUENT) is (len(taken) >= limit)


@given(sends, st.integers(1, 3), st.sampled_from([1, 24, 48]), st.integers(0, 120))
def test_the_short_cut_answers_as_the_rules_in_order(
    sent: list[Sent], limit: int, hours: int, later: int
) -> None:
    """Where there are only opt-ins and takings, the quick answer is the full one, whole."""
    state, rules = fold([IN, *history(sent)]), bot(caps=(Cap(limit, hours),))
    now = max((one.at for one in sent), default=NOON) + later * HOUR + 1
    assert state.holds_only_opt_ins
    quick = decide(state, rules, UTILITY, now)
    case = case_of(state, rules, UTILITY, now)
    assert quick.verdict == rules_in_order._verdict(case)
    assert quick.caps == case.caps


@given(sends, st.integers(1, 3), st.sampled_from([1, 24, 48]))
def test_not_before_is_when_it_may_go(sent: list[Sent], limit: int, hours: int) -> None:
    """At the time a denial names the same message goes, and a microsecond before it does not."""
    state, rules = fold([IN, *history(sent)]), bot(caps=(Cap(limit, hours),))
    now = max((one.at for one in sent), default=NOON) + 1
    denied = decide(state, rules, UTILITY, now)
    if denied.allowed:
        return
    assert denied.not_before is not None
    assert decide(state, rules, UTILITY, denied.not_before).allowed
    assert not decide(state, rules, UTILITY, denied.not_before - 1).allowed
