"""Packs that a maker with the keys got up, and receipts: what a checker must say the same of."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from optwarden.ledger.canonical import canonical
from tests.ledger.checking.maker import (
    BOT,
    HOUR,
    NOON,
    USUAL,
    Log,
    make_pack,
    opted_in,
    opted_out,
    sent,
    sign,
    signed_by,
    signer,
)
from tests.ledger.checking.stories import IN, LATER

THEIRS = replace(IN, person_id="0190f0a0-0000-4000-8000-0000000000ff")
EARLY = opted_in(NOON - 2 * HOUR, "orders", private={"act": "sent_keyword"})


def receipt_of(pack: dict[str, Any]) -> dict[str, Any]:
    """Her part of a pack, signed as a receipt."""
    receipt = {name: value for name, value in pack.items() if name != "configuration"}
    receipt["type"] = "optwarden/receipt/v1"
    receipt["logs"] = [{**pack["logs"][0], "census": None}]
    kinds = ("opted_in", "opted_out", "message_allowed")
    receipt["events"] = [
        one
        for one in pack["events"]
        if one["log_id"] == f"bot/{BOT}" and json.loads(one["entry"])["kind"] in kinds
    ]
    receipt["record"] = {"dpv:hasRecordOfActivity": {"optwarden:events": []}}
    return sign(receipt)


def with_wording(**changed: Any) -> dict[str, Any]:
    """What is shown of the wording is another than what was hashed."""
    pack = make_pack()
    pack["disclosures"][0] |= changed
    return sign(pack)


def without_declaration() -> dict[str, Any]:
    """The change that declared the wording is left out."""
    pack = make_pack()
    del pack["configuration"][2]
    return sign(pack)


def with_loose_declaration() -> dict[str, Any]:
    """The declaration is said not to be sealed yet."""
    pack = make_pack()
    pack["configuration"][2] |= {"position": None, "proof": None}
    return sign(pack)


def with_second_declaration() -> dict[str, Any]:
    """The id is declared once more, for other words."""
    pack = make_pack()
    other = json.loads(pack["configuration"][2]["entry"])
    other["config_event_id"] = "0190f0a0-0000-7000-9000-000000000009"
    other["facts"]["content_hash"] = "ab" * 32
    entry = {"position": None, "proof": None, "entry": canonical(other).decode()}
    pack["configuration"].append(entry)
    return sign(pack)


def with_key_beside() -> dict[str, Any]:
    """Somebody without the log's keys added one, changed the state and signed anew."""
    pack = make_pack()
    mine = signer(f"bot/{BOT}", 666)
    pack["logs"][0]["keys"].append(mine.verifier_key)
    pack["state"] = {"standing": "opted in to everything"}
    return signed_by(mine, pack)


def with_old_census(made: dict[str, Log] | None = None) -> dict[str, Any]:
    """She opted out after the census, and that is left out."""
    pack = make_pack((*USUAL[:2],), (opted_out(LATER + HOUR, "all"),), (), made=made)
    pack["events"] = [one for one in pack["events"] if "opted_out" not in one["entry"]]
    pack["record"]["optwarden:events"] = pack["record"]["optwarden:events"][:2]
    return sign(pack)


def without_census() -> dict[str, Any]:
    """The census is left out."""
    pack = make_pack()
    pack["logs"][0]["census"] = None
    return sign(pack)


def under_another_number() -> dict[str, Any]:
    """Nothing is opened, and another number stands above it."""
    pack = make_pack()
    for event in pack["events"]:
        event["opened"] = None
    pack["recipient"] = "46700000000"
    return sign(pack)


def with_another_persons_opt_in() -> dict[str, Any]:
    """A stranger's opt-in among hers, after the census and not opened."""
    pack = make_pack(USUAL, (replace(THEIRS, at=NOON + 7 * HOUR),), ())
    for event in pack["events"]:
        if THEIRS.person_id in event["entry"]:
            event["opened"] = None
    return sign(pack)


def forgeries() -> list[dict[str, Any]]:
    """All of them."""
    return [
        with_wording(rendered="Yes, send me advertisements of everything."),
        with_wording(language="de"),
        with_wording(rendered="  Yes,\u00a0send me “updates” on\t\u2028WhatsApp. "),
        without_declaration(),
        with_loose_declaration(),
        with_second_declaration(),
        make_pack((EARLY, *USUAL), (), ()),
        make_pack((replace(EARLY, recorded_at=NOON), USUAL[2]), (), ()),
        with_key_beside(),
        with_old_census(),
        without_census(),
        under_another_number(),
        with_another_persons_opt_in(),
        make_pack((THEIRS, sent(LATER, 0)), (), ()),
        make_pack((IN, opted_out(NOON + 1, "all"), sent(LATER, 0, purpose="made_up")), (), ()),
        receipt_of(make_pack()),
        {**receipt_of(make_pack()), "configuration": []},
        {**receipt_of(make_pack()), "record": {}},
    ]
