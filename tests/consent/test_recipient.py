"""Facts about recipients: which texts name one, their keys, and that they stay masked."""

import copy
import logging
import pickle
import re
import traceback
from collections.abc import Callable
from dataclasses import FrozenInstanceError

import pytest

from optwarden.consent.numbering.refusals import NumberRefused, NumberRule, refusal
from optwarden.consent.recipient import (
    Bsuid,
    Msisdn,
    Recipient,
    parse_bsuid,
    parse_msisdn,
    parse_msisdn_leniently,
    parse_recipient,
    recipient_of_key,
)

SWEDISH = "46732001122"
PARSERS = [parse_msisdn, parse_msisdn_leniently, parse_recipient]

ACCEPTED = [
    # the two samples of seed 1, with and without "+"
    ("46732001122", "46732001122"),
    ("46732002244", "46732002244"),
    ("+46732001122", "46732001122"),
    ("+46732002244", "46732002244"),
    # one, two and three digits of calling code; none is a country
    ("12025550123", "12025550123"),
    ("+35850123456", "35850123456"),
    ("+80012345678", "80012345678"),
    ("+883510012345", "883510012345"),
    # Italy keeps its leading zero
    ("390612345678", "390612345678"),
    # a trunk prefix after the calling code is dropped, as phonenumbers does
    ("+4407400123456", "447400123456"),
    # old and new spellings; phonenumbers calls the first of each pair but Argentina's not valid
    ("5215512345678", "525512345678"),
    ("525512345678", "525512345678"),
    ("551187654321", "5511987654321"),
    ("5511987654321", "5511987654321"),
    ("+5491123456789", "541123456789"),
    ("541123456789", "541123456789"),
    ("551131234567", "551131234567"),
]

REFUSED = [
    ("", NumberRule.EMPTY),
    ("+", NumberRule.EMPTY),
    ("anna", NumberRule.NOT_DIGITS),
    ("4673200112a", NumberRule.NOT_DIGITS),
    ("++46732001122", NumberRule.NOT_DIGITS),
    ("46+732001122", NumberRule.NOT_DIGITS),
    ("46 732001122", NumberRule.NOT_DIGITS),
    (" 46732001122", NumberRule.NOT_DIGITS),
    ("46732001122\n", NumberRule.NOT_DIGITS),
    ("46-732001122", NumberRule.NOT_DIGITS),
    ("whatsapp:+46732001122", NumberRule.NOT_DIGITS),
    ("-46732001122", NumberRule.NOT_DIGITS),
    ("4.6732001122e10", NumberRule.NOT_DIGITS),
    ("46732001122\ud800", NumberRule.NOT_DIGITS),
    ("٤٦٧٣٢٠٠١١٢٢", NumberRule.NON_ASCII_DIGITS),
    ("4673200112٢", NumberRule.NON_ASCII_DIGITS),
    ("\uff14\uff16732001122", NumberRule.NON_ASCII_DIGITS),
    ("46732001122²", NumberRule.NON_ASCII_DIGITS),
    ("46732001122\0", NumberRule.CONTAINS_NUL),
    ("\0", NumberRule.CONTAINS_NUL),
    ("0732001122", NumberRule.NATIONAL_FORMAT),
    ("+0732001122", NumberRule.NATIONAL_FORMAT),
    ("0046732001122", NumberRule.NATIONAL_FORMAT),
    ("4", NumberRule.TOO_SHORT),
    ("46", NumberRule.TOO_SHORT),
    ("21", NumberRule.TOO_SHORT),
    ("46732", NumberRule.TOO_SHORT),
    ("5550123", NumberRule.TOO_SHORT),
    ("13475550", NumberRule.TOO_SHORT),
    ("4673200112233445", NumberRule.TOO_LONG),
    ("120255501234", NumberRule.TOO_LONG),
    ("46" * 5000, NumberRule.TOO_LONG),
    ("9991234567", NumberRule.UNKNOWN_COUNTRY),
    ("2101234567", NumberRule.UNKNOWN_COUNTRY),
    ("+999", NumberRule.UNKNOWN_COUNTRY),
    ("46999999999", NumberRule.NOT_VALID),
    ("11111111111", NumberRule.NOT_VALID),
    ("5211512345678", NumberRule.NOT_VALID),
    ("552087654321", NumberRule.NOT_VALID),
]


