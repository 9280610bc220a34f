"""How does whoever looks after a bot learn that its quality fell? By e-mail, beside the webhook.

It says no more than the webhook: no number, no words of anybody.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.usecases.collecting.email_address import EmailAddress, parse_email_address
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.alerting import Alert, FindsAlert
from optwarden.usecases.outbox.destinations import ALERT_EMAIL
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.retrying import PATIENT, Chance
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import Accepted, Refused, SendOutcome
from optwarden.usecases.quality.signals import QualityKind, QualitySignal

MAIL_SECONDS: Final = 20.0
_ABOUT: Final = {
    QualityKind.RATING: "the quality rating of the number",
    QualityKind.TIER: "the messaging tier of the number",
    QualityKind.TEMPLATE_QUALITY: "the quality of the template",
    QualityKind.TEMPLATE_STATUS: "the status of the template",
    QualityKind.ACCOUNT: "the account",
    QualityKind.TREND: "too many of",
    QualityKind.ANOMALY: "a burst of opt-outs by errors is held",
    QualityKind.SEALING: "what was recorded is not sealed",
}
_WITHOUT_MORE: Final = frozenset({QualityKind.ANOMALY, QualityKind.SEALING})
"""What is told in a sentence of ours, whatever else stands in it."""


@dataclass(frozen=True, slots=True)
class PlainMail:
    """A mail of plain text."""

    to: EmailAddress
    subject: str
    text: str
    mail_id: str
    """The left part of its message id: the same mail is known by it."""


class SendsMail(Protocol):
    """Sends plain mails through the mail server that a bot names."""

    def lacks(self, bot: BotRecord) -> str | None:
        """Name a setting that is missing or wrong."""
        ...

    async def __call__(self, bot: BotRecord, mail: PlainMail, seconds: float) -> SendOutcome:
        """Send one mail, once."""
        ...


@dataclass(frozen=True, slots=True)
class MailAlerts:
    """Delivers alerts by e-mail.

    One that may have been taken is sent again, under the same message id: an alert twice is better
    than none.
    """

    find: FindsAlert
    send: SendsMail
    outbox: Outbox
    directory: Directory
    clock: Clock
    counters: Counters
    seconds: float = MAIL_SECONDS
    chance: Chance = random.random

    async def __call__(self, item: OutboxItem) -> None:
        """Try one item."""
        ending = await self._try(item)
        if await self.outbox.finish(item, ending) and ending.due_at is None:
            self.counters.outbox_ended(item.kind, ending.progress)

    async def _try(self, item: OutboxItem) -> Ending:
        bot = await self.directory.bot(item.bot_id)
        if bot is None:
            return Ending(OutboxProgress.DROPPED, "the bot is gone")
        to = parse_email_address(bot.provider_settings.get(ALERT_EMAIL, ""))
        lacking = ALERT_EMAIL if to is None else self.send.lacks(bot)
        if to is None or lacking is not None:
            return Ending(OutboxProgress.LACKING, f"{lacking}: the alert waits for it")
        alert = await self.find(item)
        if alert is None:
            return Ending(OutboxProgress.DROPPED, "the alert is gone")
        outcome = await self.send(bot, mail_of(to, bot, alert), self.seconds)
        return self._ending(item, outcome)

    def _ending(self, item: OutboxItem, outcome: SendOutcome) -> Ending:
        if isinstance(outcome, Accepted):
            return Ending(OutboxProgress.SENT, "")
        if isinstance(outcome, Refused):
            detail = f"the mail server answered {outcome.body.decode(errors='replace')}"
            if outcome.is_final:
                return Ending(OutboxProgress.DEAD, detail)
        else:
            detail = outcome.detail
        return PATIENT.next_try(item, detail, self.clock, self.chance)


def mail_of(to: EmailAddress, bot: BotRecord, alert: Alert) -> PlainMail:
    """Write the mail of an alert."""
    signal = alert.signal
    what = _written(_sentence(signal))
    told = [f"{name}: {_written(value)}" for name, value in alert.data().items()]
    lines = [
        f"{bot.business_name}, {bot.name} ({bot.bot_id}): {what}.",
        "",
        *told,
        "",
        f"See: optwarden quality show --bot {bot.bot_id}",
    ]
    subject = f"[Optwarden] {bot.bot_id}: {what}"
    return PlainMail(to, subject, "\n".join(lines) + "\n", signal.signal_id)


def _sentence(signal: QualitySignal) -> str:
    about = _ABOUT[signal.kind]
    if signal.kind in _WITHOUT_MORE:
        return about
    if signal.kind is QualityKind.TREND:
        return f"{about} {signal.said.replace(',', ', ')} ({signal.subject})"
    named = f"{about} {signal.subject}" if signal.subject else about
    return f"{named} is {signal.said}" + (f", was {signal.was}" if signal.was else "")


def _written(value: object) -> str:
    """Write a value on one line: a provider's words are its own."""
    return "" if value is None else " ".join(str(value).split())
