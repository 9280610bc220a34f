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
_REMEMBERED: Final[Micros] = 3600 * SECOND
"""For how long after its rest a server's silence is remembered, where nothing more goes there."""
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

    def puts_off(self, now: Micros) -> Micros | None:
        """Return when to ask again; None where the server may be called."""
        if now < self.until:
            return self.until
        return now + _SHORTEST_REST if self.probing else None

    def lengthen(self, now: Micros) -> None:
        """Begin the next rest, twice as long as the one before."""
        doubled = _SHORTEST_REST << min(self.failures, _MOST_DOUBLINGS)
        self.failures += 1
        self.until = now + min(_LONGEST_REST, doubled)


class CallServers:
    """Calls businesses' servers, and says what an item comes to.

    A server that did not answer is left alone for a while, and then asked once before anything else
    goes there: calls that wait for one server's silence must not take the place of others'. What
    was put off was not tried, and goes when the rest is over. A server is known by its URL less the
    query, so another address has no rest to wait for.
    """

    def __init__(self, call: Caller, clock: Clock, chance: Chance = random.random) -> None:
        self._call = call
        self._clock = clock
        self._chance = chance
        self._resting: dict[str, _Rest] = {}

    async def __call__(self, item: OutboxItem, call: Call) -> Ending:
        """Make the call unless the server rests. Only 2xx is taken, all else is tried again.

        Also what may have arrived: it carries an id, so the receiver knows a repetition.
        """
        server = call.url.partition("?")[0]
        known = self._resting.get(server)
        due_at = None if known is None else known.puts_off(self._clock.now())
        if due_at is not None:
            late = due_at >= item.expires_at
            return Ending(OutboxProgress.DEAD, _RESTS) if late else _put_off(due_at)
        outcome = await self._ask(server, known, call)
        if isinstance(outcome, NotAnswered):
            return PATIENT.next_try(item, outcome.detail, self._clock, self._chance)
        if 200 <= outcome.status < 300:
            return Ending(OutboxProgress.SENT, "")
        detail = f"the server answered {outcome.status}"
        return PATIENT.next_try(item, detail, self._clock, self._chance)

    async def _ask(self, server: str, known: _Rest | None, call: Call) -> CallOutcome:
        """Make a call; `known` is the server's rest as the call found it, which it then probes."""
        if known is not None:
            known.probing = True
        try:
            outcome = await self._call(call)
        finally:
            if known is not None:
                known.probing = False
        if isinstance(outcome, Answered):
            self._resting.pop(server, None)
        elif self._resting.get(server) is known:
            # Of all calls that one silence met, only the first finds what it began with.
            self._rest(server, known)
        return outcome

    def _rest(self, server: str, known: _Rest | None) -> None:
        now = self._clock.now()
        if known is None:
            forgotten = [s for s, r in self._resting.items() if r.until + _REMEMBERED < now]
            for one in forgotten:
                del self._resting[one]
            known = self._resting[server] = _Rest()
        known.lengthen(now)


def _put_off(due_at: Micros) -> Ending:
    return Ending(OutboxProgress.WAITING, _RESTS, due_at, tried=False)
