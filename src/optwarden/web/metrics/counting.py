"""How is a thing counted, at the cost of an addition? One process's counters."""

from __future__ import annotations

import resource
import sys
from bisect import bisect_left
from collections.abc import Awaitable, Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from optwarden.consent.vocabulary import AttemptOutcome, DenialReason, EventKind
from optwarden.usecases.observing import StoreFault
from optwarden.web.exchange import Send
from optwarden.web.metrics import families
from optwarden.web.metrics.families import ALLOWED, OTHER, STATUSES, AskedBy, Endpoint, Family
from optwarden.web.metrics.table import CounterTable, start_of

_STATUS_CELLS: Final = {int(status): place for place, status in enumerate(STATUSES[:-1])}
_OTHER_STATUS: Final = len(STATUSES) - 1
_BY_END: Final = {
    ("/wh", "optin"): Endpoint.OPT_IN,
    ("/wh", "optout"): Endpoint.OPT_OUT,
    ("/wh", "messages"): Endpoint.MESSAGES,
    ("/wh", "capability"): Endpoint.CAPABILITY,
    ("/v1", "decisions"): Endpoint.DECISIONS,
}
_BY_START: Final = {
    "/v1": Endpoint.API,
    "/we": Endpoint.WEBHOOKS,
    "/gu": Endpoint.GUARD,
    "/o/": Endpoint.PAGES,
    "/co": Endpoint.CONSOLE,
    "/he": Endpoint.OPERATIONS,
    "/re": Endpoint.OPERATIONS,
    "/me": Endpoint.OPERATIONS,
}
_STATM: Final = Path("/proc/self/statm")
_PATHS_KEPT: Final = 1024
_PAGE: Final = resource.getpagesize()


class CountedSend:
    """A request's `send` that counts its answer; `answered` says whether there was one yet."""

    __slots__ = ("_first", "_row", "_send", "answered")

    def __init__(self, send: Send, row: memoryview, first: int) -> None:
        self._send = send
        self._row = row
        self._first = first
        self.answered = False

    def __call__(self, message: MutableMapping[str, Any]) -> Awaitable[None]:
        """Send, and count the beginning of an answer."""
        if message["type"] == "http.response.start":
            self.answered = True
            cell = self._first + _STATUS_CELLS.get(message["status"], _OTHER_STATUS)
            self._row[cell] += 1
        return self._send(message)


