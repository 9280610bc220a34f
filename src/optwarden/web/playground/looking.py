"""What is there to see of one number? Its chat, its log, and what may be sent to it now."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from optwarden.consent.decision import Denied
from optwarden.consent.message import Message
from optwarden.consent.recipient import Msisdn
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import SECOND, MessageType
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.decide_messages import DecideMessages
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.providers import SandboxMessages
from optwarden.usecases.read_history import ReadHistory
from optwarden.web.playground.chat import MOST, Bubble, chat_of
from optwarden.web.playground.journal import Entry, Reference, Step, journal_of, refer, steps_of
from optwarden.web.playground.sessions import Session

TEXT: Final = "text"
_MOST_EVENTS: Final = 80
_MOST_TEMPLATES: Final = 6
_FRESH_SECONDS: Final = 30
"""A window ends without any event; that late at most it shows."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What would come of one message if it were sent now."""

    name: str
    what: str
    allowed: bool
    rule: int
    reason: str
    text: str
    because: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the page shows of a number."""

    chat: list[Bubble]
    log: list[Entry]
    verdicts: list[Verdict]
    steps: list[Step]


class Looking:
    """Reads, decides, and stores nothing. All raise StoreUnavailable."""

    def __init__(
        self,
        consents: Consents,
        history: ReadHistory,
        messages: SandboxMessages,
        decide: DecideMessages,
        clock: Clock,
    ) -> None:
        self._consents = consents
        self._history = history
        self._messages = messages
        self._decide = decide
        self._clock = clock

    async def tag(self, bot: BotRecord, session: Session) -> str:
        """Return what changes whenever there may be something new to see; it names nobody."""
        (standing,) = await self._consents.read(bot.business_id, [Msisdn(session.number)])
        moment = self._clock.now() // (_FRESH_SECONDS * SECOND)
        parts = (session.number, standing.version, bot.rules.version, moment, len(session.wrote))
        key = session.token.encode()
        return hashlib.blake2b(repr(parts).encode(), key=key, digest_size=12).hexdigest()

    async def __call__(self, bot: BotRecord, session: Session) -> Seen:
        """Look at the session's number."""
        recipient, rules = Msisdn(session.number), bot.rules
        names = (recipient.key, f"+{recipient.key}")
        messages = await self._messages.newest_to(bot.bot_id, names, MOST)
        page = await self._history(rules, recipient, None, _MOST_EVENTS, personal=True)
        shown = {event.event_id: event for event in page.events}
        asked = sendable(rules)
        decided = await self._decide(rules, [(recipient, message) for _, _, message in asked])
        verdicts = []
        for (name, what, _), signed in zip(asked, decided, strict=True):
            verdict = signed.decision.verdict
            verdicts.append(
                Verdict(
                    name,
                    what,
                    signed.decision.allowed,
                    verdict.rule,
                    verdict.reason if isinstance(verdict, Denied) else "",
                    verdict.explanation,
                    tuple(refer(event_id, shown) for event_id in verdict.events),
                )
            )
        chat = chat_of(page.events, messages, session.wrote)
        return Seen(chat, journal_of(page.events), verdicts, steps_of(page.events))


def sendable(rules: BotRules) -> Sequence[tuple[str, str, Message]]:
    """Return what the business may try to send: its templates, and a reply in free form."""
    templates = sorted(rules.templates.values(), key=lambda one: one.name)[:_MOST_TEMPLATES]
    return [
        *(
            (
                one.name,
                f"Template, {one.category.value.lower()}",
                Message(MessageType.TEMPLATE, template=one.name),
            )
            for one in templates
        ),
        (TEXT, "A free-form reply", Message(MessageType.TEXT)),
    ]
