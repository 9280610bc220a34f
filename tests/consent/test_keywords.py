"""Whole messages against WIRE section 6: what opts out, however dressed, and what must not."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.keywords import Said, help_language, said

STOP_WORDS = [
    "STOP",
    "STOPALL",
    "STOP ALL",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "REVOKE",
    "OPTOUT",
    "OPT-OUT",
    "OPT OUT",
    "ARRET",
    "REMOVE",
    "TD",
]
US_PER_SE = ["stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"]
START_WORDS = ["START", "UNSTOP"]
HELP_WORDS = ["HELP", "INFO"]
HELP_IN_OTHER_LANGUAGES = {
    "AYUDA": "es",
    "Ajuda": "pt",
    "aide": "fr",
    "HILFE": "de",
    "aiuto": "it",
    "hulp": "nl",
    "HJÄLP": "sv",
    "hjalp": "sv",
    "pomoc": "pl",
    "ПОМОЩЬ": "ru",
    "yardım": "tr",
    "YARDIM": "tr",
    "مساعدة": "ar",
    "עזרה": "he",
    "मदद": "hi",
    "bantuan": "id",
    "帮助": "zh",
    "幫助": "zh",
    "ヘルプ": "ja",
    "도움말": "ko",
}
VOCABULARY = [
    *((word, Said.STOP) for word in STOP_WORDS),
    *((word, Said.STOP) for word in US_PER_SE),
    *((word, Said.START) for word in START_WORDS),
    *((word, Said.HELP) for word in HELP_WORDS),
]


@pytest.mark.parametrize("word, language", HELP_IN_OTHER_LANGUAGES.items())
def test_a_word_for_help_tells_its_language(word: str, language: str) -> None:
    """HELP and INFO do not: they are written by everybody."""
    assert said(word) is said(f"*{word}*!") is Said.HELP
    assert help_language(word) == help_language(f"*{word}*!") == language
    assert help_language("help") is help_language("INFO") is None


@pytest.mark.parametrize("word, meaning", VOCABULARY)
def test_the_list_of_wire_section_6(word: str, meaning: Said) -> None:
    """Every keyword of the list means what the list says."""
    assert said(word) is meaning


def full_width(word: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)


def mathematical_bold(word: str) -> str:
    return "".join(chr(0x1D400 + ord(c) - ord("A")) if "A" <= c <= "Z" else c for c in word.upper())


DRESSES = {
    "lower": str.lower,
    "title": str.title,
    "mixed": lambda word: word[0].lower() + word[1:],
    "spaces": lambda word: f"  \t{word} \n",
    "non-breaking spaces": lambda word: f"\u00a0{word}\u202f",
    "full stop": lambda word: f"{word}.",
    "shouted": lambda word: f"{word}!!!",
    "asked": lambda word: f"{word}?",
    "quoted": lambda word: f'"{word}"',
    "typographic quotes": lambda word: f"\u201c{word}\u201d",
    "guillemets": lambda word: f"« {word} »",
    "brackets": lambda word: f"[({word})]",
    "bold in WhatsApp": lambda word: f"*{word}*",
    "italic in WhatsApp": lambda word: f"_{word}_",
    "monospace in WhatsApp": lambda word: f"```{word}```",
    "emoji": lambda word: f"{word} 🛑🙏🏽",
    "emoji of several": lambda word: f"👨‍👩‍👧 {word} ❤️",
    "flag": lambda word: f"🇸🇪{word}",
    "zero-width space inside": "\u200b".join,
    "word joiner around": lambda word: f"\u2060{word}\ufeff",
    "soft hyphen inside": lambda word: word[0] + "\u00ad" + word[1:],
    "right-to-left mark": lambda word: f"\u200f{word}\u200e",
    "combining accent": lambda word: word[0] + "\u0301" + word[1:],
    "full width": full_width,
    "mathematical bold": mathematical_bold,
    "much decoration": lambda word: word + "!" * 1000,
}


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES.keys())
@pytest.mark.parametrize("word, meaning", VOCABULARY)
def test_a_keyword_is_known_however_it_is_dressed(
    word: str, meaning: Said, dress: Callable[[str], str]
) -> None:
    """Case, white space, punctuation, emoji, zero-width characters, accents and compatibility
    forms hide no keyword.
    """
    assert said(dress(word)) is meaning


@pytest.mark.parametrize(
    "text",
    [
        "arrêt",
        "ARRÊT",
        "Arrêt !",
        "arre\u0302t",
        "ſtop",
        "ＳＴＯＰ",
        "Ⓢⓣⓞⓟ",
        "opt\u2013out",
        "Opt_Out",
    ],
)
def test_a_word_with_its_accents_is_the_word(text: str) -> None:
    """ARRET is written with an accent, and hyphens come in several lengths."""
    assert said(text) is Said.STOP


@pytest.mark.parametrize(
    "text",
    [
        "stop by the shop",
        "don't stop",
        "Don\u2019t stop!",
        "unstoppable",
        "stopp",
        "nonstop",
        "stops",
        "stopping",
        "st op",
        "s t o p",
        "stop1",
        "1 stop",
        "bus stop",
        "the end",
        "weekend",
        "ended",
        "cancel my order",
        "please do not cancel",
        "cancelled",
        "quite",
        "I quit my job",
        "remove the second item",
        "removed",
        "opt",
        "out",
        "opt in",
        "option",
        "td bank",
        "stop stop",
        'Liked "Reply STOP to opt out"',
        "Liked \u201cReply STOP\u201d",
        'Emphasized "STOP"',
        "Ha dicho que le gusta \u00abSTOP\u00bb",
        "Reply STOP to unsubscribe",
        "https://example.com/stop",
        "stop@example.com",
        "",
        " ",
        "!!!",
        "🛑",
        "🙏",
        "...",
        "0",
        "\u200b",
        "I wanted to ask if you can stop the courier from ringing at night. " * 5,
    ],
)
def test_a_near_miss_opts_nobody_out(text: str) -> None:
    """A keyword in a sentence, in another word or in our own quoted text is none here."""
    assert said(text) is Said.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "START the engine",
        "restart",
        "started",
        "unstopped",
        "don't start",
        "ok",
        "y",
        "subscribe",
        "join",
        'Liked "Reply START"',
    ],
)
def test_opting_in_is_stricter(text: str) -> None:
    """No sentence and no friendly word is START."""
    assert said(text) is Said.OTHER


AGREEING = [
    "yes", "YES", "Yes!", " yes. ", "Yes 😊", "Yes please", "ｙｅｓ", "sí", "si", "Sim", "Oui",
    "Ja!", "نعم", "نعم.", "हाँ", "हां", "हाँ!", "जी हाँ", "Ya",
]  # fmt: skip
DECLINING = [
    "no", "No.", "No, thanks", "no gracias", "não", "NAO", "Non merci", "nein", "Nein, danke",
    "لا", "لا شكراً", "नहीं", "जी नहीं", "tidak",
]  # fmt: skip


@pytest.mark.parametrize("text", AGREEING)
def test_yes_is_read_in_the_languages_of_disclosures(text: str) -> None:
    """A whole message; what it agrees to, if anything, is not in the word."""
    assert said(text) is Said.YES


@pytest.mark.parametrize("text", DECLINING)
def test_no_is_read_in_the_languages_of_disclosures(text: str) -> None:
    """With thanks or without."""
    assert said(text) is Said.NO


@pytest.mark.parametrize(
    "text",
    ["yes?", "sí?", "نعم؟", "yes and no", "yes, but not now", "yeah right", "ok", "okay", "👍", "1",
     "yesss", "oui ou non", "ja nein", "हाँ नहीं", "نعم ولا", "jaja", "y", "sure", "yes stop"],
)  # fmt: skip
def test_what_may_mean_something_else_is_no_yes(text: str) -> None:
    """A question, a sentence, a laugh, a thumb up: opting in takes the word itself."""
    assert said(text) is Said.OTHER


@pytest.mark.parametrize("text", ["help me", "I need help", "information", "helpful"])
def test_a_sentence_asks_for_no_help_text(text: str) -> None:
    """HELP and INFO are whole messages too."""
    assert said(text) is Said.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا",
        "شكرا على الطلب",
        "أين طلبي؟",
        "قف هنا من فضلك",
        "你好",
        "谢谢",
        "我的包裹在哪里？",
        "停在门口",
        "ありがとう",
        "スタート地点",
        "감사합니다",
        "Где мой заказ?",
        "нестоп",
        "Καλημέρα",
        "שלום",
        "नमस्ते",
        "ขอบคุณ",
        "தொடக்கம்",
        "ᏣᎳᎩ",
        "STOP 这是什么",
        "ما معنى STOP",
        "ЅТОР",
    ],
)
def test_other_scripts_match_nothing_by_accident(text: str) -> None:
    """What is left of a text without its Latin letters is never taken for a keyword."""
    assert said(text) is Said.OTHER


def test_a_keyword_among_other_scripts_is_not_cut_out_of_them() -> None:
    """Stripping foreign letters would leave STOP of "ما معنى STOP": a question, not a request."""
    assert said("STOP؟") is Said.STOP
    assert said("معنى STOP؟") is Said.OTHER


@pytest.mark.parametrize(
    "length, meaning", [(4096, Said.STOP), (4097, Said.OTHER)], ids=["longest", "longer"]
)
def test_a_text_longer_than_whatsapp_allows_is_not_read(length: int, meaning: Said) -> None:
    """Up to WhatsApp's own bound decoration hides nothing; beyond it no person wrote it."""
    assert said("STOP".ljust(length, "!")) is meaning


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """No character there is makes the reader fail."""
    assert said(text) in Said


@given(st.text(st.characters(whitelist_categories=("Lo", "Lm")), min_size=1, max_size=20))
def test_no_text_of_letters_without_case_is_a_keyword(text: str) -> None:
    """Arabic, Chinese, Hebrew, Thai and their like say yes and no, and ask for help or their data;
    they have no word here that begins or ends anything.
    """
    assert said(text) not in (Said.STOP, Said.START)


@given(st.sampled_from(STOP_WORDS), st.text(st.characters(whitelist_categories=("Po", "Zs", "So"))))
def test_decoration_in_front_and_behind_changes_no_meaning(word: str, around: str) -> None:
    """Punctuation, spaces and symbols of any script on both sides leave the word."""
    assert said(around + word + around) is Said.STOP
