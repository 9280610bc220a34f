"""Facts about numbering plans: what the compiled checks accept, and which spellings are one."""

import random
from collections.abc import Iterator

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberType
from phonenumbers.phonemetadata import PhoneMetadata, PhoneNumberDesc

from optwarden.consent.numbering.assignable import (
    _checks,
    calling_code_of,
    is_surely_assignable,
)
from optwarden.consent.numbering.spellings import canonical_spelling
from optwarden.consent.recipient import Msisdn, parse_msisdn

CALLING_CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)
KINDS = (
    "mobile",
    "fixed_line",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
)
NON_GEOGRAPHIC = {800, 808, 870, 878, 881, 882, 883, 888, 979}
NUMBERS_TRIED_PER_CALLING_CODE = 200

MEXICAN = st.from_regex(r"[2-9][0-9]{9}", fullmatch=True)
ARGENTINE = st.from_regex(r"[1-3][0-9]{9}", fullmatch=True)
BRAZILIAN_AREA = st.from_regex(r"[1-9][1-9]", fullmatch=True)
BRAZILIAN_OLD_MOBILE = st.from_regex(r"[6-9][0-9]{7}", fullmatch=True)
BRAZILIAN_LANDLINE = st.from_regex(r"[2-5][0-9]{7}", fullmatch=True)
ANY_DIGITS = st.text("0123456789", min_size=1, max_size=15)


def verdict_of_phonenumbers(digits: str) -> str | None:
    """The E.164 digits that phonenumbers itself reads, or None if it calls them not valid."""
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]


def kinds_of(calling_code: int) -> Iterator[PhoneNumberDesc]:
    """Every kind of number, of every region of one calling code, that has an example."""
    for region in phonenumbers.COUNTRY_CODE_TO_REGION_CODE[calling_code]:
        metadata = PhoneMetadata.metadata_for_region_or_calling_code(calling_code, region)
        for kind in KINDS:
            described = getattr(metadata, kind)
            if described is not None and described.example_number:
                yield described


def numbers_near_valid_ones(calling_code: int) -> Iterator[str]:
    """Examples with a few digits changed, added or lost, and random digits of likely lengths."""
    choice = random.Random(calling_code)
    kinds = list(kinds_of(calling_code))
    for _ in range(NUMBERS_TRIED_PER_CALLING_CODE):
        national = list(choice.choice(kinds).example_number or "")
        if choice.random() < 0.2:
            national = choice.choices("0123456789", k=len(national))
        for _ in range(choice.randint(1, 5)):
            national[choice.randrange(len(national))] = choice.choice("0123456789")
        if choice.random() < 0.2:
            national.insert(choice.choice((0, 1, len(national))), choice.choice("0123456789"))
        if choice.random() < 0.1:
            national.pop()
        yield f"{calling_code}{''.join(national)}"


def test_every_non_geographic_calling_code_is_among_those_tried() -> None:
    """Satellite, freephone and network codes have no country, and are checked like the rest."""
    assert set(CALLING_CODES) >= NON_GEOGRAPHIC


@pytest.mark.parametrize("calling_code", CALLING_CODES)
def test_parsing_accepts_exactly_what_phonenumbers_does(calling_code: int) -> None:
    """The fast check never errs, and with the slow path it accepts what phonenumbers accepts.

    A spelling that a country gave up is accepted if the one in use is.
    """
    for digits in numbers_near_valid_ones(calling_code):
        expected = verdict_of_phonenumbers(digits)
        if is_surely_assignable(digits):
            assert digits == expected == canonical_spelling(digits)
        expected = expected or verdict_of_phonenumbers(canonical_spelling(digits))
        parsed = parse_msisdn(digits)
        if expected is None or len(digits) > 15:
            assert not isinstance(parsed, Msisdn)
        else:
            assert parsed == Msisdn(canonical_spelling(expected))


@pytest.mark.parametrize(
    "digits",
    [
        "3758106333271",  # Belarus: read as a trunk prefix 810 and too short a number
        "49493707312",  # Germany: a fixed line that the general description leaves out
        "810077787450",  # Japan: valid, but of a prefix that is rewritten in other numbers
        "55900262104",  # Brazil: likewise
    ],
)
def test_the_fast_check_leaves_odd_numbers_to_phonenumbers(digits: str) -> None:
    """Each matches the pattern of some kind of number, and takes more than that to judge."""
    assert not is_surely_assignable(digits)
    expected = verdict_of_phonenumbers(digits)
    parsed = parse_msisdn(digits)
    assert (parsed.key if isinstance(parsed, Msisdn) else None) == expected


@pytest.mark.parametrize("calling_code", CALLING_CODES)
def test_example_numbers_of_every_kind_take_the_fast_path(calling_code: int) -> None:
    """Every kind of number of every region is accepted without asking phonenumbers."""
    for kind in kinds_of(calling_code):
        canonical = canonical_spelling(f"{calling_code}{kind.example_number}")
        if len(canonical) <= 15:
            assert is_surely_assignable(canonical)


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_example_numbers_of_every_region_are_accepted(region: str) -> None:
    """Each example of phonenumbers' own, of each of its types, is a number here."""
    for kind in PhoneNumberType.values():
        example = phonenumbers.example_number_for_type(region, kind)
        if example is not None and phonenumbers.is_valid_number(example):
            text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            assert parse_msisdn(text) == Msisdn(canonical_spelling(text[1:])), kind


