"""What may be asked of a provider through the guard? Reads, and writes that are listed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from optwarden.usecases.guarding import PATH_UNKNOWN, Arrived, Fault, PassRoute, Problem
from optwarden.usecases.overriding import any_overrides, parameter_names

READS: Final = frozenset({"GET", "HEAD"})
NOT_READ: Final = Fault(
    Problem.PATH_UNKNOWN, "Where messages are sent nothing is read or taken away: POST only."
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One listed write: its methods, its path, and what it is for."""

    methods: str
    pattern: str
    what: str

    def covers(self, method: str, path: str) -> bool:
        """Say whether a request is this one."""
        return method in self.methods.split() and re.fullmatch(self.pattern, path) is not None


def passed(
    arrived: Arrived, reads: str, writes: Sequence[Listed], *, reads_have_bodies: bool = False
) -> PassRoute | Fault:
    """Say whether a path that is no send passes: a read below `reads`, or a listed write."""
    if any_overrides(parameter_names(arrived.query)):
        return Fault(
            Problem.OVERRIDE_REFUSED,
            "A parameter makes another request of this one, or shows another credential.",
        )
    if arrived.method in READS:
        if arrived.has_body and not reads_have_bodies:
            return Fault(Problem.OVERRIDE_REFUSED, "A read has its parameters in the query.")
        readable = re.fullmatch(reads, arrived.path) is not None
        return PassRoute() if readable else PATH_UNKNOWN
    if any(one.covers(arrived.method, arrived.path) for one in writes):
        return PassRoute()
    return PATH_UNKNOWN
