"""Are these all entries of one person in a log? The census says how many, and which.

A census covers the leaves before it. What came after it is not shown to be complete.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from optwarden.ledger.checking.entries import Shown, check_inclusion, read_entry
from optwarden.ledger.checking.hashing import (
    EMPTY_ROOT,
    HASH_BYTES,
    included_root,
    of_chain,
    of_counted,
    of_leaf,
    of_node,
)
from optwarden.ledger.checking.notes import Checkpoint
from optwarden.ledger.checking.shapes import CENSUS
from optwarden.ledger.checking.verdict import Counted, Report

TYPE: Final = "optwarden/census/v1"
DEPTH: Final = 16
"""A census has 2^16 buckets."""
_PREFIX_DIGITS: Final = 4
"""The bucket is named by the first two bytes of a label."""


def check_census(
    log: Mapping[str, Any],
    place: str,
    label: str,
    checkpoint: Checkpoint | None,
    shown: Sequence[Shown],
    report: Report,
) -> Counted | None:
    """Check the census of a log, and that the entries shown are those it counted.

    `shown` are the person's sealed entries in this log, in their order.
    """
    census = log["census"]
    content = read_entry(census["entry"], CENSUS, f"{place}.entry", report)
    check_inclusion(census, checkpoint, place, report)
    if content is None:
        return None
    fits = content["type"] == TYPE and content["origin"] == log["origin"]
    if not fits or content["covers"] != census["position"] or content["number"] < 1:
        report.add("census_entry", f"{place}.entry")
    _check_places(census, content["root"], label, place, report)
    _check_chain(census, content["covers"], label, place, shown, report)
    return Counted(content["number"], content["covers"], content["made_at"])


def _check_places(
    census: Mapping[str, Any], root: str, label: str, place: str, report: Report
) -> None:
    """Check what is shown of the bucket, and that it says of her what the census is said to."""
    bucket = census["bucket"]
    places = bucket["places"]
    if len(bucket["path"]) != DEPTH or not _are_neighbours(bucket, label):
        report.add("bucket", f"{place}.bucket")
        return
    if not places and _above(EMPTY_ROOT, label, bucket["path"]).hex() != root:
        report.add("bucket_proof", f"{place}.bucket.path")
    for number, one in enumerate(places):
        leaf = of_leaf(bytes.fromhex(one["label"] + one["value"]))
        proof = [bytes.fromhex(beside) for beside in one["proof"]]
        below = included_root(leaf, one["position"], bucket["size"], proof)
        if below is None or _above(below, label, bucket["path"]).hex() != root:
            report.add("bucket_proof", f"{place}.bucket.places[{number}]")
    present = [one["value"] for one in places if one["label"] == label]
    length, head = census["length"], census["head"]
    if present:
        fits = length > 0 and present == [of_counted(length, bytes.fromhex(head)).hex()]
    else:
        fits = length == 0 and head == "00" * HASH_BYTES
    if not fits:
        report.add("counted", f"{place}.length")


def _are_neighbours(bucket: Mapping[str, Any], label: str) -> bool:
    """Say whether the places are hers alone, or those she would stand between."""
    size, places = bucket["size"], bucket["places"]
    labels = [one["label"] for one in places]
    positions = [one["position"] for one in places]
    if any(one[:_PREFIX_DIGITS] != label[:_PREFIX_DIGITS] for one in labels):
        return False
    if not places:
        return bool(size == 0)
    if labels == [label]:
        return True
    if len(places) == 2:
        return bool(labels[0] < label < labels[1] and positions[1] == positions[0] + 1)
    if len(places) != 1:
        return False
    first, last = positions == [0], positions == [size - 1]
    return bool((first and label < labels[0]) or (last and labels[0] < label))


def _above(below: bytes, label: str, path: Sequence[str]) -> bytes:
    """Return the census's root above a bucket's."""
    number = int(label[:_PREFIX_DIGITS], 16)
    for beside in path:
        other = bytes.fromhex(beside)
        below = of_node(other, below) if number & 1 else of_node(below, other)
        number >>= 1
    return below


def _check_chain(
    census: Mapping[str, Any],
    covers: int,
    label: str,
    place: str,
    shown: Sequence[Shown],
    report: Report,
) -> None:
    head, length = bytes(HASH_BYTES), 0
    for one in shown:
        if one.position is not None and one.position < covers:
            length += 1
            head = of_chain(bytes.fromhex(label), length, head, one.leaf)
    if length != census["length"]:
        counted = census["length"]
        report.add("chain_length", f"{place}.length", counted=counted, shown=length)
    elif head.hex() != census["head"]:
        report.add("chain", f"{place}.head")
