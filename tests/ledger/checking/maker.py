"""Packs and logs made by the writer's modules, small and true: what the checker is tried on.

The writer (ledger/leaf, tree, note, chain, census, commitment) and the checker share no code, so
each of them is the other's test.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
import random
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from optwarden.ledger.canonical import canonical, written
from optwarden.ledger.census import (
    Census,
    Counted,
    bucket_of,
    bucket_path,
    bucket_root,
    census_root,
    prove,
)
from optwarden.ledger.chain import NO_LEAVES, extended, label
from optwarden.ledger.commitment import commit
from optwarden.ledger.leaf import ConfigurationEntry, Entry
from optwarden.ledger.note import Checkpoint, Signer, key_id
from optwarden.ledger.tree import EMPTY_ROOT, Edge, Span, TileKey, hash_of, inclusion, leaf_hash

BUSINESS = "0190f0a0-0000-7000-8000-00000000b001"
ORIGIN = "consent.example"
HERS = "46732001122"
PERSON = "0190f0a0-0000-4000-8000-0000000000a1"
BOT, OTHER_BOT = "demo-bot", "second-bot"
NOON = 1_772_366_400_000_000
SECOND = 1_000_000
HOUR = 3600 * SECOND
LABEL_KEY = b"l" * 32
WORDING: dict[str, object] = {
    "name": "welcome",
    "language": "en",
    "text": "Yes, send me “updates”\non WhatsApp.",
}


def signer(log_id: str, number: int = 1) -> Signer:
    """The key of a log."""
    name = f"{ORIGIN}/{log_id}"
    return Signer(name, hashlib.sha256(f"{name} {number}".encode()).digest())


@dataclass
class Witness:
    """Somebody who cosigns checkpoints (C2SP tlog-cosignature)."""

    name: str = "witness.example/w1"
    secret: bytes = b"w" * 32

    @property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.secret)

    @property
    def _public(self) -> bytes:
        return b"\x04" + self._key.public_key().public_bytes_raw()

    @property
    def verifier_key(self) -> str:
        """What others check it with."""
        name_and_id = f"{self.name}+{key_id(self.name, self._public).hex()}"
        return f"{name_and_id}+{b64encode(self._public).decode()}"

    def cosign(self, text: str, at: int = 1_772_370_000) -> str:
        """The line under a checkpoint."""
        made = self._key.sign(f"cosignature/v1\ntime {at}\n{text}".encode())
        line = key_id(self.name, self._public) + at.to_bytes(8) + made
        return f"\u2014 {self.name} {b64encode(line).decode()}\n"


@dataclass
class Log:
    """A log that grows: its entries and tiles."""

    log_id: str
    entries: list[bytes] = field(default_factory=list)
    tiles: dict[TileKey, bytes] = field(default_factory=dict)
    edge: Edge = field(default_factory=lambda: Edge(0, []))
    made_at: int = NOON

    def append(self, *entries: bytes) -> int:
        """Seal entries; returns the position of the first."""
        first = len(self.entries)
        self.entries += entries
        self.tiles |= self.edge.append([leaf_hash(one) for one in entries])
        return first

    @property
    def origin(self) -> str:
        return f"{ORIGIN}/{self.log_id}"

    @property
    def checkpoint(self) -> Checkpoint:
        return Checkpoint(self.origin, len(self.entries), self.edge.root(), self.made_at)

    @property
    def note(self) -> str:
        return signer(self.log_id).sign(self.checkpoint.text())

    def proof(self, position: int) -> list[str]:
        """The inclusion proof of an entry."""
        tiles: Callable[[TileKey], bytes] = self.tiles.__getitem__
        return [one.hex() for one in inclusion(position, len(self.entries), tiles)]

    def write(self, folder: pathlib.Path, *, with_entries: bool = True) -> pathlib.Path:
        """Write the log as C2SP tlog-tiles has it."""
        files = {"checkpoint": self.note.encode()}
        for (level, number), hashes in self.tiles.items():
            files[tile_path(str(level), number, len(hashes) // 32)] = hashes
        for first in range(0, len(self.entries), 256) if with_entries else ():
            bundle = self.entries[first : first + 256]
            content = b"".join(len(one).to_bytes(2) + one for one in bundle)
            files[tile_path("entries", first // 256, len(bundle))] = content
        for name, content in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return folder

    def root_at(self, size: int) -> bytes:
        """The root of its beginning."""
        return hash_of(Span(0, size), self.tiles.__getitem__) if size else EMPTY_ROOT


def tile_path(level: str, number: int, width: int) -> str:
    """The name of a tile."""
    digits = f"{number:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    path = "/".join([*(f"x{group}" for group in groups[:-1]), groups[-1]])
    return f"tile/{level}/{path}" + (f".p/{width}" if width < 256 else "")


@dataclass
class Happened:
    """An event of the person before it is written."""

    kind: str
    at: int
    facts: dict[str, Any]
    bot_id: str = BOT
    private: dict[str, str] = field(default_factory=dict)
    recorded_at: int | None = None
    event_id: str = ""
    person_id: str = PERSON


def opted_in(at: int, *topics: str, grade: str = "verified", **more: Any) -> Happened:
    facts = {"topics": list(topics), "grade": grade, "method": "WHATSAPP"}
    return Happened("opted_in", at, facts | {"disclosure_id": "welcome.en.1"}, **more)


def opted_out(at: int, *scopes: str, by: str = "person", reach: str = "*", **more: Any) -> Happened:
    facts = {"scopes": list(scopes), "by": by, "method": "WHATSAPP", "reach": reach}
    return Happened("opted_out", at, facts, **more)


def wrote(at: int, **more: Any) -> Happened:
    facts = {"provider": "sandbox", "opens_window": True, "provider_type": "text"}
    return Happened("message_received", at, facts, private={"text": "Hallå 👋"}, **more)


def sent(at: int, *relied_on: int | str, rule: int = 13, **more: Any) -> Happened:
    """A message that was let go; `relied_on` are numbers in the list of events, or ids."""
    named = {key: more.pop(key) for key in ("bot_id", "recorded_at") if key in more}
    facts = {
        "decision_id": f"d{at}",
        "rule": rule,
        "relied_on": list(relied_on),
        "message_type": "template" if rule == 13 else "text",
        "policy": "whatsapp-2020-07-09",
        "configuration": 3,
        "purpose": "send",
        "attempt_id": f"a{at}",
    }
    if rule == 13:
        facts |= {"grade": "verified", "category": "UTILITY", "topic": "orders"}
    told = {name: value for name, value in (facts | more).items() if value is not None}
    return Happened("message_allowed", at, told, **named)


USUAL: tuple[Happened, ...] = (
    opted_in(NOON, "orders", private={"act": "sent_keyword"}),
    sent(NOON + HOUR, 0),
    wrote(NOON + 2 * HOUR),
    sent(NOON + 3 * HOUR, 2, rule=4),
    opted_out(NOON + 4 * HOUR, "topic:offers"),
    sent(NOON + 5 * HOUR, 0),
    opted_in(NOON, "news", bot_id=OTHER_BOT, grade="documented"),
    opted_out(NOON + 6 * HOUR, "all"),
)
AFTER: tuple[Happened, ...] = (opted_in(NOON + 7 * HOUR, "orders"), sent(NOON + 8 * HOUR, 8))
UNSEALED: tuple[Happened, ...] = (sent(NOON + 9 * HOUR, 8),)


def written_entry(one: Happened, number: int, ids: list[str]) -> tuple[bytes, dict[str, Any]]:
    """An event's canonical bytes and what opens its commitments."""
    chance = random.Random(number)
    opened = {
        name: [chance.randbytes(32).hex(), value]
        for name, value in {"recipient": HERS, **one.private}.items()
    }
    commitments: dict[str, object] = {
        name: commit(name, bytes.fromhex(salt), value) for name, (salt, value) in opened.items()
    }
    facts = dict(one.facts)
    if "relied_on" in facts:
        facts["relied_on"] = [ids[at] if isinstance(at, int) else at for at in facts["relied_on"]]
    entry = Entry(
        1,
        2**62 + 17,
        ids[number],
        BUSINESS,
        one.bot_id,
        one.person_id,
        one.kind,
        one.at,
        one.at + 3 if one.recorded_at is None else one.recorded_at,
        "person",
        None,
        3,
        canonical(facts),
        canonical(commitments),
    )
    return entry.canonical(), opened


