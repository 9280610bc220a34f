"""Who is meant? A number, a user id, or both, from a part of a callback and its `contacts`.

Since April 2026 (business-scoped user ids) either may be missing. A contact is only taken for the
sender's where there is no doubt: the two names of a person become one person's consent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from optwarden.consent.recipient import Bsuid, Msisdn, parse_bsuid, parse_msisdn_leniently
from optwarden.consent.vocabulary import LinkBasis
from optwarden.providers.meta_cloud.parts import objects
from optwarden.usecases.callbacks import Address, Identified
from optwarden.usecases.wire.reading import bounded, word


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's names."""

    number: str | None = field(default=None, repr=False)
    user_id: str | None = field(default=None, repr=False)
    parent_user_id: str | None = field(default=None, repr=False)
    """The same person to all portfolios of one owner: may be sent to as well."""

    @property
    def any_user_id(self) -> str | None:
        """The user id, or the parent one where that is all there is."""
        return self.user_id or self.parent_user_id


def person(number: str | None, user_id: str | None, parent_user_id: str | None) -> Person:
    """Sort a person's names: a user id that stands in a number's place is one."""
    if number is not None and isinstance(parse_bsuid(number), Bsuid):
        number, user_id = None, user_id or number
    return Person(number, user_id, parent_user_id)


class Contacts:
    """The `contacts` of a callback, found by either name."""

    def __init__(self, value: Mapping[str, Any], parts: int) -> None:
        people = [
            person(word(one, "wa_id"), word(one, "user_id"), word(one, "parent_user_id"))
            for one in objects(value, "contacts")
        ]
        self._by_number = {one.number: one for one in people if one.number is not None}
        self._by_user_id = {one.user_id: one for one in people if one.user_id is not None}
        self._only = people[0] if len(people) == 1 and parts == 1 else None

    def complete(self, incomplete: Person) -> Person:
        """Add the names that the person's contact has and that the part itself lacks."""
        found = self._of(incomplete)
        if found is None:
            return incomplete
        return Person(
            incomplete.number or found.number,
            incomplete.user_id or found.user_id,
            incomplete.parent_user_id or found.parent_user_id,
        )

    def _of(self, incomplete: Person) -> Person | None:
        if incomplete.user_id is not None:
            by_id = self._by_user_id.get(incomplete.user_id)
            if by_id is not None:
                return by_id
        by_number = self._by_number.get(incomplete.number) if incomplete.number else None
        found = by_number or self._only
        return None if found is None or _are_two(found, incomplete) else found


def parent_link(one: Person, event_id: str, address: Address) -> list[Identified]:
    """Return that a person's parent user id is theirs, where a callback has both ids."""
    parent = one.parent_user_id
    if parent is None or one.user_id is None or parent == one.user_id:
        return []
    event_id = bounded(f"{event_id}:parent")
    return [Identified(one.user_id, parent, LinkBasis.SAME_CALLBACK, event_id, address=address)]


def same_number(first: str, second: str) -> bool:
    """Say whether two spellings are one number: Brazil's, Mexico's and Argentina's have two."""
    return _key(first) == _key(second)


def _are_two(first: Person, second: Person) -> bool:
    """Say whether two sets of names contradict each other."""
    if first.user_id and second.user_id and first.user_id != second.user_id:
        return True
    return bool(first.number and second.number and not same_number(first.number, second.number))


def _key(number: str) -> str:
    read = parse_msisdn_leniently(number)
    return read.key if isinstance(read, Msisdn) else number
