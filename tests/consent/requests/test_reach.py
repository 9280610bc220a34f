"""The rules hold what they promise, language by language, and each case beside a rule is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.languages.all import LANGUAGES
from optwarden.consent.requests.measuring import OTHER, Case, measure, read_cases
from optwarden.consent.requests.patterns import Choices, compile_pattern
from optwarden.consent.requests.reading import read_request

CASES = Path(__file__).parent / "cases"
SETS = (
    *("seen", "held_out", "unseen", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth"),
)
KEPT_APART = "eleventh"
"""Nobody who writes a rule has read it."""
SMALL_SETS = ("indirect", "everyday", "probing", "afterwards", "last", "near", "closing",
               "breadth")  # fmt: skip
BELONGS_TO = {"unseen": "composed"}
"""Further others of a set, which are not one person's sentences."""
PROMISED = {"en", "es", "pt", "fr", "de", "it", "nl", "sv", "pl", "ru", "tr", "ar", "he", "hi",
            "id", "zh", "ja", "ko"}  # fmt: skip
RULES = [(language, rule) for language in LANGUAGES for rule in language.rules]
rule_by_rule = pytest.mark.parametrize(
    "language, rule", RULES, ids=[f"{language.code}.{rule.name}" for language, rule in RULES]
)


def cases_of(code: str, of: str) -> list[Case]:
    folders = [of, BELONGS_TO[of]] if of in BELONGS_TO else [of]
    return [
        case
        for folder in folders
        for case in read_cases((CASES / folder / f"{code}.tsv").read_text(encoding="utf-8"))
    ]


def test_each_language_has_its_cases() -> None:
    """18 languages; at least 100 opt-outs and 400 others each; the sets share no text."""
    assert {language.code for language in LANGUAGES} == PROMISED
    for code in PROMISED:
        sets = [cases_of(code, of) for of in (*SETS, *SMALL_SETS, KEPT_APART)]
        figures = measure(case for cases in sets for case in cases)
        assert figures.opt_outs >= 100, code
        assert figures.others >= 400, code
    for code in PROMISED:
        older = {plainly(case) for of in ("seen", "held_out") for case in cases_of(code, of)}
        assert not older & {plainly(case) for case in cases_of(code, "unseen")}, code


def plainly(case: Case) -> tuple[str, ...]:
    return fold(case.text).words


@pytest.mark.xfail(strict=True, reason="94.1 % of the eleventh set: docs/opt-out-words.md")
def test_what_nobody_has_read_holds_it_for_all_languages_together() -> None:
    """So it does not yet on cases kept apart from whoever wrote the rules; then drop the mark."""
    figures = measure(case for code in PROMISED for case in cases_of(code, KEPT_APART))
    assert figures.recall >= 0.95


def test_what_nobody_has_read_is_found_as_far_as_the_document_says() -> None:
    """So no change takes away from it: 94 % found, and at most the promised 0.5 % mistaken."""
    figures = measure(case for code in PROMISED for case in cases_of(code, KEPT_APART))
    assert figures.recall >= 0.94
    assert figures.false_rate <= 0.005


@pytest.mark.parametrize("of", SMALL_SETS)
def test_smaller_sets_hold_it_for_all_languages_together(of: str) -> None:
    """With a reason first, in other words, or nearly an opt-out: 95 % found, 0.5 % mistaken."""
    figures = measure(case for code in PROMISED for case in cases_of(code, of))
    assert figures.recall >= 0.95
    assert figures.false_rate <= 0.005


@pytest.mark.parametrize(
    "text, alone",
    [
        ("you have the wrong number, please delete it", "you have the wrong number"),
        ("Sie haben die falsche Nummer. Bitte löschen", "Sie haben die falsche Nummer"),
        ("se equivocaron de número, bórrenlo", "se equivocaron de número"),
        ("人違いです。削除をお願いします", "人違いです"),
    ],
)
def test_a_doubt_is_settled_by_what_stands_beside_it(text: str, alone: str) -> None:
    """A wrong number is a doubt; with "delete it" beside it, it is an opt-out."""
    assert read_request(alone).reach is Reach.DOUBTFUL
    assert read_request(text).reach is Reach.ALL


@pytest.mark.parametrize(
    "text",
    [
        "you have the wrong number, don't delete it",
        "please delete it, the blue one is in the basket",
        "the wrong number is on my invoice, please delete it",
    ],
)
def test_nothing_is_settled_without_a_doubt(text: str) -> None:
    """To delete "it" may be about anything."""
    assert read_request(text).reach is not Reach.ALL


@pytest.mark.parametrize(
    "text",
    [
        "Don't text me, call me instead",
        "no more texts please, I prefer email",
        "stop messaging, just call me",
    ],
)
def test_who_asks_for_another_way_is_read_by_somebody(text: str) -> None:
    """She wants to be reached: marketing stops, and the desk reads what she means."""
    assert read_request(text).reach is Reach.DOUBTFUL


