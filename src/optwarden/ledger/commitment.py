"""How does the log hold a personal value without holding it?

As a salted hash that only its owner can open.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

SALT_BYTES: Final = 32
_DOMAIN: Final = b"optwarden/commitment/v1\x00"


def commit(field: str, salt: bytes, value: str) -> str:
    """Return SHA-256(domain, field, salt, length, value) as 64 hexadecimal digits.

    Field and value are length-prefixed, so no two different triples share a preimage. Raises
    ValueError for a salt that is not 32 bytes.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 32 bytes")
    content = value.encode()
    return hashlib.sha256(
        b"%b%b%b%b" % (_prefix(field), salt, len(content).to_bytes(8), content)
    ).hexdigest()


@lru_cache(maxsize=256)
def _prefix(field: str) -> bytes:
    name = field.encode()
    return b"".join((_DOMAIN, len(name).to_bytes(2), name))


def opens(commitment: str, field: str, salt: bytes, value: str) -> bool:
    """Say whether a salt and a value are what a commitment was made of."""
    return commit(field, salt, value) == commitment
