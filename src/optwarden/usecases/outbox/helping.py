"""How is HELP answered? With who is writing, how to stop, and where to ask or complain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.helping import DecideHelp
from optwarden.consent.keywords import help_language
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.attempt import signer
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.outbox.confirmations import Words
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.languages import FindLanguage, Seen
from optwarden.usecases.outbox.persons_words import main_language, words_of
from optwarden.usecases.ports import Consents

HELP_TEXT: Final = "help_text"
HELP_CONTACT: Final = "help_contact"
"""Settings of the bot, which may be followed by a language; the contact is a programme's, too."""


@dataclass(frozen=True, slots=True)
class AnswerHelp:
    """Decides and words the answer to a HELP."""

    consents: Consents
    keyring: Keyring
    outbox: Outbox
    find_language: FindLanguage

    async def __call__(
        self, bot: BotRecord, recipient: Recipient, item: OutboxItem
    ) -> Words | Ending:
        """Decide by the usual rules of free text, and by how long ago the last answer went."""
        personal = await self.outbox.personal(item)
        command = DecideHelp(
            bot.rules,
            item.causation,
            item.expires_at,
            bot.provider,
            signer(self.keyring, bot.rules, recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
        )
        found = await self.consents.submit(bot.business_id, recipient, command)
        if found.decided is None:
            return Ending(OutboxProgress.DROPPED, found.pointless)
        written = help_language(personal.get("text", ""))
        seen = await self.find_language(bot, found.disclosure_id, written)
        text = help_text(bot, seen, stopped=found.stopped)
        return Words(found.decided, {"type": "text", "text": text})


def help_text(bot: BotRecord, seen: Seen, *, stopped: bool) -> str:
    """Return the bot's own words, or the usual ones, with the names put in."""
    contact = _contact(bot, seen)
    words = words_of(seen.language)
    parts = [words.who, words.stopped if stopped else words.stop]
    if contact:
        parts.append(words.contact)
    text = _setting(bot, HELP_TEXT, seen.language) or " ".join(parts)
    names = {"bot": bot.name, "business": _who(bot), "contact": contact}
    for name, value in names.items():
        text = text.replace("{" + name + "}", value)
    return text


def _who(bot: BotRecord) -> str:
    """Name the business, and the bot where that says more."""
    says_more = bot.name not in ("", bot.bot_id, bot.business_name)
    return f"{bot.business_name} ({bot.name})" if says_more else bot.business_name


def _contact(bot: BotRecord, seen: Seen) -> str:
    """Return where to ask or complain: as the programme says whose wording she saw, or the bot."""
    for _, programme in sorted(bot.rules.programmes.items()):
        if programme.disclosure == seen.disclosure:
            found = programme.setting(HELP_CONTACT, seen.language)
            if found:
                return found
    return _setting(bot, HELP_CONTACT, seen.language) or ""


def _setting(bot: BotRecord, name: str, language: str) -> str | None:
    """Return a setting of the bot as it is for one language, else for all."""
    settings, low = bot.provider_settings, language.lower().replace("-", "_")
    found = (settings.get(f"{name}_{one}") for one in (low, main_language(language)))
    return next((one for one in found if one), None) or settings.get(name) or None
