"""How does a business's word about a person become an event?

Opt-ins and opt-outs, each its own command.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

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


PLAIN: Final = OptIn()
"""All that a call of the seed's endpoint says: the default topics, by a business's word."""
_MOST_PLAIN: Final = 10_000


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
        self._plain: dict[str, RecordOptIn] = {}

    def _command(self, rules: BotRules, opt_in: OptIn) -> RecordOptIn:
        """Return the command; that of a plain opt-in is made once for each version of a bot."""
        if opt_in is not PLAIN:
            return _opt_in(rules, opt_in)
        command = self._plain.get(rules.bot_id)
        if command is None or command.rules is not rules:
            if len(self._plain) >= _MOST_PLAIN:
                self._plain.clear()
            command = self._plain[rules.bot_id] = _opt_in(rules, opt_in)
        return command

    def opt_in(
        self, rules: BotRules, recipient: Recipient, opt_in: OptIn
    ) -> Awaitable[OptInRecorded]:
        """Record an opt-in; one that adds nothing is ignored but not rejected (seed 1)."""
        return self._consents.submit(rules.business_id, recipient, self._command(rules, opt_in))

    def opt_in_each(
        self, rules: BotRules, opt_ins: Sequence[tuple[Recipient, OptIn]]
    ) -> Awaitable[list[OptInRecorded]]:
        """Record the opt-ins of one call; answered, also a failure, when all have ended."""
        commands = [(recipient, self._command(rules, opt_in)) for recipient, opt_in in opt_ins]
        return self._consents.submit_each(rules.business_id, commands)

    def opt_out_each(
        self, rules: BotRules, recipients: Sequence[Recipient], opt_out: OptOut
    ) -> Awaitable[list[Recorded]]:
        """Record one opt-out for each recipient of a call, answered when all have ended."""
        command = _opt_out(rules, opt_out)
        return self._consents.submit_each(
            rules.business_id, [(recipient, command) for recipient in recipients]
        )

    def opt_out(
        self, rules: BotRules, recipient: Recipient, opt_out: OptOut
    ) -> Awaitable[Recorded]:
        """Record an opt-out, also of a number never opted in."""
        return self._consents.submit(rules.business_id, recipient, _opt_out(rules, opt_out))

    async def suppress(self, rules: BotRules, recipient: Recipient, cause: str) -> Recorded:
        """Put a recipient on the business's do-not-send list."""
        command = Suppress(rules, cause, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)

    async def lift_suppression(self, rules: BotRules, recipient: Recipient, cause: str) -> Recorded:
        """Take a recipient off the do-not-send list."""
        command = LiftSuppression(rules, cause, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)


def _opt_in(rules: BotRules, opt_in: OptIn) -> RecordOptIn:
    return RecordOptIn(
        rules,
        opt_in.topics,
        opt_in.grade,
        opt_in.method,
        Origin(Actor.BUSINESS, opt_in.source, _personal(opt_in.personal)),
        opt_in.disclosure_id,
        opt_in.awaits_verification,
    )


def _opt_out(rules: BotRules, opt_out: OptOut) -> RecordOptOut:
    default_reach = EVERY_BOT if opt_out.by is Actor.PERSON else rules.bot_id
    return RecordOptOut(
        rules,
        opt_out.scopes,
        opt_out.method,
        Origin(opt_out.by, opt_out.source, _personal(opt_out.personal)),
        opt_out.reach or default_reach,
    )


def _personal(values: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple(values.items()) if values else ()
