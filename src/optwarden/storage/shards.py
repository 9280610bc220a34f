"""On which shard does a row live?

A function of its key alone, computed here so that every store agrees.

63 bits of SHA-256(label, owner, bucket), bucket = SHA-256(key) mod L. L is fixed at install and
recorded; one owner's rows therefore have at most L different shard keys, which bounds what an
auditor must look at.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

BUCKETS: Final = 4096
LABEL: Final = "optwarden/shard/v1"


def shard_key(owner: str, key: str) -> int:
    """Return the shard key of a row, 0 to 2^63 - 1.

    `owner` is the business (or bot, or token) the row belongs to, `key` what it is about.
    """
    digest = hashlib.sha256(key.encode()).digest()
    return _of_bucket(owner, int.from_bytes(digest[-8:]) % BUCKETS)


@lru_cache(maxsize=65536)
def _of_bucket(owner: str, bucket: int) -> int:
    preimage = b"\x00".join((LABEL.encode(), owner.encode(), bucket.to_bytes(4)))
    return int.from_bytes(hashlib.sha256(preimage).digest()[:8]) >> 1
