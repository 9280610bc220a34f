"""What does a browser keep between two requests? Whose phone it holds, and what she wrote last.

One cookie, encrypted with the gateway's storage key, so every process can open it and nothing else
can. It is worth nothing outside the playground: no token of the API is in it. The words of ordinary
messages are here because the gateway keeps only those that mean something to it.
"""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass, field, replace
from http.cookies import CookieError, SimpleCookie
from typing import Final

import orjson

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.keyring import BadKeyring, Keyring
from optwarden.usecases.ports import Clock
from optwarden.web.exchange import AsgiScope, header

OPEN_FOR: Final[Micros] = 12 * 3600 * SECOND
_NAME: Final = "optwarden-playground"
_CONTEXT: Final = b"optwarden/playground/v1"
_LONGEST_KEPT: Final = 300
"""Characters of one message that the phone remembers."""
_MOST_KEPT: Final = 1_600
"""Bytes of all of them: encrypted and in base64 a cookie is to stay below 4,096."""


@dataclass(frozen=True, slots=True)
class Session:
    """One browser's session."""

    token: str = field(repr=False)
    """What its forms carry: other sites can read neither them nor the cookie."""
    number: str = field(repr=False)
    until: Micros
    typed: str = field(default="", repr=False)
    """A number that is none of the demo's."""
    wrote: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Ids and words of messages, oldest first."""
    draft: str = field(default="", repr=False)
    """What stands in the phone, ready to be sent."""
    notice: str = ""

    def remembering(self, message_id: str, text: str) -> Session:
        """Return it with one more message, and without the oldest where it would grow too large."""
        kept = [*self.wrote, (message_id, text[:_LONGEST_KEPT])]
        while len(orjson.dumps(kept)) > _MOST_KEPT:
            del kept[0]
        return replace(self, wrote=tuple(kept))


class Sessions:
    """Begins, opens and keeps sessions."""

    def __init__(self, keyring: Keyring, clock: Clock) -> None:
        self._keyring = keyring
        self._clock = clock

    def begin(self, number: str) -> Session:
        """Return a fresh session."""
        return Session(secrets.token_urlsafe(16), number, self._clock.now() + OPEN_FOR)

    def open(self, scope: AsgiScope) -> Session | None:
        """Return the browser's session; None where it has none, or one that is over."""
        try:
            sealed = SimpleCookie(header(scope, b"cookie") or "").get(_NAME)
        except CookieError:
            return None
        if sealed is None:
            return None
        try:
            encrypted = base64.b64decode(sealed.value, b"-_", validate=True)
            kept = orjson.loads(self._keyring.decrypt(encrypted, _CONTEXT))
        except (BadKeyring, binascii.Error, ValueError):
            return None
        wrote = tuple((one[0], one[1]) for one in kept.pop("wrote"))
        session = Session(**kept, wrote=wrote)
        return session if session.until > self._clock.now() else None

    def kept(self, session: Session, origin: str) -> tuple[bytes, bytes]:
        """Return the header that has the browser keep a session."""
        sealed = self._keyring.encrypt(orjson.dumps(session), _CONTEXT)
        value = base64.urlsafe_b64encode(sealed).decode()
        seconds = max(1, (session.until - self._clock.now()) // SECOND)
        secure = "; Secure" if origin.startswith("https://") else ""
        line = f"{_NAME}={value}; Path=/sandbox; Max-Age={seconds}; HttpOnly; SameSite=Strict"
        return (b"set-cookie", (line + secure).encode())
