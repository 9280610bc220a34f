"""What is printed for a link? A QR code as SVG or PNG that a camera reads from paper.

Error correction Q: a quarter of it may be creased or stained. The quiet zone is part of the image.
"""

from __future__ import annotations

import io
from typing import Final

import segno

from optwarden.usecases.field_refused import FieldRefused

QUIET_ZONE: Final = 4
"""Modules of white around the code, as ISO 18004 asks for."""
LEAST_SCALE: Final = 1
MOST_SCALE: Final = 40
"""Pixels a module may have: the largest code has 185 with its quiet zone, so 7,400 a side."""
USUAL_SCALE: Final = 8


def as_svg(url: str, title: str, scale: int = USUAL_SCALE) -> bytes:
    """Draw a link as SVG, with a title for those who do not see it. Raises FieldRefused."""
    out = io.BytesIO()
    _code(url).save(
        out,
        kind="svg",
        scale=scale,
        border=QUIET_ZONE,
        light="#fff",
        title=title,
        svgclass=None,
        lineclass=None,
        nl=False,
    )
    return out.getvalue()


def as_png(url: str, scale: int = USUAL_SCALE) -> bytes:
    """Draw a link as PNG, `scale` pixels a module. Raises FieldRefused."""
    out = io.BytesIO()
    _code(url).save(out, kind="png", scale=scale, border=QUIET_ZONE)
    return out.getvalue()


def _code(url: str) -> segno.QRCode:
    try:
        return segno.make_qr(url, error="q", boost_error=False)
    except segno.DataOverflowError:
        raise FieldRefused(
            "settings.chat_text", "too_long", "is too long for a QR code; shorten the message."
        ) from None