def of_somebody_else(bot_id: str, number: int) -> bytes:
    """Another person's event."""
    return canonical({"bot": bot_id, "number": number, "somebody": "else"})


def make_pack(
    usual: tuple[Happened, ...] = USUAL,
    after: tuple[Happened, ...] = AFTER,
    unsealed: tuple[Happened, ...] = UNSEALED,
    *,
    counted: bool = True,
    others: int = 40,
    made: dict[str, Log] | None = None,
) -> dict[str, Any]:
    """A pack of the person with those events before the census, after it, and not sealed yet.

    `made` takes the logs it is made of.
    """
    hers = label(LABEL_KEY, BUSINESS, HERS)
    happened = (*usual, *after, *unsealed)
    ids = [f"0190f0a0-0000-7000-8000-{number:012d}" for number in range(len(happened))]
    logs = {f"bot/{bot}": Log(f"bot/{bot}") for bot in (BOT, OTHER_BOT)}
    business = Log(f"business/{BUSINESS}")
    chains = dict.fromkeys(logs, NO_LEAVES)
    places: list[tuple[str, int | None, bytes, dict[str, Any]]] = []

    def seal(numbers: range) -> None:
        for number in numbers:
            one = happened[number]
            log = logs[f"bot/{one.bot_id}"]
            entry, opened = written_entry(one, number, ids)
            log.append(of_somebody_else(one.bot_id, len(log.entries)))
            places.append((log.log_id, log.append(entry), entry, opened))

    for log in logs.values():
        log.append(*(of_somebody_else(log.log_id, -number) for number in range(1, others)))
    seal(range(len(usual)))
    for log_id, _, entry, _ in places:
        chains[log_id] = extended(chains[log_id], hers, leaf_hash(entry))
    censuses = {
        log_id: count(log, hers, chains[log_id]) if counted else None
        for log_id, log in logs.items()
    }
    seal(range(len(usual), len(usual) + len(after)))
    for number in range(len(usual) + len(after), len(happened)):
        entry, opened = written_entry(happened[number], number, ids)
        places.append((f"bot/{happened[number].bot_id}", None, entry, opened))
    changes = configured(business)
    everything = {**logs, business.log_id: business}
    for census in censuses.values():
        if census is not None:
            census["proof"] = everything[census.pop("log_id")].proof(census["position"])
    if made is not None:
        made |= everything
    shown = sorted(places, key=lambda one: (one[1] is None, one[0], one[1] or 0))
    pack: dict[str, Any] = {
        "type": "optwarden/pack/v1",
        "made_at": written(NOON + 10 * HOUR),
        "business": {"id": BUSINESS, "name": "Butiken “Å”"},
        "bot": {"id": BOT, "name": "Demo"},
        "recipient": HERS,
        "label": hers.hex(),
        "record": {"@context": "https://w3id.org/dpv", "optwarden:events": ids},
        "logs": [
            {
                "log_id": log_id,
                "origin": log.origin,
                "keys": [signer(log_id).verifier_key],
                "checkpoint": log.note,
                "witnesses": [
                    {
                        "party": "w1",
                        "kind": "cosignature",
                        "said": Witness().cosign(log.checkpoint.text()),
                    }
                ],
                "census": censuses.get(log_id),
            }
            for log_id, log in sorted(everything.items())
        ],
        "events": [
            {
                "log_id": log_id,
                "position": position,
                "entry": entry.decode(),
                "proof": None if position is None else logs[log_id].proof(position),
                "opened": opened if log_id == f"bot/{BOT}" else None,
            }
            for log_id, position, entry, opened in shown
        ],
        "configuration": [
            {"position": position, "entry": entry.decode(), "proof": business.proof(position)}
            for position, entry in changes
        ],
        "disclosures": [
            {
                "disclosure_id": "welcome.en.1",
                "language": "en",
                "content_hash": content_hash(),
                "document": WORDING,
                "rendered": WORDING["text"],
            }
        ],
        "state": {"standing": "opted_out"},
    }
    return sign(pack)


