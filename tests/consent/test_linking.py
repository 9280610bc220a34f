"""What a row takes down of a person's other names, and what it hands out and takes over."""

from optwarden.consent.commands.desk import RecordDoubt, SettleDoubt
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.linking import (
    ExplainStrangers,
    Link,
    Linkage,
    ReleaseQuarantine,
    TakeOverStops,
)
from optwarden.consent.commands.opt_out import LiftSuppression, Recorded, Suppress
from optwarden.consent.events import SourceTime, personal_of
from optwarden.consent.identity import StopsCarried
from optwarden.consent.recipient import Bsuid, Msisdn
from optwarden.consent.state import OptOutCell, Stamp, dump, fold, load
from optwarden.consent.stops import NOTHING, Spread, Stops, merged, stops_of
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    DoubtOutcome,
    EventKind,
    LinkBasis,
    Method,
)
from tests.consent.builders import (
    BOT,
    BY_BUSINESS,
    MINUTE,
    NOON,
    RULES,
    Row,
    message_from_person,
    opt_in,
    opt_out,
)

NUMBER = Msisdn("46700000001")
USER = Bsuid("SE.1")
STRANGER = Bsuid("SE.2")
OTHER = Bsuid("SE.3")
PARENT = Bsuid("SE.ENT.1")
PERSONS_ALL = OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_ALL)
PERSONS_MARKETING = OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_MARKETING)
THERE = Stops({PERSONS_ALL: Stamp(NOON, "there")})
BY_PROVIDER = Origin(Actor.PROVIDER)


def link(
    other: Msisdn | Bsuid = USER,
    stops: Stops = NOTHING,
    known_as: frozenset[str] | None = None,
    origin: Origin = BY_PROVIDER,
) -> Link:
    return Link(RULES, other, LinkBasis.SAME_CALLBACK, origin, stops, known_as)


def kinds(row: Row) -> list[EventKind]:
    return [event.kind for event in row.events]


