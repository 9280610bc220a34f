"""How is it shown that nothing of one person's history was left out? By counting it.

In each log, the leaves of one person are numbered from 1 and hashed one into the next: the head
after the last one stands for all of them in their order. The person is named by a label, a keyed
hash that nobody can make or guess without the key (ADR 0019).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final, NamedTuple

LABEL_BYTES: Final = 32
NO_HEAD: Final = bytes(32)
"""What stands before the first leaf."""
_LABEL: Final = b"optwarden/label/v1\x00"
_CHAIN: Final = b"optwarden/chain/v1\x00"


class Chain(NamedTuple):
    """How many leaves a label has in a log, and what stands for all of them."""

    length: int
    head: bytes


NO_LEAVES: Final = Chain(0, NO_HEAD)


def label(key: bytes, business_id: str, recipient: str) -> bytes:
    """Return the 32 bytes that name a recipient of a business.

    `key` is secret, `recipient` the canonical key of a number or a business-scoped user id.
    """
    owner = business_id.encode()
    message = b"%b%b%b%b" % (_LABEL, len(owner).to_bytes(2), owner, recipient.encode())
    return hmac.digest(key, message, "sha256")


def extended(chain: Chain, of: bytes, leaf_hash: bytes) -> Chain:
    """Return the chain with one leaf more; `of` is the label."""
    length = chain.length + 1
    preimage = b"%b%b%b%b%b" % (_CHAIN, of, length.to_bytes(8), chain.head, leaf_hash)
    return Chain(length, hashlib.sha256(preimage).digest())
