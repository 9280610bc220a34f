"""What shows that somebody wrote to us on paper? A scan, kept encrypted apart from the events.

An event commits to a scan by its SHA-256; the scan itself is personal, may be deleted, and then
only its hash is left.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock, StoreBusy

LARGEST: Final = 1024 * 1024
"""Bytes: a letter of some pages, scanned in black and white."""
_BEGINNINGS: Final[Mapping[bytes, str]] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
ATTACHMENT_ID: Final = "attachment_id"
"""The personal field of an event that names a scan."""
MEDIA_TYPES: Final = tuple(_BEGINNINGS.values())


@dataclass(frozen=True, slots=True)
class Attachment:
    """One scan, of a kind that is known by how it begins."""

    media_type: str
    content: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """What an event commits to."""
        return hashlib.sha256(self.content).hexdigest()


class Attachments(Protocol):
    """Where scans are kept. All raise StoreUnavailable."""

    async def keep(self, bot: BotRecord, recipient: Recipient, attachment: Attachment) -> str:
        """Keep a scan about a recipient; return its id. The same one again is kept once."""
        ...

    async def forget(self, bot: BotRecord, attachment_id: str, since: Micros) -> None:
        """Let a scan go that was kept since an instant; one that was there before stays."""
        ...

    async def find(self, bot: BotRecord, attachment_id: str) -> Attachment | None:
        """Return a scan of a bot, or None. Raises BadKeyring."""
        ...


def read_attachment(field_name: str, content: bytes) -> Attachment:
    """Look at what was attached; what it is called does not count. Raises FieldRefused."""
    if not content:
        raise FieldRefused(field_name, "too_short", "is empty.")
    if len(content) > LARGEST:
        raise FieldRefused(field_name, "too_large", f"can have at most {LARGEST} bytes.")
    for beginning, media_type in _BEGINNINGS.items():
        if content.startswith(beginning):
            return Attachment(media_type, content)
    raise FieldRefused(field_name, "unknown_kind", "must be a PDF, a PNG or a JPEG.")


async def keep_as_evidence(
    attachments: Attachments, bot: BotRecord, recipient: Recipient, attachment: Attachment | None
) -> dict[str, str]:
    """Keep a scan, if there is one; return the personal fields that name it."""
    if attachment is None:
        return {}
    attachment_id = await attachments.keep(bot, recipient, attachment)
    return {"attachment": attachment.sha256, ATTACHMENT_ID: attachment_id}


@dataclass(slots=True)
class Evidence:
    """What names a scan in an event; `in_vain`: there is no event that does."""

    personal: Mapping[str, str]
    in_vain: bool = False


@asynccontextmanager
async def kept_as_evidence(
    attachments: Attachments,
    clock: Clock,
    bot: BotRecord,
    recipient: Recipient,
    attachment: Attachment | None,
) -> AsyncIterator[Evidence]:
    """Keep a scan, if there is one, for the opt-in that is recorded meanwhile.

    Nobody would find it without one, to erase it: it goes again where nothing was recorded.
    """
    began = clock.now()
    evidence = Evidence(await keep_as_evidence(attachments, bot, recipient, attachment))
    try:
        yield evidence
    except StoreBusy:
        evidence.in_vain = True
        raise
    finally:
        if evidence.in_vain and evidence.personal:
            await attachments.forget(bot, evidence.personal[ATTACHMENT_ID], began)
