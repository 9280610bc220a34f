"""In which order do the rules speak? The table of DESIGN section 4: the first match decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from optwarden.consent.decision.before_consent import (
    category_not_allowed,
    doubted,
    opted_out,
    opted_out_by_person,
    suppressed,
    window_closed,
    window_open,
)
from optwarden.consent.decision.by_evidence import evidence_insufficient
from optwarden.consent.decision.by_opt_in import (
    category_unknown,
    covered_by,
    not_borne,
    standing_opt_in,
)
from optwarden.consent.decision.case import Aim, Case, aim_of, caps_of, case_of, strongest
from optwarden.consent.decision.held_back import opt_out_held, paused, quarantined, unreachable
from optwarden.consent.decision.limited import has_room, quiet_hours, too_frequent
from optwarden.consent.decision.narrowed import quality_brake
from optwarden.consent.decision.verdict import Allowed, Decision, Verdict
from optwarden.consent.evidence import shortfall
from optwarden.consent.message import Message
from optwarden.consent.rules import BotRules
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import CUSTOMER_SERVICE_WINDOW, Category, MessageType, Micros

Rule: TypeAlias = Callable[[Case], Verdict | None]

_OF_FREE_FORM: Final[tuple[Rule, ...]] = (
    suppressed,
    opted_out_by_person,
    opt_out_held,
    window_open,
    window_closed,
)
_OF_TEMPLATES: Final[tuple[Rule, ...]] = (
    suppressed,
    opted_out_by_person,
    doubted,
    category_not_allowed,
    not_borne,
    category_unknown,
    evidence_insufficient,
    paused,
    quality_brake,
    unreachable,
    quarantined,
    opt_out_held,
    too_frequent,
    quiet_hours,
    standing_opt_in,
)


def decide(
    state: ConsentState, rules: BotRules, message: Message, now: Micros, to: str | None = None
) -> Decision:
    """Decide one message to one recipient at one instant (microseconds UTC).

    `to` is the name it goes to; where it is not told, quiet hours know its country from links only.
    """
    aim = aim_of(message, rules)
    if bears_by_opt_ins_alone(rules, aim) and state.holds_only_opt_ins:
        # Most decisions: of the rules before the last only that of evidence and caps can match.
        live = strongest(state, rules, aim)
        if live is not None and shortfall(state, rules, *live, now) is None:
            caps = caps_of(state, rules, aim, now)
            if has_room(state.takings, state.given_back, caps, now):
                return Decision(
                    covered_by(live), message, aim.subject, now, None, rules.policy, (), caps
                )
    case = case_of(state, rules, message, now, to)
    verdict = _verdict(case)
    return Decision(
        verdict,
        message,
        case.subject,
        now,
        None if case.window is None else case.window.at + CUSTOMER_SERVICE_WINDOW,
        rules.policy,
        () if isinstance(verdict, Allowed) else _instead(case),
        case.caps,
    )


def bears_by_opt_ins_alone(rules: BotRules, aim: Aim) -> bool:
    """Say whether opt-ins, their evidence and caps decide, where nothing else is on record."""
    return aim.in_order and not rules.brakes and rules.quiet_hours is None


def verdict_on(
    state: ConsentState, rules: BotRules, message: Message, now: Micros, to: str | None = None
) -> Verdict:
    """Give the verdict of `decide` alone: who asks about millions asks what else might go of none.

    While `now_does_not_matter` it is the same at every instant.
    """
    return _verdict(case_of(state, rules, message, now, to))


def now_does_not_matter(state: ConsentState, rules: BotRules) -> bool:
    """Say whether every message has one verdict, whenever it is asked about."""
    timeless = not (rules.caps or rules.shared_caps or rules.brakes or rules.quiet_hours)
    return timeless and rules.consent_expires_after_days is None and state.holds_only_opt_ins


def decide_in_shadow(
    state: ConsentState, rules: BotRules, message: Message, now: Micros, to: str | None = None
) -> tuple[Decision, bool]:
    """Decide, and say whether the message goes although it is denied.

    Not where a suppression or an opt-out stands, whichever rule would deny it first.
    """
    decision = decide(state, rules, message, now, to)
    if decision.allowed:
        return decision, False
    case = case_of(state, rules, message, now)
    verdict = (
        suppressed(case)
        or opted_out_by_person(case)
        or doubted(case)
        or opted_out(case)
        or opt_out_held(case)
    )
    if verdict is None:
        return decision, True
    return decision._replace(verdict=verdict), False


def _verdict(case: Case) -> Verdict:
    for rule in _OF_FREE_FORM if case.free_form else _OF_TEMPLATES:
        verdict = rule(case)
        if verdict is not None:
            return verdict
    raise AssertionError("the last rule always gives a verdict")


def _bears_no_template(case: Case) -> bool:
    """Say at once what most denials have in common: no opt-in, or all are opted out of."""
    state = case.state
    return not state.opt_ins or state.standing_stop(case.rules.bot_id) is not None


def _instead(case: Case) -> tuple[str, ...]:
    """Name what would be allowed in place of a denied message."""
    if case.window is None and _bears_no_template(case):
        return ()
    return tuple(
        name
        for name, other in _others(case.rules.allowed_categories)
        if other != case.message and isinstance(_verdict(_like(case, other)), Allowed)
    )


def _like(case: Case, other: Message) -> Case:
    return case_of(case.state, case.rules, other, case.now, case.to)


@lru_cache
def _others(allowed: frozenset[Category]) -> tuple[tuple[str, Message], ...]:
    templates = [
        (category.value, Message(MessageType.TEMPLATE, category)) for category in sorted(allowed)
    ]
    return (("free_form", Message(MessageType.TEXT)), *templates)
