from dataclasses import replace
from typing import Any, Final

import pytest

from optwarden.consent.disclosure import Control, Disclosure, Presentation
from optwarden.consent.programme import Placement, Programme
from optwarden.consent.programme_lint import (
    RULES,
    ProgrammeFinding,
    Surroundings,
    keyword_key,
    lint_programme,
)
from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, Method, Verification
from tests.doubles.wordings import shop_wording

BOT: Final = BotRules(
    "shop-bot",
    "b",
    topics={"orders": Category.UTILITY, "offers": Category.MARKETING},
    templates={
        "welcome": Template("welcome", Category.UTILITY),
        "sale": Template("sale", Category.MARKETING),
    },
)
GOOD: Final = Programme(
    "p1",
    "shop-bot",
    "Delivery updates",
    "checkout",
    ("orders",),
    frozenset({Method.WEB, Method.PRINT}),
    placements=(Placement("D5V215DG", "Leaflet"),),
)
ANOTHER: Final = replace(
    GOOD,
    programme_id="p2",
    keywords=("Join",),
    placements=(Placement("Y71HFE8M", "Poster"),),
    settings={**GOOD.settings, "whatsapp_menu_word": "7"},
)
AROUND: Final = Surroundings(BOT, {"en": shop_wording()}, "15550100999", None, (ANOTHER,))


def shown(control: Control, **changes: Any) -> Disclosure:
    return shop_wording(presentation=Presentation(control), **changes)


BY_SMS: Final[dict[str, Any]] = {
    "methods": frozenset({Method.SMS}),
    "placements": (),
    "confirmation_template": "welcome",
}
TOLD: Final[dict[str, Any]] = {"wordings": {"en": shown(Control.KEYWORD)}}
TEXTED: Final = (
    "Corner Shop: Delivery updates over WhatsApp, at most 4 per order? Reply YES. STOP ends it."
)


def test_a_good_programme_has_no_findings() -> None:
    """Nothing stands in its way, and nothing is advised."""
    assert lint_programme(GOOD, AROUND) == ()


