import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from optwarden.ledger.checking.strict_json import DEEPEST, NotStrict, canonical, parse

LARGEST = 2**53 - 1
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(codec="ascii"), max_size=4)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(VALUES)
def test_what_is_canonical_is_read_and_written_the_same(value: object) -> None:
    """RFC 8785 as somebody else writes it; white space and another order of keys are free."""
    written = rfc8785.dumps(value)  # type: ignore[arg-type]
    assert parse(written) == value
    assert canonical(value).encode() == written
    assert parse(json.dumps(value, indent=3, ensure_ascii=False)) == value


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":1}',
        '{"b":{"a":1,"a":2}}',
        '{"\u00e9":1}',
        "1.0",
        "1e3",
        "-0",
        "01",
        "+1",
        "9007199254740992",
        "-9007199254740992",
        "123456789012345678901234567890",
        "NaN",
        "Infinity",
        '"\\u0041"',
        '"\\/"',
        '"\\u000A"',
        '"\\u000a"',
        '"\\u001F"',
        '"\\ud83d\\udc4b"',
        '"\\ud800"',
        '"\n"',
        '"a',
        "'a'",
        "[1,]",
        "[1 2]",
        "{} {}",
        "// a\n1",
        "\ufeff{}",
        "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1),
        "[" * 100_000,
        "",
        "\u00a01",
        "tru",
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(text: str) -> None:
    """Twice the same key, floats, large numbers, needless escapes, half characters, and all that
    is no JSON.
    """
    with pytest.raises(NotStrict):
        parse(text)
    with pytest.raises(NotStrict):
        parse(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("text", [b'"\xff"', b'"\xc0\x80"', b'"\xed\xa0\x80"', b'"\xf5"'])
def test_loose_utf_8_is_refused(text: bytes) -> None:
    """What is no UTF-8, or UTF-8 that is longer than it need be."""
    with pytest.raises(NotStrict, match="UTF-8"):
        parse(text)


def test_what_is_just_within_the_bounds_is_read() -> None:
    """The largest numbers, the deepest nesting, and the escapes that RFC 8785 has."""
    assert parse(f"[{LARGEST}, -{LARGEST}]") == [LARGEST, -LARGEST]
    assert parse("[" * DEEPEST + "]" * DEEPEST)
    assert parse('"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f"') == '"\\\b\f\n\r\t\0\x1f'
