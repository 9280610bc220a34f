"""What may be asked of a provider through the guard? Reads, and writes that are listed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_plus

from optwarden.usecases.guarding import PATH_UNKNOWN, Arrived, Fault, PassRoute, Problem

READS: Final = frozenset({"GET", "HEAD"})
_OVERRIDES: Final = frozenset(
    {
        "method",
        "_method",
        "http_method",
        "x-http-method-override",
        "batch",
        "ids",
        "relative_url",
        "access_token",
    }
)
"""Parameters that make another request of this one, or show another credential than the header."""


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
    names = parameter_names(arrived.query)
    if names & _OVERRIDES:
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


def parameter_names(query: str) -> set[str]:
    """Return the names of a query's parameters as any server might read them."""
    names = set()
    for pair in re.split("[&;]", query):
        name = unquote_plus(unquote_plus(pair.partition("=")[0]))
        names.add(name.strip().partition("[")[0].strip().lower())
    return names - {""}
