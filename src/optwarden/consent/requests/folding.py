"""How is a text made plain, so that nothing about its dress hides what it says?

Case, accents, zero-width characters, emoji, fullwidth and circled letters, and letters of another
alphabet that look like Latin ones among Latin ones.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final, NamedTuple
from unicodedata import category, combining, is_normalized, normalize

from optwarden.consent.characters import ByCharacter

_BREAKS: Final = frozenset(".,;:!?\n\r\u2026|،؛؟۔।。、!?,:;؟•[]()")
"""A clause ends at one of these."""
_GOES_ON: Final = re.compile(
    r",(?=\s*(?:mir|mich|uns|dass|zu|mit|zeby\w*|abyscie|aby|чтоб\w*|что|ואל|que)\b)"
)
"""A comma that the grammar asks for (German, Polish, Russian), and that ends no clause."""
_DASHES: Final = frozenset("-\u2013\u2014")
_DASH: Final = re.compile(r"\s-+\s")
"""One by itself ends a clause, too."""
_EAST_ASIAN_QUOTES: Final = frozenset("「」『』《》〈〉")
"""Stand within a sentence that has no spaces; one in their place would end a clause there."""
_OTHER: Final = "\0"
"""Is of no word and no space. It parts words once the dashes between spaces are found."""
_ASCII: Final = bytes(
    ord("\n" if (each := chr(code)) in ".,;:!?\n\r|()[]" else each if each.isalnum() else " ")
    for code in range(128)
).ljust(256)
"""What becomes of each character of a text in ASCII: a clause ends at `\\n`, a word at a space."""
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'\u2019\u2018`\u00b4\u02bc\u05f3\u05f4"), "")
_VOICING: Final = 8
_VIRAMA: Final = 9
_NUKTA: Final = 7
_MARKS: Final = frozenset({"Mn", "Mc"})

_SQUARED: Final = {
    chr(first + place): chr(ord("a") + place)
    for first in (0x1F150, 0x1F170, 0x1F1E6, 0x24D0, 0x1F130)
    for place in range(26)
}
"""Letters as symbols, which Unicode does not take apart: circled, squared, regional indicators."""
_SMALL_CAPITALS: Final = dict(
    zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)
)
_OTHER_SPELLINGS: Final = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss",
    "ँ": "ं", "ى": "ي", "ة": "ه", "ـ": "", "ک": "ك", "ی": "ي",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
}  # fmt: skip
"""What is spelled in two ways by who types in a hurry, and has no decomposition."""
_DRESS: Final = str.maketrans({**_SQUARED, **_SMALL_CAPITALS, **_OTHER_SPELLINGS})
_LOOKS_LIKE: Final = dict(
    zip(
        "авесһіјкмнорѕтухԁԛԝпигլոսց" + "αβενικορστυχηпρѡ",
        "abechijkmhopstyxdqwnurlnug" + "abevikopctuxnnpw",
        strict=True,
    )
)
"""Cyrillic, Greek and Armenian letters that pass for Latin ones."""
_LIKENESS: Final = str.maketrans(_LOOKS_LIKE)


class Folded(NamedTuple):
    """A text made plain: clauses of words, in order."""

    clauses: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words, clauses put aside."""
        if len(self.clauses) == 1:
            return self.clauses[0]
        return tuple(chain.from_iterable(self.clauses))


def fold(text: str) -> Folded:
    """Take a text apart into clauses and words, all of them plain."""
    if text.isascii():
        return _ascii_clauses(text.replace("'", "").replace("`", "").lower())
    folded = text.translate(_FOLDED)
    if folded.isascii():
        return _parted(folded)
    if not is_normalized("NFC", folded):
        folded = normalize("NFC", folded)
    return _parted(folded, foreign=_LATIN.search(folded) is not None)


def not_drawn_out(text: str) -> str:
    """Return "stop messaging me" of "stoppp messaging meee"."""
    lowered = text.lower()
    if _THREE_ALIKE.search(lowered) is None or _DRAWN_OUT.search(lowered) is None:
        return text
    return _DRAWN_OUT.sub(r"\1", lowered)


def plain(text: str) -> str:
    """Make a word of our own data plain, as texts are."""
    if text.isascii():
        return text.replace("'", "").replace("`", "").lower()
    return _undressed(text.translate(_APOSTROPHES).casefold())


def _undressed(text: str) -> str:
    decomposed = normalize("NFKD", text.translate(_DRESS)).casefold()
    return normalize("NFC", decomposed.translate(_SAYING)).translate(_DRESS)


def _says_something(each: str) -> bool:
    if each.isascii():
        return True
    kind = category(each)
    if kind in ("Cf", "Me"):
        return False
    if kind != "Mn":
        return True
    above = combining(each)
    return above in (_VOICING, _VIRAMA) or (above == 0 and not "\ufe00" <= each <= "\ufe0f")


_SAYING: Final = ByCharacter(lambda each: each if _says_something(each) else None)


def _becomes(each: str) -> str:
    """Work out what becomes of one character, by itself; what it joins with is seen to after."""
    return "".join(_kept(letter) for letter in plain(each))


def _kept(letter: str) -> str:
    if letter in _EAST_ASIAN_QUOTES:
        return ""
    if letter in ",_" or letter.isspace():
        return "\n" if letter in _BREAKS and letter != "," else letter
    if letter in _BREAKS:
        return "\n"
    if letter in _DASHES:
        return "-"
    return letter if letter.isalnum() or category(letter) in _MARKS else _OTHER


_FOLDED: Final = ByCharacter(_becomes)
_LATIN: Final = re.compile("[a-z]")
_THREE_ALIKE: Final = re.compile(r"(.)\1\1")
"""What few texts have is looked for first: it takes a quarter of looking for letters."""
_DRAWN_OUT: Final = re.compile(r"([^\W\d_])\1\1+")


def _ascii_clauses(text: str) -> Folded:
    """Take a lower-case text in ASCII apart: what most are, in half the time."""
    if "," in text:
        text = _GOES_ON.sub(" ", text)
    if "-" in text:
        text = _DASH.sub("\n", text)
    return _clauses(text.encode().translate(_ASCII).decode())


def _parted(text: str, *, foreign: bool = False) -> Folded:
    """Take a text apart whose characters became what they become."""
    if "," in text:
        text = _GOES_ON.sub(" ", text).replace(",", "\n")
    if "-" in text:
        text = _DASH.sub("\n", text).replace("-", " ")
    if "_" in text:
        text = text.replace("_", " ")
    folded = _clauses(text.replace(_OTHER, " "))
    if not foreign:
        return folded
    return Folded(tuple(tuple([_latin(word) for word in words]) for words in folded.clauses))


def _clauses(text: str) -> Folded:
    if "\n" not in text:
        words = tuple(text.split())
        return Folded((words,) if words else ())
    clauses = (tuple(clause.split()) for clause in text.split("\n"))
    return Folded(tuple(clause for clause in clauses if clause))


def _latin(word: str) -> str:
    """Return a word with foreign letters among its Latin ones replaced by what they pass for."""
    if word.isascii() or _LATIN.search(word) is None:
        return word
    alike = word.translate(_LIKENESS)
    return alike if alike.isascii() else word


def looks_latin(word: str) -> bool:
    """Say whether a word of another alphabet may look like one in Latin letters."""
    return word[0] in _LOOKS_LIKE and word[-1] in _LOOKS_LIKE


def in_likeness(word: str) -> str:
    """Return a word wholly of another alphabet as it looks to a reader of Latin letters."""
    return word.translate(_LIKENESS)