@pytest.mark.parametrize(
    "digits, calling_code",
    [
        ("12025550123", 1),
        ("79161234567", 7),
        ("46732001122", 46),
        ("35850123456", 358),
        ("88212345678", 882),
        ("1", 1),
        ("46", 46),
        ("99", None),
        ("2101234567", None),
        ("0732001122", None),
        ("", None),
    ],
)
def test_the_calling_code_is_the_one_assigned_prefix(digits: str, calling_code: int | None) -> None:
    """Calling codes have one to three digits, and no code is the beginning of another."""
    assert calling_code_of(digits) == calling_code


def test_strange_input_is_not_remembered() -> None:
    """The cache of checks holds digit prefixes only, so no caller can make it grow."""
    is_surely_assignable("46732001122")
    remembered = set(_checks)
    for stranger in ("46x", "46٣2001122", "1é", "1", "46", "999", "\0", "4\ud800"):
        assert not is_surely_assignable(stranger)
    assert set(_checks) == remembered


@pytest.mark.parametrize(
    "seen, canonical",
    [
        # Brazil: the ninth digit of mobile numbers, in any area, whatever it was before
        ("551198765432", "5511998765432"),
        ("555186543210", "5551986543210"),
        ("555176543210", "5551976543210"),
        ("555166543210", "5551966543210"),
        ("5551986543210", "5551986543210"),
        ("5511923456789", "5511923456789"),
        # Brazil: landlines, and what is too short or too long
        ("551123456789", "551123456789"),
        ("551153456789", "551153456789"),
        ("55118765432", "55118765432"),
        ("55119876543210", "55119876543210"),
        # Mexico: the 1 that mobile numbers had
        ("5215512345678", "525512345678"),
        ("525512345678", "525512345678"),
        ("521551234567", "521551234567"),
        ("52155123456789", "52155123456789"),
        # Argentina: the 9 before mobile numbers
        ("5491123456789", "541123456789"),
        ("541123456789", "541123456789"),
        ("549112345678", "549112345678"),
        # Numbers of others that look alike
        ("46732001122", "46732001122"),
        ("4915112345678", "4915112345678"),
        ("5215", "5215"),
    ],
)
def test_the_canonical_spelling(seen: str, canonical: str) -> None:
    """A spelling that a country gave up leads to the one in use; the neighbours stay."""
    assert canonical_spelling(seen) == canonical


@given(ANY_DIGITS)
def test_folding_twice_is_folding_once(digits: str) -> None:
    """A canonical spelling is its own canonical spelling."""
    assert canonical_spelling(canonical_spelling(digits)) == canonical_spelling(digits)


@given(ANY_DIGITS.filter(lambda digits: digits[:2] not in {"52", "54", "55"}))
def test_numbers_of_other_countries_are_never_folded(digits: str) -> None:
    """So no two of them can come to share a key."""
    assert canonical_spelling(digits) == digits


@given(MEXICAN)
def test_both_mexican_spellings_have_one_key(national: str) -> None:
    """With the 1 or without it; and if one is refused, so is the other."""
    assert canonical_spelling(f"521{national}") == canonical_spelling(f"52{national}")
    assert parse_msisdn(f"521{national}") == parse_msisdn(f"52{national}")


@given(ARGENTINE)
def test_both_argentine_spellings_have_one_key(national: str) -> None:
    """With the 9 or without it; and if one is refused, so is the other."""
    assert canonical_spelling(f"549{national}") == canonical_spelling(f"54{national}")
    assert parse_msisdn(f"549{national}") == parse_msisdn(f"54{national}")


@given(BRAZILIAN_AREA, BRAZILIAN_OLD_MOBILE)
def test_both_brazilian_spellings_have_one_key(area: str, mobile: str) -> None:
    """With the ninth digit or without it; and if one is refused, so is the other."""
    assert canonical_spelling(f"55{area}{mobile}") == canonical_spelling(f"55{area}9{mobile}")
    assert parse_msisdn(f"55{area}{mobile}") == parse_msisdn(f"55{area}9{mobile}")


@given(BRAZILIAN_AREA, BRAZILIAN_LANDLINE)
def test_a_brazilian_landline_shares_its_key_with_no_mobile(area: str, landline: str) -> None:
    """9 2345 6789 is a mobile number and 2345 6789 a landline: two lines, two keys."""
    assert canonical_spelling(f"55{area}{landline}") != canonical_spelling(f"55{area}9{landline}")


@given(MEXICAN, ARGENTINE, BRAZILIAN_AREA, BRAZILIAN_OLD_MOBILE, BRAZILIAN_LANDLINE, st.data())
def test_only_the_spellings_of_one_line_meet(
    mexican: str, argentine: str, area: str, mobile: str, landline: str, data: st.DataObject
) -> None:
    """Of a line and the same line with one digit changed, no spellings share a key."""
    lines = [
        (f"52{mexican}", f"521{mexican}"),
        (f"54{argentine}", f"549{argentine}"),
        (f"55{area}9{mobile}", f"55{area}{mobile}"),
        (f"55{area}{landline}", f"55{area}{landline}"),
    ]
    spellings = data.draw(st.sampled_from(lines))
    place = data.draw(st.integers(min_value=1, max_value=7))
    digit = data.draw(st.sampled_from("0123456789"))
    changed = [f"{spelling[:-place]}{digit}{spelling[-place:][1:]}" for spelling in spellings]
    keys = {canonical_spelling(spelling) for spelling in spellings}
    other_keys = {canonical_spelling(spelling) for spelling in changed}
    assert len(keys) == len(other_keys) == 1
    assert (keys == other_keys) == (spellings[0] == changed[0])
