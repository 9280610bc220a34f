"""Rule 12 while quality is bad, and what an anomaly holds: a row each, and its neighbour."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from optwarden.consent.brake import Brake, BrakeCause, BrakeKind
from optwarden.consent.commands.handling import Moment, Origin
from optwarden.consent.commands.quarantine_opt_out import EndOptOutQuarantine, QuarantineOptOut
from optwarden.consent.decision import decide, decide_in_shadow
from optwarden.consent.events import Event, OptedOut
from optwarden.consent.message import Message
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined, OptOutQuarantineEnded
from optwarden.consent.state import fold
from optwarden.consent.vocabulary import (
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Category,
    DenialReason,
    Grade,
    Method,
    Micros,
)
from tests.consent.builders import (
    BOT,
    DAY,
    HOUR,
    MARKETING_BOT,
    MINUTE,
    NOON,
    OTHER_BOT,
    RULES,
    UTILITY,
    asking,
    bot,
    documented,
    happened,
    opted_in,
    opted_out,
    paused,
    template,
    text,
    verified,
    wrote,
)

BRAKED = DenialReason.QUALITY_BRAKE


def brake(kind: BrakeKind, subject: str, cause: BrakeCause = BrakeCause.RATING) -> Brake:
    return Brake(kind, subject, cause, NOON - DAY)


LEVEL_1 = brake(BrakeKind.LEVEL, "1")
LEVEL_2 = brake(BrakeKind.LEVEL, "2")


@dataclass(frozen=True)
class Row:
    """What is set, what happened, what is to be sent, and the answer owed."""

    fact: str
    brakes: tuple[Brake, ...]
    happened: list[Event]
    message: Message = UTILITY
    reason: DenialReason | None = None
    rules: dict[str, object] = field(default_factory=dict)


ROWS = [
    Row(
        "an asserted opt-in stays behind", (LEVEL_1,), [opted_in("in", NOON - HOUR)], reason=BRAKED
    ),
    Row("a documented one goes", (LEVEL_1,), [documented("in", NOON - HOUR)]),
    Row("to its last moment", (LEVEL_1,), [verified("in", NOON - 180 * DAY + 1)]),
    Row("and no longer", (LEVEL_1,), [verified("in", NOON - 180 * DAY)], reason=BRAKED),
    Row("level 2: documented", (LEVEL_2,), [documented("in", NOON - HOUR)], reason=BRAKED),
    Row("level 2: verified", (LEVEL_2,), [verified("in", NOON - 30 * DAY + 1)]),
    Row("level 2: older", (LEVEL_2,), [verified("in", NOON - 30 * DAY)], reason=BRAKED),
    Row("both: the tighter", (LEVEL_1, LEVEL_2), [documented("in", NOON - HOUR)], reason=BRAKED),
    Row(
        "one-time codes are not braked",
        (LEVEL_2,),
        [opted_in("in", NOON - 400 * DAY)],
        template(category=Category.AUTHENTICATION),
    ),
    Row("answers are not braked", (LEVEL_2,), [wrote("hi", NOON - MINUTE)], text()),
    Row(
        "a window that covers notifications is no opt-in",
        (LEVEL_1,),
        [wrote("hi", NOON - MINUTE)],
        reason=BRAKED,
        rules={"window_covers_notifications": True},
    ),
    Row(
        "a template that is paused",
        (brake(BrakeKind.TEMPLATE, "order_update"),),
        [verified("in", NOON - HOUR)],
        template("order_update", topic="orders"),
        BRAKED,
    ),
    Row(
        "another one goes",
        (brake(BrakeKind.TEMPLATE, "sale"),),
        [verified("in", NOON - HOUR)],
        template("order_update", topic="orders"),
    ),
    Row(
        "a method that is held back",
        (brake(BrakeKind.METHOD, "WHATSAPP"),),
        [verified("in", NOON - HOUR)],
        reason=BRAKED,
    ),
    Row("another one", (brake(BrakeKind.METHOD, "WEB"),), [verified("in", NOON - HOUR)]),
    Row(
        "on the business's word it is none of the methods",
        (brake(BrakeKind.METHOD, "API"),),
        [opted_in("in", NOON - HOUR)],
    ),
    Row(
        "but that",
        (brake(BrakeKind.METHOD, "ASSERTED"),),
        [opted_in("in", NOON - HOUR)],
        reason=BRAKED,
    ),
    Row(
        "an opt-out is named first",
        (LEVEL_2,),
        [opted_in("in", NOON - HOUR), opted_out("out", NOON - MINUTE)],
        reason=DenialReason.OPTED_OUT,
    ),
    Row(
        "and a pause",
        (LEVEL_2,),
        [opted_in("in", NOON - HOUR), paused("pause", NOON - MINUTE)],
        reason=DenialReason.PAUSED,
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.fact)
def test_what_a_brake_holds_back(row: Row) -> None:
    """By the grade and age of the opt-in that bears the message, its method, or its template."""
    rules = bot(brakes=row.brakes, disclosures=asking().disclosures, **row.rules)
    decision = decide(fold(row.happened), rules, row.message, NOON)
    assert decision.reason is row.reason
    if row.reason is BRAKED:
        assert decision.verdict.rule == 12
        assert "ends when" in decision.verdict.explanation


def test_a_brake_says_what_would_release_it() -> None:
    """Each cause has its words; only an operator's own brake has no other end."""
    state = fold([opted_in("in", NOON - HOUR)])
    for cause in BrakeCause:
        rules = bot(brakes=(brake(BrakeKind.LEVEL, "1", cause),))
        explanation = decide(state, rules, UTILITY, NOON).verdict.explanation
        assert "an operator releases it" in explanation
        assert (", or an operator" in explanation) is (cause is not BrakeCause.OPERATOR)


