"""The words of an invitation by text message: each rule broken, and the nearest that is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optwarden.consent.disclosure.segments import GSM_7, UCS_2, length_of
from optwarden.consent.disclosure.text_message import (
    YES,
    lint_sms_text,
    sms_invitation,
)
from optwarden.consent.disclosure.words import WORDS
from optwarden.consent.keywords import Said, said
from optwarden.consent.programme import Programme
from optwarden.consent.programme_lint import Surroundings, lint_programme
from optwarden.consent.vocabulary import Method
from tests.doubles.wordings import shop_wording

PROGRAMME = Programme(
    "p1", "shop-bot", "Delivery updates", "checkout", ("orders",), frozenset({Method.SMS})
)
GOOD = "Corner Shop: Delivery updates over WhatsApp, at most 4 per order? Reply YES. STOP ends it."


def own(text: str, **changes: Any) -> Programme:
    return replace(PROGRAMME, settings={"sms_text": text}, **changes)


def broken(programme: Programme) -> list[tuple[str, bool]]:
    report = lint_sms_text(programme, shop_wording())
    return [(finding.rule, finding.binding) for finding in report.findings]


def test_a_text_that_keeps_every_rule() -> None:
    """The wording's own words do, and so do a programme's."""
    assert broken(PROGRAMME) == []
    assert broken(own(GOOD)) == []


@pytest.mark.parametrize(
    "old, new, rule, binding",
    [
        ("WhatsApp", "chat", "names_whatsapp", True),
        ("Corner Shop", "The shop", "names_business", True),
        ("Delivery updates", "News", "names_message_types", True),
        ("Reply YES", "Please", "how_to_answer", True),
        ("STOP ends it.", "", "opt_out_instructions", True),
        ("at most 4 per order", "now and then", "frequency", False),
        ("Corner Shop:", "By ordering you agree. Corner Shop:", "not_bundled", True),
        ("STOP ends it.", "STOP ends it, if you do nothing we write.", "active_act", True),
        ("STOP ends it.", "STOP ends it. " + "a " * 800, "sms_length", True),
        ("STOP ends it.", "STOP ends it. " + "a " * 290, "sms_length", False),
    ],
)
def test_each_rule(old: str, new: str, rule: str, binding: bool) -> None:
    """One change breaks one rule; a must stands in the way of publishing."""
    assert old in GOOD
    assert broken(own(GOOD.replace(old, new))) == [(rule, binding)]
    report = lint_sms_text(own(GOOD.replace(old, new)), shop_wording())
    (finding,) = report.findings
    assert finding.passage or finding.missing
    assert report.musts == ((finding,) if binding else ())


@pytest.mark.parametrize("way", ["{link}", "{keyword}", "PARCEL"])
def test_each_way_to_answer_will_do(way: str) -> None:
    """A link, the keyword where it is filled in, or the keyword itself."""
    text = GOOD.replace("YES", way)
    assert broken(own(text, keywords=("PARCEL",))) == []
    without = lint_sms_text(
        own(text, keywords=("OTHER",)), shop_wording(), with_link=way != "{link}"
    )
    rules = [finding.rule for finding in without.findings]
    assert rules == ([] if way == "{keyword}" else ["how_to_answer"])


def test_the_types_are_those_of_the_programme() -> None:
    """A type the programme does not ask for is not in the text, and one it asks for is."""
    wording = shop_wording()
    (orders,) = wording.kinds
    offers = replace(orders, topic="offers", label="Weekly offers", example="Shoes at half price.")
    wording = replace(wording, kinds=(orders, offers))
    assert "Weekly offers" not in sms_invitation(PROGRAMME, wording)
    both = replace(PROGRAMME, topics=("orders", "offers"))
    assert "Weekly offers: Shoes" in sms_invitation(both, wording)
    (finding,) = lint_sms_text(replace(own(GOOD), topics=both.topics), wording).findings
    assert finding.missing == "the type of message Weekly offers"


def test_own_words_for_a_language() -> None:
    """A setting of the language goes before the one for all."""
    settings = {"sms_text": "all", "sms_text_pt_br": "brasil"}
    programme = replace(PROGRAMME, settings=settings)
    assert sms_invitation(programme, shop_wording(language="pt-BR")) == "brasil"
    assert sms_invitation(programme, shop_wording(language="pt-PT")) == "all"


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_language_says_how_to_answer_and_how_to_stop(language: str) -> None:
    """In a word that is understood as yes, and STOP, which is understood in all."""
    assert said(YES[language]) is Said.YES
    wording = shop_wording(language=language, text="Corner Shop, WhatsApp.")
    for link in (None, "https://a.example/o/p1"):
        text = sms_invitation(PROGRAMME, wording, link)
        answer, stop = text.split("\n\n")[-2:]
        assert YES[language] in answer
        assert (link or "") in answer
        assert "STOP" in stop
        assert "{" not in text
    report = lint_sms_text(PROGRAMME, wording)
    assert report.musts == ()
    # An alphabet without a place in GSM 7-bit takes more parts; that is said and does not bar.
    assert {finding.rule for finding in report.findings} <= {"frequency", "sms_length"}


@pytest.mark.parametrize(
    "text, encoding, units, segments",
    [
        ("", GSM_7, 0, 1),
        ("a" * 160, GSM_7, 160, 1),
        ("a" * 161, GSM_7, 161, 2),
        ("a" * 306, GSM_7, 306, 2),
        ("a" * 307, GSM_7, 307, 3),
        ("€" * 80, GSM_7, 160, 1),
        ("€" * 81, GSM_7, 162, 2),
        # An escaped character is not cut in two: 152 and the pair goes to the next part.
        ("a" * 152 + "€" + "a" * 152, GSM_7, 306, 3),
        ("ø" * 160, GSM_7, 160, 1),
        ("í" * 70, UCS_2, 70, 1),
        ("í" * 71, UCS_2, 71, 2),
        ("\N{SNOWMAN}" * 134, UCS_2, 134, 2),
        ("\N{PERSON WITH FOLDED HANDS}" * 35, UCS_2, 70, 1),
        ("a" * 66 + "\N{PERSON WITH FOLDED HANDS}" + "a" * 66, UCS_2, 134, 3),
    ],
)
def test_how_long_a_text_is(text: str, encoding: str, units: int, segments: int) -> None:
    """By the arithmetic of 3GPP TS 23.038."""
    assert length_of(text) == (encoding, units, segments)


@given(st.text(max_size=400))
def test_parts_hold_what_is_in_them(text: str) -> None:
    """Never more parts than units, never fewer than fit, whatever the text."""
    length = length_of(text)
    room = 153 if length.encoding == GSM_7 else 67
    assert 1 <= length.segments <= max(1, length.units)
    if length.segments > 1:
        assert (length.segments - 1) * (room - 1) < length.units <= length.segments * room


def test_a_programme_is_published_with_a_good_invitation_only() -> None:
    """Its linter names the setting, the language, and what is missing; a should does not bar."""

    def found(text: str, methods: frozenset[Method] = PROGRAMME.methods) -> list[tuple[str, bool]]:
        around = Surroundings(None, {"en": shop_wording()})
        programme = replace(own(text), methods=methods)
        findings = lint_programme(programme, around)
        return [(one.rule, one.binding) for one in findings if one.rule.startswith("sms_")]

    assert found(GOOD) == []
    assert found(GOOD.replace("WhatsApp", "chat")) == [("sms_text", True)]
    assert found(GOOD.replace("at most 4 per order", "")) == [("sms_text_advice", False)]
    assert found("", frozenset({Method.WEB})) == []
