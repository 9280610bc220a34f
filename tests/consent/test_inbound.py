"""What does a message from a person change: window, STOP, START and what is said back?"""

from dataclasses import replace
from itertools import permutations

import pytest

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.inbound import (
    CONFIRM_OPT_OUT_WITHIN,
    OPT_OUT_CONFIRMATION,
    ReportStatus,
)
from optwarden.consent.commands.opt_out import Suppress
from optwarden.consent.decision import decide
from optwarden.consent.events import MessageReceived, OptedIn, OptedOut, StatusReported
from optwarden.consent.keywords import Said
from optwarden.consent.message import Message
from optwarden.consent.state import EMPTY
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    SECOND,
    Actor,
    DenialReason,
    Grade,
    Method,
    Micros,
)
from tests.consent.builders import (
    BOT,
    BY_BUSINESS,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OTHER_BOT,
    RULES,
    UTILITY,
    Row,
    bot,
    exactly,
    message_from_person,
    opt_in,
    opt_out,
    template,
    text,
    whole_second,
)

CONFIRMING = bot(confirm_opt_out=True)


def reason(row: Row, now: Micros, message: Message = UTILITY) -> DenialReason | None:
    return decide(row.state, RULES, message, max(now, row.last_effective_at)).reason


class TestMessage:
    def test_a_message_opens_the_window_at_the_time_it_was_written(self) -> None:
        """Not when it reached us: the 24 h are the provider's."""
        row = Row()
        (event,) = row.do(message_from_person("hi", source=exactly(NOON - HOUR)), NOON).events
        assert isinstance(event.act, MessageReceived)
        decision = decide(row.state, RULES, text(), NOON)
        assert decision.allowed
        assert decision.window_expires_at == NOON - HOUR + DAY

    def test_a_message_is_no_opt_in(self) -> None:
        """Consumer-initiated communication does not imply an opt-in (seed 2)."""
        row = Row()
        row.do(message_from_person("please send me news"), NOON)
        assert reason(row, NOON) is DenialReason.NO_OPT_IN

    def test_words_are_kept_only_where_they_are_evidence(self) -> None:
        """Of a plain message the sender is kept, and not what was said."""
        (event,) = Row().do(message_from_person("my secret"), NOON).events
        assert event.private == {
            "sender": "46700000001",
            "provider_message_id": "provider-message",
        }
        assert "provider-message" not in str(event.act.facts())

    def test_help_changes_nothing_but_the_window(self) -> None:
        """A cry for help is a message like any other to consent; the answer is not recorded yet."""
        row = Row()
        handled = row.do(message_from_person("HELP"), NOON)
        assert handled.value.said is Said.HELP
        assert row.state == EMPTY._replace(inbound=row.state.inbound)
        assert len(handled.events) == 1
        assert reason(row, NOON, text()) is None

    def test_a_message_dated_in_the_future_opens_no_longer_window(self) -> None:
        """It is clamped to the present, so the window does not outlast 24 h from here."""
        row = Row()
        row.do(message_from_person("hi", source=exactly(NOON + DAY)), NOON)
        assert decide(row.state, RULES, text(), NOON).window_expires_at == NOON + DAY

    def test_what_the_provider_says_opens_no_window_opens_none(self) -> None:
        """A notice that a message was deleted is recorded all the same."""
        notice = message_from_person("", meaning=Said.OTHER)
        notice = notice._replace(received=replace(notice.received, opens_window=False))
        row = Row()
        assert row.do(notice, NOON).events
        assert reason(row, NOON, text()) is DenialReason.WINDOW_CLOSED

    def test_a_replay_changes_nothing_and_says_so(self) -> None:
        """The second time a provider hands in a message it is answered, not recorded."""
        answer = message_from_person("STOP").replayed(EMPTY)
        assert answer.repeated
        assert answer.said is Said.STOP

    def test_a_command_shows_no_number_and_no_words(self) -> None:
        """What a traceback prints of it is free of both."""
        command = message_from_person("my secret")
        command = command._replace(received=replace(command.received, provider_message_id="m"))
        assert "secret" not in repr(command)


