import orjson
import pytest

from optwarden.consent.events import (
    Event,
    MessageSettled,
    OptedOut,
    OptInRequested,
    SourceTime,
    StatusReported,
)
from optwarden.consent.identity import CarriedOptOut
from optwarden.consent.state import (
    EMPTY,
    Ground,
    OptInCell,
    OptOutCell,
    PendingCell,
    Stamp,
    apply,
    dump,
    fold,
    load,
)
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    AttemptOutcome,
    Category,
    Grade,
    Method,
    PersonAct,
    is_scope,
    scope_covers,
    scope_of_topic,
    topic_of_scope,
)
from tests.consent.builders import (
    BOT,
    NOON,
    OTHER_BOT,
    documented,
    found_reachable,
    happened,
    linked,
    opted_in,
    opted_out,
    quarantine_released,
    quarantined,
    removed,
    requested,
    stops_carried,
    suppressed,
    suppression_lifted,
    undelivered,
    verified,
    window_found_closed,
    wrote,
)


class TestCells:
    def test_an_opt_in_fills_a_cell_for_each_topic_of_its_bot_and_grade(self) -> None:
        """One opt-in to two topics stands in two cells, each with its own event."""
        state = fold([opted_in("in", NOON, "orders", "delivery", grade=Grade.DOCUMENTED)])
        assert state.opt_ins == {
            OptInCell(BOT, "orders", Grade.DOCUMENTED): Stamp(NOON, "in"),
            OptInCell(BOT, "delivery", Grade.DOCUMENTED): Stamp(NOON, "in"),
        }

    def test_a_pending_opt_in_is_kept_apart_from_those_that_stand(self) -> None:
        """An opt-in that awaits verification is pending and nothing else."""
        state = fold([requested("asked", NOON, "orders")])
        assert state.pending == {PendingCell(BOT, "orders"): Stamp(NOON, "asked")}
        assert not state.opt_ins

    def test_opt_outs_of_person_and_business_are_kept_apart(self) -> None:
        """The same scope holds one cell for each party and reach."""
        state = fold([opted_out("out", NOON), removed("delete", NOON + 1)])
        assert state.opt_outs == {
            OptOutCell(Actor.PERSON, EVERY_BOT, SCOPE_ALL): Stamp(NOON, "out"),
            OptOutCell(Actor.BUSINESS, BOT, SCOPE_ALL): Stamp(NOON + 1, "delete"),
        }

    def test_an_earlier_act_that_comes_late_moves_no_date(self) -> None:
        """A cell keeps the latest act, not the one stored last."""
        state = fold([opted_in("new", NOON, "orders"), opted_in("old", NOON - 1, "orders")])
        assert set(state.opt_ins.values()) == {Stamp(NOON, "new")}

    def test_at_the_same_time_the_larger_event_id_names_the_cell(self) -> None:
        """Two acts of one microsecond are told apart by their ids, in either order."""
        first, second = opted_in("a", NOON, "orders"), opted_in("b", NOON, "orders")
        assert fold([first, second]) == fold([second, first])
        assert set(fold([first, second]).opt_ins.values()) == {Stamp(NOON, "b")}

    def test_what_says_nothing_about_consent_changes_no_cell(self) -> None:
        """What did not go and delivery reports leave the state as it was."""
        settled = MessageSettled("attempt", AttemptOutcome.REFUSED, "sandbox")
        status = StatusReported("sandbox", "m", "delivered")
        state = fold([opted_in("in", NOON)])
        assert apply(state, happened("settled", NOON + 1, settled)) is state
        assert apply(state, happened("status", NOON + 1, status)) is state

    def test_folding_leaves_the_old_state_untouched(self) -> None:
        """A state that somebody holds does not change under them, the empty one included."""
        before = fold([opted_in("in", NOON), wrote("hi", NOON)])
        kept = dump(before)
        fold([opted_in("again", NOON + 1), opted_out("out", NOON + 2), wrote("ho", NOON)], before)
        assert dump(before) == kept
        assert dump(EMPTY) == "{}"


