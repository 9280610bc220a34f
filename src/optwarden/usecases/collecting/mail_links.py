"""Which links does a mail hold? Encrypted, so that neither number nor address stands in a URL.

One leads to the person's own page of the programme and expires; the other ends invitations and
does not. Both are bound to their programme and to what they are for.
"""

from __future__ import annotations

from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

import orjson

from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.keyring import BadKeyring, Keyring

DAY: Final[Micros] = 24 * 3600 * SECOND
LINK_DAYS: Final = "email_link_days"
"""The programme's setting: how many days a link can be used."""
MOST_LINK_DAYS: Final = 7
"""A day less than an act is known again by its key (usecases.sweep.DEDUPE_KEPT, 8 days)."""
LONGEST_TOKEN: Final = 2000
_OWN: Final = "own"
_UNSUBSCRIBE: Final = "unsubscribe"


class LinkRefusal(StrEnum):
    """Why a link leads nowhere."""

    FORGED = "forged"
    """It is none of ours, was changed, or is for something else."""
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class MailLink:
    """What a link of a mail knows: which mail it was, and to whom."""

    programme_id: str
    business_id: str
    bot_id: str
    event_id: str
    """The event of the ask, or the id of an invitation without a number."""
    message_id: str
    """The mail's Message-ID: the place of an opt-in through it."""
    language: str
    address: EmailAddress
    number: str | None = field(repr=False)
    """The recipient's key, if the invitation was for one."""
    spelling: str | None = field(default=None, repr=False)
    """How the business spelled the number: what is sent to."""
    expires_at: Micros = 0
    ground: str | None = None
    """Why the business may write to an address alone; with a number the ask's event says it."""


@dataclass(frozen=True, slots=True)
class MailLinks:
    """Makes the tokens of links and reads them back."""

    keyring: Keyring

    def own(self, link: MailLink) -> str:
        """Return the token of the person's own link."""
        return self._sealed(_OWN, link)

    def unsubscribe(self, link: MailLink) -> str:
        """Return the token of the link that ends invitations."""
        return self._sealed(_UNSUBSCRIBE, link)

    def read_own(self, programme_id: str, token: str, now: Micros) -> MailLink | LinkRefusal:
        """Read the person's own link."""
        link = self._opened(_OWN, programme_id, token)
        if link is None:
            return LinkRefusal.FORGED
        return link if now < link.expires_at else LinkRefusal.EXPIRED

    def read_unsubscribe(self, programme_id: str, token: str) -> MailLink | LinkRefusal:
        """Read the link that ends invitations, however old."""
        link = self._opened(_UNSUBSCRIBE, programme_id, token)
        return LinkRefusal.FORGED if link is None else link

    def _sealed(self, purpose: str, link: MailLink) -> str:
        values = [
            link.business_id,
            link.bot_id,
            link.event_id,
            link.message_id,
            link.language,
            link.address.spelling,
            link.number,
            link.spelling,
            link.expires_at,
            link.ground,
        ]
        sealed = self.keyring.encrypt(orjson.dumps(values), _context(purpose, link.programme_id))
        return urlsafe_b64encode(sealed).decode().rstrip("=")

    def _opened(self, purpose: str, programme_id: str, token: str) -> MailLink | None:
        if not token or len(token) > LONGEST_TOKEN or not token.isascii():
            return None
        try:
            sealed = b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
            plain = self.keyring.decrypt(sealed, _context(purpose, programme_id))
        except (ValueError, BadKeyring):  # binascii.Error is a ValueError
            return None
        values: list[Any] = orjson.loads(plain)
        business_id, bot_id, event_id, message_id, language, address, *rest = values
        return MailLink(
            programme_id,
            business_id,
            bot_id,
            event_id,
            message_id,
            language,
            EmailAddress(address),
            *rest,
        )


def link_days(programme: Programme) -> int:
    """Return how many days a programme's links can be used."""
    given = programme.settings.get(LINK_DAYS, "")
    days = int(given) if given.isascii() and given.isdigit() else MOST_LINK_DAYS
    return min(max(days, 1), MOST_LINK_DAYS)


def _context(purpose: str, programme_id: str) -> bytes:
    return f"optwarden/mail-link/{purpose}/v1\0{programme_id}".encode()
