"""HELP: answered in the chat, once in a while, and never instead of being left alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.commands.claiming import ClaimWords
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.helping import DecideHelp, HelpDecided
from optwarden.consent.commands.opt_out import Suppress
from optwarden.consent.decision import Decision, decide
from optwarden.consent.doubting import OptOutDoubted
from optwarden.consent.events import Event, MessageDecided, OptedOut
from optwarden.consent.helping import ANSWER_HELP_EVERY, ANSWER_HELP_WITHIN, HELP_ANSWER
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined
from optwarden.consent.state import dump, fold, load
from optwarden.consent.vocabulary import SCOPE_ALL, Actor, DenialReason, Method, Micros
from tests.consent.builders import (
    BOT,
    BY_BUSINESS,
    MINUTE,
    NOON,
    RULES,
    UTILITY,
    Row,
    exactly,
    happened,
    message_from_person,
    opt_in,
    paused,
    quarantined,
    removed,
)

LATER: Final = NOON + ANSWER_HELP_EVERY
GATEWAY: Final = Origin(Actor.GATEWAY)


def sign(decision: Decision, version: int) -> str:
    return f"signed-{decision.decided_at}-{version}"


def help_me(row: Row, now: Micros, word: str = "HELP", **changes: Any) -> tuple[str, bool]:
    """Let her write HELP; return the event, and whether an answer was intended."""
    handled = row.do(message_from_person(word)._replace(**changes), now)
    drafts = [draft.kind for draft in handled.outbox]
    assert drafts in ([], [HELP_ANSWER])
    assert handled.value.helped is bool(drafts)
    return handled.events[0].event_id, bool(drafts)


def answer(row: Row, event_id: str, now: Micros, **changes: Any) -> HelpDecided:
    """Decide the answer to a HELP."""
    origin = GATEWAY._replace(causation=event_id)
    expires_at = now + ANSWER_HELP_WITHIN
    command = DecideHelp(RULES, event_id, expires_at, "sandbox", sign, origin)
    return row.do(replace(command, **changes), now).value


def goes(found: HelpDecided) -> bool:
    return found.decided is not None and found.decided.attempt_id is not None


class TestItIsAnswered:
    def test_within_the_window_that_it_opens(self) -> None:
        """Free text, borne by rule 4; nobody has to be opted in."""
        row = Row()
        event_id, intended = help_me(row, NOON)
        found = answer(row, event_id, NOON + 1)
        assert intended
        assert goes(found)
        act = row.events[-1].act
        assert isinstance(act, MessageDecided)
        assert (act.rule, act.purpose) == (4, HELP_ANSWER)

    def test_after_an_opt_out_too(self) -> None:
        """She asked, and a window that was opened after the opt-out is for answers."""
        row = Row()
        row.do(message_from_person("STOP"), NOON)
        event_id, intended = help_me(row, NOON + MINUTE)
        found = answer(row, event_id, NOON + MINUTE)
        assert intended
        assert goes(found)
        assert found.stopped

    @pytest.mark.parametrize(
        "event",
        [
            paused("p", NOON - MINUTE),
            quarantined("q", NOON - MINUTE),
            removed("b", NOON - MINUTE),
            happened("d", NOON - MINUTE, OptOutDoubted("en.unsubscribe", Method.WHATSAPP)),
            happened("h", NOON - MINUTE, OptOutQuarantined((SCOPE_ALL,), Method.WHATSAPP, 1)),
        ],
        ids=lambda event: event.act.__class__.__name__,
    )
    def test_of_whom_messages_are_held_back(self, event: Event) -> None:
        """A pause, a name in quarantine, a doubt, an opt-out that is held, one by the business: she
        asks now, and nothing but the answer goes.
        """
        row = Row(fold([event]), NOON - MINUTE)
        event_id, intended = help_me(row, NOON)
        assert intended
        assert goes(answer(row, event_id, NOON + 1))
        assert [each for each in row.events if isinstance(each.act, OptedOut)] == []
        assert decide(row.state, RULES, UTILITY, NOON + 2).reason is not None

    def test_not_after_an_opt_out_since(self) -> None:
        """Decided again when it is sent: STOP closes the window."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        found = answer(row, event_id, NOON + MINUTE)
        assert found.decided is not None
        assert found.decided.decision.reason is DenialReason.OPTED_OUT

    def test_the_word_is_kept_since_it_tells_the_language(self) -> None:
        """With the message itself: it led to nothing else."""
        row = Row()
        help_me(row, NOON, "Ayuda")
        assert row.events[0].private["text"] == "Ayuda"


