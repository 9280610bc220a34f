"""Whatever a keyword wears, in whichever alphabet, it opts out."""

from __future__ import annotations

from typing import Final
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.languages.all import LANGUAGES
from optwarden.consent.requests.own_words import NEVER_CLAIMED
from optwarden.consent.requests.reading import read_request

INVISIBLE: Final = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # no width, joiners, a soft hyphen
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # directions
    "\ufe0e\ufe0f"  # variants of emoji
)
AROUND: Final = (
    " \t\n.!?\u2026,;:*_~-\"'()[]\u00a1\u00bf\u3002\u3001\uff01\u061f\u060c\u0964\u200f\u200e"
    "\U0001f64f\U0001f6d1\U0001f621\u270b\U0001f3fd\u2764\ufe0f\u203c\ufe0f"
)
MARKS_OF: Final = {
    "ar": "\u064b\u064e\u064f\u0650\u0651\u0652\u0640",
    "he": "\u05b0\u05b4\u05b7\u05b8\u05bc",
}
"""Vowel marks, and the stroke that draws an Arabic word out: anybody may write them."""
LATIN_MARKS: Final = "\u0301\u0308\u0335\u0336\u0338\u20dd\u20e0"
FORMS: Final = ("NFC", "NFD", "NFKC", "NFKD")
FULLWIDTH: Final = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
KEYWORDS: Final = sorted(
    {
        (language.code, keyword.replace("_", " "))
        for language in LANGUAGES
        for keyword in (*language.stop.split(), *language.whole.split())
    }
    | {("en", word) for word in NEVER_CLAIMED}
)
STOPS: Final = ("stop", "unsubscribe")


@st.composite
def dressed(draw: st.DrawFn) -> tuple[str, str]:
    """A keyword, and the same with something on."""
    code, keyword = draw(st.sampled_from(KEYWORDS))
    worn = normalize(draw(st.sampled_from(FORMS)), keyword)
    if draw(st.booleans()):
        worn = worn.upper() if code != "tr" else worn.replace("i", "İ").upper()
    if keyword.isascii() and draw(st.booleans()):
        worn = worn.translate(FULLWIDTH)
    sprinkled = INVISIBLE + MARKS_OF.get(code, "")
    letters = [
        letter + draw(st.text(sprinkled, max_size=2)) if letter != " " else letter
        for letter in worn
    ]
    before, after = draw(st.text(AROUND, max_size=4)), draw(st.text(AROUND, max_size=4))
    return keyword, before + "".join(letters) + after


@given(dressed())
def test_no_dress_hides_a_keyword_of_any_language(case: tuple[str, str]) -> None:
    """Invisible letters, directions, emoji, punctuation, case, width, vowel marks, other forms."""
    keyword, text = case
    assert read_request(text).reach is Reach.ALL, (keyword, fold(text))


@given(
    st.sampled_from(STOPS),
    st.lists(st.text(LATIN_MARKS + INVISIBLE, max_size=3), min_size=11, max_size=11),
    st.sampled_from(["", " ", ".", "-", " . ", "*", "\u200b", "\u2060 "]),
    st.booleans(),
)
def test_stop_may_be_struck_circled_and_spelt_out(
    word: str, marks: list[str], between: str, in_capitals: bool
) -> None:
    """S T O P, S.T.O.P., with strokes through every letter."""
    letters = word.upper() if in_capitals else word
    text = between.join(letter + mark for letter, mark in zip(letters, marks, strict=False))
    assert read_request(text).reach is Reach.ALL


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_whatever_is_written_can_be_read(text: str) -> None:
    """No text of any alphabet makes it fail, and the same text is read the same."""
    assert read_request(text) == read_request(text)


@pytest.mark.parametrize("letter", ["\u0430", "\u0441", "\u03bf", "\u0455"])
def test_a_foreign_letter_among_latin_ones_hides_nothing(letter: str) -> None:
    """What looks like STOP to a person is STOP."""
    looks = {"\u0430": "a", "\u0441": "c", "\u03bf": "o", "\u0455": "s"}[letter]
    for word in ("stop", "unsubscribe", "cancel"):
        assert read_request(word.replace(looks, letter)).reach is Reach.ALL


@pytest.mark.parametrize(
    "text",
    ["stoppp messaging meee", "Pleeease stooop texting me!!!", "NOOO more MESSAGESSS pleaseee"],
)
def test_letters_may_be_drawn_out_within_a_sentence(text: str) -> None:
    """As they may in STOOOP."""
    assert read_request(text).reach is Reach.ALL


@pytest.mark.parametrize(
    "text", ["remove, please, my number", "Удалите, пожалуйста, мой номер из базы"]
)
def test_a_courtesy_between_commas_parts_nothing(text: str) -> None:
    """What stands before it and after it is one request."""
    assert read_request(text).reach is Reach.ALL
