"""Which spellings of a telephone number are the same number, and which one is its key?

Three countries changed how a mobile number is written while WhatsApp kept the old form in its
`wa_id`. An opt-in given in one spelling and a STOP sent in the other must meet in one row, so each
such pair has one canonical spelling. Every rule looks at the shape alone, never at the metadata:
a key must not change when the metadata is updated.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Respelling:
    """The spelling of one country that is not canonical, and its canonical form.

    `variant` and `canonical` are a regular expression over the whole national number (the digits
    after the calling code) and its replacement.
    """

    variant: str
    canonical: str


RESPELLINGS: Final = {
    # Mexico dropped the 1 before mobile numbers called from abroad on 2019-08-03 (IFT's numbering
    # plan); `wa_id` still has it. A national number has ten digits, and none begins with 1.
    52: Respelling(variant=r"1(\d{10})", canonical=r"\1"),
    # Argentina writes a 9 before mobile numbers called from abroad, and so does `wa_id`; callers
    # often do not. libphonenumber lists the same ten-digit ranges with and without it.
    54: Respelling(variant=r"9(\d{10})", canonical=r"\1"),
    # Brazil put a 9 before its eight-digit mobile numbers, area by area, from 2012 to 2016
    # (Anatel); `wa_id` mostly lacks it in the area codes from 31 on. Mobile numbers began with 6
    # to 9; 2 to 5 are landlines and stay as they are. Trunk radio (Nextel) was exempt and kept
    # eight digits from 7 on: those fold too, for `wa_id` writes mobile numbers the same way. The
    # longer form is canonical because 9 2xxx xxxx without its 9 would be somebody's landline.
    55: Respelling(variant=r"(\d\d)([6-9]\d{7})", canonical=r"\g<1>9\2"),
}


def canonical_spelling(digits: str) -> str:
    """Return the canonical spelling of E.164 `digits` (without "+"); most are their own."""
    rewrite = _REWRITES.get(digits[:2])
    return digits if rewrite is None else rewrite(digits)


def _rewrite(calling_code: int, respelling: Respelling) -> Callable[[str], str]:
    variant = re.compile(rf"{calling_code}{respelling.variant}", re.ASCII)

    def rewrite(digits: str) -> str:
        match = variant.fullmatch(digits)
        return digits if match is None else str(calling_code) + match.expand(respelling.canonical)

    return rewrite


_REWRITES: Final = {
    str(code): _rewrite(code, respelling) for code, respelling in RESPELLINGS.items()
}
