import json
import re
import string

import pytest

from optwarden.consent.vocabulary import Method
from optwarden.usecases.collecting.end_email import Ended
from optwarden.web.pages.translations import FOLDER, LANGUAGES, choose, wanted_languages, words_of

NOT_TRANSLATED = {"en"}
_PARTS = ("title", "text")
_DONE = ("reply", "none", "again", "used")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_complete(language: str) -> None:
    """Every language has each key, with the placeholders of the English text."""
    english, texts = words_of("en").texts, words_of(language).texts
    assert texts.keys() == english.keys()
    differing = [k for k in english if placeholders(texts[k]) != placeholders(english[k])]
    assert differing == []
    assert [key for key, text in texts.items() if not text.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_files(language: str) -> None:
    """A language has the same files as English, and no key stands in two of them."""
    files = sorted((FOLDER / language).glob("*.json"))
    assert [file.name for file in files] == sorted(
        file.name for file in (FOLDER / "en").glob("*.json")
    )
    keys = [key for file in files for key in json.loads(file.read_text(encoding="utf-8"))]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - NOT_TRANSLATED))
def test_translated(language: str) -> None:
    """Hardly a sentence of another language is English."""
    english, texts = words_of("en").texts, words_of(language).texts
    sentences = [key for key, text in english.items() if len(text.split()) > 3]
    same = [key for key in sentences if texts[key] == english[key]]
    assert same == []


@pytest.mark.parametrize(
    "language, alphabet", [("ar", r"[\u0600-\u06ff]"), ("hi", r"[\u0900-\u097f]")]
)
def test_alphabet(language: str, alphabet: str) -> None:
    """Arabic is written in Arabic letters, Hindi in Devanagari."""
    wrong = [key for key, text in words_of(language).texts.items() if not re.search(alphabet, text)]
    assert wrong == []


def test_used() -> None:
    """Every text is shown by some page."""
    folder = FOLDER.parent
    sources = [*folder.glob("templates/*.j2"), *folder.glob("*.py")]
    shown = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    named = set(re.findall(r'"([a-z_]+)"', shown))
    made = {f"{stem}_{part}" for stem in named for part in _PARTS}
    made |= {
        *(
            f"done_{which}_{part}"
            for which in ("reply", "none", "again", "used")
            for part in _PARTS
        ),
        *(f"unsubscribe_{step}_{part}" for step in ("ask", "done") for part in ("title", *Ended)),
        *("confirm_hint_reply", "confirm_hint_none"),
        *(f"how_{method.lower()}" for method in Method),
    }
    assert set(words_of("en").texts) - named - made == set()


@pytest.mark.parametrize(
    "asked, header, language",
    [
        ("", "", "en"),
        ("", "pt;q=0.8, fr;q=0.9, *", "fr"),
        ("", "sv-SE, sv;q=0.9, de-AT;q=0.7", "de"),
        ("pt", "fr", "pt-BR"),
        ("PT-br", "", "pt-BR"),
        ("xx", "ar;q=0", "en"),
        ("", "de;q=nonsense, hi", "hi"),
        ("", "en" * 5_000, "en"),
    ],
)
def test_choice(asked: str, header: str, language: str) -> None:
    """The link's language goes first, then the browser's by their weights, else English."""
    assert choose(wanted_languages(asked, header), LANGUAGES, "en") == language
