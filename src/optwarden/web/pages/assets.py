"""Which files do the pages have? A stylesheet and a script, named after what is in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

PREFIX: Final = "/o/assets/"
FOREVER: Final = (b"cache-control", b"public, max-age=31536000, immutable")
"""The name changes with the content, so a copy never goes stale."""
_FOLDER: Final = Path(__file__).parent / "static"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file that never changes under its name."""

    path: str
    content_type: bytes
    body: bytes = field(repr=False)


def _asset(name: str, content_type: bytes) -> Asset:
    body = (_FOLDER / name).read_bytes()
    stem, _, ending = name.partition(".")
    digest = hashlib.sha256(body).hexdigest()[:16]
    return Asset(f"{PREFIX}{stem}-{digest}.{ending}", content_type, body)


STYLE: Final = _asset("pages.css", b"text/css; charset=utf-8")
SCRIPT: Final = _asset("pages.js", b"text/javascript; charset=utf-8")
ASSETS: Final = {asset.path: asset for asset in (STYLE, SCRIPT)}
EMBED_SCRIPT: Final = (_FOLDER / "embed.js").read_bytes()
"""The one script that stands in other people's pages; its name is a programme's, and stays."""
