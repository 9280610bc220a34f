"""What do a person's own words change: opt-outs of all, of marketing, doubts, and claimed words?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from optwarden.consent.buttons import yes_payload
from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.commands.claiming import ClaimWords
from optwarden.consent.commands.desk import UPHELD, RecordDoubt, SettleDoubt
from optwarden.consent.commands.handling import Handled, Origin
from optwarden.consent.commands.inbound import InboundRecorded, RecordInbound
from optwarden.consent.decision import decide
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.events import Event, MessageReceived, OptedOut
from optwarden.consent.keywords import Said
from optwarden.consent.message import Message
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.own_words import plain_words
from optwarden.consent.requests.reading import read_request
from optwarden.consent.reviewing import REVIEW, DeskRules, due_date
from optwarden.consent.rules import BotRules
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Category,
    DenialReason,
    DoubtOutcome,
    Grade,
    MessageType,
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
    Row,
    bot,
    opt_in,
    opted_in,
    opted_out,
)
from tests.consent.builders import wrote as received
from tests.consent.programmes import RULES as PROGRAMMES
from tests.consent.programmes import asked, sent, writes

RULES = bot(allowed_categories=frozenset(Category))
ASK = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
SALE = Message(MessageType.TEMPLATE, Category.MARKETING, "offers")
NEWS = Message(MessageType.TEMPLATE, Category.UTILITY, "orders")


def says(row: Row, text: str, at: Micros, number: int = 1) -> tuple[Event, ...]:
    """Let the person write something, read as a callback's text is; return what it became."""
    return wrote(row, text, at, number).events


def wrote(
    row: Row, text: str, at: Micros, number: int = 1, rules: BotRules = RULES
) -> Handled[InboundRecorded]:
    """The same; return all that came of it."""
    request = read_request(text)
    said = Said.STOP if request.reach is Reach.ALL else Said.OTHER
    received = MessageReceived("sandbox", f"m{number}", opens_window=True, provider_type="text")
    origin = Origin(Actor.PERSON, private=(("text", text),))
    command = RecordInbound(rules, received, said, origin, f"m{number}", request=request)
    return row.do(command, at)


def agreed() -> Row:
    row = Row()
    row.do(opt_in("offers", "orders", rules=RULES), NOON)
    return row


def reason(row: Row, message: Message, at: Micros) -> DenialReason | None:
    return decide(row.state, RULES, message, at).reason


def test_a_sentence_opts_out_as_stop_does() -> None:
    """Of everything, by the person; the rule that found it is on record, its words are evidence."""
    row = agreed()
    received, out = says(row, "please stop sending me messages", NOON + MINUTE)
    assert isinstance(received.act, MessageReceived)
    assert not received.act.opens_window
    assert isinstance(out.act, OptedOut)
    assert (out.act.scopes, out.act.by) == ((SCOPE_ALL,), Actor.PERSON)
    assert out.act.matched == "en.stop-sending"
    assert out.private["text"] == "please stop sending me messages"
    assert reason(row, NEWS, NOON + HOUR) is DenialReason.OPTED_OUT


def test_no_more_advertising_ends_advertising_only() -> None:
    """What she ordered is still told her, her message opens the window, nothing is confirmed."""
    row = agreed()
    received, out = says(row, "no more ads please", NOON + MINUTE)
    assert isinstance(received.act, MessageReceived)
    assert received.act.opens_window
    assert isinstance(out.act, OptedOut)
    assert out.act.scopes == (SCOPE_MARKETING,)
    assert reason(row, SALE, NOON + HOUR) is DenialReason.OPTED_OUT
    assert reason(row, NEWS, NOON + HOUR) is None


def with_a_question() -> Row:
    """Somebody who agreed and left, wrote again, and was asked by the programme."""
    acts = [
        opted_in("in", NOON, "orders", bot_id=BOT),
        opted_out("out", NOON + MINUTE, SCOPE_ALL),
        received("hello", NOON + 2 * MINUTE),
        asked(ASK, NOON + 2 * MINUTE),
        sent(ASK, NOON + 2 * MINUTE + 1),
    ]
    return Row(fold(acts), NOON + 2 * MINUTE + 1)


def reason_of_orders(row: Row, at: Micros) -> DenialReason | None:
    return decide(row.state, PROGRAMMES, NEWS, at).reason


