"""What is an opt-in programme? A bot's published way to ask for opt-ins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.languages import offered
from optwarden.consent.vocabulary import Method, Verification

DEFAULT_HOURLY_CAP: Final = 200
"""Requests a programme sends in an hour at most, where a form makes it send any."""
LARGEST_HOURLY_CAP: Final = 10_000
LONGEST_KEYWORD: Final = 40
EMBED_ORIGINS: Final = "web_embed_origins"
"""The setting with the origins, by blanks, of the sites that may show the page in a frame."""

SETTINGS: Final[Mapping[Method | None, frozenset[str]]] = {
    None: frozenset(
        {
            "chat_number",
            "chat_text",
            "confirmation_template_language",
            "help_contact",
            "request_template_language",
        }
    ),
    Method.WHATSAPP: frozenset(
        {
            "whatsapp_menu_word",
            "whatsapp_no_label",
            "whatsapp_request_buttons",
            "whatsapp_yes_label",
        }
    ),
    Method.WEB: frozenset({EMBED_ORIGINS, "web_cadence_"}),
    Method.SMS: frozenset({"sms_provider", "sms_from", "sms_text"}),
    Method.EMAIL: frozenset({"email_subject", "email_from_name", "email_text", "email_link_days"}),
    Method.IVR: frozenset(
        {"ivr_language", "ivr_number", "ivr_recording", "ivr_recording_destination"}
    ),
}
"""The names of the settings that each method, or every programme, has. A method adds its own here;
any may be followed by a language, as in `chat_text_pt_br`. One that ends in "_" is followed by a
topic."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a link or a code of the programme hangs, so that evidence tells which leaflet."""

    code: str
    """Eight letters and digits (Crockford's base 32) that stand in the person's message."""
    label: str
    """What it is, for people: "Leaflet, spring 2027"."""


@dataclass(frozen=True, slots=True)
class Programme:
    """One opt-in programme of a bot."""

    programme_id: str
    """Random letters and digits: it stands in public URLs, in events, and never changes."""
    bot_id: str
    title: str
    """What persons read above the form."""
    disclosure: str
    """The name of the disclosure it asks with; the newest version of a language is shown."""
    topics: tuple[str, ...]
    """What it asks for; every language of the disclosure names each of them."""
    methods: frozenset[Method]
    """Through what it collects opt-ins."""
    verification: Verification = Verification.CLICK_TO_CHAT
    default_language: str = "en"
    confirmation_template: str | None = None
    """The template that tells a person of her opt-in where no window is open."""
    request_template: str | None = None
    """The template that asks a number for its answer, where `verification` is `reply`."""
    keywords: tuple[str, ...] = ()
    """Words that opt in when a whole message to the bot, or a text message, is one of them."""
    placements: tuple[Placement, ...] = ()
    hourly_cap: int = DEFAULT_HOURLY_CAP
    settings: Mapping[str, str] = field(default_factory=dict)
    """What one method alone needs, by "<method in small letters>_<name>"."""
    disclosures: Mapping[str, str] = field(default_factory=dict, compare=False)
    """The id of the version to show, by language; worked out from what is published."""

    def language(self, wanted: str | None) -> str:
        """Return the language to show: as wanted, its main language, or the programme's own."""
        found = offered(wanted, self.disclosures) if wanted else None
        return found or self.default_language

    def setting(self, name: str, language: str) -> str | None:
        """Return a setting as it is for one language, else for all; None where it is empty."""
        of_one = f"{name}_{language.lower().replace('-', '_')}"
        return self.settings.get(of_one) or self.settings.get(name) or None

    def disclosure_id(self, language: str | None) -> str:
        """Return the version to ask with in a language. Raises KeyError where none is published."""
        return self.disclosures[self.language(language)]