class TestGrounds:
    def test_what_a_documented_opt_in_rests_on_is_kept(self) -> None:
        """Method, wording and act, once for each event, however many topics it has."""
        state = fold([documented("in", NOON, "orders", "delivery")])
        assert state.grounds == {"in": Ground(Method.WEB, "form-en-1", PersonAct.TICKED_BOX)}

    def test_of_an_asserted_opt_in_nothing_is_kept(self) -> None:
        """Nobody asks what it rests on, so it costs nothing."""
        assert fold([documented("in", NOON, grade=Grade.ASSERTED)]).grounds == {}
        assert "grounds" not in dump(fold([opted_in("in", NOON)]))

    def test_a_ground_goes_with_the_last_cell_that_names_its_event(self) -> None:
        """A later opt-in to one of two topics leaves the ground of the other's in place."""
        first = documented("in", NOON, "orders", "delivery")
        one = documented("one", NOON + 1, "orders")
        other = documented("other", NOON + 1, "delivery")
        assert set(fold([first, one]).grounds) == {"in", "one"}
        assert set(fold([first, one, other]).grounds) == {"one", "other"}
        assert fold([one, other, first]) == fold([first, one, other])

    def test_a_request_keeps_its_wording(self) -> None:
        """What is to be verified rests on the wording it was asked with."""
        asked = happened("asked", NOON, OptInRequested(("orders",), Method.WEB, "form-en-1"))
        assert fold([asked]).grounds == {"asked": Ground(Method.WEB, "form-en-1")}
        assert fold([requested("asked", NOON)]).grounds == {}


class TestWindow:
    def test_a_message_is_what_a_window_rests_on(self) -> None:
        """The latest message to a bot opens that bot's window and no other's."""
        state = fold([wrote("hi", NOON), wrote("ho", NOON + 5)])
        assert state.window_opened(BOT) == Stamp(NOON + 5, "ho")
        assert state.window_opened(OTHER_BOT) is None

    def test_deleted_and_system_notices_open_no_window(self) -> None:
        """What the provider says opens no window is on record and opens none."""
        state = fold([wrote("deleted", NOON, opens_window=False)])
        assert state.window_opened(BOT) is None

    @pytest.mark.parametrize(
        "later_by, is_open", [(-1, False), (0, False), (1, True)], ids=["before", "at", "after"]
    )
    def test_only_a_strictly_later_message_reopens_a_window(
        self, later_by: int, is_open: bool
    ) -> None:
        """After an opt-out of all, a message a microsecond later opens a window; at a tie none."""
        state = fold([opted_out("out", NOON), wrote("hi", NOON + later_by)])
        assert (state.window_opened(BOT) is not None) is is_open

    @pytest.mark.parametrize(
        "ending",
        [
            opted_out("out", NOON + 1, SCOPE_MARKETING),
            opted_out("out", NOON + 1, scope_of_topic("orders")),
            opted_out("out", NOON + 1, scope_of_topic("*")),
            opted_out("out", NOON + 1, reach=OTHER_BOT),
            removed("delete", NOON + 1),
            suppressed("complaint", NOON + 1),
        ],
        ids=["marketing", "topic", "transactional", "other bot", "business", "suppression"],
    )
    def test_nothing_but_the_persons_opt_out_of_all_closes_a_window(self, ending: Event) -> None:
        """A narrower opt-out, one narrowed to another bot, or the business's leaves it open."""
        state = fold([wrote("hi", NOON), ending])
        assert state.window_opened(BOT) == Stamp(NOON, "hi")


class TestSuppression:
    @pytest.mark.parametrize(
        "lifted_at, stands", [(NOON - 1, True), (NOON, True), (NOON + 1, False)]
    )
    def test_at_a_tie_suppression_wins_over_its_lifting(self, lifted_at: int, stands: bool) -> None:
        """A suppression ends only when it is lifted strictly later."""
        state = fold([suppressed("complaint", NOON), suppression_lifted("mistake", lifted_at)])
        assert (state.suppression == Stamp(NOON, "complaint")) is stands

    def test_a_lifting_without_a_suppression_is_nothing(self) -> None:
        """Nothing is suppressed where nothing was."""
        assert fold([suppression_lifted("mistake", NOON)]).suppression is None


class TestNames:
    def test_a_state_does_not_show_whose_names_it_holds(self) -> None:
        """Links and a stranger's user id are personal, also in a traceback."""
        state = fold([linked("link", NOON, "46700000002"), quarantined("stranger", NOON, "SE.77")])
        assert "46700000002" not in repr(state)
        assert "SE.77" not in repr(state)

    def test_what_is_carried_is_kept_under_its_own_time_and_event(self) -> None:
        """Carried back, it is what was there already: nothing goes round in circles."""
        carried = stops_carried("carried", NOON + 9, CarriedOptOut("*", "all", NOON, "out"))
        there = fold([opted_out("out", NOON)])
        assert fold([carried]).opt_outs == there.opt_outs
        assert fold([carried], there) == there

    def test_only_the_latest_three_failures_are_kept(self) -> None:
        """However many there were, and in whatever order they came."""
        failures = [undelivered(f"failure-{n}", NOON + n) for n in (4, 1, 3, 0, 2)]
        kept = fold(failures).undelivered[BOT]
        assert [stamp.event_id for stamp in kept] == ["failure-2", "failure-3", "failure-4"]


