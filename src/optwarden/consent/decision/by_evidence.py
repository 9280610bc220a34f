"""Does the evidence of the opt-in that would bear this message hold? Rule 11, before rule 13."""

from __future__ import annotations

from optwarden.consent.decision.case import Case, written
from optwarden.consent.decision.verdict import Denied, Verdict
from optwarden.consent.vocabulary import DenialReason


def evidence_insufficient(case: Case) -> Verdict | None:
    """Rule 11: no opt-in that the bot accepts has evidence that holds (seed 1: of its day)."""
    fault = case.fault
    if fault is None or case.relied_on is None or case.borne_by_window:
        return None
    live = case.relied_on.live
    return Denied(
        DenialReason.EVIDENCE_INSUFFICIENT,
        11,
        f"The evidence of the {live.grade} opt-in of {written(live.stamp.at)} is not enough."
        f" {fault.explanation}",
        (live.stamp.event_id,),
        live.grade,
    )