@pytest.mark.parametrize("of", SETS)
@pytest.mark.parametrize("code", sorted(PROMISED))
def test_at_least_95_of_100_are_found_and_hardly_any_by_mistake(code: str, of: str) -> None:
    """The promise: 95 % of opt-outs found, at most 0.5 % of others mistaken, on either set."""
    cases = cases_of(code, of)
    figures = measure(cases)
    wrong = [c.text for c in cases if c.kind == OTHER and read_request(c.text).reach in ACTING]
    assert figures.recall >= 0.95
    assert figures.false_rate <= 0.005, wrong
    assert figures.to_desk <= 0.03 * figures.others


ACTING = (Reach.ALL, Reach.MARKETING)


@rule_by_rule
def test_a_rule_finds_what_stands_beside_it(language: Language, rule: Rule) -> None:
    """Its own patterns match each `yes`, which comes to something; no `near` or `no` opts out."""
    choices = Choices(language.lists, language.script)
    patterns = [compile_pattern(one, choices) for one in rule.patterns]
    for text in rule.yes:
        clauses = fold(text).clauses
        read = [
            f" {' '.join(clause)} " if language.script.spaced else "".join(clause)
            for clause in clauses
        ]
        assert any(one.expression.search(clause) for one in patterns for clause in read), text
        assert read_request(text).reach is not None, text
    for text in (*rule.near, *rule.no):
        assert read_request(text).reach not in ACTING, text


@pytest.mark.parametrize("language", LANGUAGES, ids=[language.code for language in LANGUAGES])
def test_every_pattern_is_an_expression(language: Language) -> None:
    """Expressions are written when first needed; a mistake in one is found here and not then."""
    texts = [*language.never, *language.asks, *language.instead]
    for rule in language.rules:
        texts += [*rule.patterns, *rule.settled_by]
    choices = Choices(language.lists, language.script)
    for text in texts:
        compile_pattern(text, choices).expression.search(" stop ")


def test_the_answer_names_rule_and_words() -> None:
    """Whoever asks why sees the rule, its language and the words it found."""
    found = read_request("Hello, could you PLEASE take me off your list? Thanks")
    assert (found.reach, found.rule, found.words) == (
        Reach.ALL,
        "en.remove-me",
        "take me off your list",
    )


@pytest.mark.parametrize(
    "text",
    [
        "STOP", "stop.", "*STOP*", "S T O P", "S.T.O.P", "s-t-o-p", "st op", "STOPPP", "St0p",
        "\uff33\uff34\uff2f\uff30", "S\u200bT\u200bO\u200bP", "ST\u00adOP",
        "\u0405\u0422\u041e\u0420",
        "ST\u041eP", "S\u0336T\u0336O\u0336P\u0336", "\U0001f142\U0001f143\U0001f13e\U0001f13f",
        "\U0001f1f8\U0001f1f9\U0001f1f4\U0001f1f5", "\ua731\u1d1b\u1d0f\u1d18",
        "\U0001d54a\U0001d54b\U0001d546\u2119", "STOP STOP STOP", "stop \U0001f64f", "stop please",
        '"STOP"', "ok stop now", "unsuscribe", "stpo", "Who is this? STOP",
    ],
)  # fmt: skip
def test_nothing_hides_a_stop(text: str) -> None:
    """Spacing, punctuation, invisible letters, other alphabets, marks, digits, repetition."""
    assert read_request(text).reach is Reach.ALL


@pytest.mark.parametrize(
    "text",
    [
        "Liked \u201cSTOP\u201d", 'Liked "Please stop sending me messages"',
        "Emphasized \u201cunsubscribe me please\u201d",
        "A aim\u00e9 \u00ab stop les messages \u00bb",
        "\u201eKeine Nachrichten mehr\u201c gef\u00e4llt mir",
        "> please take me off your list\nwhen does it arrive?",
        'it says "unsubscribe" below, what is that',
        "友達に「もう連絡しないで」って言われた",
    ],
)  # fmt: skip
def test_what_is_quoted_is_not_said(text: str) -> None:
    """A reaction repeats our words, or hers from before."""
    assert read_request(text).reach is None


@pytest.mark.parametrize(
    "text",
    [
        "cancel my order", "the end", "I quit", "remove the onions", "td bank", "end of the month",
        "I want to cancel", "don't stop", "bus stop", "stop by the shop", "how do I stop a payment",
        "please stop sending me the wrong size",
    ],
)  # fmt: skip
def test_a_word_within_a_sentence_opts_nobody_out(text: str) -> None:
    """CANCEL, END, QUIT, REMOVE and TD count as whole messages only."""
    assert read_request(text).reach is None


@pytest.mark.parametrize("word", ["cancel", "END", "Quit", "remove", "td"])
def test_as_a_whole_message_it_does(word: str) -> None:
    """A question of the bot's own may claim it; the answer says that it is a whole message."""
    found = read_request(word)
    assert (found.reach, found.whole, found.words) == (Reach.ALL, True, word.lower())


def test_a_long_text_is_read_from_its_beginning_only() -> None:
    """What one message may cost is bounded: 1,000 letters are read, 4,097 are nobody's message."""
    ask = "please stop sending me messages. "
    assert read_request(ask + "x " * 400).reach is Reach.ALL
    assert read_request("x " * 600 + ask).reach is None
    assert read_request(ask + "x" * 4096).reach is None
