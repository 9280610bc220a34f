"""Which files does the playground have? Its own, named after what is in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

PREFIX: Final = "/sandbox/assets/"
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


STYLE: Final = _asset("playground.css", b"text/css; charset=utf-8")
SCRIPT: Final = _asset("playground.js", b"text/javascript; charset=utf-8")
ICON: Final = _asset("icon.svg", b"image/svg+xml")
ASSETS: Final = {asset.path: asset for asset in (STYLE, SCRIPT, ICON)}