class TestDoubt:
    def test_it_stops_marketing_at_once_and_lies_on_the_desk(self) -> None:
        """An item falls due in ten business days; what is no advertising goes on."""
        row = agreed()
        request = read_request("you have the wrong number")
        assert request.reach is Reach.DOUBTFUL
        _, doubt = says(row, "you have the wrong number", NOON + MINUTE)
        assert isinstance(doubt.act, OptOutDoubted)
        denied = decide(row.state, RULES, SALE, NOON + HOUR)
        assert (denied.reason, denied.verdict.rule) == (DenialReason.OPTED_OUT, 2)
        assert denied.verdict.events == (doubt.event_id,)
        assert reason(row, NEWS, NOON + HOUR) is None

    def test_an_item_goes_with_it(self) -> None:
        """In the same transaction, so that no doubt is forgotten."""
        row = Row()
        entered = row.do(RecordDoubt(RULES, Method.OPERATOR, BY_BUSINESS), NOON)
        (draft,) = entered.outbox
        (event,) = entered.events
        assert (draft.kind, draft.causation) == (REVIEW, event.event_id)
        assert draft.due_at == due_date(NOON, RULES.desk) < draft.expires_at

    def test_dismissed_it_ends(self) -> None:
        """The desk read it: marketing goes again."""
        row = agreed()
        _, doubt = says(row, "you have the wrong number", NOON + MINUTE)
        settle = SettleDoubt(RULES, doubt.event_id, DoubtOutcome.DISMISSED, BY_BUSINESS)
        row.do(settle, NOON + HOUR)
        assert reason(row, SALE, NOON + HOUR) is None
        assert row.do(settle, NOON + HOUR).events == ()

    def test_upheld_it_is_the_persons_opt_out_of_when_she_wrote(self) -> None:
        """Nothing the business submits lifts it; a START of hers since then stands."""
        row = agreed()
        _, doubt = says(row, "you have the wrong number", NOON + MINUTE)
        settle = SettleDoubt(RULES, doubt.event_id, DoubtOutcome.UPHELD, BY_BUSINESS)
        _, out = row.do(settle, NOON + DAY).events
        assert isinstance(out.act, OptedOut)
        assert (out.act.by, out.act.matched) == (Actor.PERSON, UPHELD)
        assert out.effective_at == doubt.effective_at
        row.do(opt_in("offers", "orders", rules=RULES), NOON + 2 * DAY)
        assert reason(row, NEWS, NOON + 2 * DAY) is DenialReason.OPTED_OUT
        row.do(opt_in("orders", rules=RULES, grade=Grade.VERIFIED), NOON + 3 * DAY)
        assert reason(row, NEWS, NOON + 3 * DAY) is None

    def test_while_one_waits_others_join_it(self) -> None:
        """One item for somebody to read, with all her words; they are settled together, as of the
        last of them.
        """
        row = agreed()
        first = wrote(row, "you have the wrong number", NOON + MINUTE)
        again = wrote(row, "too many messages", NOON + HOUR)
        assert (len(first.outbox), len(again.outbox)) == (1, 0)
        doubt, joined = first.events[1], again.events[1]
        assert isinstance(joined.act, OptOutDoubted)
        assert joined.act.joins == doubt.event_id
        assert joined.private["text"] == "too many messages"
        settle = SettleDoubt(RULES, doubt.event_id, DoubtOutcome.UPHELD, BY_BUSINESS)
        one, other, out = row.do(settle, NOON + DAY).events
        assert {one.act, other.act} == {
            DoubtSettled(doubt.event_id, DoubtOutcome.UPHELD),
            DoubtSettled(joined.event_id, DoubtOutcome.UPHELD),
        }
        assert (out.effective_at, out.causation) == (joined.effective_at, joined.event_id)
        later = wrote(row, "too many messages", NOON + 2 * DAY)
        assert later.outbox == ()  # she is out already

    def test_once_it_is_settled_the_next_has_an_item_of_its_own(self) -> None:
        """So has one at another bot, whose desk is another, and one that is entered by hand."""
        row = agreed()
        _, doubt = says(row, "you have the wrong number", NOON + MINUTE)
        other = replace(RULES, bot_id="other-bot")
        assert wrote(row, "too many messages", NOON + HOUR, rules=other).outbox
        assert row.do(RecordDoubt(RULES, Method.OPERATOR, BY_BUSINESS), NOON + HOUR).outbox
        for item in {stamp.item for stamp in row.state.doubted.values()}:
            row.do(SettleDoubt(RULES, item, DoubtOutcome.DISMISSED, BY_BUSINESS), NOON + DAY)
        assert doubt.event_id in row.state.doubts_settled
        assert reason(row, SALE, NOON + DAY) is None
        assert wrote(row, "too many messages", NOON + 2 * DAY).outbox

    def test_nothing_is_settled_unread(self) -> None:
        """Whoever says what was read settles that, and is told when she wrote more."""
        row = agreed()
        _, doubt = says(row, "you have the wrong number", NOON + MINUTE)
        read = SettleDoubt(RULES, doubt.event_id, DoubtOutcome.DISMISSED, BY_BUSINESS, read=1)
        says(row, "too many messages", NOON + HOUR)
        handled = row.do(read, NOON + DAY)
        assert (handled.value.wrote_more, handled.events) == (True, ())
        assert len(row.do(replace(read, read=2), NOON + DAY).events) == 2

    def test_an_act_of_the_number_ends_it_too(self) -> None:
        """Who writes START after a doubtful question wants the messages."""
        row = agreed()
        says(row, "you have the wrong number", NOON + MINUTE)
        row.do(opt_in("offers", rules=RULES, grade=Grade.VERIFIED), NOON + HOUR)
        assert reason(row, SALE, NOON + HOUR) is None

    def test_an_unknown_one_is_not_settled(self) -> None:
        """Somebody else's doubt is none of this person's."""
        command = SettleDoubt(RULES, "elsewhere", DoubtOutcome.UPHELD, BY_BUSINESS)
        handled = Row().do(command, NOON)
        assert (handled.value.known, handled.events) == (False, ())


