"""What stands in the way of an opt-in programme? Findings with rule, field and weight.

The wording itself is held to the policy when it is published (`consent.disclosure.lint`); here it
is whether a bot, its topics and templates, a wording and the methods go together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from optwarden.consent.disclosure import Control, Disclosure
from optwarden.consent.disclosure.text_message import lint_sms_text
from optwarden.consent.keywords import Said, is_question, plain, said
from optwarden.consent.origins import origin_of
from optwarden.consent.programme import (
    EMBED_ORIGINS,
    LARGEST_HOURLY_CAP,
    LONGEST_KEYWORD,
    SETTINGS,
    Programme,
)
from optwarden.consent.programme_words import MENU_WORD
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import ALL_TRANSACTIONAL, Category, Method, Verification

_PAGE: Final = frozenset({Control.UNTICKED_BOX, Control.BUTTON})
_WRITTEN: Final = frozenset({Control.KEYWORD, Control.BUTTON})
_PAPER: Final = frozenset({Control.SIGNATURE, Control.NUMBER_FIELD})
CONTROLS: Final[Mapping[Method, frozenset[Control]]] = {
    Method.WEB: _PAGE,
    Method.APP: _PAGE,
    Method.WHATSAPP: _WRITTEN,
    Method.SMS: _WRITTEN,
    Method.EMAIL: _PAGE | _WRITTEN,
    Method.IVR: frozenset({Control.KEY_PRESS, Control.SPOKEN}),
    Method.PRINT: _PAGE | _WRITTEN | _PAPER,
    Method.OPERATOR: _PAPER | {Control.SPOKEN, Control.UNTICKED_BOX},
}
"""What a person can act upon through a method; API and IMPORT are of systems that showed it."""
_OUTSIDE_THE_CHAT: Final = frozenset(
    {Method.SMS, Method.EMAIL, Method.IVR, Method.OPERATOR, Method.API, Method.IMPORT}
)
_FROM_A_PAGE: Final = frozenset({Method.WEB, Method.APP, Method.PRINT})
_BY_KEYWORD: Final = frozenset({Method.WHATSAPP, Method.SMS})
_BY_PLACEMENT: Final = frozenset({Method.WHATSAPP, Method.PRINT})
_E164: Final = re.compile(r"\+?[1-9][0-9]{6,14}")
_LANGUAGE: Final = re.compile(r"_[a-z]{2,3}(_[a-z0-9]{2,4}){0,2}")


@dataclass(frozen=True, slots=True)
class ProgrammeFinding:
    """One rule that a programme does not keep."""

    rule: str
    binding: bool
    """True for "must", which stands in the way of publishing; False for "should"."""
    field: str
    """What of the programme is at fault."""
    explanation: str
    """The rest of a sentence that begins with the field."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a programme has to go together with."""

    rules: BotRules | None
    """None: there is no such bot."""
    wordings: Mapping[str, Disclosure] = field(default_factory=dict)
    """The newest published version of its disclosure, by language."""
    chat_number: str | None = None
    """The number persons write to, as far as one is known."""
    usual_template: str | None = None
    """The bot's own template for confirmations."""
    others: tuple[Programme, ...] = ()
    """The bot's other published programmes."""


Found: TypeAlias = Iterator[ProgrammeFinding]
Check: TypeAlias = Callable[[Programme, Surroundings], Found]


def lint_programme(programme: Programme, around: Surroundings) -> tuple[ProgrammeFinding, ...]:
    """Hold a programme to every rule; what it must keep comes first."""
    found = [finding for check in _CHECKS for finding in check(programme, around)]
    return tuple(sorted(found, key=lambda finding: not finding.binding))


def keyword_key(keyword: str) -> str:
    """Return what two spellings of one keyword have in common: a message with it is read so."""
    return plain(keyword)


def is_e164(number: str) -> bool:
    """Say whether a setting has the form of a number that can be dialled from anywhere."""
    return _E164.fullmatch(number) is not None


def _must(rule: str, where: str, explanation: str) -> ProgrammeFinding:
    return ProgrammeFinding(rule, binding=True, field=where, explanation=explanation)


def _should(rule: str, where: str, explanation: str) -> ProgrammeFinding:
    return ProgrammeFinding(rule, binding=False, field=where, explanation=explanation)


def _bot(_programme: Programme, around: Surroundings) -> Found:
    if around.rules is None:
        yield _must("unknown_bot", "bot", "must be one of the business's bots.")


def _topics(programme: Programme, around: Surroundings) -> Found:
    if not programme.topics:
        yield _must("no_topics", "topics", "must name one topic at least.")
    if around.rules is None:
        return
    for place, topic in enumerate(programme.topics):
        category = around.rules.topic_category(topic)
        where = f"topics[{place}]"
        if category is None and topic != ALL_TRANSACTIONAL:
            yield _must("undeclared_topic", where, "names a topic that is not declared.")
        elif category is Category.MARKETING and category not in around.rules.allowed_categories:
            yield _should(
                "marketing_not_allowed",
                where,
                "is MARKETING, which the bot's allowed_categories leave out: nobody will get it.",
            )


