"""How is it shown what a person receives? Each topic with how often, an example, its beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from babel.dates import format_date

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.vocabulary import SECOND, Method, Micros
from optwarden.usecases.collecting.chat_links import chat_number_of
from optwarden.usecases.preferences import Agreed, Preferences, Receives
from optwarden.web.pages.translations import Words
from optwarden.web.pages.view import Asked

CADENCE: Final = "web_cadence"
"""The programme's setting of how often a topic's messages come: `web_cadence_orders`, and
`web_cadence_orders_pt_br` in one language."""
_NOT_IN_NAMES: Final = re.compile(r"[^a-z0-9]")
_ON_FILE: Final = frozenset({Method.API, Method.IMPORT, Method.OPERATOR})
"""How consent came to the business, which is nothing a person would recognise."""


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """One topic as the page has it."""

    topic: str
    label: str
    example: str
    cadence: str
    ticked: bool
    receives: str
    agreed: str


def shown_topics(asked: Asked, wording: Disclosure, preferences: Preferences) -> list[ShownTopic]:
    """Return the topics in the programme's order; what the wording leaves out, by its own name."""
    kinds = {kind.topic: kind for kind in wording.kinds}
    found = []
    for one in preferences.topics:
        kind = kinds.get(one.topic)
        described = asked.bot.topic_descriptions.get(one.topic) or one.topic
        found.append(
            ShownTopic(
                one.topic,
                described if kind is None else kind.label,
                "" if kind is None else kind.example,
                _cadence(asked, one.topic, wording.language),
                one.receives is Receives.YES,
                one.receives.value,
                "" if one.agreed is None else _how(asked, one.agreed),
            )
        )
    return found


def start_link(asked: Asked) -> str | None:
    """Return the link with which she writes START to the bot; its number is the business's own."""
    digits = chat_number_of(asked.bot, asked.programme)
    return None if digits is None else f"https://wa.me/{digits}?text=START"


def written_day(at: Micros, words: Words) -> str:
    """Write a day as her language does."""
    return format_date(datetime.fromtimestamp(at // SECOND, UTC), "long", locale=words.locale)


def _cadence(asked: Asked, topic: str, language: str) -> str:
    name = f"{CADENCE}_{_NOT_IN_NAMES.sub('_', topic.lower())}"
    return asked.programme.setting(name, language) or ""


def _how(asked: Asked, agreed: Agreed) -> str:
    words, business = asked.view.words, asked.bot.business_name
    day = written_day(agreed.at, words)
    if agreed.method is None:
        return words("prefs_agreed_said", date=day, business=business)
    if agreed.method in _ON_FILE:
        return words("prefs_agreed_on_file", date=day, business=business)
    how = words(f"how_{agreed.method.value.lower()}")
    if agreed.placement is not None:
        how = f"{how}: {agreed.placement}"
    return words("prefs_agreed", date=day, how=how)