class TestClaimedWords:
    def test_a_pending_question_takes_its_word_and_no_other(self) -> None:
        """CANCEL answers the bot until the hour is over; END and STOP are hers all along."""
        row = agreed()
        row.do(ClaimWords(RULES, ("cancel",), HOUR, BY_BUSINESS), NOON + MINUTE)
        assert len(says(row, "Cancel!", NOON + 2 * MINUTE, 1)) == 1
        assert len(says(row, "END", NOON + 3 * MINUTE, 2)) == 2
        assert len(says(row, "STOP", NOON + 4 * MINUTE, 3)) == 2
        assert len(says(row, "cancel", NOON + 2 * HOUR, 4)) == 2

    def test_a_sentence_is_nobodys_answer(self) -> None:
        """A claim is of a whole message only."""
        row = agreed()
        row.do(ClaimWords(RULES, ("take me off your list",), HOUR, BY_BUSINESS), NOON)
        assert len(says(row, "take me off your list", NOON + MINUTE)) == 2

    @pytest.mark.parametrize("word", ["START", "yes", "Join orders"])
    def test_a_claimed_word_agrees_to_nothing(self, word: str) -> None:
        """To opt in is never easier than to opt out: START, YES and a programme's own words answer
        the bot that asked, and lift no opt-out.
        """
        row = with_a_question()
        row.do(ClaimWords(PROGRAMMES, (plain_words(word),), HOUR, BY_BUSINESS), NOON + 3 * MINUTE)
        answer = row.do(writes(word, rules=PROGRAMMES), NOON + 4 * MINUTE)
        assert [type(event.act) for event in answer.events] == [MessageReceived]
        assert (answer.value.said, answer.outbox) == (Said.OTHER, ())
        unclaimed = with_a_question().do(writes(word, rules=PROGRAMMES), NOON + 4 * MINUTE)
        assert len(unclaimed.events) > 1

    def test_who_left_since_undoes_that_with_start(self) -> None:
        """She was told that START does: a question from before her STOP waits no more."""
        row = Row()
        row.do(opt_in("orders", rules=PROGRAMMES), NOON)
        row.do(ClaimWords(PROGRAMMES, ("start",), HOUR, BY_BUSINESS), NOON + MINUTE)
        row.do(writes("STOP", rules=PROGRAMMES), NOON + 2 * MINUTE)
        assert reason_of_orders(row, NOON + 3 * MINUTE) is DenialReason.OPTED_OUT
        row.do(writes("START", rules=PROGRAMMES), NOON + 4 * MINUTE)
        assert reason_of_orders(row, NOON + 5 * MINUTE) is None

    def test_a_button_is_pressed_where_it_stands(self) -> None:
        """It names its question, so no other question takes it."""
        row = with_a_question()
        row.do(ClaimWords(PROGRAMMES, ("yes",), HOUR, BY_BUSINESS), NOON + 3 * MINUTE)
        pressed = writes(yes_payload(ASK), "Yes", rules=PROGRAMMES)
        assert row.do(pressed, NOON + 4 * MINUTE).value.agreed_to == "p1"

    @pytest.mark.parametrize("word", ["stop", "unsubscribe"])
    def test_stop_and_unsubscribe_cannot_be_claimed(self, word: str) -> None:
        """Whatever a bot asks."""
        with pytest.raises(ValueError, match="no question claims"):
            WordsClaimed((word,), NOON)


def test_the_desk_has_business_days() -> None:
    """From Friday noon ten business days end with the Friday in two weeks; a holiday adds one."""
    friday = 1_772_193_600_000_000  # 2026-02-27T12:00:00Z
    end = 1_773_446_400_000_000  # 2026-03-14T00:00:00Z, the end of Friday the 13th
    assert due_date(friday, DeskRules()) == end
    holiday = DeskRules(holidays=frozenset({date(2026, 3, 4)}))
    assert due_date(friday, holiday) == end + 3 * DAY
    assert due_date(friday, DeskRules(1)) == friday + 3 * DAY + 12 * HOUR
