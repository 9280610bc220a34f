"""Was anything in this database edited? All of it, in one snapshot, streamed past the checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from optwarden.storage.shards import shard_key
from optwarden.storage.verifying.checkpoints import KeysOf
from optwarden.storage.verifying.configuration import check_configuration
from optwarden.storage.verifying.erasures import check_erasure
from optwarden.storage.verifying.log_rows import LogKey
from optwarden.storage.verifying.logs import LogCheck, logs_of
from optwarden.storage.verifying.persons import PersonKey, persons
from optwarden.storage.verifying.snapshot import Snapshot
from optwarden.storage.verifying.unproved import Unproved
from optwarden.usecases.verifying.findings import Finding, key
from optwarden.usecases.verifying.person import Knowing, check_person


class Watching(Protocol):
    """Who hears of what is found, and how far it got."""

    def found(self, finding: Finding) -> None:
        """Hear of one place that does not hold."""
        ...

    def told(self, what: str, rows: int) -> None:
        """Hear that so many more events, entries or configuration events were read."""
        ...


def _no_keys(_origin: str) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the keys file lets the checks do; without it they do less."""

    label: Callable[[str, str], bytes] | None = None
    keys_of: KeysOf = _no_keys
    held: Mapping[str, Mapping[int, bytes]] = field(default_factory=dict)
    """Roots of checkpoints that somebody else holds, by origin and size."""


class DatabaseCheck:
    """Checks a snapshot: all of it, or one person or log of it."""

    def __init__(self, snapshot: Snapshot, secrets: Secrets, watching: Watching) -> None:
        self._snapshot = snapshot
        self._watching = watching
        self._knowing = Knowing(shard_key, secrets.label)
        self._held = secrets.held
        self.unproved = Unproved()
        """What nothing speaks against, and nothing proves."""
        self._relied_on: dict[str, tuple[int, str]] = {}
        """By business, the largest configuration that an event was recorded under, and which."""
        self._logs = LogCheck(
            snapshot,
            secrets.keys_of,
            watching.found,
            lambda rows: watching.told("entries", rows),
            secrets.held,
            self.unproved,
        )

    async def all(self) -> None:
        """Check everything. Raises EngineError's subclasses."""
        last = await self.configuration()
        await self.persons()
        self._check_relied_on(last)
        for log in await logs_of(self._snapshot, self._watching.found):
            await self.log(log)
        for origin in sorted(self._held.keys() - self._logs.origins):
            says = "the checkpoint held outside is of a log that is not here"
            self._watching.found(Finding("log", f"origin={origin}", None, says))

    async def configuration(self) -> dict[str, int]:
        """Check the configuration events of all businesses; return each one's last number."""
        return await check_configuration(
            self._snapshot,
            self._watching.found,
            lambda rows: self._watching.told("configuration events", rows),
            self.unproved,
        )

    def _check_relied_on(self, last: Mapping[str, int]) -> None:
        """Find configuration that events name: all of it may be gone, its log and count, too."""
        for business_id, (configuration, event_id) in sorted(self._relied_on.items()):
            if configuration > last.get(business_id, 0):
                at = key(business_id=business_id, configuration=configuration)
                says = f"event {event_id} was recorded under it, and it is missing"
                self._watching.found(Finding("config_event", at, None, says))

    async def persons(self, only: PersonKey | None = None) -> None:
        """Check all persons, or one."""
        async for person in persons(self._snapshot, only):
            for finding in check_person(person, self._knowing):
                self._watching.found(finding)
            await check_erasure(self._snapshot, person, self._watching.found)
            self.unproved.person(person)
            for event in person.events:
                most = self._relied_on.get(event.business_id)
                if most is None or event.configuration > most[0]:
                    self._relied_on[event.business_id] = (event.configuration, event.event_id)
            self._watching.told("events", len(person.events))

    async def log(self, log: LogKey) -> None:
        """Check one log."""
        await self._logs(log)
