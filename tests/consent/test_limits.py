"""How often may a person be messaged, and when not?"""

from dataclasses import replace

import pytest

from optwarden.consent.commands.send import DecideSend, SendDecided, SettleAttempt
from optwarden.consent.commands.time_zone import DeclareTimeZone
from optwarden.consent.decision import Decision, Denied, decide, decide_in_shadow
from optwarden.consent.events import Event, MessageSettled
from optwarden.consent.limits import LARGEST_CAP, MOST_KEPT, Cap, CapLeft, QuietHours
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import dump, fold, load
from optwarden.consent.vocabulary import (
    AttemptOutcome,
    CapScope,
    Category,
    DenialReason,
    GuardMode,
    Micros,
)
from tests.consent.builders import (
    BY_BUSINESS,
    DAY,
    HOUR,
    MARKETING_BOT,
    MINUTE,
    NIGHT,
    NOON,
    OTHER_BOT,
    RULES,
    UTILITY,
    Row,
    bot,
    exactly,
    let_go,
    linked,
    message_from_person,
    opt_in,
    opted_in,
    template,
    text,
    wrote,
)

ONE_A_DAY = bot(caps=(Cap(1, 24),))
IN = opted_in("in", NOON - 30 * DAY)
SALE = replace(MARKETING_BOT, caps=(Cap(2, 24, Category.MARKETING),))


def sign(decision: Decision, row_version: int) -> str:
    return f"signed-{decision.decided_at}-{row_version}"


def agreed() -> Row:
    row = Row()
    row.do(opt_in(), NOON - DAY)
    return row


def send(row: Row, now: Micros, rules: BotRules, message: Message = UTILITY) -> SendDecided:
    return row.do(DecideSend(rules, message, "sandbox", sign, BY_BUSINESS), now).value


def settle(row: Row, now: Micros, attempt_id: str | None, outcome: AttemptOutcome) -> None:
    assert attempt_id is not None
    settled = MessageSettled(attempt_id, outcome, "sandbox")
    row.do(SettleAttempt(RULES, settled, BY_BUSINESS), now)


