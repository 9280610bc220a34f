"""How does an interactive message of the seed's API read to the Cloud API? Buttons, or a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from optwarden.providers.meta_cloud.parts import filled, media, objects, part

_BUTTON: Final = "button"
_TEXT: Final = "text"


def interactive_body(message: Mapping[str, Any]) -> dict[str, Any]:
    """Return the body of an interactive message: the seed's has it in its inner `message`."""
    inner = part(message, "message")
    action = part(inner, "action")
    return filled(
        type=inner.get("type"),
        header=_header(part(inner, "header")),
        body=filled(text=part(inner, "body").get("text")),
        footer=filled(text=part(inner, "footer").get("text")) or None,
        action=_buttons(action) if inner.get("type") == _BUTTON else _list(action),
    )


def _header(header: Mapping[str, Any]) -> dict[str, Any] | None:
    kind = header.get("type")
    if not isinstance(kind, str):
        return None
    if kind == _TEXT:
        return filled(type=kind, text=header.get("text"))
    return {"type": kind, kind: {**media(header), **filled(filename=header.get("filename"))}}


def _buttons(action: Mapping[str, Any]) -> dict[str, Any]:
    """Return reply buttons, whose id and title Meta has one level deeper."""
    return {
        "buttons": [
            {"type": "reply", "reply": filled(id=one.get("id"), title=one.get("title"))}
            for one in objects(action, "buttons")
        ]
    }


def _list(action: Mapping[str, Any]) -> dict[str, Any]:
    return filled(
        button=action.get("button"),
        sections=[
            filled(
                title=section.get("title"),
                rows=[
                    filled(
                        id=row.get("id"),
                        title=row.get("title"),
                        description=row.get("description"),
                    )
                    for row in objects(section, "rows")
                ],
            )
            for section in objects(action, "sections")
        ],
    )
