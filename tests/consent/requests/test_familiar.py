"""One word that no data has may stand in a longer request; one that any data has changes it."""

from __future__ import annotations

import pytest

from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.familiar import Familiar
from optwarden.consent.requests.language import Language, Rule
from optwarden.consent.requests.patterns import Script
from optwarden.consent.requests.reading import read_request

ENGLISH = {
    "small": "please the all your me now from this these to",
    "openers": "please",
    "closers": "because",
    "stop": "stop quit",
    "messages": "messag* texts",
    "goods": "lamp shoe*",
}
RULE = Rule(
    "cut",
    ("= {stop} {messages}",),
    yes=("stop the messages",),
    near=("stop the messages about football",),
    no=("stop the Tuesday lessons",),
)
LANGUAGE = Language(
    "xx", "made up", "halt", "halt", "halt", "please", ENGLISH, (RULE,), never=("my|our dentist",)
)
COMPILED = Compiled([LANGUAGE])


def is_found(text: str, compiled: Compiled = COMPILED) -> bool:
    return read_request(text, compiled=compiled).reach is not None


def test_one_word_that_nobody_thought_of_changes_nothing() -> None:
    """In a request of six pieces or more."""
    assert is_found("please stop all your blasted messages now")
    assert is_found("stop the messages Rosalinde please now")
    assert not is_found("stop your blasted messages")


def test_two_such_words_are_too_many() -> None:
    """Then it may be about anything."""
    assert not is_found("please stop all your blasted silly messages now")


def test_the_last_word_is_what_it_is_about() -> None:
    """Where people say so."""
    assert not is_found("please stop all the messages from Rosalinde")


@pytest.mark.parametrize("word", ["lamp", "shoes", "football", "tuesday", "dentist", "our"])
def test_a_word_that_the_data_has_changes_what_is_asked(word: str) -> None:
    """From a list, by its stem, from an example of what is no request, from what is denied."""
    assert not is_found(f"please stop all the {word} messages now")


def test_the_data_of_every_language_counts() -> None:
    """A rule may meet the text of another language, whose "not" it does not know."""
    other = Language("yy", "made up", "x", "x", "x", "x", {"negation": "blasted"}, ())
    assert not is_found("please stop all your blasted messages now", Compiled([LANGUAGE, other]))


def test_patterns_are_taken_apart_into_their_words() -> None:
    """Lists, alternatives and signs are none."""
    lists = {"some": "one|two three_four"}
    language = Language(
        "xx", "x", "s", "s", "s", "s", lists, (), never=("!five|{some} ..3 six? $",)
    )
    familiar = Familiar([language])
    assert all(map(familiar.has, ("one", "two", "three", "four", "five", "six")))
    assert not any(map(familiar.has, ("some", "3", "..3", "{some}", "$")))


def test_where_there_are_no_spaces_every_unknown_letter_changes_it() -> None:
    """Letters are no words."""
    lists = {"small": "もう を ください は", "stop": "やめて", "messages": "メッセージ"}
    rule = Rule("cut", ("= {stop} {messages}",), ("メッセージはやめて",), ())
    script = Script(spaced=False)
    language = Language("zz", "x", "止", "止", "止", "も", lists, (rule,), script=script)
    compiled = Compiled([language])
    assert is_found("メッセージはもうやめてください", compiled)
    assert not is_found("メッセージは猫もうやめてください", compiled)
