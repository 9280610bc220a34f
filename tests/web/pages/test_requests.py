import time
from typing import Any

import pytest

from optwarden.web.exchange import cookies_of
from optwarden.web.pages.beat import Beat
from optwarden.web.pages.countries import countries_in, is_country, likely_country
from optwarden.web.pages.numbers import international, read_number, read_number_to_stop
from optwarden.web.pages.request import client_address, network_of
from optwarden.web.pages.translations import LANGUAGES, words_of


def scope(*forwarded: str, client: str = "192.0.2.1") -> dict[str, Any]:
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in forwarded]
    return {"headers": headers, "client": (client, 1)}


@pytest.mark.parametrize(
    "forwarded, proxies, address",
    [
        (("203.0.113.9",), 0, "192.0.2.1"),
        (("203.0.113.9",), 1, "203.0.113.9"),
        (("198.51.100.1, 203.0.113.9",), 1, "203.0.113.9"),
        (("198.51.100.1, 203.0.113.9",), 2, "198.51.100.1"),
        (("198.51.100.1", "203.0.113.9"), 2, "198.51.100.1"),
        (("203.0.113.9",), 2, "192.0.2.1"),
        (("nonsense",), 1, "192.0.2.1"),
        ((), 1, "192.0.2.1"),
        (("2001:DB8::1",), 1, "2001:db8::1"),
        (("::ffff:203.0.113.9",), 1, "203.0.113.9"),
    ],
)
def test_who_asks(forwarded: tuple[str, ...], proxies: int, address: str) -> None:
    """The socket's address, unless so many proxies of ours said whom they had it from."""
    assert client_address(scope(*forwarded), proxies) == address


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", False),
    ],
)
def test_who_counts_as_one(one: str, other: str, same: bool) -> None:
    """An address of IPv4, a /64 of IPv6."""
    assert (network_of(one) == network_of(other)) is same


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_named_in_each_language(language: str) -> None:
    """Every numbering plan has a name, a code, and a place by its name."""
    countries = countries_in(language)
    assert len(countries) > 240
    assert all(country.code.isdigit() for country in countries)
    assert sum(country.name == country.region for country in countries) == 0
    sweden = next(country for country in countries if country.region == "SE")
    assert (sweden.code, sweden.trunk) == ("46", "0")


@pytest.mark.parametrize(
    "home, header, country",
    [
        ("SE", "de-AT", "SE"),
        (None, "de-AT, en;q=0.5", "AT"),
        (None, "zh-Hant, pt-br", "BR"),
        (None, "en", ""),
        ("XX", "", ""),
    ],
)
def test_where_she_probably_is(home: str | None, header: str, country: str) -> None:
    """The bot's own country, else her browser's; a wrong guess is one choice away."""
    assert likely_country(home, header) == country
    assert country == "" or is_country(country)


@pytest.mark.parametrize(
    "typed, country, digits",
    [
        ("02 1234 5678", "IT", "390212345678"),
        ("(11) 96123-4567", "BR", "5511961234567"),
        ("8 912 345-67-89", "RU", "79123456789"),
        ("+1 (201) 555-0123", "", "12015550123"),
        ("112", "SE", None),
        ("", "SE", None),
        ("+", "SE", None),
        ("+46 70 174 06 05 ext. 3", "SE", None),
        ("+46 (0)70 174 06 05", "", "46701740605"),
        ("\u202a+46701740605\u202c", "US", "46701740605"),
        ("\u200e+1 201 555 0123", "SE", "12015550123"),
        ("+52 1 55 1234 5678", "", "5215512345678"),
    ],
)
def test_numbers(typed: str, country: str, digits: str | None) -> None:
    """A trunk prefix is dropped where the country drops it, and what is no number is none."""
    read = read_number(typed, country)
    assert (None if read is None else read.digits) == digits
    assert read is None or read.digits not in repr(read)


@pytest.mark.parametrize(
    "typed, country, digits",
    [
        ("070-174 06 05", "SE", "46701740605"),
        ("+1 200 555 0123", "SE", "12005550123"),
        ("(200) 555-0123", "US", "12005550123"),
        ("12", "US", None),
        ("+1 200 555 01", "US", None),
        ("+46 70 174 06 05 ext. 3", "SE", None),
        ("", "SE", None),
    ],
)
def test_numbers_to_stop(typed: str, country: str, digits: str | None) -> None:
    """One of a range that is newer than our list gets out, too; a slip is told."""
    read = read_number_to_stop(typed, country)
    assert (None if read is None else read.digits) == digits


def test_international_form() -> None:
    """Grouped as its country writes it; what cannot be read stays digits."""
    assert international("46701740605") == "+46 70 174 06 05"
    assert international("0") == "+0"


async def test_a_beat_ends_failures_too() -> None:
    """What fails is told at the next beat as well, and as it is."""

    async def fails() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await Beat(0.001).end_of(fails())


def test_elements_in_a_text_are_only_ours() -> None:
    """What is put into a text is escaped unless it is an element of a template."""
    text = words_of("en").html("chat_code", code="<b>", time="1 & 2")
    assert "&lt;b&gt;" in text
    assert "1 &amp; 2" in text


def test_cookies_are_read_in_an_instant() -> None:
    """Whatever a stranger sends as one; ours are found among others', the first of a name."""
    hostile = b'a="' + b"\\" * 60_000 + b'"'
    asked = {"headers": [(b"cookie", hostile + b"; ours=1; ours=2; x"), (b"cookie", b"more=3")]}
    began = time.perf_counter()
    found = cookies_of(asked)
    assert time.perf_counter() - began < 0.1
    assert (found["ours"], found["more"]) == ("1", "3")
