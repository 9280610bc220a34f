import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from optwarden.cli.exit_codes import ExitCode
from optwarden.ledger.canonical import canonical
from optwarden.web.verifier import page_as_html
from tests.cli.conftest import Ended, Type
from tests.cli.time_stamping import make_authority
from tests.ledger.checking.forging import receipt_of, with_old_census
from tests.ledger.checking.maker import (
    BOT,
    BUSINESS,
    NOON,
    OTHER_BOT,
    Log,
    Witness,
    as_file,
    make_pack,
    opted_out,
    sign,
    signer,
    written_entry,
)

LOG_ID = f"bot/{BOT}"
LOGS = (LOG_ID, f"bot/{OTHER_BOT}", f"business/{BUSINESS}")
KEYS = [word for log_id in LOGS for word in ("--key", signer(log_id).verifier_key)]
KEY = ("--key", signer(LOG_ID).verifier_key)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    file = tmp_path / "pack.json"
    file.write_bytes(as_file(make_pack()))
    return file


def log(size: int) -> Log:
    made = Log(LOG_ID)
    made.append(*(canonical({"n": number}) for number in range(size)))
    return made


def of(ended: Ended) -> Any:
    return json.loads(ended.out)


def test_a_pack_holds_by_its_own_word_or_by_more(type_in: Type, pack: Path) -> None:
    """Without a key from elsewhere it is self-attested, which is an exit code of its own."""
    alone = type_in("verify", str(pack))
    assert alone.code == ExitCode.SELF_ATTESTED
    assert alone.out.startswith("Holds, but is self-attested")
    held = type_in("verify", str(pack), *KEYS)
    assert held.code == ExitCode.DONE
    assert held.out.startswith("Holds.\n")
    witnessed = type_in("verify", str(pack), "--witness", Witness().verifier_key, "--json")
    assert witnessed.code == ExitCode.DONE
    assert [one["witnesses"][0]["holds"] for one in of(witnessed)["logs"]] == [True] * 3


def test_it_tells_what_the_pack_tells(type_in: Type, pack: Path) -> None:
    """Who, in which words, what was agreed to and changed, the messages, and how far it is all."""
    document = make_pack()
    document["business"]["name"] = "Shop\nHolds. All of it."
    pack.write_bytes(as_file(sign(document)))
    out = type_in("verify", str(pack)).out
    for words in (
        "About 46732001122, and messages of Demo (demo-bot) of Shop Holds. All of it.",
        "  | Yes, send me “updates”\n  | on WhatsApp.",
        "scopes: topic:offers; reach: *; method: WHATSAPP",
        "disclosure id: welcome.en.1; act: sent_keyword",
        "rule: 4; relied on: events[2]",
        "2026-03-01T18:00:00.000000Z  2",
    ):
        assert words in out, words
    assert out.index("opted out") < out.index("Messages:") < out.index("a message was let go")


def test_a_receipt_is_read_too(type_in: Type, pack: Path, tmp_path: Path) -> None:
    """Checked, told, and its checkpoint compared with a later one of the log."""
    pack.write_bytes(as_file(receipt_of(make_pack())))
    ended = type_in("verify", str(pack), *KEY)
    assert ended.code == ExitCode.DONE
    assert "A receipt holds a part of what is on record" in ended.out
    assert "opted in" in ended.out
    later = tmp_path / "pack-of-today.json"
    later.write_bytes(as_file(make_pack()))
    assert type_in("verify", "--consistency", str(pack), str(later), *KEY).code == ExitCode.DONE


def test_a_changed_pack_does_not_hold(type_in: Type, pack: Path) -> None:
    """The place is named, and nothing in the pack drives the terminal."""
    pack.write_bytes(pack.read_bytes().replace(b"2026-03-01T13", b"2026-02-01T13", 1))
    ended = type_in("verify", str(pack), *KEYS)
    assert ended.code == ExitCode.DENIED
    assert "events[1].proof" in ended.out
    document = json.loads(as_file(make_pack()))
    document["logs"][0]["witnesses"][0]["party"] = "\x1b[2J"
    pack.write_text(json.dumps(document, ensure_ascii=False).replace("\x1b", "\\u001b"))
    assert "\x1b" not in type_in("verify", str(pack)).out


