"""What others published, and what others wrote: our proofs are good to them, theirs to us."""

from collections.abc import Callable
from typing import Final

import pymerkle  # type: ignore[import-untyped]
import pytest
import tamperlog  # type: ignore[import-untyped]

from optwarden.ledger import tree
from optwarden.ledger.checking.hashing import (
    EMPTY_ROOT,
    consistent,
    included_root,
    of_leaf,
)
from optwarden.ledger.checking.notes import (
    by,
    read_checkpoint,
    read_key,
    read_signature,
    signed,
)
from tests.ledger.checking.maker import Log

LEAVES: Final = [
    bytes.fromhex(entry)
    for entry in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS: Final = [
    bytes.fromhex(root)
    for root in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
"""By size: the test tree of the Certificate Transparency reference implementation."""
_BEGINS: Final = {
    "96a2": "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f08": "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47": "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "bc1a": "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca85": "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37e": "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "fac5": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "6e34": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "0ebc": "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
}
SIZES: Final = (1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33, 255, 256, 257, 300)


def hashes(names: str) -> list[bytes]:
    return [bytes.fromhex(_BEGINS[name]) for name in names.split()]


@pytest.mark.parametrize(
    "position,size,proof",
    [
        (0, 1, ""),
        (0, 8, "96a2 5f08 6b47"),
        (5, 8, "bc1a ca85 d37e"),
        (2, 3, "fac5"),
        (1, 5, "6e34 5f08 bc1a"),
    ],
)
def test_published_inclusion_proofs(position: int, size: int, proof: str) -> None:
    """They lead to the published roots, and the writer makes the very same."""
    published = hashes(proof)
    assert included_root(of_leaf(LEAVES[position]), position, size, published) == ROOTS[size]
    assert tree.inclusion(position, size, small(size)) == published


@pytest.mark.parametrize(
    "old,new,proof",
    [(1, 1, ""), (1, 8, "96a2 5f08 6b47"), (6, 8, "0ebc ca85 d37e"), (2, 5, "5f08 bc1a")],
)
def test_published_consistency_proofs(old: int, new: int, proof: str) -> None:
    """They show that the published roots are of one log, and the writer makes the very same."""
    published = hashes(proof)
    assert consistent(old, ROOTS[old], new, ROOTS[new], published)
    assert not consistent(old, ROOTS[old - 1], new, ROOTS[new], published)
    assert tree.consistency(old, new, small(new)) == published


def small(size: int) -> Callable[[tree.TileKey], bytes]:
    """The tiles of the published tree."""
    log = Log("bot/published")
    log.append(*LEAVES[:size])
    assert log.edge.root() == ROOTS[size]
    return log.tiles.__getitem__


def test_no_leaves() -> None:
    """A tree without leaves has the published root."""
    assert ROOTS[0] == EMPTY_ROOT == tree.EMPTY_ROOT


@pytest.fixture(scope="module")
def log() -> Log:
    """A log of ours of more than one tile."""
    made = Log("bot/ours")
    made.append(*(f"entry {number}".encode() for number in range(max(SIZES))))
    return made


@pytest.fixture(scope="module")
def theirs(log: Log) -> pymerkle.InmemoryTree:
    """The same log, kept by pymerkle."""
    kept = pymerkle.InmemoryTree(algorithm="sha256")
    for entry in log.entries:
        kept.append_entry(entry)
    return kept


def test_another_implementation_has_our_roots(log: Log, theirs: pymerkle.InmemoryTree) -> None:
    """At every size."""
    for size in range(1, max(SIZES) + 1):
        assert log.root_at(size) == theirs.get_root(size), size


def test_another_implementation_takes_our_inclusion_proofs(
    log: Log, theirs: pymerkle.InmemoryTree
) -> None:
    """And we take theirs; a wrong one neither of us takes."""
    for size in SIZES:
        for position in {0, 1, size // 2, size - 1} & set(range(size)):
            leaf, root = of_leaf(log.entries[position]), log.root_at(size)
            ours = tree.inclusion(position, size, log.tiles.__getitem__)
            proof = theirs.prove_inclusion(position + 1, size)
            assert included_root(leaf, position, size, proof.path[1:]) == root
            proof.path = [leaf, *ours]
            pymerkle.verify_inclusion(leaf, root, proof, index=position + 1, size=size)
            tamperlog.verify_inclusion(position, size, leaf, ours, root)
            if ours:
                with pytest.raises(tamperlog.ProofError):
                    tamperlog.verify_inclusion(position, size, leaf, ours[:-1], root)
                assert included_root(leaf, position, size, ours[:-1]) != root


def test_another_implementation_takes_our_consistency_proofs(log: Log) -> None:
    """And we take theirs; a wrong one neither of us takes."""
    for new in SIZES:
        leaves = [of_leaf(entry) for entry in log.entries[:new]]
        for old in (size for size in SIZES if size < new):
            roots = (old, log.root_at(old), new, log.root_at(new))
            ours = tree.consistency(old, new, log.tiles.__getitem__)
            assert ours == tamperlog.consistency_proof(old, leaves)
            tamperlog.verify_consistency(*roots, ours)
            assert consistent(*roots, ours)
            wrong = [*ours[:-1], bytes(32)]
            assert not consistent(*roots, wrong)
            assert not consistent(*roots, [*ours, bytes(32)])
            with pytest.raises(tamperlog.ProofError):
                tamperlog.verify_consistency(*roots, wrong)


def test_a_checkpoint_of_a_log_that_others_run() -> None:
    """One that the checksum database of Go gave out, and its published key."""
    key = read_key("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
    checkpoint = read_checkpoint(
        "go.sum database tree\n"
        "49189689\n"
        "ftjbAOzaupaIvaPo/G+Dk63nxOZ2s1OPOKIaPtXs7S4=\n"
        "\n"
        "\u2014 sum.golang.org Az3grlKZssqRoMNPpZfKt0TphbbcF+pzXqElURJKRNFKfaUAgqeI5k2AORH0QAhg"
        "/ebRwyIqD/OqP4oLtLnNumvOBAM=\n"
    )
    [signature] = checkpoint.signatures
    assert by(key, signature)
    assert signed(key, signature.made, checkpoint.text.encode())
    assert not signed(key, signature.made, checkpoint.text.replace("89", "88").encode())
    assert (checkpoint.origin, checkpoint.size) == ("go.sum database tree", 49_189_689)


@pytest.mark.parametrize(
    "key,text,line",
    [
        (
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "This is an example message.\n",
            (
                "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1"
                "ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
            ),
        ),
        (
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            (
                "If you think cryptography is the answer to your problem,\n"
                "then you don't know what your problem is.\n"
            ),
            (
                "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZS"
                "NXgKvqfqdngotpRZb6KE6RyyBwJnAM="
            ),
        ),
    ],
    ids=["C2SP", "Go"],
)
def test_published_signed_notes(key: str, text: str, line: str) -> None:
    """The examples of the format's description and of its reference implementation."""
    verifier, signature = read_key(key), read_signature(line)
    assert by(verifier, signature)
    assert signed(verifier, signature.made, text.encode())


def test_the_published_cosignature() -> None:
    """The example of `tlog-cosignature` has the witness's time where we look for it."""
    checkpoint = read_checkpoint(
        "example.com/behind-the-sofa\n"
        "20852163\n"
        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        "\n"
        "\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URY"
        "N7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
        "\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZC"
        "B9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
    )
    cosignature = checkpoint.signatures[1]
    assert cosignature.name == "witness.example.com/w1"
    assert int.from_bytes(cosignature.made[:8]) == 1_679_315_147
    assert len(cosignature.made) == 8 + 64