def _wording(programme: Programme, around: Surroundings) -> Found:
    if programme.default_language not in around.wordings:
        yield _must(
            "disclosure_not_published",
            "disclosure",
            f"has no published version in {programme.default_language}.",
        )
    for language, wording in sorted(around.wordings.items()):
        named = {kind.topic for kind in wording.kinds}
        for topic in programme.topics:
            if topic not in named:
                yield _must(
                    "topic_not_in_wording",
                    "disclosure",
                    f'does not name the topic "{topic}" in {language}.',
                )


def _methods(programme: Programme, around: Surroundings) -> Found:
    if not programme.methods:
        yield _must("no_methods", "methods", "must name one method at least.")
    for method in sorted(programme.methods):
        for language, wording in sorted(around.wordings.items()):
            if wording.methods and method not in wording.methods:
                yield _must(
                    "method_not_in_wording",
                    "methods",
                    f"has {method}, where the disclosure in {language} is not shown.",
                )
            control = wording.presentation.control
            if control not in CONTROLS.get(method, {control}):
                fitting = ", ".join(sorted(CONTROLS[method]))
                yield _must(
                    "presentation",
                    "methods",
                    f"has {method}, where a person has {fitting} to act upon; the disclosure in"
                    f" {language} is presented with {control}.",
                )


def _verification(programme: Programme, around: Surroundings) -> Found:
    if programme.verification is not Verification.REPLY:
        return
    if programme.request_template is None:
        yield _must(
            "request_template_required",
            "request_template",
            "is required: the template that asks a number for its answer.",
        )
    else:
        yield from _template("request_template", programme.request_template, around)


def _confirmation(programme: Programme, around: Surroundings) -> Found:
    template = programme.confirmation_template or around.usual_template
    if template is not None:
        yield from _template("confirmation_template", template, around)
        return
    if around.rules is None or not around.rules.confirm_opt_in:
        return
    outside = programme.methods & _OUTSIDE_THE_CHAT
    if programme.verification is Verification.NONE:
        outside |= programme.methods & _FROM_A_PAGE
    if outside:
        yield _must(
            "confirmation_template_required",
            "confirmation_template",
            f"is required: who opts in by {', '.join(sorted(outside))} has no window open to be"
            " told in.",
        )


def _template(where: str, name: str, around: Surroundings) -> Found:
    if around.rules is None:
        return
    template = around.rules.templates.get(name)
    if template is None:
        yield _must(f"{where}_undeclared", where, "names a template that is not declared.")
    elif template.category not in around.rules.allowed_categories:
        yield _must(
            f"{where}_not_allowed",
            where,
            f"is {template.category}, which the bot's allowed_categories leave out.",
        )


def _keywords(programme: Programme, around: Surroundings) -> Found:
    taken = {
        keyword_key(word)
        for other in around.others
        for word in (*other.keywords, other.settings.get(MENU_WORD, ""))
    }
    seen: set[str] = set()
    for place, keyword in enumerate(programme.keywords):
        where, key = f"keywords[{place}]", keyword_key(keyword)
        if not _is_word(keyword):
            yield _must("keyword_length", where, "must be 1 to 40 characters, a letter or digit.")
        elif said(keyword) not in (Said.OTHER, Said.START) or is_question(keyword):
            yield _must("keyword_reserved", where, "is a word that says something else already.")
        elif key in taken:
            yield _must("keyword_taken", where, "is a word of another programme of the bot.")
        elif key in seen:
            yield _must("keyword_repeated", where, "is there already.")
        seen.add(key)
    if programme.keywords and not programme.methods & _BY_KEYWORD:
        yield _should("keywords_unused", "keywords", "count by WHATSAPP or SMS only.")


def _is_word(word: str) -> bool:
    return 1 <= len(word.strip()) <= LONGEST_KEYWORD and plain(word) != ""


def _menu_word(programme: Programme, around: Surroundings) -> Found:
    """Hold the menu word to what keywords are held to, since a message is looked up in both."""
    others = (programme, *around.others)
    taken = {keyword_key(word) for one in others for word in one.keywords}
    taken |= {keyword_key(one.settings.get(MENU_WORD, "")) for one in around.others}
    where = f"settings.{MENU_WORD}"
    word = programme.settings.get(MENU_WORD)
    if not word:
        return
    if not _is_word(word):
        yield _must("menu_word", where, "must be 1 to 40 characters, a letter or digit.")
    elif said(word) is not Said.OTHER:
        yield _must("menu_word", where, "is a word that says something else already.")
    elif keyword_key(word) in taken:
        yield _must("menu_word", where, "is a keyword, or a menu word of another programme.")


