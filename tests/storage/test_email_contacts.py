"""Which addresses were written to? On each engine, by keyed hashes."""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from optwarden.storage.email_contacts import StoredEmailContacts
from optwarden.storage.engine import Engine
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal, LinkUse
from optwarden.usecases.keyring import Keyring

BUSINESS: Final = "00000000-0000-4000-8000-000000000001"
ANOTHER: Final = "00000000-0000-4000-8000-000000000002"
ANN: Final = EmailAddress("Ann@mail.example")
SHOUTED: Final = EmailAddress("ANN@mail.example")


@pytest.fixture
def keyring() -> Keyring:
    return Keyring.create()


@pytest.fixture
def contacts(engine: Engine, keyring: Keyring) -> StoredEmailContacts:
    return StoredEmailContacts(engine, keyring)


async def test_once(contacts: StoredEmailContacts) -> None:
    """A programme may write to an address once, however it is spelled; another may, too."""
    assert await contacts.may_contact(BUSINESS, ANN, "p1") is None
    assert await contacts.record(BUSINESS, ANN, "p1", 1) is None
    assert await contacts.may_contact(BUSINESS, SHOUTED, "p1") is ContactRefusal.INVITED_BEFORE
    assert await contacts.record(BUSINESS, SHOUTED, "p1", 2) is ContactRefusal.INVITED_BEFORE
    assert await contacts.record(BUSINESS, ANN, "p2", 3) is None
    assert await contacts.record(ANOTHER, ANN, "p1", 4) is None


async def test_at_once(contacts: StoredEmailContacts) -> None:
    """Of callers at once one may write."""
    told = await asyncio.gather(*(contacts.record(BUSINESS, ANN, "p1", n) for n in range(10)))
    assert told.count(None) == 1


async def test_ended(contacts: StoredEmailContacts) -> None:
    """Who ended it is written to by no programme of the business; others do not know."""
    await contacts.end(BUSINESS, ANN, 1)
    await contacts.end(BUSINESS, SHOUTED, 2)
    assert await contacts.is_ended(BUSINESS, SHOUTED)
    assert await contacts.record(BUSINESS, ANN, "p1", 3) is ContactRefusal.UNSUBSCRIBED
    assert not await contacts.is_ended(ANOTHER, ANN)


async def test_released(contacts: StoredEmailContacts) -> None:
    """What certainly did not leave may be tried again; an end is not taken back with it."""
    await contacts.record(BUSINESS, ANN, "p1", 1)
    await contacts.end(BUSINESS, ANN, 2)
    await contacts.release(BUSINESS, ANN, "p1")
    assert await contacts.may_contact(BUSINESS, ANN, "p1") is ContactRefusal.UNSUBSCRIBED


async def test_used(contacts: StoredEmailContacts) -> None:
    """A link is used up for the first number; that one may go on, another may not."""
    await contacts.record(BUSINESS, ANN, "p1", 1)
    assert await contacts.answer(BUSINESS, ANN, "p1", "4670") is LinkUse.FIRST
    assert await contacts.answer(BUSINESS, SHOUTED, "p1", "4670") is LinkUse.AGAIN
    assert await contacts.answer(BUSINESS, ANN, "p1", "4671") is LinkUse.FOR_ANOTHER
    assert await contacts.answer(BUSINESS, ANN, "p2", "4670") is LinkUse.FOR_ANOTHER


async def test_used_at_once(contacts: StoredEmailContacts) -> None:
    """Of presses at once for different numbers one is the first, and the others are not."""
    await contacts.record(BUSINESS, ANN, "p1", 1)
    told = await asyncio.gather(
        *(contacts.answer(BUSINESS, ANN, "p1", f"467{n}") for n in range(5))
    )
    assert sorted(told) == [LinkUse.FIRST, *[LinkUse.FOR_ANOTHER] * 4]


async def test_new_key(engine: Engine, keyring: Keyring) -> None:
    """What was kept under an older key is found after a newer one came."""
    before = StoredEmailContacts(engine, keyring)
    await before.record(BUSINESS, ANN, "p1", 1)
    await before.answer(BUSINESS, ANN, "p1", "4670")
    await before.end(BUSINESS, ANN, 2)
    newer = Keyring.create().keys["permit"]
    both = Keyring({**keyring.keys, "permit": (*keyring.keys["permit"], *newer)})
    after = StoredEmailContacts(engine, both)
    assert await after.is_ended(BUSINESS, ANN)
    assert await after.answer(BUSINESS, ANN, "p1", "4670") is LinkUse.AGAIN
    await after.release(BUSINESS, ANN, "p1")
    assert await engine.fetch("SELECT programme_id FROM email_contact") == [("",)]


async def test_no_address(engine: Engine, contacts: StoredEmailContacts) -> None:
    """The table holds neither addresses nor numbers."""
    await contacts.record(BUSINESS, ANN, "p1", 1)
    await contacts.answer(BUSINESS, ANN, "p1", "46701234567")
    rows = await engine.fetch("SELECT address_hash, answered_for FROM email_contact")
    held = b"".join(bytes(value) for row in rows for value in row)
    assert b"46701234567" not in held
    assert b"mail" not in held.lower()