class TestNobodyIsAnswered:
    def test_who_is_suppressed(self) -> None:
        """Neither when she writes nor when the entry came since."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        row.do(Suppress(RULES, "complaint", BY_BUSINESS), NOON + 1)
        found = answer(row, event_id, NOON + 2)
        assert found.decided is not None
        assert found.decided.decision.reason is DenialReason.SUPPRESSED
        assert help_me(row, LATER)[1] is False

    @pytest.mark.parametrize(
        "changes",
        [
            {"rules": replace(RULES, answer_help=False)},
            {"provider_answered": True},
            {"method": Method.SMS},
        ],
    )
    def test_where_somebody_else_answers(self, changes: dict[str, Any]) -> None:
        """The business itself, the provider; a text message has an answer of its own."""
        assert help_me(Row(), NOON, **changes)[1] is False

    def test_where_the_message_opened_no_window(self) -> None:
        """Such as one that was deleted."""
        command = message_from_person("HELP")
        received = replace(command.received, opens_window=False)
        assert help_me(Row(), NOON, received=received)[1] is False

    def test_where_the_callback_came_hours_late(self) -> None:
        """By then she has found help."""
        command = message_from_person("HELP", source=exactly(NOON))
        handled = Row().do(command, NOON + ANSWER_HELP_WITHIN)
        assert handled.outbox == ()

    def test_where_a_question_of_the_bot_takes_the_word(self) -> None:
        """A bot that asks "info or order?" may be answered INFO."""
        row = Row()
        row.do(ClaimWords(RULES, ("info",), 30 * MINUTE, BY_BUSINESS), NOON)
        assert help_me(row, NOON + MINUTE, "Info!")[1] is False
        assert help_me(row, NOON + MINUTE, "HELP")[1] is True

    def test_once_the_bot_stopped_answering(self) -> None:
        """Said when it is about to go."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        rules = replace(RULES, answer_help=False)
        assert answer(row, event_id, NOON, rules=rules).decided is None


class TestOnceInAWhile:
    def test_two_at_once_are_answered_once(self) -> None:
        """Both were intended; the second finds the first when it is decided."""
        row = Row()
        first, _ = help_me(row, NOON)
        second, intended = help_me(row, NOON + 1)
        assert intended
        assert goes(answer(row, first, NOON + 2))
        assert answer(row, second, NOON + 3).decided is None

    def test_a_robot_is_answered_every_ten_minutes(self) -> None:
        """One that writes HELP each minute for an hour."""
        row = Row()
        answered = []
        for minute in range(60):
            event_id, intended = help_me(row, NOON + minute * MINUTE)
            answered.append(intended and goes(answer(row, event_id, NOON + minute * MINUTE + 1)))
        assert sum(answered) <= 6
        assert answered[0]

    def test_the_tenth_minute_is_over_when_it_is(self) -> None:
        """To the microsecond."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        answer(row, event_id, NOON + 1)
        assert help_me(row, NOON + 1 + ANSWER_HELP_EVERY - 1)[1] is False
        assert help_me(row, NOON + 1 + ANSWER_HELP_EVERY)[1] is True

    def test_a_further_try_of_the_same_answer_is_none_too_many(self) -> None:
        """The provider was down the first time."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        assert goes(answer(row, event_id, NOON + 1))
        assert goes(answer(row, event_id, NOON + 2))

    def test_one_that_was_denied_counts_for_nothing(self) -> None:
        """Only what went is an answer."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        answer(row, event_id, NOON + 2)
        again, intended = help_me(row, NOON + 3)
        assert intended
        assert goes(answer(row, again, NOON + 4))

    def test_each_bot_answers_for_itself(self) -> None:
        """They are different chats."""
        row = Row()
        event_id, _ = help_me(row, NOON)
        answer(row, event_id, NOON)
        other = replace(RULES, bot_id="other-bot")
        assert help_me(row, NOON + 1, rules=other)[1] is True

    def test_it_is_kept_with_the_row(self) -> None:
        """So that every process knows."""
        row = Row()
        row.do(opt_in(), NOON)
        event_id, _ = help_me(row, NOON)
        answer(row, event_id, NOON)
        assert load(dump(row.state)).helped == row.state.helped != {}
        assert row.state.helped[BOT].answers == event_id
