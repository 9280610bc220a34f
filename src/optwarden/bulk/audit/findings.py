"""What was found? Counts, and a few examples of each; findings of parts add up to those of all."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from optwarden.consent.vocabulary import Micros


class Place(NamedTuple):
    """Where a record stands: which file, which line."""

    file: int
    line: int


class Violation(NamedTuple):
    """A message that should not have gone."""

    at: Micros
    key: str
    place: Place
    reason: str
    rule: int
    explanation: str
    because: tuple[Place, ...]
    """The lines it follows from."""
    outcome: int
    type: str
    category: str
    template: str
    topic: str
    bot: str
    message_id: str


class Cell(NamedTuple):
    """What counts are kept by."""

    reason: str
    month: str


@dataclass(slots=True)
class Findings:
    """What a part, or all, came to."""

    judged: Counter[str] = field(default_factory=Counter)
    """Messages of the business, by month."""
    heard: int = 0
    people: int = 0
    duplicates: int = 0
    exempt: int = 0
    """Confirmations of an opt-out."""
    violations: Counter[Cell] = field(default_factory=Counter)
    stopped: Counter[str] = field(default_factory=Counter)
    """Those that the provider did not let through, by reason."""
    rules: dict[str, set[int]] = field(default_factory=dict)
    undecided: Counter[Cell] = field(default_factory=Counter)
    concerned: Counter[str] = field(default_factory=Counter)
    """Persons, by reason."""
    persons: int = 0
    """Persons to whom anything went that should not have."""
    examples: dict[str, list[Violation]] = field(default_factory=dict)

    def violated(self, violation: Violation, month: str, most: int) -> None:
        """Count a message that should not have gone."""
        reason = violation.reason
        self.violations[Cell(reason, month)] += 1
        if violation.outcome == 1:
            self.stopped[reason] += 1
        self.rules.setdefault(reason, set()).add(violation.rule)
        examples = self.examples.setdefault(reason, [])
        examples.append(violation)
        if len(examples) > 4 * most + 4:
            self.examples[reason] = heapq.nsmallest(most, examples)

    def add(self, other: Findings, most: int) -> None:
        """Add those of another part: no person is in two."""
        self.judged += other.judged
        self.heard += other.heard
        self.people += other.people
        self.duplicates += other.duplicates
        self.exempt += other.exempt
        self.violations += other.violations
        self.stopped += other.stopped
        self.undecided += other.undecided
        self.concerned += other.concerned
        self.persons += other.persons
        for reason, rules in other.rules.items():
            self.rules.setdefault(reason, set()).update(rules)
        for reason, examples in other.examples.items():
            both = [*self.examples.get(reason, ()), *examples]
            self.examples[reason] = heapq.nsmallest(most, both)

    @property
    def total(self) -> int:
        """Messages that should not have gone."""
        return self.violations.total()
