"""How does a programme ask one person to opt in? In the chat, after a form, or by invitation.

Before: somebody wants her asked. After: the ask is an event with an item in the outbox, or there
is a reason why she is not asked. `usecases.outbox.inviting` sends it, decided once more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.commands.asking import (
    ANSWER_WITHIN,
    Asked,
    AskForOptIn,
    AskRefusal,
    refusal_to_ask,
)
from optwarden.consent.commands.handling import Origin
from optwarden.consent.events import OptInAsked
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor, AskKind, Method
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.collecting.email_address import EmailAddress, parse_email_address
from optwarden.usecases.collecting.email_contacts import ContactRefusal, EmailContacts
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.tallies import Tallies, hour_of

SPELLING: Final = "spelling"
EMAIL: Final = "email"
LANGUAGE: Final = "language"
GROUND: Final = r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
"""A business's word for why it may write: in facts, which are for good, so it is no sentence."""
_BY_ADDRESS: Final = {
    ContactRefusal.UNSUBSCRIBED: AskRefusal.OPTED_OUT,
    ContactRefusal.INVITED_BEFORE: AskRefusal.ASKED_BEFORE,
}
INVITES_BY: Final = frozenset({Method.SMS, Method.EMAIL})


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a person is to be asked."""

    ask: AskKind
    through: Method = Method.WHATSAPP
    topics: tuple[str, ...] | None = None
    """Some of the programme's; None: all of them."""
    language: str | None = None
    disclosure_id: str | None = None
    """The version she has seen already; None: the newest of her language."""
    ground: str | None = None
    """Why the business may write to her there, in its own words; an invitation needs one."""
    personal: Mapping[str, str] = field(default_factory=dict, repr=False)
    """`spelling` of the number, `email` where it goes there."""
    actor: Actor = Actor.BUSINESS
    dedupe_key: str | None = field(default=None, repr=False)


