"""How does a page become HTML? Templates that escape everything, compiled once and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from optwarden.web.pages.assets import SCRIPT, STYLE
from optwarden.web.pages.translations import Words
from optwarden.web.pages.view import Asked, View, language_links

_FOLDER: Final = Path(__file__).parent / "templates"


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(style=STYLE.path, script=SCRIPT.path)
    return environment


ENVIRONMENT: Final = _environment()


def render(template: str, words: Words, **values: Any) -> bytes:
    """Render a page that is no programme's."""
    given = {"framed": False, "business": None, "languages": [], "path": "", **values}
    text = ENVIRONMENT.get_template(f"{template}.html.j2").render(t=words, **given)
    return text.encode()


def render_asked(template: str, asked: Asked, **values: Any) -> bytes:
    """Render a page of a programme."""
    return render_view(template, asked, asked.view, **values)


def render_view(template: str, asked: Asked, view: View, **values: Any) -> bytes:
    """Render a page of a programme as a view shows it."""
    programme = asked.programme
    given = {
        "framed": view.framed,
        "business": asked.bot.business_name,
        "programme": programme,
        "language": view.language,
        "languages": language_links(list(programme.disclosures)),
        "path": asked.request.path,
        **values,
    }
    return render(template, view.words, **given)
