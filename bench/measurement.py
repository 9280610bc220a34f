"""What is measured, and when is a ratio believed?

Sides take turns in rounds; the median of the rounds' ratios counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import Protocol, TypeAlias

from bench.processes import (
    cpu_seconds,
    machine_cpu_seconds,
    own_cpu_seconds,
    watched_memory,
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One side's figures in one round. What a side cannot know is None."""

    per_second: float
    """Units of work: requests, or numbers where a request names several."""
    work: int
    p50_milliseconds: float | None = None
    p99_milliseconds: float | None = None
    server_cpu_microseconds: float | None = None
    """Of the process that serves, per unit of work."""
    database_cpu_microseconds: float | None = None
    """Of PostgreSQL, per unit of work."""
    peak_mebibytes: float | None = None
    """Resident memory of the process that serves."""
    others_share: float = 0.0
    """Of the machine's CPU time, what went to programs that have no part in the run, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a load generator saw."""

    work: int
    seconds: float
    p50_milliseconds: float | None
    p99_milliseconds: float | None


class Side(Protocol):
    """One of the things compared."""

    @property
    def command(self) -> str:
        """How a person repeats it."""
        ...

    def measure(self, seconds: float) -> Sample:
        """Run it for about so long."""
        ...


Figures: TypeAlias = Mapping[str, Sample]
"""One round: each side's sample under its name."""
Ratio: TypeAlias = Callable[[Figures], float]


@dataclass(frozen=True, slots=True)
class Claim:
    """A ratio and how large it is to be; without a target it is only reported."""

    work: str
    against: str
    ratio: Ratio
    target: float | None = None


class Skipped(Exception):
    """A comparison cannot be made here; the text says why."""


@dataclass(slots=True)
class Comparison:
    """Sides that take turns, and what is claimed of them."""

    name: str
    sides: dict[str, Side]
    claims: Sequence[Claim]
    rounds: list[dict[str, Sample]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def run_round(self, seconds: float) -> dict[str, Sample]:
        """Let every side have its turn; who begins moves on from round to round."""
        names = list(self.sides)
        begin = len(self.rounds) % len(names)
        figures = {
            name: self.sides[name].measure(seconds) for name in names[begin:] + names[:begin]
        }
        self.rounds.append(figures)
        return figures

    def ratio(self, claim: Claim) -> float:
        """Return the median over the rounds."""
        return median(claim.ratio(figures) for figures in self.rounds)

    def spread(self, claim: Claim) -> tuple[float, float]:
        """Return the smallest and the largest ratio of any round."""
        ratios = [claim.ratio(figures) for figures in self.rounds]
        return min(ratios), max(ratios)

    def typical(self, side: str) -> Sample:
        """Return a side's round of median speed."""
        samples = sorted(
            (figures[side] for figures in self.rounds), key=lambda sample: sample.per_second
        )
        return samples[len(samples) // 2]


def rate_of(ours: str, theirs: str) -> Ratio:
    """Return the ratio of two sides' units of work per second."""
    return lambda figures: figures[ours].per_second / figures[theirs].per_second


class Meter:
    """Reads the CPU of two processes, and of the whole machine, around a block."""

    def __init__(self, server: int | None, database: int | None) -> None:
        self._pids = (server, database)
        self._used: tuple[float | None, float | None] = (None, None)
        self._peak: float | None = None
        self._others = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Measure while the block runs."""
        server, database = self._pids
        before = (_cpu(server), _cpu(database))
        own, (busy, available) = own_cpu_seconds(), machine_cpu_seconds()
        with watched_memory(server) as peak:
            yield
        self._peak = peak.mebibytes or None
        self._used = (_since(before[0], server), _since(before[1], database))
        known = own_cpu_seconds() - own + sum(used or 0.0 for used in self._used)
        busy_now, available_now = machine_cpu_seconds()
        others = (busy_now - busy - known) / max(available_now - available, 0.01)
        self._others = min(max(others, 0.0), 1.0)

    def sample(self, load: Load) -> Sample:
        """Put the generator's figures and the meter's together."""
        server, database = (
            None if used is None else used * 1_000_000 / load.work for used in self._used
        )
        return Sample(
            load.work / load.seconds,
            load.work,
            load.p50_milliseconds,
            load.p99_milliseconds,
            server,
            database,
            self._peak,
            self._others,
        )


def _cpu(pid: int | None) -> float | None:
    return None if pid is None else cpu_seconds(pid)


def _since(before: float | None, pid: int | None) -> float | None:
    return None if before is None or pid is None else cpu_seconds(pid) - before
