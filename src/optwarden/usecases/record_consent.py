"""How does a business's word about a person become an event?

Opt-ins and opt-outs, each its own command.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.commands.claiming import ClaimWords, WordsClaimedUntil
from optwarden.consent.commands.desk import BY_HAND, Doubted, RecordDoubt, Settled, SettleDoubt
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
    DoubtOutcome,
    Grade,
    LinkBasis,
    Method,
    Micros,
    PersonAct,
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
    act: PersonAct | None = None
    confirm: bool = False
    """Whether the person is sent a confirmation on WhatsApp."""


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
    dedupe_key: str | None = field(default=None, repr=False)
    """A second one with the same changes nothing: a message's id, a call's."""
    matched: str | None = None
    """The rule that found it in the person's words."""


class RecordConsent:
    """Records opt-ins, opt-outs and suppressions. Awaited, each may raise StoreUnavailable.

    A person's opt-out and a suppression are answered when every name of the person has them.
    """

    def __init__(self, consents: Consents, carry: CarryStops, link: LinkIdentities) -> None:
        self._consents = consents
        self._carry = carry
        self._link = link
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
        plain = self._command(rules, PLAIN)
        commands = [
            (recipient, plain if opt_in is PLAIN else _opt_in(rules, opt_in))
            for recipient, opt_in in opt_ins
        ]
        return self._consents.submit_each(rules.business_id, commands)

    def opt_out_each(
        self, rules: BotRules, recipients: Sequence[Recipient], opt_out: OptOut
    ) -> Awaitable[list[Recorded]]:
        """Record one opt-out for each recipient of a call, answered when all have ended."""
        command = _opt_out(rules, opt_out)
        return self._each_and_carry(
            rules, [(recipient, command) for recipient in recipients], opt_out.by
        )

    def opt_out(
        self, rules: BotRules, recipient: Recipient, opt_out: OptOut
    ) -> Awaitable[Recorded]:
        """Record an opt-out, also of a number never opted in."""
        command = _opt_out(rules, opt_out)
        if opt_out.by is Actor.BUSINESS:  # it is for this bot and this name
            return self._consents.submit(rules.business_id, recipient, command)
        return self._and_carry(rules, recipient, command)

    async def doubt(self, rules: BotRules, recipient: Recipient, opt_out: OptOut) -> Doubted:
        """Hold marketing back until somebody has read what may be an opt-out."""
        origin = Origin(opt_out.by, opt_out.source, _personal(opt_out.personal))
        command = RecordDoubt(
            rules, opt_out.method, origin, opt_out.dedupe_key, opt_out.matched or BY_HAND
        )
        doubted = await self._consents.submit(rules.business_id, recipient, command)
        await self._carry(rules, recipient, doubted.spread)
        return doubted

    async def settle_doubt(
        self,
        rules: BotRules,
        recipient: Recipient,
        doubt: str,
        outcome: DoubtOutcome,
        read: int | None = None,
    ) -> Settled:
        """Record what somebody made of doubtful messages; every name of the person hears of it."""
        command = SettleDoubt(rules, doubt, outcome, Origin(Actor.BUSINESS), read)
        settled = await self._consents.submit(rules.business_id, recipient, command)
        await self._carry(rules, recipient, settled.spread)
        return settled

    async def claim_words(
        self, rules: BotRules, recipient: Recipient, words: tuple[str, ...], lasting: Micros
    ) -> WordsClaimedUntil:
        """Let a question of the bot's own take words for a while."""
        command = ClaimWords(rules, words, lasting, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)

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
        for user_id in sorted(standing.state.strangers):
            holder = recipient_of_key(user_id)
            await self._link(rules, holder, recipient, LinkBasis.SAME_CALLBACK)
        command = ReleaseQuarantine(rules, Origin(Actor.BUSINESS))
        return await self._consents.submit(rules.business_id, recipient, command)

    async def _each_and_carry(
        self, rules: BotRules, commands: Sequence[tuple[Recipient, RecordOptOut]], by: Actor
    ) -> list[Recorded]:
        recorded = await self._consents.submit_each(rules.business_id, commands)
        if by is not Actor.BUSINESS:
            for (recipient, _), one in zip(commands, recorded, strict=True):
                await self._carry(rules, recipient, one.spread)
        return recorded

    async def _and_carry(
        self, rules: BotRules, recipient: Recipient, command: Command[Recorded]
    ) -> Recorded:
        recorded = await self._consents.submit(rules.business_id, recipient, command)
        await self._carry(rules, recipient, recorded.spread)
        return recorded


def _opt_in(rules: BotRules, opt_in: OptIn) -> RecordOptIn:
    return RecordOptIn(
        rules,
        opt_in.topics,
        opt_in.grade,
        opt_in.method,
        Origin(Actor.BUSINESS, opt_in.source, _personal(opt_in.personal)),
        opt_in.disclosure_id,
        opt_in.awaits_verification,
        confirm=opt_in.confirm,
        act=opt_in.act,
    )


def _opt_out(rules: BotRules, opt_out: OptOut) -> RecordOptOut:
    default_reach = EVERY_BOT if opt_out.by is Actor.PERSON else rules.bot_id
    return RecordOptOut(
        rules,
        opt_out.scopes,
        opt_out.method,
        Origin(opt_out.by, opt_out.source, _personal(opt_out.personal)),
        opt_out.reach or default_reach,
        opt_out.dedupe_key,
        opt_out.matched,
    )


def _personal(values: Mapping[str, str] | None) -> tuple[tuple[str, str], ...]:
    return tuple(values.items()) if values else ()