def sign(pack: dict[str, Any]) -> dict[str, Any]:
    """Sign a pack, as its maker would."""
    return signed_by(signer(f"bot/{BOT}"), pack)


def signed_by(key: Signer, pack: dict[str, Any]) -> dict[str, Any]:
    """Sign a pack or a receipt with some key."""
    unsigned = {name: value for name, value in pack.items() if name != "signature"}
    content = f"{pack['type']}\n".encode() + hashlib.sha256(canonical(unsigned)).digest()
    signature = {
        "key": key.verifier_key,
        "signed": b64encode(key._key.sign(content)).decode(),
    }
    return {**unsigned, "signature": signature}


def content_hash() -> str:
    return hashlib.sha256(b"optwarden/disclosure/v1\0" + canonical(WORDING)).hexdigest()


def configured(log: Log) -> list[tuple[int, bytes]]:
    """What the business changed."""
    changes: list[tuple[str | None, str, dict[str, object]]] = [
        (None, "business_created", {"name": "Butiken"}),
        (BOT, "bot_created", {"bot_id": BOT}),
        (
            None,
            "disclosure_published",
            {"disclosure_id": "welcome.en.1", "content_hash": content_hash()},
        ),
    ]
    found = []
    for number, (bot_id, kind, facts) in enumerate(changes):
        entry = ConfigurationEntry(
            f"0190f0a0-0000-7000-9000-{number:012d}",
            BUSINESS,
            bot_id,
            number + 1,
            kind,
            NOON - HOUR + number,
            NOON - HOUR + number,
            "business",
            facts,
        ).canonical()
        found.append((log.append(entry), entry))
    return found