class TestCap:
    def test_it_is_taken_with_the_intent_to_send(self) -> None:
        """The second message is denied although nobody knows yet what came of the first."""
        row = agreed()
        assert send(row, NOON, ONE_A_DAY).decision.allowed
        denied = send(row, NOON + HOUR, ONE_A_DAY).decision
        assert denied.reason is DenialReason.TOO_FREQUENT
        assert denied.not_before == NOON + DAY

    def test_a_window_rolls_to_the_microsecond(self) -> None:
        """A slot comes back when its taking is as old as the window, and not before."""
        state = fold([IN, let_go("a", NOON)])
        assert not decide(state, ONE_A_DAY, UTILITY, NOON + DAY - 1).allowed
        assert decide(state, ONE_A_DAY, UTILITY, NOON + DAY).allowed

    def test_a_refusal_gives_it_back(self) -> None:
        """What the provider certainly did not send does not count."""
        row = agreed()
        attempt_id = send(row, NOON, ONE_A_DAY).attempt_id
        settle(row, NOON + 1, attempt_id, AttemptOutcome.REFUSED)
        assert send(row, NOON + 2, ONE_A_DAY).decision.allowed
        assert not send(row, NOON + 3, ONE_A_DAY).decision.allowed

    @pytest.mark.parametrize("outcome", [AttemptOutcome.ACCEPTED, AttemptOutcome.UNKNOWN])
    def test_what_may_have_been_sent_counts(self, outcome: AttemptOutcome) -> None:
        """An answer that never came is no refusal."""
        row = agreed()
        settle(row, NOON + 1, send(row, NOON, ONE_A_DAY).attempt_id, outcome)
        assert not send(row, NOON + 2, ONE_A_DAY).decision.allowed

    def test_a_repeated_refusal_gives_one_back(self) -> None:
        """Settling an attempt twice gives back one slot, not two."""
        row, rules = agreed(), bot(caps=(Cap(2, 24),))
        attempt_id = send(row, NOON, rules).attempt_id
        send(row, NOON + 1, rules)
        settle(row, NOON + 2, attempt_id, AttemptOutcome.REFUSED)
        settle(row, NOON + 3, attempt_id, AttemptOutcome.REFUSED)
        assert send(row, NOON + 4, rules).decision.allowed
        assert not send(row, NOON + 5, rules).decision.allowed

    def test_a_question_takes_nothing(self) -> None:
        """A decision that is only asked for says what is left, and leaves it."""
        state = fold([IN, let_go("a", NOON), let_go("b", NOON + 1)])
        rules = bot(caps=(Cap(3, 24),))
        for _ in range(3):
            decision = decide(state, rules, UTILITY, NOON + HOUR)
            assert decision.allowed
            assert decision.caps == (CapLeft(Cap(3, 24), 1, NOON + DAY),)

    def test_nobody_who_got_nothing_waits_for_a_slot(self) -> None:
        """Everything is left, and there is no next slot to wait for."""
        decision = decide(fold([IN]), RULES, UTILITY, NOON)
        assert decision.caps == (CapLeft(Cap(20, 24), 20, None),)

    def test_a_lowered_cap_waits_for_as_many_as_it_has_to(self) -> None:
        """With three taken of one, the next slot comes when all three have lapsed."""
        state = fold([IN, *(let_go(f"{n}", NOON + n) for n in range(3))])
        decision = decide(state, ONE_A_DAY, UTILITY, NOON + HOUR)
        assert decision.not_before == NOON + 2 + DAY
        assert decision.caps == (CapLeft(Cap(1, 24), 0, NOON + 2 + DAY),)

    @pytest.mark.parametrize(
        "cap, counted",
        [
            (Cap(1, 24), True),
            (Cap(1, 24, Category.MARKETING), True),
            (Cap(1, 24, Category.UTILITY), False),
            (Cap(1, 24, topic="offers"), True),
            (Cap(1, 24, topic="news"), False),
            (Cap(1, 24, Category.MARKETING, "offers"), True),
            (Cap(1, 24, Category.UTILITY, "offers"), False),
        ],
        ids=str,
    )
    def test_it_counts_its_category_and_topic(self, cap: Cap, counted: bool) -> None:
        """By what the message is about once declarations were consulted, not by the caller."""
        rules = replace(MARKETING_BOT, caps=(cap,))
        row = Row()
        row.do(opt_in("offers"), NOON - DAY)
        send(row, NOON, rules, template("sale"))
        assert send(row, NOON + 1, rules, template("sale")).decision.allowed is not counted

    def test_other_messages_are_not_held(self) -> None:
        """A cap of marketing that is used up holds no message of another category."""
        taken = [let_go(f"{n}", NOON, Category.MARKETING, "offers") for n in range(2)]
        state = fold([IN, opted_in("offers", NOON - DAY, "offers"), *taken])
        assert not decide(state, SALE, template("sale"), NOON + 1).allowed
        assert decide(state, SALE, UTILITY, NOON + 1).allowed

    def test_free_form_is_neither_counted_nor_held(self) -> None:
        """Answers to what the person wrote are not what caps are for."""
        row = agreed()
        row.do(message_from_person("hello", source=exactly(NOON)), NOON)
        assert send(row, NOON + 1, ONE_A_DAY, text()).decision.allowed
        assert send(row, NOON + 2, ONE_A_DAY).decision.allowed
        assert send(row, NOON + 3, ONE_A_DAY, text()).decision.allowed

    @pytest.mark.parametrize("scope, held", [(CapScope.BOT, False), (CapScope.BUSINESS, True)])
    def test_whose_messages_count(self, scope: CapScope, held: bool) -> None:
        """Another bot's messages count where the cap is the business's."""
        rules = bot(caps=(Cap(1, 24, scope=scope),))
        state = fold([IN, let_go("a", NOON, bot_id=OTHER_BOT)])
        assert decide(state, rules, UTILITY, NOON + 1).allowed is not held

    def test_a_cap_that_another_bot_shares_holds(self) -> None:
        """The business's cap holds for this bot, and what it lets go counts as long as that."""
        rules = bot(caps=(), shared_caps=(Cap(1, 168, scope=CapScope.BUSINESS),))
        row = agreed()
        assert send(row, NOON, rules).decision.allowed
        assert send(row, NOON + 6 * DAY, rules).decision.not_before == NOON + 7 * DAY

    def test_in_shadow_it_holds_nothing_and_counts_as_if_it_did(self) -> None:
        """What it would have denied goes, and does not count: so the record shows enforcement."""
        row, rules = agreed(), replace(ONE_A_DAY, guard_mode=GuardMode.SHADOW)
        send(row, NOON, rules)
        spared = send(row, NOON + 1, rules)
        assert spared.attempt_id is not None
        assert spared.decision.reason is DenialReason.TOO_FREQUENT
        assert len(row.state.takings) == 1
        _, goes = decide_in_shadow(row.state, rules, UTILITY, NOON + 2)
        assert goes

    def test_a_bot_without_caps_keeps_nothing(self) -> None:
        """No cell is written for what nobody counts."""
        row = agreed()
        send(row, NOON, bot(caps=()))
        assert not row.state.takings