def test_in_shadow_mode_a_brake_is_recorded_only() -> None:
    """It is no opt-out."""
    rules = bot(brakes=(LEVEL_2,))
    decision, spared = decide_in_shadow(fold([opted_in("in", NOON - HOUR)]), rules, UTILITY, NOON)
    assert (decision.reason, spared) == (BRAKED, True)


def held(
    event_id: str, at: Micros, *scopes: str, anomaly: int = 1, bot_id: str = OTHER_BOT
) -> Event:
    act = OptOutQuarantined(scopes or (SCOPE_ALL,), Method.WHATSAPP, anomaly)
    return happened(event_id, at, act, Actor.PROVIDER, bot_id)


def ended(event_id: str, at: Micros, anomaly: int = 1, bot_id: str = OTHER_BOT) -> Event:
    act = OptOutQuarantineEnded(anomaly, accepted=False)
    return happened(event_id, at, act, Actor.BUSINESS, bot_id)


HELD = DenialReason.QUARANTINED
SALE = template("sale", category=Category.MARKETING)
HOLDS = [
    ("it denies for every bot", [held("held", NOON - HOUR)], UTILITY, HELD),
    (
        "of marketing only marketing",
        [held("held", NOON - HOUR, SCOPE_MARKETING)],
        UTILITY,
        None,
    ),
    ("answers too", [wrote("hi", NOON - 2 * HOUR), held("held", NOON - HOUR)], text(), HELD),
    (
        "until the person writes",
        [held("held", NOON - HOUR), wrote("hi", NOON - MINUTE)],
        text(),
        None,
    ),
    (
        "an act of the number lifts it",
        [held("held", NOON - HOUR), verified("yes", NOON - 1)],
        UTILITY,
        None,
    ),
    (
        "a release of its own moment does not",
        [held("held", NOON - HOUR), ended("end", NOON - HOUR)],
        UTILITY,
        HELD,
    ),
    ("a later one does", [held("held", NOON - HOUR), ended("end", NOON - HOUR + 1)], UTILITY, None),
    (
        "of another anomaly it does not",
        [held("held", NOON - HOUR), ended("end", NOON, 2)],
        UTILITY,
        HELD,
    ),
    (
        "nor of another bot's",
        [held("held", NOON - HOUR), ended("end", NOON, 1, BOT)],
        UTILITY,
        HELD,
    ),
]


@pytest.mark.parametrize("fact, history, message, reason", HOLDS, ids=[one[0] for one in HOLDS])
def test_what_is_held_denies_as_an_opt_out_would(
    fact: str, history: list[Event], message: Message, reason: DenialReason | None
) -> None:
    """And is none: rule 12 says so, and the state has no opt-out."""
    state = fold([opted_in("in", NOON - DAY), *history])
    assert not state.opt_outs
    decision = decide(state, RULES, message, NOON)
    assert decision.reason is reason
    if reason is not None:
        assert (decision.verdict.rule, decision.verdict.events) == (12, ("held",))


def test_in_shadow_mode_what_is_held_is_not_sent() -> None:
    """As an opt-out is not."""
    state = fold([opted_in("in", NOON - DAY), held("held", NOON - HOUR)])
    decision, spared = decide_in_shadow(state, RULES, UTILITY, NOON)
    assert (decision.reason, spared) == (HELD, False)


def test_marketing_is_held_where_marketing_was() -> None:
    """By the scope of what the provider told."""
    state = fold([opted_in("in", NOON - DAY, "offers"), held("held", NOON - HOUR, SCOPE_MARKETING)])
    asked = template(category=Category.MARKETING, topic="offers")
    assert decide(state, MARKETING_BOT, asked, NOON).reason is HELD


def moment(now: Micros = NOON) -> Moment:
    ids = iter(f"new-{count}" for count in range(10))
    return Moment(now, 0, 1, lambda: next(ids))


def test_accepting_records_the_opt_out_as_of_when_it_was_told() -> None:
    """What the person agreed to since stands."""
    state = fold([held("held", NOON - HOUR, bot_id=BOT), verified("yes", NOON - MINUTE)])
    end = EndOptOutQuarantine(RULES, 1, accepted=True, origin=Origin(Actor.BUSINESS))
    handled = end.handle(state, moment())
    first, second = handled.events
    assert isinstance(first.act, OptedOut)
    assert (first.effective_at, first.causation) == (NOON - HOUR, "held")
    assert second.act == OptOutQuarantineEnded(1, accepted=True)
    verdict = decide(handled.state, RULES, UTILITY, NOON).verdict
    assert (verdict.rule, verdict.grade) == (13, Grade.VERIFIED)


def test_what_comes_after_the_end_is_not_held_in_it() -> None:
    """An operator was faster than a callback on its way: it must be held in the next anomaly."""
    end = EndOptOutQuarantine(RULES, 1, accepted=False, origin=Origin(Actor.BUSINESS))
    state = end.handle(fold([]), moment()).state
    late = QuarantineOptOut(RULES, SCOPE_ALL, 1, Origin(Actor.PROVIDER))
    assert late.handle(state, moment()).value.ended
    again = QuarantineOptOut(RULES, SCOPE_ALL, 2, Origin(Actor.PROVIDER))
    assert again.handle(state, moment()).value.event_id is not None