class TestOnRecord:
    def test_topics_on_record_are_those_of_the_bot_pending_ones_included(self) -> None:
        """What START renews: every topic the bot was ever told of, ended ones too."""
        state = fold(
            [
                opted_in("in", NOON, "orders"),
                requested("asked", NOON, "delivery"),
                opted_in("elsewhere", NOON, "codes", bot_id=OTHER_BOT),
                removed("delete", NOON + 1),
            ]
        )
        assert state.topics_on_record(BOT) == ("delivery", "orders")
        assert state.has_pending(BOT)
        assert not state.has_pending(OTHER_BOT)


class TestScopes:
    @pytest.mark.parametrize(
        "scope, topic, category, covered",
        [
            (SCOPE_ALL, None, None, True),
            (SCOPE_ALL, "offers", Category.MARKETING, True),
            (SCOPE_MARKETING, "offers", Category.MARKETING, True),
            (SCOPE_MARKETING, None, Category.MARKETING, True),
            (SCOPE_MARKETING, "orders", Category.UTILITY, False),
            (SCOPE_MARKETING, None, None, False),
            ("topic:orders", "orders", Category.UTILITY, True),
            ("topic:orders", "orders", Category.MARKETING, True),
            ("topic:orders", "orders", None, True),
            ("topic:orders", "delivery", Category.UTILITY, False),
            ("topic:orders", "orders ", Category.UTILITY, False),
            ("topic:orders", None, Category.UTILITY, False),
            ("topic:*", "orders", Category.UTILITY, True),
            ("topic:*", "undeclared", None, True),
            ("topic:*", None, Category.AUTHENTICATION, True),
            ("topic:*", "offers", Category.MARKETING, False),
            ("topic:*", None, None, False),
        ],
    )
    def test_a_scope_covers(
        self, scope: str, topic: str | None, category: Category | None, covered: bool
    ) -> None:
        """All covers all, marketing its category, a topic itself, `*` all that is no marketing."""
        assert scope_covers(scope, topic, category) is covered

    def test_the_scope_of_a_topic_names_it(self) -> None:
        """A topic's scope can be read back, even where the topic is called like another scope."""
        assert topic_of_scope(scope_of_topic("all")) == "all"
        assert topic_of_scope(SCOPE_ALL) is None
        assert not scope_covers(scope_of_topic("all"), "orders", Category.UTILITY)

    @pytest.mark.parametrize("scope", ["", "topic:", "orders", "ALL", "topics:orders"])
    def test_a_word_that_covers_nothing_is_no_scope(self, scope: str) -> None:
        """An opt-out with a misspelt scope cannot be made: it would be kept and stop nothing."""
        assert not is_scope(scope)
        with pytest.raises(ValueError, match="scopes"):
            OptedOut((SCOPE_ALL, scope), Actor.PERSON, Method.API)

    def test_an_opt_out_of_nothing_cannot_be_made(self) -> None:
        """No scope at all would be acknowledged and stop nothing."""
        with pytest.raises(ValueError, match="at least one"):
            OptedOut((), Actor.PERSON, Method.API)

    @pytest.mark.parametrize("actor", [Actor.GATEWAY, Actor.PROVIDER])
    def test_an_opt_out_is_the_persons_or_the_businesss(self, actor: Actor) -> None:
        """One by anybody else would be consulted by no rule."""
        with pytest.raises(ValueError, match="person or of the business"):
            OptedOut((SCOPE_ALL,), actor, Method.API)


def test_a_source_time_has_a_precision() -> None:
    """A precision below a microsecond would put an opt-out before its own time."""
    with pytest.raises(ValueError, match="precision"):
        SourceTime(NOON, 0)


def test_an_event_shows_nothing_personal() -> None:
    """What a log or a traceback prints of an event has neither number nor words in it."""
    act = verified("in", NOON).act
    event = Event(
        "in", BOT, NOON, NOON, Actor.PERSON, act, {"sender": "46700000001", "text": "my words"}
    )
    assert "46700000001" not in repr(event)
    assert "my words" not in repr(event)


