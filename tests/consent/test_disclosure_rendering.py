import html.parser
import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.disclosure import (
    Control,
    Disclosure,
    MessageKind,
    Presentation,
    as_html,
    as_text,
)
from tests.doubles.wordings import shop_wording

HOSTILE = '<script>alert("1")</script>\' onload=x & \n\n</section>'


class Reader(html.parser.HTMLParser):
    """What a browser makes of it: tags, and the words between them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "br":
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


def test_the_text_is_what_was_written() -> None:
    """Text, one line for each type of message with its box, and the link; not a word more."""
    assert as_text(shop_wording()) == (
        "Yes, Corner Shop may send me messages over WhatsApp, at most 4 per order. Reply STOP to"
        " leave at any time.\n\n[ ] Delivery updates: Your parcel arrives today before noon.\n\n"
        "https://shop.example/privacy"
    )


def test_a_box_that_is_ticked_is_shown_so() -> None:
    """What is rendered does not hide how it is presented."""
    shown = shop_wording(presentation=Presentation(Control.TICKED_BOX))
    assert "[x] Delivery updates" in as_text(shown)
    assert "- Delivery updates" in as_text(shop_wording(presentation=Presentation(Control.BUTTON)))


def test_html_says_language_and_direction() -> None:
    """Arabic runs from right to left, and a screen reader is told the language."""
    assert as_html(shop_wording(language="ar")).startswith('<section lang="ar" dir="rtl">')
    assert as_html(shop_wording(language="pt-BR")).startswith('<section lang="pt-BR" dir="ltr">')


def test_nothing_written_is_markup() -> None:
    """Tags, quotes and ampersands of a business are words, wherever they stand."""
    hostile = Disclosure(
        "x", "en", HOSTILE, HOSTILE, (MessageKind(HOSTILE, HOSTILE, HOSTILE),), "https://a/?b=1&c"
    )
    reader = read(as_html(hostile))
    assert set(reader.tags) == {"section", "p", "ul", "li", "a"} | {"br"} & set(reader.tags)
    assert {name for name, _ in reader.attributes} == {"lang", "dir", "data-topic", "href", "rel"}
    assert dict(reader.attributes)["href"] == "https://a/?b=1&c"
    assert '<script>alert("1")</script>' in "".join(reader.words)


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(words, words, words)
def test_html_and_text_show_the_same_words(text: str, label: str, example: str) -> None:
    """Whatever is written, both renderings have the same words in the same order."""
    disclosure = Disclosure("x", "en", "Acme", text, (MessageKind("orders", label, example),))
    from_html = "".join(read(as_html(disclosure)).words)
    from_text = as_text(disclosure).replace("[ ] ", "", 1) if text.strip() else from_html
    strip = str.maketrans("", "", "".join(c for c in map(chr, range(0x3001)) if c.isspace()))
    assert unicodedata.normalize("NFC", from_html).translate(strip) == unicodedata.normalize(
        "NFC", from_text
    ).translate(strip)


def test_a_wording_is_read_back_as_it_was_written() -> None:
    """Nothing of a wording is lost on its way through the document that is stored and hashed."""
    wording = shop_wording()
    assert Disclosure.from_document(wording.document()) == wording
