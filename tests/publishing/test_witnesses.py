"""A checkpoint that others saw: a witness and a time stamping authority, over HTTP."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from optwarden.cli.verifying.stamps import stamp_reader
from optwarden.consent.vocabulary import Category
from optwarden.ledger.checking.hashing import consistent
from optwarden.ledger.checking.notes import (
    COSIGNATURE,
    Checkpoint,
    cosigned_at,
    read_checkpoint,
    read_key,
    read_signature,
)
from optwarden.storage.engine import Statement
from optwarden.storage.log.logs import shard_of_log
from optwarden.usecases.configuration import TopicRecord
from optwarden.usecases.witnessing.asking import AskParties
from optwarden.usecases.witnessing.parties import BadParties, Party, SaidKind, read_parties
from optwarden.wiring.witnessing import build_parties
from tests.cli.time_stamping import Authority, make_authority
from tests.doubles.upstream import Request, UpstreamStub, running_upstream
from tests.doubles.world import World
from tests.publishing.conftest import live
from tests.web.api.caller import Caller

SECRET = Ed25519PrivateKey.from_private_bytes(b"w" * 32)
NAME = "witness.example/one"


def witness_key() -> str:
    public = bytes([COSIGNATURE]) + SECRET.public_key().public_bytes_raw()
    key_id = hashlib.sha256(NAME.encode() + b"\n" + public).digest()[:4]
    return f"{NAME}+{key_id.hex()}+{base64.b64encode(public).decode()}"


@dataclass
class Witness:
    """Keeps what it saw of each log, and cosigns only what goes on from there."""

    seen: dict[str, Checkpoint] = field(default_factory=dict)
    at: int = 1_772_366_400
    refused: int = 0

    def answer(self, request: Request) -> tuple[int, bytes]:
        assert request.path.endswith("/add-checkpoint")
        head, _, note = request.body.decode().partition("\n\n")
        first, *lines = head.split("\n")
        new = read_checkpoint(note)
        old = self.seen.get(new.origin)
        told = int(first.removeprefix("old "))
        if told != (0 if old is None else old.size):
            self.refused += 1
            return 409, f"{0 if old is None else old.size}\n".encode()
        proof = [base64.b64decode(line) for line in lines]
        if old is not None and not consistent(old.size, old.root, new.size, new.root, proof):
            self.refused += 1
            return 422, b""
        self.seen[new.origin] = new
        content = f"cosignature/v1\ntime {self.at}\n{new.text}".encode()
        made = self.at.to_bytes(8) + SECRET.sign(content)
        key_id = read_key(witness_key()).key_id
        line = f"\u2014 {NAME} {base64.b64encode(key_id + made).decode()}\n"
        return 200, line.encode()


@pytest.fixture
async def server() -> AsyncIterator[UpstreamStub]:
    """Whoever answers as a party does."""
    async with running_upstream() as stub:
        yield stub


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """A time stamping authority, OpenSSL's."""
    return make_authority(tmp_path / "authority")


def asking(world: World, folder: Path, text: str) -> AskParties:
    """What the worker asks parties with, of a file of them."""
    path = folder / "witnesses.toml"
    path.write_text(text)
    gateway = world.gateway
    settings = replace(gateway.settings, witnesses_file=path)
    built = build_parties(
        settings, gateway.engine, gateway.sealing.publish, gateway.upstream, gateway.clock
    )
    assert isinstance(built, AskParties)
    return built


async def test_a_witness_cosigns_each_checkpoint_it_is_shown(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path
) -> None:
    """From nothing, then with the proof that the log went on; monitors get its line."""
    world, witness = lived_in.world, Witness()
    server.answer = witness.answer
    party = f'[[witness]]\nname = "one"\nurl = "{server.url}/w"\nkey = "{witness_key()}"\n'
    ask = asking(world, tmp_path, party)
    logs = 2  # the bot's and the business's
    assert await ask() == logs
    assert await ask() == 0
    await live(lived_in, 20, 60)
    assert await ask() == 1
    assert witness.refused == 0
    note = (await world.client.get(f"/log/bot/{world.bot.bot_id}/checkpoint")).text
    checkpoint = read_checkpoint(note)
    (line,) = [one for one in note.splitlines() if NAME in one]
    key = read_key(witness_key())
    assert cosigned_at(key, read_signature(line), checkpoint.text) == witness.at


async def test_a_witness_that_saw_more_of_it_is_asked_from_there(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path
) -> None:
    """As after a restored backup of ours: it says what it saw, and the proof is made anew."""
    world, witness = lived_in.world, Witness()
    server.answer = witness.answer
    party = f'[[witness]]\nname = "{{}}"\nurl = "{server.url}"\nkey = "{witness_key()}"\n'
    assert await asking(world, tmp_path, party.format("one"))() == 2
    await live(lived_in, 20, 30)
    assert await asking(world, tmp_path, party.format("renamed"))() == 2
    assert witness.refused == 2


