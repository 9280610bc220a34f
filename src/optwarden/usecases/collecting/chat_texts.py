"""What does a person write first, and from which words is it told in which language she read?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from babel import Locale
from babel.core import UnknownLocaleError
from babel.lists import format_list

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.keywords import declining_words, plain
from optwarden.consent.programme import Programme
from optwarden.usecases.collecting.chat_codes import written

SETTING: Final = "chat_text"
"""The programme's setting of its own text: `chat_text` for every language, `chat_text_pt_br` for
one."""
CODE: Final = "{code}"
_USUAL: Final[Mapping[str, str]] = {
    "en": "Yes, I would like to receive {topics} from {business} on WhatsApp. ({code})",
    "es": "Sí, quiero recibir {topics} de {business} por WhatsApp. ({code})",
    "pt": "Sim, quero receber {topics} de {business} pelo WhatsApp. ({code})",
    "fr": "Oui, je souhaite recevoir {topics} de {business} sur WhatsApp. ({code})",
    "de": "Ja, ich möchte {topics} von {business} über WhatsApp erhalten. ({code})",
    "ar": "نعم، أود تلقي {topics} من {business} عبر واتساب. ({code})",
    "hi": "हाँ, मैं {business} से {topics} WhatsApp पर पाना चाहता/चाहती हूँ। ({code})",
    "id": "Ya, saya ingin menerima {topics} dari {business} melalui WhatsApp. ({code})",
}
_WORD: Final = re.compile(r"\w+")
_AMBIGUOUS: Final = "no"
"""In Portuguese also "in the", but not as the first word."""


def opt_in_text(
    programme: Programme, wording: Disclosure, topics: tuple[str, ...], code: str
) -> str:
    """Return what the person is to send: the topics by their labels in the wording's language."""
    labels = [kind.label for kind in wording.kinds if kind.topic in topics]
    words = _words(programme, wording.language)
    for name, value in {
        "topics": _listed(labels or list(topics), wording.language),
        "business": wording.business_name,
        "code": written(code),
    }.items():
        words = words.replace("{" + name + "}", value)
    return words


def language_of(programme: Programme, text: str) -> str:
    """Return the language of the programme in whose words a message is: she may have edited it.

    Where none or several fit as well, the programme's own: a leaflet is one code in any language.
    """
    heard = set(_WORD.findall(text.casefold()))
    best, most = programme.default_language, -1
    for language in sorted(programme.disclosures, key=lambda one: one != best):
        said = set(_WORD.findall(_words(programme, language).casefold()))
        common = len(heard & (said - {"topics", "business", "code", "whatsapp"}))
        if common > most:
            best, most = language, common
    return best if best in programme.disclosures else programme.default_language


def declines(programme: Programme, wording: Disclosure, text: str) -> bool:
    """Say whether she made a refusal of the text: it declines in words that were not prepared.

    `wording` is the one she read.
    """
    found = declining_words(text)
    if _AMBIGUOUS in found and wording.language.startswith("pt"):
        first = plain(text).split()[0]
        found -= frozenset() if first == _AMBIGUOUS else {_AMBIGUOUS}
    if not found:
        return False
    prepared = [_words(programme, language) for language in programme.disclosures]
    prepared += [wording.business_name, *(kind.label for kind in wording.kinds)]
    return not found.issubset(frozenset().union(*map(declining_words, prepared)))


def _words(programme: Programme, language: str) -> str:
    own = programme.setting(SETTING, language)
    words = own or _USUAL.get(language.split("-", maxsplit=1)[0], _USUAL["en"])
    return words if CODE in words else f"{words} ({CODE})"


def _listed(labels: list[str], language: str) -> str:
    """Join labels as the language does: "a, b and c"."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return ", ".join(labels)
    return format_list(labels, locale=locale)
