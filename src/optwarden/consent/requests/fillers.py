"""What is left of a clause without the phrases that never change what it asks for?

"Take me off at your earliest convenience": a rule need not know how politely somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Fillers:
    """The fillers of all languages, by their first word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Make the table; words of a phrase are parted by a space."""
        table: dict[str, set[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = phrase.split()
            table.setdefault(first, set()).add(tuple(rest))
        self._by_first = {
            first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in table.items()
        }

    def without(self, clause: Sequence[str]) -> tuple[str, ...] | None:
        """Return the clause without them; None where there are none, or nothing else."""
        if not any(word in self._by_first for word in clause):
            return None
        left: list[str] = []
        place = 0
        while place < len(clause):
            length = self._length_at(clause, place)
            if not length:
                left.append(clause[place])
            place += length or 1
        return tuple(left) if 0 < len(left) < len(clause) else None

    def _length_at(self, clause: Sequence[str], place: int) -> int:
        """Return how many words the longest filler has that stands at a place, or 0."""
        for rest in self._by_first.get(clause[place], ()):
            if tuple(clause[place + 1 : place + 1 + len(rest)]) == rest:
                return 1 + len(rest)
        return 0