def key_of(parsed: Recipient | NumberRefused) -> str:
    """The key of what was accepted."""
    assert not isinstance(parsed, NumberRefused), parsed.rule
    return parsed.key


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("text, key", ACCEPTED)
def test_every_spelling_of_a_number_leads_to_its_key(
    parse: Callable[[str], Recipient | NumberRefused], text: str, key: str
) -> None:
    """Whatever reads a valid number finds the same row."""
    assert key_of(parse(text)) == key


@pytest.mark.parametrize("text, key", ACCEPTED)
def test_a_key_is_its_own_key(text: str, key: str) -> None:
    """Parsing what parsing returned changes nothing."""
    assert key_of(parse_msisdn(key)) == key_of(parse_msisdn(text))


@pytest.mark.parametrize("parse", [parse_msisdn, parse_recipient])
@pytest.mark.parametrize("text, rule", REFUSED)
def test_bad_input_is_refused_by_the_rule_it_breaks(
    parse: Callable[[str], Recipient | NumberRefused], text: str, rule: NumberRule
) -> None:
    """An API caller learns which rule it was."""
    assert parse(text) == refusal(rule)


@pytest.mark.parametrize("rule", NumberRule)
def test_an_explanation_is_one_sentence_without_digits(rule: NumberRule) -> None:
    """So it can hold no part of the number, and can stand in an answer and in a log."""
    refused = refusal(rule)
    assert refused.rule is rule
    assert re.fullmatch(r"The recipient [^0-9.]+\.", refused.explanation)


def test_every_rule_about_numbers_has_a_row_above() -> None:
    """The table of refusals is complete."""
    assert {rule for _, rule in REFUSED} == set(NumberRule) - {NumberRule.MALFORMED_USER_ID}


@pytest.mark.parametrize(
    "text, country, key",
    [
        # ranges that the metadata does not know, in any country that exists
        ("46999999999", None, "46999999999"),
        ("+46999999999", "SE", "46999999999"),
        ("2661234567", None, "2661234567"),
        ("4612345", None, "4612345"),
        ("461234567890123", None, "461234567890123"),
        # folded like the others
        ("5211512345678", None, "521512345678"),
        ("552087654321", None, "5520987654321"),
        # written with separators, or with a trunk prefix
        ("+46 (0)73-200 11 22", None, "46732001122"),
        (" 46732001122", None, "46732001122"),
        # national format, with the bot's country
        ("0732001122", "SE", "46732001122"),
        ("073-200 11 22", "se", "46732001122"),
        ("+0732001122", "SE", "46732001122"),
        ("0046732001122", "SE", "46732001122"),
        ("4155552671", "US", "14155552671"),
        ("(11) 8765-4321", "BR", "5511987654321"),
        ("0341 15 234-5678", "AR", "543412345678"),
        # international digits win over the bot's country: valid, possible, or after a "+"
        ("46732001122", "US", "46732001122"),
        ("4699999999", "US", "4699999999"),
        ("+4155552671", "US", "4155552671"),
        # a country that does not exist helps nobody, and harms nobody
        ("46999999999", "XX", "46999999999"),
    ],
)
def test_the_number_of_a_person_who_wrote_is_not_lost(
    text: str, country: str | None, key: str
) -> None:
    """A STOP counts even if the metadata is too old for its sender, or the sender is national."""
    assert key_of(parse_msisdn_leniently(text, country)) == key


