"""How did a recipient stand at an earlier instant? The events fold again, those that count."""

from __future__ import annotations

from typing import NamedTuple

from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.describe_recipient import RecipientDescription, described
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.time_travel.knowing import (
    Knowledge,
    KnownBy,
    by_then,
    folded,
    knowledge_of,
    known,
)
from optwarden.usecases.time_travel.ports import Past, PastRules, RulesThen


class Then(NamedTuple):
    """A pair of instants: what had happened by the one, as known by the other."""

    happened_by: SourceTime | None = None
    """None: now."""
    known_by: KnownBy | None = None
    """None: all that is on record."""


class DescriptionThen(NamedTuple):
    """How a recipient stood, what was counted, and under which configuration."""

    description: RecipientDescription
    happened_by: Micros
    knowledge: Knowledge | None
    counted: int
    """Events that had happened, and were known."""
    happened_later: int
    """Events that are on record, were known, and happened after that."""
    not_known: int
    """Events that are on record now and were not known then."""
    rules: RulesThen


class DescribeThen:
    """Describes recipients as of earlier instants."""

    def __init__(self, consents: Consents, past: Past, past_rules: PastRules, clock: Clock) -> None:
        self._consents = consents
        self._past = past
        self._past_rules = past_rules
        self._clock = clock

    async def __call__(self, rules: BotRules, recipient: Recipient, then: Then) -> DescriptionThen:
        """Describe a recipient. Raises FieldRefused, StoreUnavailable."""
        now = self._clock.now()
        standing = (await self._consents.read(rules.business_id, [recipient]))[0]
        if then.happened_by is None:
            at = max(now, standing.last_effective_at)
        else:
            at = by_then("happened_by", then.happened_by, now)
        events = []
        if standing.person_id is not None:
            business_id, person_id = rules.business_id, standing.person_id
            events = list(await self._past.events(business_id, recipient, person_id))
        knowledge, counting = None, events
        if then.known_by is not None:
            bots = {one.stored.bot_id for one in events}
            knowledge = await knowledge_of(self._past, rules.bot_id, then.known_by, bots, now)
            counting = await known(self._past, events, knowledge)
        in_force = await self._past_rules.in_force(rules.business_id, at)
        rules_then = await self._past_rules.rules_at(rules, in_force)
        happened = [one for one in counting if one.stored.effective_at <= at]
        state = folded(counting, at)
        return DescriptionThen(
            described(recipient, state, rules_then.rules, at, len(happened)),
            at,
            knowledge,
            len(happened),
            len(counting) - len(happened),
            len(events) - len(counting),
            rules_then,
        )
