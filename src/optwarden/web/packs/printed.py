"""How is a pack read by somebody who is no programmer? As one page, which holds the pack itself.

A function of the document alone: it says in words what stands there, and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any, Final

import orjson
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from optwarden.consent.disclosure.render import direction_of
from optwarden.usecases.packing.stored import Document
from optwarden.web.packs.reading import read_pack
from optwarden.web.packs.spoken import day_and_time

_HERE: Final = Path(__file__).parent
_STYLE: Final = Markup((_HERE / "static" / "pack.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file
CONTENT_SECURITY: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-downloads"
"""For where the page is served: it runs nothing and asks for nothing."""


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
    environment.globals.update(style=_STYLE, direction_of=direction_of)
    environment.filters["when"] = day_and_time
    return environment


_ENVIRONMENT: Final = _environment()


def pack_as_html(pack: Document) -> bytes:
    """Return one page that needs nothing else, with the pack inside to be saved and checked."""
    return _render("pack", pack, f"evidence-pack-{pack['label'][:12]}.json")


def receipt_as_html(receipt: Document) -> bytes:
    """Return the receipt of a person in the same way."""
    return _render("receipt", receipt, "my-receipt.json")


def _render(template: str, document: Document, file_name: str) -> bytes:
    values: dict[str, Any] = {
        "pack": document,
        "read": read_pack(document),
        "file_name": file_name,
        "attached": b64encode(orjson.dumps(document)).decode(),
    }
    return _ENVIRONMENT.get_template(f"{template}.html.j2").render(**values).encode()
