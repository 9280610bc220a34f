"""In which words is an opt-in or an opt-out confirmed, and by which decision? The two kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.commands.confirm_opt_in import (
    ConfirmationDecided,
    DecideOptInConfirmation,
)
from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideConfirmation
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import ALL_TRANSACTIONAL, Actor, DenialReason, MessageType
from optwarden.usecases.attempt import signer
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.outbox.announcing import ConsentEvents
from optwarden.usecases.outbox.confirmations import Words
from optwarden.usecases.outbox.items import OutboxItem
from optwarden.usecases.outbox.languages import FindLanguage
from optwarden.usecases.outbox.persons_words import WORDS, words_of
from optwarden.usecases.ports import Consents

OPT_OUT_TEXT: Final = "opt_out_confirmation_text"
OPT_IN_TEXT: Final = "opt_in_confirmation_text"
TEMPLATE: Final = "confirmation_template"
TEMPLATE_LANGUAGE: Final = "confirmation_template_language"
HOW_TO_STOP: Final = "confirmation_how_to_stop"
MISSING_TEMPLATE: Final = "confirmation_missing_template"
"""The mark of an opt-in that stands unconfirmed: no window is open, and the bot has no template."""
UNDECLARED_TEMPLATE: Final = "confirmation_template_undeclared"
"""The bot names a template and nobody declared its category."""
_OPTED_IN: Final = (
    "You have opted in to messages from {business} on WhatsApp: {topics}. {how_to_stop}"
)
_HOW_TO_STOP: Final = "Reply STOP to opt out."
_EVERY_TOPIC: Final = "service messages"
_LANGUAGE: Final = "en"


@dataclass(frozen=True, slots=True)
class ConfirmOptOut:
    """Decides and words the confirmation of an opt-out."""

    consents: Consents
    keyring: Keyring
    events: ConsentEvents
    find_language: FindLanguage

    async def __call__(self, bot: BotRecord, recipient: Recipient, item: OutboxItem) -> Words:
        """Decide by the exemption of rule 2.

        How to undo it is said where START would: with an opt-in on record.
        """
        event = await self.events.of_item(item)
        command = DecideConfirmation(
            bot.rules,
            item.causation,
            item.expires_at,
            bot.provider,
            signer(self.keyring, bot.rules, recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
        )
        found = await self.consents.submit(bot.business_id, recipient, command)
        matched = str("" if event is None else event.facts.get("matched") or "")
        written, hinted = _language_of(matched)
        seen = await self.find_language(bot, found.disclosure_id, written, hinted)
        words, undo = words_of(seen.language), ""
        if found.undone:
            undo = words.undo.replace("{topics}", named_topics(bot, found.undone, words.service))
        text = _text(bot, OPT_OUT_TEXT, f"{words.out} {{undo}}", {"undo": undo})
        return Words(found.decided, {**text, "text": text["text"].strip()})


def _language_of(rule: str) -> tuple[str | None, str | None]:
    """Return the language of the words that a rule found: for certain, or where nothing else is.

    A sentence is of one language; STOP and its like are written by everybody.
    """
    language, _, name = rule.partition(".")
    if language not in WORDS or name == "last-word":
        return None, None
    if name == "word":
        return None, None if language == _LANGUAGE else language
    return language, None


@dataclass(frozen=True, slots=True)
class ConfirmOptIn:
    """Decides and words the confirmation of an opt-in."""

    consents: Consents
    keyring: Keyring
    events: ConsentEvents

    async def __call__(self, bot: BotRecord, recipient: Recipient, item: OutboxItem) -> Words:
        """Decide by the usual rules: free text inside the window, a template outside it.

        The template is that of the programme that collected the opt-in, else the bot's.
        """
        template, language = await self._template(bot, item)
        command = DecideOptInConfirmation(
            bot.rules,
            item.causation,
            item.expires_at,
            template,
            bot.provider,
            signer(self.keyring, bot.rules, recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
        )
        found = await self.consents.submit(bot.business_id, recipient, command)
        names = {
            "topics": named_topics(bot, found.topics),
            "how_to_stop": bot.provider_settings.get(HOW_TO_STOP) or _HOW_TO_STOP,
        }
        message = _text(bot, OPT_IN_TEXT, _OPTED_IN, names)
        if found.decided.decision.message.type is MessageType.TEMPLATE:
            assert template is not None, "no template is decided on without one"
            message = _template(bot, template, language, names)
        return Words(found.decided, message, _lack(found))

    async def _template(self, bot: BotRecord, item: OutboxItem) -> tuple[str | None, str]:
        """Return the template to send where no window is open, and its language."""
        programme = await self._programme(bot, item)
        of_bot = bot.provider_settings.get(TEMPLATE_LANGUAGE)
        if programme is None or programme.confirmation_template is None:
            return bot.provider_settings.get(TEMPLATE) or None, of_bot or _LANGUAGE
        language = programme.settings.get(TEMPLATE_LANGUAGE) or of_bot
        usual = programme.default_language.replace("-", "_")
        return programme.confirmation_template, language or usual

    async def _programme(self, bot: BotRecord, item: OutboxItem) -> Programme | None:
        """Return the programme that collected the opt-in, while it is published."""
        if not bot.rules.programmes:
            return None
        event = await self.events.of_item(item)
        named = None if event is None else event.facts.get("programme")
        return None if named is None else bot.rules.programmes.get(named)


def _lack(found: ConfirmationDecided) -> str | None:
    """Name what somebody has to set up before the confirmation can go, if that is all it lacks."""
    if found.lacks_template:
        return MISSING_TEMPLATE
    unknown = found.decided.decision.reason is DenialReason.CATEGORY_UNKNOWN
    return UNDECLARED_TEMPLATE if unknown else None


def _text(bot: BotRecord, setting: str, usual: str, names: Mapping[str, str]) -> Mapping[str, Any]:
    """Return a text in the bot's own words or the usual ones, with the names put in."""
    words = bot.provider_settings.get(setting) or usual
    for name, value in {**names, "business": bot.business_name}.items():
        words = words.replace("{" + name + "}", value)
    return {"type": "text", "text": words}


def _template(
    bot: BotRecord, template: str, language: str, names: Mapping[str, str]
) -> Mapping[str, Any]:
    """Return a template; its three parameters are business, topics and how to stop."""
    return {
        "type": "template",
        "template_name": template,
        "language": language,
        "body_params": [bot.business_name, names["topics"], names["how_to_stop"]],
    }


def named_topics(bot: BotRecord, topics: tuple[str, ...], every: str = _EVERY_TOPIC) -> str:
    """Name the topics for a person to read: as they are described, else by their names."""
    named = bot.topic_descriptions
    return ", ".join(
        every if topic == ALL_TRANSACTIONAL else named.get(topic) or topic for topic in topics
    )