CASES: Final[list[tuple[str, str, dict[str, Any], dict[str, Any]]]] = [
    ("unknown_bot", "bot", {}, {"rules": None}),
    ("no_topics", "topics", {"topics": ()}, {}),
    (
        "undeclared_topic",
        "topics[0]",
        {},
        {"rules": replace(BOT, topics={})},
    ),
    (
        "marketing_not_allowed",
        "topics[0]",
        {},
        {"rules": replace(BOT, topics={"orders": Category.MARKETING})},
    ),
    ("disclosure_not_published", "disclosure", {"default_language": "pt-BR"}, {}),
    (
        "topic_not_in_wording",
        "disclosure",
        {},
        {"wordings": {"en": shop_wording(), "de": shop_wording(language="de", kinds=())}},
    ),
    ("no_methods", "methods", {"methods": frozenset(), "placements": ()}, {}),
    (
        "method_not_in_wording",
        "methods",
        {},
        {"wordings": {"en": shop_wording(methods=(Method.PRINT, Method.IVR))}},
    ),
    ("presentation", "methods", {}, {"wordings": {"en": shown(Control.KEYWORD)}}),
    ("request_template_required", "request_template", {"verification": Verification.REPLY}, {}),
    (
        "request_template_undeclared",
        "request_template",
        {"verification": Verification.REPLY, "request_template": "ask"},
        {},
    ),
    (
        "request_template_not_allowed",
        "request_template",
        {"verification": Verification.REPLY, "request_template": "sale"},
        {},
    ),
    (
        "confirmation_template_required",
        "confirmation_template",
        {"verification": Verification.NONE},
        {},
    ),
    (
        "confirmation_template_undeclared",
        "confirmation_template",
        {"confirmation_template": "unheard_of"},
        {},
    ),
    (
        "confirmation_template_not_allowed",
        "confirmation_template",
        {},
        {"usual_template": "sale"},
    ),
    *(
        (rule, "keywords[0]", {"keywords": (word,), **_chat}, {"wordings": _by_button})
        for _chat, _by_button in [
            (
                {"methods": frozenset({Method.WHATSAPP}), "placements": ()},
                {"en": shown(Control.BUTTON)},
            )
        ]
        for rule, word in (
            ("keyword_length", ""),
            ("keyword_length", "!!!"),
            ("keyword_length", "x" * 41),
            ("keyword_reserved", "Stop!"),
            ("keyword_reserved", "unsubscribe"),
            ("keyword_reserved", "HELP"),
            ("keyword_reserved", "Parcels?"),
            ("keyword_taken", " JOIN "),
            ("keyword_taken", "(join)!"),
            ("keyword_taken", "7"),
        )
    ),
    (
        "keyword_repeated",
        "keywords[1]",
        {"keywords": ("Updates", "updates"), "methods": frozenset({Method.SMS, Method.PRINT})},
        {"wordings": {"en": shown(Control.BUTTON)}, "usual_template": "welcome"},
    ),
    *(
        (
            "menu_word",
            "settings.whatsapp_menu_word",
            {
                "methods": frozenset({Method.WHATSAPP}),
                "placements": (),
                "keywords": ("Updates",),
                "settings": {"whatsapp_menu_word": word},
            },
            {"wordings": {"en": shown(Control.BUTTON)}},
        )
        for word in ("STOP", "yes", "no!", "start", "Updates.", "join", "7", "--", "x" * 41)
    ),
    ("keywords_unused", "keywords", {"keywords": ("Updates",)}, {}),
    (
        "placement_taken",
        "placements[0].code",
        {"placements": (Placement("Y71HFE8M", "Leaflet"),)},
        {},
    ),
    (
        "placement_repeated",
        "placements[1].label",
        {"placements": (*GOOD.placements, Placement("H1CTEWHP", "Leaflet"))},
        {},
    ),
    ("placements_without_method", "placements", {"methods": frozenset({Method.WEB})}, {}),
    ("chat_number", "settings.chat_number", {}, {"chat_number": "0800 SHOP"}),
    ("chat_number_required", "settings.chat_number", {}, {"chat_number": None}),
    ("hourly_cap", "hourly_cap", {"hourly_cap": 0}, {}),
    ("hourly_cap", "hourly_cap", {"hourly_cap": 10_001}, {}),
    ("unknown_setting", "settings.chat_nubmer", {"settings": {"chat_nubmer": "1"}}, {}),
    (
        "email_link_days",
        "settings.email_link_days",
        {
            "methods": GOOD.methods | {Method.EMAIL},
            "confirmation_template": "welcome",
            "settings": {"email_link_days": "8"},
        },
        {},
    ),
    (
        "sms_text",
        "settings.sms_text",
        {**BY_SMS, "settings": {"sms_text": TEXTED.replace("WhatsApp", "chat")}},
        TOLD,
    ),
    (
        "sms_text_advice",
        "settings.sms_text",
        {**BY_SMS, "settings": {"sms_text": TEXTED.replace(", at most 4 per order", "")}},
        TOLD,
    ),
    *(
        (
            "embed_origin",
            "settings.web_embed_origins",
            {"settings": {"web_embed_origins": wrong}},
            {},
        )
        for wrong in (
            "shop.example",
            "http://shop.example",
            "https://*.shop.example",
            "https://shop.example, https://www.shop.example",
            "https://shop.example https://",
            "https://a.example;script-src",
            "https://shop.example:port",
        )
    ),
    ("setting_unused", "settings.sms_from", {"settings": {"sms_from": "Shop"}}, {}),
]
ADVICE: Final = {
    "marketing_not_allowed",
    "keywords_unused",
    "setting_unused",
    "sms_text_advice",
}


@pytest.mark.parametrize("rule, field, changes, around", CASES)
def test_a_rule_that_is_not_kept_is_named(
    rule: str, field: str, changes: dict[str, Any], around: dict[str, Any]
) -> None:
    """It alone is found, once for each language or method, with the field at fault."""
    found = lint_programme(replace(GOOD, **changes), replace(AROUND, **around))
    assert {(one.rule, one.field, one.binding) for one in found} == {
        (rule, field, rule not in ADVICE)
    }


def test_every_rule_has_a_case() -> None:
    """The table above and the list of rules agree."""
    assert {rule for rule, *_ in CASES} == set(RULES)