class TestLinking:
    def test_a_link_is_taken_down_once(self) -> None:
        """Linking again writes nothing and answers the same."""
        row = Row()
        first = row.do(link(), NOON)
        again = row.do(link(), NOON + 1)
        assert kinds(row) == [EventKind.LINKED]
        assert first.value == again.value == Linkage(NOTHING, frozenset({USER.key}))

    def test_it_hands_out_the_persons_opt_outs_and_suppressions(self) -> None:
        """Not the business's, which are for one bot and one name, and never an opt-in."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        out = row.do(opt_out(SCOPE_MARKETING), NOON + 1).events[0]
        row.do(opt_out(actor=Actor.BUSINESS), NOON + 2)
        put = row.do(Suppress(RULES, "legal", BY_BUSINESS), NOON + 3).events[0]
        lifted = row.do(LiftSuppression(RULES, "mistake", BY_BUSINESS), NOON + 4).events[0]
        assert row.do(link(), NOON + 5).value.stops == Stops(
            {PERSONS_MARKETING: Stamp(out.effective_at, out.event_id)},
            Stamp(put.effective_at, put.event_id),
            Stamp(lifted.effective_at, lifted.event_id),
        )

    def test_doubts_go_with_them_and_what_the_desk_made_of_them(self) -> None:
        """Each with its own time and event, so that carrying back and forth changes nothing."""
        row, other = Row(), Row()
        doubted = row.do(RecordDoubt(RULES, Method.SMS, BY_BUSINESS, matched="en.rule"), NOON)
        doubt = doubted.events[0]
        assert doubted.value.spread is None
        stops = row.do(link(), NOON + 1).value.stops
        other.do(TakeOverStops(RULES, stops, USER), NOON + 2)
        assert other.state.doubt(BOT) == Stamp(doubt.effective_at, doubt.event_id)
        assert other.state.item_on_desk(BOT) is None  # it lies where it was written
        settle = SettleDoubt(RULES, doubt.event_id, DoubtOutcome.DISMISSED, BY_BUSINESS)
        spread = row.do(settle, NOON + 3).value.spread
        assert spread is not None
        other.do(TakeOverStops(RULES, spread.stops, USER), NOON + 4)
        assert other.state.doubt(BOT) is None
        before = list(other.events)
        other.do(TakeOverStops(RULES, spread.stops, USER), NOON + 5)
        assert other.events == before
        assert fold(other.events) == other.state == load(dump(other.state))
        row.do(TakeOverStops(RULES, stops_of(other.state), USER), NOON + 6)
        assert row.state.doubted[doubt.event_id].item == doubt.event_id

    def test_a_settlement_that_comes_before_its_doubt_counts(self) -> None:
        """A crash kept the doubt back; what was dismissed holds nothing back when it comes."""
        row = Row()
        doubt = row.do(RecordDoubt(RULES, Method.SMS, BY_BUSINESS), NOON).events[0]
        early = stops_of(row.state)
        row.do(SettleDoubt(RULES, doubt.event_id, DoubtOutcome.DISMISSED, BY_BUSINESS), NOON + 1)
        late = stops_of(row.state)._replace(doubted={})
        other = Row()
        for stops in (late, early):
            other.do(TakeOverStops(RULES, stops, USER), NOON + 2)
        assert set(other.state.doubted) == {doubt.event_id}
        assert other.state.doubt(BOT) is None

    def test_it_takes_over_in_the_same_step(self) -> None:
        """Link and opt-out become durable together, and the answer has both."""
        row = Row()
        done = row.do(link(stops=THERE), NOON)
        assert kinds(row) == [EventKind.LINKED, EventKind.STOPS_CARRIED]
        assert done.state.opt_outs == THERE.opt_outs
        assert done.value.stops == THERE

    def test_nothing_personal_is_in_the_facts(self) -> None:
        """The other name is a private value of both events."""
        row = Row()
        row.do(link(stops=THERE), NOON)
        for event in row.events:
            assert USER.key not in str(event.act.facts())
            assert USER.key in event.private.values()
            assert USER.key in personal_of(event.act).values()
            assert USER.key not in repr(event)


class TestTakingOver:
    def test_what_is_held_already_is_not_written_again(self) -> None:
        """A repetition costs a reading and no event."""
        row, take = Row(), TakeOverStops(RULES, THERE, USER)
        row.do(take, NOON)
        row.do(take, NOON + 1)
        assert kinds(row) == [EventKind.STOPS_CARRIED]

    def test_only_what_is_later_is_taken(self) -> None:
        """A row keeps its own later opt-out; of the rest it takes what it lacks."""
        row = Row()
        own = row.do(opt_out(), NOON + MINUTE).events[0]
        both = Stops({**THERE.opt_outs, PERSONS_MARKETING: Stamp(NOON, "there-2")})
        row.do(TakeOverStops(RULES, both, USER), NOON + 2 * MINUTE)
        act = row.events[-1].act
        assert isinstance(act, StopsCarried)
        assert [out.scope for out in act.opt_outs] == [SCOPE_MARKETING]
        assert row.state.opt_outs[PERSONS_ALL].event_id == own.event_id

    def test_it_answers_whom_else_the_row_knows(self) -> None:
        """So that the way goes on, also from a row that had it all."""
        row = Row()
        row.do(link(stops=THERE), NOON)
        assert row.do(TakeOverStops(RULES, THERE, USER), NOON).value == {USER.key}

    def test_an_act_after_it_is_later_than_what_it_carried(self) -> None:
        """Also where the other process's clock is ahead: a START after it lifts the opt-out."""
        row = Row()
        row.do(opt_in("orders"), NOON - 1)
        ahead = Stops({PERSONS_ALL: Stamp(NOON + MINUTE, "there")})
        row.do(TakeOverStops(RULES, ahead, USER), NOON)
        assert row.events[-1].causation == "there"
        start = row.do(message_from_person("START"), NOON + 1).events[-1]
        assert start.effective_at > NOON + MINUTE

    def test_the_events_fold_to_the_row(self) -> None:
        """Carrying is an event like any other."""
        row = Row()
        row.do(opt_in("orders"), NOON)
        row.do(link(stops=THERE), NOON + 1)
        assert fold(row.events) == row.state


