"""How many of what are in a log? Counts that whoever has the entries comes to as well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

_TOLD_APART: Final = {
    "opted_in": ("method", "grade"),
    "opt_in_requested": ("method",),
    "opt_in_asked": ("through",),
    "opted_out": ("by", "method"),
    "message_denied": ("rule", "reason"),
    "message_allowed": ("rule",),
    "message_settled": ("outcome",),
    "suppressed": ("cause",),
    "erased": ("ground",),
}
"""By which facts events of a kind are told apart; all others are counted as one."""
_MONTH: Final = len("2026-01")


@dataclass(slots=True)
class LogCounts:
    """What a log's entries come to: persons, entries by kind, and by month and what tells apart."""

    entries: int = 0
    persons: set[str] = field(default_factory=set)
    by_kind: Counter[str] = field(default_factory=Counter)
    by_month: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def add(self, entries: Iterable[bytes]) -> None:
        """Count entries as they were hashed. Raises ValueError for one that is no JSON object."""
        for text in entries:
            entry = orjson.loads(text)
            if not isinstance(entry, dict):
                raise ValueError("an entry is a JSON object")  # noqa: TRY004 - the file's fault
            self.entries += 1
            kind = str(entry.get("kind", "census"))
            self.by_kind[kind] += 1
            if "person_id" not in entry:
                continue
            self.persons.add(entry["person_id"])
            facts = entry["facts"]
            told = [f"{name}={facts.get(name)}" for name in _TOLD_APART.get(kind, ())]
            month = str(entry["effective_at"])[:_MONTH]
            self.by_month[month, kind, " ".join(told)] += 1

    def document(self) -> dict[str, Any]:
        """Return the counts as JSON values, in one order: equal logs, equal bytes."""
        return {
            "entries": self.entries,
            "persons": len(self.persons),
            "by_kind": dict(sorted(self.by_kind.items())),
            "by_month": [
                {"month": month, "kind": kind, "what": what, "count": count}
                for (month, kind, what), count in sorted(self.by_month.items())
            ],
        }
