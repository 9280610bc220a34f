"""How does a page say that there is nothing to do on it? One title, one sentence, no more."""

from __future__ import annotations

from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.templating import render
from optwarden.web.pages.translations import Words


def message_page(
    words: Words, which: str, status: int, *headers: tuple[bytes, bytes]
) -> PageAnswer:
    """Return a page that says one thing, and nothing of what was asked for."""
    body = render("message", words, title=words(f"{which}_title"), text=words(f"{which}_text"))
    return PageAnswer(body, status, headers)
