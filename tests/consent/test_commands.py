"""What do opt-ins and opt-outs record, when do they take effect, and what is left unwritten?"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.commands.handling import Command, Moment, Origin
from optwarden.consent.commands.opt_in import RecordOptIn
from optwarden.consent.commands.opt_out import LiftSuppression, Suppress
from optwarden.consent.decision import decide
from optwarden.consent.events import OptedIn, OptedOut, OptInRequested, SourceTime
from optwarden.consent.message import Message
from optwarden.consent.state import dump, fold
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
    MARKETING_BOT,
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

ORDERS = template("order_update", topic="orders")


def reason(row: Row, now: Micros, message: Message = UTILITY) -> DenialReason | None:
    return decide(row.state, RULES, message, max(now, row.last_effective_at)).reason


class TestOptIn:
    def test_an_opt_in_is_recorded_as_the_act_it_was(self) -> None:
        """The event holds topics, grade, method and disclosure; who acted; and what is personal."""
        command = replace(
            opt_in("orders", "delivery", grade=Grade.DOCUMENTED),
            disclosure_id="web-3",
            origin=Origin(Actor.BUSINESS, exactly(NOON - HOUR), (("number", "46700000001"),)),
        )
        (event,) = Row().do(command, NOON).events
        assert event.act == OptedIn(
            ("orders", "delivery"), Grade.DOCUMENTED, Method.API, disclosure_id="web-3"
        )
        assert (event.actor, event.bot_id) == (Actor.BUSINESS, BOT)
        assert (event.effective_at, event.recorded_at) == (NOON - HOUR, NOON)
        assert event.private == {"number": "46700000001"}
        assert event.source == SourceTime(NOON - HOUR, 1)

    def test_the_answer_names_the_event(self) -> None:
        """What was written can be found again."""
        row = Row()
        handled = row.do(opt_in(), NOON)
        assert handled.value.event_id == row.events[0].event_id
        assert handled.value.blocked_by is None

    def test_a_repeated_opt_in_writes_nothing_and_moves_no_date(self) -> None:
        """Opting in already opted-in numbers is ignored but not rejected (seed 1)."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        before = dump(row.state)
        again = row.do(opt_in("orders"), NOON + HOUR)
        assert again.events == ()
        assert again.value.event_id is None
        assert dump(row.state) == before

    def test_only_the_topics_that_add_something_are_written(self) -> None:
        """Of several topics those that stand already are left out, and a repeated one counts
        once.
        """
        row = Row()
        row.do(opt_in("orders"), NOON)
        (event,) = row.do(opt_in("delivery", "orders", "delivery"), NOON + 1).events
        assert isinstance(event.act, OptedIn)
        assert event.act.topics == ("delivery",)

    @pytest.mark.parametrize(
        "standing, new, written",
        [
            (Grade.ASSERTED, Grade.ASSERTED, False),
            (Grade.ASSERTED, Grade.DOCUMENTED, True),
            (Grade.ASSERTED, Grade.VERIFIED, True),
            (Grade.DOCUMENTED, Grade.ASSERTED, False),
            (Grade.DOCUMENTED, Grade.DOCUMENTED, False),
            (Grade.DOCUMENTED, Grade.VERIFIED, True),
            (Grade.VERIFIED, Grade.ASSERTED, False),
            (Grade.VERIFIED, Grade.DOCUMENTED, False),
            (Grade.VERIFIED, Grade.VERIFIED, False),
        ],
    )
    def test_a_better_grade_adds_something(
        self, standing: Grade, new: Grade, written: bool
    ) -> None:
        """The same topic is written again when it becomes better known, and only then."""
        row = Row()
        row.do(opt_in("orders", grade=standing), NOON)
        assert bool(row.do(opt_in("orders", grade=new), NOON + 1).events) is written

    def test_an_opt_in_after_the_businesss_opt_out_is_written(self) -> None:
        """It changes what stands: the number is opted in again."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(actor=Actor.BUSINESS), NOON + 1)
        assert row.do(opt_in(), NOON + 2).events
        assert reason(row, NOON + 3) is None

    def test_a_documented_opt_in_after_the_persons_opt_out_is_written_and_lifts_nothing(
        self,
    ) -> None:
        """The act is on record, and the answer names the opt-out that stands against it."""
        row = Row()
        row.do(opt_in(), NOON)
        (out,) = row.do(opt_out(), NOON + 1).events
        handled = row.do(opt_in(grade=Grade.DOCUMENTED), NOON + 2)
        assert handled.events
        assert handled.value.blocked_by is not None
        assert handled.value.blocked_by.event_id == out.event_id
        assert reason(row, NOON + 3) is DenialReason.OPTED_OUT

    def test_an_asserted_opt_in_after_the_persons_opt_out_adds_nothing_to_an_asserted_one(
        self,
    ) -> None:
        """Nothing is written, and the answer still says what stands against it."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(), NOON + 1)
        handled = row.do(opt_in(), NOON + 2)
        assert handled.events == ()
        assert handled.value.blocked_by is not None

    def test_a_verified_opt_in_after_the_persons_opt_out_is_written_and_lifts_it(self) -> None:
        """It changes what stands although a verified one was on record."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED), NOON)
        row.do(opt_out(), NOON + 1)
        handled = row.do(opt_in(grade=Grade.VERIFIED), NOON + 2)
        assert handled.events
        assert handled.value.blocked_by is None
        assert reason(row, NOON + 3) is None

    def test_a_verified_opt_in_to_every_topic_is_written_after_the_opt_out_of_one(self) -> None:
        """`*` lifts the opt-out of a topic it covers, so it is news although `*` stood before."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED), NOON)
        row.do(opt_out("topic:orders"), NOON + 1)
        assert reason(row, NOON + 2, ORDERS) is DenialReason.OPTED_OUT
        assert row.do(opt_in(grade=Grade.VERIFIED), NOON + 2).events
        assert reason(row, NOON + 3, ORDERS) is None
        assert row.do(opt_in(grade=Grade.VERIFIED), NOON + 3).events == ()

    @pytest.mark.parametrize("scope", [SCOPE_MARKETING, "topic:offers", "topic:undeclared"])
    def test_an_opt_in_to_every_topic_is_no_news_after_an_opt_out_it_cannot_lift(
        self, scope: str
    ) -> None:
        """`*` covers neither marketing nor what nobody declared, so it adds nothing then."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED), NOON)
        row.do(opt_out(scope), NOON + 1)
        assert row.do(opt_in(grade=Grade.VERIFIED), NOON + 2).events == ()

    def test_a_verified_opt_in_to_every_topic_unblocks_an_opt_in_to_one(self) -> None:
        """What lifted the person's opt-out for all topics is counted for each of them."""
        row = Row()
        row.do(opt_out(), NOON)
        row.do(opt_in(grade=Grade.VERIFIED), NOON + 1)
        assert row.do(opt_in("orders"), NOON + 2).value.blocked_by is None

    def test_an_opt_in_to_every_topic_unblocks_none_to_a_marketing_topic(self) -> None:
        """`*` is no consent to marketing, so the opt-out stands against it."""
        row = Row()
        row.do(opt_out(), NOON)
        row.do(opt_in(grade=Grade.VERIFIED), NOON + 1)
        assert row.do(opt_in("offers"), NOON + 2).value.blocked_by is not None

    def test_an_older_date_for_what_stands_is_not_written(self) -> None:
        """An earlier opt-in of the same grade that comes late changes nothing."""
        row = Row()
        row.do(opt_in("orders", source=exactly(NOON - HOUR)), NOON)
        assert row.do(opt_in("orders", source=exactly(NOON - 2 * HOUR)), NOON + 1).events == ()

    def test_an_opt_in_dated_before_an_opt_out_is_written_once(self) -> None:
        """The first is evidence, although it lifts nothing; its repetition is not."""
        row = Row()
        row.do(opt_out(actor=Actor.BUSINESS), NOON)
        late = opt_in("orders", source=exactly(NOON - HOUR))
        assert row.do(late, NOON + 1).events
        assert row.do(late, NOON + 2).events == ()
        assert reason(row, NOON + 3) is DenialReason.OPTED_OUT

    def test_an_opt_in_is_for_its_bot_only(self) -> None:
        """One bot's opt-in leaves another's to be written."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        assert row.do(opt_in("orders", rules=bot(bot_id=OTHER_BOT)), NOON + 1).events

    def test_a_verified_opt_in_is_the_persons_own_act(self) -> None:
        """No business can submit one."""
        with pytest.raises(ValueError, match="act of the person"):
            RecordOptIn(RULES, ("orders",), Grade.VERIFIED, Method.API, BY_BUSINESS)

    def test_a_replay_is_answered_with_what_stands_against_it(self) -> None:
        """A repetition that was recorded before writes nothing and is answered alike."""
        row = Row()
        row.do(opt_out(), NOON)
        answer = opt_in().replayed(row.state)
        assert answer.event_id is None
        assert answer.blocked_by is not None


class TestRequest:
    def test_a_request_is_pending_and_opts_nobody_in(self) -> None:
        """What awaits verification is recorded as asked for, not as agreed to."""
        row = Row()
        (event,) = row.do(opt_in("orders", awaits_verification=True), NOON).events
        assert event.act == OptInRequested(("orders",), Method.API)
        assert reason(row, NOON + 1) is DenialReason.OPT_IN_PENDING

    def test_a_repeated_request_writes_nothing(self) -> None:
        """Asking again while the first waits adds nothing."""
        row = Row()
        row.do(opt_in("orders", awaits_verification=True), NOON)
        assert row.do(opt_in("orders", awaits_verification=True), NOON + 1).events == ()

    def test_a_request_for_what_is_verified_writes_nothing(self) -> None:
        """There is nothing left to verify."""
        row = Row()
        row.do(opt_in("orders", grade=Grade.VERIFIED), NOON)
        assert row.do(opt_in("orders", awaits_verification=True), NOON + 1).events == ()

    @pytest.mark.parametrize("actor", [Actor.PERSON, Actor.BUSINESS])
    def test_a_request_after_an_opt_out_is_a_new_one(self, actor: Actor) -> None:
        """An opt-out ends what waited, so the next request is written."""
        row = Row()
        row.do(opt_in("orders", awaits_verification=True), NOON)
        row.do(opt_out(actor=actor), NOON + 1)
        assert row.do(opt_in("orders", awaits_verification=True), NOON + 2).events
        assert row.do(opt_in("orders", awaits_verification=True), NOON + 3).events == ()

    def test_a_request_dated_before_the_one_that_waited_writes_nothing(self) -> None:
        """It would change nothing, also where an opt-out has come since."""
        row = Row()
        row.do(opt_in("orders", awaits_verification=True), NOON)
        row.do(opt_out(), NOON + 1)
        dated = opt_in("orders", awaits_verification=True, source=exactly(NOON - HOUR))
        assert row.do(dated, NOON + 2).events == ()


class TestOptOut:
    def test_an_opt_out_is_recorded_for_a_number_never_opted_in(self) -> None:
        """It may be a person's request, whatever is on record."""
        row = Row()
        assert row.do(opt_out(), NOON).value.event_id == row.events[0].event_id
        assert reason(row, NOON + 1) is DenialReason.OPTED_OUT

    @pytest.mark.parametrize("actor", list(Actor), ids=str)
    def test_an_opt_out_is_never_elided(self, actor: Actor) -> None:
        """Each of three in a row is an event of its own."""
        row = Row()
        for number in range(3):
            assert len(row.do(opt_out(actor=actor), NOON + number).events) == 1
        assert len(row.events) == 3

    def test_a_persons_opt_out_reaches_every_bot(self) -> None:
        """Made at one bot, it ends messages of all (seed 1: "from your organization")."""
        row = Row()
        row.do(opt_in(rules=bot(bot_id=OTHER_BOT)), NOON)
        (event,) = row.do(opt_out(), NOON + 1).events
        assert isinstance(event.act, OptedOut)
        assert (event.act.by, event.act.reach) == (Actor.PERSON, EVERY_BOT)
        elsewhere = decide(row.state, bot(bot_id=OTHER_BOT), UTILITY, NOON + 2)
        assert elsewhere.reason is DenialReason.OPTED_OUT

    def test_a_person_may_narrow_an_opt_out_to_one_bot(self) -> None:
        """Then the others go on."""
        row = Row()
        row.do(opt_in(rules=bot(bot_id=OTHER_BOT)), NOON)
        row.do(opt_in(), NOON)
        row.do(opt_out(reach=BOT), NOON + 1)
        assert reason(row, NOON + 2) is DenialReason.OPTED_OUT
        assert decide(row.state, bot(bot_id=OTHER_BOT), UTILITY, NOON + 2).allowed

    def test_the_businesss_opt_out_is_for_its_bot_whatever_reach_is_asked_for(self) -> None:
        """A DELETE at one bot removes nobody from another."""
        row = Row()
        row.do(opt_in(rules=bot(bot_id=OTHER_BOT)), NOON)
        (event,) = row.do(opt_out(actor=Actor.BUSINESS, reach=EVERY_BOT), NOON + 1).events
        assert isinstance(event.act, OptedOut)
        assert (event.act.by, event.act.reach) == (Actor.BUSINESS, BOT)
        assert decide(row.state, bot(bot_id=OTHER_BOT), UTILITY, NOON + 2).allowed

    @pytest.mark.parametrize("reporter", [Actor.PROVIDER, Actor.GATEWAY], ids=str)
    def test_an_opt_out_that_somebody_else_reports_is_the_persons(self, reporter: Actor) -> None:
        """A provider that says the person blocked the sender reports the person's act, which no
        business lifts; the envelope keeps who reported it.
        """
        row = Row()
        (event,) = row.do(opt_out(actor=reporter), NOON).events
        assert isinstance(event.act, OptedOut)
        assert (event.act.by, event.actor) == (Actor.PERSON, reporter)

    def test_an_opt_out_keeps_its_scopes(self) -> None:
        """Marketing or named topics end no more than that."""
        row = Row()
        row.do(opt_in("orders", "delivery"), NOON)
        row.do(opt_out("topic:orders", SCOPE_MARKETING), NOON + 1)
        assert reason(row, NOON + 2, ORDERS) is DenialReason.OPTED_OUT
        assert reason(row, NOON + 2, template("parcel_update")) is None

    def test_the_businesss_opt_out_leaves_an_open_window_open(self) -> None:
        """The person who wrote can still be answered."""
        row = Row()
        row.do(message_from_person("where is my parcel?"), NOON)
        row.do(opt_out(actor=Actor.BUSINESS), NOON + 1)
        assert reason(row, NOON + 2, text()) is None

    def test_a_persons_opt_out_of_all_closes_an_open_window(self) -> None:
        """From then on not even an answer goes."""
        row = Row()
        row.do(message_from_person("where is my parcel?"), NOON)
        row.do(opt_out(), NOON + 1)
        assert reason(row, NOON + 2, text()) is DenialReason.OPTED_OUT

    def test_a_replay_of_an_opt_out_names_no_event(self) -> None:
        """It was recorded the first time."""
        assert opt_out().replayed(Row().state).event_id is None


