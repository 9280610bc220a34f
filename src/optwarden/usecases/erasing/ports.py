"""What does erasing need from the store and from beside it?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import ErasureGround, Micros

LISTED: Final = "the list of the erased"
"""Who asked for an erasure that was carried out before the backup was restored."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """A person who is being erased."""

    shard_key: int
    """Of her own row."""
    business_id: str
    recipient: str = field(repr=False)
    bot_id: str
    ground: ErasureGround
    asked_at: Micros
    asked_by: str
    person_id: str | None
    due_at: Micros
    passes: int
    """How often everything was deleted; once more, a while later, is the end."""

    @property
    def is_listed(self) -> bool:
        """Whether a restored backup brought her back: the list has her already."""
        return self.asked_by == LISTED


@dataclass(frozen=True, slots=True)
class Hold:
    """A person's data must stay."""

    recipient: str = field(repr=False)
    reason: str
    placed_at: Micros
    placed_by: str


@dataclass(frozen=True, slots=True)
class ListedErasure:
    """A line of the list that a restored backup is brought up to date by: no number in it."""

    business_id: str
    bot_id: str
    """At which it was asked for."""
    shard_key: int
    label: bytes
    erased_at: Micros
    ground: ErasureGround


class ErasureQueue(Protocol):
    """Who waits to be erased, and who was. Methods raise StoreUnavailable."""

    async def ask(self, erasing: Erasing) -> None:
        """Take a person up, unless she is there already.

        Whoever was there for her age alone is taken up anew when she asks herself.
        """
        ...

    async def together(self, erasing: Erasing) -> Sequence[str]:
        """Return the names that are erased with this one, itself among them."""
        ...

    async def stopping(self, business_id: str) -> Sequence[Erasing]:
        """Return who of a business is being erased, and nothing was deleted of yet."""
        ...

    async def keep_erasures(self, business_id: str, now: Micros) -> None:
        """Have new rows of a business ask whether they were erased."""
        ...

    async def due(self, now: Micros, limit: int) -> Sequence[Erasing]:
        """Return who is due, longest first; whoever goes for her age comes after all others."""
        ...

    async def waiting(self, business_id: str, limit: int) -> Sequence[Erasing]:
        """Return who of a business is being erased."""
        ...

    async def put_off(self, erasing: Erasing, person_id: str | None, due_at: Micros) -> bool:
        """Say when to look again, and whose person id it is.

        False, and nothing done, where it was asked for anew meanwhile, on other grounds.
        """
        ...

    async def remember(self, erasing: Erasing, label: bytes, erased_at: Micros) -> None:
        """Keep the keyed hash: of the old person id, and, where she asked for it, for ever."""
        ...

    async def remembers(self, line: ListedErasure) -> bool:
        """Say whether the keyed hash of this erasure, or of a later one, is kept."""
        ...

    async def remembered(
        self, after: tuple[int, bytes] | None, limit: int
    ) -> tuple[Sequence[ListedErasure], tuple[int, bytes] | None]:
        """Return some of the keyed hashes that are kept, and where to go on; None: no more."""
        ...

    async def bot_of(self, business_id: str) -> str | None:
        """Return some bot of a business; None where it is not known here."""
        ...

    async def finish(self, erasing: Erasing) -> None:
        """Forget that she was being erased, unless it was asked for anew meanwhile."""
        ...

    async def carried_out(self) -> int:
        """Return how many lines of the list this database has carried out."""
        ...

    async def set_carried_out(self, lines: int) -> None:
        """Keep that; never a smaller number."""
        ...

    async def begin_anew(self) -> None:
        """Count as if no line had been carried out."""
        ...

    async def recipients(
        self, business_id: str, after: tuple[int, str] | None, limit: int
    ) -> tuple[Sequence[str], tuple[int, str] | None]:
        """Return some of a business's recipients, and where to go on; None: there are no more."""
        ...


class PersonalRows(Protocol):
    """Whatever the store has about a person. Methods raise StoreUnavailable, BadKeyring."""

    async def count(self, business_id: str, recipient: Recipient) -> Mapping[str, int]:
        """Say what there is, by table."""
        ...

    async def export(self, business_id: str, recipient: Recipient) -> Mapping[str, Any]:
        """Return all of it as JSON values, by table."""
        ...

    async def delete(self, erasing: Erasing) -> Mapping[str, int]:
        """Delete it; say what there was, by table."""
        ...


class Holds(Protocol):
    """Whose data must stay. Methods raise StoreUnavailable."""

    async def place(self, business_id: str, hold: Hold) -> None:
        """Place one, or change its reason."""
        ...

    async def lift(self, business_id: str, recipient: str) -> bool:
        """Take one away; say whether there was one."""
        ...

    async def of(self, business_id: str, recipient: str) -> Hold | None:
        """Return the hold on a recipient, or None."""
        ...

    async def page(self, business_id: str, after: str | None, limit: int) -> Sequence[Hold]:
        """Return a business's holds, by recipient."""
        ...


class ErasureList(Protocol):
    """The list outside the database. Raises OSError."""

    def append(self, line: ListedErasure) -> int:
        """Add a line that outlives a power cut; return how many there are."""
        ...

    def length(self) -> int:
        """Return how many lines there are."""
        ...

    def lines(self, after: int) -> Iterable[ListedErasure | None]:
        """Yield the lines after so many; None for one that was never finished.

        Raises ValueError for one that is none of ours.
        """
        ...

    def check(self) -> None:
        """Raise OSError where no line could be added."""
        ...
