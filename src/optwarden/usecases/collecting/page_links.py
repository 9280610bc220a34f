"""How does a business's own session open a page about one person? By a link that holds no number.

The link's token is encrypted with the gateway's storage key, so that neither the URL nor a log of
it says whose it is; it opens one page of one programme, as often as she likes, until it expires.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

import orjson

from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.keyring import BadKeyring, Keyring
from optwarden.usecases.ports import Clock

OPEN_FOR: Final[Micros] = 3600 * SECOND
"""A link of a session is followed at once; an hour leaves time to read."""
LONGEST_TOKEN: Final = 2_048
_CONTEXT: Final = b"optwarden/page-link/v1/"


class LinkedPage(StrEnum):
    """Which page a link opens."""

    PROFILE = "profile"
    PREFERENCES = "preferences"
    RECEIPT = "receipt"


class BadLink(Exception):
    """The token is none of ours, or of another page or programme."""


class LinkExpired(Exception):
    """The token was good, and its time is over."""


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """Whom a link is about."""

    recipient: Recipient
    spelling: str = field(repr=False)
    """The number as the business wrote it."""
    language: str | None
    expires_at: Micros


class PageLinks:
    """Makes and opens the tokens of links."""

    def __init__(self, keyring: Keyring, clock: Clock) -> None:
        self._keyring = keyring
        self._clock = clock

    def issue(
        self,
        programme_id: str,
        page: LinkedPage,
        recipient: Recipient,
        spelling: str | None = None,
        language: str | None = None,
        open_for: Micros = OPEN_FOR,
    ) -> tuple[str, Micros]:
        """Return a token and until when it is good."""
        expires_at = self._clock.now() + open_for
        plain = orjson.dumps([recipient.key, spelling or recipient.key, language, expires_at])
        sealed = self._keyring.encrypt(plain, _context(programme_id, page))
        return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode(), expires_at

    def open(
        self, token: str, programme_id: str, page: LinkedPage, *, even_expired: bool = False
    ) -> OpenedLink:
        """Return whom a token is about. Raises BadLink, LinkExpired.

        `even_expired` is for what must always be possible: to stop.
        """
        if not token or len(token) > LONGEST_TOKEN:
            raise BadLink
        try:
            sealed = base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
            plain = self._keyring.decrypt(sealed, _context(programme_id, page))
        except (binascii.Error, ValueError, BadKeyring):
            raise BadLink from None
        key, spelling, language, expires_at = orjson.loads(plain)
        if expires_at <= self._clock.now() and not even_expired:
            raise LinkExpired
        return OpenedLink(recipient_of_key(key), spelling, language, expires_at)


def _context(programme_id: str, page: LinkedPage) -> bytes:
    return _CONTEXT + f"{programme_id}/{page}".encode()
