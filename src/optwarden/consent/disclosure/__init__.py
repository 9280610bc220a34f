"""With which words is a person asked? The wording, its rendering, and what a policy misses in it.

Pure. Before: a business hands in its wording. After: it is published, and opt-ins name it.
"""

from optwarden.consent.disclosure.lint import Finding, Report, lint
from optwarden.consent.disclosure.render import as_html, as_text
from optwarden.consent.disclosure.wording import (
    Control,
    Disclosure,
    MessageKind,
    Presentation,
    disclosure_id_of,
)

__all__ = [
    "Control",
    "Disclosure",
    "Finding",
    "MessageKind",
    "Presentation",
    "Report",
    "as_html",
    "as_text",
    "disclosure_id_of",
    "lint",
]