def _placements(programme: Programme, around: Surroundings) -> Found:
    taken = {one.code for other in around.others for one in other.placements}
    labels: set[str] = set()
    for place, placement in enumerate(programme.placements):
        if placement.code in taken:
            yield _must(
                "placement_taken",
                f"placements[{place}].code",
                "is a code of another programme of the bot.",
            )
        taken.add(placement.code)
        if placement.label in labels:
            yield _must("placement_repeated", f"placements[{place}].label", "is there already.")
        labels.add(placement.label)
    if programme.placements and not programme.methods & _BY_PLACEMENT:
        yield _must("placements_without_method", "placements", "count by PRINT or WHATSAPP only.")


def _chat_number(programme: Programme, around: Surroundings) -> Found:
    if around.chat_number is not None:
        if not is_e164(around.chat_number):
            yield _must("chat_number", "settings.chat_number", "must be a number in E.164.")
        return
    writes_first = programme.verification is Verification.CLICK_TO_CHAT
    if programme.placements or (writes_first and programme.methods & _FROM_A_PAGE):
        yield _must(
            "chat_number_required",
            "settings.chat_number",
            "is required: no other setting tells the number that persons write to.",
        )


def _hourly_cap(programme: Programme, _around: Surroundings) -> Found:
    if not 1 <= programme.hourly_cap <= LARGEST_HOURLY_CAP:
        yield _must("hourly_cap", "hourly_cap", f"must be 1 to {LARGEST_HOURLY_CAP}.")


def _settings(programme: Programme, _around: Surroundings) -> Found:
    owner = {name: method for method, names in SETTINGS.items() for name in names}
    for name in sorted(programme.settings):
        known = next((one for one in owner if _is_setting(name, one)), None)
        if known is None:
            yield _must("unknown_setting", f"settings.{name}", "is not a setting.")
        elif owner[known] is not None and owner[known] not in programme.methods:
            yield _should("setting_unused", f"settings.{name}", f"counts by {owner[known]} only.")


def _link_days(programme: Programme, _around: Surroundings) -> Found:
    """What is no number of days would count as seven without a word."""
    days = programme.settings.get("email_link_days")
    if days is not None and re.fullmatch("[1-7]", days) is None:
        yield _must("email_link_days", "settings.email_link_days", "must be 1 to 7.")


def _embed_origins(programme: Programme, _around: Surroundings) -> Found:
    """What is no origin would be left out of the header, and the site's visitors see nothing."""
    listed = programme.settings.get(EMBED_ORIGINS, "").split()
    if any(origin_of(one) is None for one in listed):
        yield _must(
            "embed_origin",
            f"settings.{EMBED_ORIGINS}",
            'must be origins such as "https://shop.example", with blanks between them.',
        )


def _sms(programme: Programme, around: Surroundings) -> Found:
    """Hold the invitation by text message, as it would be sent, to its own rules."""
    if Method.SMS not in programme.methods:
        return
    for language, wording in sorted(around.wordings.items()):
        for finding in lint_sms_text(programme, wording).findings:
            fault = finding.passage or f"lacks {finding.missing}"
            explanation = f"in {language}: {finding.explanation} ({finding.rule}: {fault})"
            if finding.binding:
                yield _must("sms_text", "settings.sms_text", explanation)
            else:
                yield _should("sms_text_advice", "settings.sms_text", explanation)


def _is_setting(name: str, known: str) -> bool:
    """Say whether a name is a known one, or that of one language."""
    ending = name.removeprefix(known)
    if known.endswith("_"):
        return ending not in ("", name)
    return name == known or (ending != name and _LANGUAGE.fullmatch(ending) is not None)


_CHECKS: Final[tuple[Check, ...]] = (
    _bot,
    _topics,
    _wording,
    _methods,
    _verification,
    _confirmation,
    _keywords,
    _menu_word,
    _placements,
    _chat_number,
    _hourly_cap,
    _settings,
    _embed_origins,
    _link_days,
    _sms,
)
RULES: Final = (
    "unknown_bot",
    "no_topics",
    "undeclared_topic",
    "marketing_not_allowed",
    "disclosure_not_published",
    "topic_not_in_wording",
    "no_methods",
    "method_not_in_wording",
    "presentation",
    "request_template_required",
    "request_template_undeclared",
    "request_template_not_allowed",
    "confirmation_template_required",
    "confirmation_template_undeclared",
    "confirmation_template_not_allowed",
    "keyword_length",
    "keyword_reserved",
    "keyword_taken",
    "keyword_repeated",
    "keywords_unused",
    "menu_word",
    "placement_taken",
    "placement_repeated",
    "placements_without_method",
    "chat_number",
    "chat_number_required",
    "hourly_cap",
    "unknown_setting",
    "email_link_days",
    "setting_unused",
    "embed_origin",
    "sms_text",
    "sms_text_advice",
)
"""Every rule there is; the names are stable."""
