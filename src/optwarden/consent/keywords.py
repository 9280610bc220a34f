"""Did the person say STOP, START, HELP, YES, NO, MY DATA? Whole messages, however dressed.

The list is WIRE section 6: the US per-se words, the providers' own, and ARRET; YES and NO in the
languages that disclosures are linted in. A keyword inside a sentence says nothing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final
from unicodedata import category, normalize

from optwarden.consent.characters import ByCharacter


class Said(StrEnum):
    """What a whole message asks for."""

    STOP = "stop"
    START = "start"
    HELP = "help"
    MY_DATA = "my_data"
    """It asks what is on record."""
    YES = "yes"
    """It agrees where we asked, and to nothing else."""
    NO = "no"
    OTHER = "other"


_STOP: Final = (
    "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke",
    "optout", "opt out", "arret", "remove", "td",
)  # fmt: skip
_START: Final = ("start", "unstop")
_HELP: Final[Mapping[str, str | None]] = {
    "help": None, "info": None,
    "ayuda": "es", "ajuda": "pt", "aide": "fr", "hilfe": "de", "aiuto": "it", "hulp": "nl",
    "hjälp": "sv", "pomoc": "pl", "помощь": "ru", "справка": "ru", "yardım": "tr", "yardim": "tr",
    "مساعدة": "ar", "עזרה": "he", "मदद": "hi", "सहायता": "hi", "madad": "hi", "bantuan": "id",
    "帮助": "zh", "幫助": "zh", "ヘルプ": "ja", "도움말": "ko", "도움": "ko",
}  # fmt: skip
"""With the language that each word is of; HELP and INFO are written by everybody."""
_MY_DATA: Final[Mapping[str, str | None]] = {
    "my data": None, "mis datos": "es", "meus dados": "pt", "mes données": "fr",
    "meine daten": "de", "i miei dati": "it", "mijn gegevens": "nl", "mina uppgifter": "sv",
    "moje dane": "pl", "мои данные": "ru", "verilerim": "tr", "بياناتي": "ar", "המידע שלי": "he",
    "मेरा डेटा": "hi", "data saya": "id", "我的数据": "zh", "我的資料": "zh", "私のデータ": "ja",
    "내 데이터": "ko",
}  # fmt: skip
_YES: Final = (
    "yes", "yes please", "yes, I agree", "sí", "sí, acepto", "sim", "sim, aceito", "oui",
    "oui, j'accepte", "ja", "ja, ich stimme zu", "نعم", "نعم، أوافق", "हाँ", "हां", "जी हाँ",
    "हाँ, सहमत हूँ", "ya", "ya, saya setuju",
)  # fmt: skip
"""With what our own buttons say, which some providers tell as text. A word that also means
something else ("ok", "y", "1", a thumb up) is no consent."""
_NO: Final = (
    "no", "no thanks", "no thank you", "no gracias", "não", "não obrigado", "não obrigada", "non",
    "non merci", "nein", "nein danke", "لا", "لا شكرا", "नहीं", "जी नहीं", "नहीं, धन्यवाद", "tidak",
    "tidak, terima kasih",
)  # fmt: skip

_LONGEST_TEXT: Final = 4096
"""WhatsApp's bound for a text (WIRE section 1); what is longer did not come from a person."""
LONGEST_KEYWORD: Final = 64
"""Of any keyword; what is longer in another script is not taken apart."""
_ASKS: Final = frozenset("?؟？⁇⁈⁉❓❔")
_ASCII: Final = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)
"""What becomes of each character of a text in ASCII: all that is no letter or digit, a space."""


def said(text: str) -> Said:
    """Say what a whole message asks for.

    Case, accents, punctuation, emoji, zero-width characters and compatibility forms do not hide a
    keyword.
    """
    if len(text) > _LONGEST_TEXT:
        return Said.OTHER
    meaning = _MEANINGS.get(plain(text), Said.OTHER)
    if meaning is Said.OTHER and not text.isascii():
        # Some symbols are letters (a circled S) and some only come apart into them (a trade mark).
        bare = text.translate(_WITHOUT_SYMBOLS)
        if bare != text:
            meaning = _MEANINGS.get(plain(bare), Said.OTHER)
    if meaning is Said.YES and is_question(text):
        return Said.OTHER
    return meaning


def help_language(text: str) -> str | None:
    """Return the language in which a person asked for help or her data, where the words tell it."""
    return _HELP_LANGUAGES.get(plain(text)) if len(text) <= _LONGEST_TEXT else None


def is_question(text: str) -> bool:
    """Say whether a text asks: "yes?" and "join?" agree to nothing."""
    return not _ASKS.isdisjoint(text)


def plain(text: str) -> str:
    """Fold a text as keywords are: case, accents and all that is no letter or digit make none."""
    folded = text.casefold()
    if not folded.isascii():
        folded = normalize("NFKD", folded).translate(_VISIBLE).casefold()
        if not folded.isascii() and any(each.isalpha() and not each.isascii() for each in folded):
            return folded if len(folded) > LONGEST_KEYWORD else _words(folded)
    return " ".join(folded.encode().translate(_ASCII).decode().split())


def _words(text: str) -> str:
    """Return the words of a text in any script; some scripts write vowels as marks (Mc)."""
    return " ".join(text.translate(_OF_WORDS).split())


def declining_words(text: str) -> frozenset[str]:
    """Return the words by which a sentence may decline: STOP words anywhere, a NO, a "not".

    No keyword is looked for in a sentence otherwise. Here one keeps a message from agreeing; it
    never opts out.
    """
    words = plain(text[:_LONGEST_TEXT]).split()
    return frozenset(words) & _DECLINING


_INVISIBLE: Final = frozenset({"Mn", "Me", "Cf"})
"""Combining marks (accents, keycaps, variation selectors), format characters (zero-width)."""
_VISIBLE: Final = ByCharacter(lambda each: None if category(each) in _INVISIBLE else each)
_WITHOUT_SYMBOLS: Final = ByCharacter(lambda each: " " if category(each) == "So" else each)
_OF_WORDS: Final = ByCharacter(
    lambda each: each if each.isalnum() or category(each) == "Mc" else " "
)

_MEANINGS: Final = {
    plain(word): meaning
    for words, meaning in (
        (_STOP, Said.STOP),
        (_START, Said.START),
        (_HELP, Said.HELP),
        (_MY_DATA, Said.MY_DATA),
        (_YES, Said.YES),
        (_NO, Said.NO),
    )
    for word in words
}

_HELP_LANGUAGES: Final = {
    plain(word): language
    for word, language in (*_HELP.items(), *_MY_DATA.items())
    if language is not None
}

_DECLINING: Final = frozenset(
    plain(word)
    for word in (
        *("stop", "stopall", "unsubscribe", "cancel", "optout", "arret", "revoke", "quit"),
        *("no", "não", "non", "nein", "لا", "नहीं", "tidak"),
        *("not", "don", "dont", "never", "nunca", "jamais", "nicht", "kein", "keine", "pas"),
        *("मत", "jangan", "baja", "sair", "parar", "stopp", "berhenti", "توقف", "إيقاف"),
    )
)
"""Such as stand in no text that we prepare, but for those a business writes itself."""
