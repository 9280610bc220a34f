"""What was consented to, in the words others know? ISO/IEC TS 27560 in JSON-LD, with W3C DPV terms.

A summary of events, which it names; what it says follows from them, and they decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import EVERY_BOT, Actor, Category, EventKind
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.packing.stored import Document, StoredEvent, StoredWording

CONTEXT: Final[Mapping[str, str]] = {
    "dpv": "https://w3id.org/dpv#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "optwarden": "urn:optwarden:",
}
EVENTS: Final = "optwarden:events"
"""The key under which the record names what it summarises."""
_SCHEMA: Final = "https://w3id.org/dpv/schema/dpv-27560#"
_PURPOSES: Final = {
    Category.MARKETING: "dpv:DirectMarketing",
    Category.AUTHENTICATION: "dpv:IdentityAuthentication",
    Category.UTILITY: "dpv:ServiceProvision",
}
_STATUSES: Final = {
    EventKind.OPTED_IN: "dpv:ConsentGiven",
    EventKind.OPT_IN_REQUESTED: "dpv:ConsentRequested",
    EventKind.OPT_IN_ASKED: "dpv:ConsentRequested",
    EventKind.OPTED_OUT: "dpv:ConsentWithdrawn",
}
_BY_BUSINESS: Final = "dpv:ConsentRevoked"
"""What ended it was not the person."""


def consent_record(
    bot: BotRecord,
    label: bytes,
    recipient: str | None,
    events: Sequence[StoredEvent],
    wordings: Iterable[StoredWording],
) -> Document:
    """Summarise what a person agreed to and took back, as it bears on one bot."""
    acts = [one for one in events if _bears_on(bot.bot_id, one)]
    topics = dict.fromkeys(topic for one in acts for topic in _facts(one).get("topics", ()))
    times = sorted(one.entry.effective_at for one in acts)
    subject: Document = {"@id": _person(label), "@type": "dpv:DataSubject"}
    if recipient is not None:
        subject["dpv:hasIdentifier"] = recipient
    record: Document = {
        "@context": dict(CONTEXT),
        "@id": f"urn:optwarden:record:{label.hex()}:{bot.bot_id}",
        "@type": "dpv:ConsentRecord",
        "dct:identifier": f"{label.hex()}:{bot.bot_id}",
        "dct:conformsTo": {"@id": _SCHEMA + "record"},
        "dpv:hasDataSubject": subject,
        "dpv:hasDataController": {
            "@id": _urn(bot.business_id),
            "@type": "dpv:DataController",
            "dpv:hasName": bot.business_name,
        },
        "dpv:hasNotice": [_notice(one) for one in wordings],
        "dpv:hasProcess": [_process(bot, topic) for topic in topics],
        "dpv:hasConsentControl": _control(),
        "dpv:hasConsentStatus": [_status(bot, label, one) for one in acts],
        EVENTS: [one.entry.event_id for one in acts],
    }
    if times:
        record["dct:created"], record["dct:modified"] = _instant(times[0]), _instant(times[-1])
    return record


def consent_receipt(record: Document, made_at: str) -> Document:
    """Wrap a record for the person it is about."""
    inner = {name: value for name, value in record.items() if name != "@context"}
    return {
        "@context": dict(CONTEXT),
        "@id": f"{record['@id']}:receipt:{made_at}",
        "@type": "dpv:ConsentReceipt",
        "dct:identifier": f"{record['dct:identifier']}:{made_at}",
        "dct:conformsTo": {"@id": _SCHEMA + "receipt"},
        "dct:created": {"@type": "xsd:dateTime", "@value": made_at},
        "dct:publisher": {"@id": record["dpv:hasDataController"]["@id"]},
        "dpv:hasRecipient": {"@id": record["dpv:hasDataSubject"]["@id"]},
        "dpv:hasRecordOfActivity": inner,
    }


def _bears_on(bot_id: str, stored: StoredEvent) -> bool:
    entry = stored.entry
    if entry.kind not in _STATUSES:
        return False
    return entry.bot_id == bot_id or _facts(stored).get("reach") == EVERY_BOT


def _status(bot: BotRecord, label: bytes, stored: StoredEvent) -> Document:
    entry, facts = stored.entry, _facts(stored)
    status = _STATUSES[EventKind(entry.kind)]
    if facts.get("by") == Actor.BUSINESS:
        status = _BY_BUSINESS
    by = _person(label) if entry.actor == Actor.PERSON else _urn(bot.business_id)
    document: Document = {
        "@type": status,
        "dct:source": {"@id": _urn(entry.event_id)},
        "dpv:isIndicatedBy": {"@id": by},
        "dpv:isIndicatedAtTime": _instant(entry.effective_at),
        "dpv:hasIndicationMethod": str(facts.get("method") or facts.get("through")),
    }
    about = facts.get("topics") or facts.get("scopes")
    if about:
        document["dct:subject"] = list(about)
    if "disclosure_id" in facts:
        document["dpv:hasNotice"] = {"@id": _wording(facts["disclosure_id"])}
    return document


def _process(bot: BotRecord, topic: str) -> Document:
    category = bot.rules.topic_category(topic) or Category.UTILITY
    return {
        "@type": "dpv:Process",
        "dct:title": topic,
        "dpv:hasPurpose": {"@id": _PURPOSES[category]},
        "dpv:hasProcessing": {"@id": "dpv:Use"},
        "dpv:hasPersonalData": {"@id": "dpv:IdentifyingPersonalData"},
        "dpv:hasLegalBasis": {"@id": "dpv:Consent"},
    }


def _control() -> Document:
    return {
        "@type": "dpv:WithdrawConsent",
        "dct:description": "Write STOP in the chat; it takes effect at once.",
    }


def _notice(stored: StoredWording) -> Document:
    return {
        "@id": _wording(stored.disclosure_id),
        "@type": "dpv:ConsentNotice",
        "dct:identifier": stored.disclosure_id,
        "dct:language": stored.disclosure.language,
        "dct:issued": _instant(stored.published_at),
    }


def _facts(stored: StoredEvent) -> dict[str, Any]:
    facts: dict[str, Any] = orjson.loads(stored.entry.facts)
    return facts


def _instant(at: int) -> Document:
    return {"@type": "xsd:dateTime", "@value": written(at)}


def _person(label: bytes) -> str:
    return f"urn:optwarden:person:{label.hex()}"


def _wording(disclosure_id: str) -> str:
    return f"urn:optwarden:wording:{disclosure_id}"


def _urn(record_id: str) -> str:
    return f"urn:uuid:{record_id}"
