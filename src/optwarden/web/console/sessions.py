"""Who is at the console? A token's holder, for an hour, by a signed cookie.

The cookie holds the token's SHA-256 and a word of its own, never the token: the token is looked up
at each request, so that a revoked one ends its sessions within a second. Each form carries a signed
copy of that word, which no other site can read or make.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from typing import Any, Final

from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.authenticate import hash_of
from optwarden.usecases.configuration import Directory, Scope, TokenRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock
from optwarden.web.console.arriving import ConsoleRequest

GOOD_FOR_SECONDS: Final = 3600
FORM_FIELD: Final = "form"
_NAME: Final = "optwarden-console"


@dataclass(frozen=True, slots=True)
class Session:
    """One that is open: whose token, and what its forms carry."""

    token: TokenRecord
    form: str


class _Signer(TimestampSigner):
    """Signs with the gateway's clock."""

    def __init__(self, *keys: Any, clock: Clock, **named: Any) -> None:
        super().__init__(*keys, **named)
        self._clock = clock

    def get_timestamp(self) -> int:
        return self._clock.now() // SECOND


class Sessions:
    """Opens sessions and knows them again. Awaited, both raise StoreUnavailable."""

    def __init__(self, directory: Directory, keyring: Keyring, clock: Clock) -> None:
        self._directory = directory
        keys = list(keyring.derived("console"))
        self._cookies, self._forms = (
            URLSafeTimedSerializer(
                keys,
                salt=b"optwarden/console/" + purpose,
                signer=_Signer,
                signer_kwargs={"clock": clock},
            )
            for purpose in (b"cookie", b"form")
        )

    async def open(self, token: str) -> str | None:
        """Return a cookie for a token that may record consent; None for any other."""
        digest = hash_of(token)
        if await self._token(digest) is None:
            return None
        return self._cookies.dumps([digest.hex(), secrets.token_urlsafe(16)])

    async def of(self, request: ConsoleRequest) -> Session | None:
        """Return the session of a request, or None."""
        try:
            digest, word = self._cookies.loads(
                request.cookies.get(_name(request), ""), max_age=GOOD_FOR_SECONDS
            )
        except BadData:
            return None
        token = await self._token(bytes.fromhex(digest))
        return None if token is None else Session(token, self._forms.dumps(word))

    def sent_by(self, request: ConsoleRequest) -> bool:
        """Say whether a form was shown in this session."""
        try:
            _, word = self._cookies.loads(
                request.cookies.get(_name(request), ""), max_age=GOOD_FOR_SECONDS
            )
            given = self._forms.loads(request.sent(FORM_FIELD), max_age=GOOD_FOR_SECONDS)
        except BadData:
            return False
        return request.is_same_site and hmac.compare_digest(str(given), str(word))

    async def _token(self, digest: bytes) -> TokenRecord | None:
        token = await self._directory.token(digest)
        return token if token is not None and Scope.CONSENT in token.scopes else None


def cookie(request: ConsoleRequest, value: str) -> tuple[bytes, bytes]:
    """Return the header that opens a session, or with an empty value ends it."""
    age = GOOD_FOR_SECONDS if value else 0
    rules = "Path=/; HttpOnly; SameSite=Strict" + ("; Secure" if request.is_secure else "")
    return (b"set-cookie", f"{_name(request)}={value}; Max-Age={age}; {rules}".encode())


def _name(request: ConsoleRequest) -> str:
    return f"__Host-{_NAME}" if request.is_secure else _NAME
