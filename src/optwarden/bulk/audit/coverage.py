"""Of which times do the exports hold what people wrote? Only then is a closed window known.

A file that holds a message to a bot is taken to hold all of them from its first record to its last;
files that follow each other within a day are one. Free-form messages at other times are not judged.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from optwarden.consent.vocabulary import CUSTOMER_SERVICE_WINDOW, Micros

_GAP: Final[Micros] = CUSTOMER_SERVICE_WINDOW


class Span(NamedTuple):
    """From when to when a file tells of messages, and which bots heard something in it."""

    begins: Micros
    ends: Micros
    heard: frozenset[str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The times of which it is known who wrote to a bot."""

    spans: Mapping[str, tuple[tuple[Micros, Micros], ...]] = field(default_factory=dict)
    _any: str = ""

    @classmethod
    def of(cls, files: Iterable[Span]) -> Coverage:
        """Put files together; one whose messages name no bot counts for all."""
        files = list(files)
        bots = {bot for each in files for bot in each.heard} | {""}
        return cls(
            {
                bot: _joined((each.begins, each.ends) for each in files if each.heard & {bot, ""})
                for bot in bots
            }
            if len(bots) > 1
            else {"": _joined((each.begins, each.ends) for each in files if each.heard)}
        )

    def knows(self, bot: str, at: Micros) -> bool:
        """Say whether whatever was written in the window before an instant is in the exports."""
        if bot == "" and len(self.spans) > 1:
            # Which bot it was is not known, so all of them have to be.
            named = [spans for name, spans in self.spans.items() if name]
            return all(_within(spans, at) for spans in named)
        return _within(self.spans.get(bot, self.spans.get("", ())), at)


def _within(spans: tuple[tuple[Micros, Micros], ...], at: Micros) -> bool:
    place = bisect_right(spans, (at - CUSTOMER_SERVICE_WINDOW, _FOREVER)) - 1
    return place >= 0 and at <= spans[place][1]


_FOREVER: Final[Micros] = 2**62


def _joined(spans: Iterable[tuple[Micros, Micros]]) -> tuple[tuple[Micros, Micros], ...]:
    joined: list[tuple[Micros, Micros]] = []
    for begins, ends in sorted(spans):
        if joined and begins <= joined[-1][1] + _GAP:
            joined[-1] = (joined[-1][0], max(ends, joined[-1][1]))
        else:
            joined.append((begins, ends))
    return tuple(joined)