@pytest.mark.parametrize(
    "method, controls",
    [
        (Method.WEB, "unticked_box button"),
        (Method.APP, "unticked_box button"),
        (Method.WHATSAPP, "keyword button"),
        (Method.SMS, "keyword button"),
        (Method.EMAIL, "unticked_box keyword button"),
        (Method.IVR, "key_press spoken"),
        (Method.PRINT, "unticked_box button keyword signature number_field"),
        (Method.OPERATOR, "spoken signature unticked_box number_field"),
    ],
)
def test_which_presentation_fits_a_method(method: Method, controls: str) -> None:
    """A wording is acted upon where it is shown: by a key in a call, by a box on a page."""
    programme = replace(GOOD, methods=frozenset({method}), placements=())
    fitting = set()
    for control in Control:
        around = replace(AROUND, wordings={"en": shown(control)})
        if "presentation" not in {one.rule for one in lint_programme(programme, around)}:
            fitting.add(control.value)
    assert fitting == set(controls.split())


@pytest.mark.parametrize(
    "methods, verification, needed",
    [
        ({Method.WEB, Method.APP, Method.PRINT}, Verification.NONE, True),
        ({Method.WEB, Method.APP, Method.PRINT}, Verification.CLICK_TO_CHAT, False),
        ({Method.WHATSAPP}, Verification.NONE, False),
        *(({one}, Verification.CLICK_TO_CHAT, True) for one in (Method.SMS, Method.EMAIL)),
        *(({one}, Verification.CLICK_TO_CHAT, True) for one in (Method.IVR, Method.OPERATOR)),
        ({Method.API}, Verification.CLICK_TO_CHAT, True),
    ],
)
def test_who_needs_a_template_to_be_told(
    methods: set[Method], verification: Verification, needed: bool
) -> None:
    """Whoever may have no window open; unless the bot confirms nothing, or has a template."""
    programme = replace(GOOD, methods=frozenset(methods), verification=verification, placements=())
    rule = "confirmation_template_required"

    def lacks(programme: Programme, around: Surroundings) -> bool:
        return rule in {one.rule for one in lint_programme(programme, around)}

    assert lacks(programme, AROUND) is needed
    assert not lacks(replace(programme, confirmation_template="welcome"), AROUND)
    assert not lacks(programme, replace(AROUND, usual_template="welcome"))
    quiet = replace(BOT, confirm_opt_in=False)
    assert not lacks(programme, replace(AROUND, rules=quiet))


def test_a_reply_opens_the_window_it_is_confirmed_in() -> None:
    """With `reply`, a page needs the template that asks, and none that confirms."""
    programme = replace(
        GOOD, verification=Verification.REPLY, request_template="welcome", placements=()
    )
    assert lint_programme(programme, replace(AROUND, chat_number=None)) == ()


def test_what_it_must_keep_comes_first() -> None:
    """Advice does not hide what stands in the way."""
    bad = replace(GOOD, keywords=("Updates",), hourly_cap=0, settings={"sms_text": "x"})
    bindings = [one.binding for one in lint_programme(bad, AROUND)]
    assert bindings == [True, False, False]


@pytest.mark.parametrize(
    "origins",
    [
        "https://shop.example",
        " https://a.example:8443  https://b.example/ ",
        "http://localhost:3000",
    ],
)
def test_origins_that_may_show_the_page(origins: str) -> None:
    """They are https; or this machine's, to try it out."""
    assert lint_programme(replace(GOOD, settings={"web_embed_origins": origins}), AROUND) == ()


@pytest.mark.parametrize("name", ["chat_text", "chat_text_en", "chat_text_pt_br", "chat_number"])
def test_settings_are_known_by_name_and_language(name: str) -> None:
    """A setting may be that of one language."""
    assert lint_programme(replace(GOOD, settings={name: "x"}), AROUND) == ()


def test_a_start_may_be_published_as_a_keyword() -> None:
    """START with no opt-in on record then has something to opt in to."""
    programme = replace(
        GOOD, keywords=("START",), methods=frozenset({Method.WHATSAPP}), placements=()
    )
    around = replace(AROUND, wordings={"en": shown(Control.KEYWORD)})
    assert lint_programme(programme, around) == ()


def test_two_spellings_of_a_keyword_are_one() -> None:
    """Case, width and blanks do not make another word."""
    assert keyword_key("  Join   us ") == keyword_key("ＪＯＩＮ us")


def test_an_explanation_goes_on_from_its_field() -> None:
    """Field and explanation make a sentence."""
    (finding,) = lint_programme(
        replace(GOOD, topics=("news",)),
        replace(AROUND, rules=replace(BOT, topics={"news": Category.UTILITY})),
    )
    assert finding == ProgrammeFinding(
        "topic_not_in_wording", True, "disclosure", 'does not name the topic "news" in en.'
    )
