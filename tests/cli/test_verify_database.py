import asyncio
import sqlite3
from pathlib import Path

import pytest

from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.usecases.clock import SystemClock
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.verifying.notes import parse_note
from tests.cli.conftest import Type
from tests.storage.sealing import PlainSealer

PERSON = "46732001122"
KEYS = "optwarden.db.keys.json"
DATABASE = ("--database", "sqlite:///optwarden.db")


@pytest.fixture
def sealed(shop: Type, tmp_path: Path) -> Type:
    """A shop with an opt-in and a decision to stop, sealed."""
    shop("opt-in", PERSON, "--topic", "orders")
    shop("opt-out", PERSON)

    keyring = Keyring.load((tmp_path / KEYS).read_bytes())

    async def seal() -> None:
        engine = SqliteEngine(tmp_path / "optwarden.db")
        await engine.open()
        sealer = PlainSealer(engine, keyring, SystemClock())
        await sealer.seal()
        await sealer.count("bot/shop-bot")
        await engine.close()

    asyncio.run(seal())
    return shop


def edit(folder: Path, statement: str) -> None:
    connection = sqlite3.connect(folder / "optwarden.db")
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    connection.commit()
    connection.close()


def held(folder: Path, log: str = "bot/shop-bot") -> str:
    """The newest checkpoint of a log, in a file."""
    connection = sqlite3.connect(folder / "optwarden.db")
    (note,) = connection.execute(
        "SELECT note FROM log_checkpoint WHERE log_id LIKE ? ORDER BY size DESC", (log,)
    ).fetchone()
    connection.close()
    name = f"held-{log.split('/', maxsplit=1)[0]}.txt"
    (folder / name).write_text(note, encoding="utf-8")
    return name


def all_held(folder: Path) -> tuple[str, ...]:
    """The options that give the newest checkpoint of each log."""
    logs = ("bot/shop-bot", "business/%")
    return tuple(word for log in logs for word in ("--checkpoint", held(folder, log)))


def test_a_database_that_nobody_edited_holds(sealed: Type, tmp_path: Path) -> None:
    """Exit code 7 by its own word, 0 with a checkpoint; what was read, and what was not."""
    ended = sealed("verify", *DATABASE)
    assert ended.code == 7
    assert ended.out.splitlines()[-1] == "Holds."
    assert "its own word" in ended.out
    answer = sealed("verify", *DATABASE, *all_held(tmp_path), "--json").document
    assert (answer["holds"], answer["found"], answer["findings"]) == (True, 0, [])
    assert answer["checked"]["events"] == 2
    assert answer["skipped"] == []


def test_a_log_of_which_nobody_else_holds_a_checkpoint_is_its_own_word(
    sealed: Type, tmp_path: Path
) -> None:
    """A checkpoint of one log says nothing of another; that one is named."""
    ended = sealed("verify", *DATABASE, "--checkpoint", held(tmp_path))
    assert ended.code == 7
    assert "no checkpoint of business/" in ended.out
    assert "no checkpoint of bot/" not in ended.out
    assert sealed("verify", *DATABASE, *all_held(tmp_path)).code == 0


def test_two_logs_shown_to_two_parties_are_found(sealed: Type, tmp_path: Path) -> None:
    """Two checkpoints of one size with two roots are a fork, in whichever order they are given."""
    one = held(tmp_path)
    note = parse_note((tmp_path / one).read_text(encoding="utf-8"))
    assert note is not None
    other = note.checkpoint._replace(root=bytes(32))
    signer = Keyring.load((tmp_path / KEYS).read_bytes()).signer(other.origin)
    (tmp_path / "other.txt").write_text(signer.sign(other.text()), encoding="utf-8")
    for pair in ((one, "other.txt"), ("other.txt", one)):
        words = [word for name in pair for word in ("--checkpoint", name)]
        ended = sealed("verify", *DATABASE, *words)
        assert ended.code == 1
        assert "two logs were shown" in ended.out


def test_what_is_not_sealed_is_counted(sealed: Type) -> None:
    """Nothing proves what waits for a sealer that does not come: the answer says how much does."""
    assert "not sealed yet" not in sealed("verify", *DATABASE).out
    sealed("opt-in", "46732001133", "--topic", "orders")
    ended = sealed("verify", *DATABASE)
    assert ended.code == 7
    assert "Not shown: 1 not sealed yet, the oldest of 20" in ended.out


def test_an_edit_is_named_with_table_key_and_column(sealed: Type, tmp_path: Path) -> None:
    """Exit code 1, and the place; no number is shown."""
    edit(tmp_path, "UPDATE recipient SET last_effective_at = last_effective_at - 1")
    ended = sealed("verify", *DATABASE)
    assert ended.code == 1
    assert ended.out.startswith("recipient.last_effective_at [shard_key=")
    assert ended.out.splitlines()[-1] == "Does not hold: 1 found."
    assert PERSON not in ended.out
    (finding,) = sealed("verify", *DATABASE, "--json").document["findings"]
    assert (finding["table"], finding["column"]) == ("recipient", "last_effective_at")


def test_a_checkpoint_that_does_not_fit_is_found(sealed: Type, tmp_path: Path) -> None:
    """What somebody else holds binds: a log that is gone is missed."""
    file = held(tmp_path)
    for table in ("log", "log_checkpoint", "log_tile", "log_entry", "log_position"):
        edit(tmp_path, f"DELETE FROM {table} WHERE log_id = 'bot/shop-bot'")
    ended = sealed("verify", *DATABASE, "--checkpoint", file)
    assert ended.code == 1
    assert "a log that is not here" in ended.out


def test_without_the_keys_file_it_says_what_it_skips(sealed: Type, tmp_path: Path) -> None:
    """Labels and signatures need keys; all else is checked, and no keys file is made."""
    (tmp_path / KEYS).unlink()
    ended = sealed("verify", *DATABASE)
    assert ended.code == 7
    assert "without the keys file labels are not checked" in ended.out
    assert not (tmp_path / KEYS).exists()


@pytest.mark.parametrize(
    "words, code",
    [
        (("--checkpoint", "nowhere.txt"), 2),
        (("--checkpoint", "optwarden.db"), 2),
        (("--key", "nonsense"), 2),
    ],
)
def test_what_cannot_be_checked_is_refused(sealed: Type, words: tuple[str, ...], code: int) -> None:
    """A file that is no checkpoint, or a key that is none, is said to be that."""
    assert sealed("verify", *DATABASE, *words).code == code


def test_a_damaged_file_is_said_to_be_that(sealed: Type, tmp_path: Path) -> None:
    """Also where SQLite's own message about it is no text."""
    file = tmp_path / "optwarden.db"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = file.read_bytes()
    for whole, damaged in (
        (b"tableinstallinstall", b"tableinst\xfallinstall"),
        (b"CREATE TABLE install (", b"CREATE TABLE install )"),
    ):
        assert whole in content
        content = content.replace(whole, damaged)
    file.write_bytes(content)
    assert sealed("verify", *DATABASE).code == 4


def test_a_database_that_is_not_there_is_not_found(shop: Type) -> None:
    """Nothing is created by looking."""
    assert shop("verify", "--database", "sqlite:///nowhere.db").code == 3
    assert shop("verify", "--checkpoint", "held.txt", "--page").code == 2