@pytest.mark.parametrize(
    "text, country, rule",
    [
        ("", None, NumberRule.EMPTY),
        (" - ", "SE", NumberRule.EMPTY),
        ("anonymous", "SE", NumberRule.NOT_DIGITS),
        ("46732001122\0", "SE", NumberRule.CONTAINS_NUL),
        ("٤٦٧٣٢٠٠١١٢٢", "SE", NumberRule.NON_ASCII_DIGITS),
        ("71234", "SE", NumberRule.TOO_SHORT),
        ("461234", None, NumberRule.TOO_SHORT),
        ("4612345678901234", "SE", NumberRule.TOO_LONG),
        ("0732001122", None, NumberRule.NATIONAL_FORMAT),
        ("0732001122", "XX", NumberRule.NATIONAL_FORMAT),
        ("2101234567", "SE", NumberRule.UNKNOWN_COUNTRY),
    ],
)
def test_what_cannot_be_a_sender_is_refused_even_leniently(
    text: str, country: str | None, rule: NumberRule
) -> None:
    """Withheld callers, short codes and impossible countries are no recipients."""
    assert parse_msisdn_leniently(text, country) == refusal(rule)


@pytest.mark.parametrize("parse", [parse_bsuid, parse_recipient])
@pytest.mark.parametrize(
    "text",
    [
        "US.13491208655302741918",
        "US.ENT.13491208655302741918",
        "SE.a",
        "BR.aB3",
        "US.ENT",
        "US." + "x" * 128,
        "US.ENT." + "x" * 128,
    ],
)
def test_a_user_id_is_its_own_key(
    parse: Callable[[str], Recipient | NumberRefused], text: str
) -> None:
    """Business-scoped user ids are kept as Meta writes them, parents included."""
    assert parse(text) == Bsuid(text)
    assert key_of(parse(text)) == text


@pytest.mark.parametrize("parse", [parse_bsuid, parse_recipient])
@pytest.mark.parametrize(
    "text, rule",
    [
        ("", NumberRule.EMPTY),
        ("US.", NumberRule.MALFORMED_USER_ID),
        ("us.1349", NumberRule.MALFORMED_USER_ID),
        ("US.13-49", NumberRule.MALFORMED_USER_ID),
        ("US.1349\n", NumberRule.MALFORMED_USER_ID),
        ("US.٣", NumberRule.MALFORMED_USER_ID),
        ("US.é", NumberRule.MALFORMED_USER_ID),
        ("ÅÄ.1349", NumberRule.MALFORMED_USER_ID),
        ("US.ORG.1349", NumberRule.MALFORMED_USER_ID),
        ("US.ENT.", NumberRule.MALFORMED_USER_ID),
        ("US.ENT.ENT.1", NumberRule.MALFORMED_USER_ID),
        ("US." + "x" * 129, NumberRule.MALFORMED_USER_ID),
        ("US.1349\0", NumberRule.CONTAINS_NUL),
    ],
)
def test_a_malformed_user_id_is_refused(
    parse: Callable[[str], Recipient | NumberRefused], text: str, rule: NumberRule
) -> None:
    """Two capital letters, a dot, and one to 128 ASCII letters and digits."""
    assert parse(text) == refusal(rule)


def test_a_number_is_no_user_id() -> None:
    """Where only a user id is expected, digits are refused."""
    assert parse_bsuid(SWEDISH) == refusal(NumberRule.MALFORMED_USER_ID)


@pytest.mark.parametrize("recipient", [Msisdn(SWEDISH), Bsuid("US.1349"), Bsuid("US.ENT.1349")])
def test_a_stored_key_leads_back_to_its_recipient(recipient: Recipient) -> None:
    """The key alone tells a number from a user id."""
    assert recipient_of_key(recipient.key) == recipient


@pytest.mark.parametrize(
    "recipient, masked",
    [
        (Msisdn("46732001122"), "4673…22"),
        (Msisdn("461234567890123"), "4612…23"),
        (Msisdn("4673200112"), "467…12"),
        (Msisdn("68312345"), "6…45"),
        (Msisdn("6831234"), "…34"),
        (Bsuid("US.13491208655302741918"), "US.…18"),
        (Bsuid("US.ENT.13491208655302741918"), "US.ENT.…18"),
        (Bsuid("US.134912"), "US.…"),
    ],
)
def test_a_mask_shows_at_most_four_first_and_two_last(recipient: Recipient, masked: str) -> None:
    """And hides at least five characters of a number, whatever its length."""
    assert str(recipient) == masked