class TestText:
    def test_a_state_is_read_back_as_it_was_written(self) -> None:
        """Every kind of cell survives being stored."""
        state = fold(
            [
                opted_in("in", NOON, "orders", "ünïcode"),
                requested("asked", NOON, "delivery"),
                opted_out("out", NOON, SCOPE_MARKETING, scope_of_topic("orders"), reach=BOT),
                removed("delete", NOON),
                wrote("hi", NOON),
                suppressed("complaint", NOON),
                suppression_lifted("mistake", NOON + 1),
                window_found_closed("closed", NOON),
                undelivered("failure-2", NOON + 2),
                undelivered("failure-1", NOON + 1),
                undelivered("elsewhere", NOON, bot_id=OTHER_BOT),
                linked("link", NOON),
                quarantined("stranger", NOON, "SE.2"),
                quarantine_released("release", NOON),
                quarantine_released("notice", NOON, "SE.3"),
                found_reachable("wrote", NOON),
                documented("form", NOON, "codes"),
                documented("text", NOON, "offers", disclosure_id=None, act=None),
            ]
        )
        again = load(dump(state))
        assert again == state
        assert {type(cell.grade) for cell in again.opt_ins} == {Grade}
        assert {type(cell.by) for cell in again.opt_outs} == {Actor}
        assert again.suppression is None

    def test_an_empty_state_is_an_empty_object(self) -> None:
        """A recipient of whom nothing stands costs two characters."""
        assert dump(EMPTY) == "{}"
        assert load("{}") == EMPTY

    @pytest.mark.parametrize(
        "stored",
        [
            "",
            "nonsense",
            "[]",
            "null",
            '"in"',
            '{"in":[["shop-bot","orders","certain",1,"e"]]}',
            '{"in":[["shop-bot","orders",1,"e"]]}',
            '{"in":7}',
            '{"out":[["provider","*","all",1,"e"]]}',
            '{"out":[["nobody","*","all",1,"e"]]}',
            '{"suppressed":[1]}',
            '{"suppressed":7}',
            '{"grounds":[["e","FAX",null,null]]}',
            '{"grounds":[["e","WEB",null,"guessed"]]}',
            '{"grounds":[["e","WEB"]]}',
            '{"links":[["SE.1",1,"e","hearsay"]]}',
            '{"strangers":[["SE.2",1]]}',
            '{"explained":[["SE.2","e"]]}',
            '{"out_of_region":[["person","*","all",1,"e"]]}',
        ],
    )
    def test_what_is_no_state_is_refused(self, stored: str) -> None:
        """A row that cannot be read is an error, and so is a cell of an unknown kind: it may be
        an opt-out that a newer version wrote.
        """
        with pytest.raises((ValueError, KeyError, TypeError)):
            load(stored)

    def test_stored_words_are_the_documented_ones(self) -> None:
        """The stored form is a contract: what is on disk is read by every later version."""
        state = fold([opted_in("in", 5, "orders"), opted_out("out", 6), wrote("hi", 7)])
        assert orjson.loads(dump(state)) == {
            "in": [["shop-bot", "orders", "asserted", 5, "in"]],
            "out": [["person", "*", "all", 6, "out"]],
            "inbound": [["shop-bot", 7, "hi"]],
        }
        assert orjson.loads(dump(fold([documented("in", 5)])))["grounds"] == [
            ["in", "WEB", "form-en-1", "ticked_box"]
        ]

    def test_so_are_those_of_the_rarer_cells(self) -> None:
        """What providers found, and what is known of names."""
        state = fold(
            [
                window_found_closed("closed", 1),
                undelivered("failure", 2),
                linked("link", 3, "SE.1"),
                quarantined("stranger", 4, "SE.2"),
                quarantine_released("release", 5),
                quarantine_released("notice", 6, "SE.2"),
                found_reachable("wrote", 7),
            ]
        )
        assert orjson.loads(dump(state)) == {
            "closed": [["shop-bot", 1, "closed"]],
            "undelivered": [["shop-bot", 2, "failure"]],
            "links": [["SE.1", 3, "link", "same_callback"]],
            "strangers": [["SE.2", 4, "stranger"]],
            "released": [5, "release"],
            "explained": [["SE.2", 6, "notice"]],
            "reachable": [7, "wrote"],
        }
