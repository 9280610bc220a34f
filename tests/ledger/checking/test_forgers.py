"""What does whoever has the log's keys get past the checker? Each way tried, and what is told."""

from typing import Any

import pytest

from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_key
from optwarden.ledger.checking.pack import check_pack
from optwarden.ledger.checking.verdict import Verdict
from optwarden.ledger.checking.wordings import rendered
from tests.ledger.checking import forging
from tests.ledger.checking.maker import (
    BOT,
    NOON,
    USUAL,
    Witness,
    as_file,
    make_pack,
    opted_in,
    opted_out,
    sent,
    sign,
    signer,
)
from tests.ledger.checking.stories import IN, LATER

BOTS_KEY = read_key(signer(f"bot/{BOT}").verifier_key)
WITNESS = Trusted(witnesses=(read_key(Witness().verifier_key),))


def verdict_of(pack: dict[str, Any], trusted: Trusted | None = None) -> Verdict:
    return check_pack(as_file(pack), trusted or Trusted())


def wrong(pack: dict[str, Any], trusted: Trusted | None = None) -> list[tuple[str, str]]:
    return [(one.code, one.place) for one in verdict_of(pack, trusted).wrong]


def left_open(pack: dict[str, Any]) -> set[str]:
    found = verdict_of(pack)
    assert found.holds, found.wrong
    return {one.code for one in found.findings}


def test_another_text_beside_the_wording_that_was_hashed() -> None:
    """What is read as the words she saw is written from what was hashed, or it is wrong."""
    forged = forging.with_wording(rendered="Yes, send me advertisements of everything.")
    assert wrong(forged) == [("disclosure_text", "disclosures[0].rendered")]
    assert wrong(forging.with_wording(language="de")) == [
        ("disclosure_text", "disclosures[0].language")
    ]


def test_a_wording_reads_as_it_was_shown() -> None:
    """The request, a line for each type of message with its box, the link; blanks are free."""
    document = {
        "text": "May we?",
        "topics": [{"topic": "a", "label": "News", "example": "a sale"}, {"label": "Bills"}],
        "terms_url": "https://shop.example/terms",
        "presentation": {"control": "unticked_box"},
    }
    assert rendered(document) == "May we? [ ] News: a sale [ ] Bills https://shop.example/terms"
    spaced = "  Yes,\u00a0send me “updates” on\t\u2028WhatsApp. "
    assert wrong(forging.with_wording(rendered=spaced)) == []


def test_a_wording_that_was_never_declared() -> None:
    """Without the business's declaration anybody could write any wording under the id."""
    assert wrong(forging.without_declaration()) == [("disclosure_unknown", "disclosures[0]")]


def test_a_declaration_that_is_not_sealed() -> None:
    """It is told: it was perhaps made for the occasion."""
    assert "disclosure_unsealed" in left_open(forging.with_loose_declaration())


def test_two_declarations_of_one_wording() -> None:
    """The second does not take the place of the first."""
    forged = forging.with_second_declaration()
    assert wrong(forged) == [("disclosure_other", "disclosures[0].content_hash")]


def test_a_wording_declared_after_what_names_it() -> None:
    """Nobody can have seen it before; an opt-in that counts from before is told."""
    assert wrong(make_pack((forging.EARLY, *USUAL[2:3]), (), ())) == [
        ("disclosure_later", "events[0]")
    ]
    late = opted_in(forging.EARLY.at, "orders", recorded_at=NOON)
    assert "disclosure_before" in left_open(make_pack((late,), (), ()))


def test_a_pack_signed_by_a_key_of_its_own() -> None:
    """Whoever only has the file cannot change it, add a key and sign it anew."""
    forged = forging.with_key_beside()
    assert "signer_beside" in left_open(forged)
    assert wrong(forged, Trusted((BOTS_KEY,))) == [("signer_not_given", "signature.key")]
    assert not verdict_of(make_pack(), WITNESS).self_attested
    assert verdict_of(forged, WITNESS).self_attested


def test_logs_under_another_name_than_the_key_that_was_given() -> None:
    """A pack of logs made up under a name of their own says nothing of the log one asked about."""
    key = read_key(signer("bot/another").verifier_key)
    found = verdict_of(make_pack(), Trusted((key,)))
    assert found.self_attested
    assert [one.place for one in found.findings if one.code == "key_unused"] == ["logs"]


def test_an_old_census_before_an_opt_out() -> None:
    """That the log went on after the census is told also where nothing of it is shown."""
    found = verdict_of(forging.with_old_census())
    assert found.holds
    (told,) = [one for one in found.findings if one.code == "after_census"]
    assert told.place == "logs[0]"
    assert told.words.startswith("2 entries stand in the log after this census")
    assert "0 of them are shown" in told.words


def test_a_census_left_out() -> None:
    """It is told that nothing shows that the entries are all."""
    assert "not_counted" in left_open(forging.without_census())


def test_somebody_elses_history_under_her_number() -> None:
    """Where no entry shows the number, the pack's own word of it is told to be just that."""
    assert "person_not_shown" in left_open(forging.under_another_number())


def test_somebody_elses_opt_in_among_hers() -> None:
    """No message may rely on it; and that nothing ties it to her is told."""
    relied = make_pack((forging.THEIRS, sent(LATER, 0)), (), ())
    assert wrong(relied) == [("relied_on_person", "events[1]")]
    assert "person_not_tied" in left_open(forging.with_another_persons_opt_in())


@pytest.mark.parametrize("purpose", ["data_answer", "help_answer", "made_up", ""])
def test_a_purpose_that_no_opt_out_knows(purpose: str) -> None:
    """Only what asks for an opt-in, or confirms an opt-out, goes in spite of one."""
    story = (IN, opted_out(NOON + 1, "all"), sent(LATER, 0, purpose=purpose))
    assert wrong(make_pack(story, (), ())) == [("opted_out", "events[2]")]


def test_a_receipt_is_checked_for_what_it_has() -> None:
    """Its entries, checkpoint, wordings and signature; it says that it is a part."""
    receipt = forging.receipt_of(make_pack())
    assert {"part", "relied_on_not_shown", "disclosure_undeclared"} <= left_open(receipt)
    assert not verdict_of(receipt, WITNESS).self_attested
    receipt["state"] = {"standing": "nothing"}
    assert wrong(receipt) == [("signature", "signature.signed")]


def test_a_receipt_is_no_pack() -> None:
    """Neither passes for the other: the keys differ, and what is signed."""
    receipt, pack = forging.receipt_of(make_pack()), make_pack()
    assert ("missing", "configuration") in wrong({**receipt, "type": pack["type"]})
    assert ("unknown", "configuration") in wrong({**pack, "type": receipt["type"]})


def test_a_receipts_record_names_what_is_there() -> None:
    """As a pack's does."""
    receipt = forging.receipt_of(make_pack())
    receipt["record"]["dpv:hasRecordOfActivity"]["optwarden:events"] = ["nowhere"]
    place = "record.dpv:hasRecordOfActivity.optwarden:events"
    assert wrong(sign(receipt)) == [("record", f"{place}[0]")]
    receipt["record"] = {"dpv:hasRecordOfActivity": []}
    assert wrong(sign(receipt)) == [("shape", place)]