@pytest.mark.parametrize(
    "show",
    [
        str,
        repr,
        lambda number: f"{number}",
        lambda number: f"{number!r}",
        lambda number: f"{number:>40}",
        lambda number: "{} {!r}".format(number, number),  # noqa: UP032 - the old ways, on purpose
        lambda number: "%s %r" % (number, number),  # noqa: UP031
        lambda number: f"{[number]} {({number: number},)}",
        lambda number: "".join(traceback.format_exception_only(KeyError(number))),
        lambda number: "".join(traceback.format_exception_only(ValueError("no", number))),
    ],
)
@pytest.mark.parametrize("recipient", [Msisdn(SWEDISH), Bsuid("US.13491208655302741918")])
def test_a_recipient_shows_itself_masked(
    show: Callable[[Recipient], str], recipient: Recipient
) -> None:
    """In text, in containers and in exceptions."""
    shown = show(recipient)
    assert str(recipient) in shown
    assert not re.search(r"\d{5}", shown)


def test_a_recipient_is_logged_masked(caplog: pytest.LogCaptureFixture) -> None:
    """As an argument of a log record, with its exception too."""
    number = Msisdn(SWEDISH)
    nothing: dict[Msisdn, str] = {}
    try:
        nothing[number]
    except KeyError:
        logging.getLogger("test").exception("refused %s %r", number, number)
    assert caplog.text.count("4673…22") == 3
    assert not re.search(r"\d{5}", caplog.text.replace(str(caplog.records[0].lineno), ""))


def test_a_number_is_whole_only_where_it_is_asked_for() -> None:
    """`digits` and `key` are the two ways to the number itself."""
    assert Msisdn(SWEDISH).digits == Msisdn(SWEDISH).key == SWEDISH


def test_a_recipient_cannot_be_joined_or_encoded_by_accident() -> None:
    """It is no str: what would write it out whole fails instead."""
    with pytest.raises(TypeError):
        "".join([Msisdn(SWEDISH)])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        "to: " + Msisdn(SWEDISH)  # type: ignore[operator]


@pytest.mark.parametrize("recipient", [Msisdn(SWEDISH), Bsuid("US.1349")])
def test_a_recipient_cannot_change(recipient: Recipient) -> None:
    """Neither its key nor anything else can be set or removed."""
    with pytest.raises(FrozenInstanceError):
        recipient.key = "1"
    with pytest.raises(FrozenInstanceError):
        del recipient.key
    assert not hasattr(recipient, "__dict__")


@pytest.mark.parametrize("recipient", [Msisdn(SWEDISH), Bsuid("US.1349")])
def test_copies_of_a_recipient_are_equal(recipient: Recipient) -> None:
    """Copied, deep-copied or sent to another process."""
    copies = [copy.copy(recipient), copy.deepcopy(recipient), pickle.loads(pickle.dumps(recipient))]  # noqa: S301 - our own bytes
    assert copies == [recipient] * 3
    assert {recipient, *copies} == {recipient}


def test_a_number_and_a_user_id_are_never_equal() -> None:
    """Even with the same key, which no parser makes; nor is either equal to its text."""
    assert Msisdn("1") != Bsuid("1")
    assert Msisdn(SWEDISH) != SWEDISH
    assert Msisdn("46732001122") != Msisdn("46732002244")


def test_recipients_sort_by_key() -> None:
    """Numbers and user ids together: every process takes locks in the same order."""
    recipients: list[Recipient] = [Bsuid("US.1"), Msisdn("47"), Msisdn("46"), Bsuid("SE.1")]
    assert [recipient.key for recipient in sorted(recipients)] == ["46", "47", "SE.1", "US.1"]
