import math
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import orjson
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from optwarden.ledger.canonical import LARGEST_INTEGER, NotCanonical, canonical, encode, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(codec="ascii"), max_size=6)
SCALARS = st.none() | st.booleans() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER) | TEXTS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=5)


class Word(StrEnum):
    ONE = "one \u20ac"


@given(DOCUMENTS)
def test_it_is_rfc_8785(document: dict[str, Any]) -> None:
    """Every document we accept has the bytes that an independent RFC 8785 gives it."""
    assert canonical(document) == rfc8785.dumps(document)


@given(DOCUMENTS)
def test_nothing_is_lost(document: dict[str, Any]) -> None:
    """Reading the canonical bytes gives the document back, and writing that the same bytes."""
    read = orjson.loads(canonical(document))
    assert read == document
    assert canonical(read) == canonical(document)


@given(DOCUMENTS)
def test_the_order_of_keys_does_not_matter(document: dict[str, Any]) -> None:
    """A document put together in another order has the same bytes."""
    assert canonical(dict(reversed(document.items()))) == canonical(document)


@given(DOCUMENTS, DOCUMENTS)
def test_different_documents_differ(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Two documents have the same bytes only when they are the same: true is not 1."""
    assert (canonical(one) == canonical(other)) == (repr(sort(one)) == repr(sort(other)))


def sort(value: Any) -> Any:
    """Dictionaries in the order of their keys, throughout."""
    if isinstance(value, dict):
        return {key: sort(value[key]) for key in sorted(value)}
    return [sort(item) for item in value] if isinstance(value, list) else value


@given(DOCUMENTS)
def test_what_is_known_to_be_canonical_needs_no_check(document: dict[str, Any]) -> None:
    """`encode` gives the bytes of `canonical`, and takes canonical bytes in the place of a
    value.
    """
    assert encode(document) == canonical(document)
    nested = encode({"a": orjson.Fragment(canonical(document)), "b": 1})
    assert nested == canonical({"a": document, "b": 1})


def test_words_of_a_vocabulary_are_their_text() -> None:
    """A member of an enumeration is written as its stored value."""
    assert canonical({"w": Word.ONE}) == canonical({"w": "one \u20ac"})


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        -0.0,
        math.nan,
        math.inf,
        LARGEST_INTEGER + 1,
        -LARGEST_INTEGER - 1,
        b"bytes",
        ("a", "tuple"),
        {"a", "set"},
        datetime(2026, 3, 1, tzinfo=UTC),
        {1: "a key that is no text"},
        {"\u00e9": "a key beyond ASCII"},
        object(),
    ],
    ids=repr,
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    """Floats, integers that JSON cannot keep, other types and keys beyond ASCII are refused, at any
    depth.
    """
    documents: list[dict[str, object]] = [{"v": value}, {"v": [value]}, {"v": {"v": [1, value]}}]
    for document in documents:
        with pytest.raises(NotCanonical):
            canonical(document)


def test_half_a_character_is_refused() -> None:
    """Text that is not Unicode has no bytes."""
    with pytest.raises(orjson.JSONEncodeError, match="surrogate"):
        canonical({"v": "\ud800"})


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31, 23, 59, 59)))  # noqa: DTZ001
def test_an_instant_is_written_in_full(naive: datetime) -> None:
    """Six decimals and a Z, for every microsecond from 1970 on."""
    moment = naive.replace(tzinfo=UTC)
    micros = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    assert written(micros) == moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


@given(st.integers(-(2**50), 2**50), st.integers(-(2**50), 2**50))
def test_instants_sort_as_they_are_written(one: int, other: int) -> None:
    """The text of a later instant is the later text."""
    assert (one < other) == (written(one) < written(other))
