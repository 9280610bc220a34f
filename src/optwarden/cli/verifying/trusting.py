"""What does the reader trust, besides what is to be verified? Keys, witnesses, time stamps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from optwarden.cli.failures import CommandFailed, usage
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import (
    COSIGNATURE,
    ED25519,
    NotReadable,
    VerifierKey,
    read_key,
)


def read_trusted(keys: Sequence[str], witnesses: Sequence[str], tsa_root: str | None) -> Trusted:
    """Read the keys and certificates of the options."""
    read_stamp = None
    if tsa_root is not None:
        from optwarden.cli.verifying.stamps import stamp_reader

        try:
            read_stamp = stamp_reader(Path(tsa_root).read_bytes())
        except (OSError, ValueError) as error:
            raise usage("--tsa-root is no file of certificates (PEM).") from error
    return Trusted(
        tuple(_key("--key", text, ED25519) for text in keys),
        tuple(_key("--witness", text, COSIGNATURE) for text in witnesses),
        read_stamp,
    )


def _key(option: str, text: str, kind: int) -> VerifierKey:
    try:
        key = read_key(text.strip())
    except NotReadable as error:
        raise _no_key(option, str(error)) from error
    if key.kind != kind:
        raise _no_key(option, "it is of another kind")
    return key


def _no_key(option: str, why: str) -> CommandFailed:
    return usage(f"{option} is no verifier key of its kind: {why}.", "NAME+ID+BASE64, in quotes.")
