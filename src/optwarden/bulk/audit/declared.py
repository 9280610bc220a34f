"""Which templates has the business declared? Name, category and topic, from CSV or JSON.

JSON may be what Meta's API lists (`{"data": [{"name", "category"}]}`), so that the answer of
`GET /{waba}/message_templates` can be given as it is.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Final

from optwarden.bulk.audit.unusable import Unusable
from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category

_NEEDED: Final = "its templates need a name and a category: UTILITY, AUTHENTICATION or MARKETING"


def read_templates(path: Path) -> dict[str, Template]:
    """Read declared templates, by name. Raises Unusable."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise Unusable(path, f"it cannot be read ({type(error).__name__}).") from None
    found: dict[str, Template] = {}
    for number, row in enumerate(_rows(path, text), start=1):
        name = str(row.get("name") or "").strip()
        category = str(row.get("category") or "").strip().upper()
        if not name or category not in {each.value for each in Category}:
            raise Unusable(path, f"{_NEEDED}; number {number} has not.")
        topic = str(row.get("topic") or "").strip() or None
        before = found.get(name)
        if before is not None and before.category.value != category:
            # One name in several languages: the stricter category holds for all.
            category = Category.MARKETING.value
        found[name] = Template.of(name, Category(category), None, topic)
    return found


def topics_of(templates: dict[str, Template]) -> dict[str, Category]:
    """Return the topics that templates name, with their category; MARKETING if one of them is."""
    topics: dict[str, Category] = {}
    for template in templates.values():
        if template.topic is None:
            continue
        if topics.get(template.topic) is not Category.MARKETING:
            topics[template.topic] = template.category
    return topics


def _rows(path: Path, text: str) -> list[dict[str, Any]]:
    if text.lstrip()[:1] not in ("{", "["):
        rows = csv.DictReader(io.StringIO(text))
        return [{str(key).strip().lower(): value for key, value in row.items()} for row in rows]
    try:
        document = json.loads(text)
    except ValueError:
        raise Unusable(path, "it is no JSON.") from None
    if isinstance(document, dict):
        listed = document.get("data", document.get("templates"))
        if listed is None:
            listed = [
                {"name": name, **(value if isinstance(value, dict) else {"category": value})}
                for name, value in document.items()
            ]
        document = listed
    if not isinstance(document, list) or not all(isinstance(one, dict) for one in document):
        raise Unusable(path, f"{_NEEDED}.")
    return document
