"""Which secrets does the gateway itself hold, and what does it do with them?

Keys with ids, newest last.

They are kept in a file outside the database: whoever has the one must not have the other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from binascii import b2a_base64
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from optwarden.ledger.chain import label
from optwarden.ledger.note import Signer

_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
_KEYS_STARTED: Final = 16
_PURPOSES: Final = ("permit", "storage", "checkpoint", "label")
ROTATED: Final = ("permit", "storage", "checkpoint")
"""Purposes that take a new key; the older ones go on opening and proving what they made."""
_ADDED_SINCE: Final = ("checkpoint", "label")
"""Purposes that a keys file of an earlier release lacks."""


class BadKeyring(ValueError):
    """The keys file is not one, or is not the one this database was used with."""


class KeysToAdd(Exception):
    """The keys file is of an earlier release: `keyring` has the keys it lacked, to be kept."""

    def __init__(self, keyring: Keyring) -> None:
        super().__init__("the keys file is of an earlier release")
        self.keyring = keyring


@dataclass(frozen=True, slots=True)
class Key:
    """One key; `key_id` travels with everything made with it."""

    key_id: str
    secret: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys by purpose.

    `permit` signs decisions, `storage` encrypts secrets and raw callbacks at rest, `checkpoint`
    (Ed25519) signs what the sealed log says of itself, `label` names persons in it. The label's
    key is never changed: one person would have two labels.
    """

    keys: dict[str, tuple[Key, ...]] = field(repr=False)

    @classmethod
    def create(cls) -> Keyring:
        """Make fresh keys for every purpose."""
        return cls({purpose: (_new_key(),) for purpose in _PURPOSES})

    @classmethod
    def load(cls, document: bytes) -> Keyring:
        """Read what `dump` wrote.

        Raises BadKeyring, KeysToAdd where an earlier release wrote it.
        """
        try:
            read = orjson.loads(document)
            keys = {
                purpose: tuple(
                    Key(entry["id"], base64.b64decode(entry["secret"], validate=True))
                    for entry in read[purpose]
                )
                for purpose in _PURPOSES
                if purpose in read or purpose not in _ADDED_SINCE
            }
        except (ValueError, KeyError, TypeError) as error:
            raise BadKeyring("the keys file cannot be read") from error
        if any(
            not ring or any(len(k.secret) != _KEY_BYTES for k in ring) for ring in keys.values()
        ):
            raise BadKeyring("the keys file lacks a key")
        lacking = {purpose: (_new_key(),) for purpose in _PURPOSES if purpose not in keys}
        if lacking:
            raise KeysToAdd(cls({**keys, **lacking}))
        return cls(keys)

    def rotated(self, purpose: str) -> Keyring:
        """Return a keyring with a fresh key for a purpose, after the others of it."""
        return Keyring({**self.keys, purpose: (*self.keys[purpose], _new_key())})

    def dump(self) -> bytes:
        """Write the keys as JSON."""
        document = {
            purpose: [
                {"id": key.key_id, "secret": base64.b64encode(key.secret).decode()} for key in ring
            ]
            for purpose, ring in self.keys.items()
        }
        return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    def signature(self, document: bytes) -> str:
        """Return `<key id>.<signature>` of a document: HMAC-SHA256 with the newest permit key."""
        key = self.keys["permit"][-1]
        started_inner, started_outer = _started(key.secret)
        inner, outer = started_inner.copy(), started_outer.copy()
        inner.update(document)
        outer.update(inner.digest())
        return f"{key.key_id}.{_written(outer.digest())}"

    def signed(self, document: bytes, signature: str) -> bool:
        """Say whether a signature is this document's, by whichever permit key made it."""
        key_id, _, digest = signature.partition(".")
        for key in self.keys["permit"]:
            if key.key_id == key_id:
                made = hmac.digest(key.secret, document, "sha256")
                return hmac.compare_digest(_written(made), digest)
        return False

    def derived(self, purpose: str) -> tuple[bytes, ...]:
        """Return a key for a purpose of its own from each permit key, newest last.

        For tokens in links and forms: whoever checks one tries them all.
        """
        name = f"optwarden/{purpose}/v1".encode()
        return tuple(hmac.digest(key.secret, name, "sha256") for key in self.keys["permit"])

    def label(self, business_id: str, recipient: str) -> bytes:
        """Return the keyed hash that names a recipient of a business in the sealed log."""
        return label(self.keys["label"][0].secret, business_id, recipient)

    def signer(self, name: str) -> Signer:
        """Return what signs notes under a name, with the newest checkpoint key."""
        return self.signers(name)[-1]

    def signers(self, name: str) -> list[Signer]:
        """Return what signs under a name, with each checkpoint key, the oldest first."""
        return [Signer(name, key.secret) for key in self.keys["checkpoint"]]

    @property
    def name(self) -> str:
        """A name that is this keys file's only: it comes of the first checkpoint key."""
        first = Signer("name", self.keys["checkpoint"][0].secret)
        return hashlib.sha256(first.public).hexdigest()[:16]

    def encrypt(self, plain: bytes, context: bytes) -> bytes:
        """Encrypt with the newest storage key (AES-256-GCM), bound to a context."""
        key = self.keys["storage"][-1]
        nonce = os.urandom(_NONCE_BYTES)
        sealed = AESGCM(key.secret).encrypt(nonce, plain, context)
        return b".".join((key.key_id.encode(), nonce + sealed))

    def decrypt(self, sealed: bytes, context: bytes) -> bytes:
        """Decrypt what `encrypt` made.

        Raises BadKeyring when the key is gone or the bytes were changed.
        """
        key_id, _, rest = sealed.partition(b".")
        for key in self.keys["storage"]:
            if key.key_id.encode() == key_id:
                try:
                    return AESGCM(key.secret).decrypt(
                        rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], context
                    )
                except InvalidTag as error:
                    raise BadKeyring("an encrypted value was changed") from error
        raise BadKeyring("the keys file is not the one this database was used with")


@lru_cache(_KEYS_STARTED)
def _started(secret: bytes) -> tuple[hashlib._Hash, hashlib._Hash]:
    """Return HMAC-SHA256's two hashes (RFC 2104) as they are once they have read the key.

    Every decision is signed, and `hmac.digest` begins anew each time: 8 of a decision's 130 us.
    """
    block = secret.ljust(hashlib.sha256().block_size, b"\0")
    return (
        hashlib.sha256(bytes(byte ^ 0x36 for byte in block)),
        hashlib.sha256(bytes(byte ^ 0x5C for byte in block)),
    )


def _written(digest: bytes) -> str:
    """Write 32 bytes as base64url without the "=" at its end."""
    return str(b2a_base64(digest, newline=False).translate(_URL_SAFE)[:-1], "ascii")


_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")


def _new_key() -> Key:
    secret = os.urandom(_KEY_BYTES)
    return Key(hashlib.sha256(secret).hexdigest()[:8], secret)
