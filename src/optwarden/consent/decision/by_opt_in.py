"""Does an opt-in bear this template? Rules 6 to 10 and 13; before them, the rules 1 to 5."""

from __future__ import annotations

from typing import Final

from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Allowed, Denied, Verdict
from optwarden.consent.standing import Live
from optwarden.consent.state import Stamp
from optwarden.consent.vocabulary import Category, DenialReason, Grade, Micros

_new: Final = tuple.__new__


def not_borne(case: Case) -> Verdict | None:
    """Rules 6 to 9: neither an opt-in nor the window bears the message; they say what is lacking.

    Where one of them does, none of these four rules matches.
    """
    if case.relied_on is not None or case.borne_by_window:
        return None
    return (
        _no_opt_in(case)
        or _opted_out_by_business(case)
        or _not_strong_enough(case)
        or _topic_not_covered(case)
    )


def _no_opt_in(case: Case) -> Verdict | None:
    """Rule 6: a notification needs an opt-in; that the person wrote does not imply one (seed 2)."""
    bot_id = case.rules.bot_id
    if case.state.has_pending(bot_id) or next(case.state.opted_in(bot_id), None) is not None:
        return None
    explanation = "No opt-in to this bot is on record." + _window_hint(case)
    return Denied(DenialReason.NO_OPT_IN, 6, explanation)


def _opted_out_by_business(case: Case) -> Verdict | None:
    """Rule 7: the business took the number off, and no covering opt-in has come since (seed 1)."""
    out = case.by_business
    if out is None or case.live or case.pending is not None:
        return None
    return Denied(
        DenialReason.OPTED_OUT,
        7,
        f"The business opted the number out on {written(out.at)};"
        " a later opt-in that covers the message lifts that.",
        (out.event_id,),
    )


def _not_strong_enough(case: Case) -> Verdict | None:
    """Rule 8: the opt-in awaits verification, or its grade is below the bot's least grade."""
    pending = case.pending
    if pending is not None:
        return Denied(
            DenialReason.OPT_IN_PENDING,
            8,
            f"The opt-in asked for on {written(pending.at)} awaits an act from the number itself.",
            (pending.event_id,),
        )
    best = max(case.live, key=lambda live: (live.grade.rank, live.stamp), default=None)
    if best is None:
        return None
    return Denied(
        DenialReason.GRADE_TOO_LOW,
        8,
        f"The opt-in is {best.grade}; the bot asks for at least {case.rules.least_grade}.",
        (best.stamp.event_id,),
        best.grade,
    )


def _topic_not_covered(case: Case) -> Verdict:
    """Rule 9: the person agreed to other topics than this one (both seeds)."""
    return Denied(DenialReason.TOPIC_NOT_COVERED, 9, _lack(case))


def category_unknown(case: Case) -> Verdict | None:
    """Rule 10: nobody declared the template, so its category is unknown (seed 2)."""
    if case.subject.category_known:
        return None
    return Denied(
        DenialReason.CATEGORY_UNKNOWN,
        10,
        "The template is not declared to Optwarden, so its category is unknown; declare it.",
    )


def standing_opt_in(case: Case) -> Verdict:
    """Rule 13: a standing opt-in covers the message."""
    if case.relied_on is None or case.fault is not None:
        assert case.window is not None, "rules 6 to 11 deny what neither opt-in nor window bears"
        return Allowed(
            6,
            "The bot lets the open customer service window cover notifications.",
            events=(case.window.event_id,),
        )
    return covered_by(*case.relied_on)


def covered_by(live: Live, lifting: Stamp | None = None) -> Allowed:
    """Say which opt-in covers the message, and what lifted an opt-out before it."""
    grade, stamp = live
    events: tuple[str, ...] = (stamp.event_id,)
    if lifting is not None and lifting != stamp:
        events += (lifting.event_id,)
    return allowed_by(grade, stamp.at, events)


def allowed_by(grade: Grade, at: Micros, events: tuple[str, ...]) -> Allowed:
    """Say that an opt-in of an instant covers the message."""
    # Joined, since a word formats itself by a function of Python; and made as named tuples make
    # themselves: 0.4 us of every decision's 50.
    explanation = "The " + grade + " opt-in of " + written(at) + " covers this message."
    return _new(Allowed, (13, explanation, grade, events))


def _window_hint(case: Case) -> str:
    if case.window is None or case.rules.window_covers_notifications:
        return ""
    if case.subject.category is Category.MARKETING:
        return ""
    return (
        " The open window covers free-form messages only,"
        " unless the bot sets window_covers_notifications."
    )


def _lack(case: Case) -> str:
    subject = case.subject
    if subject.topic is None:
        return f"No opt-in on record covers {subject.category or 'these'} messages."
    if subject.category is Category.MARKETING:
        return f"No opt-in on record covers MARKETING messages on the topic {subject.topic}."
    if not subject.topic_declared:
        return (
            f"No opt-in names the topic {subject.topic}, and as it is not declared for this bot"
            " no other can cover it."
        )
    return f"No opt-in on record covers the topic {subject.topic}."
