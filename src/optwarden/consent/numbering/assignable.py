"""Are these digits a telephone number that could be assigned to somebody?

`phonenumbers` knows, but takes some 20 us a number. So its own metadata is compiled, one calling
code at a time and on first use, into one regular expression that answers "yes" in less than 1 us.
A yes is final: the digits are valid by `phonenumbers` and spelled canonically. Anything else is
put to `phonenumbers` itself (`valid_e164`), which has the last word.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final, TypeAlias

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata, PhoneNumberDesc

from optwarden.consent.numbering.spellings import RESPELLINGS

LONGEST_NUMBER_DIGITS: Final = 15
"""ITU-T E.164, calling code included; `phonenumbers` allows more in a few countries."""

LONGEST_CALLING_CODE_DIGITS: Final = 3

Check: TypeAlias = Callable[[str], re.Match[str] | None]

# By the first three digits, which always hold the whole calling code; so at most 1,000 entries.
_checks: Final[dict[str, Check]] = {}


def is_surely_assignable(digits: str) -> bool:
    """Tell whether `digits` are a valid number in canonical spelling; False means: not sure."""
    check = _checks.get(digits[:3]) or _remembered_check(digits)
    return check is not None and check(digits) is not None


def calling_code_of(digits: str) -> int | None:
    """Return the assigned calling code that `digits` start with; no code is a prefix of another."""
    for length in range(1, LONGEST_CALLING_CODE_DIGITS + 1):
        prefix = digits[:length]
        if prefix in _CALLING_CODES:
            return _CALLING_CODES[prefix]
    return None


def is_start_of_calling_code(digits: str) -> bool:
    """Tell whether more digits could make a calling code of these."""
    return any(code.startswith(digits) for code in _CALLING_CODES)


def valid_e164(digits: str) -> str | None:
    """Return international `digits` as `phonenumbers` reads them; None if it finds them not valid.

    A trunk prefix written after the calling code is dropped, as `phonenumbers` does.
    """
    number = _read(f"+{digits}")
    if number is None or not phonenumbers.is_valid_number(number):
        return None
    return _e164(number)


def e164_of_national(digits: str, country: str) -> str | None:
    """Return the E.164 digits, valid or not, of `digits` in the national format of `country`."""
    number = _read(digits, country.upper())
    return None if number is None else _e164(number)


def length_verdict(digits: str) -> int:
    """Return the `ValidationResult` of the length of `digits` that start with a calling code."""
    number = _read(f"+{digits}")
    if number is None:  # a calling code and then nothing
        return phonenumbers.ValidationResult.TOO_SHORT
    return phonenumbers.is_possible_number_with_reason(number)


def _read(text: str, country: str | None = None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return f"{number.country_code}{phonenumbers.national_significant_number(number)}"


_CALLING_CODES: Final = {str(code): code for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE}


def _remembered_check(digits: str) -> Check | None:
    calling_code = calling_code_of(digits)
    if calling_code is None:
        return None
    check = _check_of(calling_code)
    prefix = digits[:3]
    if len(prefix) == LONGEST_CALLING_CODE_DIGITS and prefix.isascii() and prefix.isdecimal():
        _checks[prefix] = check
    return check


@cache
def _check_of(calling_code: int) -> Check:
    return re.compile(pattern_of(calling_code), re.ASCII).fullmatch


def pattern_of(calling_code: int) -> str:
    """Return the regular expression (ASCII) of all canonical numbers of one calling code."""
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[calling_code]
    metadata = [_metadata(calling_code, region) for region in regions]
    not_respelled = _unless_respelled(calling_code)
    not_stripped = _unless_stripped(calling_code, metadata[0])
    return f"{calling_code}{not_respelled}{not_stripped}(?:{_any_region(metadata)})"


def _metadata(calling_code: int, region: str) -> PhoneMetadata:
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(calling_code, region)
    assert metadata is not None, region
    return metadata


def _unless_respelled(calling_code: int) -> str:
    respelling = RESPELLINGS.get(calling_code)
    return "" if respelling is None else rf"(?!{respelling.variant}\Z)"


def _unless_stripped(calling_code: int, main_region: PhoneMetadata) -> str:
    """Leave to `phonenumbers` whatever it might rewrite while parsing.

    It strips the national prefix of the main region if what remains could be a number. A prefix
    with a transform rule puts something else in its place, so there any match is left to it.
    """
    prefix = main_region.national_prefix_for_parsing
    if not prefix:
        return ""
    matched_something = rf"(?<!\A{calling_code})"
    if main_region.national_prefix_transform_rule:
        return rf"(?!(?:{prefix}){matched_something})"
    assert main_region.general_desc is not None, main_region.id
    general = main_region.general_desc.national_number_pattern
    return rf"(?!(?:{prefix}){matched_something}(?:{general})\Z)"


def _any_region(regions: list[PhoneMetadata]) -> str:
    """Try regions in the order of `phonenumbers.region_code_for_number`.

    A region with leading digits claims every number that starts with them, valid or not.
    """
    if not regions:
        return "(?!)"
    first, others = regions[0], _any_region(regions[1:])
    if first.leading_digits is None:
        return f"{_region(first)}|{others}"
    claimed = f"(?:{first.leading_digits})"
    return f"(?={claimed}){_region(first)}|(?!{claimed})(?:{others})"


def _region(region: PhoneMetadata) -> str:
    assert region.general_desc is not None, region.id
    general = _described(region.general_desc, region)
    kinds = "|".join(_described(kind, region) for kind in _kinds(region))
    return f"(?={general})(?:{kinds})"


def _kinds(region: PhoneMetadata) -> Iterator[PhoneNumberDesc]:
    """Yield what makes a number valid, the likeliest on WhatsApp first."""
    candidates = (
        # phonenumbers skips mobile if its pattern is that of fixed line, even if lengths differ.
        None if region.same_mobile_and_fixed_line_pattern else region.mobile,
        region.fixed_line,
        region.toll_free,
        region.premium_rate,
        region.shared_cost,
        region.voip,
        region.personal_number,
        region.pager,
        region.uan,
        region.voicemail,
    )
    return (kind for kind in candidates if kind is not None and kind.national_number_pattern)


def _described(kind: PhoneNumberDesc, region: PhoneMetadata) -> str:
    lengths = _lengths(kind, longest=LONGEST_NUMBER_DIGITS - len(str(region.country_code)))
    return rf"(?={lengths}\Z)(?:{kind.national_number_pattern})\Z"


def _lengths(kind: PhoneNumberDesc, longest: int) -> str:
    # No lengths means those of the general description, which is checked before any kind.
    lengths = [
        length for length in kind.possible_length or range(1, longest + 1) if length <= longest
    ]
    if not lengths:
        return "(?!)"
    shortest, longest = min(lengths), max(lengths)
    if len(lengths) == longest - shortest + 1:
        return rf"\d{{{shortest},{longest}}}"
    return "(?:" + "|".join(rf"\d{{{length}}}" for length in lengths) + ")"
