"""How does a business's word about a person become an event?

Opt-ins and opt-outs, each its own command.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass

from optwarden.consent.commands.handling import Command, Origin
from optwarden.consent.commands.linking import ReleaseQuarantine
from optwarden.consent.commands.opt_in import OptInRecorded, RecordOptIn
from optwarden.consent.commands.opt_out import (
    LiftSuppression,
    Recorded,
    RecordOptOut,
    Suppress,
)
from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    EVERY_BOT,
    SCOPE_ALL,
    Actor,
    Grade,
    LinkBasis,
    Method,
)
from optwarden.usecases.carry_stops import CarryStops
from optwarden.usecases.link_identities import LinkIdentities
from optwarden.usecases.ports import Consents


@dataclass(frozen=True, slots=True)
class OptIn:
    """An opt-in as a business hands it in; `personal` values are committed to, never logged."""

    topics: tuple[str, ...] = (ALL_TRANSACTIONAL,)
    method: Method = Method.API
    grade: Grade = Grade.ASSERTED
    source: SourceTime | None = None
    personal: Mapping[str, str] | None = None
    disclosure_id: str | None = None
    awaits_verification: bool = False
    confirm: bool = False
    """Whether the person is sent a confirmation on WhatsApp."""


@dataclass(frozen=True, slots=True)
class OptOut:
    """An opt-out as it is handed in.

    By the person it reaches every bot of the business, unless `reach` names one.
    """

    by: Actor
    scopes: tuple[str, ...] = (SCOPE_ALL,)
    method: Method = Method.API
    source: SourceTime | None = None
    personal: Mapping[str, str] | None = None
    reach: str | None = None


class RecordConsent:
    """Records opt-ins, opt-outs and suppressions. Awaited, each may raise StoreUnavailable.

    A person's opt-out and a suppression are answered when every name of the person has them.
    """

    def __init__(self, consents: Consents, carry: CarryStops, link: LinkIdentities) -> None:
        self._consents = consents
        self._carry = carry
        self._link = link

    def opt_in(
        self, rules: BotRules, recipient: Recipient, opt_in: OptIn
    ) -> Awaitable[OptInRecorded]:
        """Record an opt-in; one that adds nothing is ignored but not rejected (seed 1)."""
        command = RecordOptIn(
            rules,
            opt_in.topics,
            opt_in.grade,
            opt_in.method,
            Origin(Actor.BUSINESS, opt_in.source, _personal(opt_in.personal)),
            opt_in.disclosure_id,
            opt_in.awaits_verification,
            confirm=opt_in.confirm,
        )
        return self._consents.submit(rules.business_id, recipient, command)

    def opt_out(
        self, rules: BotRules, recipient: Recipient, opt_out: OptOut
    ) -> Awaitable[Recorded]:
        """Record an opt-out, also of a number never opted in."""
        default_reach = EVERY_BOT if opt_out.by is Actor.PERSON else rules.bot_id
        command = RecordOptOut(
            rules,
            opt_out.scopes,
            opt_out.method,
            Origin(opt_out.by, opt_out.source, _personal(opt_out.personal)),
            opt_out.reach or default_reach,
        )
        if opt_out.by is Actor.BUSINESS:  # it is for this bot and this name
            return self._consents.submit(rules.business_id, recipient, command)
        return self._and_carry(rules, recipient, command)

    def suppress(self, rules: BotRules, recipient: Recipient, cause: str) -> Awaitable[Recorded]:
        """Put a recipient on the business's do-not-send list."""
        return self._and_carry(rules, recipient, Suppress(rules, cause, Origin(Actor.BUSINESS)))

    def lift_suppression(
        self, rules: BotRules, recipient: Recipient, cause: str
    ) -> Awaitable[Recorded]:
        """Take a recipient off the do-not-send list."""
        command = LiftSuppression(rules, cause, Origin(Actor.BUSINESS))
        return self._and_carry(rules, recipient, command)

    async def release_quarantine(self, rules: BotRules, recipient: Recipient) -> Recorded:
        """Let a quarantined number's consent count again, as its present holder's."""
        standing = (await self._consents.read(rules.business_id, [recipient]))[0]
        quarantine = standing.state.quarantined
        if quarantine is not None:
            holder = recipient_of_key(quarantine.user_id)
            await self._link(rules, holder, recipient, LinkBasis.SAME_CALLBACK)
        command = ReleaseQuarantine(rules, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)

    async def _and_carry(
        self, rules: BotRules, recipient: Recipient, command: Command[Recorded]
    ) -> Recorded:
        recorded = await self._consents.submit(rules.business_id, recipient, command)
        await self._carry(rules, recipient, recorded.spread)
        return recorded


def _personal(values: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple(values.items()) if values else ()
