"""How is a business's own server called? A port, and what came of a call as a value."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.outbox.items import Ending, OutboxItem, OutboxProgress
from optwarden.usecases.outbox.retrying import PATIENT, Chance
from optwarden.usecases.ports import Clock

_RESTS: Final = "the server did not answer others a moment ago"
_SHORTEST_REST: Final[Micros] = SECOND
"""Less than an item's own first pause, so that the item is what probes."""
_LONGEST_REST: Final[Micros] = 60 * SECOND
_MOST_DOUBLINGS: Final = 6
CALL_SECONDS: Final = 10.0
"""How long a business's server may take; what takes it longer belongs in a queue of its own."""


@dataclass(frozen=True, slots=True)
class Call:
    """One POST, as it goes out."""

    url: str = field(repr=False)
    headers: Sequence[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answered:
    """The server answered."""

    status: int


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """It could not be reached, or the answer did not come; `detail` says which, and no address."""

    detail: str


CallOutcome: TypeAlias = Answered | NotAnswered


class Caller(Protocol):
    """Calls a business's own server: once, bounded, following no redirects."""

    async def __call__(self, call: Call) -> CallOutcome:
        """Make the call. Raises nothing for the server's faults."""
        ...


@dataclass(slots=True)
class _Rest:
    """A server that did not answer: how often in a row, until when it is left alone."""

    failures: int = 0
    until: Micros = 0
    probing: bool = False


class CallServers:
    """Calls businesses' servers, and says what an item comes to.

    A server that did not answer is left alone for a while, and then asked once before anything else
    of its bot goes there: calls that wait for one server's silence must not take the place of
    others'. What was put off goes when the rest is over.
    """

    def __init__(self, call: Caller, clock: Clock, chance: Chance = random.random) -> None:
        self._call = call
        self._clock = clock
        self._chance = chance
        self._resting: dict[tuple[str, str], _Rest] = {}

    async def __call__(self, item: OutboxItem, call: Call) -> Ending:
        """Make the call unless the server rests. Only 2xx is taken, all else is tried again.

        Also what may have arrived: it carries an id, so the receiver knows a repetition.
        """
        rest = self._resting.setdefault((item.kind, item.bot_id), _Rest())
        now = self._clock.now()
        if rest.failures and (rest.probing or now < rest.until):
            due_at = max(rest.until, now + _SHORTEST_REST)
            late = due_at >= item.expires_at
            return Ending(OutboxProgress.DEAD, _RESTS) if late else _put_off(due_at)
        rest.probing = bool(rest.failures)
        try:
            outcome = await self._call(call)
        finally:
            rest.probing = False
        if isinstance(outcome, NotAnswered):
            rest.failures += 1
            doubled = _SHORTEST_REST << min(rest.failures - 1, _MOST_DOUBLINGS)
            rest.until = self._clock.now() + min(_LONGEST_REST, doubled)
            return PATIENT.next_try(item, outcome.detail, self._clock, self._chance)
        rest.failures = 0
        if 200 <= outcome.status < 300:
            return Ending(OutboxProgress.SENT, "")
        detail = f"the server answered {outcome.status}"
        return PATIENT.next_try(item, detail, self._clock, self._chance)


def _put_off(due_at: Micros) -> Ending:
    return Ending(OutboxProgress.WAITING, _RESTS, due_at)
