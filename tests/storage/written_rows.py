"""What did a store keep? The rows of events, read back by the columns' names and turned into events
again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import orjson
import rfc8785

from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import (
    Act,
    Event,
    MessageDecided,
    MessageReceived,
    MessageSettled,
    OptedIn,
    OptedOut,
    OptInAsked,
    OptInRequested,
    SourceTime,
    StatusReported,
    Suppressed,
    SuppressionLifted,
)
from optwarden.consent.identity import (
    CarriedOptOut,
    CarriedSettlement,
    CarriedStamp,
    Linked,
    Quarantined,
    QuarantineReleased,
    StopsCarried,
)
from optwarden.consent.limits import GivenBack
from optwarden.consent.pausing import Paused
from optwarden.consent.quarantined_opt_outs import OptOutQuarantined, OptOutQuarantineEnded
from optwarden.consent.vocabulary import (
    Actor,
    AskKind,
    AttemptOutcome,
    Category,
    DenialReason,
    DoubtOutcome,
    ErasureGround,
    EventKind,
    Grade,
    LinkBasis,
    MessageType,
    Method,
    Micros,
    PersonAct,
)
from optwarden.storage.engine import Engine, RecipientKey
from optwarden.storage.tables import EVENT, Table


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """One row of `event`, with its private values and the sealer's mark."""

    columns: dict[str, Any]
    private: dict[str, tuple[bytes, str]]
    marked_leaf: bytes | None

    @property
    def facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = orjson.loads(self.columns["facts"])
        return facts

    @property
    def commitments(self) -> dict[str, str]:
        commitments: dict[str, str] = orjson.loads(self.columns["commitments"])
        return commitments

    def leaf_hash(self) -> bytes:
        """The leaf hash worked out from the columns alone, by somebody else's RFC 8785."""
        columns = self.columns
        document = {
            "schema_version": columns["schema_version"],
            "shard_key": str(columns["shard_key"]),
            "event_id": columns["event_id"],
            "business_id": columns["business_id"],
            "bot_id": columns["bot_id"],
            "person_id": columns["person_id"],
            "kind": columns["kind"],
            "effective_at": instant(columns["effective_at"]),
            "recorded_at": instant(columns["recorded_at"]),
            "actor": columns["actor"],
            "causation": columns["causation"],
            "configuration": columns["configuration"],
            "facts": self.facts,
            "commitments": self.commitments,
        }
        return hashlib.sha256(b"\x00" + rfc8785.dumps(document)).digest()

    def event(self) -> Event:
        """The event this row records."""
        columns, facts = self.columns, self.facts
        source = None
        if "source_at" in facts:
            source = SourceTime(
                micros(facts["source_at"]),
                facts["source_precision_microseconds"],
                facts["source_clamped"],
            )
        personal = {name: value for name, (_, value) in self.private.items()}
        return Event(
            columns["event_id"],
            columns["bot_id"],
            columns["effective_at"],
            columns["recorded_at"],
            Actor(columns["actor"]),
            _ACTS[EventKind(columns["kind"])]({**personal, **facts}),
            {name: value for name, value in personal.items() if name != "recipient"},
            source,
            columns["causation"],
        )


async def rows_of(engine: Engine, table: Table, where: str = "", *given: Any) -> list[Any]:
    """The rows of a table by column name; uuids as text, whatever the engine."""
    names = [name for name, _ in table.columns]
    selected = ", ".join(
        f"CAST({name} AS text)" if kind == "uuid" else name for name, kind in table.columns
    )
    rows = await engine.fetch(f"SELECT {selected} FROM {table.name} {where}", *given)
    return [dict(zip(names, row, strict=True)) for row in rows]


async def written_events(engine: Engine, key: RecipientKey) -> list[WrittenEvent]:
    """The events of one recipient's person, in no particular order."""
    person_id = (await engine.read([key]))[key].person_id
    where = "WHERE shard_key = $1 AND person_id = $2"
    private = {
        str(row[0]): {name: (bytes.fromhex(salt), value) for name, (salt, value) in opened.items()}
        for row in await engine.fetch(
            f"SELECT event_id, personal FROM event_private {where}", key.shard_key, person_id
        )
        for opened in (orjson.loads(row[1]),)
    }
    marks = {
        str(row[0]): bytes(row[1])
        for row in await engine.fetch(
            f"SELECT event_id, leaf_hash FROM seal_mark {where}", key.shard_key, person_id
        )
    }
    return [
        WrittenEvent(row, private[row["event_id"]], marks.get(row["event_id"]))
        for row in await rows_of(engine, EVENT, where, key.shard_key, person_id)
    ]


def instant(at: Micros) -> str:
    """An instant as the log writes it, worked out without the log's own code."""
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f") + "Z"


