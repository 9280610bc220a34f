"""Why is this text not a number we take? The rules, their names for callers, and how to tell them.

The names go out in 400 answers and are stable. No explanation ever holds the text it refuses:
a refused number is still somebody's number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from phonenumbers import ValidationResult

from optwarden.consent.numbering.assignable import (
    LONGEST_CALLING_CODE_DIGITS,
    LONGEST_NUMBER_DIGITS,
    calling_code_of,
    is_start_of_calling_code,
    length_verdict,
)


class NumberRule(StrEnum):
    """Which rule a refused recipient breaks."""

    EMPTY = "empty"
    """Nothing, or nothing but a "+"."""
    CONTAINS_NUL = "contains_nul"
    """A NUL character, which the stores cannot hold."""
    NON_ASCII_DIGITS = "non_ascii_digits"
    """Digits of another script, such as Arabic-Indic or full-width ones."""
    NOT_DIGITS = "not_digits"
    """Letters, punctuation, white space, or a "+" that is not the first character."""
    TOO_LONG = "too_long"
    """More than 15 digits (E.164), or more than the numbers of its calling code have."""
    NATIONAL_FORMAT = "national_format"
    """A leading 0: a trunk or dialling prefix, as no calling code starts with 0."""
    UNKNOWN_COUNTRY = "unknown_country"
    """The first digits are no assigned calling code."""
    TOO_SHORT = "too_short"
    """Fewer digits than the numbers of its calling code have."""
    NOT_VALID = "not_valid"
    """Of a known country, but not in any range that it assigns."""
    MALFORMED_USER_ID = "malformed_user_id"
    """Meant as a business-scoped user id (BSUID), but not formed like one."""


@dataclass(frozen=True, slots=True)
class NumberRefused:
    """A text that is no recipient: a value to match on, not an exception.

    `explanation` is one sentence for the caller, without any part of the text.
    """

    rule: NumberRule
    explanation: str


_EXPLANATIONS: Final = {
    NumberRule.EMPTY: "is empty; write the number with its country calling code.",
    NumberRule.CONTAINS_NUL: "contains a NUL character; write digits only.",
    NumberRule.NON_ASCII_DIGITS: "contains digits of another script; write them as ASCII digits.",
    NumberRule.NOT_DIGITS: (
        "must be digits only, after at most one plus sign: no spaces, punctuation or letters."
    ),
    NumberRule.TOO_LONG: "has more digits than a number of its country can have.",
    NumberRule.NATIONAL_FORMAT: (
        "is in national format; start with the country calling code, without a leading zero."
    ),
    NumberRule.UNKNOWN_COUNTRY: "does not start with an assigned country calling code.",
    NumberRule.TOO_SHORT: "has fewer digits than a number of its country can have.",
    NumberRule.NOT_VALID: "is not in any range of numbers that its country assigns.",
    NumberRule.MALFORMED_USER_ID: (
        "is neither a number nor a user id; a user id is two capital letters, a dot, "
        "and up to a hundred and twenty-eight ASCII letters and digits."
    ),
}

_REFUSALS: Final = {
    rule: NumberRefused(rule, f"The recipient {predicate}")
    for rule, predicate in _EXPLANATIONS.items()
}


_RULES_BY_LENGTH: Final = {
    ValidationResult.TOO_SHORT: NumberRule.TOO_SHORT,
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: NumberRule.TOO_SHORT,  # lacks its area code
    ValidationResult.TOO_LONG: NumberRule.TOO_LONG,
}


def refusal(rule: NumberRule) -> NumberRefused:
    """Return the one refusal by this rule."""
    return _REFUSALS[rule]


def refusal_of_form(digits: str) -> NumberRefused | None:
    """Say what is wrong with the characters of a number without its "+"; None if nothing is."""
    if not digits:
        return refusal(NumberRule.EMPTY)
    if digits.isascii() and digits.isdecimal():
        return None
    if "\0" in digits:
        return refusal(NumberRule.CONTAINS_NUL)
    if any(character.isdigit() and not character.isascii() for character in digits):
        return refusal(NumberRule.NON_ASCII_DIGITS)
    return refusal(NumberRule.NOT_DIGITS)


def refusal_of_number(digits: str) -> NumberRefused:
    """Say why ASCII digits that are not a valid number are none."""
    if len(digits) > LONGEST_NUMBER_DIGITS:
        return refusal(NumberRule.TOO_LONG)
    if digits.startswith("0"):
        return refusal(NumberRule.NATIONAL_FORMAT)
    if calling_code_of(digits) is None:
        cut_short = len(digits) < LONGEST_CALLING_CODE_DIGITS and is_start_of_calling_code(digits)
        return refusal(NumberRule.TOO_SHORT if cut_short else NumberRule.UNKNOWN_COUNTRY)
    return refusal(_RULES_BY_LENGTH.get(length_verdict(digits), NumberRule.NOT_VALID))
