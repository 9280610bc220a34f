import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from optwarden.ledger.canonical import canonical
from optwarden.ledger.census import Census
from optwarden.ledger.checking.consistency import TileLacking, check_consistency
from optwarden.ledger.checking.log import check_log
from optwarden.ledger.checking.logs import Trusted
from optwarden.ledger.checking.notes import read_checkpoint, read_key
from optwarden.ledger.checking.tiles import Read, path_of
from optwarden.ledger.checking.verdict import Report, Verdict
from optwarden.ledger.note import Checkpoint
from tests.ledger.checking.maker import NOON, Log, signer, tile_path

SIZES = (0, 1, 2, 3, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_793)
LOG_ID = "bot/demo-bot"


def made(size: int, censuses: bool = False) -> Log:
    """A log of so many entries."""
    log = Log(LOG_ID)
    entries = []
    for number in range(size):
        if censuses and number % 100 == 99:
            census = Census(log.origin, number // 100 + 1, number, 5, bytes(32), NOON)
            entries.append(census.canonical())
        else:
            entries.append(canonical({"n": number}))
    log.append(*entries)
    return log


def reading(folder: Path) -> Read:
    def read(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return read


def nobody(_done: int, _total: int) -> None:
    """Nobody is told."""


def checked(folder: Path, trusted: Trusted | None = None) -> Verdict:
    return check_log(reading(folder), trusted or Trusted(), nobody)


@pytest.mark.parametrize("size", SIZES)
def test_a_true_log_holds(tmp_path: Path, size: int) -> None:
    """At every kind of right edge, and with the log's own key."""
    folder = made(size).write(tmp_path, with_entries=size < 1000)
    key = read_key(signer(LOG_ID).verifier_key)
    verdict = checked(folder, Trusted((key,)))
    assert verdict.holds
    told = [one.code for one in verdict.findings]
    assert told == ([] if size < 1000 else ["entries_missing"])
    assert not verdict.self_attested
    assert verdict.logs[0].size == size


@pytest.mark.parametrize("number", [0, 7, 999, 1000, 1_234_067, 10**9])
def test_a_tile_has_its_place(number: int) -> None:
    """Groups of three digits, as C2SP has them."""
    assert path_of(2, number, 7) == tile_path("2", number, 7)
    assert path_of(0, 1_234_067) == "tile/0/x001/x234/067"


def test_a_full_tile_may_stand_for_its_beginning(tmp_path: Path) -> None:
    """Of a log that has grown since the checkpoint, what was unfinished may be gone."""
    log = made(300, censuses=True)
    old = log.note
    folder = log.write(tmp_path)
    log.append(*(canonical({"n": number}) for number in range(300, 600)))
    log.write(tmp_path)
    (folder / "checkpoint").write_text(old)
    (folder / "tile/0/001.p/44").unlink()
    (folder / "tile/entries/001.p/44").unlink()
    assert checked(folder).holds


def test_no_change_of_a_log_is_overlooked(tmp_path: Path) -> None:
    """Of a tile, an entry or the checkpoint: flipped, cut, swapped, doubled or taken away."""
    log = made(1300, censuses=True)
    folder = log.write(tmp_path)
    key = Trusted((read_key(signer(LOG_ID).verifier_key),))
    assert checked(folder, key).holds
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    for seed in range(400):
        chance = random.Random(seed)
        file = chance.choice(files)
        content, place = file.read_bytes(), file.relative_to(folder).as_posix()
        try:
            deed = chance.choice(DEEDS)
            if not deed(chance, file, content):
                continue
            verdict = checked(folder, key)
            assert not verdict.holds or (place.startswith("tile/entries") and not file.exists())
            assert any(named(one.place, place) for one in verdict.findings), (seed, place)
        finally:
            file.write_bytes(content)


def named(found: str, place: str) -> bool:
    """The file itself; or what is worked out from it, or stands in the checkpoint."""
    above = place.startswith("tile/0/") and found.startswith(("tile/1/", "tile/entries/"))
    return found == place or above or (found == "tile/entries" and "entries" in place)


def flipped(chance: random.Random, file: Path, content: bytes) -> bool:
    at = chance.randrange(len(content))
    changed = bytes([content[at] ^ 1 << chance.randrange(8)])
    file.write_bytes(content[:at] + changed + content[at + 1 :])
    return True


def cut(chance: random.Random, file: Path, content: bytes) -> bool:
    at = chance.randrange(len(content))
    file.write_bytes(content[:at] + content[at + chance.choice((1, 32)) :])
    return True


def swapped(chance: random.Random, file: Path, content: bytes) -> bool:
    half = len(content) // 64 * 32
    file.write_bytes(content[half : 2 * half] + content[:half] + content[2 * half :])
    return file.read_bytes() != content


def doubled(chance: random.Random, file: Path, content: bytes) -> bool:
    at = chance.randrange(len(content))
    file.write_bytes(content[:at] + content[at : at + 32] + content[at:])
    return True


def taken_away(chance: random.Random, file: Path, content: bytes) -> bool:
    file.unlink()
    return True


DEEDS: tuple[Callable[[random.Random, Path, bytes], bool], ...] = (
    flipped,
    cut,
    swapped,
    doubled,
    taken_away,
)


def test_another_history_under_the_same_key_is_seen(tmp_path: Path) -> None:
    """Whoever has the key can sign another log, and not one that begins as the old one did."""
    log = made(700)
    old = read_checkpoint(log.note)
    log.append(*(canonical({"n": number}) for number in range(700, 900)))
    true = reading(log.write(tmp_path / "true"))
    report = Report()
    assert not check_consistency(old, read_checkpoint(log.note), true, report)
    assert report.findings == []
    other = Log(LOG_ID)
    other.append(*(one if number != 3 else b"other" for number, one in enumerate(log.entries)))
    false = reading(other.write(tmp_path / "false"))
    check_consistency(old, read_checkpoint(other.note), false, report)
    assert [one.code for one in report.findings] == ["inconsistent"]


def test_every_beginning_is_consistent(tmp_path: Path) -> None:
    """From every size to a larger one, and from no leaves at all."""
    log = made(600)
    read, new = reading(log.write(tmp_path)), read_checkpoint(log.note)
    for size in (0, 1, 2, 3, 4, 7, 8, 255, 256, 257, 511, 512, 513, 599, 600):
        text = Checkpoint(log.origin, size, log.root_at(size), NOON)
        report = Report()
        check_consistency(read_checkpoint(signer(LOG_ID).sign(text.text())), new, read, report)
        assert report.findings == [], size


def test_two_checkpoints_are_compared_without_tiles() -> None:
    """Of equal size by their roots; a smaller one is older, and another log is another."""
    log, other = made(5), Log("bot/other")
    same = read_checkpoint(log.note)
    forked = Log(LOG_ID)
    forked.append(*[b"other"] * 5)
    for new, code in (
        (same, None),
        (read_checkpoint(forked.note), "fork"),
        (read_checkpoint(made(4).note), "smaller"),
        (read_checkpoint(other.note), "other_log"),
    ):
        report = Report()
        assert not check_consistency(same, new, None, report)
        assert [one.code for one in report.findings] == ([] if code is None else [code])
    assert check_consistency(same, read_checkpoint(made(6).note), None, Report())
    with pytest.raises(TileLacking):
        check_consistency(same, read_checkpoint(made(6).note), lambda _: None, Report())


def test_memory_does_not_grow_with_the_log(tmp_path: Path) -> None:
    """Ten times the leaves take no more than the same few tiles."""
    peaks = []
    for size in (3_000, 30_000):
        folder = made(size).write(tmp_path / str(size))
        tracemalloc.start()
        assert checked(folder).holds
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.5
