"""Does an opt-in bear this template? Rules 6 to 10 and 13; before them, the rules 1 to 5."""

from __future__ import annotations

from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Allowed, Denied, Verdict
from optwarden.consent.vocabulary import Category, DenialReason


def no_opt_in(case: Case) -> Verdict | None:
    """Rule 6: a notification needs an opt-in; that the person wrote does not imply one (seed 2)."""
    bot_id = case.rules.bot_id
    if case.borne_by_window:
        return None
    if case.state.has_pending(bot_id) or next(case.state.opted_in(bot_id), None) is not None:
        return None
    explanation = "No opt-in to this bot is on record." + _window_hint(case)
    return Denied(DenialReason.NO_OPT_IN, 6, explanation)


def opted_out_by_business(case: Case) -> Verdict | None:
    """Rule 7: the business took the number off, and no covering opt-in has come since (seed 1)."""
    out = case.by_business
    if out is None or case.borne_by_window or case.live or case.pending is not None:
        return None
    return Denied(
        DenialReason.OPTED_OUT,
        7,
        f"The business opted the number out on {written(out.at)};"
        " a later opt-in that covers the message lifts that.",
        (out.event_id,),
    )


def not_strong_enough(case: Case) -> Verdict | None:
    """Rule 8: the opt-in awaits verification, or its grade is below the bot's least grade."""
    if case.borne_by_window or case.sufficient is not None:
        return None
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


def topic_not_covered(case: Case) -> Verdict | None:
    """Rule 9: the person agreed to other topics than this one (both seeds)."""
    if case.borne_by_window or case.sufficient is not None:
        return None
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


def standing_opt_in(case: Case) -> Verdict | None:
    """Rule 13: a standing opt-in covers the message."""
    found = case.holding
    if found is None:
        assert case.window is not None, "rules 6 to 11 deny what neither opt-in nor window bears"
        return Allowed(
            6,
            "The bot lets the open customer service window cover notifications.",
            events=(case.window.event_id,),
        )
    standing, live = found
    events = [live.stamp.event_id]
    lifting = standing.verified if standing.by_person is not None else None
    if lifting is not None and lifting != live.stamp:
        events.append(lifting.event_id)
    return Allowed(
        13,
        f"The {live.grade} opt-in of {written(live.stamp.at)} covers this message.",
        live.grade,
        tuple(events),
    )


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
