"""What does erasing a person do to consent? It forgets all of it, and remembers not to begin anew.

Of whoever asked to be erased a keyed hash is kept. It counts as her opt-out of everything: a
business that opts the number in again is refused, and only an act of hers ends that (DESIGN 6).
"""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.facts import Facts, instant
from optwarden.consent.vocabulary import ErasureGround, EventKind, Micros


@dataclass(frozen=True, slots=True)
class Erased:
    """The person's data is being deleted: the last event of this person id."""

    ground: ErasureGround

    kind = EventKind.ERASED

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"ground": self.ground}


@dataclass(frozen=True, slots=True)
class ErasureKept:
    """Somebody of this name was erased at her own request: the first event of the next one."""

    erased_at: Micros

    kind = EventKind.ERASURE_KEPT

    def facts(self) -> Facts:
        """Return the non-personal fields."""
        return {"erased_at": instant(self.erased_at)}
