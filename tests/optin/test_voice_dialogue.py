from dataclasses import replace

import pytest

from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Method
from optwarden.optin.voice.caller import can_opt_in, person_of, programme_called
from optwarden.optin.voice.phrases import PHRASES, Phrase, language_of_phrases, phrase
from optwarden.optin.voice.speaking import pieces, speaker_of, spoken
from optwarden.usecases.configuration import BotRecord
from tests.doubles.programmes import shop_programme
from tests.doubles.wordings import shop_wording

LANGUAGES = ("en", "es", "pt-BR", "fr", "de", "ar", "hi", "id")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", Phrase)
def test_every_phrase_in_every_language(language: str, what: Phrase) -> None:
    """Each says something of its own, and names the business where the English one does."""
    words = PHRASES[language][what]
    assert ("{business}" in words) == ("{business}" in PHRASES["en"][what])
    assert language == "en" or words != PHRASES["en"][what]
    assert "Corner" in phrase(language, what, "Corner") or "{business}" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_are_the_same_everywhere(language: str) -> None:
    """The question names 1 before 9, and who has to write is told the word START."""
    question = PHRASES[language][Phrase.QUESTION]
    assert 0 < question.index("1") < question.index("9")
    for what in (Phrase.WRITE_FIRST, Phrase.ANSWER_US, Phrase.STILL_OUT):
        assert "START" in PHRASES[language][what]


@pytest.mark.parametrize(
    "asked,found",
    [("de", "de"), ("de-AT", "de"), ("pt", "pt-BR"), ("pt-br", "pt-BR"), ("sv", "en")],
)
def test_the_nearest_language(asked: str, found: str) -> None:
    """A region's own, the main language's, or English."""
    assert language_of_phrases(asked) == found


@pytest.mark.parametrize(
    "language,twilio,voice,sinch",
    [
        ("en-GB", "en-GB", "Polly.Amy", "en-GB"),
        ("pt", "pt-BR", "Polly.Camila", "pt-BR"),
        ("ar", "arb", "Polly.Zeina", "arb"),
        ("sv-SE", "sv-SE", None, "sv-SE"),
    ],
)
def test_who_speaks(language: str, twilio: str, voice: str | None, sinch: str) -> None:
    """A language of the table has a voice; of another the provider is told the language."""
    speaker = speaker_of(language)
    found = (speaker.twilio_language, speaker.twilio_voice, speaker.sinch_locale)
    assert found == (twilio, voice, sinch)


def test_how_a_wording_is_said() -> None:
    """In one breath: no line breaks, no "https", a full stop after each part."""
    wording = shop_wording(text="Two\nlines?", terms_url="https://www.shop.example/terms/")
    assert spoken(wording) == (
        "Two lines? Delivery updates: Your parcel arrives today before noon. shop.example/terms."
    )
    bare = shop_wording(text="One", terms_url="", kinds=())
    assert spoken(bare) == "One."


@pytest.mark.parametrize(
    "text,longest,cut",
    [
        ("aa bb cc", 5, ["aa bb", "cc"]),
        ("aa bb cc", 8, ["aa bb cc"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
        ("  ", 3, []),
    ],
)
def test_pieces(text: str, longest: int, cut: list[str]) -> None:
    """A text is cut at its spaces, a long word anywhere; nothing is lost."""
    assert list(pieces(text, longest)) == cut
    assert "".join(cut).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "shown,country,person",
    [
        ("+46732000001", None, "46732000001"),
        ("46732000001", None, "46732000001"),
        ("0732000001", "SE", "46732000001"),
        ("0732000001", None, None),
        ("+266696687", "SE", None),
        ("+266696688", "SE", "266696688"),
        ("Anonymous", "SE", None),
        (None, "SE", None),
    ],
)
def test_whose_number(shown: str | None, country: str | None, person: str | None) -> None:
    """The number that is shown, in any spelling that is surely one."""
    found = person_of(shown, country)
    assert (None if found is None else found.digits) == person
    assert found is None or isinstance(found, Msisdn)


@pytest.mark.parametrize("number,can", [("+46732000001", True), ("0732000001", False)])
def test_opting_in_is_stricter(number: str, can: bool) -> None:
    """A national spelling is enough to opt out, not to opt in."""
    assert can_opt_in(number) is can


@pytest.mark.parametrize(
    "lines,called,found",
    [
        ({"a": None}, "+46850000001", "a"),
        ({"a": None}, None, "a"),
        ({"a": "+46850000001"}, None, "a"),
        ({"a": None, "b": None}, "+46850000001", None),
        ({"a": "+46850000001", "b": "+46850000002"}, "+46850000002", "b"),
        ({"a": "+46850000001", "b": "+46850000002"}, "+46850000003", None),
        ({"a": "+46850000001", "b": None}, "+46850000003", "b"),
        ({"a": "+46850000001", "b": None}, None, "b"),
        ({}, "+46850000001", None),
    ],
)
def test_which_programme(
    lines: dict[str, str | None], called: str | None, found: str | None
) -> None:
    """The one of the number; else the only one, or the only one that names none."""
    programmes = {
        name: shop_programme(
            "shop-bot", programme_id=name, settings={} if line is None else {"ivr_number": line}
        )
        for name, line in lines.items()
    }
    web = shop_programme("shop-bot", programme_id="web", methods=frozenset({Method.WEB}))
    rules = replace(BotRules("shop-bot", "b"), programmes={**programmes, "web": web})
    bot = BotRecord(rules, "Shop", "Bot", None, "sandbox", country="SE")
    programme = programme_called(bot, called)
    assert (None if programme is None else programme.programme_id) == found
