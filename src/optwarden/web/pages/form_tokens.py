"""Was this form ours, shown to this browser, and not long ago? A signed double submit.

A random cookie, and a token in the form that is signed over it with a key of the gateway. Other
sites can make a browser send our form, but neither read its cookie nor make its token.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Sequence
from typing import Final

from itsdangerous import BadData, TimestampSigner

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock
from optwarden.web.pages.request import PageRequest

FIELD: Final = "form"
GOOD_FOR_SECONDS: Final = 2 * 3600
"""Long enough to look a number up; short enough that a borrowed computer forgets."""
_COOKIE: Final = re.compile(r"[A-Za-z0-9_-]{22}")
_NAME: Final = "optwarden-form"
_BETWEEN: Final = "|"


class _Signer(TimestampSigner):
    """Signs with the gateway's clock."""

    def __init__(self, keys: Sequence[bytes], clock: Clock) -> None:
        # The keys were derived for this purpose alone, so nothing is derived again each time.
        super().__init__(list(keys), key_derivation="none", digest_method=hashlib.sha256)
        self._clock = clock

    def get_timestamp(self) -> int:
        return self._clock.now() // SECOND


class FormTokens:
    """Makes and checks the tokens of forms."""

    def __init__(self, keyring: Keyring, clock: Clock) -> None:
        self._signer = _Signer(keyring.derived("form"), clock)

    def issue(self, cookie: str, *carried: str) -> str:
        """Return a token for a browser's cookie that carries words of ours through the form."""
        assert not any(_BETWEEN in word for word in carried), "ids have no such character"
        return self._signer.sign(_BETWEEN.join((cookie, *carried))).decode()

    def check(self, request: PageRequest) -> list[str] | None:
        """Return what the form's token carries; None for one that is not this browser's, or old."""
        cookie = cookie_of(request)
        if cookie is None:
            return None
        try:
            token = request.sent(FIELD).encode()
            signed = self._signer.unsign(token, max_age=GOOD_FOR_SECONDS).decode()
        except (BadData, UnicodeEncodeError):
            return None
        owner, *carried = signed.split(_BETWEEN)
        return carried if secrets.compare_digest(owner, cookie) else None


def cookie_of(request: PageRequest) -> str | None:
    """Return a browser's cookie, if it brought one that could be ours."""
    value = request.cookies.get(_name(request), "")
    return value if _COOKIE.fullmatch(value) else None


def new_cookie() -> str:
    """Return a fresh value for a browser's cookie."""
    return secrets.token_urlsafe(16)


def set_cookie(request: PageRequest, value: str, *, framed: bool) -> tuple[bytes, bytes]:
    """Return the header that gives a browser its cookie.

    In another site's frame it has to be of that frame (CHIPS), which browsers take by https only.
    """
    rules = "SameSite=Lax"
    if request.is_secure:
        rules = "SameSite=None; Partitioned; Secure" if framed else "SameSite=Lax; Secure"
    line = f"{_name(request)}={value}; Path=/; Max-Age={GOOD_FOR_SECONDS}; HttpOnly; {rules}"
    return (b"set-cookie", line.encode())


def _name(request: PageRequest) -> str:
    return f"__Host-{_NAME}" if request.is_secure else _NAME
