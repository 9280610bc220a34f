"""What does an answer to our own question change? YES, a button, a keyword, START, a menu word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.buttons import no_payload, pressed, yes_payload
from optwarden.consent.commands.asking import ANSWER_WITHIN
from optwarden.consent.commands.asking import INVITATION as KIND
from optwarden.consent.commands.confirmations import OPT_IN_CONFIRMATION
from optwarden.consent.decision import decide
from optwarden.consent.events import MessageReceived, OptedIn, OptedOut, OptInAsked
from optwarden.consent.identity import CarriedOptOut
from optwarden.consent.keywords import Said, said
from optwarden.consent.state import dump, fold, load
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    AskKind,
    AttemptOutcome,
    Category,
    Grade,
    Method,
    PersonAct,
)
from optwarden.usecases.outbox.asking_words import WORDS, ChatWords
from tests.consent.builders import (
    BOT,
    DAY,
    HOUR,
    MINUTE,
    NOON,
    OTHER_BOT,
    Row,
    message_from_person,
    opt_in,
    opt_out,
    removed,
    requested,
    stops_carried,
    template,
    wrote,
)
from tests.consent.programmes import (
    ORDERS,
    QUESTION,
    REQUEST,
    RULES,
    ask,
    asked,
    sent,
    told,
    with_programme,
    writes,
)

ID = "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa"
OTHER_ID = "019a3f70-02aa-7c64-8d1e-7f4fbb1c20ab"
OPTED_IN = OptedIn(
    ("orders",), Grade.VERIFIED, Method.WHATSAPP, "form-en-1", PersonAct.SENT_KEYWORD, "p1"
)


def questioned(kind: AskKind = QUESTION, at: int = NOON, **changes: object) -> Row:
    """A row on which the programme has asked."""
    events = [wrote("hello", at - MINUTE), asked(ID, at, kind, **changes), sent(ID, at)]
    return Row(fold(events), at)


class TestYes:
    def test_it_is_a_verified_opt_in_with_complete_evidence(self) -> None:
        """The wording and the topics of the ask, the act, the words, and the message as place."""
        row = questioned()
        handled = row.do(writes("Yes!"), NOON + HOUR)
        received, event = handled.events
        assert isinstance(received.act, MessageReceived)
        assert event.act == OPTED_IN
        assert event.causation == received.event_id
        assert event.private == {"act": "sent_keyword", "text": "Yes!", "place": "message-1"}
        assert "text" not in received.private
        assert handled.value.agreed_to == "p1"
        assert [draft.kind for draft in handled.outbox] == [OPT_IN_CONFIRMATION]
        assert decide(row.state, RULES, template(topic="orders", category=Category.UTILITY),
                      NOON + HOUR).allowed  # fmt: skip

    @pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
    def test_the_words_we_teach_are_understood(self, words: ChatWords) -> None:
        """What a question's buttons say means yes and no, and fits on a button."""
        assert said(words.yes) is Said.YES
        assert said(words.no) is Said.NO
        assert len(words.yes) <= 20
        assert len(words.no) <= 20

    def test_without_a_question_it_is_a_message(self) -> None:
        """Nobody opts in by agreeing to something else."""
        row = Row(fold([wrote("hello", NOON)]), NOON)
        assert len(row.do(writes("yes"), NOON + 1).events) == 1

    @pytest.mark.parametrize(
        "after, counts", [(0, True), (ANSWER_WITHIN[QUESTION], True),
                          (ANSWER_WITHIN[QUESTION] + 1, False)],
        ids=["at once", "at the bound", "after it"],
    )  # fmt: skip
    def test_it_counts_within_the_bound(self, after: int, counts: bool) -> None:
        """A day, as long as the window of the question."""
        row = questioned()
        assert len(row.do(writes("yes", at=NOON + after), NOON + after + 1).events) == 1 + counts

    def test_a_yes_written_before_the_question_is_none(self) -> None:
        """However late it comes."""
        row = questioned()
        assert len(row.do(writes("yes", at=NOON - 1), NOON + 1).events) == 1

    @pytest.mark.parametrize("between", ["no", "where is my order?", "yes please?"])
    def test_any_message_since_closes_the_question(self, between: str) -> None:
        """A yes after it may answer something else; a no leaves the message and nothing more."""
        row = questioned()
        assert len(row.do(writes(between), NOON + 1).events) == 1
        assert len(row.do(writes("yes"), NOON + 2).events) == 1

    @pytest.mark.parametrize(
        "outcome, counts",
        [(None, False), (AttemptOutcome.REFUSED, False), (AttemptOutcome.UNKNOWN, True)],
        ids=str,
    )
    def test_a_question_that_never_went_is_not_answered(
        self, outcome: AttemptOutcome | None, counts: bool
    ) -> None:
        """A yes then says something about something else; one that may have gone may be seen."""
        settled = [] if outcome is None else [sent(ID, NOON, outcome)]
        row = Row(fold([wrote("hello", NOON - 1), asked(ID, NOON), *settled]), NOON)
        assert len(row.do(writes("yes"), NOON + 1).events) == 1 + counts

    @pytest.mark.parametrize(
        "outcome, counts",
        [
            (AttemptOutcome.ACCEPTED, False),
            (AttemptOutcome.UNKNOWN, False),
            (AttemptOutcome.REFUSED, True),
        ],
        ids=str,
    )
    def test_another_message_of_the_bot_since_closes_the_question(
        self, outcome: AttemptOutcome, counts: bool
    ) -> None:
        """It may have asked for a yes as well, such as "Shall we leave it at the door?"."""
        row = questioned()
        row.state = fold([told(NOON + 1, outcome)], row.state)
        assert len(row.do(writes("yes"), NOON + 2).events) == 1 + counts

    def test_its_own_button_is_no_answer_to_another_message(self) -> None:
        """It names the question, whatever the bot said since."""
        row = questioned()
        row.state = fold([told(NOON + 1)], row.state)
        assert len(row.do(writes(yes_payload(ID)), NOON + 2).events) == 2

    def test_what_another_bot_said_or_this_one_before_closes_nothing(self) -> None:
        """It was another conversation, or she has seen the question since."""
        row = questioned()
        row.state = fold([told(NOON + 1, bot_id=OTHER_BOT), told(NOON - 1)], row.state)
        assert len(row.do(writes("yes"), NOON + 2).events) == 2

    @pytest.mark.parametrize("answer", ["yes", yes_payload(ID)], ids=["yes", "its button"])
    def test_the_question_of_a_programme_that_was_withdrawn_is_not_answered(
        self, answer: str
    ) -> None:
        """It collects nothing from then on; another one of the bot changes nothing about that."""
        rules = replace(RULES, programmes={"p2": replace(ORDERS, programme_id="p2")})
        assert len(questioned().do(writes(answer, rules=rules), NOON + 1).events) == 1

    def test_only_what_the_programme_still_asks_for_is_agreed_to(self) -> None:
        """Its topics may have become fewer since she was asked."""
        row = questioned(topics=("orders", "delivery"))
        _, event = row.do(writes("yes"), NOON + 1).events
        assert isinstance(event.act, OptedIn)
        assert event.act.topics == ("orders",)
        row = questioned(topics=("delivery",))
        handled = row.do(writes("yes"), NOON + 1)
        assert (len(handled.events), handled.value.agreed_to) == (1, None)

    def test_a_message_from_before_it_went_closes_nothing(self) -> None:
        """It is the first one since she can have seen it that counts; a yes before is none."""
        events = [asked(ID, NOON), wrote("m", NOON + 1), sent(ID, NOON + 2)]
        row = Row(fold(events), NOON + 2)
        assert len(row.do(writes("yes", at=NOON + 1), NOON + 3).events) == 1
        row = Row(fold(events), NOON + 2)
        assert len(row.do(writes("yes"), NOON + 3).events) == 2

    @given(st.permutations(range(8)))
    def test_in_whatever_order_it_is_told(self, order: list[int]) -> None:
        """The state is a fold: asks, what came of them and messages give one state."""
        events = [
            asked(ID, NOON),
            sent(ID, NOON + 1),
            wrote("m", NOON + 2),
            asked(OTHER_ID, NOON + 40 * DAY),
            sent(OTHER_ID, NOON + 40 * DAY),
            sent(ID, NOON),
            told(NOON + 3),
            told(NOON + 1),
        ]
        state = fold(events[place] for place in order)
        assert load(dump(state)) == state == fold(events)
        assert set(state.asks_sent) == {OTHER_ID}

    def test_a_message_to_another_bot_closes_nothing(self) -> None:
        """It was another conversation."""
        row = questioned()
        row.state = fold([wrote("m", NOON + 1, bot_id=OTHER_BOT)], row.state)
        assert len(row.do(writes("yes"), NOON + 2).events) == 2

    def test_the_question_of_another_bot_is_not_answered(self) -> None:
        """An opt-in is for one bot."""
        row = Row(fold([asked(ID, NOON, bot_id=OTHER_BOT), sent(ID, NOON)]), NOON)
        assert len(row.do(writes("yes"), NOON + 1).events) == 1

    def test_an_invitation_by_text_message_is_not_answered_in_the_chat(self) -> None:
        """It is answered where it was asked."""
        row = Row(fold([asked(ID, NOON, AskKind.INVITATION), sent(ID, NOON)]), NOON)
        assert len(row.do(writes("yes"), NOON + 1).events) == 1

    def test_a_yes_by_text_message_answers_no_question_of_the_chat(self) -> None:
        """It came from elsewhere."""
        assert len(questioned().do(writes("yes", method=Method.SMS), NOON + 1).events) == 1

    def test_a_second_yes_changes_nothing(self) -> None:
        """The first was the first message since."""
        row = questioned()
        row.do(writes("yes"), NOON + 1)
        assert len(row.do(writes("yes"), NOON + 2).events) == 1

    def test_a_new_question_opens_again(self) -> None:
        """Another ask, another answer; what stands is dated anew and not confirmed again."""
        row = questioned()
        row.do(writes("yes"), NOON + 1)
        row.state = fold([asked(OTHER_ID, NOON + DAY), sent(OTHER_ID, NOON + DAY)], row.state)
        handled = row.do(writes("yes"), NOON + DAY + 1)
        assert (len(handled.events), handled.outbox) == (2, ())