class TestSpreading:
    def test_a_row_without_links_has_nothing_to_carry(self) -> None:
        """The ordinary case costs nothing."""
        assert Row().do(opt_out(), NOON).value.spread is None
        assert Row().do(message_from_person("STOP"), NOON).value.spread is None

    def test_every_opt_out_of_a_linked_row_says_what_to_carry_where(self) -> None:
        """Opt-out, STOP, suppression and its lifting; a repetition, too."""
        for command in (
            opt_out(),
            Suppress(RULES, "legal", BY_BUSINESS),
            LiftSuppression(RULES, "mistake", BY_BUSINESS),
        ):
            row = Row()
            row.do(link(), NOON)
            spread = row.do(command, NOON).value.spread
            assert spread is not None
            assert spread.to == {USER.key}
            replayed = command.replayed(row.state)
            assert replayed == Recorded(None, spread)
        row = Row()
        row.do(link(), NOON)
        stop = message_from_person("STOP")
        said = row.do(stop, NOON).value
        assert isinstance(said.spread, Spread)
        assert stop.replayed(row.state).spread == said.spread

    def test_a_message_that_is_no_opt_out_carries_nothing(self) -> None:
        """Hello and START stay where they are: opt-ins never travel."""
        row = Row()
        row.do(link(), NOON)
        for words in ("Hello", "START"):
            value = row.do(message_from_person(words), NOON).value
            assert value.spread is None
            assert set(value.links) == {USER.key}

    def test_merging_keeps_the_latest_of_each_cell(self) -> None:
        """In whichever order."""
        later = Stops({PERSONS_ALL: Stamp(NOON + 1, "a")}, Stamp(NOON, "s"), Stamp(NOON, "l"))
        assert merged([THERE, later]) == merged([later, THERE]) == later


