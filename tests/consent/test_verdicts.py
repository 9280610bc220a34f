from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.decision import decide, now_does_not_matter, verdict_on
from optwarden.consent.events import Event
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import Micros
from tests.consent.histories import (
    free_form,
    histories,
    instants,
    messages,
    opt_ins,
    requests,
    rules,
)


@given(histories(), rules, messages | free_form, instants)
def test_a_verdict_alone_is_the_decisions(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """`verdict_on` says what `decide` says, and leaves out what else might go."""
    state = fold(history)
    assert verdict_on(state, chosen, message, now) == decide(state, chosen, message, now).verdict


@given(
    st.one_of(histories(), histories(opt_ins | requests)),
    rules,
    messages | free_form,
    instants,
    instants,
)
def test_where_now_does_not_matter_the_verdict_is_one(
    history: list[Event], chosen: BotRules, message: Message, now: Micros, then: Micros
) -> None:
    """Whenever it is asked, before or after all that happened."""
    state, timeless = fold(history), replace(chosen, caps=(), shared_caps=())
    if now_does_not_matter(state, timeless):
        first = verdict_on(state, timeless, message, now)
        assert first == verdict_on(state, timeless, message, then)
        assert first == decide(state, timeless, message, then).verdict
