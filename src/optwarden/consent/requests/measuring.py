"""How well do the rules reach? Figures for each language, over cases whose meaning is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.reading import read_request

OUT: Final = "out"
MARKETING: Final = "marketing"
DOUBT: Final = "doubt"
"""Good people disagree: it may go to the desk, and counts in no rate."""
OTHER: Final = "other"
KINDS: Final = frozenset({OUT, MARKETING, DOUBT, OTHER})


class Case(NamedTuple):
    """A text, and what it asks for."""

    kind: str
    text: str


class Figures(NamedTuple):
    """What came of one language's cases."""

    opt_outs: int
    found: int
    """Opt-outs that were found, whatever their scope."""
    wrong_scope: int
    """Of those: advertising for all, or all for advertising."""
    others: int
    false: int
    """Others that would have opted somebody out."""
    to_desk: int
    """Others that somebody must read."""
    missed_to_desk: int
    """Opt-outs that were not found, but go to the desk."""

    @property
    def recall(self) -> float:
        """The share of opt-outs that were found."""
        return self.found / self.opt_outs if self.opt_outs else 1.0

    @property
    def false_rate(self) -> float:
        """The share of others that would have opted somebody out."""
        return self.false / self.others if self.others else 0.0


def read_cases(text: str) -> list[Case]:
    """Read cases: a kind, a tab and a text on each line. Raises ValueError."""
    cases = []
    for number, line in enumerate(text.splitlines(), 1):
        kind, tab, said = line.partition("\t")
        if not tab or kind not in KINDS or not said:
            raise ValueError(f"line {number} is not a kind, a tab and a text")
        cases.append(Case(kind, said))
    return cases


def measure(cases: Iterable[Case]) -> Figures:
    """Read each case, and count."""
    opt_outs = found = wrong = others = false = to_desk = missed = 0
    for case in cases:
        reach = read_request(case.text).reach
        acts = reach in (Reach.ALL, Reach.MARKETING)
        if case.kind in (OUT, MARKETING):
            opt_outs += 1
            found += acts
            wrong += acts and (case.kind == MARKETING) != (reach is Reach.MARKETING)
            missed += reach is Reach.DOUBTFUL
        elif case.kind == OTHER:
            others += 1
            false += acts
            to_desk += reach is Reach.DOUBTFUL
    return Figures(opt_outs, found, wrong, others, false, to_desk, missed)