class TestOptOutsSince:
    def test_stop_beats_yes_in_whatever_order_they_come(self) -> None:
        """A STOP closes the question."""
        row = questioned()
        row.do(writes("STOP"), NOON + 1)
        handled = row.do(writes("yes"), NOON + 2)
        assert len(handled.events) == 1

    def test_a_button_after_a_stop_lifts_nothing(self) -> None:
        """She said so after the question was asked; START is hers to write."""
        row = questioned()
        row.do(writes("STOP"), NOON + 1)
        assert len(row.do(writes(yes_payload(ID), "Yes"), NOON + 2).events) == 1

    def test_a_late_stop_from_between_outlives_the_yes_that_came_first(self) -> None:
        """Written before the yes, it is lifted by it; written after, it stands."""
        row = questioned()
        row.do(writes("yes", at=NOON + 2), NOON + 3)
        row.do(writes("STOP", at=NOON + 4), NOON + 5)
        message = template(topic="orders", category=Category.UTILITY)
        assert not decide(row.state, RULES, message, NOON + 6).allowed

    def test_the_business_and_a_linked_name_close_it_too(self) -> None:
        """Whoever ended it, and wherever."""
        carried = stops_carried("c", NOON + 1, CarriedOptOut(EVERY_BOT, SCOPE_ALL, NOON + 1, "x"))
        for ended in (removed("r", NOON + 1), carried):
            row = questioned()
            row.state = fold([ended], row.state)
            assert len(row.do(writes("yes"), NOON + 2).events) == 1

    def test_an_opt_out_by_web_closes_it(self) -> None:
        """All ways out are alike."""
        row = questioned()
        row.do(opt_out(rules=RULES), NOON + 1)
        assert len(row.do(writes("yes"), NOON + 2).events) == 1


