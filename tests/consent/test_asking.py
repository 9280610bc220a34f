"""Who may be asked to opt in? One row for each refusal, one for its neighbour."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.consent.commands.asking import (
    ASK_WITHIN,
    QUESTION_PAUSE,
    REQUEST_PAUSE,
    AskForOptIn,
    AskRefusal,
    open_question,
)
from optwarden.consent.commands.asking import (
    INVITATION as KIND,
)
from optwarden.consent.commands.handling import Origin
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.events import Event, OptedIn, OptedOut, OptInAsked
from optwarden.consent.identity import CarriedOptOut, StopsCarried
from optwarden.consent.state import dump, fold, load
from optwarden.consent.vocabulary import (
    EVERY_BOT,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    AskKind,
    DoubtOutcome,
    Grade,
    Method,
    Micros,
)
from tests.consent.builders import (
    BOT,
    DAY,
    HOUR,
    NOON,
    OTHER_BOT,
    Row,
    documented,
    happened,
    opted_in,
    opted_out,
    paused,
    quarantine_released,
    quarantined,
    removed,
    requested,
    stops_carried,
    suppressed,
    suppression_lifted,
    verified,
    wrote,
)
from tests.consent.histories import acts, histories
from tests.consent.programmes import (
    INVITATION,
    QUESTION,
    REQUEST,
    RULES,
    ask,
    asked,
    asks,
    sent,
    with_programme,
)

BEFORE = NOON - HOUR
WINDOW = wrote("hello", NOON - 2)
"""Opens the window that a question needs."""

ROWS: list[tuple[str, AskKind, list[Event], AskRefusal | None]] = [
    ("nothing on record: an invitation", INVITATION, [], None),
    ("nothing on record: a request", REQUEST, [], None),
    ("a window open: a question", QUESTION, [WINDOW], None),
    ("no window", QUESTION, [], AskRefusal.WINDOW_CLOSED),
    ("a window that ended just now", QUESTION, [wrote("m", NOON - DAY)], AskRefusal.WINDOW_CLOSED),
    ("a window in its last instant", QUESTION, [wrote("m", NOON - DAY + 1)], None),
    (
        "the window of another bot",
        QUESTION,
        [wrote("m", BEFORE, bot_id=OTHER_BOT)],
        AskRefusal.WINDOW_CLOSED,
    ),
    ("suppressed", INVITATION, [suppressed("s", BEFORE)], AskRefusal.SUPPRESSED),
    (
        "a suppression that was lifted",
        INVITATION,
        [suppressed("s", BEFORE), suppression_lifted("l", BEFORE + 1)],
        None,
    ),
    ("opted out", INVITATION, [opted_out("o", BEFORE)], AskRefusal.OPTED_OUT),
    ("opted out: a request", REQUEST, [opted_out("o", BEFORE)], AskRefusal.OPTED_OUT),
    (
        "opted out, and a message since: a question",
        QUESTION,
        [opted_out("o", BEFORE), WINDOW],
        AskRefusal.OPTED_OUT,
    ),
    (
        "opted out of marketing only",
        INVITATION,
        [opted_out("o", BEFORE, SCOPE_MARKETING)],
        AskRefusal.OPTED_OUT,
    ),
    (
        "opted out of another topic",
        INVITATION,
        [opted_out("o", BEFORE, "topic:delivery")],
        AskRefusal.OPTED_OUT,
    ),
    (
        "opted out of a linked name",
        INVITATION,
        [stops_carried("c", BEFORE, CarriedOptOut(EVERY_BOT, SCOPE_ALL, BEFORE, "there"))],
        AskRefusal.OPTED_OUT,
    ),
    ("taken off by the business", INVITATION, [removed("r", BEFORE)], AskRefusal.OPTED_OUT),
    (
        "opted out, then in on the business's word",
        INVITATION,
        [opted_out("o", BEFORE), opted_in("i", BEFORE + 1, "delivery")],
        AskRefusal.OPTED_OUT,
    ),
    (
        "opted out of marketing, then verified in to another topic",
        INVITATION,
        [opted_out("o", BEFORE, SCOPE_MARKETING), verified("v", BEFORE + 1, "delivery")],
        None,
    ),
    (
        "opted out of all, then verified in to another topic",
        INVITATION,
        [opted_out("o", BEFORE), verified("v", BEFORE + 1, "delivery")],
        AskRefusal.OPTED_OUT,
    ),
    ("quarantined", INVITATION, [quarantined("q", BEFORE)], AskRefusal.QUARANTINED),
    (
        "released from quarantine",
        INVITATION,
        [quarantined("q", BEFORE), quarantine_released("r", BEFORE + 1)],
        None,
    ),
    ("paused", INVITATION, [paused("p", BEFORE)], AskRefusal.PAUSED),
    ("paused: a request", REQUEST, [paused("p", BEFORE)], AskRefusal.PAUSED),
    ("a pause that ended just now", INVITATION, [paused("p", BEFORE, NOON)], None),
    ("opted in", INVITATION, [documented("i", BEFORE, "orders")], AskRefusal.ALREADY_OPTED_IN),
    ("opted in on the business's word", INVITATION, [opted_in("i", BEFORE, "orders")], None),
    ("opted in to something else", INVITATION, [documented("i", BEFORE, "delivery")], None),
    (
        "opted in to what a material change replaced",
        INVITATION,
        [documented("i", BEFORE, "orders", disclosure_id="form-en-0")],
        None,
    ),
    ("opted in on paper: a request", REQUEST, [documented("i", BEFORE, "orders")], None),
    (
        "opted in from the number itself: a request",
        REQUEST,
        [documented("v", BEFORE, "orders", grade=Grade.VERIFIED)],
        AskRefusal.ALREADY_OPTED_IN,
    ),
    ("asked for on a form", REQUEST, [requested("r", BEFORE, "orders")], None),
    ("invited before", INVITATION, [asked("a", BEFORE, INVITATION)], AskRefusal.ASKED_BEFORE),
    (
        "invited years ago",
        INVITATION,
        [asked("a", NOON - 3000 * DAY, INVITATION)],
        AskRefusal.ASKED_BEFORE,
    ),
    (
        "invited by e-mail",
        INVITATION,
        [asked("a", BEFORE, INVITATION, through=Method.EMAIL)],
        AskRefusal.ASKED_BEFORE,
    ),
    (
        "invited by another programme",
        INVITATION,
        [asked("a", BEFORE, INVITATION, programme="p2")],
        None,
    ),
    ("asked in the chat before", INVITATION, [asked("a", BEFORE)], None),
    (
        "a question a moment ago",
        QUESTION,
        [WINDOW, asked("a", NOON - QUESTION_PAUSE + 1)],
        AskRefusal.ASKED_BEFORE,
    ),
    ("a question a day ago", QUESTION, [WINDOW, asked("a", NOON - QUESTION_PAUSE)], None),
    ("another programme's question", QUESTION, [WINDOW, asked("a", BEFORE, programme="p2")], None),
    (
        "a request within 30 days",
        REQUEST,
        [asked("a", NOON - REQUEST_PAUSE + 1, REQUEST)],
        AskRefusal.ASKED_BEFORE,
    ),
    ("a request 30 days ago", REQUEST, [asked("a", NOON - REQUEST_PAUSE, REQUEST)], None),
    (
        "a request of another programme at another bot",
        REQUEST,
        [asked("a", BEFORE, REQUEST, programme="p2", bot_id=OTHER_BOT)],
        AskRefusal.ASKED_BEFORE,
    ),
]


@pytest.mark.parametrize(
    "kind, events, refusal", [row[1:] for row in ROWS], ids=[r[0] for r in ROWS]
)
def test_who_may_be_asked(kind: AskKind, events: list[Event], refusal: AskRefusal | None) -> None:
    """A refusal says why and writes nothing; an ask is an event and an intent to send it."""
    row = Row(fold(events), NOON - 1)
    handled = row.do(ask(kind), NOON)
    assert handled.value.refusal is refusal
    assert (handled.value.event_id is None) == (refusal is not None)
    assert [event.act for event in handled.events] == ([] if refusal else [asks(kind)])
    assert [draft.kind for draft in handled.outbox] == ([] if refusal else [KIND])
    if refusal is not None:
        assert handled.state == fold(events)


DOUBTED = happened("d", BEFORE, OptOutDoubted("en.unsubscribe", Method.WHATSAPP))
SETTLED = happened("s", BEFORE + 1, DoubtSettled("d", DoubtOutcome.DISMISSED))


@pytest.mark.parametrize("kind", AskKind)
def test_who_may_have_asked_to_be_left_alone_is_not_asked(kind: AskKind) -> None:
    """Until the desk says that it was nothing; what she wants to be asked herself is an answer."""
    for events, refusal in (
        ([WINDOW, DOUBTED], AskRefusal.OPTED_OUT),
        ([WINDOW, DOUBTED, SETTLED], None),
    ):
        assert Row(fold(events), NOON - 1).do(ask(kind), NOON).value.refusal is refusal
    row = Row(fold([WINDOW, DOUBTED]), NOON - 1)
    assert row.do(ask(kind, wished_at=NOON - 1), NOON).value.refusal is None


LEVEL = Brake(BrakeKind.LEVEL, "1", BrakeCause.RATING, BEFORE)
BRAKES = [
    ("RED: a question", QUESTION, LEVEL, True),
    ("RED: a request", REQUEST, LEVEL, True),
    ("RED: an invitation goes by text message or e-mail", INVITATION, LEVEL, False),
    (
        "the request's template",
        REQUEST,
        Brake(BrakeKind.TEMPLATE, "may_we", BrakeCause.OPERATOR, 0),
        True,
    ),
    (
        "a question has no template",
        QUESTION,
        Brake(BrakeKind.TEMPLATE, "may_we", BrakeCause.OPERATOR, 0),
        False,
    ),
    ("another template", REQUEST, Brake(BrakeKind.TEMPLATE, "sale", BrakeCause.OPERATOR, 0), False),
    (
        "opting in through WhatsApp",
        QUESTION,
        Brake(BrakeKind.METHOD, "WHATSAPP", BrakeCause.TREND, 0),
        True,
    ),
    ("another method", QUESTION, Brake(BrakeKind.METHOD, "WEB", BrakeCause.TREND, 0), False),
]


@pytest.mark.parametrize(
    "kind, brake, braked", [row[1:] for row in BRAKES], ids=[r[0] for r in BRAKES]
)
def test_while_quality_is_bad_nobody_is_asked_through_whatsapp(
    kind: AskKind, brake: Brake, *, braked: bool
) -> None:
    """Nothing is recorded, so that she can be asked once it is released."""
    rules = replace(with_programme(request_template="may_we"), brakes=(brake,))
    row = Row(fold([WINDOW]), NOON - 1)
    command = replace(ask(kind), rules=rules)
    handled = row.do(command, NOON)
    assert handled.value.refusal is (AskRefusal.QUALITY_BRAKE if braked else None)
    assert bool(handled.events) is not braked
    if braked:
        assert row.do(replace(command, rules=with_programme()), NOON + DAY - HOUR).events


def test_what_she_wants_to_be_asked_is_not_braked() -> None:
    """START or a menu word: somebody is waiting for the answer."""
    row = Row(fold([WINDOW]), NOON - 1)
    wished = replace(ask(QUESTION, wished_at=NOON - 1), rules=replace(RULES, brakes=(LEVEL,)))
    assert row.do(wished, NOON).value.refusal is None


def test_a_refusal_names_the_event_that_stands_against_the_ask() -> None:
    """So that a caller can look it up."""
    row = Row(fold([opted_out("o", BEFORE)]))
    assert row.do(ask(INVITATION), NOON).value.because_of == "o"
    row = Row(fold([quarantined("q", BEFORE)]))
    assert row.do(ask(INVITATION), NOON).value.because_of == "q"


def test_an_ask_lapses_after_a_day() -> None:
    """Nobody is asked the day after tomorrow what was on their mind today."""
    (draft,) = Row().do(ask(REQUEST), NOON).outbox
    assert (draft.due_at, draft.expires_at) == (NOON, NOON + ASK_WITHIN)


def test_a_bot_that_accepts_verified_only_asks_whom_it_has_on_paper() -> None:
    """What stands is not enough for it."""
    strict = replace(RULES, least_grade=Grade.VERIFIED)
    command = AskForOptIn(strict, asks(INVITATION), Origin(Actor.BUSINESS))
    row = Row(fold([documented("i", BEFORE, "orders")]))
    assert row.do(command, NOON).value.refusal is None


def test_a_repeated_ask_is_one() -> None:
    """The second with the same key is answered like a second ask."""
    assert ask(INVITATION).replayed(Row().state).refusal is AskRefusal.ASKED_BEFORE


@given(histories(), st.sampled_from(AskKind), st.sampled_from([NOON + 5, NOON + DAY + 5]))
def test_nobody_is_asked_whose_opt_out_stands(
    history: list[Event], kind: AskKind, now: Micros
) -> None:
    """Whatever else is on record: of hers, of a linked name's or the business's, of any scope."""
    row = Row(fold(history), max((event.effective_at for event in history), default=0))
    handled = row.do(ask(kind, now), now)
    if handled.value.event_id is None:
        assert not handled.events
        return
    at = handled.events[0].effective_at
    outs = [
        *(event.effective_at for event in history if isinstance(event.act, OptedOut)),
        *(
            carried.at
            for event in history
            if isinstance(event.act, StopsCarried)
            for carried in event.act.opt_outs
        ),
    ]
    ins = [
        event.effective_at
        for event in history
        if isinstance(event.act, OptedIn)
        and event.act.grade is Grade.VERIFIED
        and event.bot_id == BOT
    ]
    assert not outs or max(ins, default=0) > max(outs)
    assert at >= now


@given(histories(), st.sampled_from(AskKind))
def test_nobody_is_asked_the_same_twice_at_once(history: list[Event], kind: AskKind) -> None:
    """A second ask of the same kind is refused whatever is on record."""
    row = Row(fold(history), NOON + DAY + 5)
    if row.do(ask(kind), NOON + DAY + 5).value.event_id is None:
        return
    second = row.do(ask(kind), NOON + DAY + 6)
    assert second.value.refusal is AskRefusal.ASKED_BEFORE


@given(histories(acts), st.sampled_from([NOON, NOON + 3, NOON + DAY]))
def test_a_question_that_is_open_was_asked_in_the_chat(history: list[Event], at: Micros) -> None:
    """By this bot, before, with an answer still due, and nothing was heard or ended since."""
    went = [
        sent(event.event_id, event.effective_at)
        for event in history
        if isinstance(event.act, OptInAsked)
    ]
    state = fold([*went, *history])
    found = open_question(state, BOT, at)
    assert open_question(load(dump(state)), BOT, at) == found
    if found is None:
        return
    (event,) = [one for one in history if one.event_id == found.stamp.event_id]
    assert isinstance(event.act, OptInAsked)
    assert (event.bot_id, event.act.through) == (BOT, Method.WHATSAPP)
    assert event.effective_at <= at <= event.act.answer_until
    heard = state.inbound.get(BOT)
    assert heard is None or heard.at <= event.effective_at
    assert all(out.at < event.effective_at for out in state.opt_outs.values())