def test_what_cannot_be_checked_is_no_verdict(type_in: Type, tmp_path: Path) -> None:
    """No JSON, another document, no such file, keys that are none, nothing or two things asked."""
    other = tmp_path / "other"
    for content in (
        b"<html>",
        b"{}",
        b'{"type":"optwarden/pack/v1","type":1}',
        b"\xff",
        b"[" * 999,
    ):
        other.write_bytes(content)
        assert type_in("verify", str(other)).code == ExitCode.USAGE
    assert type_in("verify", "nowhere").code == ExitCode.USAGE
    assert type_in("verify").code == ExitCode.USAGE
    assert type_in("verify", "one", "--log", "two").code == ExitCode.USAGE
    assert type_in("verify", "--log", str(other)).code == ExitCode.USAGE
    assert type_in("verify", str(other), "--key", "a+b+c").code == ExitCode.USAGE
    as_key = type_in("verify", str(other), "--key", Witness().verifier_key)
    assert as_key.code == ExitCode.USAGE
    assert type_in("verify", str(other), "--tsa-root", str(other)).code == ExitCode.USAGE


def test_a_log_shows_what_a_pack_lacks(type_in: Type, pack: Path, tmp_path: Path) -> None:
    """Whatever a census counted: the entries of her person id are looked for in all of the log."""
    made: dict[str, Log] = {}
    pack.write_bytes(as_file(make_pack(unsealed=(), made=made)))
    folder = made[LOG_ID].write(tmp_path / "log")
    whole = type_in("verify", str(pack), "--log", str(folder), *KEYS)
    assert whole.code == ExitCode.DONE, whole.out
    pack.write_bytes(as_file(with_old_census(made)))
    assert type_in("verify", str(pack), *KEYS).code == ExitCode.DONE
    folder = made[LOG_ID].write(tmp_path / "its-log")
    ended = type_in("verify", str(pack), "--log", str(folder), *KEYS)
    assert ended.code == ExitCode.DENIED
    assert "an entry of this person that is not in the pack, at position" in ended.out
    assert "opted out" in ended.out


def test_a_log_that_went_on_and_one_of_others(type_in: Type, pack: Path, tmp_path: Path) -> None:
    """What is newer than the pack is told; one that is none of its, or was rewritten, is wrong."""
    made: dict[str, Log] = {}
    pack.write_bytes(as_file(make_pack(made=made)))
    grown = made[LOG_ID]
    later, _ = written_entry(opted_out(NOON, "all"), 0, ["0190f0a0-0000-7000-8000-00000000beef"])
    grown.append(later)
    ended = type_in("verify", str(pack), "--log", str(grown.write(tmp_path / "grown")), *KEYS)
    assert ended.code == ExitCode.DONE, ended.out
    assert "The log has 1 entries of this person from after the pack was made." in ended.out
    rewritten = log(len(grown.entries)).write(tmp_path / "rewritten")
    ended = type_in("verify", str(pack), "--log", str(rewritten), *KEYS)
    assert ended.code == ExitCode.DENIED
    assert "history was" in ended.out
    stranger = Log("bot/stranger")
    stranger.append(b"{}")
    ended = type_in("verify", str(pack), "--log", str(stranger.write(tmp_path / "other")), *KEYS)
    assert "The log given is none of those of the pack" in ended.out
    receipt = tmp_path / "receipt.json"
    receipt.write_bytes(as_file(receipt_of(make_pack())))
    held = type_in("verify", str(receipt), "--log", str(tmp_path / "grown"), *KEY)
    assert held.code == ExitCode.DONE, held.out


def test_a_page_to_read_is_not_what_is_checked(type_in: Type, tmp_path: Path) -> None:
    """Who was handed the printed pack is told where the file is."""
    page = tmp_path / "pack.html"
    page.write_text("\n<!doctype html><html></html>")
    ended = type_in("verify", str(page))
    assert ended.code == ExitCode.USAGE
    assert "save the file that is inside it" in ended.err