class TestStop:
    def test_stop_opts_out_of_everything_at_every_bot(self) -> None:
        """One word on WhatsApp is the person's opt-out of scope all."""
        row = Row()
        received, out = row.do(message_from_person("STOP"), NOON).events
        assert out.act == OptedOut((SCOPE_ALL,), Actor.PERSON, Method.WHATSAPP, EVERY_BOT)
        assert out.actor is Actor.PERSON
        assert out.causation == received.event_id
        assert out.private == {"sender": "46700000001", "text": "STOP"}

    def test_stop_opens_no_window(self) -> None:
        """It closes the one there was, and is none itself."""
        row = Row()
        row.do(message_from_person("hi"), NOON)
        received = row.do(message_from_person("STOP"), NOON + 1).events[0]
        assert isinstance(received.act, MessageReceived)
        assert not received.act.opens_window
        assert reason(row, NOON + 2, text()) is DenialReason.OPTED_OUT
        assert decide(row.state, RULES, text(), NOON + 2).window_expires_at is None

    def test_a_message_after_stop_opens_a_window_for_answers_only(self) -> None:
        """The person who asks something can be answered, and is not opted in by it."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        row.do(message_from_person("one more question"), NOON + 2)
        assert reason(row, NOON + 3, text()) is None
        assert reason(row, NOON + 3) is DenialReason.OPTED_OUT

    def test_a_message_of_the_same_whole_second_opens_none(self) -> None:
        """In doubt STOP came last."""
        row = Row()
        row.do(message_from_person("STOP", source=whole_second(NOON)), NOON + SECOND)
        row.do(message_from_person("hi", source=whole_second(NOON)), NOON + SECOND)
        assert reason(row, NOON + SECOND, text()) is DenialReason.OPTED_OUT

    def test_a_stop_of_a_whole_second_is_later_than_what_was_written_within_it(self) -> None:
        """Of START at half past and STOP in the same second, STOP is taken to be the last."""
        row = Row()
        row.do(opt_in(), NOON - HOUR)
        row.do(message_from_person("START", source=exactly(NOON + SECOND // 2)), NOON + SECOND)
        row.do(message_from_person("STOP", source=whole_second(NOON)), NOON + SECOND)
        assert reason(row, NOON + SECOND) is DenialReason.OPTED_OUT
        assert reason(row, NOON + SECOND, text()) is DenialReason.OPTED_OUT

    def test_a_stop_that_arrives_late_closes_no_window_opened_since(self) -> None:
        """What was written after STOP is answered, whichever was delivered first."""
        row = Row()
        row.do(message_from_person("hi", source=exactly(NOON)), NOON + 1)
        row.do(message_from_person("STOP", source=exactly(NOON - MINUTE)), NOON + 2)
        assert reason(row, NOON + 3, text()) is None
        assert reason(row, NOON + 3) is DenialReason.OPTED_OUT

    def test_every_stop_is_recorded(self) -> None:
        """An opt-out is never elided, also not the third."""
        row = Row()
        for number in range(3):
            assert len(row.do(message_from_person("stop"), NOON + number).events) == 2


class TestConfirmation:
    def test_a_stop_is_confirmed_once_within_five_minutes(self) -> None:
        """The draft names what it confirms and when it lapses."""
        command = message_from_person("STOP", rules=CONFIRMING)
        handled = Row().do(command, NOON)
        (draft,) = handled.outbox
        assert draft.kind == OPT_OUT_CONFIRMATION
        assert draft.bot_id == BOT
        assert draft.causation == handled.events[1].event_id
        assert (draft.due_at, draft.expires_at) == (NOON, NOON + 5 * MINUTE)

    def test_no_stop_is_confirmed_unless_the_bot_says_so(self) -> None:
        """By default there are no further attempts (seed 2)."""
        assert Row().do(message_from_person("STOP"), NOON).outbox == ()

    def test_a_repeated_stop_is_not_confirmed_again(self) -> None:
        """Whoever writes STOP twice has been told."""
        row = Row()
        row.do(message_from_person("STOP", rules=CONFIRMING), NOON)
        assert row.do(message_from_person("STOP!", rules=CONFIRMING), NOON + 1).outbox == ()

    def test_a_stop_after_start_is_a_new_opt_out(self) -> None:
        """It is confirmed like the first."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(message_from_person("STOP", rules=CONFIRMING), NOON + 1)
        row.do(message_from_person("START", rules=CONFIRMING), NOON + 2)
        assert len(row.do(message_from_person("STOP", rules=CONFIRMING), NOON + 3).outbox) == 1

    def test_a_stop_to_who_opted_out_elsewhere_is_not_confirmed(self) -> None:
        """They were out already: no further attempt."""
        row = Row()
        row.do(opt_out(), NOON)
        assert row.do(message_from_person("STOP", rules=CONFIRMING), NOON + 1).outbox == ()

    def test_a_stop_after_a_narrower_opt_out_is_confirmed(self) -> None:
        """It ends more than the opt-out of marketing did."""
        row = Row()
        row.do(opt_out(SCOPE_MARKETING), NOON)
        assert row.do(message_from_person("STOP", rules=CONFIRMING), NOON + 1).outbox

    def test_an_opt_out_through_any_other_way_is_not_confirmed(self) -> None:
        """Only a STOP that came through WhatsApp is answered there."""
        assert Row().do(opt_out(rules=CONFIRMING), NOON).outbox == ()

    def test_a_suppressed_number_is_not_confirmed(self) -> None:
        """A do-not-send entry beats the exemption too."""
        row = Row()
        row.do(Suppress(RULES, "complaint", BY_BUSINESS), NOON)
        assert row.do(message_from_person("STOP", rules=CONFIRMING), NOON + 1).outbox == ()

    @pytest.mark.parametrize("late_by, drafts", [(0, 0), (-1, 1)], ids=["too late", "just in time"])
    def test_a_stop_that_arrives_late_is_not_confirmed_after_its_five_minutes(
        self, late_by: int, drafts: int
    ) -> None:
        """The time runs from when the person wrote, to the microsecond."""
        command = message_from_person("STOP", rules=CONFIRMING, source=exactly(NOON))
        handled = Row().do(command, NOON + CONFIRM_OPT_OUT_WITHIN + late_by)
        assert len(handled.outbox) == drafts

    def test_a_stop_that_start_has_already_lifted_is_not_confirmed(self) -> None:
        """Told that they are out, the person would be told what is not so."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(message_from_person("START", source=exactly(NOON + 2)), NOON + 2)
        late = message_from_person("STOP", rules=CONFIRMING, source=exactly(NOON + 1))
        assert row.do(late, NOON + 3).outbox == ()

    @pytest.mark.parametrize("method", [Method.WHATSAPP, Method.SMS])
    def test_the_record_says_by_what_it_came(self, method: Method) -> None:
        """A STOP by SMS ends WhatsApp's messages, and is on record as an SMS."""
        command = message_from_person("STOP")._replace(method=method)
        _, out = Row().do(command, NOON).events
        assert out.act == OptedOut((SCOPE_ALL,), Actor.PERSON, method)


