"""The pattern language keeps what its documentation says, on a language made up for it."""

from __future__ import annotations

from dataclasses import replace
from string import ascii_lowercase

import pytest

from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.patterns import Bad, Choices, Script, compile_pattern
from optwarden.consent.requests.reading import Request, read_request
from optwarden.consent.requests.spelling import Spelling

RULE = Rule("ask", ("please ~unsubscribe", "no ~notificat*"), yes=(), near=())
LANGUAGE = Language(
    code="xx",
    name="made up",
    stop="~unsubscribe unsubscribe_me",
    whole="",
    doubtful="",
    courtesy="thanks",
    lists={},
    rules=(RULE,),
    never=("i unsubscribed", "disturb ~unsubscribe"),
)


def asked(text: str, language: Language = LANGUAGE) -> Request:
    return read_request(text, compiled=Compiled((language,)))


@pytest.mark.parametrize(
    "word",
    ["unsubscribe", "unsuscribe", "unsubcribe", "unsubscrbe", "unsubscribbe", "unsubxcribe",
     "unsusbcribe", "unsubscirbe"],
)  # fmt: skip
def test_one_mistake_in_a_marked_word_is_forgiven(word: str) -> None:
    """A letter left out, added or replaced, or two swapped: in a sentence and as the message."""
    assert asked(f"hi there please {word} today").words == f"please {word}"
    assert asked(word).rule == "xx.word"
    assert asked(f"{word} me").rule == "xx.word"
    assert asked(f"{word} thanks").rule == "xx.word"


@pytest.mark.parametrize("word", ["messages", "unsubscribe", "notifica*"])
def test_every_single_mistake_in_a_marked_word_is_forgiven(word: str) -> None:
    """Wherever it is behind the first two letters and before the last, and whatever letter."""
    spelling = Spelling((replace(LANGUAGE, stop=f"~{word}", rules=(), never=()),))
    stem, ending = word.removesuffix("*"), "tions" if word.endswith("*") else ""
    for place in range(2, len(stem) - 1):
        before, letter, behind = stem[:place], stem[place], stem[place + 1 :]
        mistakes = {before + behind, *(before + each + behind for each in ascii_lowercase)}
        mistakes |= {before + each + letter + behind for each in ascii_lowercase}
        if len(behind) > 1:
            mistakes.add(before + behind[0] + letter + behind[1:])
        for mistake in mistakes - {stem}:
            meant = spelling.meant(mistake + ending)["xx"]
            assert meant.startswith(stem) if ending else meant == stem, mistake


@pytest.mark.parametrize(
    "word",
    ["nusubscribe", "insubscribe", "unsubscrib", "unsubscribes", "unsubscriba", "unsuscrbe",
     "unsubscribed", "subscribe", "unsubscrieb"],
)  # fmt: skip
def test_no_more_than_one_and_not_where_grammar_is(word: str) -> None:
    """The first two letters and the last stand, and so does a word that the language names."""
    assert asked(f"hi there please {word} today").reach is None
    assert asked(word).reach is None


@pytest.mark.parametrize(
    "word, forgiven",
    [("notifications", True), ("notifcations", True), ("notifficaton", True),
     ("notfiicaton", True), ("notifocation", True), ("nottfixations", False),
     ("notifixation", True), ("notifikatons", True), ("notificx", False), ("notifixx", False)],
)  # fmt: skip
def test_a_mistake_in_a_stem_is_forgiven(word: str, forgiven: bool) -> None:
    """Whatever follows the stem; its own last letter stands."""
    stem = replace(LANGUAGE, rules=(replace(RULE, patterns=("no ~notifica*",)),))
    assert (asked(f"no {word}", stem).reach is Reach.ALL) is forgiven


def test_a_stem_that_is_named_is_no_mistake_for_another() -> None:
    """Two marked or named stems are two words."""
    language = replace(LANGUAGE, rules=(RULE, Rule("other", ("some notifocat*",), (), ())))
    assert asked("no notifocations").reach is Reach.ALL
    assert asked("no notifocations", language).reach is None


def test_what_asks_for_nothing_is_read_without_its_mistakes_too() -> None:
    """`never` sees the word that was meant."""
    assert asked("please unsuscribe").reach is Reach.ALL
    assert asked("disturb unsuscribe or please unsubscribe").reach is None


def test_an_unmarked_word_is_read_as_it_is() -> None:
    """Nothing is forgiven that nobody asked for."""
    unmarked = replace(
        LANGUAGE,
        stop="unsubscribe",
        never=(),
        rules=(replace(RULE, patterns=("please unsubscribe",)),),
    )
    assert asked("please unsubscribe", unmarked).reach is Reach.ALL
    assert asked("please unsuscribe", unmarked).reach is None


@pytest.mark.parametrize("word", ["~stopped", "~message*"])
def test_a_short_word_is_not_marked(word: str) -> None:
    """It would be too near to others; what follows a stem does not count."""
    with pytest.raises(Bad, match="forgiven"):
        Spelling((replace(LANGUAGE, stop=word, rules=()),))


def test_no_mistake_is_forgiven_where_there_are_no_spaces() -> None:
    """There is no word to look at."""
    with pytest.raises(Bad, match="forgiven"):
        Spelling((replace(LANGUAGE, script=Script(spaced=False)),))


def test_a_word_that_only_asks_for_another_way_is_no_mistake() -> None:
    """It is named by the language as any other."""
    assert asked("please unsubscribee").reach is None
    named = replace(LANGUAGE, instead=("unsubscribbe later",))
    assert asked("please unsubscribbe").reach is Reach.ALL
    assert asked("please unsubscribbe", named).reach is None


@pytest.mark.parametrize("text", ["stop .. messages", ".. stop", "= {} .. stop", "= stop .."])
def test_anything_may_stand_first_only(text: str) -> None:
    """Elsewhere it would be taken for a word, and the pattern would never find anything."""
    with pytest.raises(Bad):
        compile_pattern(text, Choices({}, Script()))
