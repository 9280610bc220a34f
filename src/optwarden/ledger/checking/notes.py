"""What does a checkpoint say, and who signed it? C2SP signed notes, checkpoints, cosignatures."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from optwarden.ledger.checking.hashing import HASH_BYTES, sha256
from optwarden.ledger.checking.shapes import is_a

ED25519: Final = 1
COSIGNATURE: Final = 4
"""The two kinds of key: one signs the text, the other the text under a time."""
_KEY_ID_BYTES: Final = 4
_TIME: Final = "optwarden-time "
_SIZE: Final = re.compile("0|[1-9][0-9]{0,15}")
_KEY_ID: Final = re.compile("[0-9a-f]{8}")
_COSIGNED: Final = "cosignature/v1\ntime {}\n"


class NotReadable(ValueError):
    """The text is not what it should be; the words say why."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """What signatures are checked with: `<name>+<key id>+<base64 of kind and public half>`."""

    text: str
    name: str
    key_id: bytes
    kind: int
    public: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """A line under a note."""

    name: str
    key_id: bytes
    made: bytes


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself, and the lines under it."""

    text: str
    origin: str
    size: int
    root: bytes
    made_at: str | None
    signatures: tuple[Signature, ...]


def read_key(text: str) -> VerifierKey:
    """Read a verifier key. Raises NotReadable."""
    name, _, rest = text.partition("+")
    key_id, _, public = rest.partition("+")
    if not _is_name(name) or not _KEY_ID.fullmatch(key_id):
        raise NotReadable("it has no name or no key id")
    content = _decoded(public)
    if len(content) != 1 + HASH_BYTES or content[0] not in (ED25519, COSIGNATURE):
        raise NotReadable("it is no Ed25519 key")
    if sha256(name.encode() + b"\n" + content)[:_KEY_ID_BYTES].hex() != key_id:
        raise NotReadable("its id is not that of the key")
    return VerifierKey(text, name, bytes.fromhex(key_id), content[0], content[1:])


def read_checkpoint(note: str) -> Checkpoint:
    """Read a signed checkpoint. Raises NotReadable."""
    if any(letter < " " and letter != "\n" for letter in note):
        raise NotReadable("it has control characters")
    head, found, below = note.rpartition("\n\n")
    if not found or not below.endswith("\n"):
        raise NotReadable("it has no signatures under an empty line")
    signatures = tuple(read_signature(line) for line in below[:-1].split("\n"))
    lines = head.split("\n")
    if len(lines) < 3:
        raise NotReadable("it has fewer than three lines")
    origin, size, root, *others = lines
    if not origin or not _SIZE.fullmatch(size) or int(size) >= 2**53:
        raise NotReadable("its first two lines are no name and no size")
    content = _decoded(root)
    if len(content) != HASH_BYTES:
        raise NotReadable("its third line is no hash")
    times = [line.removeprefix(_TIME) for line in others if line.startswith(_TIME)]
    if not all(others) or len(times) > 1 or not all(is_a("time", one) for one in times):
        raise NotReadable("its further lines cannot be read")
    made_at = times[0] if times else None
    return Checkpoint(head + "\n", origin, int(size), content, made_at, signatures)


def read_signature(line: str) -> Signature:
    """Read a line under a note, without its line break. Raises NotReadable."""
    dash, _, rest = line.partition(" ")
    name, _, made = rest.partition(" ")
    content = _decoded(made)
    if dash != "\u2014" or not _is_name(name) or len(content) <= _KEY_ID_BYTES:
        raise NotReadable("a line below it is no signature")
    return Signature(name, content[:_KEY_ID_BYTES], content[_KEY_ID_BYTES:])


def signed(key: VerifierKey, made: bytes, content: bytes) -> bool:
    """Say whether a key made an Ed25519 signature of some content."""
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(made, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def by(key: VerifierKey, signature: Signature) -> bool:
    """Say whether a signature claims to be by a key."""
    return (key.name, key.key_id) == (signature.name, signature.key_id)


def cosigned_at(key: VerifierKey, signature: Signature, text: str) -> int | None:
    """Return when a witness signed a checkpoint's text (seconds since 1970); None when it did not.

    C2SP `tlog-cosignature`: eight bytes of time before the signature, which covers both.
    """
    time, made = signature.made[:8], signature.made[8:]
    if key.kind != COSIGNATURE or len(made) != 64:
        return None
    at = int.from_bytes(time)
    content = _COSIGNED.format(at) + text
    return at if at < 2**53 and signed(key, made, content.encode()) else None


def _is_name(name: str) -> bool:
    return bool(name) and "+" not in name and not any(letter <= " " for letter in name)


def _decoded(text: str) -> bytes:
    if not is_a("base64", text):
        raise NotReadable("it has no strict base64")
    return b64decode(text)
