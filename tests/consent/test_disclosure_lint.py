"""The linter: for each rule a wording that breaks it, and the nearest that does not."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from optwarden.consent.disclosure import Control, Disclosure, MessageKind, lint
from optwarden.consent.disclosure.lint import CHECKS
from optwarden.consent.disclosure.reading import read
from optwarden.consent.disclosure.words import WORDS
from optwarden.consent.policies import CURRENT_POLICY, POLICIES
from optwarden.consent.vocabulary import Method
from tests.doubles.wordings import SHOWN, shop_wording

BEFORE_JULY_2020 = POLICIES[0]
KINDS = (MessageKind("orders", "Delivery updates", "Your parcel arrives today."),)


def broken(disclosure: Disclosure, policy: Any = CURRENT_POLICY) -> list[str]:
    return [finding.rule for finding in lint(disclosure, policy).findings]


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.policy_id)
def test_a_wording_that_keeps_every_rule(policy: Any) -> None:
    """There is a wording in which neither policy finds anything; law and quality are not judged."""
    report = lint(shop_wording(), policy)
    assert report.findings == ()
    assert report.unjudged == ("applicable_law", "watches_quality")


@dataclass(frozen=True)
class Row:
    """One change of that wording, and what the linter then finds."""

    rule: str
    change: dict[str, Any]
    neighbour: dict[str, Any]
    passage: str | None = None
    missing: str | None = None
    policy: Any = field(default=CURRENT_POLICY)


def shown(**changes: Any) -> dict[str, Any]:
    return {"presentation": replace(SHOWN, **changes)}


TEXT = shop_wording().text
TABLE = [
    Row(
        "names_whatsapp",
        {"text": TEXT.replace("WhatsApp", "chat")},
        {"text": TEXT.replace("WhatsApp", "WHATSAPP")},
        missing="the name WhatsApp",
    ),
    Row(
        "names_business",
        {"business_name": "Shop of Corners", "text": TEXT},
        {"business_name": "corner  shop", "text": TEXT},
        missing="the name of the business, Shop of Corners",
    ),
    Row(
        "active_act",
        {"text": f"{TEXT} You are in unless you untick the box."},
        {"text": f"{TEXT} Tick the box if you like."},
        passage="leave at any time. You are in unless you untick the box.",
    ),
    Row(
        "active_act",
        shown(control=Control.TICKED_BOX),
        shown(control=Control.UNTICKED_BOX),
        passage="a box that is ticked beforehand",
    ),
    Row(
        "active_act",
        shown(control=Control.NONE),
        shown(control=Control.BUTTON),
        missing="something to act upon",
    ),
    Row(
        "not_bundled",
        {"text": f"{TEXT} By placing an order you agree to this."},
        {"text": f"{TEXT} Consent is not a condition of buying. By ticking the box you agree."},
        passage="By placing an order you agree to this.",
    ),
    Row(
        "not_bundled",
        shown(bundled_with="the terms of sale"),
        shown(bundled_with=""),
        passage="the same act agrees to the terms of sale",
    ),
    Row(
        "names_message_types",
        {"kinds": (replace(KINDS[0], label="Updates"),)},
        {"kinds": KINDS},
        passage="Updates",
    ),
    Row(
        "gives_examples",
        {"kinds": (replace(KINDS[0], example=" "),)},
        {"kinds": KINDS},
        missing="an example of Delivery updates",
    ),
    Row(
        "frequency",
        {"text": TEXT.replace(", at most 4 per order", "")},
        {"text": TEXT.replace("at most 4 per order", "up to 4 messages")},
        missing="how often messages come",
    ),
    Row(
        "opt_out_instructions",
        {"text": TEXT.replace(" Reply STOP to leave at any time.", "")},
        {"text": TEXT.replace("Reply STOP to leave", "You can unsubscribe")},
        missing="how to stop the messages",
    ),
    Row(
        "links_terms",
        {"terms_url": ""},
        {"terms_url": "", "text": f"{TEXT} https://shop.example/t"},
        missing="a link to terms",
    ),
    Row(
        "third_party_channel",
        {"methods": (Method.WHATSAPP,)},
        {"methods": (Method.WHATSAPP, Method.WEB)},
        missing="a channel other than WhatsApp",
        policy=BEFORE_JULY_2020,
    ),
    Row(
        "in_line",
        shown(in_flow=False),
        shown(in_flow=True),
        missing="a place in the flow",
        policy=BEFORE_JULY_2020,
    ),
    Row(
        "visual_element",
        shown(control=Control.SPOKEN),
        shown(control=Control.BUTTON),
        missing="a visual element",
        policy=BEFORE_JULY_2020,
    ),
    Row(
        "visual_element",
        shown(beside_logo=False),
        shown(beside_logo=True),
        missing="WhatsApp's name and logo",
        policy=BEFORE_JULY_2020,
    ),
    Row(
        "visual_element",
        {"kinds": ()},
        {"kinds": KINDS},
        missing="language beside it",
        policy=BEFORE_JULY_2020,
    ),
    Row(
        "editable_number",
        shown(number_editable=False),
        shown(number_editable=True),
        missing="a way to edit which number",
        policy=BEFORE_JULY_2020,
    ),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.rule}: {row.passage or row.missing}")
def test_a_broken_rule_is_found(row: Row) -> None:
    """The finding names rule, weight, source, policy, day, and the passage or what is missing."""
    report = lint(shop_wording(**row.change), row.policy)
    (finding, *_) = [one for one in report.findings if one.rule == row.rule]
    requirement = row.policy.requirement(row.rule)
    assert finding.binding is requirement.binding
    assert (finding.source, finding.policy) == (requirement.source, row.policy.policy_id)
    assert finding.dated == row.policy.dated
    assert finding.explanation.endswith(f"{requirement.text}.")
    assert (finding.passage is None) is (row.passage is None)
    assert row.passage is None or row.passage in (finding.passage or "")
    assert row.missing is None or row.missing in (finding.missing or "")
    assert bool(report.musts) is requirement.binding
    assert row.rule not in broken(shop_wording(**row.neighbour), row.policy)


def test_every_rule_has_its_row() -> None:
    """No check of the linter is without a row, and no rule of a policy but two without a check."""
    assert {row.rule for row in TABLE} == set(CHECKS)
    rules = {rule.code for policy in POLICIES for rule in policy.requirements}
    assert rules - set(CHECKS) == {"applicable_law", "watches_quality"}


@pytest.mark.parametrize(
    "rule", ["third_party_channel", "in_line", "visual_element", "editable_number"]
)
def test_what_was_dropped_is_not_asked_for_any_more(rule: str) -> None:
    """The four rules bind before 9 July 2020 and are nothing since."""
    bare = shop_wording(
        methods=(Method.WHATSAPP,),
        presentation=replace(SHOWN, beside_logo=False, in_flow=False, number_editable=False),
    )
    assert rule in {one.rule for one in lint(bare, BEFORE_JULY_2020).musts}
    assert broken(bare) == []


GOOD = {
    "en": "Yes, send me Acme's messages over WhatsApp, at most 2 per week. Reply STOP to leave.",
    "es": "Sí, quiero mensajes de Acme por WhatsApp, como máximo 2 por semana. Responda BAJA.",
    "pt-BR": "Sim, quero mensagens da Acme pelo WhatsApp, no máximo 2 por semana. Envie SAIR.",
    "fr": "Oui, je veux les messages d'Acme sur WhatsApp, 2 par semaine au plus. Répondez STOP.",
    "de": "Ja, Acme darf mir über WhatsApp schreiben, höchstens 2 Mal pro Woche. Stopp beendet es.",
    "ar": "نعم، أريد رسائل Acme عبر واتساب، مرتين في الأسبوع كحد أقصى. أرسل إيقاف للإلغاء.",
    "hi": "हाँ, मुझे Acme के संदेश व्हाट्सऐप पर चाहिए, सप्ताह में अधिकतम 2। बंद करने के लिए STOP लिखें।",
    "id": "Ya, kirim pesan Acme lewat WhatsApp, paling banyak 2 per minggu. Balas BERHENTI.",
}
BARE = {
    "en": "Yes, send me messages.",
    "es": "Sí, quiero mensajes.",
    "pt-BR": "Sim, quero mensagens.",
    "fr": "Oui, je veux les messages.",
    "de": "Ja, ich will Nachrichten.",
    "ar": "نعم، أريد رسائل.",
    "hi": "हाँ, मुझे संदेश चाहिए।",
    "id": "Ya, kirim pesan.",
}
BUNDLED = {
    "en": "By registering, you agree.",
    "es": "Al registrarse, acepta.",
    "pt-BR": "Ao se cadastrar, você concorda.",
    "fr": "En vous inscrivant, vous acceptez.",
    "de": "Mit der Anmeldung stimmen Sie zu.",
    "ar": "بالتسجيل فإنك توافق.",
    "hi": "पंजीकरण करके आप सहमत होते हैं।",
    "id": "Dengan mendaftar Anda setuju.",
}
PASSIVE = {
    "en": "Untick the box if you do not want this.",
    "es": "Desmarque la casilla si no lo quiere.",
    "pt-BR": "Desmarque a caixa se não quiser.",
    "fr": "Décochez la case si vous n'en voulez pas.",
    "de": "Entfernen Sie das Häkchen, wenn Sie nicht wollen.",
    "ar": "توافق ما لم تقم بإلغاء التحديد.",
    "hi": "न चाहें तो टिक हटाएं।",
    "id": "Hapus centang jika tidak mau.",
}


def wording_in(language: str, text: str) -> Disclosure:
    return shop_wording(language=language, business_name="Acme", text=text)


@pytest.mark.parametrize("language", GOOD)
def test_languages_are_read(language: str) -> None:
    """In each language a good wording is good, and a bare, a bundled and a passive one is found."""
    good = GOOD[language]
    assert broken(wording_in(language, good)) == []
    assert broken(wording_in(language, BARE[language])) == [
        "names_whatsapp",
        "names_business",
        "frequency",
        "opt_out_instructions",
    ]
    assert broken(wording_in(language, f"{good} {BUNDLED[language]}")) == ["not_bundled"]
    assert broken(wording_in(language, f"{good} {PASSIVE[language]}")) == ["active_act"]


def test_every_list_of_words_is_tried() -> None:
    """There is a wording for each language that has lists."""
    assert {language.partition("-")[0] for language in GOOD} == set(WORDS)


def test_a_language_without_lists_is_judged_as_far_as_it_can_be() -> None:
    """Names are looked for in any language; what needs words is named as not judged."""
    report = lint(wording_in("sv", "Ja, Acme får skriva till mig på WhatsApp."), CURRENT_POLICY)
    assert report.findings == ()
    assert report.unjudged == (
        "applicable_law",
        "active_act",
        "not_bundled",
        "frequency",
        "opt_out_instructions",
        "watches_quality",
    )
    assert broken(wording_in("sv", "Ja tack.")) == ["names_whatsapp", "names_business"]


@pytest.mark.parametrize("language, phrases", [
    (language, phrases)
    for language, words in WORDS.items()
    for phrases in (words.stop, words.frequency, words.passive, words.bundled, words.vague)
])  # fmt: skip
def test_word_lists_are_clean(language: str, phrases: tuple[str, ...]) -> None:
    """Each phrase is written once, in small letters, and finds itself."""
    assert len(set(phrases)) == len(phrases)
    for phrase in phrases:
        assert phrase == phrase.casefold().strip()
        said = f"({phrase.replace('…', 'x')})"
        assert read(shop_wording(language=language, text=said)).find([phrase]) is not None
