from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.findings import put_into
from bench.measurement import Claim, Comparison, Sample, rate_of
from bench.numbers import STEP, TOTAL, Indexes, number
from bench.requests import Post
from optwarden.consent.recipient import Msisdn, parse_msisdn


@dataclass
class Side:
    """A side whose speeds are known."""

    speeds: list[float]
    command = "none"

    def measure(self, seconds: float) -> Sample:
        return Sample(self.speeds.pop(0), 1)


def test_the_numbers_are_distinct_and_valid() -> None:
    """The shuffle repeats no number, and the gateway takes every one."""
    numbers = [number(index) for index in range(0, TOTAL, 1999)]
    assert len(set(numbers)) == len(numbers)
    assert all(isinstance(parse_msisdn(text), Msisdn) for text in numbers)


def test_lua_can_compute_them() -> None:
    """The largest product of the shuffle is exact as a double, which is what wrk's Lua has."""
    assert TOTAL * STEP < 2**53


def test_no_two_runs_share_a_number() -> None:
    """Ranges of indexes do not overlap, and running out of numbers is an error."""
    indexes = Indexes()
    assert [indexes.take(10), indexes.take(5), indexes.take(1)] == [0, 10, 15]
    with pytest.raises(ValueError, match="all numbers"):
        indexes.take(TOTAL)


def test_a_body_names_the_next_numbers() -> None:
    """Each body of a family goes on where the last one ended, and begins anew after the period."""
    post = Post("http://127.0.0.1:1/path", '{"numbers":["{}"]}', "token", 2, first=7, period=3)
    bodies = post.bodies()
    first, second = next(bodies), next(bodies)
    assert first == f'{{"numbers":["{number(7)}","{number(8)}"]}}'
    assert second == f'{{"numbers":["{number(9)}","{number(7)}"]}}'
    assert f"Content-Length: {len(second)}\r\n" in post.head


def test_a_number_may_stand_in_a_part_of_its_own() -> None:
    """A callback of several messages has a part for each, with the number wherever it belongs."""
    part = '{"from":"{}","id":"m{}"}'
    post = Post("http://127.0.0.1:1/", '{"a":[{}]}', None, 2, each=part, joint=",")
    one, two = number(0), number(1)
    expected = f'{{"a":[{{"from":"{one}","id":"m{one}"}},{{"from":"{two}","id":"m{two}"}}]}}'
    assert next(post.bodies()) == expected


def test_the_median_of_the_ratios_counts() -> None:
    """A round in which the machine was busy moves the extremes and not the figure."""
    claim = Claim("work", "theirs", rate_of("ours", "theirs"))
    comparison = Comparison(
        "one", {"ours": Side([10, 20, 900]), "theirs": Side([10, 10, 10])}, [claim]
    )
    for _ in range(3):
        comparison.run_round(1)
    assert comparison.ratio(claim) == 2
    assert comparison.spread(claim) == (1, 90)


def test_sides_take_turns_at_beginning() -> None:
    """No side always runs first."""
    order: list[str] = []

    @dataclass
    class Noting(Side):
        name: str = ""

        def measure(self, seconds: float) -> Sample:
            order.append(self.name)
            return Sample(1, 1)

    sides = {name: Noting([], name) for name in "abc"}
    comparison = Comparison("turns", dict(sides), [])
    for _ in range(3):
        comparison.run_round(1)
    assert "".join(order) == "abcbcacab"


def test_figures_replace_the_last_ones(tmp_path: Path) -> None:
    """Writing the document changes what stands between the two comments and nothing else."""
    document = tmp_path / "benchmarks.md"
    document.write_text("before\n<!-- begin measured -->\nold\n<!-- end measured -->\nafter\n")
    put_into(document, "new\n")
    put_into(document, "newer\n")
    text = document.read_text()
    assert text == ("before\n<!-- begin measured -->\n\nnewer\n\n<!-- end measured -->\nafter\n")
    document.write_text("no place")
    with pytest.raises(ValueError, match="no place"):
        put_into(document, "new")