class TestKept:
    def test_what_no_cap_counts_any_more_is_forgotten(self) -> None:
        """The next taking leaves out those that have lapsed by then."""
        state = fold([IN, *(let_go(f"{n}", NOON + n * DAY) for n in range(30))])
        assert list(state.takings) == ["29"]

    def test_tries_are_bounded_whatever_came_of_them(self) -> None:
        """A provider that refuses each message does not make the row grow for ever.

        Nothing is forgotten that a cap counts: at the bound nothing more goes until one lapses.
        """
        row = agreed()
        for n in range(MOST_KEPT):
            decided = send(row, NOON + 10 * n, RULES)
            settle(row, NOON + 10 * n + 1, decided.attempt_id, AttemptOutcome.REFUSED)
        denied = send(row, NOON + HOUR, RULES).decision
        assert denied.reason is DenialReason.TOO_FREQUENT
        assert denied.not_before == NOON + DAY
        assert len(row.state.given_back) == MOST_KEPT
        assert send(row, NOON + DAY, RULES).decision.allowed

    def test_the_largest_caps_fit(self) -> None:
        """A row at its bound has some 20 KB, and comes back from the store as it was."""
        assert LARGEST_CAP <= MOST_KEPT
        ids = [f"0190c2a0-0000-7000-8000-{n:012d}" for n in range(MOST_KEPT)]
        state = fold([IN, *(let_go(each, NOON + n, hours=744) for n, each in enumerate(ids))])
        assert load(dump(state)) == state
        assert len(dump(state)) < 25_000


def open_at(local_hour: int, zone_hours: int) -> Micros:
    """The instant of NOON's day at which it is that hour in a zone so far east of UTC."""
    return NOON - 12 * HOUR + (local_hour - zone_hours) * HOUR