def test_a_log_in_a_folder(type_in: Type, tmp_path: Path) -> None:
    """Every tile is worked out anew; a changed entry is named by its position."""
    folder = log(600).write(tmp_path / "log")
    assert type_in("verify", "--log", str(folder)).code == ExitCode.SELF_ATTESTED
    assert type_in("verify", "--log", str(folder), *KEY).code == ExitCode.DONE
    bundle = folder / "tile/entries/001"
    bundle.write_bytes(bundle.read_bytes().replace(b'{"n":300}', b'{"n":999}'))
    ended = type_in("verify", "--log", str(folder), *KEY, "--json")
    assert ended.code == ExitCode.DENIED
    [found] = of(ended)["findings"]
    assert (found["place"], "300" in found["words"]) == ("tile/entries/001", True)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A log at an address."""
    log(600).write(tmp_path / "served")

    class Quiet(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            authorized = self.headers.get("Authorization") == "Bearer auditor"
            if "/entries/" in self.path and not authorized:
                self.send_response(401)
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                super().do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = partial(Quiet, directory=str(tmp_path / "served"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_log_at_an_address(type_in: Type, address: str, tmp_path: Path) -> None:
    """Its files are asked for, and nothing else; where nobody answers, nothing is said of it."""
    assert type_in("verify", "--log", f"{address}/", *KEY).code == ExitCode.DONE
    old = tmp_path / "old"
    old.write_text(log(77).note)
    assert type_in("verify", "--consistency", str(old), address, *KEY).code == ExitCode.DONE
    nowhere = ("127.0.0.1:1", "127.0.0.1:x", "127.0.0.1:99999", "[::1", "", f"{'a' * 300}.example")
    for host in nowhere:
        assert type_in("verify", "--log", f"http://{host}/log").code == ExitCode.USAGE


def test_entries_are_for_auditors(type_in: Type, address: str, tmp_path: Path) -> None:
    """With a token they are checked, too; without, or with another, only the tiles are."""
    bundle = tmp_path / "served/tile/entries/001"
    bundle.write_bytes(bundle.read_bytes().replace(b'{"n":300}', b'{"n":999}'))
    token = tmp_path / "token"
    token.write_text("auditor\n")
    asked = ("verify", "--log", address, *KEY)
    assert type_in(*asked).code == ExitCode.DONE
    assert type_in(*asked, "--token-file", str(token)).code == ExitCode.DENIED
    token.write_text("stranger")
    assert type_in(*asked, "--token-file", str(token)).code == ExitCode.DONE


def test_a_witness_below_a_checkpoint(type_in: Type, tmp_path: Path) -> None:
    """Its cosignature attests a log; one that is wrong is worse than none."""
    made = log(300)
    folder = made.write(tmp_path / "log")
    note, line = made.note, Witness().cosign(made.checkpoint.text())
    asked = ("verify", "--log", str(folder), "--witness", Witness().verifier_key)
    assert type_in(*asked).code == ExitCode.SELF_ATTESTED
    (folder / "checkpoint").write_text(note + line)
    assert type_in(*asked).code == ExitCode.DONE
    (folder / "checkpoint").write_text(note + Witness().cosign("another text\n"))
    assert type_in(*asked).code == ExitCode.DENIED


def test_two_checkpoints(type_in: Type, tmp_path: Path, pack: Path) -> None:
    """Of equal size by their roots; of different size with the log's tiles; packs as well."""
    old, new, forked = tmp_path / "old", tmp_path / "new", tmp_path / "forked"
    grown = log(600)
    old.write_text(log(300).note)
    new.write_text(grown.note)
    other = Log(LOG_ID)
    other.append(*[b"other"] * 600)
    forked.write_text(other.note)
    folder = str(grown.write(tmp_path / "log"))

    def compare(*words: object) -> int:
        return type_in("verify", "--consistency", *map(str, words)).code

    assert compare(old, old) == ExitCode.SELF_ATTESTED
    assert compare(old, old, *KEY) == ExitCode.DONE
    assert compare(old, new) == ExitCode.USAGE
    assert compare(old, new, "--log", folder, *KEY) == ExitCode.DONE
    assert compare(old, folder, *KEY) == ExitCode.DONE
    assert compare(new, forked) == ExitCode.DENIED
    assert compare(forked, folder) == ExitCode.DENIED
    assert compare(new, old) == ExitCode.DENIED
    assert compare(pack, pack, *KEYS) == ExitCode.DONE
    assert "not compared" not in type_in("verify", "--consistency", str(pack), str(pack)).out
    assert compare(old, pack) == ExitCode.DENIED
    assert compare(old, tmp_path / "log/tile/0/000") == ExitCode.USAGE


