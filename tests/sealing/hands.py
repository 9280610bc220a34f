"""Who seals in a test? The parts as the gateway builds them, over an engine and a clock of the
test's.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.recipient import Recipient
from optwarden.consent.rules import BotRules
from optwarden.storage.engine import Engine
from optwarden.storage.group_commit import GroupCommit
from optwarden.storage.log.counting import StoredCounting
from optwarden.storage.log.lease import StoredLease
from optwarden.storage.log.logs import StoredLogs
from optwarden.storage.log.marks import StoredMarks
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import PlainCounters
from optwarden.usecases.ports import Clock
from optwarden.usecases.sealing.appending import Appending
from optwarden.usecases.sealing.census import TakeCensus
from optwarden.usecases.sealing.naming import Naming, Origins
from optwarden.usecases.sealing.sealer import AT_ONCE, Sealer
from optwarden.usecases.sealing.tenure import LEASE_SECONDS, Tenure
from tests.storage.commands import BUSINESS, RULES, number, opt_in, opt_out

KEYRING: Final = Keyring.create()
ORIGINS: Final = Origins("consent.example/logs")


@dataclass
class Monotonic:
    """Follows a clock that tests move, as long as it goes forward."""

    clock: Clock
    shift: int = 0

    def __call__(self) -> int:
        return self.clock.now() + self.shift


@dataclass
class Hand:
    """One process's sealer."""

    engine: Engine
    clock: Clock
    at_once: int = AT_ONCE
    lease_seconds: float = LEASE_SECONDS
    keyring: Keyring = KEYRING
    origins: Origins = ORIGINS
    takes_over: bool = False
    counters: PlainCounters = field(default_factory=PlainCounters)
    logs: StoredLogs = field(init=False)
    marks: StoredMarks = field(init=False)
    appending: Appending = field(init=False)
    tenure: Tenure = field(init=False)
    seal: Sealer = field(init=False)
    count: TakeCensus = field(init=False)

    def __post_init__(self) -> None:
        self.logs, self.marks = StoredLogs(self.engine), StoredMarks(self.engine)
        naming = Naming(self.keyring, self.origins)
        self.appending = Appending(self.logs, naming, self.clock, takes_over=self.takes_over)
        monotonic = Monotonic(self.clock)
        self.tenure = Tenure(
            StoredLease(self.engine), self.clock, monotonic, str(uuid.uuid4()), self.lease_seconds
        )
        self.seal = Sealer(
            self.marks,
            self.logs,
            self.appending,
            self.tenure,
            self.counters,
            monotonic,
            self.at_once,
        )
        self.count = TakeCensus(
            StoredCounting(self.engine),
            self.seal,
            self.appending,
            self.clock,
            self.counters,
            monotonic,
            300.0,
        )


async def act(
    consents: GroupCommit, people: Iterable[int], rules: Sequence[BotRules] = (RULES,)
) -> None:
    """Each person opts in with each bot, and out again."""
    everybody: list[tuple[Recipient, BotRules]] = [
        (number(count), one) for count in people for one in rules
    ]
    for make in (opt_in, opt_out):
        await asyncio.gather(
            *(consents.submit(BUSINESS, person, make(rules=one)) for person, one in everybody)
        )
