"""What shows that somebody wrote to us on paper? A scan, kept encrypted apart from the events.

An event commits to a scan by its SHA-256; the scan itself is personal, may be deleted, and then
only its hash is left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.consent.recipient import Recipient
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused

LARGEST: Final = 1024 * 1024
"""Bytes: a letter of some pages, scanned in black and white."""
_BEGINNINGS: Final[Mapping[bytes, str]] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
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
    """Where scans are kept. Both raise StoreUnavailable."""

    async def keep(self, bot: BotRecord, recipient: Recipient, attachment: Attachment) -> str:
        """Keep a scan about a recipient; return its id. The same one again is kept once."""
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
    return {"attachment": attachment.sha256, "attachment_id": attachment_id}
