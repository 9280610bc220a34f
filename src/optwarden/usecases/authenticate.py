"""Who is calling, and for which bot?

A bearer token against its stored hash; one answer for every kind of no.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from optwarden.usecases.configuration import BotRecord, Directory, Scope, TokenRecord

_PREFIX: Final = "owt_"
_BEARER: Final = "bearer "


class Unauthorized(Exception):
    """The token is missing, unknown, revoked, of another bot or region, or lacks the scope.

    It is not said which.
    """


@dataclass(frozen=True, slots=True)
class Caller:
    """An authenticated caller."""

    token: TokenRecord


def new_token() -> str:
    """Mint a token: 256 random bits behind a prefix that secret scanners can look for."""
    return _PREFIX + secrets.token_urlsafe(32)


def hash_of(token: str) -> bytes:
    """Return what of a token is stored: its SHA-256.

    A token has 256 random bits, so no salt is needed.
    """
    return hashlib.sha256(token.encode()).digest()


def _hash_in(authorization: str | None) -> bytes:
    """Return the hash of the token in an Authorization header. Raises Unauthorized."""
    if authorization is None or authorization[:7].lower() != _BEARER:
        raise Unauthorized
    return hash_of(authorization[7:].strip())


class Authenticate:
    """Checks tokens; the same for every way in."""

    def __init__(self, directory: Directory, region: str | None) -> None:
        self._directory = directory
        self._region = region

    async def caller(self, authorization: str | None, scope: Scope) -> Caller:
        """Return the caller of an Authorization header. Raises Unauthorized, StoreUnavailable."""
        token = await self._directory.token(_hash_in(authorization))
        if token is None or scope not in token.scopes:
            raise Unauthorized
        return Caller(token)

    async def bot(self, authorization: str | None, bot_id: str, scope: Scope) -> BotRecord:
        """Return the bot a caller may use.

        A bot of another region is as unknown as one that is not there (seed 1).

        Raises Unauthorized, StoreUnavailable.
        """
        token = await self._directory.token(_hash_in(authorization))
        if token is None or scope not in token.scopes:
            raise Unauthorized
        bot = await self._directory.bot(bot_id)
        if bot is None or not token.opens(bot) or not self.is_here(bot):
            raise Unauthorized
        return bot

    def is_here(self, bot: BotRecord) -> bool:
        """Say whether a bot lives in the region this gateway serves.

        Without a region, every bot does.
        """
        return self._region is None or bot.region == self._region
