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
    lists={"not": "not never"},
    rules=(RULE, Rule("any-order", ("{not}&send|write&me..2",), yes=(), near=())),
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


@pytest.mark.parametrize(
    "text, found",
    [
        ("do not send me this", "not send me"),
        ("never ever write me", "never ever write me"),
        ("me you not send", "me you not send"),
        ("send it to me never", "send it to me never"),
        ("send it not now to me", "send it not now to me"),
        ("send it with care to me never", ""),
        ("send me this", ""),
        ("never send", ""),
    ],
)
def test_three_things_stand_in_any_order(text: str, found: str) -> None:
    """All of them, with up to so many other words between neighbours."""
    assert asked(text).words == found


@pytest.mark.parametrize("text", ["送信しないで", "しないで送信", "しないでの送信"])
def test_so_they_do_among_letters(text: str) -> None:
    """Where there are no spaces the gap counts letters."""
    pattern = compile_pattern("送信&しないで..1", Choices({}, Script(spaced=False)))
    assert pattern.expression.search(text)
    assert not pattern.expression.search("しないでああ送信")


@pytest.mark.parametrize("text", ["a&b&c&d", "a&", "&b..2", "a&b?", "!a&b", "a&b|$"])
def test_what_cannot_stand_in_any_order_is_a_mistake_of_ours(text: str) -> None:
    """Four things have too many orders; none, an end or an absence has no place."""
    with pytest.raises(Bad):
        compile_pattern(text, Choices({}, Script()))
