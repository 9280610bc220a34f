"""Messages that were let go: what they must have relied on, and what must not have stood."""

import pytest

from optwarden.ledger.checking.instants import micros_of
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.pack import check_pack
from optwarden.ledger.checking.verdict import Verdict
from tests.ledger.checking.maker import HOUR, NOON, Happened, as_file, make_pack, opted_out, sent
from tests.ledger.checking.stories import GOOD, IN, LATER, WRONG


def verdict_of(*happened: Happened) -> Verdict:
    return check_pack(as_file(make_pack(happened, (), ())), Trusted())


def found(verdict: Verdict) -> list[str]:
    """What is said of sends."""
    return [one.code for one in verdict.findings if one.place.startswith("events[")]


@pytest.mark.parametrize("happened", GOOD.values(), ids=GOOD)
def test_a_send_that_was_right_is_said_to_be(happened: tuple[Happened, ...]) -> None:
    """It relied on what was there, and nothing stood against it."""
    verdict = verdict_of(*happened)
    assert found(verdict) == []
    assert verdict.holds
    assert all(send.holds for send in verdict.sends)


@pytest.mark.parametrize("code,happened", WRONG.values(), ids=WRONG)
def test_a_send_that_was_wrong_is_named(code: str, happened: tuple[Happened, ...]) -> None:
    """Though everything in the pack is what was recorded."""
    verdict = verdict_of(*happened)
    assert found(verdict) == [code]
    assert not verdict.holds
    assert [send.holds for send in verdict.sends] == [False]


def test_an_opt_out_that_became_known_later_is_no_fault() -> None:
    """It reaches back before the message, and nobody could know; it is told all the same."""
    late = opted_out(NOON + 1, "all", recorded_at=LATER + HOUR)
    verdict = verdict_of(IN, sent(LATER, 0), late)
    assert found(verdict) == ["late_opt_out"]
    assert verdict.holds
    assert verdict.sends[0].holds


def test_what_was_recorded_at_the_same_time_is_held_against_nobody() -> None:
    """One batch records all it holds at one time, whichever came first."""
    at_once = opted_out(NOON + 1, "all", recorded_at=LATER)
    verdict = verdict_of(IN, sent(LATER, 0, recorded_at=LATER), at_once)
    assert found(verdict) == ["late_opt_out"]
    assert verdict.holds


@pytest.mark.parametrize(
    "text,micros",
    [
        ("1970-01-01T00:00:00.000000Z", 0),
        ("2026-03-01T12:00:00.000000Z", NOON),
        ("2024-02-29T23:59:59.999999Z", 1_709_251_199_999_999),
        ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ],
)
def test_times_are_read_exactly(text: str, micros: int) -> None:
    """To the microsecond, leap days among them."""
    assert micros_of(text) == micros