class TestButtons:
    def test_the_questions_own_button_counts_for_exactly_that_question(self) -> None:
        """Whatever she wrote since; the act on record is the press."""
        row = questioned()
        row.do(writes("where is my order?"), NOON + 1)
        (_, event) = row.do(writes(yes_payload(ID), "Yes, I agree"), NOON + 2).events
        assert event.act == replace(OPTED_IN, act=PersonAct.PRESSED_BUTTON)
        assert event.private["act"] == "pressed_button"
        assert event.private["place"] == "message-1"

    def test_another_questions_button_does_not(self) -> None:
        """Nor one that names nothing."""
        row = questioned()
        assert len(row.do(writes(yes_payload(OTHER_ID), "Oh"), NOON + 1).events) == 1

    def test_a_press_dated_before_the_question_is_its_answer_all_the_same(self) -> None:
        """The provider's clock has whole seconds; nobody presses what is not there."""
        row = questioned()
        assert len(row.do(writes(yes_payload(ID), at=NOON - 1), NOON + 1).events) == 2

    def test_after_its_bound_it_says_nothing(self) -> None:
        """It stays in the chat for years."""
        row = questioned()
        late = NOON + ANSWER_WITHIN[QUESTION] + 1
        assert len(row.do(writes(yes_payload(ID)), late).events) == 1

    def test_the_other_button_closes_the_question(self) -> None:
        """It is a message since."""
        row = questioned()
        assert len(row.do(writes(no_payload(ID), "Later"), NOON + 1).events) == 1
        assert len(row.do(writes("yes"), NOON + 2).events) == 1

    @pytest.mark.parametrize(
        "payload",
        ["optwarden:yes:", "optwarden:yes:not-an-id", "optwarden:maybe:" + ID, "yes:" + ID, ID],
    )
    def test_what_is_no_payload_of_ours_is_none(self, payload: str) -> None:
        """Somebody else's button says what it says."""
        assert pressed([payload]) is None


