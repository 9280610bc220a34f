"""What does an invitation say? Read back from its bytes, as the reader's mail program does."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import compat32, default
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.consent.disclosure import MessageKind
from optwarden.consent.vocabulary import SECOND
from optwarden.optin.email.composing import LANGUAGES, MOST_NAME, Mail, clean, compose, filled
from optwarden.usecases.collecting.email_address import EmailAddress
from tests.doubles.wordings import shop_wording

SENDER: Final = "<hello@shop.example>"
PAGE: Final = "https://opt.example/o/p/mail/" + "Aa0_-" * 90
UNSUBSCRIBE: Final = "https://opt.example/o/p/unsubscribe/" + "Bb1_-" * 90
MAIL: Final = Mail(
    EmailAddress("hello@shop.example"),
    None,
    EmailAddress("Ann@mail.example"),
    "<0193-1@shop.example>",
    1_772_366_400 * SECOND,
    "en",
    "Corner Shop on WhatsApp",
    shop_wording(),
    ("orders",),
    1_772_971_200 * SECOND,
    PAGE,
    UNSUBSCRIBE,
)
WORDS: Final = files("optwarden.optin.email") / "words"
PLACE: Final = re.compile(r"\{(\w+)\}")
NAMES: Final = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Zs")),
    min_size=1,
    max_size=MOST_NAME,
) | st.text(st.sampled_from('aé "\\,;<>@():.هل हि 店 '), min_size=1, max_size=MOST_NAME).filter(
    str.strip
)


def read(mail: Mail) -> EmailMessage:
    message = message_from_bytes(compose(mail).as_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def body(mail: Mail, kind: str) -> str:
    part = read(mail).get_body((kind,))
    assert part is not None
    content: str = part.get_content()
    return content


class Elements(HTMLParser):
    """Every element of an HTML text, with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def values(self, name: str) -> set[str]:
        return {value for _, given in self.found if (value := given.get(name)) is not None}


def test_headers() -> None:
    """A mail says who it is from and to, that a machine wrote it, and how to end such mails."""
    message = read(MAIL)
    assert dict(message.items()) == {
        "From": "Corner Shop <hello@shop.example>",
        "To": "Ann@mail.example",
        "Subject": "Corner Shop asks: messages on WhatsApp?",
        "Date": "Sun, 01 Mar 2026 12:00:00 +0000",
        "Message-ID": "<0193-1@shop.example>",
        "Auto-Submitted": "auto-generated",
        "Content-Language": "en",
        "List-Unsubscribe": f"<{UNSUBSCRIBE}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "MIME-Version": "1.0",
        "Content-Type": message["Content-Type"],
    }
    assert message.get_content_type() == "multipart/alternative"
    kinds = [(part.get_content_type(), part.get_content_charset()) for part in message.iter_parts()]
    assert kinds == [("text/plain", "utf-8"), ("text/html", "utf-8")]


def test_lines() -> None:
    """The link to unsubscribe stands in one line, unencoded; no line is longer than SMTP takes."""
    lines = compose(replace(MAIL, language="hi")).as_bytes().split(b"\r\n")
    assert f"List-Unsubscribe: <{UNSUBSCRIBE}>".encode() in lines
    assert max(map(len, lines)) <= 998
    assert all(b"\n" not in line and line.isascii() for line in lines)


def test_reply_to() -> None:
    """An address for answers is named where the business has one."""
    assert read(replace(MAIL, reply_to=EmailAddress("help@shop.example")))["Reply-To"] == (
        "help@shop.example"
    )


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_content(kind: str) -> None:
    """It names WhatsApp, the business, the topics by example, the wording, and how to stop."""
    text = body(MAIL, kind)
    for said in (
        "Corner Shop would like to send you messages on WhatsApp",
        "Delivery updates",
        "For example: Your parcel arrives today before noon.",
        "Reply STOP to leave",
        "https://shop.example/privacy",
        PAGE,
        UNSUBSCRIBE,
        "March 8, 2026",
        "no reminder",
    ):
        assert said in text
    assert "SMS" not in text
    assert "wa.me" not in text


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_every_way(kind: str) -> None:
    """The methods on offer are all named: the page, a word by text message, the chat."""
    mail = replace(MAIL, keyword="JOIN", number="+4670123", chat_url="https://wa.me/4670?text=a")
    text = body(mail, kind)
    assert "send JOIN by text message to \u2066+4670123\u2069" in text
    assert "https://wa.me/4670?text=a" in text


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_what_unsubscribing_ends(kind: str) -> None:
    """A mail says that unsubscribing ends messages too only where it does: a number is known."""
    assert "all its WhatsApp messages" in body(MAIL, kind)
    assert "all its WhatsApp messages" not in body(replace(MAIL, ends_messages=False), kind)


def test_only_the_topics_of_the_programme() -> None:
    """A wording may know topics that the programme does not ask for; they are not named."""
    kinds = (*shop_wording().kinds, MessageKind("sales", "Sales"))
    mail = replace(MAIL, wording=shop_wording(kinds=kinds))
    assert "Sales" not in body(mail, "plain")
    assert "Sales" not in body(mail, "html")


