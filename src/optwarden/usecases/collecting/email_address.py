"""To which address of e-mail does one write? Read, in one spelling for each, and never printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

LONGEST_ADDRESS: Final = 254
"""Characters of a path of SMTP without its angle brackets (RFC 5321 section 4.5.3.1.3)."""
LONGEST_LOCAL: Final = 64
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN: Final = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
)
_TOLD_APART: Final = frozenset("\u00df\u1e9e\u03c2\u200c\u200d")
"""What the two standards of domains beyond ASCII read differently (UTS 46 section 7)."""


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """One address; prints masked everywhere, and the whole is read on purpose, from `spelling`."""

    spelling: str = field(repr=False)
    """As it was given, with the domain in small ASCII letters: mail is sent to this."""

    @property
    def key(self) -> str:
        """The one key of all spellings: in practice nobody tells mailboxes apart by case.

        Nor by what follows a "+", which most servers deliver to the same person: who ended it
        under one tag is not asked under another.
        """
        local, _, domain = self.spelling.lower().rpartition("@")
        return f"{local.partition('+')[0] or local}@{domain}"

    @property
    def domain(self) -> str:
        """What stands behind the "@"."""
        return self.spelling.rpartition("@")[2]

    def __str__(self) -> str:
        """Show that it is one, and nothing of it."""
        return "…@…"


def parse_email_address(text: str) -> EmailAddress | None:
    """Read an address as people write it; None where it is none, or none that all servers take.

    No quoted names, no address literals, no letters beyond ASCII before the "@"; a domain beyond
    ASCII is taken in its encoded form.
    """
    local, at, domain = text.strip().rpartition("@")
    if not _TOLD_APART.isdisjoint(domain):
        return None  # IDNA 2003 would write to another domain than IDNA 2008
    if not at or len(local) > LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        return None
    try:
        encoded = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    if not _DOMAIN.fullmatch(encoded):
        return None
    spelling = f"{local}@{encoded}"
    return EmailAddress(spelling) if len(spelling) <= LONGEST_ADDRESS else None
