from typing import Any

import pytest

from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack
from optwarden.ledger.checking.verdict import Verdict
from tests.ledger.checking.maker import AFTER, USUAL, as_file, make_pack, sign
from tests.ledger.checking.mutating import Mutated, mutated, mutated_file, paths

SEEDS = 800
PROVED = ("events", "configuration", "label")
"""What proofs hold together, whoever signs."""


@pytest.fixture(scope="module")
def pack() -> dict[str, Any]:
    """A pack of which everything is opened, counted and sealed."""
    made = make_pack((*USUAL, *AFTER), (), ())
    assert check_pack(as_file(made), Trusted()).holds
    return made


def verdict_of(pack: dict[str, Any]) -> Verdict:
    return check_pack(as_file(pack), Trusted())


def names_it(verdict: Verdict, change: Mutated) -> bool:
    """The part of the document that was changed is among the places."""
    part = change.path[0]
    return any(one.place.startswith((str(part), "signature", "type")) for one in verdict.wrong)


def test_no_change_of_a_pack_is_overlooked(pack: dict[str, Any]) -> None:
    """Flipped, dropped, swapped, duplicated, back-dated: anywhere, and the place is named."""
    everywhere = list(paths(pack))
    for seed in range(SEEDS):
        change = mutated(pack, seed, everywhere)
        verdict = verdict_of(change.pack)
        assert not verdict.holds, (seed, change.place, change.deed)
        assert names_it(verdict, change), (seed, change.place, change.deed, verdict.wrong)


def test_no_change_of_its_bytes_is_overlooked(pack: dict[str, Any]) -> None:
    """Whatever happens to the file, it does not hold, or says the same as before."""
    file = as_file(pack)
    for seed in range(SEEDS):
        assert not check_pack(mutated_file(file, seed), Trusted()).holds, seed


def test_no_change_is_overlooked_that_its_maker_signs_anew(pack: dict[str, Any]) -> None:
    """What is sealed holds against whoever has the key of packs, too; the very entry is named."""
    shown_less = 0
    proved = [path for path in paths(pack) if path[0] in PROVED]
    for seed in range(SEEDS):
        change = mutated(pack, seed, proved)
        verdict = verdict_of(sign(change.pack))
        if less_is_shown(change):
            shown_less += 1
            codes = {one.code for one in verdict.wrong}
            assert codes <= {"disclosure_unknown"}, (seed, change.place, change.deed, verdict.wrong)
            continue
        assert not verdict.holds, (seed, change.place, change.deed)
        assert the_place_is_exact(verdict, change), (seed, change.place, change.deed, verdict.wrong)
    assert shown_less < SEEDS / 5


def less_is_shown(change: Mutated) -> bool:
    """Leaving out what nobody counts is no lie: a personal value, or a change of configuration.

    An event that is left out is missed by the census, and a wording's declaration by the wording.
    """
    part, *within = change.path
    if part == "configuration":
        return len(within) == 1 and change.deed == "drop"
    opened = within[1:2] == ["opened"]
    return opened and (len(within), change.deed) in ((2, "null"), (3, "drop"))


def the_place_is_exact(verdict: Verdict, change: Mutated) -> bool:
    """The entry, where one was changed; the census, where one is lacking."""
    places = [one.place for one in verdict.wrong]
    if len(change.path) < 3 or change.path[0] == "label":
        return bool(places)
    entry = f"{change.path[0]}[{change.path[1]}]"
    return any(place.startswith(entry) for place in places)