class TestStart:
    @pytest.mark.parametrize("answered", [False, True])
    def test_a_start_that_the_provider_answered_is_not_confirmed(self, answered: bool) -> None:
        """The person hears once that they are in again; the opt-in counts all the same."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        handled = row.do(
            message_from_person("START")._replace(provider_answered=answered), NOON + 2
        )
        assert [type(event.act) for event in handled.events] == [MessageReceived, OptedIn]
        assert len(handled.outbox) == (0 if answered else 1)

    def test_start_lifts_the_persons_opt_out(self) -> None:
        """It is a verified opt-in to what was on record, in the person's own words."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        received, agreed = row.do(message_from_person("Start"), NOON + 2).events
        assert agreed.act == OptedIn(("orders",), Grade.VERIFIED, Method.WHATSAPP)
        assert agreed.actor is Actor.PERSON
        assert agreed.causation == received.event_id
        assert agreed.private == {"sender": "46700000001", "text": "Start"}
        assert reason(row, NOON + 3) is None

    def test_start_opens_the_window_too(self) -> None:
        """It is a message, so it can be answered."""
        row = Row()
        row.do(message_from_person("STOP"), NOON)
        row.do(message_from_person("START"), NOON + 1)
        assert reason(row, NOON + 2, text()) is None

    def test_start_renews_every_topic_on_record_and_no_other(self) -> None:
        """Ended ones, and those that awaited verification, of this bot alone."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        row.do(opt_in("delivery", awaits_verification=True), NOON + 1)
        row.do(opt_in("codes", rules=bot(bot_id=OTHER_BOT)), NOON + 2)
        row.do(message_from_person("STOP"), NOON + 3)
        agreed = row.do(message_from_person("START"), NOON + 4).events[1]
        assert isinstance(agreed.act, OptedIn)
        assert agreed.act.topics == ("delivery", "orders")
        assert reason(row, NOON + 5, template("login_code")) is DenialReason.OPTED_OUT

    def test_start_with_nothing_on_record_opts_nobody_in(self) -> None:
        """There is no topic to agree to; the answer says so, for the disclosure to be sent."""
        row = Row()
        row.do(message_from_person("STOP"), NOON)
        handled = row.do(message_from_person("START"), NOON + 1)
        assert len(handled.events) == 1
        assert not handled.value.opt_in_on_record
        assert reason(row, NOON + 2) is DenialReason.OPTED_OUT

    @pytest.mark.parametrize(
        "order", list(permutations([("START", 1), ("STOP", 2), ("START", 3)])), ids=str
    )
    def test_the_order_of_arrival_does_not_decide(self, order: list[tuple[str, int]]) -> None:
        """Two STARTs with a STOP between them: opted in, whichever of them is late."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        for word, second in order:
            written = exactly(NOON + second * SECOND)
            row.do(message_from_person(word, source=written), NOON + MINUTE)
        assert reason(row, NOON + MINUTE + 1) is None

    def test_the_same_start_twice_raises_nothing(self) -> None:
        """A START of a time that the verified opt-in has already is only a message."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        written = exactly(NOON + SECOND)
        assert len(row.do(message_from_person("START", source=written), NOON + MINUTE).events) == 2
        handled = row.do(message_from_person("START", source=written), NOON + MINUTE + 1)
        assert len(handled.events) == 1
        assert handled.value.opt_in_on_record

    def test_start_lifts_the_opt_out_of_a_single_topic(self) -> None:
        """Also where a verified opt-in to every topic stood before."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED), NOON)
        row.do(opt_out("topic:delivery"), NOON + 1)
        row.do(message_from_person("START"), NOON + 2)
        assert reason(row, NOON + 3, template("parcel_update")) is None

    def test_start_lifts_the_business_s_opt_out_too(self) -> None:
        """The person's own act is later than it."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(actor=Actor.BUSINESS), NOON + 1)
        row.do(message_from_person("START"), NOON + 2)
        assert reason(row, NOON + 3) is None

    def test_start_does_not_lift_a_suppression(self) -> None:
        """A do-not-send entry beats any consent."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(Suppress(RULES, "complaint", BY_BUSINESS), NOON + 1)
        row.do(message_from_person("START"), NOON + 2)
        assert reason(row, NOON + 3) is DenialReason.SUPPRESSED

    def test_start_at_one_bot_is_no_opt_in_to_another(self) -> None:
        """Opt-outs travel, opt-ins never do."""
        row = Row()
        elsewhere = bot(bot_id=OTHER_BOT)
        row.do(opt_in(), NOON)
        row.do(opt_in(rules=elsewhere), NOON)
        row.do(message_from_person("STOP"), NOON + 1)
        row.do(message_from_person("START"), NOON + 2)
        assert reason(row, NOON + 3) is None
        there = decide(row.state, elsewhere, UTILITY, NOON + 3)
        assert there.reason is DenialReason.OPTED_OUT

    def test_a_start_written_before_stop_lifts_nothing_however_late_it_comes(self) -> None:
        """The order in which the person wrote counts."""
        row = Row()
        row.do(opt_in(), NOON - HOUR)
        row.do(message_from_person("STOP", source=exactly(NOON)), NOON)
        row.do(message_from_person("START", source=exactly(NOON - 1)), NOON + HOUR)
        assert reason(row, NOON + HOUR) is DenialReason.OPTED_OUT

    def test_a_start_of_the_same_whole_second_lifts_nothing(self) -> None:
        """At a tie opt-out wins."""
        row = Row()
        row.do(opt_in(), NOON - HOUR)
        row.do(message_from_person("STOP", source=whole_second(NOON)), NOON + SECOND)
        row.do(message_from_person("START", source=whole_second(NOON)), NOON + SECOND)
        assert reason(row, NOON + SECOND) is DenialReason.OPTED_OUT


class TestStatus:
    REPORT = ReportStatus(
        RULES, StatusReported("sandbox", "m", "delivered"), Origin(Actor.PROVIDER), None
    )

    def test_a_delivery_report_is_recorded_and_changes_no_consent(self) -> None:
        """It is the provider's word on a message, not an act of the person."""
        row = Row()
        (event,) = row.do(self.REPORT, NOON).events
        assert event.actor is Actor.PROVIDER
        assert row.state == EMPTY


def test_what_was_said_is_decided_before_the_command() -> None:
    """The core records what it is told a message means: forwarded words do not opt out."""
    forwarded = message_from_person("STOP", meaning=Said.OTHER)
    row = Row()
    row.do(forwarded, NOON)
    assert row.state.opt_outs == {}