class TestRecycledNumbers:
    def test_a_second_user_id_quarantines_the_number(self) -> None:
        """It is linked all the same: an opt-out of either holds for both."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        done = row.do(link(STRANGER, known_as=frozenset({STRANGER.key})), NOON + 1)
        assert done.value.quarantined
        assert kinds(row)[-2:] == [EventKind.QUARANTINED, EventKind.LINKED]
        quarantine = row.state.quarantine
        assert quarantine is not None
        assert quarantine.user_id == STRANGER.key
        assert set(row.state.links) == {USER.key, STRANGER.key}

    def test_a_user_id_that_is_known_to_have_been_the_first_does_not(self) -> None:
        """The change was reported."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        known_as = frozenset({USER.key, STRANGER.key})
        assert not row.do(link(STRANGER, known_as=known_as), NOON + 1).value.quarantined
        assert row.state.quarantine is None

    def test_neither_does_a_parent_id_beside_a_plain_one_nor_another_number(self) -> None:
        """They are names of other kinds, and a person has one of each."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        assert not row.do(link(PARENT, known_as=frozenset()), NOON).value.quarantined
        assert not row.do(link(NUMBER, known_as=frozenset()), NOON).value.quarantined

    def test_a_user_id_has_as_many_numbers_as_it_likes(self) -> None:
        """Only a number has a holder; on a user id's own row nothing is asked."""
        row = Row()
        row.do(link(USER), NOON)
        assert not row.do(link(STRANGER), NOON).value.quarantined

    def test_a_name_that_is_linked_already_raises_no_alarm_again(self) -> None:
        """The stranger who wrote yesterday writes today."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        row.do(link(STRANGER, known_as=frozenset()), NOON + 1)
        row.do(ReleaseQuarantine(RULES, BY_BUSINESS), NOON + 2)
        assert row.state.quarantine is None
        assert not row.do(link(STRANGER, known_as=frozenset()), NOON + 3).value.quarantined
        assert row.state.quarantine is None

    def test_an_id_from_before_the_present_holders_is_the_past(self) -> None:
        """A message of a former holder that comes late; in doubt, within its second, it is news."""
        for written, alarm in ((NOON - 1, False), (NOON, True), (NOON + 1, True)):
            row = Row()
            present = Origin(Actor.PROVIDER, SourceTime(NOON, 1))
            row.do(link(USER, known_as=frozenset(), origin=present), NOON + MINUTE)
            late = Origin(Actor.PROVIDER, SourceTime(written, 1))
            done = row.do(link(STRANGER, known_as=frozenset(), origin=late), NOON + 2 * MINUTE)
            assert done.value.quarantined is alarm
            assert set(row.state.links) == {USER.key, STRANGER.key}
        row = Row()
        row.do(link(USER, known_as=frozenset(), origin=present), NOON + MINUTE)
        whole_second = Origin(Actor.PROVIDER, SourceTime(NOON - 1, 1_000_000))
        done = row.do(link(STRANGER, known_as=frozenset(), origin=whole_second), NOON + MINUTE)
        assert done.value.quarantined

    def test_an_old_id_of_a_strangers_person_is_as_strange(self) -> None:
        """It would else be what explains the stranger."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        row.do(link(STRANGER, known_as=frozenset()), NOON + MINUTE)
        late = Origin(Actor.PROVIDER, SourceTime(NOON - 1, 1))
        both = frozenset({STRANGER.key, OTHER.key})
        row.do(link(OTHER, known_as=both, origin=late), NOON + 2 * MINUTE)
        row.do(ExplainStrangers(RULES, both, BY_PROVIDER), NOON + 3 * MINUTE)
        assert set(row.state.strangers_standing()) == both

    def test_a_stranger_who_is_known_to_be_the_first_is_none(self) -> None:
        """Told later than the stranger came: the event names it, and is none of an operator."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        row.do(link(STRANGER, known_as=frozenset()), NOON + 1)
        explain = ExplainStrangers(RULES, frozenset({USER.key, STRANGER.key}), BY_PROVIDER)
        (event,) = row.do(explain, NOON + 2).events
        assert row.state.quarantine is None
        assert event.act.facts() == {"cause": "recycled_number", "explained": True}
        assert event.private == {"user_id": STRANGER.key}
        assert STRANGER.key not in repr(event)
        assert row.do(explain, NOON + 3).events == ()
        assert fold(reversed(row.events)) == row.state

    def test_one_stranger_explained_leaves_the_other(self) -> None:
        """Two that are one person do not explain each other either."""
        row = Row()
        for count, user_id in enumerate((USER, STRANGER, OTHER)):
            row.do(link(user_id, known_as=frozenset()), NOON + count)
        strangers = frozenset({STRANGER.key, OTHER.key})
        assert row.do(ExplainStrangers(RULES, strangers, BY_PROVIDER), NOON + 3).events == ()
        row.do(ExplainStrangers(RULES, frozenset({USER.key, OTHER.key}), BY_PROVIDER), NOON + 4)
        quarantine = row.state.quarantine
        assert quarantine is not None
        assert quarantine.user_id == STRANGER.key

    def test_the_numbers_own_notice_of_the_change_ends_it_too(self) -> None:
        """The provider says that the number's user id changed to the one that was strange."""
        row = Row()
        row.do(link(USER, known_as=frozenset()), NOON)
        row.do(link(STRANGER, known_as=frozenset()), NOON + 1)
        changed = Link(RULES, STRANGER, LinkBasis.USER_ID_CHANGED, BY_PROVIDER)
        assert not row.do(changed, NOON + 2).value.in_quarantine
        assert kinds(row)[-1] is EventKind.QUARANTINE_RELEASED

    def test_where_nothing_is_quarantined_there_is_nothing_to_release(self) -> None:
        """No event."""
        row = Row()
        assert row.do(ReleaseQuarantine(RULES, BY_BUSINESS), NOON).value == Recorded(None)
        assert row.events == []
