"""May these messages go? Reads, decides, signs; stores nothing (DESIGN section 5)."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import orjson

from optwarden.consent.decision import Decision, decide
from optwarden.consent.message import Message
from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.observing import NobodyObserves, Observer
from optwarden.usecases.ports import Clock, Consents, StateUnreadable, StoreUnavailable


class SignedDecision(NamedTuple):
    """A decision with the id that can be recomputed from what it was made of."""

    decision: Decision
    decision_id: str
    row_version: int


Question: TypeAlias = tuple[Recipient, Message]
Waiting: TypeAlias = tuple[BotRules, Question, asyncio.Future[SignedDecision]]


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
        self._waiting: list[Waiting] = []
        self._loop: asyncio.AbstractEventLoop
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, rules: BotRules, asked: Sequence[Question]) -> list[SignedDecision]:
        """Decide each, in order.

        Raises StoreUnavailable: an unreadable store never means "allowed".
        """
        found = await self._consents.read(rules.business_id, [recipient for recipient, _ in asked])
        now, keyring = self._clock.now(), self._keyring
        decisions = [
            decide(one.state, rules, message, max(now, one.last_effective_at))
            for one, (_, message) in zip(found, asked, strict=True)
        ]
        ids = [
            sign_decision(keyring, rules, one.recipient, decision, one.version)
            for one, decision in zip(found, decisions, strict=True)
        ]
        for decision in decisions:
            self._observer.decided(decision.reason)
        return [
            SignedDecision(decision, decision_id, one.version)
            for one, decision, decision_id in zip(found, decisions, ids, strict=True)
        ]

    def one(
        self, rules: BotRules, recipient: Recipient, message: Message
    ) -> asyncio.Future[SignedDecision]:
        """Decide one message, on one read with all others asked for in this turn of the event loop.

        The read begins when the turn is over, so after each of them was asked. Sixteen at a time
        take half the CPU of sixteen one by one. Awaited, raises StoreUnavailable.
        """
        if not self._waiting:
            self._loop = asyncio.get_running_loop()
            self._loop.call_soon(self._end_turn)
        answer: asyncio.Future[SignedDecision] = self._loop.create_future()
        self._waiting.append((rules, (recipient, message), answer))
        return answer

    def _end_turn(self) -> None:
        waiting, self._waiting = self._waiting, []
        by_rules: dict[int, list[Waiting]] = {}
        for one in waiting:
            by_rules.setdefault(id(one[0]), []).append(one)
        for group in by_rules.values():
            task = asyncio.create_task(self._decide_together(group))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _decide_together(self, group: Sequence[Waiting]) -> None:
        """Answer everybody; what is wrong with one recipient is no other's misfortune."""
        try:
            decided = await self(group[0][0], [question for _, question, _ in group])
        except Exception as error:  # noqa: BLE001 - whoever is at fault, the callers are told
            store_failed = isinstance(error, StoreUnavailable) and not isinstance(
                error, StateUnreadable
            )
            if len(group) > 1 and not store_failed:
                for one in group:
                    await self._decide_together((one,))
                return
            for _, _, answer in group:
                if not answer.done():
                    answer.set_exception(error)
            return
        for (_, _, answer), signed in zip(group, decided, strict=True):
            if not answer.done():
                answer.set_result(signed)


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
