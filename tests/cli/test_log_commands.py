"""An operator hands a log over, counts it, and rotates keys, by hand."""

from __future__ import annotations

from pathlib import Path

from optwarden.cli.exit_codes import ExitCode
from tests.cli.conftest import Type

NUMBERS = ("46732001151", "46732001152", "46732001153")


def sealed(shop: Type) -> None:
    shop("opt-in", *NUMBERS)
    shop("opt-out", NUMBERS[0])
    assert shop("seal").code == 0


def test_a_log_is_handed_over_without_anybodys_number(shop: Type, tmp_path: Path) -> None:
    """It verifies with the key that came from elsewhere, and its counts reproduce."""
    sealed(shop)
    logs = {one["log_id"]: one for one in shop("log", "list", "--json").document["logs"]}
    assert set(logs) == {"bot/shop-bot", *(one for one in logs if one.startswith("business/"))}
    folder = tmp_path / "for-the-regulator"
    told = shop("log", "export", str(folder), "--json").document
    assert told["size"] == logs["bot/shop-bot"]["size"]
    content = b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())
    assert not [number for number in NUMBERS if number.encode() in content]
    key = logs["bot/shop-bot"]["keys"][-1]
    assert shop("verify", "--log", str(folder), "--key", key).code == 0
    counted = shop("log", "counts", str(folder), "--json").document
    assert counted["as_told"] is True
    assert counted["by_kind"] == {"opted_in": 3, "opted_out": 1}
    assert counted["persons"] == 3
    assert shop("log", "export", str(folder)).code == ExitCode.USAGE


def test_other_counts_are_noticed(shop: Type, tmp_path: Path) -> None:
    """Also where somebody took an entry out; `verify` says where."""
    sealed(shop)
    folder = tmp_path / "log"
    shop("log", "export", str(folder), "--business")
    assert shop("log", "counts", str(folder)).code == 0
    told = folder / "counts.json"
    told.write_bytes(told.read_bytes().replace(b'"entries": ', b'"entries": 1'))
    ended = shop("log", "counts", str(folder))
    assert ended.code == 1
    assert "NOT as told" in ended.out
    assert shop("log", "counts", str(tmp_path / "nowhere")).code == ExitCode.USAGE


def test_only_what_the_checkpoint_is_of_is_counted(shop: Type, tmp_path: Path) -> None:
    """A bundle laid beside them, which `verify` never looks at, is not counted either."""
    sealed(shop)
    folder = tmp_path / "log"
    shop("log", "export", str(folder))
    counted = shop("log", "counts", str(folder), "--json").document
    (bundle,) = [one for one in (folder / "tile" / "entries").rglob("*") if one.is_file()]
    (folder / "tile" / "entries" / "001").write_bytes(bundle.read_bytes())
    assert shop("log", "counts", str(folder), "--json").document == counted
    bundle.write_bytes(bundle.read_bytes()[:-1])
    assert shop("log", "counts", str(folder)).code == ExitCode.REFUSED
    bundle.unlink()
    assert shop("log", "counts", str(folder)).code == ExitCode.REFUSED


def test_nothing_sealed_is_said(shop: Type, tmp_path: Path) -> None:
    """There is no log before the first event."""
    ended = shop("log", "export", str(tmp_path / "log"))
    assert ended.code == ExitCode.REFUSED
    assert "Nothing is sealed" in ended.err


def test_a_new_key_signs_beside_the_old(shop: Type, tmp_path: Path) -> None:
    """Whoever knows the old key can go on checking, and learns the new one."""
    sealed(shop)
    (old,) = shop("log", "list", "--json").document["logs"][0]["keys"]
    rotated = shop("keys", "rotate", "checkpoint", "--json").document
    keys = shop("keys", "list", "--json").document["keys"]
    newest = [one["key_id"] for one in keys if one["newest"] and one["purpose"] == "checkpoint"]
    assert newest == [rotated["key_id"]]
    shop("opt-in", "46732001154")
    assert shop("seal").code == 0
    listed = shop("log", "list", "--json").document["logs"][0]["keys"]
    assert listed[0] == old
    assert len(listed) == 2
    folder = tmp_path / "log"
    shop("log", "export", str(folder))
    for key in listed:
        assert shop("verify", "--log", str(folder), "--key", key).code == 0


def test_a_rotated_file_is_where_and_whose_it_was(shop: Type) -> None:
    """Another user than the gateway may rotate, and the file may be reached by a link."""
    keys = Path(shop("keys", "rotate", "permit", "--json").document["keys_file"])
    there = keys.with_name("elsewhere")
    keys.rename(there)
    keys.symlink_to(there)
    there.chmod(0o640)
    assert shop("keys", "rotate", "permit").code == 0
    assert keys.is_symlink()
    assert there.stat().st_mode & 0o777 == 0o640
    listed = shop("keys", "list", "--json").document["keys"]
    assert len([one for one in listed if one["purpose"] == "permit"]) == 3


def test_what_is_not_rotated(shop: Type, type_in: Type) -> None:
    """The label's key never changes, and nobody makes a keys file by looking for one."""
    assert shop("keys", "rotate", "label").code == ExitCode.USAGE
    assert shop("keys", "rotate", "nothing").code == ExitCode.USAGE
    missing = type_in("keys", "list", "--database", "sqlite:///elsewhere.db")
    assert missing.code == ExitCode.NOT_FOUND
    assert not Path("elsewhere.db.keys.json").exists()


def test_decisions_and_secrets_outlive_a_rotation(shop: Type) -> None:
    """Older keys go on opening and proving what they made."""
    shop("opt-in", NUMBERS[0])
    asked = ("check", NUMBERS[0], "--template", "order_update", "--json")
    assert shop(*asked).document["allowed"]
    for purpose in ("permit", "storage"):
        assert shop("keys", "rotate", purpose).code == 0
    assert shop(*asked).document["allowed"]
    assert shop("bots", "show", "shop-bot").code == 0


def test_wrong_places_are_told_and_no_fault_of_the_program(shop: Type, tmp_path: Path) -> None:
    """A file where a folder should be, a folder that cannot be made, entries that are none."""
    file = tmp_path / "file"
    file.write_text("")
    sealed(shop)
    assert shop("log", "export", str(file)).code == ExitCode.USAGE
    below = shop("log", "export", str(file / "below"))
    assert below.code == ExitCode.REFUSED
    assert "Not a directory" in below.err
    folder = tmp_path / "log" / "tile" / "entries"
    folder.mkdir(parents=True)
    entry = b'{"kind":"opted_in","person_id":"x"}'
    (folder / "000").write_bytes(len(entry).to_bytes(2) + entry)
    assert shop("log", "counts", str(tmp_path / "log")).code == ExitCode.REFUSED