async def test_a_log_that_is_not_the_one_it_saw_is_not_cosigned(
    lived_in: Caller,
    server: UpstreamStub,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It remembers another root; nothing is kept, and the operator is told."""
    world, witness = lived_in.world, Witness()
    server.answer = witness.answer
    party = f'[[witness]]\nname = "one"\nurl = "{server.url}"\nkey = "{witness_key()}"\n'
    ask = asking(world, tmp_path, party)
    assert await ask() == 2
    for origin, seen in witness.seen.items():
        witness.seen[origin] = replace(seen, root=bytes(32))
    await live(lived_in, 20, 30)
    assert await ask() == 0
    assert "one saw another log than this one" in caplog.text


async def test_a_damaged_log_does_not_hide_the_others(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Of a log without its tiles nothing can be proved; the others are shown all the same."""
    world, witness = lived_in.world, Witness()
    server.answer = witness.answer
    party = f'[[witness]]\nname = "one"\nurl = "{server.url}"\nkey = "{witness_key()}"\n'
    ask = asking(world, tmp_path, party)
    assert await ask() == 2
    topic = TopicRecord("late", Category.UTILITY)
    await world.gateway.administration.declare_topic(world.bot.business_id, topic)
    await live(lived_in, 20, 30)
    engine = world.gateway.engine
    await engine.run([Statement("UPDATE log_tile SET hashes = $1 WHERE log_id < 'bou'", (b"",))])
    assert await ask() == 1
    assert "A log cannot be shown to one" in caplog.text


async def test_an_authority_stamps_each_checkpoint(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path, authority: Authority
) -> None:
    """What it says is kept as it came, and verifies against its root."""
    world = lived_in.world

    def stamp(request: Request) -> tuple[int, bytes]:
        assert request.headers["content-type"] == "application/timestamp-query"
        (authority.folder / "asked").write_bytes(request.body)
        authority.run(
            *("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "asked", "-out", "said"),
            *("-signer", "tsa.pem", "-inkey", "tsa.key"),
        )
        return 200, (authority.folder / "said").read_bytes()

    server.answer = stamp
    ask = asking(world, tmp_path, f'[[timestamper]]\nname = "tsa"\nurl = "{server.url}/tsr"\n')
    assert await ask() == 2
    rows = await world.rows("SELECT log_id, size, kind, said FROM log_witness ORDER BY log_id")
    read = stamp_reader(authority.root.read_bytes())
    for log_id, size, kind, said in rows:
        kept = await world.gateway.sealing.publish.checkpoint(log_id, size)
        assert kept is not None
        assert kind == SaidKind.STAMP
        assert read(bytes(said).decode(), read_checkpoint(kept.note).text.encode())


@pytest.mark.parametrize(
    "said", [(500, b""), (200, b"nonsense"), (200, "\u2014 x eA==\n".encode())]
)
@pytest.mark.parametrize("kind", SaidKind)
async def test_nonsense_is_not_kept(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path, kind: SaidKind, said: tuple[int, bytes]
) -> None:
    """Whoever answers anything else is asked again next time."""
    server.answer = lambda _: said
    name, key = "one", f'key = "{witness_key()}"\n'
    table = "witness" if kind is SaidKind.COSIGNATURE else "timestamper"
    party = f'[[{table}]]\nname = "{name}"\nurl = "{server.url}"\n'
    ask = asking(lived_in.world, tmp_path, party + (key if table == "witness" else ""))
    assert await ask() == 0
    assert await lived_in.world.rows("SELECT party FROM log_witness") == []


async def test_a_party_that_is_away_is_asked_once_a_round(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """However many logs there are, each of which would wait for it; the others are asked."""
    witness = Witness()
    server.answer = witness.answer
    key = f'key = "{witness_key()}"\n'
    parties = f'[[witness]]\nname = "away"\nurl = "http://127.0.0.1:1"\n{key}'
    parties += f'[[witness]]\nname = "one"\nurl = "{server.url}"\n{key}'
    assert await asking(lived_in.world, tmp_path, parties)() == 2
    assert caplog.text.count("away was asked in vain") == 1


async def test_a_damaged_log_does_not_keep_others_from_witnesses(
    lived_in: Caller, server: UpstreamStub, tmp_path: Path
) -> None:
    """Its tiles are gone, so there is no proof that it goes on."""
    world, witness = lived_in.world, Witness()
    server.answer = witness.answer
    party = f'[[witness]]\nname = "one"\nurl = "{server.url}"\nkey = "{witness_key()}"\n'
    ask = asking(world, tmp_path, party)
    assert await ask() == 2
    await live(lived_in, 20, 30)
    await world.gateway.administration.declare_topic(  # the business's log grows, too
        world.bot.business_id, TopicRecord("more", Category.UTILITY)
    )
    while await world.gateway.sealing.seal():
        pass
    log_id = f"bot/{world.bot.bot_id}"
    tiles = "DELETE FROM log_tile WHERE shard_key = $1 AND log_id = $2"
    delete = Statement(tiles, (shard_of_log(log_id), log_id))
    await world.gateway.engine.run([delete])
    assert await ask() == 1


@pytest.mark.parametrize(
    "document, words",
    [
        ({"witnesses": []}, "unknown: witnesses"),
        ({"witness": 3}, "expected \\[\\[witness\\]\\]"),
        ({"witness": [{"name": "a", "url": "https://w.example"}]}, "expected key, name, url"),
        ({"timestamper": [{"name": "a", "url": "ftp://w.example"}]}, "a: url"),
        ({"timestamper": [{"name": "", "url": "https://w.example"}]}, "a name has"),
        ({"timestamper": [{"name": "a", "url": "https://w.example"}] * 2}, "a is there twice"),
        ({"witness": [{"name": "a", "url": "https://w.example", "key": "x"}]}, "a: key"),
    ],
)
def test_wrong_parties_are_named(document: dict[str, object], words: str) -> None:
    """By their names, and the rule they break."""
    with pytest.raises(BadParties, match=words):
        read_parties(document)


def test_parties_are_read() -> None:
    """A witness with its key, an authority without."""
    found = read_parties(
        {
            "witness": [{"name": "w", "url": "https://w.example/", "key": witness_key()}],
            "timestamper": [{"name": "t", "url": "https://t.example/tsr"}],
        }
    )
    assert found == (
        Party("w", SaidKind.COSIGNATURE, "https://w.example", read_key(witness_key())),
        Party("t", SaidKind.STAMP, "https://t.example/tsr"),
    )