def micros(text: str) -> Micros:
    """Microseconds since 1970 of an instant as the log writes it."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def _decided(facts: dict[str, Any]) -> MessageDecided:
    return MessageDecided(
        facts["decision_id"],
        DenialReason(facts["reason"]) if "reason" in facts else None,
        facts["rule"],
        Grade(facts["grade"]) if "grade" in facts else None,
        tuple(facts["relied_on"]),
        MessageType(facts["message_type"]),
        Category(facts["category"]) if "category" in facts else None,
        facts.get("topic"),
        facts.get("template"),
        facts["policy"],
        facts["configuration"],
        facts.get("attempt_id"),
        facts["purpose"],
        counts_for_hours=facts.get("counts_for_hours"),
    )


def _given_back(facts: dict[str, Any] | None) -> GivenBack | None:
    return (
        None if facts is None else GivenBack(micros(facts["taken_at"]), facts["counts_for_hours"])
    )


def _carried(facts: dict[str, Any]) -> StopsCarried:
    def stamp(name: str) -> CarriedStamp | None:
        given = facts.get(name)
        if given is None:
            return None
        return CarriedStamp(micros(given["effective_at"]), given["event_id"])

    return StopsCarried(
        tuple(
            CarriedOptOut(out["reach"], out["scope"], micros(out["effective_at"]), out["event_id"])
            for out in facts["opt_outs"]
        ),
        stamp("suppressed"),
        stamp("suppression_lifted"),
        facts["carried_from"],
        tuple(
            CarriedStamp(micros(one["effective_at"]), one["event_id"])
            for one in facts.get("doubted", ())
        ),
        tuple(
            CarriedSettlement(one["doubt"], micros(one["effective_at"]), one["event_id"])
            for one in facts.get("doubts_settled", ())
        ),
    )


_ACTS: Final[dict[EventKind, Callable[[dict[str, Any]], Act]]] = {
    EventKind.OPTED_IN: lambda f: OptedIn(
        tuple(f["topics"]),
        Grade(f["grade"]),
        Method(f["method"]),
        f.get("disclosure_id"),
        PersonAct(f["act"]) if "act" in f else None,
        f.get("programme"),
    ),
    EventKind.OPT_IN_REQUESTED: lambda f: OptInRequested(
        tuple(f["topics"]), Method(f["method"]), f.get("disclosure_id"), f.get("programme")
    ),
    EventKind.OPT_IN_ASKED: lambda f: OptInAsked(
        f["programme"],
        AskKind(f["ask"]),
        Method(f["through"]),
        tuple(f["topics"]),
        f["disclosure_id"],
        micros(f["answer_until"]),
        f.get("ground"),
        micros(f["wished_at"]) if "wished_at" in f else None,
    ),
    EventKind.OPTED_OUT: lambda f: OptedOut(
        tuple(f["scopes"]), Actor(f["by"]), Method(f["method"]), f["reach"], f.get("matched")
    ),
    EventKind.SUPPRESSED: lambda f: Suppressed(f["cause"]),
    EventKind.SUPPRESSION_LIFTED: lambda f: SuppressionLifted(f["cause"]),
    EventKind.MESSAGE_RECEIVED: lambda f: MessageReceived(
        f["provider"], f["provider_message_id"], f["opens_window"], f["provider_type"]
    ),
    EventKind.MESSAGE_ALLOWED: _decided,
    EventKind.MESSAGE_DENIED: _decided,
    EventKind.MESSAGE_SETTLED: lambda f: MessageSettled(
        f["attempt_id"],
        AttemptOutcome(f["outcome"]),
        f["provider"],
        f.get("provider_message_id"),
        f.get("provider_status"),
        _given_back(f.get("gives_back")),
    ),
    EventKind.STATUS_REPORTED: lambda f: StatusReported(
        f["provider"], f["provider_message_id"], f["provider_state"]
    ),
    EventKind.WINDOW_CLOSED: lambda f: WindowClosed(f["provider"], f.get("provider_message_id")),
    EventKind.UNDELIVERED: lambda f: Undelivered(f["provider"], f.get("provider_message_id")),
    EventKind.FOUND_REACHABLE: lambda f: FoundReachable(f["wrote_as"]),
    EventKind.LINKED: lambda f: Linked(f["linked_with"], LinkBasis(f["basis"])),
    EventKind.STOPS_CARRIED: _carried,
    EventKind.QUARANTINED: lambda f: Quarantined(f["user_id"]),
    EventKind.QUARANTINE_RELEASED: lambda f: QuarantineReleased(f.get("user_id")),
    EventKind.ERASED: lambda f: Erased(ErasureGround(f["ground"])),
    EventKind.ERASURE_KEPT: lambda f: ErasureKept(micros(f["erased_at"])),
    EventKind.PAUSED: lambda f: Paused(micros(f["until"]), Method(f["method"])),
    EventKind.OPT_OUT_DOUBTED: lambda f: OptOutDoubted(
        f["matched"], Method(f["method"]), f.get("joins")
    ),
    EventKind.DOUBT_SETTLED: lambda f: DoubtSettled(f["doubt"], DoubtOutcome(f["outcome"])),
    EventKind.WORDS_CLAIMED: lambda f: WordsClaimed(tuple(f["words"]), micros(f["until"])),
    EventKind.OPT_OUT_QUARANTINED: lambda f: OptOutQuarantined(
        tuple(f["scopes"]), Method(f["method"]), f["anomaly"]
    ),
    EventKind.OPT_OUT_QUARANTINE_ENDED: lambda f: OptOutQuarantineEnded(
        f["anomaly"], f["accepted"]
    ),
}