class NotAsked(Exception):
    """A person may not be asked; `asked` says why, and because of which event."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(f"the person may not be asked: {asked.refusal}")
        self.asked = asked


class Ask:
    """Asks one person, if she may be asked. Awaited, it raises FieldRefused, StoreUnavailable."""

    def __init__(
        self,
        consents: Consents,
        clock: Clock,
        wake: Callable[[], None],
        contacts: EmailContacts,
    ) -> None:
        self._consents = consents
        self._clock = clock
        self._wake = wake
        self._contacts = contacts

    async def __call__(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, wanted: Wanted
    ) -> Asked:
        """Record that she is asked and intend to send it, or say why not."""
        command = self.command(bot, programme, wanted)
        address = parse_email_address(wanted.personal.get(EMAIL, ""))
        if address is None:
            asked = await self._consents.submit(bot.business_id, recipient, command)
        else:
            asked = await self._by_email(bot, recipient, command, address)
        if asked.event_id is not None:
            self._wake()
        return asked

    async def _by_email(
        self, bot: BotRecord, recipient: Recipient, command: AskForOptIn, address: EmailAddress
    ) -> Asked:
        """Take the address for this invitation first: of two at once to one address one goes."""
        programme_id, business_id = command.asks.programme, bot.business_id
        refused = await self._contacts.record(business_id, address, programme_id, self._clock.now())
        if refused is not None:
            return Asked(None, _BY_ADDRESS[refused])
        asked = await self._consents.submit(business_id, recipient, command)
        if asked.event_id is None:
            await self._contacts.release(business_id, address, programme_id)
        return asked

    async def or_refuse(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, wanted: Wanted
    ) -> str:
        """Ask, and return the event. Raises NotAsked, too."""
        asked = await self(bot, programme, recipient, wanted)
        if asked.event_id is None:
            raise NotAsked(asked)
        return asked.event_id

    async def refusal(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, wanted: Wanted
    ) -> Asked | None:
        """Say why she may not be asked now, without asking; None where she may."""
        (standing,) = await self._consents.read(bot.business_id, [recipient])
        asks = self.command(bot, programme, wanted).asks
        return refusal_to_ask(standing.state, bot.rules, asks, self._clock.now())

    def command(self, bot: BotRecord, programme: Programme, wanted: Wanted) -> AskForOptIn:
        """Return the command that asks. Raises FieldRefused."""
        _check(programme, wanted)
        disclosure_id = wanted.disclosure_id or _disclosure_id(programme, wanted.language)
        asks = OptInAsked(
            programme.programme_id,
            wanted.ask,
            wanted.through,
            wanted.topics or programme.topics,
            disclosure_id,
            self._clock.now() + ANSWER_WITHIN[wanted.ask],
            wanted.ground,
        )
        personal = {name: value for name, value in wanted.personal.items() if value}
        if wanted.language:
            personal[LANGUAGE] = wanted.language
        origin = Origin(wanted.actor, private=tuple(personal.items()))
        return AskForOptIn(bot.rules, asks, origin, wanted.dedupe_key)


class RequestReply:
    """Asks a number for its own answer to what a form said; tells nobody whether it was asked.

    Awaited, it raises StoreUnavailable, and FieldRefused for what is at fault whatever the number.
    How long it takes depends on the number: whoever answers a form must not show that.
    """

    def __init__(self, ask: Ask, collect: CollectOptIn, tallies: Tallies, clock: Clock) -> None:
        self._ask = ask
        self._collect = collect
        self._tallies = tallies
        self._clock = clock

    async def __call__(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, agreement: Agreement
    ) -> None:
        """Record the opt-in as one that awaits her answer, and ask for it, within the caps."""
        wanted = Wanted(
            AskKind.REQUEST,
            topics=agreement.topics,
            disclosure_id=agreement.disclosure_id,
            personal={SPELLING: agreement.personal.get(SPELLING, "")},
            actor=Actor.GATEWAY,
        )
        self._ask.command(bot, programme, wanted)
        await self._collect(bot, programme, recipient, agreement, awaits_verification=True)
        if await self._ask.refusal(bot, programme, recipient, wanted) is not None:
            return
        key, hour = f"request:{programme.programme_id}", hour_of(self._clock.now())
        if await self._tallies.take(bot.business_id, key, hour, programme.hourly_cap):
            await self._ask(bot, programme, recipient, wanted)


def programme_named(bot: BotRecord, programme_id: str) -> Programme:
    """Return a bot's published programme. Raises FieldRefused."""
    programme = bot.rules.programmes.get(programme_id)
    if programme is None:
        raise FieldRefused(
            "programme", "not_published", "must be the id of a published programme of the bot."
        )
    return programme


def _check(programme: Programme, wanted: Wanted) -> None:
    """Refuse what the programme does not do, whoever is asked."""
    for topic in wanted.topics or ():
        if topic not in programme.topics:
            raise FieldRefused("topics", "not_of_programme", "has one the programme does not ask.")
    if wanted.ask is AskKind.INVITATION:
        _check_invitation(wanted)
    elif wanted.ask is AskKind.REQUEST and programme.request_template is None:
        raise FieldRefused("programme", "no_request_template", "has no template to ask with.")
    method = Method.WHATSAPP if wanted.ask is AskKind.QUESTION else wanted.through
    if wanted.ask is not AskKind.REQUEST and method not in programme.methods:
        raise FieldRefused("programme", "not_of_programme", f"does not ask through {method}.")


def _check_invitation(wanted: Wanted) -> None:
    address = wanted.personal.get(EMAIL, "")
    if wanted.through not in INVITES_BY:
        raise FieldRefused("by", "unknown_value", "must be SMS or EMAIL.")
    if re.fullmatch(GROUND, wanted.ground or "") is None:
        raise FieldRefused("ground", "not_a_name", "must say in a word why you may write to her.")
    if wanted.through is not Method.EMAIL:
        if address:
            raise FieldRefused("email", "not_of_method", "is for invitations by EMAIL only.")
    elif not address:
        raise FieldRefused("email", "required", "is required by EMAIL.")
    elif parse_email_address(address) is None:
        raise FieldRefused("email", "not_an_address", "must be an address of e-mail.")


def _disclosure_id(programme: Programme, language: str | None) -> str:
    try:
        return programme.disclosure_id(language)
    except KeyError:
        raise FieldRefused("programme", "not_published", "has no published wording.") from None
