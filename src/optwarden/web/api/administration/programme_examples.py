"""Which programme do the examples of the API show? One that a page and a leaflet collect for."""

from __future__ import annotations

from typing import Any, Final

CONTENT: Final[dict[str, Any]] = {
    "bot": "demo-bot",
    "title": "Delivery updates on WhatsApp",
    "disclosure": "checkout",
    "topics": ["orders"],
    "methods": ["PRINT", "WEB"],
    "verification": "click_to_chat",
    "default_language": "en",
    "hourly_cap": 200,
    "settings": {"chat_number": "15550100999"},
    "placements": [{"label": "Leaflet, spring 2027", "code": "D5V215DG"}],
}
REPORT: Final[dict[str, Any]] = {"publishable": True, "findings": []}
FINDINGS: Final[dict[str, Any]] = {
    "publishable": False,
    "findings": [
        {
            "rule": "no_methods",
            "level": "must",
            "field": "methods",
            "explanation": "must name one method at least.",
        }
    ],
}
PROGRAMME: Final[dict[str, Any]] = {
    "name": "parcel",
    "programme_id": "k4w9h2m0v7tx",
    "content": CONTENT,
    "published": None,
    "changed_at": "2026-01-01T09:00:00.000000Z",
    "report": REPORT,
}
PUBLISHED: Final[dict[str, Any]] = {**PROGRAMME, "published": CONTENT}
PLACEMENT: Final[dict[str, Any]] = {
    "code": "D5V215DG",
    "label": "Leaflet, spring 2027",
    "language": "en",
    "url": "https://wa.me/15550100999?text=Yes%20%28D5V2-15DG%29",
    "text": "Yes (D5V2-15DG)",
}
