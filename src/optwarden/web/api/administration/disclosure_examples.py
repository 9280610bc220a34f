"""Which wording do the examples of the API show? One that keeps every rule but one."""

from __future__ import annotations

from typing import Any, Final

_TEXT: Final = (
    "Yes, Demo Bakery may send me messages over WhatsApp, at most 4 per order. Reply STOP to leave"
    " at any time."
)
_TOPIC: Final = {"topic": "orders", "label": "Delivery updates", "example": "Your bread is ready."}
_SHOWN: Final[dict[str, Any]] = {
    "control": "unticked_box",
    "beside_logo": True,
    "in_flow": True,
    "number_editable": True,
}
WORDING: Final[dict[str, Any]] = {
    "text": _TEXT,
    "business_name": "Demo Bakery",
    "topics": [_TOPIC],
    "methods": ["WEB"],
    "presentation": _SHOWN,
}
_CONTENT: Final[dict[str, Any]] = {
    "name": "checkout",
    "language": "en",
    "business_name": "Demo Bakery",
    "text": _TEXT,
    "topics": [_TOPIC],
    "terms_url": "",
    "methods": ["WEB"],
    "presentation": {**_SHOWN, "bundled_with": ""},
}
_FINDING: Final[dict[str, Any]] = {
    "rule": "links_terms",
    "level": "should",
    "explanation": "Should: links to terms or to how data is handled.",
    "source": "Optwarden: what the law of many countries asks for",
    "policy": "whatsapp-2020-07-09",
    "dated": "since 2020-07-09",
    "passage": None,
    "missing": "a link to terms or to how data is handled",
}
REPORT: Final[dict[str, Any]] = {
    "policy": "whatsapp-2020-07-09",
    "publishable": True,
    "findings": [_FINDING],
    "unjudged": ["applicable_law", "watches_quality"],
}
DRAFT: Final[dict[str, Any]] = {
    "name": "checkout",
    "language": "en",
    "content": _CONTENT,
    "changed_at": "2026-01-01T09:00:00.000000Z",
    "report": REPORT,
}
DISCLOSURE: Final[dict[str, Any]] = {
    "disclosure_id": "checkout-en-1",
    "name": "checkout",
    "language": "en",
    "version": 1,
    "content": _CONTENT,
    "content_hash": "0f" * 32,
    "rendered_text": f"{_TEXT}\n\n[ ] Delivery updates: Your bread is ready.",
    "rendered_html": (
        f'<section lang="en" dir="ltr"><p>{_TEXT}</p><ul><li data-topic="orders">Delivery updates:'
        " Your bread is ready.</li></ul></section>"
    ),
    "material": False,
    "published_at": "2026-01-02T09:00:00.000000Z",
    "stale_since": None,
    "renewed_by": None,
    "findings": [_FINDING],
}
