"""Did Sinch Voice make this request? An HMAC-SHA256 over the verb, the body's MD5 and the path.

`Authorization: application {key}:{signature}`; the application secret is base64 and is decoded
before it signs (developers.sinch.com, Voice API, "Callback Request Signing",
read 2026-11-28; the tests have its example). The timestamp is signed too, and old ones are refused.
Whether a query belongs to the path is not said there, so both are tried.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlsplit

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.usecases.signatures.secrets import is_one_of

OLDEST: Final[Micros] = 300 * SECOND
"""How far a request's time may be from ours; a copy of one is worthless after that."""
_SCHEME: Final = "application"


def is_signed(
    applications: Iterable[tuple[str, str]],
    now: Micros,
    verb: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
) -> bool:
    """Say whether one of these applications (key, and secret in base64) signed it lately.

    `headers` go by lower-case names.
    """
    scheme, _, credentials = headers.get("authorization", "").strip().partition(" ")
    key, _, signature = credentials.strip().partition(":")
    secrets = [_decoded(secret) for known, secret in applications if known == key]
    timestamp = headers.get("x-timestamp", "").strip()
    if scheme.lower() != _SCHEME or not key or not _is_recent(timestamp, now):
        return False
    md5 = base64.b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode()
    kind = headers.get("content-type", "")
    possible = [
        base64.b64encode(hmac.digest(secret, "\n".join(signed).encode("utf-8"), "sha256"))
        for path in _paths(url)
        for secret in secrets
        if secret  # an empty one would let everybody in
        for signed in [(verb.upper(), md5, kind, f"x-timestamp:{timestamp}", path)]
    ]
    return is_one_of(possible, signature.strip().encode("utf-8", "replace"))


def _decoded(secret: str) -> bytes:
    try:
        return base64.b64decode(secret, validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_recent(timestamp: str, now: Micros) -> bool:
    try:
        at = datetime.fromisoformat(timestamp)
    except ValueError:
        return False
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)  # Sinch writes UTC, with or without its Z
    return abs(int(at.timestamp() * SECOND) - now) <= OLDEST


def _paths(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    yield parts.path
    if parts.query:
        yield f"{parts.path}?{parts.query}"
