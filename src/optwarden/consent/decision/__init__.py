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
from optwarden.consent.decision.written_row import Question, question_of

__all__ = [
    "Allowed",
    "Decision",
    "Denied",
    "Question",
    "Verdict",
    "decide",
    "decide_in_shadow",
    "now_does_not_matter",
    "question_of",
    "verdict_on",
    "window_is_open",
]