class TestRequests:
    @pytest.mark.parametrize("text", ["yes", "START", yes_payload(ID)])
    def test_yes_start_and_its_button_answer_one(self, text: str) -> None:
        """The opt-in the form asked for is verified, once, with the form's wording."""
        form = requested("form", NOON - 1, "orders")
        row = Row(fold([form, asked(ID, NOON, REQUEST), sent(ID, NOON)]), NOON)
        handled = row.do(writes(text), NOON + HOUR)
        (_, event) = handled.events
        assert isinstance(event.act, OptedIn)
        assert (event.act.topics, event.act.disclosure_id) == (("orders",), "form-en-1")
        assert (event.act.grade, event.act.programme) == (Grade.VERIFIED, "p1")
        assert len(handled.outbox) == 1

    def test_start_also_renews_what_else_is_on_record(self) -> None:
        """As it always does; one confirmation for both."""
        row = Row()
        row.do(opt_in("delivery"), NOON - HOUR)
        row.state = fold([asked(ID, NOON, REQUEST), sent(ID, NOON)], row.state)
        handled = row.do(writes("START"), NOON + 1)
        topics = [event.act.topics for event in handled.events if isinstance(event.act, OptedIn)]
        assert topics == [("orders",), ("delivery",)]
        assert len(handled.outbox) == 1

    def test_it_can_be_answered_for_a_week(self) -> None:
        """And not in the eighth day."""
        for after, events in ((7 * DAY, 2), (7 * DAY + 1, 1)):
            row = Row(fold([asked(ID, NOON, REQUEST), sent(ID, NOON)]), NOON)
            assert len(row.do(writes("yes", at=NOON + after), NOON + 8 * DAY).events) == events


class TestKeywords:
    @pytest.mark.parametrize("text", ["join orders", "JOIN ORDERS!", " Join  Orders "])
    def test_a_programmes_keyword_is_a_verified_opt_in(self, text: str) -> None:
        """With the wording of its own language, wherever she read the word."""
        (_, event) = Row().do(writes(text), NOON).events
        assert event.act == OPTED_IN
        assert event.private == {"act": "sent_keyword", "text": text, "place": "message-1"}

    @pytest.mark.parametrize("text", ["Join orders?", "join orders？", "START ME ?"])
    def test_who_asks_what_it_is_has_not_agreed(self, text: str) -> None:
        """As with YES."""
        assert len(Row().do(writes(text), NOON).events) == 1

    def test_it_lifts_her_own_opt_out(self) -> None:
        """It is an act from the number itself."""
        row = Row()
        row.do(writes("STOP"), NOON)
        row.do(writes("join orders"), NOON + 1)
        message = template(topic="orders", category=Category.UTILITY)
        assert decide(row.state, RULES, message, NOON + 2).allowed

    @pytest.mark.parametrize("text", ["please join orders", "orders", "join orders now"])
    def test_a_sentence_with_it_is_none(self, text: str) -> None:
        """Whole messages only."""
        assert len(Row().do(writes(text), NOON).events) == 1

    def test_a_programme_that_does_not_collect_in_the_chat_has_none_there(self) -> None:
        """Its keywords are for text messages."""
        rules = with_programme(methods=frozenset({Method.SMS}))
        assert len(Row().do(writes("join orders", rules=rules), NOON).events) == 1

    def test_stop_is_stop_whatever_a_programme_publishes(self) -> None:
        """A programme cannot take the word."""
        rules = with_programme(keywords=("stop",))
        (_, event) = Row().do(writes("stop", rules=rules), NOON).events
        assert isinstance(event.act, OptedOut)

    def test_start_may_be_a_programmes_word(self) -> None:
        """Then it opts in to that, on record or not (DESIGN 3)."""
        rules = with_programme(keywords=("start",))
        handled = Row().do(writes("START", rules=rules), NOON)
        assert [event.act for event in handled.events[1:]] == [OPTED_IN]
        assert handled.value.opt_in_on_record


