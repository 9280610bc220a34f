import asyncio
import sqlite3
from pathlib import Path

import pytest

from optwarden.storage.sqlite.engine import SqliteEngine
from optwarden.usecases.clock import SystemClock
from optwarden.usecases.keyring import Keyring
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


def held(folder: Path) -> str:
    """The newest checkpoint of the bot's log, in a file."""
    connection = sqlite3.connect(folder / "optwarden.db")
    (note,) = connection.execute(
        "SELECT note FROM log_checkpoint WHERE log_id = 'bot/shop-bot' ORDER BY size DESC"
    ).fetchone()
    connection.close()
    (folder / "held.txt").write_text(note, encoding="utf-8")
    return "held.txt"


def test_a_database_that_nobody_edited_holds(sealed: Type, tmp_path: Path) -> None:
    """Exit code 7 by its own word, 0 with a checkpoint; what was read, and what was not."""
    ended = sealed("verify", *DATABASE)
    assert ended.code == 7
    assert ended.out.splitlines()[-1] == "Holds."
    assert "its own word" in ended.out
    answer = sealed("verify", *DATABASE, "--checkpoint", held(tmp_path), "--json").document
    assert (answer["holds"], answer["found"], answer["findings"]) == (True, 0, [])
    assert answer["checked"]["events"] == 2
    assert answer["skipped"] == []


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


def test_a_database_that_is_not_there_is_not_found(shop: Type) -> None:
    """Nothing is created by looking."""
    assert shop("verify", "--database", "sqlite:///nowhere.db").code == 3
    assert shop("verify", "--checkpoint", "held.txt", "--page").code == 2