def test_packs_of_logs_that_grew_differently(type_in: Type, tmp_path: Path) -> None:
    """Tiles of one log say nothing of another; a log that only one pack has is named."""
    names = ("bot/one", "bot/two", "bot/gone")

    def pack_of(file: str, logs: list[Log]) -> str:
        pack = {"type": "optwarden/pack/v1", "logs": [{"checkpoint": one.note} for one in logs]}
        (tmp_path / file).write_text(json.dumps(pack, ensure_ascii=False))
        return str(tmp_path / file)

    logs = {name: Log(name) for name in names}
    for one in logs.values():
        one.append(*[b"entry"] * 300)
    old = pack_of("old.json", list(logs.values()))
    for name in names[:2]:
        logs[name].append(*[b"more"] * 30)
    new = pack_of("new.json", [logs[name] for name in names[:2]])
    folder = str(logs["bot/one"].write(tmp_path / "log"))
    ended = type_in("verify", "--consistency", old, new, "--log", folder, "--json")
    assert ended.code == ExitCode.SELF_ATTESTED
    found = {one["code"]: one["words"] for one in of(ended)["findings"]}
    assert set(found) == {"other_tiles", "not_compared"}
    assert "bot/two" in found["other_tiles"]
    assert "bot/gone" in found["not_compared"]


def test_the_page_is_printed(type_in: Type) -> None:
    """As a file of its own."""
    ended = type_in("verify", "--page")
    assert ended.code == ExitCode.DONE
    assert ended.out == page_as_html()


def test_time_stamps(type_in: Type, tmp_path: Path) -> None:
    """An authority that the reader trusts attests a checkpoint; without it, or of another text, the
    stamp is worth nothing.
    """
    authority, stranger = (make_authority(tmp_path / name) for name in ("tsa", "other"))
    pack = make_pack()
    for one, algorithm in zip(pack["logs"], ("sha256", "sha512", "sha256"), strict=True):
        text = one["checkpoint"].partition("\n\n")[0] + "\n"
        said = authority.stamp(text.encode(), algorithm)
        one["witnesses"] = [{"party": "stamps", "kind": "rfc3161", "said": said}]
    file = tmp_path / "stamped.json"
    file.write_bytes(as_file(sign(pack)))
    unchecked = type_in("verify", str(file))
    assert unchecked.code == ExitCode.SELF_ATTESTED
    assert "--tsa-root" in unchecked.out
    trusted = type_in("verify", str(file), "--tsa-root", str(authority.root), "--json")
    assert trusted.code == ExitCode.DONE
    assert of(trusted)["logs"][0]["witnesses"][0]["at"].endswith(".000000Z")
    assert type_in("verify", str(file), "--tsa-root", str(stranger.root)).code == ExitCode.DENIED
    for said in (authority.stamp(b"something else"), "AAAA", "no base64"):
        pack["logs"][1]["witnesses"][0]["said"] = said
        file.write_bytes(as_file(sign(pack)))
        ended = type_in("verify", str(file), "--tsa-root", str(authority.root))
        assert ended.code == ExitCode.DENIED
        assert "logs[1].witnesses[0].said" in ended.out
