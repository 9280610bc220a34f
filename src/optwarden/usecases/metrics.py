"""What does the gateway count? One port of named counters; none of them ever sees personal data."""

from __future__ import annotations

from collections import Counter
from typing import Protocol


class Counters(Protocol):
    """Counts what operators must see. Arguments are closed words: labels of a metric."""

    def callback_not_verified(self, provider: str) -> None:
        """A callback was turned away with 401: an alarm, a STOP may have been in it."""
        ...

    def callback_not_understood(self, provider: str, reason: str) -> None:
        """A verified callback was kept raw; `reason` is why."""
        ...

    def opt_out_unattributed(self, provider: str) -> None:
        """A STOP came from a sender that cannot be read: an alarm, somebody must look."""
        ...

    def inbound(self, provider: str, said: str) -> None:
        """A person's message was recorded."""
        ...

    def inbound_repeated(self, provider: str) -> None:
        """The provider sent again what was recorded before."""
        ...

    def start_without_opt_in(self, provider: str) -> None:
        """START came from a number without any opt-in on record; nothing was recorded for it."""
        ...

    def preference(self, provider: str, came_to: str) -> None:
        """A person used the provider's switch for marketing: stop, resume, signup, repeated, or
        nothing_to_cover where there was no marketing topic to opt in to.
        """
        ...

    def desk_overdue(self) -> None:
        """A doubtful message should have been read by now: an alarm, once a day for each."""
        ...

    def number_recycled(self) -> None:
        """A number came with a stranger's user id and was quarantined: an alarm, somebody must
        look.
        """
        ...

    def quality_alert(self, kind: str) -> None:
        """Quality fell, or a bound was passed: an alarm."""
        ...

    def anomaly_opened(self) -> None:
        """Providers' errors tell of more opt-outs than can be: an alarm, somebody must look."""
        ...

    def opt_out_quarantined(self) -> None:
        """An opt-out by a provider's error was held apart."""
        ...

    def too_many_names(self) -> None:
        """An opt-out could not be carried to all names of a person: an alarm."""
        ...

    def denied(self, reason: str) -> None:
        """The guard denied one recipient of a send."""
        ...

    def spared(self, reason: str) -> None:
        """One recipient would have been denied; in shadow mode the message went all the same."""
        ...

    def undecided(self, provider: str, cause: str) -> None:
        """A message passed undecided: the mode is `off`, or in shadow mode the store was away."""
        ...

    def attempted(self, provider: str, outcome: str) -> None:
        """One recipient of a send came to an outcome."""
        ...

    def outcome_not_stored(self, provider: str) -> None:
        """An outcome could not be stored; the sweep will call the attempt unknown."""
        ...

    def outbox_ended(self, kind: str, progress: str) -> None:
        """An item of the outbox came to its end."""
        ...

    def swept(self, count: int) -> None:
        """Attempts nobody settled were called unknown."""
        ...

    def worker_failed(self, task: str) -> None:
        """A round of the worker failed and will be tried again."""
        ...

    def sealed(self, count: int) -> None:
        """Entries came into the sealed log."""
        ...

    def sealing_failed(self) -> None:
        """A log could not be sealed and rests: an alarm, somebody must look."""
        ...

    def sealing_stuck(self) -> None:
        """Marks wait for the sealer longer than they may: an alarm."""
        ...

    def sealing_epoch(self, epoch: int) -> None:
        """This process seals, under an epoch."""
        ...


class PlainCounters:
    """Counts in memory, by name and labels: for tests, and for a process nobody watches."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, ...]] = Counter()

    def callback_not_verified(self, provider: str) -> None:
        self.counts["callback_not_verified", provider] += 1

    def callback_not_understood(self, provider: str, reason: str) -> None:
        self.counts["callback_not_understood", provider, reason] += 1

    def opt_out_unattributed(self, provider: str) -> None:
        self.counts["opt_out_unattributed", provider] += 1

    def inbound(self, provider: str, said: str) -> None:
        self.counts["inbound", provider, said] += 1

    def inbound_repeated(self, provider: str) -> None:
        self.counts["inbound_repeated", provider] += 1

    def start_without_opt_in(self, provider: str) -> None:
        self.counts["start_without_opt_in", provider] += 1

    def preference(self, provider: str, came_to: str) -> None:
        self.counts["preference", provider, came_to] += 1

    def desk_overdue(self) -> None:
        self.counts["desk_overdue",] += 1

    def number_recycled(self) -> None:
        self.counts["number_recycled",] += 1

    def quality_alert(self, kind: str) -> None:
        self.counts["quality_alert", kind] += 1

    def anomaly_opened(self) -> None:
        self.counts["anomaly_opened",] += 1

    def opt_out_quarantined(self) -> None:
        self.counts["opt_out_quarantined",] += 1

    def too_many_names(self) -> None:
        self.counts["too_many_names",] += 1

    def denied(self, reason: str) -> None:
        self.counts["denied", reason] += 1

    def spared(self, reason: str) -> None:
        self.counts["spared", reason] += 1

    def undecided(self, provider: str, cause: str) -> None:
        self.counts["undecided", provider, cause] += 1

    def attempted(self, provider: str, outcome: str) -> None:
        self.counts["attempted", provider, outcome] += 1

    def outcome_not_stored(self, provider: str) -> None:
        self.counts["outcome_not_stored", provider] += 1

    def outbox_ended(self, kind: str, progress: str) -> None:
        self.counts["outbox_ended", kind, progress] += 1

    def swept(self, count: int) -> None:
        self.counts["swept",] += count

    def worker_failed(self, task: str) -> None:
        self.counts["worker_failed", task] += 1

    def sealed(self, count: int) -> None:
        self.counts["sealed",] += count

    def sealing_failed(self) -> None:
        self.counts["sealing_failed",] += 1

    def sealing_stuck(self) -> None:
        self.counts["sealing_stuck",] += 1

    def sealing_epoch(self, epoch: int) -> None:
        self.counts["sealing_epoch",] = epoch
