"""To which hash does a proof lead? The verifier's side of RFC 9162, commitments and chains.

The two algorithms are those of sections 2.1.3.2 and 2.1.4.2, step by step: they know positions and
sizes, and nothing of how the writer cuts a tree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()
_COMMITMENT: Final = b"optwarden/commitment/v1\0"
_CHAIN: Final = b"optwarden/chain/v1\0"
_COUNTED: Final = b"optwarden/census/v1\0"
_DISCLOSURE: Final = b"optwarden/disclosure/v1\0"


def sha256(content: bytes) -> bytes:
    """Hash."""
    return hashlib.sha256(content).digest()


def of_leaf(entry: bytes) -> bytes:
    """Hash an entry as a leaf."""
    return sha256(b"\0" + entry)


def of_node(left: bytes, right: bytes) -> bytes:
    """Hash two hashes beside each other."""
    return sha256(b"\1" + left + right)


def included_root(leaf: bytes, position: int, size: int, proof: Sequence[bytes]) -> bytes | None:
    """Return the root an inclusion proof leads to; None when it has the wrong length.

    RFC 9162, section 2.1.3.2.
    """
    if position >= size:
        return None
    at, last, root = position, size - 1, leaf
    for beside in proof:
        if last == 0:
            return None
        if at & 1 or at == last:
            root = of_node(beside, root)
            while not at & 1 and at != 0:
                at >>= 1
                last >>= 1
        else:
            root = of_node(root, beside)
        at >>= 1
        last >>= 1
    return root if last == 0 else None


def consistent(
    old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: Sequence[bytes]
) -> bool:
    """Say whether a proof shows that the smaller tree is the beginning of the larger one.

    RFC 9162, section 2.1.4.2. A tree without leaves is the beginning of every other.
    """
    if old_size == new_size:
        return not proof and old_root == new_root
    if old_size == 0:
        return not proof and old_root == EMPTY_ROOT
    if old_size > new_size or not proof:
        return False
    path = list(proof)
    if old_size & (old_size - 1) == 0:
        path.insert(0, old_root)
    at, last = old_size - 1, new_size - 1
    while at & 1:
        at >>= 1
        last >>= 1
    old = new = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            old, new = of_node(beside, old), of_node(beside, new)
            while not at & 1 and at != 0:
                at >>= 1
                last >>= 1
        else:
            new = of_node(new, beside)
        at >>= 1
        last >>= 1
    return last == 0 and old == old_root and new == new_root


def of_commitment(field: str, salt: bytes, value: str) -> bytes:
    """Hash a personal value with its salt."""
    name, content = field.encode(), value.encode()
    return sha256(
        _COMMITMENT + len(name).to_bytes(2) + name + salt + len(content).to_bytes(8) + content
    )


def of_chain(label: bytes, number: int, before: bytes, leaf: bytes) -> bytes:
    """Hash a person's leaf into the chain of those before it."""
    return sha256(_CHAIN + label + number.to_bytes(8) + before + leaf)


def of_counted(length: int, head: bytes) -> bytes:
    """Hash what stands for a person in a census."""
    return sha256(_COUNTED + length.to_bytes(8) + head)


def of_disclosure(document: str) -> bytes:
    """Hash the canonical form of a wording."""
    return sha256(_DISCLOSURE + document.encode())
