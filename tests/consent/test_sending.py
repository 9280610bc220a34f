"""What is stored of a decision to send, and of what came of it?"""

import pytest

from optwarden.consent.commands.handling import IntendedAttempt, SettledAttempt
from optwarden.consent.commands.inbound import OPT_OUT_CONFIRMATION
from optwarden.consent.commands.opt_out import Suppress
from optwarden.consent.commands.send import (
    DecideConfirmation,
    DecideSend,
    SendDecided,
    SettleAttempt,
)
from optwarden.consent.decision import Allowed, Decision
from optwarden.consent.events import Event, MessageDecided, MessageSettled
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import (
    AttemptOutcome,
    Category,
    DenialReason,
    EventKind,
    Grade,
    MessageType,
    Micros,
)
from tests.consent.builders import (
    BOT,
    BY_BUSINESS,
    HOUR,
    MINUTE,
    NOON,
    RULES,
    Row,
    bot,
    exactly,
    message_from_person,
    opt_in,
    opt_out,
    template,
)

CONFIRMING = bot(confirm_opt_out=True)


def sign(decision: Decision, row_version: int) -> str:
    return f"signed-{decision.decided_at}-{decision.reason}-{row_version}"


def send(message: Message) -> DecideSend:
    return DecideSend(RULES, message, "sandbox", sign, BY_BUSINESS)


def decided(event: Event) -> MessageDecided:
    assert isinstance(event.act, MessageDecided)
    return event.act


class TestSend:
    def test_an_allowed_send_is_stored_with_the_intent_to_send_it(self) -> None:
        """The event holds the whole decision and the attempt; the attempt is intended, no more."""
        row = Row()
        (agreed,) = row.do(opt_in(), NOON).events
        handled = row.do(send(template("parcel_update")), NOON + HOUR)
        (event,) = handled.events
        assert event.kind is EventKind.MESSAGE_ALLOWED
        attempt_id = handled.value.attempt_id
        assert attempt_id is not None
        assert decided(event) == MessageDecided(
            decision_id=f"signed-{NOON + HOUR}-None-1",
            reason=None,
            rule=13,
            grade=Grade.ASSERTED,
            relied_on=(agreed.event_id,),
            message_type=MessageType.TEMPLATE,
            category=Category.UTILITY,
            topic="delivery",
            template="parcel_update",
            policy=RULES.policy,
            configuration=7,
            attempt_id=attempt_id,
            purpose="send",
            counts_for_hours=24,
        )
        assert handled.intended == (
            IntendedAttempt(
                attempt_id, BOT, f"signed-{NOON + HOUR}-None-1", "send", "sandbox", NOON + HOUR
            ),
        )

    def test_a_denied_send_is_stored_without_an_attempt(self) -> None:
        """Nothing is intended, so nothing can be sent by mistake."""
        row = Row()
        handled = row.do(send(template("order_update")), NOON)
        (event,) = handled.events
        assert event.kind is EventKind.MESSAGE_DENIED
        assert decided(event).reason is DenialReason.NO_OPT_IN
        assert decided(event).attempt_id is None
        assert handled.intended == ()
        assert handled.value.attempt_id is None
        assert not handled.value.decision.allowed

    def test_a_send_changes_no_consent(self) -> None:
        """Deciding and sending leave the state as it was, but for what caps count."""
        row = Row()
        row.do(opt_in(), NOON)
        before = row.state
        row.do(send(template("order_update")), NOON + 1)
        assert row.state._replace(takings=before.takings) == before

    def test_a_send_is_decided_later_than_all_the_row_knows(self) -> None:
        """With a clock that went back, the stop before it is obeyed and ordered before it."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(), NOON + HOUR)
        (event,) = row.do(send(template("order_update")), NOON + 1).events
        assert decided(event).reason is DenialReason.OPTED_OUT
        assert event.effective_at == NOON + HOUR + 1
        assert event.recorded_at == NOON + 1

    def test_the_reading_of_the_clock_is_kept_for_the_second_the_call_has(self) -> None:
        """The provider request must start within 1 s of it, whatever instant was decided at."""
        row = Row()
        row.do(opt_in(), NOON + HOUR)
        handled = row.do(send(template("order_update")), NOON)
        assert handled.value.read_at == NOON
        assert handled.intended[0].intended_at == NOON

    def test_the_decision_is_signed_with_the_version_of_the_row(self) -> None:
        """Its id can be recomputed from what was read."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(), NOON + 1)
        assert row.do(send(template("order_update")), NOON + 2).value.decision_id.endswith("-2")

    def test_a_send_is_never_a_repetition(self) -> None:
        """Two equal sends are two decisions."""
        row = Row()
        row.do(opt_in(), NOON)
        first = row.do(send(template("order_update")), NOON + 1).value
        second = row.do(send(template("order_update")), NOON + 2).value
        assert first.attempt_id != second.attempt_id
        with pytest.raises(AssertionError):
            send(template("order_update")).replayed(row.state)


class TestFacts:
    def test_the_facts_of_a_decision_name_what_is_there(self) -> None:
        """What is not known is left out rather than null; the order of keys says nothing."""
        row = Row()
        (event,) = row.do(send(template("unheard_of")), NOON).events
        assert event.act.facts() == {
            "decision_id": f"signed-{NOON}-no_opt_in-0",
            "reason": "no_opt_in",
            "rule": 6,
            "relied_on": [],
            "message_type": "template",
            "template": "unheard_of",
            "policy": "whatsapp-2020-07-09",
            "configuration": 7,
            "purpose": "send",
        }


