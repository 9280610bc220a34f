"""Which language on offer is meant? The one wanted, else one of the same main language."""

from __future__ import annotations

from collections.abc import Iterable


def offered(wanted: str, known: Iterable[str]) -> str | None:
    """Return the known language that fits a wanted one (BCP 47, in any case), or None."""
    low, languages = wanted.lower(), list(known)
    main = low.partition("-")[0]
    exact = (one for one in languages if one.lower() == low)
    akin = (one for one in languages if one.lower().partition("-")[0] == main)
    return next(exact, None) or next(akin, None)
