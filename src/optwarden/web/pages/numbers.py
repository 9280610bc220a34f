"""Which number did a person type? Read with her country, shown back in international form."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Final

import phonenumbers

from optwarden.consent.numbering.assignable import (
    e164_of_national,
    length_verdict,
    valid_e164,
)
from optwarden.consent.numbering.spellings import canonical_spelling
from optwarden.consent.recipient import Msisdn, parse_msisdn

LONGEST: Final = 40
"""Characters that a form may hold for a number, with all its blanks and brackets."""
_ABROAD: Final = "00"


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as it was typed: whose row it is, and its digits in E.164."""

    recipient: Msisdn
    digits: str = field(repr=False)

    @property
    def shown(self) -> str:
        """The number in international form, for the person who typed it."""
        return international(self.digits)

    @property
    def personal(self) -> dict[str, str]:
        """The spelling, where it is not the canonical one."""
        return {} if self.digits == self.recipient.digits else {"spelling": self.digits}


def read_number(text: str, country: str) -> TypedNumber | None:
    """Read what a person typed: with + or 00 and the country's code, or as she dials it at home."""
    digits = _e164(text, country)
    return None if digits is None else _checked(digits)


def read_number_to_stop(text: str, country: str) -> TypedNumber | None:
    """Read a number that is to get nothing more: one may be newer than what we know of numbers.

    Of the length its country's have it must be, so that a slip is still told.
    """
    read, digits = read_number(text, country), _e164(text, country)
    if read is not None or digits is None:
        return read
    is_possible = length_verdict(digits) == phonenumbers.ValidationResult.IS_POSSIBLE
    return TypedNumber(Msisdn(canonical_spelling(digits)), digits) if is_possible else None


def _e164(text: str, country: str) -> str | None:
    """Return the digits after the "+" of what was typed, assigned or not."""
    if len(text) > LONGEST or any(c.isalpha() for c in text):
        return None
    # Numbers copied from a telephone's contacts have marks of their direction around them.
    written = "".join(_ascii(c) for c in text if unicodedata.category(c) != "Cf")
    digits = "".join(c for c in written if c.isdigit())
    if written.lstrip().startswith("+"):
        return digits
    if digits.startswith(_ABROAD):
        return digits.removeprefix(_ABROAD)
    return e164_of_national(digits, country) if country and digits else None


def international(digits: str) -> str:
    """Return E.164 digits as people write them."""
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return f"+{digits}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _checked(digits: str) -> TypedNumber | None:
    """Return a number of a range that is assigned, without the 0 of `+46 (0)70`."""
    read = parse_msisdn(digits)
    return TypedNumber(read, valid_e164(digits) or digits) if isinstance(read, Msisdn) else None


def _ascii(character: str) -> str:
    """Return the ASCII digit or plus sign of a character in whatever script."""
    digit = unicodedata.digit(character, None)
    if digit is not None and unicodedata.category(character) == "Nd":
        return str(digit)
    return "+" if character == "\uff0b" else character
