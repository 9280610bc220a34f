"""Does a brake hold back a template that consent would bear? Rule 12, while quality is bad."""

from __future__ import annotations

from optwarden.consent.brake import ASSERTED_METHOD, DAY, LEVELS, Brake, BrakeKind
from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Denied, Verdict
from optwarden.consent.events import OptInAsked
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import (
    STRONGEST_FIRST,
    AskKind,
    Category,
    DenialReason,
    Grade,
    Method,
    Micros,
)


def quality_brake(case: Case) -> Verdict | None:
    """Rule 12: the bot's quality is bad, so only the highest grade and the freshest go on.

    Of one-time codes never: somebody is waiting for them.
    """
    if not case.rules.brakes or case.subject.category is Category.AUTHENTICATION:
        return None
    held = [one for one in case.rules.brakes if _holds_back(one, case)]
    if not held:
        return None
    brake = max(held, key=_strength)
    live = None if case.relied_on is None else case.relied_on.live
    return Denied(
        DenialReason.QUALITY_BRAKE,
        12,
        _guarded(brake, _narrowed_to(brake)),
        () if live is None else (live.stamp.event_id,),
        None if live is None else live.grade,
    )


def brake_on_ask(rules: BotRules, asks: OptInAsked) -> Brake | None:
    """Return what holds back that a person is asked to opt in through WhatsApp, if anything.

    Whoever is asked rests on no opt-in, so every level holds it back. Not what she herself wanted
    to be asked (START, a menu word), nor an invitation: it goes by text message or e-mail.
    """
    if not rules.brakes or asks.through is not Method.WHATSAPP or asks.wished_at is not None:
        return None
    programme = rules.programmes.get(asks.programme)
    template = None
    if programme is not None and asks.ask is AskKind.REQUEST:
        template = programme.request_template
    subjects = {BrakeKind.TEMPLATE: template, BrakeKind.METHOD: asks.through.value}
    held = [
        one
        for one in rules.brakes
        if one.kind is BrakeKind.LEVEL or one.subject == subjects[one.kind]
    ]
    return max(held, key=_strength, default=None)


def ask_braked(brake: Brake) -> Denied:
    """Deny an ask because of a brake, and say what would release it."""
    words = _guarded(brake, "nobody is asked to opt in through WhatsApp")
    return Denied(DenialReason.QUALITY_BRAKE, 12, words)


def _strength(brake: Brake) -> tuple[bool, str, Micros]:
    """Order brakes, the strongest last: what it takes to get past it has to be known."""
    return brake.kind is BrakeKind.LEVEL, brake.subject, -brake.since


def _guarded(brake: Brake, narrowed: str) -> str:
    return (
        f"The bot's quality is guarded since {written(brake.since)} ({brake.cause}): {narrowed}."
        f" It ends when {brake.released_by}."
    )


def _holds_back(brake: Brake, case: Case) -> bool:
    if brake.kind is BrakeKind.TEMPLATE:
        return case.message.template == brake.subject
    if case.relied_on is None:  # borne by the window alone, which is no opt-in
        return brake.kind is BrakeKind.LEVEL
    grade, stamp = case.relied_on.live
    if brake.kind is BrakeKind.METHOD:
        ground = None if grade is Grade.ASSERTED else case.state.grounds.get(stamp.event_id)
        return brake.subject == (ASSERTED_METHOD if ground is None else ground.method.value)
    level = LEVELS[brake.subject]
    return grade not in level.grades or case.now >= stamp.at + level.younger_than_days * DAY


def _narrowed_to(brake: Brake) -> str:
    if brake.kind is BrakeKind.TEMPLATE:
        return f"the template {brake.subject} is not sent"
    if brake.kind is BrakeKind.METHOD:
        return f"nothing that rests on opt-ins by {brake.subject} is sent"
    level = LEVELS[brake.subject]
    grades = " or ".join(grade for grade in STRONGEST_FIRST if grade in level.grades)
    return f"only what rests on {grades} opt-ins of the last {level.younger_than_days} days is sent"
