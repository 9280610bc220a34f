"""What holds back a template that consent would bear? Rule 12; after it, only rule 13 is left."""

from __future__ import annotations

from optwarden.consent.decision.before_consent import opted_out_by_person
from optwarden.consent.decision.case import Case, case_of, written
from optwarden.consent.decision.verdict import Denied, Verdict
from optwarden.consent.state import ConsentState
from optwarden.consent.vocabulary import DenialReason


def paused(case: Case) -> Verdict | None:
    """Rule 12: the person asked to be left alone for a while."""
    stamp = None
    if case.state.paused is not None:
        stamp = case.state.pause(case.rules.bot_id, case.now)
    if stamp is None:
        return None
    return Denied(
        DenialReason.PAUSED,
        12,
        f"The person asked on {written(stamp.at)} for a pause until {written(stamp.until)}; an act"
        " from the number itself, such as START, ends it sooner.",
        (stamp.event_id,),
        not_before=stamp.until,
    )


def unreachable(case: Case) -> Verdict | None:
    """Rule 12: the provider failed three times to deliver, and the person has not written since."""
    failures = case.state.unreachable(case.rules.bot_id) if case.state.undelivered else ()
    if not failures:
        return None
    return Denied(
        DenialReason.UNREACHABLE,
        12,
        f"The provider could not deliver {len(failures)} messages, the last on"
        f" {written(failures[-1].at)}; a message from the person ends this.",
        tuple(stamp.event_id for stamp in failures),
    )


def quarantined(case: Case) -> Verdict | None:
    """Rule 12: the number seems to have a new holder, whose consent this is not."""
    return in_quarantine(case.state)


def opt_out_held(case: Case) -> Verdict | None:
    """Rule 12: an opt-out that came amid too many is held apart, and denies as one would.

    Of free-form messages, too; a later act of the person lifts it as it would lift an opt-out.
    """
    if not case.state.opt_outs_held:
        return None
    supposed = case_of(case.state.as_if_opted_out(), case.rules, case.message, case.now)
    if opted_out_by_person(supposed) is None or supposed.blocked_by is None:
        return None
    stamp = supposed.blocked_by
    return Denied(
        DenialReason.QUARANTINED,
        12,
        f"A provider's error told on {written(stamp.at)} of an opt-out, amid far more than usual."
        " It is held apart until an operator releases or accepts it; nothing is sent meanwhile.",
        (stamp.event_id,),
    )


def in_quarantine(state: ConsentState) -> Denied | None:
    """Deny whatever rests on the consent of a number that seems to have a new holder."""
    stamp = state.quarantine
    if stamp is None:
        return None
    return Denied(
        DenialReason.QUARANTINED,
        12,
        f"The number came with another person's user id on {written(stamp.at)}; until an operator"
        " releases it, the consent on record may be a former holder's.",
        (stamp.event_id,),
    )
