"""Which number did a person type? Read with her country, shown back in international form."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import Final

import phonenumbers

from optwarden.consent.numbering.assignable import e164_of_national
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
    if len(text) > LONGEST or any(c.isalpha() for c in text):
        return None
    written = "".join(_ascii(c) for c in text)
    digits = "".join(c for c in written if c.isdigit())
    if written.lstrip().startswith("+"):
        return _checked(digits)
    if digits.startswith(_ABROAD):
        return _checked(digits.removeprefix(_ABROAD))
    national = e164_of_national(digits, country) if country and digits else None
    return None if national is None else _checked(national)


def international(digits: str) -> str:
    """Return E.164 digits as people write them."""
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return f"+{digits}"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _checked(digits: str) -> TypedNumber | None:
    read = parse_msisdn(digits)
    return TypedNumber(read, digits) if isinstance(read, Msisdn) else None


def _ascii(character: str) -> str:
    """Return the ASCII digit or plus sign of a character in whatever script."""
    digit = unicodedata.digit(character, None)
    if digit is not None and unicodedata.category(character) == "Nd":
        return str(digit)
    return "+" if character == "\uff0b" else character
