import hashlib

from hypothesis import given
from hypothesis import strategies as st

from optwarden.ledger.census import (
    BUCKETS,
    BucketTree,
    Counted,
    bucket_of,
    bucket_path,
    bucket_root,
    census_root,
    prove,
)
from optwarden.ledger.chain import NO_LEAVES, Chain, extended, label
from optwarden.ledger.tree import EMPTY_ROOT, inclusion_spans, leaf_hash, node_hash, root_of

KEY = b"k" * 32


def counted(number: int, bucket: int) -> Counted:
    name = bucket.to_bytes(2) + hashlib.sha256(str(number).encode()).digest()[2:]
    return Counted(name, extended(NO_LEAVES, name, leaf_hash(b"event")))


def climbed(leaf: bytes, position: int, size: int, proof: list[bytes]) -> bytes:
    """The root that an inclusion proof leads to."""
    current = leaf
    start, end = position, position + 1
    for span, beside in zip(inclusion_spans(position, size), proof, strict=True):
        current = node_hash(beside, current) if span.start < start else node_hash(current, beside)
        start, end = min(start, span.start), max(end, span.end)
    assert (start, end) == (0, size)
    return current


@given(st.sets(st.tuples(st.integers(0, 400), st.sampled_from([0, 1, 77, BUCKETS - 1]))))
def test_a_proof_leads_to_the_root(persons: set[tuple[int, int]]) -> None:
    """Of whoever is in the census, and of the neighbours of whoever is not."""
    people = sorted(counted(*person) for person in persons)
    buckets: dict[int, list[Counted]] = {}
    for one in people:
        buckets.setdefault(bucket_of(one.label), []).append(one)
    roots = {number: bucket_root(ones) for number, ones in buckets.items()}
    whole = [roots.get(number, EMPTY_ROOT) for number in range(BUCKETS)]
    root = census_root(roots)
    assert root == root_of(whole)
    absent = counted(1_000, 77)
    for one in (*people[:3], absent):
        bucket = bucket_of(one.label)
        proof = prove(buckets.get(bucket, []), one.label, bucket_path(roots, bucket))
        assert (one in people) == (len(proof.places) == 1 and proof.places[0].label == one.label)
        for place in proof.places:
            leaf = leaf_hash(place.label + place.value)
            below = climbed(leaf, place.position, proof.size, place.proof)
            assert climbed(below, bucket, BUCKETS, proof.path) == root
        if not proof.places:
            assert proof.size == 0
            assert climbed(EMPTY_ROOT, bucket, BUCKETS, proof.path) == root


@given(
    st.dictionaries(st.integers(0, BUCKETS - 1), st.binary(min_size=32, max_size=32), max_size=20)
)
def test_a_tree_that_is_kept_says_the_same(roots: dict[int, bytes]) -> None:
    """Root, buckets and paths, of buckets that hold somebody and of those that do not."""
    tree = BucketTree(roots)
    assert tree.root == census_root(roots)
    for bucket in [*list(roots)[:2], 0, BUCKETS - 1]:
        assert tree.path(bucket) == bucket_path(roots, bucket)
        assert tree.bucket_root(bucket) == roots.get(bucket, EMPTY_ROOT)
    assert len(tree) >= len(roots)


def test_a_chain_tells_order_number_and_person() -> None:
    """Another order, a leaf less or another label has another head."""
    name, other = label(KEY, "business", "46700"), label(KEY, "business", "46701")
    one, two = leaf_hash(b"1"), leaf_hash(b"2")
    chain = extended(extended(NO_LEAVES, name, one), name, two)
    assert chain.length == 2
    heads = {
        chain.head,
        extended(extended(NO_LEAVES, name, two), name, one).head,
        extended(NO_LEAVES, name, two).head,
        extended(extended(NO_LEAVES, other, one), other, two).head,
        extended(Chain(2, extended(NO_LEAVES, name, one).head), name, two).head,
    }
    assert len(heads) == 5


def test_a_label_is_of_one_business_and_one_key() -> None:
    """And its parts cannot be moved into each other."""
    labels = {
        label(KEY, "business", "46700"),
        label(KEY, "busines", "s46700"),
        label(KEY, "other", "46700"),
        label(b"l" * 32, "business", "46700"),
    }
    assert len(labels) == 4
