"""How does a business's word about a person become an event?

Opt-ins and opt-outs, each its own command.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.opt_in import OptInRecorded, RecordOptIn
from optwarden.consent.commands.opt_out import (
    LiftSuppression,
    Recorded,
    RecordOptOut,
    Suppress,
)
from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import (
    ALL_TRANSACTIONAL,
    EVERY_BOT,
    SCOPE_ALL,
    Actor,
    Grade,
    Method,
    PersonAct,
)
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
    act: PersonAct | None = None


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
    """Records opt-ins, opt-outs and suppressions. Awaited, each may raise StoreUnavailable."""

    def __init__(self, consents: Consents) -> None:
        self._consents = consents

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
            act=opt_in.act,
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
        return self._consents.submit(rules.business_id, recipient, command)

    async def suppress(self, rules: BotRules, recipient: Recipient, cause: str) -> Recorded:
        """Put a recipient on the business's do-not-send list."""
        command = Suppress(rules, cause, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)

    async def lift_suppression(self, rules: BotRules, recipient: Recipient, cause: str) -> Recorded:
        """Take a recipient off the do-not-send list."""
        command = LiftSuppression(rules, cause, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)


def _personal(values: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple(values.items()) if values else ()