def count(log: Log, hers: bytes, chain: Any) -> dict[str, Any]:
    """Make a census of a log; the person is in it if she has leaves there."""
    people = [
        Counted(name, extended(NO_LEAVES, name, leaf_hash(name)))
        for name in (hers[:2] + hashlib.sha256(bytes([number])).digest()[2:] for number in range(5))
    ]
    if chain.length:
        people.append(Counted(hers, chain))
    people.sort()
    roots = {7: bytes(32), bucket_of(hers): bucket_root(people)}
    proof = prove(people, hers, bucket_path(roots, bucket_of(hers)))
    covers = len(log.entries)
    census = Census(log.origin, 1, covers, len(people), census_root(roots), NOON + 6 * HOUR)
    return {
        "log_id": log.log_id,
        "entry": census.canonical().decode(),
        "position": log.append(census.canonical()),
        "bucket": {
            "size": proof.size,
            "places": [
                {
                    "position": place.position,
                    "label": place.label.hex(),
                    "value": place.value.hex(),
                    "proof": [one.hex() for one in place.proof],
                }
                for place in proof.places
            ],
            "path": [one.hex() for one in proof.path],
        },
        "length": chain.length,
        "head": chain.head.hex(),
    }


def as_file(pack: dict[str, Any]) -> bytes:
    """A pack as the file that is handed over: people may read it."""
    return json.dumps(pack, ensure_ascii=False, indent=1).encode()
