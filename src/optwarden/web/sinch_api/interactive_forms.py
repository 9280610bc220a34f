"""Is this an interactive message? Reply buttons, or a list: bounds as WhatsApp has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from optwarden.web.sinch_api.errors import invalid
from optwarden.web.sinch_api.fields import http_url, items, known_word, required_object, text

_MOST_BUTTONS: Final = 3
_MOST_SECTIONS: Final = 10
_MOST_ROWS: Final = 10
"""Of all sections of a list together."""
_HEADERS: Final = ("text", "image", "video", "document")
_AT: Final = "message.message"


def check_interactive(outer: Mapping[str, Any]) -> None:
    """Check the inner message. Raises Refused (400)."""
    message = required_object(outer, "message", _AT)
    kind = known_word(message, "type", f"{_AT}.type", ("button", "list"))
    body = required_object(message, "body", f"{_AT}.body")
    text(body, "text", f"{_AT}.body.text", 4096)
    _check_header(message)
    if message.get("footer") is not None:
        footer = required_object(message, "footer", f"{_AT}.footer")
        text(footer, "text", f"{_AT}.footer.text", 60)
    action = required_object(message, "action", f"{_AT}.action")
    if kind == "button":
        _check_buttons(action)
    else:
        _check_list(action)


def _check_header(message: Mapping[str, Any]) -> None:
    if message.get("header") is None:
        return
    header = required_object(message, "header", f"{_AT}.header")
    kind = known_word(header, "type", f"{_AT}.header.type", _HEADERS)
    if kind == "text":
        text(header, "text", f"{_AT}.header.text", 60)
    else:
        http_url(header, "url", f"{_AT}.header.url")


def _check_buttons(action: Mapping[str, Any]) -> None:
    for at, button in items(action, "buttons", f"{_AT}.action.buttons", _MOST_BUTTONS):
        known_word(button, "type", f"{at}.type", ("reply",))
        text(button, "title", f"{at}.title", 20)
        text(button, "id", f"{at}.id", 256)


def _check_list(action: Mapping[str, Any]) -> None:
    text(action, "button", f"{_AT}.action.button", 20)
    rows = 0
    for at, section in items(action, "sections", f"{_AT}.action.sections", _MOST_SECTIONS):
        text(section, "title", f"{at}.title", 24, required=False)
        for row_at, row in items(section, "rows", f"{at}.rows", _MOST_ROWS):
            text(row, "id", f"{row_at}.id", 200)
            text(row, "title", f"{row_at}.title", 24)
            text(row, "description", f"{row_at}.description", 72, required=False)
            rows += 1
    if rows > _MOST_ROWS:
        raise invalid(
            f"{_AT}.action.sections", f"can have at most {_MOST_ROWS} rows in all sections."
        )