class TestQuietHours:
    @pytest.mark.parametrize(
        "to, known, ends",
        [
            (None, [], NOON + 11 * HOUR),  # the bot's own, Tokyo
            ("819012345678", [], NOON + 11 * HOUR),  # Japan
            ("46732001122", [], None),  # Sweden, 13:00
            ("919812345678", [], None),  # India, 17:30
            ("14165550123", [], open_at(8, -8)),  # Canada: Vancouver begins last
            ("12125550123", [], open_at(8, -10)),  # the US: Hawaii and Adak begin last
            ("US.13491208655302741918", [], open_at(8, -10)),
            ("US.13491208655302741918", [linked("l", NOON - DAY, "46732001122")], None),
            ("88213123456", [], NOON + 11 * HOUR),  # a satellite: no country, so the bot's
        ],
    )
    def test_where_a_person_is(
        self, to: str | None, known: list[Event], ends: Micros | None
    ) -> None:
        """By the number's country, then a linked number's, then the user id's, then the bot's; in
        a country of several zones, outside the quiet hours of all.
        """
        decision = decide(fold([IN, *known]), NIGHT, UTILITY, NOON, to)
        assert decision.not_before == ends
        assert decision.reason is (None if ends is None else DenialReason.QUIET_HOURS)

    def test_a_declared_zone_comes_first(self) -> None:
        """The business knows better than the number; taking it back ends that."""
        row = agreed()
        row.do(DeclareTimeZone(RULES, "America/New_York", BY_BUSINESS), NOON - HOUR)
        assert row.state.declared_zone is not None
        to = "12125550123"
        at = open_at(8, -5)
        assert decide(row.state, NIGHT, UTILITY, at - 1, to).not_before == at
        assert decide(row.state, NIGHT, UTILITY, at, to).allowed
        row.do(DeclareTimeZone(RULES, None, BY_BUSINESS), NOON)
        assert not decide(row.state, NIGHT, UTILITY, at, to).allowed

    def test_what_is_known_is_not_said_again(self) -> None:
        """A declaration that is no news is no event."""
        row = Row()
        assert row.do(DeclareTimeZone(RULES, None, BY_BUSINESS), NOON).events == ()
        assert row.do(DeclareTimeZone(RULES, "Asia/Tokyo", BY_BUSINESS), NOON).events
        assert row.do(DeclareTimeZone(RULES, "Asia/Tokyo", BY_BUSINESS), NOON + 1).events == ()

    def test_a_time_zone_is_personal(self) -> None:
        """It is no fact of the ledger, which sees a commitment to it."""
        row = Row()
        (event,) = row.do(DeclareTimeZone(RULES, "Asia/Tokyo", BY_BUSINESS), NOON).events
        assert event.act.facts() == {"declared": True}
        assert event.private == {"time_zone": "Asia/Tokyo"}

    def test_a_closed_window_exempts_nothing(self) -> None:
        """What was asked for yesterday is not what she just asked for."""
        state = fold([IN, wrote("hi", NOON - DAY)])
        assert decide(state, NIGHT, UTILITY, NOON).reason is DenialReason.QUIET_HOURS

    def test_they_may_lie_within_a_day(self) -> None:
        """From 12:00 to 14:00 is a siesta."""
        siesta = replace(NIGHT, quiet_hours=QuietHours(720, 840, time_zone="Europe/Lisbon"))
        assert decide(fold([IN]), siesta, UTILITY, NOON).not_before == NOON + 2 * HOUR
        assert decide(fold([IN]), siesta, UTILITY, NOON - 1).allowed

    def test_a_slot_in_the_night_waits_for_the_morning(self) -> None:
        """What a used-up cap names as the time to come back lies outside quiet hours."""
        rules = replace(NIGHT, caps=(Cap(1, 24),))
        state = fold([IN, let_go("a", NOON - 10 * HOUR)])
        denied = decide(state, rules, UTILITY, NOON - HOUR)
        assert denied.reason is DenialReason.TOO_FREQUENT
        assert denied.not_before == NOON + 14 * HOUR
        late = fold([IN, let_go("a", NOON - 20 * HOUR)])
        assert decide(late, rules, UTILITY, NOON - HOUR).not_before == NOON + 11 * HOUR

    def test_hours_that_never_end_say_so(self) -> None:
        """Where no time of day is outside them in all zones of a country, no time is named."""
        all_day = replace(NIGHT, quiet_hours=QuietHours(600, 540, time_zone="UTC"))
        verdict = decide(fold([IN]), all_day, UTILITY, NOON, "79165550123").verdict
        assert isinstance(verdict, Denied)
        assert (verdict.reason, verdict.not_before) == (DenialReason.QUIET_HOURS, None)
        assert "declare" in verdict.explanation

    def test_what_would_go_instead_is_not_held_either(self) -> None:
        """The names of what may go in place of a denied message keep quiet hours, too."""
        denied = decide(fold([IN]), NIGHT, UTILITY, NOON)
        assert denied.allowed_instead == ("AUTHENTICATION",)

    @pytest.mark.parametrize("starts, ends", [(600, 600), (-1, 5), (5, 1440)])
    def test_hours_that_do_not_exist_are_refused(self, starts: int, ends: int) -> None:
        """No hours at all are no quiet hours."""
        with pytest.raises(ValueError, match="quiet hours"):
            QuietHours(starts, ends)


def test_a_minute_is_enough_to_be_late() -> None:
    """The last minute of the day is day, the first of the night is night."""
    state = fold([IN])
    assert decide(state, NIGHT, UTILITY, NOON - MINUTE, "819012345678").allowed
    assert not decide(state, NIGHT, UTILITY, NOON + MINUTE, "819012345678").allowed