class TestSuppression:
    SUPPRESS = Suppress(RULES, "complaint", BY_BUSINESS)
    LIFT = LiftSuppression(RULES, "mistake", BY_BUSINESS)

    def test_a_suppression_stands_until_it_is_lifted(self) -> None:
        """Lifting it leaves consent as it was before."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(self.SUPPRESS, NOON + 1)
        assert reason(row, NOON + 2) is DenialReason.SUPPRESSED
        row.do(self.LIFT, NOON + 2)
        assert reason(row, NOON + 3) is None

    def test_lifting_leaves_the_persons_opt_out_standing(self) -> None:
        """An operator takes back the operator's entry, not the person's word."""
        row = Row()
        row.do(opt_out(), NOON)
        row.do(self.SUPPRESS, NOON + 1)
        row.do(self.LIFT, NOON + 2)
        assert reason(row, NOON + 3) is DenialReason.OPTED_OUT

    def test_where_nothing_is_suppressed_nothing_is_lifted(self) -> None:
        """A lifting in advance would undo a suppression that arrives late."""
        row = Row()
        assert row.do(self.LIFT, NOON).events == ()

    def test_a_complaint_dated_before_the_last_lifting_suppresses_all_the_same(self) -> None:
        """An entry holds from when it is made; the time of its cause is kept beside it."""
        row = Row()
        row.do(self.SUPPRESS, NOON)
        row.do(self.LIFT, NOON + HOUR)
        dated = replace(self.SUPPRESS, origin=Origin(Actor.BUSINESS, exactly(NOON - DAY)))
        (event,) = row.do(dated, NOON + 2 * HOUR).events
        assert event.source == SourceTime(NOON - DAY, 1)
        assert reason(row, NOON + 3 * HOUR) is DenialReason.SUPPRESSED

    def test_a_replay_names_no_event(self) -> None:
        """It was recorded the first time."""
        assert self.SUPPRESS.replayed(Row().state).event_id is None
        assert self.LIFT.replayed(Row().state).event_id is None


class TestMoment:
    def test_an_act_without_a_time_of_its_own_takes_the_present(self) -> None:
        """On a clock that goes forward that is now."""
        assert Moment(NOON, NOON - 1, 1, str).act_at == NOON

    def test_an_act_is_later_than_all_the_row_knows(self) -> None:
        """On a clock that went back it is a microsecond after the last act."""
        assert Moment(NOON, NOON, 1, str).act_at == NOON + 1
        assert Moment(NOON - HOUR, NOON, 1, str).act_at == NOON + 1

    def test_acts_keep_their_order_when_the_clock_goes_back(self) -> None:
        """Opt-in, opt-out, opt-in under a clock that steps back each time end as they came."""
        row = Row()
        row.do(opt_in(), NOON)
        row.do(opt_out(actor=Actor.BUSINESS), NOON - HOUR)
        assert reason(row, NOON - HOUR) is DenialReason.OPTED_OUT
        row.do(opt_in(), NOON - 2 * HOUR)
        assert reason(row, NOON - 2 * HOUR) is None
        times = [event.effective_at for event in row.events]
        assert times == sorted(set(times))

    def test_the_recording_s_own_time_is_kept_beside_it(self) -> None:
        """The reading of the clock is kept as it was, even where the act had to be later."""
        row = Row()
        row.do(opt_in(), NOON)
        (event,) = row.do(opt_out(), NOON - HOUR).events
        assert (event.effective_at, event.recorded_at) == (NOON + 1, NOON - HOUR)

    @given(st.lists(st.tuples(st.booleans(), st.integers(-HOUR, HOUR)), min_size=1, max_size=8))
    def test_whatever_the_clock_does_the_last_act_counts(
        self, steps: list[tuple[bool, int]]
    ) -> None:
        """Between acts of the business without outside times, the one that came last stands."""
        row = Row()
        for is_opt_in, offset in steps:
            row.do(opt_in() if is_opt_in else opt_out(actor=Actor.BUSINESS), NOON + offset)
        assert (reason(row, NOON) is None) is steps[-1][0]


class TestOutsideTime:
    def test_an_outside_time_is_when_an_act_took_effect(self) -> None:
        """It is kept with its precision and is not flagged."""
        row = Row()
        (event,) = row.do(opt_in(source=exactly(NOON - HOUR)), NOON).events
        assert event.effective_at == NOON - HOUR
        assert event.source == SourceTime(NOON - HOUR, 1, clamped=False)

    def test_an_opt_out_of_whole_seconds_takes_effect_at_their_end(self) -> None:
        """In doubt it came after the opt-in of the same second, and the person is left alone."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED, source=exactly(NOON + SECOND // 2)), NOON + SECOND)
        (event,) = row.do(opt_out(source=whole_second(NOON)), NOON + 2 * SECOND).events
        assert event.effective_at == NOON + SECOND - 1
        assert reason(row, NOON + 2 * SECOND) is DenialReason.OPTED_OUT

    def test_the_first_microsecond_of_the_next_second_is_later(self) -> None:
        """The doubt is a second long and no longer."""
        row = Row()
        row.do(opt_out(source=whole_second(NOON)), NOON + 2 * SECOND)
        row.do(opt_in(grade=Grade.VERIFIED, source=exactly(NOON + SECOND)), NOON + 2 * SECOND)
        assert reason(row, NOON + 2 * SECOND) is None

    def test_an_opt_in_of_the_same_whole_second_is_not_later(self) -> None:
        """Two times of whole seconds that are equal are a tie, and opt-out wins."""
        row = Row()
        row.do(opt_out(source=whole_second(NOON)), NOON + 2 * SECOND)
        row.do(opt_in(grade=Grade.VERIFIED, source=whole_second(NOON)), NOON + 2 * SECOND)
        assert reason(row, NOON + 2 * SECOND) is DenialReason.OPTED_OUT

    def test_an_opt_out_is_not_put_into_the_future_by_its_precision(self) -> None:
        """Within its own second it takes effect now, so that what follows is later."""
        row = Row()
        (event,) = row.do(opt_out(source=whole_second(NOON)), NOON + 5).events
        assert event.effective_at == NOON + 5
        assert event.source is not None
        assert not event.source.clamped

    @pytest.mark.parametrize("command", [opt_in, opt_out], ids=["opt-in", "opt-out"])
    def test_a_time_in_the_future_is_clamped_to_the_present_and_flagged(
        self, command: Callable[..., Command[object]]
    ) -> None:
        """The source's own time is kept beside it."""
        row = Row()
        (event,) = row.do(command(source=exactly(NOON + DAY)), NOON).events
        assert event.effective_at == NOON
        assert event.source == SourceTime(NOON + DAY, 1, clamped=True)

    def test_a_slow_clock_does_not_put_an_opt_out_before_what_it_followed(self) -> None:
        """The row knows an opt-in of a moment that our clock has not reached; the STOP after it is
        later, although it had to be clamped.
        """
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED), NOON + 5 * SECOND)
        (event,) = row.do(opt_out(source=whole_second(NOON + 6 * SECOND)), NOON).events
        assert event.effective_at == NOON + 5 * SECOND + 1
        assert reason(row, NOON) is DenialReason.OPTED_OUT

    def test_two_clamped_acts_of_one_instant_keep_their_order(self) -> None:
        """START and STOP from a source far ahead of us, handled in one microsecond: STOP stands."""
        row = Row()
        row.do(opt_in(), NOON - HOUR)
        row.do(opt_in(grade=Grade.VERIFIED, source=exactly(NOON + HOUR)), NOON)
        row.do(opt_out(source=exactly(NOON + HOUR + 1)), NOON)
        assert reason(row, NOON) is DenialReason.OPTED_OUT

    def test_a_stop_that_arrives_after_a_later_start_stays_lifted(self) -> None:
        """Late arrival does not make an act later than it was."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED, source=exactly(NOON)), NOON + 1)
        row.do(opt_out(source=exactly(NOON - HOUR)), NOON + 2)
        assert reason(row, NOON + 3) is None

    def test_a_stop_that_arrives_late_holds_against_an_earlier_start(self) -> None:
        """A late STOP of a time after START stands from that time on."""
        row = Row()
        row.do(opt_in(grade=Grade.VERIFIED, source=exactly(NOON - HOUR)), NOON - HOUR)
        row.do(message_from_person("hello", source=exactly(NOON - 2)), NOON)
        row.do(opt_out(source=exactly(NOON - 3)), NOON + DAY)
        assert reason(row, NOON + DAY) is DenialReason.OPTED_OUT


steps = st.tuples(
    st.sampled_from(
        [
            opt_in("orders"),
            opt_in(grade=Grade.DOCUMENTED),
            opt_in("orders", grade=Grade.VERIFIED),
            opt_in("offers", awaits_verification=True),
            opt_in("offers", awaits_verification=True, source=exactly(NOON - 3)),
            opt_out(),
            opt_out("topic:orders", reach=BOT),
            opt_out(SCOPE_ALL, actor=Actor.BUSINESS),
            opt_out(source=whole_second(NOON)),
            opt_in(grade=Grade.VERIFIED, source=exactly(NOON + 3)),
            message_from_person("hello"),
            message_from_person("STOP", source=whole_second(NOON)),
            message_from_person("START"),
            Suppress(RULES, "complaint", BY_BUSINESS),
            LiftSuppression(RULES, "mistake", BY_BUSINESS),
        ]
    ),
    st.integers(-3, 3),
)


@given(st.lists(steps, max_size=12), st.data())
def test_a_refolded_history_is_the_state_reached_command_by_command(
    history: list[tuple[Command[object], int]], data: st.DataObject
) -> None:
    """Nothing stands that the events do not say, in whatever order they are read back."""
    row = Row()
    for command, offset in history:
        row.do(command, NOON + offset)
    stored = data.draw(st.permutations(row.events))
    assert dump(fold(stored)) == dump(row.state)


@given(st.lists(steps, max_size=12))
def test_a_command_that_changes_nothing_writes_no_opt_in(
    history: list[tuple[Command[object], int]],
) -> None:
    """An opt-in is written exactly when the state changes with it."""
    row = Row()
    for command, offset in history:
        before = dump(row.state)
        handled = row.do(command, NOON + offset)
        if isinstance(command, RecordOptIn):
            assert bool(handled.events) is (dump(row.state) != before)


def test_marketing_needs_an_opt_in_to_a_marketing_topic() -> None:
    """From command to decision: what `*` does not cover, the topic's own opt-in does."""
    row = Row()
    row.do(opt_in(grade=Grade.VERIFIED), NOON)
    sale = template("sale")
    assert decide(row.state, MARKETING_BOT, sale, NOON).reason is DenialReason.TOPIC_NOT_COVERED
    row.do(opt_in("offers"), NOON + 1)
    assert decide(row.state, MARKETING_BOT, sale, NOON + 1).allowed