class Metrics:
    """Fills `usecases.observing.Observer` and `usecases.metrics.Counters`; counts answers."""

    def __init__(self, table: CounterTable | None = None, process: int = 0) -> None:
        self.table = table or CounterTable()
        self._row = self.table.row(process)
        self._decided = {
            reason: start_of(families.DECISIONS)
            + families.DECISIONS.cell(AskedBy.DECISION, reason or ALLOWED)
            for reason in (None, *DenialReason)
        }

        self._known: dict[tuple[str, ...], int] = {}
        """Cells that were counted in before, by their closed words: finding one takes 1.5 us."""
        self._recorded = {
            kind: start_of(families.EVENTS) + families.EVENTS.cell(kind) for kind in EventKind
        }

    def counting(self, path: str, send: Send) -> CountedSend:
        """Wrap a request's `send` so that its answer is counted; adds no await."""
        return CountedSend(send, self._row, _first_of(path))

    def decided(self, reason: DenialReason | None) -> None:
        """Count an answer to a question."""
        self._row[self._decided[reason]] += 1

    def committed(self, recipients: int, seconds: float, events: Mapping[EventKind, int]) -> None:
        """Count one durable transaction."""
        self._observe(families.BATCH_SIZE, recipients)
        self._observe(families.BATCH_SECONDS, seconds)
        for kind, count in events.items():
            self._row[self._recorded[kind]] += count
        if allowed := events.get(EventKind.MESSAGE_ALLOWED):
            self._add(families.DECISIONS, AskedBy.SEND, ALLOWED, count=allowed)

    def store_failed(self, fault: StoreFault) -> None:
        """Count one failure of the store."""
        self._add(families.STORE_ERRORS, fault)

    def denied(self, reason: str) -> None:
        """Count a recipient the guard denied."""
        self._add(families.DECISIONS, AskedBy.SEND, reason)

    def spared(self, reason: str) -> None:
        """Count a recipient that shadow mode let through."""
        self._add(families.DECISIONS, AskedBy.SHADOW, reason)

    def undecided(self, provider: str, cause: str) -> None:
        """Count a message that passed undecided."""
        self._add(families.UNDECIDED, provider, cause)

    def attempted(self, provider: str, outcome: str) -> None:
        """Count what came of one recipient of a send."""
        self._add(families.ATTEMPTS, provider, outcome)

    def outcome_not_stored(self, provider: str) -> None:
        """Count an outcome that was lost; the sweep calls the attempt unknown."""
        self._add(families.ATTEMPTS, provider, "not_stored")

    def swept(self, count: int) -> None:
        """Count attempts that nobody settled; which provider's is not known any more."""
        self._add(families.ATTEMPTS, OTHER, AttemptOutcome.UNKNOWN, count=count)

    def callback_not_verified(self, provider: str) -> None:
        """Count a callback that was turned away: an alarm."""
        self._add(families.WEBHOOKS_REFUSED, provider)

    def callback_not_understood(
        self,
        provider: str,
        reason: str,  # noqa: ARG002 - no closed word; the raw callback is kept with it
    ) -> None:
        """Count a callback that was kept raw."""
        self._add(families.WEBHOOKS_NOT_UNDERSTOOD, provider)

    def opt_out_unattributed(self, provider: str) -> None:
        """Count a STOP of nobody known: an alarm."""
        self._add(families.OPT_OUTS_UNATTRIBUTED, provider)

    def inbound(self, provider: str, said: str) -> None:
        """Count a person's message."""
        self._add(families.INBOUND, provider, said)

    def inbound_repeated(self, provider: str) -> None:
        """Count a message the provider sent again."""
        self._add(families.INBOUND, provider, "repeated")

    def start_without_opt_in(self, provider: str) -> None:
        """Count a START from a number without any opt-in."""
        self._add(families.INBOUND, provider, "start_without_opt_in")

    def preference(self, provider: str, came_to: str) -> None:
        """Count a use of the provider's switch for marketing."""
        self._add(families.PREFERENCES, provider, came_to)

    def desk_overdue(self) -> None:
        """Count a doubtful message that nobody has read in time: an alarm."""
        self._add(families.DESK_OVERDUE)

    def number_recycled(self) -> None:
        """Count a number that came with a stranger's user id: an alarm."""
        self._add(families.NUMBERS_RECYCLED)

    def quality_alert(self, kind: str) -> None:
        """Count a fall of quality: an alarm."""
        self._add(families.QUALITY_ALERTS, kind)

    def anomaly_opened(self) -> None:
        """Count an anomaly that began: an alarm."""
        self._add(families.ANOMALIES)

    def opt_out_quarantined(self) -> None:
        """Count an opt-out that was held apart."""
        self._add(families.OPT_OUTS_QUARANTINED)

    def too_many_names(self) -> None:
        """Count an opt-out that did not reach all names of a person: an alarm."""
        self._add(families.TOO_MANY_NAMES)

    def outbox_ended(self, kind: str, progress: str) -> None:
        """Count an item of the outbox that came to its end."""
        self._add(families.OUTBOX_ENDED, kind, progress)

    def worker_failed(self, task: str) -> None:  # noqa: ARG002 - the log line says which
        """Count a round of the worker that failed."""
        self._add(families.WORKER_FAILURES)

    def sealed(self, count: int) -> None:
        """Count entries that came into the sealed log."""
        self._add(families.SEALED, count=count)

    def sealing_failed(self) -> None:
        """Count a log that could not be sealed: an alarm."""
        self._add(families.SEALING_FAILURES)

    def sealing_stuck(self) -> None:
        """Count a look that found marks waiting too long: an alarm."""
        self._add(families.SEALING_STUCK)

    def sealing_epoch(self, epoch: int) -> None:
        """Write down under which epoch this process seals."""
        self._row[start_of(families.SEALING_EPOCH)] = epoch

    def sample(self, queue_length: int) -> None:
        """Write down what has no events of its own."""
        self._row[start_of(families.QUEUE_LENGTH)] = queue_length
        self._row[start_of(families.RESIDENT_BYTES)] = _resident_bytes()

    def _add(self, family: Family, *values: str, count: int = 1) -> None:
        words = (family.name, *values)
        cell = self._known.get(words)
        if cell is None:
            cell = self._known[words] = start_of(family) + family.cell(*values)
        self._row[cell] += count

    def _observe(self, family: Family, value: float) -> None:
        start = start_of(family)
        self._row[start + bisect_left(family.buckets, value)] += 1
        self._row[start + family.cells - 1] += round(value / family.unit)


@lru_cache(_PATHS_KEPT)
def _first_of(path: str) -> int:
    """Return where the statuses of a path's class of requests begin in a row."""
    start = path[:3]
    endpoint = _BY_END.get((start, path[path.rfind("/") + 1 :])) or _BY_START.get(start)
    return _first_cell(endpoint or Endpoint.OTHER)


def _first_cell(endpoint: Endpoint) -> int:
    return start_of(families.REQUESTS) + families.REQUESTS.cell(endpoint, STATUSES[0])


def _resident_bytes() -> int:
    """Return resident memory; where /proc is missing (macOS), the highest it ever was."""
    try:
        return int(_STATM.read_bytes().split()[1]) * _PAGE
    except OSError:
        highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return highest if sys.platform == "darwin" else highest * 1024
