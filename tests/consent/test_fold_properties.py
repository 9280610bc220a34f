from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.events import Event, MessageReceived
from optwarden.consent.state import dump, fold, load
from tests.consent.histories import histories


@given(histories(), st.data())
def test_order_duplication_and_late_arrival_do_not_matter(
    history: list[Event], data: st.DataObject
) -> None:
    """However a set of events was stored, repeated and reordered, it gives one state."""
    repeated = data.draw(st.lists(st.sampled_from(history), max_size=5)) if history else []
    stored = data.draw(st.permutations(history + repeated))
    assert dump(fold(stored)) == dump(fold(history))


@given(histories(), histories(max_size=3))
def test_what_arrives_late_counts_as_if_it_had_been_in_time(
    history: list[Event], late: list[Event]
) -> None:
    """Folding late events into a state is folding them all."""
    renamed = [_renamed(event) for event in late]
    assert dump(fold(renamed, fold(history))) == dump(fold(renamed + history))


@given(histories())
def test_folding_a_history_again_changes_nothing(history: list[Event]) -> None:
    """A whole replay is no news."""
    state = fold(history)
    assert dump(fold(history, state)) == dump(state)


@given(histories())
def test_a_stored_state_is_the_state(history: list[Event]) -> None:
    """Writing and reading a state loses nothing, and equal states are equal text."""
    state = fold(history)
    assert load(dump(state)) == state
    assert dump(load(dump(state))) == dump(state)


@given(histories(), histories(max_size=3))
def test_a_state_that_was_stored_folds_on_as_if_it_never_had_been(
    history: list[Event], later: list[Event]
) -> None:
    """A row read back from the store and the same state in memory go on alike."""
    renamed = [_renamed(event) for event in later]
    state = fold(history)
    assert dump(fold(renamed, load(dump(state)))) == dump(fold(renamed, state))


@given(histories())
def test_a_cell_is_as_late_as_the_latest_act_that_touched_it(history: list[Event]) -> None:
    """The last inbound message of each bot is the latest there was."""
    latest: dict[str, tuple[int, str]] = {}
    for event in history:
        if isinstance(event.act, MessageReceived) and event.act.opens_window:
            stamp = (event.effective_at, event.event_id)
            latest[event.bot_id] = max(latest.get(event.bot_id, stamp), stamp)
    assert fold(history).inbound == latest


def _renamed(event: Event) -> Event:
    return event._replace(event_id=f"late-{event.event_id}")
