"""Completeness: an entry left out is missed, and absence is shown by who stands beside it."""

import copy
from typing import Any

import pytest

from optwarden.ledger.canonical import canonical
from optwarden.ledger.census import (
    Census,
    Counted,
    bucket_of,
    bucket_path,
    bucket_root,
    census_root,
    prove,
)
from optwarden.ledger.chain import NO_LEAVES, extended
from optwarden.ledger.checking.counting import check_census
from optwarden.ledger.checking.entries import Shown
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_checkpoint
from optwarden.ledger.checking.pack import check_pack
from optwarden.ledger.checking.verdict import Report
from optwarden.ledger.tree import leaf_hash
from tests.ledger.checking.maker import NOON, USUAL, Log, as_file, make_pack, sign

HERS = bytes.fromhex("5555" + "80" * 30)
LEAF = leaf_hash(b"hers")


def person(last: int, bucket: str = "5555") -> Counted:
    """Somebody with one leaf."""
    label = bytes.fromhex(bucket + f"{last:02x}" * 30)
    return Counted(label, extended(NO_LEAVES, label, leaf_hash(b"somebody")))


def hers(*leaves: bytes) -> Counted:
    chain = NO_LEAVES
    for leaf in leaves:
        chain = extended(chain, HERS, leaf)
    return Counted(HERS, chain)


def codes_of(
    people: list[Counted], *shown: bytes, claimed: Any = None, shift: int = 0
) -> list[str]:
    """What is found of a census of these persons, when these leaves of hers are shown.

    `claimed` changes what the pack says of it.
    """
    log = Log("bot/demo-bot")
    log.append(*(canonical({"n": number}) for number in range(20)))
    own = sorted(one for one in people if bucket_of(one.label) == bucket_of(HERS))
    roots = {bucket_of(one.label): bucket_root([one]) for one in people}
    roots |= {bucket_of(HERS): bucket_root(own)} if own else {}
    proof = prove(own, HERS, bucket_path(roots, bucket_of(HERS)))
    covers = len(log.entries) + shift
    entry = Census(log.origin, 1, covers, len(people), census_root(roots), NOON).canonical()
    position = log.append(entry)
    chain = next((one.chain for one in own if one.label == HERS), NO_LEAVES)
    census: dict[str, Any] = {
        "entry": entry.decode(),
        "position": position,
        "proof": log.proof(position),
        "bucket": {
            "size": proof.size,
            "places": [
                {
                    "position": place.position,
                    "label": place.label.hex(),
                    "value": place.value.hex(),
                    "proof": [one.hex() for one in place.proof],
                }
                for place in proof.places
            ],
            "path": [one.hex() for one in proof.path],
        },
        "length": chain.length,
        "head": chain.head.hex(),
    }
    if claimed is not None:
        claimed(census)
    report = Report()
    entries = [Shown("e", log.log_id, number, leaf, {}) for number, leaf in enumerate(shown)]
    checkpoint = read_checkpoint(log.note)
    whole = {"census": census, "origin": log.origin}
    check_census(whole, "c", HERS.hex(), checkpoint, entries, report)
    return [one.code for one in report.findings]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [person(1)],
        [person(0xF0)],
        [person(1), person(0xF0)],
        [person(1), person(2), person(0xF0), person(0xF1)],
        [person(1, "0000"), person(3, "5554"), person(4, "ffff")],
    ],
    ids=len,
)
def test_presence_and_absence_are_shown(others: list[Counted]) -> None:
    """Whoever else is in her bucket, or nobody."""
    assert codes_of([*others, hers(LEAF, LEAF)], LEAF, LEAF) == []
    assert codes_of(others) == []
    assert codes_of([*others, hers(LEAF, LEAF)], LEAF) == ["chain_length"]
    assert codes_of([*others, hers(LEAF)], leaf_hash(b"other")) == ["chain"]
    assert codes_of(others, LEAF) == ["chain_length"]


def test_she_cannot_be_said_to_be_absent() -> None:
    """Neighbours that are no neighbours, a smaller bucket, or nobody at all."""
    people = [person(1), person(2), hers(LEAF), person(0xF0), person(0xF1)]

    def hidden(census: dict[str, Any]) -> None:
        census["length"], census["head"] = 0, "00" * 32

    def without_her(census: dict[str, Any]) -> None:
        hidden(census)
        honest = prove(sorted(people), person(1).label, [])
        one = copy.deepcopy(census["bucket"]["places"][0])
        one |= {"position": 0, "label": person(1).label.hex(), "value": person(1).value.hex()}
        one["proof"] = [beside.hex() for beside in honest.places[0].proof]
        census["bucket"]["places"] = [one]

    def as_if_empty(census: dict[str, Any]) -> None:
        hidden(census)
        census["bucket"] |= {"size": 0, "places": []}

    assert codes_of(people, claimed=hidden) == ["counted"]
    assert codes_of(people, claimed=without_her) == ["bucket"]
    assert codes_of(people, claimed=as_if_empty) == ["bucket_proof"]


def test_other_places_are_no_proof() -> None:
    """Somebody in another bucket, places out of order, a path that is too short."""
    people = [person(1), person(0xF0)]

    def elsewhere(census: dict[str, Any]) -> None:
        census["bucket"]["places"] = [
            {**one, "label": "0000" + one["label"][4:]} for one in census["bucket"]["places"]
        ]

    def swapped(census: dict[str, Any]) -> None:
        census["bucket"]["places"].reverse()

    def shorter(census: dict[str, Any]) -> None:
        census["bucket"]["path"].pop()

    def three(census: dict[str, Any]) -> None:
        census["bucket"]["places"].append(census["bucket"]["places"][1])

    for claimed in (elsewhere, swapped, shorter, three):
        assert codes_of(people, claimed=claimed) == ["bucket"]


def test_a_census_covers_what_is_before_it() -> None:
    """No more and no less: what it leaves out would be counted by nobody."""
    assert codes_of([hers(LEAF)], LEAF, shift=-1) == ["census_entry"]


def test_an_event_that_is_left_out_is_missed() -> None:
    """Whoever signs the pack: the census knows how many there are."""
    whole = make_pack(USUAL, (), ())
    for number in range(len(whole["events"])):
        pack = copy.deepcopy(whole)
        del pack["events"][number]
        pack["record"]["optwarden:events"] = []
        verdict = check_pack(as_file(sign(pack)), Trusted())
        assert "chain_length" in [one.code for one in verdict.wrong]


def test_without_a_census_nothing_is_complete() -> None:
    """Which is said, and is nothing wrong."""
    verdict = check_pack(as_file(make_pack(counted=False)), Trusted())
    assert verdict.holds
    assert [one.place for one in verdict.findings if one.code == "not_counted"] == [
        "logs[0]",
        "logs[1]",
    ]
    assert [one.complete for one in verdict.logs] == [0, 0, 0]
