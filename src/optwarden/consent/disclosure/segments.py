"""How long is a text message? In which alphabet it goes, and in how many parts it is paid for.

GSM 7-bit where every character has a place in it, else UCS-2 (3GPP TS 23.038). One part holds 160
or 70 units; of several each holds 153 or 67, and no character is cut in two.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

GSM_7: Final = "GSM-7"
UCS_2: Final = "UCS-2"
_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
"""Written as two units: an escape and a character."""
_ONE: Final = {GSM_7: 160, UCS_2: 70}
_OF_SEVERAL: Final = {GSM_7: 153, UCS_2: 67}


class Length(NamedTuple):
    """How long a text message is."""

    encoding: str
    units: int
    segments: int


def length_of(text: str) -> Length:
    """Return a text's alphabet, its units in it, and its parts."""
    encoding = GSM_7 if _BASIC.union(_EXTENDED).issuperset(text) else UCS_2
    widths = [_width(character, encoding) for character in text]
    units = sum(widths)
    if units <= _ONE[encoding]:
        return Length(encoding, units, 1)
    return Length(encoding, units, _parts(widths, _OF_SEVERAL[encoding]))


def _width(character: str, encoding: str) -> int:
    wide = character in _EXTENDED if encoding == GSM_7 else ord(character) > 0xFFFF
    return 2 if wide else 1


def _parts(widths: Iterable[int], room: int) -> int:
    parts, left = 1, room
    for width in widths:
        if width > left:
            parts, left = parts + 1, room
        left -= width
    return parts
