from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_key
from optwarden.ledger.checking.pack import check_pack
from optwarden.ledger.checking.verdict import Verdict
from tests.ledger.checking.maker import (
    BOT,
    BUSINESS,
    OTHER_BOT,
    Witness,
    as_file,
    make_pack,
    signer,
)

LOGS = (f"bot/{BOT}", f"bot/{OTHER_BOT}", f"business/{BUSINESS}")


def keys() -> Trusted:
    return Trusted(tuple(read_key(signer(log_id).verifier_key) for log_id in LOGS))


def codes(verdict: Verdict) -> list[tuple[str, str]]:
    return [(one.code, one.place) for one in verdict.findings]


def test_a_true_pack_holds() -> None:
    """Nothing is wrong; what is not shown is named."""
    verdict = check_pack(as_file(make_pack()), Trusted())
    assert verdict.holds
    assert verdict.self_attested
    assert codes(verdict) == [
        ("witness_unchecked", "logs[0].witnesses[0]"),
        ("witness_unchecked", "logs[1].witnesses[0]"),
        ("witness_unchecked", "logs[2].witnesses[0]"),
        ("not_opened", "events"),
        ("after_census", "logs[0]"),
        ("unsealed", "logs[0]"),
    ]
    counts = [(one.complete, one.after_census, one.unsealed) for one in verdict.logs]
    assert counts == [(7, 2, 1), (1, 0, 0), (0, 0, 0)]
    assert [(one.rule, one.holds) for one in verdict.sends] == [
        (13, True),
        (4, True),
        (13, True),
        (13, True),
        (13, True),
    ]


def test_keys_from_elsewhere_attest_it() -> None:
    """As does a witness whose key is known."""
    file = as_file(make_pack())
    assert not check_pack(file, keys()).self_attested
    witnessed = check_pack(file, Trusted(witnesses=(read_key(Witness().verifier_key),)))
    assert not witnessed.self_attested
    assert [one.witnesses[0].at for one in witnessed.logs] == ["2026-03-01T13:00:00.000000Z"] * 3
