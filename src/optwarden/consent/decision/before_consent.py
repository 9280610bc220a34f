"""What is decided before any opt-in is looked at? Rules 1 to 5; after them, the opt-in rules."""

from __future__ import annotations

from typing import Final

from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Allowed, Denied, Verdict
from optwarden.consent.state import Stamp, outlives
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    CUSTOMER_SERVICE_WINDOW,
    SCOPE_ALL,
    SCOPE_MARKETING,
    Actor,
    Category,
    DenialReason,
    topic_of_scope,
)

_MARKETING: Final = "marketing"


def suppressed(case: Case) -> Verdict | None:
    """Rule 1: a do-not-send entry beats any consent (seed 2)."""
    stamp = case.state.suppression
    if stamp is None:
        return None
    return Denied(
        DenialReason.SUPPRESSED,
        1,
        f"A do-not-send entry has stood since {written(stamp.at)}; an operator can lift it.",
        (stamp.event_id,),
    )


def opted_out_by_person(case: Case) -> Verdict | None:
    """Rule 2: the person's opt-out stands until an act of their own lifts it.

    A window they opened since then is for free-form answers. Whoever is being erased may have had
    one: nothing is left that says so, and nothing goes to her.
    """
    out = case.blocked_by
    if out is None:
        return _being_erased(case)
    if case.free_form and case.window is not None and outlives(case.window, out):
        return None
    reopens = " A later message from them reopens free-form answers."
    extent = _extent(case, out)
    return Denied(
        DenialReason.OPTED_OUT,
        2,
        f"The person opted out of {extent} on {written(out.at)}. Only an act from the"
        " number itself, such as START, lifts that; nothing the business submits does."
        + (reopens if case.free_form else ""),
        (out.event_id,),
        of_marketing=extent == _MARKETING,
    )


def _being_erased(case: Case) -> Verdict | None:
    stamp = case.state.erasing
    if stamp is None:
        return None
    words = f"The person is being erased since {written(stamp.at)}; nothing goes to her."
    return Denied(DenialReason.OPTED_OUT, 2, words, (stamp.event_id,))


def doubted(case: Case) -> Verdict | None:
    """Rule 2: what the person wrote may be an opt-out; no marketing until somebody has read it."""
    if not case.state.doubted or case.free_form:
        return None
    subject = case.subject
    if subject.category_known and subject.category is not Category.MARKETING:
        return None
    stamp = case.state.doubt(case.rules.bot_id)
    if stamp is None:
        return None
    return Denied(
        DenialReason.OPTED_OUT,
        2,
        f"The person may have asked on {written(stamp.at)} to be left alone. No marketing goes"
        " until somebody has read it; an act from the number itself, such as START, ends this too.",
        (stamp.event_id,),
        of_marketing=True,
    )


def category_not_allowed(case: Case) -> Verdict | None:
    """Rule 3: only templates of categories the bot allows; transactional unless it says so."""
    category, allowed = case.subject.category, case.rules.allowed_categories
    if category is None or category in allowed:
        return None
    return Denied(
        DenialReason.CATEGORY_NOT_ALLOWED,
        3,
        f"The bot may not send {category} templates; it allows {_listed(allowed)}.",
    )


def window_open(case: Case) -> Verdict | None:
    """Rule 4: the person wrote in the last 24 h; a free-form answer needs no opt-in (seed 1)."""
    if case.window is None:
        return None
    until = written(case.window.at + CUSTOMER_SERVICE_WINDOW)
    return Allowed(
        4,
        f"The person wrote on {written(case.window.at)}; free-form messages may go until {until}.",
        events=(case.window.event_id,),
    )


def window_closed(case: Case) -> Verdict:
    """Rule 5: free-form outside the customer service window (seed 1)."""
    last = case.state.inbound.get(case.rules.bot_id)
    said = "has not written yet" if last is None else f"last wrote on {written(last.at)}"
    return Denied(
        DenialReason.WINDOW_CLOSED,
        5,
        f"The person {said}; free-form messages may go within 24 h of a message from them.",
        () if last is None else (last.event_id,),
    )


def opted_out(case: Case) -> Verdict | None:
    """Say that an opt-out stands against a message that another rule denies (shadow mode)."""
    cell = case.opposed_by
    if cell is None:
        return None
    out = case.state.opt_outs[cell]
    party, rule = ("person", 2) if cell.by is Actor.PERSON else ("business", 7)
    explanation = f"An opt-out by the {party} of {written(out.at)} stands."
    if not case.subject.category_known:
        explanation += " The template is not declared, so it may be of what the opt-out ended."
    of_marketing = cell.by is Actor.PERSON and cell.scope == SCOPE_MARKETING
    return Denied(
        DenialReason.OPTED_OUT, rule, explanation, (out.event_id,), of_marketing=of_marketing
    )


def _extent(case: Case, out: Stamp) -> str:
    """Name, for a person to read, what an opt-out ended."""
    scopes = {cell.scope for cell, stamp in case.state.opt_outs.items() if stamp == out}
    if SCOPE_ALL in scopes:
        return "all messages"
    if SCOPE_MARKETING in scopes and case.subject.category is Category.MARKETING:
        return _MARKETING
    topics = {topic for scope in scopes if (topic := topic_of_scope(scope)) is not None}
    if ALL_TRANSACTIONAL in topics:
        return "all topics but marketing"
    return ("the topic " if len(topics) == 1 else "the topics ") + ", ".join(sorted(topics))


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names)) or "none"
