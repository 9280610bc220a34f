import hashlib
from typing import Any

import pytest
import rfc8785

from optwarden.ledger.canonical import canonical
from optwarden.ledger.leaf import Entry, Likeness

ENTRY = Entry(
    schema_version=1,
    shard_key=2**63 - 1,
    event_id="0190c2a0-0000-7000-8000-00000000000a",
    business_id="0190c2a0-0000-7000-8000-000000000001",
    bot_id="shop-bot",
    person_id="5f0e3a52-5b0c-4b0e-9c4e-2f8a3c1d0b7f",
    kind="opted_out",
    effective_at=1_772_366_400_000_000,
    recorded_at=1_772_366_400_000_001,
    actor="person",
    causation=None,
    configuration=7,
    facts=canonical({"scopes": ["all"], "by": "person", "method": "WHATSAPP", "reach": "*"}),
    commitments=canonical({"recipient": "00" * 32}),
)
DOCUMENT: dict[str, Any] = {
    "schema_version": 1,
    "shard_key": "9223372036854775807",
    "event_id": "0190c2a0-0000-7000-8000-00000000000a",
    "business_id": "0190c2a0-0000-7000-8000-000000000001",
    "bot_id": "shop-bot",
    "person_id": "5f0e3a52-5b0c-4b0e-9c4e-2f8a3c1d0b7f",
    "kind": "opted_out",
    "effective_at": "2026-03-01T12:00:00.000000Z",
    "recorded_at": "2026-03-01T12:00:00.000001Z",
    "actor": "person",
    "causation": None,
    "configuration": 7,
    "facts": {"scopes": ["all"], "by": "person", "method": "WHATSAPP", "reach": "*"},
    "commitments": {"recipient": "00" * 32},
}


def test_the_entry_is_canonical_json() -> None:
    """An entry's bytes are RFC 8785's of the document that the design describes."""
    assert ENTRY.canonical() == rfc8785.dumps(DOCUMENT)


def test_the_leaf_hash_is_rfc_9162s() -> None:
    """The leaf hash is SHA-256 over a zero byte and the entry."""
    assert ENTRY.leaf_hash() == hashlib.sha256(b"\x00" + rfc8785.dumps(DOCUMENT)).digest()


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 2},
        {"shard_key": 1},
        {"event_id": "0190c2a0-0000-7000-8000-00000000000b"},
        {"business_id": "0190c2a0-0000-7000-8000-000000000002"},
        {"bot_id": "other-bot"},
        {"person_id": "5f0e3a52-5b0c-4b0e-9c4e-2f8a3c1d0b7e"},
        {"kind": "opted_in"},
        {"effective_at": 1_772_366_400_000_001},
        {"recorded_at": 1_772_366_400_000_002},
        {"actor": "business"},
        {"causation": "0190c2a0-0000-7000-8000-00000000000b"},
        {"configuration": 8},
        {"facts": canonical({})},
        {"commitments": canonical({})},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_field_is_covered(change: dict[str, object]) -> None:
    """An event with any field changed has another leaf hash."""
    assert ENTRY._replace(**change).leaf_hash() != ENTRY.leaf_hash()  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["plain", "100% of %b, %%d and %s", '"quoted" \\ \n \u0000 ü'])
def test_what_entries_have_in_common_may_be_written_once(text: str) -> None:
    """An entry made of what it shares with others has the same bytes, whatever the texts hold."""
    entry = ENTRY._replace(
        business_id=text, bot_id=text, kind=text, actor=text, causation=text
    )._replace(facts=canonical({"text": text}), event_id=text, person_id=text)
    alike = Likeness(
        schema_version=entry.schema_version,
        business_id=text,
        bot_id=text,
        kind=text,
        actor=text,
        causation=text,
        configuration=entry.configuration,
        facts=entry.facts,
    )
    for one in (entry, entry._replace(shard_key=0, recorded_at=entry.effective_at)):
        written = alike.canonical(
            one.shard_key, text, text, one.effective_at, one.recorded_at, one.commitments
        )
        assert written == one.canonical()
