"""How is a form read so that its bytes can be signed again, and nothing in it can run away?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

MOST_PARAMETERS: Final = 1_000
"""Twilio sends some 50; reading a million, before the signature is known, would stop the loop."""


def read_form(body: bytes) -> Mapping[str, tuple[str, ...]] | None:
    """Return each parameter's values in their order, empty ones too; None for too many.

    Bytes that are no UTF-8 become surrogate escapes, which give the same bytes back.
    """
    if body.count(b"&") >= MOST_PARAMETERS:
        return None
    text = body.decode("utf-8", "surrogateescape")
    read: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="surrogateescape"):
        read.setdefault(name, []).append(value)
    return {name: tuple(values) for name, values in read.items()}
