"""May this message go to this recipient now, and why? The table of DESIGN 4; first match wins.

Pure: state, rules and instant come in, a value comes out.
"""

from optwarden.consent.decision.case import window_is_open
from optwarden.consent.decision.table import (
    decide,
    decide_in_shadow,
    now_does_not_matter,
    verdict_on,
)
from optwarden.consent.decision.verdict import Allowed, Decision, Denied, Verdict

__all__ = [
    "Allowed",
    "Decision",
    "Denied",
    "Verdict",
    "decide",
    "decide_in_shadow",
    "now_does_not_matter",
    "verdict_on",
    "window_is_open",
]
