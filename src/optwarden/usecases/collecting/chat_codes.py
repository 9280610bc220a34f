"""Which code of a link or a leaflet does a message hold? Eight characters that survive editing.

Crockford's base 32 has no I, L, O and U, and who copies one from paper may write them all the same.
The last character checks the others: one that was mistyped, or two that were swapped, are no code,
and neither are most words that look like one. The first is always a letter, so that a code in a
right-to-left text is shown in its order, and one is always a digit, so that it is no word.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import getitem, xor
from typing import Final
from unicodedata import category, normalize

from optwarden.consent.characters import ByCharacter

LENGTH: Final = 8
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PATTERN: Final = f"^[{ALPHABET}]{{{LENGTH}}}$"
_HALF: Final = LENGTH // 2
_VALUES: Final = bytes.maketrans(
    (ALPHABET + "OIL").encode(), bytes((*range(len(ALPHABET)), 0, 1, 1))
)
"""What each character stands for; eight letters of a word are looked at as quickly as one."""
_LONGEST_TEXT: Final = 4096
"""WhatsApp's bound for a text (WIRE section 1)."""
_MOST_CODES: Final = 4
"""More codes than these in one message are not looked up: nobody's message has several."""
_CANDIDATE: Final = re.compile(
    rf"(?<![0-9A-Z])(?=([0-9A-TV-Z]{{{_HALF}}})[ \t_.-]?([0-9A-TV-Z]{{{_HALF}}})(?![0-9A-Z]))"
)


def _weights() -> tuple[int, ...]:
    """Return the first powers of a generator of the field of 32 elements (x^5 + x^2 + 1)."""
    powers, power = [], 1
    for _ in range(LENGTH - 1):
        power <<= 1
        if power & 0b100000:
            power ^= 0b100101
        powers.append(power)
    return tuple(powers)


def _times(left: int, right: int) -> int:
    """Multiply two elements of that field."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        right >>= 1
        left <<= 1
        if left & 0b100000:
            left ^= 0b100101
    return product


_PRODUCTS: Final = tuple(
    tuple(_times(weight, value) for value in range(len(ALPHABET))) for weight in _weights()
)
"""Each place's weight times each value: most words of eight letters are put to the check."""


def new_code(below: Callable[[int], int] = secrets.randbelow) -> str:
    """Make a code; 2^34 and more of them, so that none is guessed in the week it counts."""
    while True:
        values = [10 + below(len(ALPHABET) - 10), *(below(len(ALPHABET)) for _ in range(6))]
        values.append(_check(values))
        code = "".join(ALPHABET[value] for value in values)
        if is_code(code):
            return code


def is_code(code: str) -> bool:
    """Say whether eight characters as they are kept are a code."""
    return re.fullmatch(PATTERN, code) is not None and _holds(_values(code))


def written(code: str) -> str:
    """Write a code for people: in two halves."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def codes_in(text: str) -> tuple[str, ...]:
    """Return the codes a message holds, in their order, as they are kept.

    Case, brackets, the dash or a space for it, full-width letters and invisible characters do not
    matter, and neither does what else the person wrote.
    """
    found: dict[str, None] = {}
    for halves in _CANDIDATE.finditer(_plain(text[:_LONGEST_TEXT])):
        values = _values(halves[1] + halves[2])
        if _holds(values):
            found["".join(ALPHABET[value] for value in values)] = None
            if len(found) == _MOST_CODES:
                break
    return tuple(found)


def beside_codes(text: str) -> tuple[str, ...]:
    """Return what else a message says, once for each code it holds."""
    plain = _plain(text[:_LONGEST_TEXT])
    rests = [
        f"{plain[: halves.start(1)]} {plain[halves.end(2) :]}"
        for halves in _CANDIDATE.finditer(plain)
        if _holds(_values(halves[1] + halves[2]))
    ]
    return tuple(rests)


def _values(characters: str) -> bytes:
    """Return what characters that may be a code stand for."""
    return characters.encode().translate(_VALUES)


def _holds(values: bytes) -> bool:
    return values[0] >= 10 and min(values) < 10 and _check(values) == values[-1]


def _check(values: Sequence[int]) -> int:
    """Return what the last of eight must be by the seven before it."""
    weighed: Iterator[int] = map(getitem, _PRODUCTS, values)
    return reduce(xor, weighed)


def _plain(text: str) -> str:
    """Fold a text: capital letters, plain dashes, nothing invisible."""
    if text.isascii():
        return text.upper()
    return normalize("NFKC", text).translate(_LEGIBLE).upper()


def _legible(each: str) -> str | None:
    kind = category(each)
    if kind == "Cf":
        return None
    return "-" if kind == "Pd" else each


_LEGIBLE: Final = ByCharacter(_legible)
