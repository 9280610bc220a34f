"""How does the seed's API tell that one recipient was not sent to? By state and details.

Its own endpoint and the guard's tell it alike.
"""

from __future__ import annotations

from typing import Final

from optwarden.consent.decision import Denied
from optwarden.ledger.canonical import written

NO_OPT_IN: Final = "no_opt_in"
FAILED: Final = "failed"
_NOT_ABOUT_CONSENT: Final = frozenset(
    {
        "window_closed",
        "category_not_allowed",
        "category_unknown",
        "too_frequent",
        "quiet_hours",
        "quality_brake",
        "unreachable",
    }
)
"""By the reason's stable string; these are "failed", all others "no_opt_in" (WIRE section 1)."""


def state_of(reason: str) -> str:
    """Return the seed's word for a denial."""
    return FAILED if reason in _NOT_ABOUT_CONSENT else NO_OPT_IN


def denied_entry(denied: Denied) -> dict[str, str]:
    """Return what an entry says of a recipient that was not sent to."""
    entry = {
        "status": "failure",
        "state": state_of(denied.reason),
        "details": f"{denied.reason}: {denied.explanation}",
    }
    if denied.not_before is not None:
        entry["not_before"] = written(denied.not_before)
        entry["details"] += f" Not before {entry['not_before']}."
    return entry
