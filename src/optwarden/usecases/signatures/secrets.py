"""Which of a bot's secrets may have made a request? Two of each while a rotation lasts."""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence


def kept(secrets: Mapping[str, str], names: Sequence[str]) -> list[bytes]:
    """Return the secrets that are set; an empty one would let everybody in."""
    return [secret.encode() for name in names if (secret := secrets.get(name))]


def is_one_of(secrets: Sequence[bytes], given: bytes) -> bool:
    """Say whether a secret is one of these; every comparison is made, in constant time."""
    found = False
    for secret in secrets:
        found |= hmac.compare_digest(secret, given)
    return found
