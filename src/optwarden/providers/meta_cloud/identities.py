"""Which names does a callback say are one person's? Changed numbers and ids, and a shared number.

Meta's forms have changed with the releases: all that were documented are read (business-scoped
user ids, March to August 2026; `customer` and `new_wa_id` before).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from optwarden.consent.events import SourceTime
from optwarden.consent.recipient import Bsuid, parse_bsuid
from optwarden.consent.vocabulary import LinkBasis
from optwarden.providers.meta_cloud.parts import objects
from optwarden.providers.meta_cloud.people import Person, same_number
from optwarden.usecases.callbacks import Address, Identified
from optwarden.usecases.wire.reading import bounded, word

NUMBER_CHANGED: Final = frozenset({"user_changed_number", "customer_changed_number"})
USER_ID_CHANGED: Final = frozenset({"user_changed_user_id"})
NO_CHANGE_OF_NAMES: Final = frozenset({"customer_identity_changed", "user_identity_changed"})
"""A new phone or a reinstalled app: the security code changed, the person's names did not."""
CONTACT_REQUEST: Final = "contact_request"
"""The origin of a contact that WhatsApp itself filled in with the person's own number, when they
pressed our "share your number" button. Every other contact is whatever somebody picked."""
_CHANGED_IN_BODY: Final = re.compile(r"changed from (\S{4,140}) to (\S{4,140}?)\.?", re.ASCII)
"""How a change was told in words only, until August 2026; at the end, after the person's name."""

Pair = tuple[str | None, str | None, LinkBasis]


def identified(
    pairs: Iterator[Pair], event_id: str, source: SourceTime | None, address: Address
) -> list[Identified]:
    """Make facts of the pairs that are two names."""
    found: dict[tuple[str, str], Identified] = {}
    for first, second, basis in pairs:
        if first is None or second is None or first == second or (first, second) in found:
            continue
        part_id = bounded(f"{event_id}:{len(found)}")
        found[first, second] = Identified(first, second, basis, part_id, source, address)
    return list(found.values())


def names_in_system(sender: Person, system: Mapping[str, Any]) -> Iterator[Pair]:
    """Return the pairs of names in a system message about a change."""
    kind = word(system, "type")
    if kind not in NUMBER_CHANGED | USER_ID_CHANGED:
        return
    new_number = word(system, "new_wa_id") or word(system, "wa_id")
    new_id, new_parent = word(system, "user_id"), word(system, "parent_user_id")
    if kind in NUMBER_CHANGED:
        yield word(system, "customer") or sender.number, new_number, LinkBasis.NUMBER_CHANGED
    else:
        yield sender.number, new_id, LinkBasis.USER_ID_CHANGED
    old_id = word(system, "previous_user_id") or _old_id_in_body(system, new_id)
    yield old_id or sender.user_id, new_id, LinkBasis.USER_ID_CHANGED
    yield word(system, "previous_parent_user_id"), new_parent, LinkBasis.USER_ID_CHANGED
    yield new_number, new_id, LinkBasis.SAME_CALLBACK
    yield new_id, new_parent, LinkBasis.SAME_CALLBACK


def names_in_update(sender: Person, update: Mapping[str, Any]) -> Iterator[Pair]:
    """Return the pairs of names in a `user_id_update`: `{"user_id": {"previous", "current"}}`."""
    for field in ("user_id", "parent_user_id"):
        ids = update.get(field)
        if isinstance(ids, dict):
            old, new = word(ids, "previous"), word(ids, "current")
        else:
            old = word(update, f"previous_{field}")
            new = word(update, f"current_{field}") or word(update, field)
        yield old, new, LinkBasis.USER_ID_CHANGED
        if field == "user_id":
            old, new = old or word(update, "previous"), new or word(update, "current")
            yield old, new, LinkBasis.USER_ID_CHANGED
            yield sender.number, new, LinkBasis.SAME_CALLBACK


def names_in_contacts(sender: Person, message: Mapping[str, Any]) -> Iterator[Pair]:
    """Return the sender's name and the number they shared, if it is provably their own."""
    contacts = objects(message, "contacts")
    if len(contacts) != 1:
        return
    if (word(contacts[0], "origin") or word(message, "origin")) != CONTACT_REQUEST:
        return
    numbers = {
        number
        for phone in objects(contacts[0], "phones")
        if (number := word(phone, "wa_id") or word(phone, "phone"))
    }
    if len(numbers) == 1:
        number = _unless_same(sender, numbers.pop())
        yield sender.any_user_id or sender.number, number, LinkBasis.CONTACT_SHARED


def _unless_same(sender: Person, number: str) -> str | None:
    """Return a number, unless it is a spelling of the only name the sender has."""
    if sender.any_user_id is not None or sender.number is None:
        return number
    return None if same_number(sender.number, number) else number


def _old_id_in_body(system: Mapping[str, Any], new_id: str | None) -> str | None:
    """Return the id that was, from "... changed from US.1 to US.2", if the other is the new one."""
    body = word(system, "body") or ""
    told = _CHANGED_IN_BODY.fullmatch(body[max(0, body.rfind("changed from ")) :])
    if told is None or told[2] != new_id:
        return None
    return told[1] if isinstance(parse_bsuid(told[1]), Bsuid) else None
