"""Does a row as it is written decide as its state does, and only where nothing else may matter?"""

from dataclasses import replace

import orjson
import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from optwarden.consent.decision import Question, decide, question_of
from optwarden.consent.events import Act, Event
from optwarden.consent.limits import Cap
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import dump, fold, load
from optwarden.consent.vocabulary import Category, Grade, Micros
from tests.consent.builders import (
    BOT,
    NIGHT,
    NOON,
    RULES,
    UTILITY,
    asking,
    documented,
    let_go,
    opted_in,
    verified,
)
from tests.consent.histories import (
    decided,
    every_act,
    histories,
    instants,
    messages,
    opt_ins,
    rules,
)

DECIDED_WITHOUT_THE_STATE = {"in", "spoken", "taken", "grounds"}
"""A cell belongs here only if no rule but those of opt-ins, evidence and caps looks at it."""
capped = st.builds(
    replace, rules, caps=st.sampled_from([(), (Cap(1, 24),), (Cap(1, 1, Category.MARKETING),)])
)
opt_ins_and_sends: st.SearchStrategy[Act] = opt_ins | decided


@given(histories(every_act) | histories(opt_ins_and_sends), capped, messages, instants)
def test_a_row_as_it_is_written_decides_as_its_state_does(
    history: list[Event], chosen: BotRules, message: Message, now: Micros
) -> None:
    """Whatever is on record: allowed or not, by which rule, in which words, with what is left."""
    state = fold(history)
    decision = Question(chosen, message).decide(dump(state), now, "46732001122")
    event(f"rule {decision.verdict.rule}, {decision.allowed}")
    assert decision == decide(state, chosen, message, now, "46732001122")


@pytest.mark.parametrize(
    "history",
    [
        [opted_in("in", NOON)],
        [opted_in("in", NOON), let_go("sent", NOON + 1)],
        [documented("in", NOON), opted_in("later", NOON + 1)],
        [verified("in", NOON), opted_in("later", NOON + 1, "orders")],
    ],
)
def test_who_only_opted_in_is_decided_without_a_state(
    history: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of asserted, documented and verified opt-ins, and of those who were messaged, no state is
    read.
    """
    written, chosen = dump(fold(history)), replace(RULES, disclosures=asking().disclosures)
    expected = decide(load(written), chosen, UTILITY, NOON + 2)
    monkeypatch.delattr("optwarden.consent.decision.written_row.read_cells")
    assert expected.allowed
    assert Question(chosen, UTILITY).decide(written, NOON + 2) == expected


@given(histories(every_act))
def test_no_other_cell_is_passed_over(history: list[Event]) -> None:
    """A row with a cell of any other kind is read into a state and asked the whole table."""
    cells = orjson.loads(dump(fold([*history, opted_in("in", NOON)])))
    assume(not DECIDED_WITHOUT_THE_STATE.issuperset(cells))
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr("optwarden.consent.decision.written_row.read_cells")
        with pytest.raises(NameError):
            Question(RULES, UTILITY).decide(orjson.dumps(cells).decode(), NOON)


@pytest.mark.parametrize(
    "written",
    [
        f'{{"in":[["{BOT}","*","whispered",1,"e"],["{BOT}","*","asserted",1,"e"]]}}',
        f'{{"in":[["{BOT}","*","asserted",1,"e","more"]]}}',
        f'{{"in":[["{BOT}","*","asserted",1,"e"]],"cursed":[]}}',
        "[]",
        "{",
    ],
)
def test_what_a_newer_release_wrote_is_not_decided(written: str) -> None:
    """A grade, a cell or a shape that is not known may mean anything: none is passed over."""
    for read in (load, lambda text: Question(RULES, UTILITY).decide(text, NOON)):
        with pytest.raises((ValueError, KeyError, TypeError)):
            read(written)


def test_night_and_weak_opt_ins_still_deny() -> None:
    """Quiet hours and a bot's least grade hold for those who only opted in."""
    written = dump(fold([opted_in("in", NOON - 1)]))
    assert Question(NIGHT, UTILITY).decide(written, NOON, "81312345678").verdict.rule == 12
    choosy = replace(RULES, least_grade=Grade.VERIFIED)
    assert Question(choosy, UTILITY).decide(written, NOON).verdict.rule == 8


def test_a_question_is_worked_out_once_for_each_version_of_the_rules() -> None:
    """The same message under the same rules is the same question; other rules make another."""
    again = replace(UTILITY)
    assert question_of(again, RULES) is question_of(UTILITY, RULES)
    stricter = replace(RULES, least_grade=Grade.VERIFIED)
    assert question_of(UTILITY, stricter) is not question_of(UTILITY, RULES)
