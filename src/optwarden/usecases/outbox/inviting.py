"""How does an ask reach the person? Decided once more, then in the chat or by an opt-in method.

Before: the ask is an event with an item in the outbox. After: it went once, or it never does.
`confirmations` has the steps between.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from optwarden.consent.commands.decide_ask import DecideAsk
from optwarden.consent.commands.handling import Origin
from optwarden.consent.disclosure import Disclosure
from optwarden.consent.events import OptInAsked
from optwarden.consent.facts import micros_of
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor, AskKind, DenialReason, Method
from optwarden.usecases.attempt import signer
from optwarden.usecases.collecting.methods import Invitation, Invites
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.outbox.announcing import ConsentEvents
from optwarden.usecases.outbox.asking_words import question, request
from optwarden.usecases.outbox.confirmations import Elsewhere, Words
from optwarden.usecases.outbox.items import Ending, Outbox, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.languages import Wording
from optwarden.usecases.ports import Consents
from optwarden.usecases.providers import SendOutcome

UNDECLARED_TEMPLATE = "request_template_undeclared"
"""The programme names a template and nobody declared its category."""


class Way(NamedTuple):
    """One opt-in method that can ask: the name of its file, and what sends."""

    name: str
    invites: Invites


Ways = Mapping[Method, Sequence[Way]]


@dataclass(frozen=True, slots=True)
class AskToOptIn:
    """Decides and words an ask: a question, a request or an invitation."""

    consents: Consents
    keyring: Keyring
    events: ConsentEvents
    outbox: Outbox
    wording: Wording
    ways: Ways
    public_url: str | None

    async def __call__(
        self, bot: BotRecord, recipient: Recipient, item: OutboxItem
    ) -> Words | Elsewhere | Ending:
        """Decide by the rules on whom not to ask, and by the usual ones but for the opt-in."""
        event = await self.events.of_item(item)
        asks = None if event is None else asked_from(event.facts)
        programme = None if asks is None else bot.rules.programmes.get(asks.programme)
        if asks is None or programme is None:
            return Ending(OutboxProgress.DROPPED, "the programme is not published any more")
        try:
            wording = await self.wording(bot.business_id, asks.disclosure_id)
        except UnknownRecord:
            return Ending(OutboxProgress.DROPPED, "the wording is gone")
        asking = _Asking(bot, recipient, item, programme, asks, wording)
        if asks.ask is not AskKind.INVITATION:
            return await self._decide(asking, None)
        way = self._way(bot, programme, asks.through)
        return way if isinstance(way, Ending) else await self._decide(asking, way)

    async def _decide(self, asking: _Asking, way: Way | None) -> Words | Elsewhere | Ending:
        bot, recipient, item = asking.bot, asking.recipient, asking.item
        personal = {} if way is None else await self.outbox.personal(item)
        command = DecideAsk(
            bot.rules,
            item.causation,
            asking.asks,
            item.expires_at,
            asking.programme.request_template,
            bot.provider if way is None else way.name,
            signer(self.keyring, bot.rules, recipient),
            Origin(Actor.GATEWAY, causation=item.causation),
        )
        found = await self.consents.submit(bot.business_id, recipient, command)
        if found.decided is None:
            return Ending(OutboxProgress.DROPPED, found.pointless)
        if way is not None:
            return Elsewhere(found.decided, way.name, self._sends(asking, way, personal))
        message, plain = asking.in_chat()
        unknown = found.decided.decision.reason is DenialReason.CATEGORY_UNKNOWN
        return Words(found.decided, message, UNDECLARED_TEMPLATE if unknown else None, plain)

    def _way(self, bot: BotRecord, programme: Programme, through: Method) -> Way | Ending:
        """Return the first way of a method that has all it takes."""
        lacking = f"no way to ask through {through}"
        for way in self.ways.get(through, ()):
            lacks = way.invites.lacks(bot, programme)
            if lacks is None:
                return way
            lacking = lacks
        return Ending(OutboxProgress.LACKING, f"{lacking}: the invitation waits for it")

    def _sends(
        self, asking: _Asking, way: Way, personal: Mapping[str, str]
    ) -> Callable[[float], Awaitable[SendOutcome]]:
        page = None
        if self.public_url is not None:
            page = f"{self.public_url.rstrip('/')}/o/{asking.programme.programme_id}"

        async def send(seconds: float) -> SendOutcome:
            return await way.invites(
                Invitation(
                    asking.bot,
                    asking.programme,
                    asking.recipient,
                    asking.item.causation,
                    asking.wording.language,
                    {"spelling": asking.recipient.key, **personal},
                    page,
                    seconds,
                    asking.asks.disclosure_id,
                )
            )

        return send


@dataclass(frozen=True, slots=True)
class _Asking:
    """Who is asked, for what, in which words."""

    bot: BotRecord
    recipient: Recipient = field(repr=False)
    item: OutboxItem
    programme: Programme
    asks: OptInAsked
    wording: Disclosure

    def in_chat(self) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Return the message, and a plainer one for providers that cannot say it."""
        write = question if self.asks.ask is AskKind.QUESTION else request
        return write(self.programme, self.wording, self.asks.topics, self.item.causation)


def asked_from(facts: Mapping[str, Any]) -> OptInAsked:
    """Read an ask back from its event's facts."""
    return OptInAsked(
        facts["programme"],
        AskKind(facts["ask"]),
        Method(facts["through"]),
        tuple(facts["topics"]),
        facts["disclosure_id"],
        micros_of(facts["answer_until"]),
        facts.get("ground"),
        micros_of(facts["wished_at"]) if "wished_at" in facts else None,
    )
