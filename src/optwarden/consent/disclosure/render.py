"""How does a wording look? As plain text, and as HTML in which nothing of it is markup.

Both show the same words in the same order, and nothing the business did not write.
"""

from __future__ import annotations

from html import escape
from typing import Final

from optwarden.consent.disclosure.wording import Control, Disclosure, MessageKind

_RIGHT_TO_LEFT: Final = frozenset(
    {"ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"}
)
_BOXES: Final = {Control.UNTICKED_BOX: "[ ] ", Control.TICKED_BOX: "[x] "}


def as_text(disclosure: Disclosure) -> str:
    """Render as plain text: the request, a line for each type of message, the link."""
    box = _BOXES.get(disclosure.presentation.control, "- ")
    lines = [box + _line(kind) for kind in disclosure.kinds]
    parts = [disclosure.text.strip(), "\n".join(lines), disclosure.terms_url]
    return "\n\n".join(part for part in parts if part)


def as_html(disclosure: Disclosure) -> str:
    """Render as an HTML fragment without script, style or form; every word is escaped."""
    language = escape(disclosure.language, quote=True)
    paragraphs = [p for p in disclosure.text.replace("\r\n", "\n").split("\n\n") if p.strip()]
    parts = ["".join(f"<p>{_broken(paragraph)}</p>" for paragraph in paragraphs)]
    if disclosure.kinds:
        items = "".join(
            f'<li data-topic="{escape(kind.topic, quote=True)}">{escape(_line(kind))}</li>'
            for kind in disclosure.kinds
        )
        parts.append(f"<ul>{items}</ul>")
    if disclosure.terms_url:
        url = escape(disclosure.terms_url, quote=True)
        parts.append(f'<p><a href="{url}" rel="noopener noreferrer">{url}</a></p>')
    direction = direction_of(disclosure.language)
    return f'<section lang="{language}" dir="{direction}">{"".join(parts)}</section>'


def direction_of(language: str) -> str:
    """Return in which direction a language is written."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _line(kind: MessageKind) -> str:
    return f"{kind.label}: {kind.example}" if kind.example else kind.label


def _broken(paragraph: str) -> str:
    return "<br>".join(escape(line) for line in paragraph.strip().split("\n"))