class TestConfirmation:
    def confirm(
        self, row: Row, now: Micros, rules: BotRules = CONFIRMING, stop: int = 1
    ) -> SendDecided:
        command = DecideConfirmation(
            rules, row.events[stop].event_id, NOON + 5 * MINUTE, "sandbox", sign, BY_BUSINESS
        )
        return row.do(command, now).value.decided

    @pytest.fixture
    def stopped(self) -> Row:
        """A row of somebody who wrote STOP at noon."""
        row = Row()
        row.do(message_from_person("STOP", rules=CONFIRMING), NOON)
        return row

    def test_the_confirmation_is_exempt_from_rule_2(self, stopped: Row) -> None:
        """It goes although the person is out, relying on the opt-out it confirms."""
        answer = self.confirm(stopped, NOON + MINUTE)
        assert answer.attempt_id is not None
        assert isinstance(answer.decision.verdict, Allowed)
        assert answer.decision.verdict.rule == 2
        assert answer.decision.verdict.events == (stopped.events[1].event_id,)
        assert answer.decision.allowed_instead == ()
        assert decided(stopped.events[-1]).purpose == OPT_OUT_CONFIRMATION
        assert decided(stopped.events[-1]).message_type is MessageType.TEXT

    def test_nothing_else_is(self, stopped: Row) -> None:
        """A message of the business in the same minute is denied."""
        answer = stopped.do(send(Message(MessageType.TEXT)), NOON + MINUTE).value
        assert answer.decision.reason is DenialReason.OPTED_OUT

    @pytest.mark.parametrize(
        "now, allowed", [(NOON + 5 * MINUTE - 1, True), (NOON + 5 * MINUTE, False)]
    )
    def test_it_goes_within_its_time_or_not_at_all(
        self, stopped: Row, now: Micros, allowed: bool
    ) -> None:
        """Five minutes to the microsecond."""
        answer = self.confirm(stopped, now)
        assert answer.decision.allowed is allowed
        assert (answer.attempt_id is not None) is allowed

    def test_a_second_opt_out_does_not_take_the_word_away(self, stopped: Row) -> None:
        """Whoever writes STOP twice at once makes one item, and is told once."""
        stopped.do(opt_out(), NOON + 1)
        assert self.confirm(stopped, NOON + 2).decision.allowed

    def test_it_does_not_go_once_start_has_lifted_the_opt_out(self) -> None:
        """It would say what is no longer so."""
        row = Row()
        row.do(opt_in(), NOON - 1)
        row.do(message_from_person("STOP", rules=CONFIRMING), NOON)
        row.do(message_from_person("START", rules=CONFIRMING), NOON + 1)
        answer = self.confirm(row, NOON + 2, stop=2)
        assert not answer.decision.allowed
        assert "later act" in answer.decision.verdict.explanation

    def test_it_never_goes_to_a_suppressed_number(self, stopped: Row) -> None:
        """A do-not-send entry made since then beats it."""
        stopped.do(Suppress(RULES, "complaint", BY_BUSINESS), NOON + 1)
        answer = self.confirm(stopped, NOON + 2)
        assert answer.decision.reason is DenialReason.SUPPRESSED
        assert answer.attempt_id is None

    def test_it_does_not_go_once_the_bot_has_stopped_confirming(self, stopped: Row) -> None:
        """What Optwarden sends of its own accord is decided again when sent."""
        answer = self.confirm(stopped, NOON + 1, rules=RULES)
        assert answer.decision.reason is DenialReason.OPTED_OUT

    def test_a_narrower_opt_out_since_then_does_not_hinder_it(self, stopped: Row) -> None:
        """The opt-out of all is still the one that stands."""
        stopped.do(opt_out("topic:orders"), NOON + 1)
        assert self.confirm(stopped, NOON + 2).decision.allowed

    def test_a_clock_that_went_back_does_not_lengthen_its_time(self, stopped: Row) -> None:
        """What the row has seen is later than the five minutes, whatever the clock says."""
        stopped.do(message_from_person("hello", source=exactly(NOON + HOUR)), NOON + HOUR)
        assert not self.confirm(stopped, NOON + 1).decision.allowed

    def test_a_confirmation_is_never_a_repetition(self, stopped: Row) -> None:
        """The outbox sees to that, not a provider's id."""
        command = DecideConfirmation(RULES, "e", NOON, "sandbox", sign, BY_BUSINESS)
        with pytest.raises(AssertionError):
            command.replayed(stopped.state)


class TestSettle:
    @pytest.mark.parametrize("outcome", list(AttemptOutcome), ids=str)
    def test_an_outcome_is_recorded_beside_its_attempt(self, outcome: AttemptOutcome) -> None:
        """The event and the attempt say the same; only when the bot last spoke may change."""
        row = Row()
        row.do(opt_in(), NOON)
        before = row.state
        settled = MessageSettled("attempt", outcome, "sandbox", "provider-id", 200)
        handled = row.do(SettleAttempt(RULES, settled, BY_BUSINESS), NOON + 1)
        assert [event.act for event in handled.events] == [settled]
        assert handled.settled == (SettledAttempt("attempt", outcome, "provider-id", NOON + 1),)
        assert row.state._replace(spoken=before.spoken) == before

    def test_an_outcome_is_later_than_the_decision_it_settles(self) -> None:
        """Also under a clock that went back between the two."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(send(template("order_update")), NOON + HOUR)
        settled = MessageSettled("attempt", AttemptOutcome.ACCEPTED, "sandbox")
        (event,) = row.do(SettleAttempt(RULES, settled, BY_BUSINESS), NOON).events
        assert event.effective_at == NOON + HOUR + 1