class TestAskedByHer:
    def test_start_without_an_opt_in_on_record_is_answered_with_the_question(self) -> None:
        """Nothing is opted in to; her YES to the question counts."""
        row = Row()
        handled = row.do(writes("START"), NOON)
        (_, event) = handled.events
        assert isinstance(event.act, OptInAsked)
        assert (event.act.ask, event.act.programme) == (QUESTION, "p1")
        assert [draft.kind for draft in handled.outbox] == [KIND]
        assert handled.value.asked
        assert not handled.value.opt_in_on_record
        row.state = fold([sent(event.event_id, NOON + 2)], row.state)
        (_, agreed) = row.do(writes("yes"), NOON + MINUTE).events
        assert agreed.act == OPTED_IN

    def test_without_a_programme_it_records_nothing(self) -> None:
        """As before."""
        handled = Row().do(message_from_person("START"), NOON)
        assert (len(handled.events), handled.value.asked) == (1, False)

    def test_a_start_that_the_provider_answered_is_not_answered_again(self) -> None:
        """The person has its words on the screen already."""
        command = writes("START")._replace(provider_answered=True)
        assert len(Row().do(command, NOON).events) == 1

    def test_a_second_start_asks_no_second_time(self) -> None:
        """A question is not repeated within a day."""
        row = Row()
        row.do(writes("START"), NOON)
        handled = row.do(writes("START"), NOON + 1)
        assert (len(handled.events), handled.value.asked) == (1, False)

    def test_with_an_opt_in_on_record_start_asks_nothing(self) -> None:
        """It renews that."""
        row = Row()
        row.do(opt_in("delivery"), NOON)
        (_, event) = row.do(writes("START"), NOON + 1).events
        assert isinstance(event.act, OptedIn)

    @pytest.mark.parametrize("word", ["START", "6"])
    def test_after_a_stop_it_is_her_way_back(self, word: str) -> None:
        """Nothing is lifted by it; she is answered with the question, which her YES would."""
        row = Row()
        row.do(writes("STOP"), NOON)
        handled = row.do(writes(word), NOON + 1)
        event = handled.events[1]
        assert isinstance(event.act, OptInAsked)
        assert handled.value.asked
        assert not decide(row.state, RULES, template(topic="orders", category=Category.UTILITY),
                          NOON + 1).allowed  # fmt: skip
        row.state = fold([sent(event.event_id, NOON + 2)], row.state)
        row.do(writes("yes"), NOON + 3)
        assert decide(row.state, RULES, template(topic="orders", category=Category.UTILITY),
                      NOON + 3).allowed  # fmt: skip

    def test_a_stop_that_is_told_late_still_stands_against_it(self) -> None:
        """It came after her START, by its own time."""
        row = Row()
        row.do(writes("STOP", at=NOON + 1), NOON + 5)
        assert len(row.do(writes("START", at=NOON), NOON + 6).events) == 1
        assert len(row.do(writes("START", at=NOON + 2), NOON + 7).events) == 2

    def test_the_first_programme_that_may_is_asked_with(self) -> None:
        """By its id; one that does not collect in the chat is passed over."""
        programmes = {
            one.programme_id: one
            for one in (
                replace(ORDERS, programme_id="p3", topics=("delivery",)),
                replace(ORDERS, programme_id="p2"),
                replace(ORDERS, methods=frozenset({Method.WEB})),
            )
        }
        rules = replace(RULES, programmes=programmes)
        (_, event) = Row().do(writes("START", rules=rules), NOON).events
        assert isinstance(event.act, OptInAsked)
        assert event.act.programme == "p2"

    def test_a_menu_word_asks_the_question(self) -> None:
        """The item "6. Opt in for notifications" asks, and the YES agrees."""
        row = Row()
        handled = row.do(writes("6"), NOON)
        assert handled.value.asked
        row.state = fold([sent(handled.events[1].event_id, NOON + 2)], row.state)
        (_, agreed) = row.do(writes("yes"), NOON + MINUTE).events
        assert agreed.act == OPTED_IN

    def test_a_menu_word_of_one_who_is_opted_in_asks_nothing(self) -> None:
        """There is nothing to ask for."""
        row = Row()
        row.do(writes("join orders"), NOON)
        assert len(row.do(writes("6"), NOON + 1).events) == 1

    def test_asking_is_on_record_as_the_gateways_act(self) -> None:
        """Because of her message, and with her name as it was spelled."""
        received, event = Row().do(writes("6"), NOON).events
        assert event.actor == "gateway"
        assert event.causation == received.event_id
        assert event.bot_id == BOT


def test_asking_again_waits_for_nothing_else() -> None:
    """An ask by the business's bot finds the window of the same chat."""
    row = Row(fold([wrote("hello", NOON - 1)]), NOON - 1)
    assert row.do(ask(), NOON).value.event_id is not None
