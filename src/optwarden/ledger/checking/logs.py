"""Which logs does a pack rest on, and who is behind their checkpoints?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeAlias

from optwarden.ledger.checking.hashing import EMPTY_ROOT
from optwarden.ledger.checking.instants import written
from optwarden.ledger.checking.notes import (
    ED25519,
    Checkpoint,
    NotReadable,
    VerifierKey,
    by,
    cosigned_at,
    read_checkpoint,
    read_key,
    read_signature,
    signed,
)
from optwarden.ledger.checking.verdict import Report, Witnessed

COSIGNED: Final = "cosignature"
STAMPED: Final = "rfc3161"

ReadStamp: TypeAlias = Callable[[str, bytes], str]
"""Takes a time stamp (base64) and what it is to be of, returns when it was made. Raises
NotReadable."""


@dataclass(frozen=True, slots=True)
class Trusted:
    """What the reader knows from elsewhere than the pack."""

    keys: tuple[VerifierKey, ...] = ()
    witnesses: tuple[VerifierKey, ...] = ()
    read_stamp: ReadStamp | None = None


@dataclass(frozen=True, slots=True)
class CheckedLog:
    """A log of the pack: its checkpoint if that can be read, and who is behind it."""

    keys: tuple[VerifierKey, ...]
    checkpoint: Checkpoint | None
    key_given: bool
    witnesses: tuple[Witnessed, ...]
    signed_by: frozenset[str] = frozenset()
    """The keys that signed the checkpoint, as texts."""


def check_logs(
    pack: Mapping[str, Any], trusted: Trusted, report: Report, *, whole: bool = True
) -> dict[str, CheckedLog]:
    """Check every log's name, keys, checkpoint and witnesses; a part may lack the business's."""
    business = f"business/{pack['business']['id']}"
    bot = f"bot/{pack['bot']['id']}"
    checked: dict[str, CheckedLog] = {}
    before = prefix = None
    for number, log in enumerate(pack["logs"]):
        place, log_id, origin = f"logs[{number}]", log["log_id"], log["origin"]
        if before is not None and log_id <= before:
            report.add("log_order", f"{place}.log_id")
        before = log_id
        if log_id != business and not (log_id.startswith("bot/") and len(log_id) > 4):
            report.add("log_name", f"{place}.log_id")
        own_prefix = origin.removesuffix(f"/{log_id}")
        prefix = own_prefix if prefix is None else prefix
        if own_prefix in ("", origin) or own_prefix != prefix:
            report.add("origin", f"{place}.origin")
        checked[log_id] = _check_log(log, place, trusted, report)
    for needed in (bot, business) if whole else (bot,):
        if needed not in checked:
            report.add("log_missing", "logs", log=needed)
    origins = {log["origin"] for log in pack["logs"]}
    for key in trusted.keys:
        if key.name not in origins:
            report.add("key_unused", "logs", key=key.name)
    return checked


def _check_log(log: Mapping[str, Any], place: str, trusted: Trusted, report: Report) -> CheckedLog:
    keys = []
    for number, text in enumerate(log["keys"]):
        key = _key(text)
        if key is None or key.name != log["origin"] or key.kind != ED25519:
            report.add("key", f"{place}.keys[{number}]")
        else:
            keys.append(key)
    where = f"{place}.checkpoint"
    try:
        checkpoint = read_checkpoint(log["checkpoint"])
    except NotReadable as error:
        report.add("checkpoint", where, why=str(error))
        return CheckedLog(tuple(keys), None, key_given=False, witnesses=())
    by_keys = signers_of(checkpoint, log["origin"], keys, trusted, where, report)
    witnesses = tuple(
        _check_witness(one, f"{place}.witnesses[{number}]", checkpoint, trusted, report)
        for number, one in enumerate(log["witnesses"])
    )
    return CheckedLog(tuple(keys), checkpoint, by_keys.given, witnesses, by_keys.signed_by)


class Signers(NamedTuple):
    """Who signed a checkpoint."""

    signed_by: frozenset[str]
    given: bool
    """One of them is a key that the reader has from elsewhere."""


def check_checkpoint(
    checkpoint: Checkpoint,
    origin: str,
    keys: Sequence[VerifierKey] | None,
    trusted: Trusted,
    place: str,
    report: Report,
) -> bool:
    """Check who signed a checkpoint; say whether a key did that the reader has from elsewhere."""
    return signers_of(checkpoint, origin, keys, trusted, place, report).given


def signers_of(
    checkpoint: Checkpoint,
    origin: str,
    keys: Sequence[VerifierKey] | None,
    trusted: Trusted,
    place: str,
    report: Report,
) -> Signers:
    """Check who signed a checkpoint.

    `keys` are the log's own word of its keys; None where it has none to give.
    """
    if checkpoint.origin != origin:
        report.add("checkpoint_origin", place)
    if checkpoint.size == 0 and checkpoint.root != EMPTY_ROOT:
        report.add("checkpoint_empty", place)
    given = [key for key in trusted.keys if key.name == origin and key.kind == ED25519]
    content = checkpoint.text.encode()
    known: dict[tuple[str, bytes, bytes], VerifierKey] = {
        (key.name, key.key_id, key.public): key for key in [*(keys or ()), *given]
    }
    good: set[str] = set()
    for signature in checkpoint.signatures:
        for key in known.values():
            if by(key, signature):
                if signed(key, signature.made, content):
                    good.add(key.text)
                else:
                    report.add("checkpoint_signature", place, key=key.text)
    if keys is not None and not good:
        report.add("checkpoint_unsigned", place)
    key_given = any(key.text in good for key in given)
    if given and not key_given:
        report.add("checkpoint_other_key", place)
    return Signers(frozenset(good), key_given)


def witnesses_below(
    checkpoint: Checkpoint, trusted: Trusted, place: str, report: Report
) -> tuple[Witnessed, ...]:
    """Check the cosignatures that stand below a checkpoint, of the witnesses the reader knows."""
    found = []
    for signature in checkpoint.signatures:
        for key in trusted.witnesses:
            if by(key, signature):
                at = cosigned_at(key, signature, checkpoint.text)
                if at is None:
                    report.add("checkpoint_signature", place, key=key.text)
                told = None if at is None else written(at * 1_000_000)
                found.append(Witnessed(key.name, COSIGNED, at is not None, told))
    return tuple(found)


def _check_witness(
    said: Mapping[str, str], place: str, checkpoint: Checkpoint, trusted: Trusted, report: Report
) -> Witnessed:
    party, kind = said["party"], said["kind"]
    holds, at = None, None
    try:
        if kind == COSIGNED:
            holds, at = _cosigned(said, place, checkpoint, trusted, report)
        elif kind == STAMPED:
            if trusted.read_stamp is None:
                report.add("stamp_unchecked", place, party=party)
            else:
                at = trusted.read_stamp(said["said"], checkpoint.text.encode())
                holds = True
        else:
            holds = False
            report.add("witness", f"{place}.kind", why="it is of no known kind")
    except NotReadable as error:
        holds = False
        code = "witness" if kind == COSIGNED else "witness_wrong"
        report.add(code, f"{place}.said", why=str(error))
    return Witnessed(party, kind, holds, at)


def _cosigned(
    said: Mapping[str, str], place: str, checkpoint: Checkpoint, trusted: Trusted, report: Report
) -> tuple[bool | None, str | None]:
    signature = read_signature(said["said"].removesuffix("\n"))
    known = [key for key in trusted.witnesses if by(key, signature)]
    if not known:
        report.add("witness_unchecked", place, party=said["party"])
        return None, None
    at = cosigned_at(known[0], signature, checkpoint.text)
    if at is None:
        report.add("witness_wrong", f"{place}.said", why="its signature is wrong")
        return False, None
    return True, written(at * 1_000_000)


def _key(text: str) -> VerifierKey | None:
    try:
        return read_key(text)
    except NotReadable:
        return None
