"""A request told by all that its clause is made of, in any order."""

from __future__ import annotations

import pytest

from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.folding import plain
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.made_of import LONGEST_CLAUSE
from optwarden.consent.requests.patterns import Choices, Script, compile_pattern
from optwarden.consent.requests.reading import read_request

ENGLISH = {
    "small": "please the all your me now from no_longer this",
    "openers": "please",
    "closers": "because",
    "stop": "stop quit",
    "messages": "messag* texts",
}
JAPANESE = {"small": "もう を ください は", "stop": "やめて", "messages": "メッセージ メール"}


def found(pattern: str, clause: str) -> str | None:
    """What a pattern finds in an English clause."""
    match = compile_pattern(pattern, Choices(ENGLISH, Script())).expression.search(f" {clause} ")
    return match.group() if match else None


@pytest.mark.parametrize(
    "clause",
    [
        "stop the messages",
        "all your messages please stop now",
        "texts from me quit",
        "the messaging stop",
    ],
)
def test_the_order_is_no_matter(clause: str) -> None:
    """Each thing is there, and beside them small words only."""
    assert found("= {stop} {messages}", clause) == clause


@pytest.mark.parametrize(
    "clause",
    ["stop the messages about football", "stop the old messages", "stop all this", "messages"],
)
def test_whatever_else_is_said_makes_it_something_else(clause: str) -> None:
    """A word that is not known as small may be what it is about."""
    assert found("= {stop} {messages}", clause) is None


def test_a_part_is_enough_from_an_opener_to_a_closer() -> None:
    """A reason before or behind it changes nothing."""
    clause = "my husband died please stop the messages because it hurts"
    assert found("= {stop} {messages}", clause) == "please stop the messages"
    assert found("= {stop} {messages}", "my husband said stop the messages") is None


def test_what_is_optional_may_be_missing_and_what_is_forbidden_may_not_be_there() -> None:
    """Also where a list or the small words have it; and the longest phrase that fits counts."""
    assert found("= {stop} texts?", "stop all texts") == "stop all texts"
    assert found("= {stop} texts?", "stop all") == "stop all"
    assert found("= {stop} !all", "stop all") is None
    assert found("= {stop} {messages} !no", "no longer stop the messages") is not None
    assert found("= {stop} {messages} !no_longer", "no longer stop the messages") is None


def test_letters_without_spaces_are_taken_apart_by_the_longest_phrase() -> None:
    """Japanese, Chinese and Korean."""
    pattern = compile_pattern(
        "= {stop} {messages}", Choices(JAPANESE, Script(spaced=False))
    ).expression
    match = pattern.search("メッセージはもうやめてください")
    assert match is not None
    assert match.group() == "メッセージはもうやめてください"
    assert pattern.search("古いメッセージはやめてください") is None


def test_a_word_may_carry_a_prefix() -> None:
    """Arabic and Hebrew write "and", "the", "from" onto the word that follows."""
    words = {"stop": "توقفوا", "messages": "رسائل"}
    pattern = compile_pattern(
        "= {stop} {messages}", Choices(words, Script(prefixes="و|ال"))
    ).expression
    assert pattern.search(plain(" وتوقفوا الرسائل ")) is not None


def test_what_is_nothing_but_a_request_may_follow_anything() -> None:
    """With `..` it begins with whatever must be there; what follows must be known all the same."""
    clause = "my grandfather is ninety stop the messages"
    assert found("= .. {stop} {messages}", clause) == "stop the messages"
    assert found("= {stop} {messages}", clause) is None
    assert found("= .. {stop} {messages}", f"{clause} about football") is None


def test_of_a_long_clause_the_end_is_taken_apart() -> None:
    """A reason may be long, and so may what somebody sends to keep a server busy."""
    reason = " ".join(["reason"] * 200)
    assert found("= .. {stop} {messages}", f"{reason} stop the messages") == "stop the messages"
    assert found("= {stop} {messages}", f"{reason} please stop texts") == "please stop texts"
    small = " ".join(["please"] * LONGEST_CLAUSE)
    assert found("= {stop} {messages}", f"stop the messages {small}") is None


def test_the_reader_tries_it_behind_anything() -> None:
    """What stands before is no word that the pattern needs."""
    rule = Rule("cut", ("= .. {stop} {messages}",), ("stop the messages",), ())
    language = Language("xx", "made up", "halt", "halt", "halt", "please", ENGLISH, (rule,))
    read = read_request("my grandfather is ninety stop the messages", compiled=Compiled([language]))
    assert (read.reach, read.rule, read.words) == (Reach.ALL, "xx.cut", "stop the messages")