def test_nothing_from_elsewhere() -> None:
    """The HTML loads nothing: no picture, no style sheet, no script, no form; so nobody tracks."""
    elements = Elements(body(replace(MAIL, chat_url="https://wa.me/4670"), "html"))
    kinds = {kind for kind, _ in elements.found}
    assert not kinds & {"img", "link", "script", "iframe", "form", "object", "style", "video"}
    assert elements.values("src") == elements.values("background") == set()
    assert elements.values("href") == {
        PAGE, UNSUBSCRIBE, "https://wa.me/4670", "https://shop.example/privacy",
    }  # fmt: skip
    assert "url(" not in body(MAIL, "html")


def test_markup_of_the_business() -> None:
    """Nothing that a business wrote is markup."""
    bad = "<img src=x onerror=alert(1)>"
    wording = shop_wording(text=f"WhatsApp {bad}", kinds=(MessageKind("orders", bad, bad),))
    mail = replace(MAIL, title=bad, wording=replace(wording, business_name=bad), intro=bad)
    assert "img" not in {kind for kind, _ in Elements(body(mail, "html")).found}


@pytest.mark.parametrize(
    "evil", ["\r\nBcc: x@y.example", "\nX-A: b", "\rX-A: b", "\x0b\x85\u2028X"]
)
def test_header_injection(evil: str) -> None:
    """A line end in any name or text stays within its header."""
    name = f"Shop{evil}"
    wording = replace(shop_wording(), business_name=name)
    for mail in (
        replace(MAIL, wording=wording, title=name),
        replace(MAIL, subject=name, from_name=name, intro=name),
    ):
        message = read(mail)
        assert set(message.keys()) == set(read(MAIL).keys())
        assert [address.addr_spec for address in message["From"].addresses] == [
            "hello@shop.example"
        ]
        assert message["From"].addresses[0].display_name == clean(name)


def decoded(header: str) -> str:
    return str(make_header(decode_header(header.replace("\r\n", ""))))


def quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


@settings(max_examples=60)
@given(NAMES)
def test_names_are_read_back(name: str) -> None:
    """Whatever a business is called, its mails say so, in whatever pieces the header is written."""
    name = clean(name)
    subject = clean(f"هل تريد رسائل {name}")
    content = compose(replace(MAIL, subject=subject, from_name=name)).as_bytes()
    message = message_from_bytes(content, policy=compat32)
    # Its parser of addresses puts a space between two encoded words; RFC 2047 section 6.2 has none.
    assert decoded(message["From"]) in (f"{name} {SENDER}", f"{quoted(name)} {SENDER}")
    assert decoded(message["Subject"]) == subject


def test_own_words() -> None:
    """A programme may have its own subject, sender's name and first sentence."""
    mail = replace(MAIL, subject="News of {business}", from_name="Ann", intro="{business} here.")
    assert read(mail)["Subject"] == "News of Corner Shop"
    assert read(mail)["From"].addresses[0].display_name == "Ann"
    assert body(mail, "plain").startswith("Corner Shop here.\r\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(language: str) -> None:
    """Every language has all words with the same places in them, and its own direction."""
    words, english = words_in(language), words_in("en")
    assert words.keys() == english.keys()
    places = {key: set(PLACE.findall(text)) for key, text in english.items()}
    assert {key: set(PLACE.findall(text)) for key, text in words.items()} == places
    if language != "en":
        assert [key for key in words if len(english[key]) > 12 and words[key] == english[key]] == []
    mail = replace(MAIL, language=language, keyword="JOIN", number="+4670123", chat_url="https://w")
    elements = Elements(body(mail, "html"))
    (page,) = [given for kind, given in elements.found if kind == "html"]
    assert page == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}
    assert "{" not in body(mail, "plain")
    assert "WhatsApp" in read(mail)["Subject"] or "واتساب" in read(mail)["Subject"]


def test_wording_of_another_language() -> None:
    """Where we have no words of a language, ours are English; the wording is marked as its own."""
    mail = replace(MAIL, language="he", wording=shop_wording(language="he"))
    elements = Elements(body(mail, "html"))
    assert ("html", {"lang": "en", "dir": "ltr"}) in elements.found
    assert any(g.get("lang") == "he" and g.get("dir") == "rtl" for _, g in elements.found)


def test_no_file_without_a_language() -> None:
    """Each file of words is one of the languages."""
    found = {one.name.removesuffix(".toml") for one in WORDS.iterdir()}
    assert found == set(LANGUAGES)


@pytest.mark.parametrize(
    "words, said",
    [
        ("{a}, {b}", "1, {b}"),
        ("{a", "{a"),
        ("a}{a}{", "a}1{"),
        ("{}", "{}"),
    ],
)
def test_filling(words: str, said: str) -> None:
    """Only places that have a name are filled; other braces stay."""
    assert filled(words, {"a": "1"}) == said


def words_in(language: str) -> dict[str, Any]:
    return tomllib.loads((WORDS / f"{language}.toml").read_text(encoding="utf-8"))
