import hashlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from optwarden.ledger.commitment import SALT_BYTES, commit, opens

SALTS = st.binary(min_size=SALT_BYTES, max_size=SALT_BYTES)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
OPENINGS = st.tuples(TEXTS, SALTS, TEXTS)


@given(OPENINGS)
def test_it_is_what_the_design_says(opening: tuple[str, bytes, str]) -> None:
    """SHA-256 over the domain, the field with its length, the salt, and the value with its
    length.
    """
    field, salt, value = opening
    expected = hashlib.sha256()
    expected.update(b"optwarden/commitment/v1\x00")
    expected.update(len(field.encode()).to_bytes(2, "big") + field.encode())
    expected.update(salt)
    expected.update(len(value.encode()).to_bytes(8, "big") + value.encode())
    assert commit(field, salt, value) == expected.hexdigest()


@given(OPENINGS, OPENINGS)
def test_only_what_was_committed_to_opens_it(
    one: tuple[str, bytes, str], other: tuple[str, bytes, str]
) -> None:
    """A commitment opens with its own field, salt and value, and with no others."""
    assert opens(commit(*one), *one)
    assume(one != other)
    assert not opens(commit(*one), *other)


@pytest.mark.parametrize(
    "one, other",
    [
        (("ab", "c"), ("a", "bc")),
        (("a", ""), ("", "a")),
        (("number", "4670"), ("numbe", "r4670")),
    ],
)
def test_field_and_value_do_not_run_together(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Moving a character from the field to the value makes another commitment."""
    salt = bytes(SALT_BYTES)
    assert commit(one[0], salt, one[1]) != commit(other[0], salt, other[1])


@pytest.mark.parametrize("size", [0, 16, 31, 33, 64])
def test_a_salt_has_32_bytes(size: int) -> None:
    """A shorter salt would let a number be guessed; another length is refused."""
    with pytest.raises(ValueError, match="32 bytes"):
        commit("recipient", bytes(size), "46700000001")
