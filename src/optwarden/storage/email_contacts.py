"""Which addresses of e-mail were written to, and which want nothing? By keyed hashes, no address.

The number that an invitation's link was used for is kept encrypted: who ends the mail leaves too.

The hash's key is derived from a permit key and is not in the database. Rows are written with the
newest key and looked for with every one: a key that is thrown away takes its rows with it.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Sequence
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.email_contacts import ContactRefusal, LinkUse
from optwarden.usecases.keyring import Keyring

_ENDED: Final = ""
"""Stands for the programme where a person ended all of them."""
_KEY: Final = "shard_key = $1 AND business_id = $2 AND address_hash = $3"
_FIND: Final = f"SELECT programme_id FROM email_contact WHERE {_KEY} AND programme_id IN ($4, $5)"
_RECORD: Final = """
INSERT INTO email_contact (shard_key, business_id, address_hash, programme_id, contacted_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shard_key, business_id, address_hash, programme_id) DO NOTHING
RETURNING programme_id"""
_RELEASE: Final = f"DELETE FROM email_contact WHERE {_KEY} AND programme_id = $4"
_ANSWER: Final = f"""
UPDATE email_contact SET answered_for = $5
WHERE {_KEY} AND programme_id = $4 AND answered_for IS NULL
RETURNING programme_id"""
_ANSWERED: Final = f"SELECT answered_for FROM email_contact WHERE {_KEY} AND programme_id = $4"


class StoredEmailContacts:
    """Fills `usecases.collecting.email_contacts.EmailContacts` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine, self._keyring = engine, keyring
        self._keys = keyring.derived("email-contact")[::-1]

    async def may_contact(
        self, business_id: str, address: EmailAddress, programme_id: str
    ) -> ContactRefusal | None:
        """Say why a programme may not write to an address now, or None."""
        found: set[str] = set()
        for row in self._rows(business_id, address):
            with as_unavailable():
                rows = await self._engine.fetch(_FIND, *row, _ENDED, programme_id)
            found.update(name for (name,) in rows)
        if _ENDED in found:
            return ContactRefusal.UNSUBSCRIBED
        return ContactRefusal.INVITED_BEFORE if programme_id in found else None

    async def record(
        self, business_id: str, address: EmailAddress, programme_id: str, at: Micros
    ) -> ContactRefusal | None:
        """Take an address for a programme's one invitation."""
        refused = await self.may_contact(business_id, address, programme_id)
        if refused is not None:
            return refused
        newest = next(self._rows(business_id, address))
        with as_unavailable():
            (won,) = await self._engine.run([Statement(_RECORD, (*newest, programme_id, at))])
        return None if won else ContactRefusal.INVITED_BEFORE

    async def release(self, business_id: str, address: EmailAddress, programme_id: str) -> None:
        """Give back what was taken for an invitation that certainly never left."""
        for row in self._rows(business_id, address):
            with as_unavailable():
                await self._engine.run([Statement(_RELEASE, (*row, programme_id))])

    async def end(self, business_id: str, address: EmailAddress, at: Micros) -> None:
        """Keep that its holder wants no invitations."""
        newest = next(self._rows(business_id, address))
        with as_unavailable():
            await self._engine.run([Statement(_RECORD, (*newest, _ENDED, at))])

    async def is_ended(self, business_id: str, address: EmailAddress) -> bool:
        """Say whether its holder ended invitations."""
        refused = await self.may_contact(business_id, address, _ENDED)
        return refused is not None

    async def answer(
        self, business_id: str, address: EmailAddress, programme_id: str, number: str
    ) -> LinkUse:
        """Use up an invitation's link for a number; of two at once one is the first."""
        sealed = self._keyring.encrypt(number.encode(), context_of(business_id, programme_id))
        for row in self._rows(business_id, address):
            with as_unavailable():
                won, found = await self._engine.run(
                    [
                        Statement(_ANSWER, (*row, programme_id, sealed)),
                        Statement(_ANSWERED, (*row, programme_id)),
                    ]
                )
            if won:
                return LinkUse.FIRST
            if found:
                same = self._opened(found, business_id, programme_id) == number
                return LinkUse.AGAIN if same else LinkUse.FOR_ANOTHER
        return LinkUse.FOR_ANOTHER

    async def answered_for(
        self, business_id: str, address: EmailAddress, programme_id: str
    ) -> str | None:
        """Return the number that an invitation's link was used for, or None."""
        for row in self._rows(business_id, address):
            with as_unavailable():
                found = await self._engine.fetch(_ANSWERED, *row, programme_id)
            if found and found[0][0] is not None:
                return self._opened(found, business_id, programme_id) or None
        return None

    def _opened(self, found: Sequence[Row], business_id: str, programme_id: str) -> str:
        sealed = bytes(found[0][0])
        return self._keyring.decrypt(sealed, context_of(business_id, programme_id)).decode()

    def _rows(self, business_id: str, address: EmailAddress) -> Iterator[tuple[int, str, bytes]]:
        """Iterate over the keys of an address's rows, the newest first."""
        for key in self._keys:
            digest = hmac.digest(key, f"address\0{address.key}".encode(), "sha256")
            yield shard_key(business_id, digest.hex()), business_id, digest


def context_of(business_id: str, programme_id: str) -> bytes:
    """Return what the number in a contact's row is bound to."""
    return f"optwarden/email-contact/v1\0{business_id}\0{programme_id}".encode()
