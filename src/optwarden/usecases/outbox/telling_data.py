"""How is MY DATA answered? With what is on record, since when, how to stop, and a link."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.helping import DecideHelp
from optwarden.consent.helping import DATA_ANSWER
from optwarden.consent.keywords import help_language
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import SCOPE_ALL, Actor
from optwarden.ledger.canonical import written
from optwarden.usecases.attempt import signer
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.describe_recipient import DescribeRecipient, RecipientDescription
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.outbox.confirmations import Words
from optwarden.usecases.outbox.confirming import named_topics
from optwarden.usecases.outbox.data_words import data_words_of
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.languages import FindLanguage, Seen
from optwarden.usecases.outbox.persons_words import words_of
from optwarden.usecases.ports import Consents

_DAY = 10
"""Characters of a date, 2026-03-01: every language reads it."""


@dataclass(frozen=True, slots=True)
class AnswerData:
    """Decides and words the answer to a MY DATA."""

    consents: Consents
    keyring: Keyring
    outbox: Outbox
    find_language: FindLanguage
    describe: DescribeRecipient
    links: PageLinks
    public_url: str | None

    async def __call__(
        self, bot: BotRecord, recipient: Recipient, item: OutboxItem
    ) -> Words | Ending:
        """Decide by the usual rules of free text, and by how long ago the last answer went.

        A number that seems to have a new holder is told nothing of the one before.
        """
        personal = await self.outbox.personal(item)
        command = DecideHelp(
            bot.rules,
            item.causation,
            item.expires_at,
            bot.provider,
            signer(self.keyring, bot.rules, recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
            purpose=DATA_ANSWER,
        )
        found = await self.consents.submit(bot.business_id, recipient, command)
        if found.decided is None:
            return Ending(OutboxProgress.DROPPED, found.pointless)
        written_in = help_language(personal.get("text", ""))
        seen = await self.find_language(bot, found.disclosure_id, written_in)
        description = await self.describe(bot.rules, recipient)
        url = self._link(bot, recipient, seen)
        return Words(
            found.decided, {"type": "text", "text": data_text(bot, description, seen, url)}
        )

    def _link(self, bot: BotRecord, recipient: Recipient, seen: Seen) -> str | None:
        """Return a link to her receipt, where the bot has pages and they can be reached."""
        programmes = sorted(
            bot.rules.programmes.items(), key=lambda item: item[1].disclosure != seen.disclosure
        )
        if self.public_url is None or not programmes:
            return None
        programme_id, _ = programmes[0]
        token, _ = self.links.issue(programme_id, LinkedPage.RECEIPT, recipient)
        return f"{self.public_url}/o/{programme_id}/receipt?t={token}"


def data_text(bot: BotRecord, found: RecipientDescription, seen: Seen, url: str | None) -> str:
    """Return what is on record in a few lines."""
    words, usual = data_words_of(seen.language), words_of(seen.language)
    lines = [words.record.replace("{business}", bot.business_name)]
    standing = [one for one in found.opt_ins if one.standing]
    for one in {one.topic: one for one in standing}.values():
        date = written(one.stamp.at)[:_DAY]
        topics = named_topics(bot, (one.topic,), usual.service)
        lines.append(words.agreed.replace("{topics}", topics).replace("{date}", date))
    if not standing:
        lines.append(words.nothing)
    stops = [
        one.stamp.at for one in found.opt_outs if one.scope == SCOPE_ALL and not one.lifted_for
    ]
    if stops and not standing:
        lines.append(words.stopped.replace("{date}", written(max(stops))[:_DAY]))
    else:
        lines.append(usual.stop)
    if url is not None:
        lines.append(words.receipt.replace("{url}", url))
    return "\n".join(lines)
