"""How does a page of the console become HTML? The public pages' style, and templates of its own."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from optwarden.web.pages.assets import STYLE, Asset

PREFIX: Final = "/console"
_HERE: Final = Path(__file__).parent


def _style() -> Asset:
    body = (_HERE / "static" / "console.css").read_bytes()
    digest = hashlib.sha256(body).hexdigest()[:16]
    return Asset(f"{PREFIX}/assets/console-{digest}.css", b"text/css; charset=utf-8", body)


CONSOLE_STYLE: Final = _style()


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        style=STYLE.path, console_style=CONSOLE_STYLE.path, prefix=PREFIX, business=None, places=()
    )
    return environment


_ENVIRONMENT: Final = _environment()


def render(template: str, **values: Any) -> bytes:
    """Render a page."""
    return _ENVIRONMENT.get_template(f"{template}.html.j2").render(**values).encode()
