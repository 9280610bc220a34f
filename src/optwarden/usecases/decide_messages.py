"""May these messages go? Reads, decides, signs; stores nothing (DESIGN section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from optwarden.consent.decision import Decision, decide
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.observing import NobodyObserves, Observer
from optwarden.usecases.ports import Clock, Consents


@dataclass(frozen=True, slots=True)
class SignedDecision:
    """A decision with the id that can be recomputed from what it was made of."""

    decision: Decision
    decision_id: str
    row_version: int


class DecideMessages:
    """Decides messages to recipients of one business, all on one read."""

    def __init__(
        self,
        consents: Consents,
        clock: Clock,
        keyring: Keyring,
        observer: Observer | None = None,
    ) -> None:
        self._consents = consents
        self._clock = clock
        self._keyring = keyring
        self._observer = observer or NobodyObserves()

    async def __call__(
        self, rules: BotRules, asked: Sequence[tuple[Recipient, Message]]
    ) -> list[SignedDecision]:
        """Decide each, in order.

        Raises StoreUnavailable: an unreadable store never means "allowed".
        """
        found = await self._consents.read(rules.business_id, [recipient for recipient, _ in asked])
        now = self._clock.now()
        decisions = []
        for standing, (recipient, message) in zip(found, asked, strict=True):
            decision = decide(standing.state, rules, message, max(now, standing.last_effective_at))
            decision_id = sign_decision(self._keyring, rules, recipient, decision, standing.version)
            self._observer.decided(decision.reason)
            decisions.append(SignedDecision(decision, decision_id, standing.version))
        return decisions


def sign_decision(
    keyring: Keyring, rules: BotRules, recipient: Recipient, decision: Decision, row_version: int
) -> str:
    """Return a decision's id.

    A keyed hash of row version, configuration, policy, inputs, instant and verdict.
    """
    message, verdict = decision.message, decision.verdict
    document = orjson.dumps(
        [
            rules.business_id,
            rules.bot_id,
            rules.version,
            recipient.key,
            row_version,
            decision.policy,
            message.type,
            message.category,
            message.topic,
            message.template,
            decision.decided_at,
            decision.reason,
            verdict.rule,
        ]
    )
    return "dec." + keyring.signature(document)
