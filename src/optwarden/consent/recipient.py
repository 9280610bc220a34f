"""Whom is a message for? An MSISDN or a business-scoped user id, each with one canonical key.

Numbers are personal data: both types print masked everywhere, and the whole is read on purpose,
from `key` (or `digits`). Every spelling of a number leads to one key (`numbering.spellings`).
To send, use the spelling that was seen, which the caller keeps: the key is for finding rows.
"""

from __future__ import annotations

import re
from dataclasses import FrozenInstanceError
from typing import Final, NoReturn, TypeAlias, final

from phonenumbers import ValidationResult

from optwarden.consent.numbering.assignable import (
    LONGEST_NUMBER_DIGITS,
    calling_code_of,
    e164_of_national,
    is_surely_assignable,
    length_verdict,
    valid_e164,
)
from optwarden.consent.numbering.refusals import (
    NumberRefused,
    NumberRule,
    refusal,
    refusal_of_form,
    refusal_of_number,
)
from optwarden.consent.numbering.spellings import canonical_spelling

SHORTEST_LENIENT_DIGITS: Final = 7
"""The shortest international numbers (Niue, for one) have seven digits; fewer are a short code."""

LEAST_HIDDEN: Final = 5
"""Characters that a mask hides at least, so that a masked number leaves 100,000 candidates."""


class _MaskedKey:
    """A canonical key that prints masked; immutable, equal to the same key of the same type.

    Written by hand because one is made on every request: a frozen dataclass takes twice as long
    to make and to hash.
    """

    __slots__ = ("key",)

    key: str

    def __init__(self, key: str) -> None:
        """Wrap a key as a `parse_...` function made it or a store kept it; it is not checked."""
        _set_key(self, key)

    def __str__(self) -> str:
        """Return the key masked, which is also what logging and format strings show."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"{type(self).__name__}('{self}')"

    def __format__(self, format_spec: str) -> str:
        return format(str(self), format_spec)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, type(self)):
            return other.key == self.key
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.key)

    def __lt__(self, other: _MaskedKey) -> bool:
        """Order by key across both types: batches are sorted to lock rows in one order."""
        return self.key < other.key

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(name)

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(name)

    def __reduce__(self) -> tuple[type[_MaskedKey], tuple[str]]:
        return type(self), (self.key,)


# The slot itself sets the key; `__setattr__` refuses to.
_set_key: Final = _MaskedKey.__dict__["key"].__set__


@final
class Msisdn(_MaskedKey):
    """A telephone number: canonical E.164 digits without "+"."""

    __slots__ = ()

    @property
    def digits(self) -> str:
        """The whole number, for those who must have it: storage and the provider's request."""
        return self.key

    def __str__(self) -> str:
        """Show at most the first four digits and the last two."""
        shown_first = max(0, min(4, len(self.key) - LEAST_HIDDEN - 2))
        return f"{self.key[:shown_first]}…{self.key[-2:]}"


@final
class Bsuid(_MaskedKey):
    """A business-scoped user id of Meta (WIRE section 3), or a parent one; case-sensitive."""

    __slots__ = ()

    def __str__(self) -> str:
        """Show the country, whether it is a parent id, and the end of a long one."""
        scope, _, identifier = self.key.rpartition(".")
        shown_last = identifier[-2:] if len(identifier) >= LEAST_HIDDEN + 2 else ""
        return f"{scope}.…{shown_last}"


Recipient: TypeAlias = Msisdn | Bsuid

PARENT_USER_ID: Final = ".ENT."
"""Marks the user id of a parent business (WIRE section 3)."""
_BSUID: Final = re.compile(r"[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}")
_SEPARATORS: Final = str.maketrans("", "", " -()./\t")


def parse_recipient(text: str) -> Recipient | NumberRefused:
    """Read a recipient that an API caller names: a BSUID, or what `parse_msisdn` takes."""
    if text[2:3] == "." and text[:2].isalpha():
        return parse_bsuid(text)
    return parse_msisdn(text)


def parse_bsuid(text: str) -> Bsuid | NumberRefused:
    """Read a business-scoped user id, `US.13491208655302741918`, or a parent one, `US.ENT.1349`."""
    if _BSUID.fullmatch(text):
        return Bsuid(text)
    if not text:
        return refusal(NumberRule.EMPTY)
    return refusal(NumberRule.CONTAINS_NUL if "\0" in text else NumberRule.MALFORMED_USER_ID)


def recipient_of_key(key: str) -> Recipient:
    """Return the recipient whose `key` this is; for keys from a store, not for input."""
    return Bsuid(key) if "." in key else Msisdn(key)


def parse_msisdn(text: str) -> Msisdn | NumberRefused:
    """Read a number that an API caller names: ASCII digits after at most one "+", E.164.

    Valid is what `phonenumbers` calls valid, up to 15 digits, and the old spellings of
    Brazil, Mexico and Argentina.
    """
    digits = text.removeprefix("+")
    if is_surely_assignable(digits):
        return Msisdn(digits)
    return refusal_of_form(digits) or _parse_carefully(digits)


def _parse_carefully(digits: str) -> Msisdn | NumberRefused:
    canonical = canonical_spelling(digits)
    if is_surely_assignable(canonical):
        return Msisdn(canonical)
    if len(digits) <= LONGEST_NUMBER_DIGITS:
        for spelling in dict.fromkeys((digits, canonical)):
            valid = valid_e164(spelling)
            if valid is not None:
                return Msisdn(canonical_spelling(valid))
    return refusal_of_number(canonical)


def parse_msisdn_leniently(text: str, country: str | None = None) -> Msisdn | NumberRefused:
    """Read the number of a person who wrote to us, from a verified callback.

    A STOP must not be lost because the metadata is older than the number: 7 to 15 digits after an
    assigned calling code will do, and separators are dropped. `country` (ISO alpha-2, the bot's)
    lets a number in its national format be tried, unless the digits could be international ones:
    of a valid number, or of a length that their calling code has, or after a "+".
    """
    written = text.translate(_SEPARATORS)
    strict = parse_msisdn(written)
    digits = written.removeprefix("+")
    if isinstance(strict, Msisdn) or refusal_of_form(digits) is not None:
        return strict
    international = _international(digits)
    if international is not None and (written != digits or _has_possible_length(international)):
        return international
    national = None if country is None else e164_of_national(digits, country)
    if national is not None:
        read = parse_msisdn(national)
        if isinstance(read, Msisdn):
            return read
    return strict if international is None else international


def _international(digits: str) -> Msisdn | None:
    long_enough = SHORTEST_LENIENT_DIGITS <= len(digits) <= LONGEST_NUMBER_DIGITS
    if not long_enough or calling_code_of(digits) is None:
        return None
    return Msisdn(canonical_spelling(digits))


def _has_possible_length(number: Msisdn) -> bool:
    return length_verdict(number.digits) == ValidationResult.IS_POSSIBLE
