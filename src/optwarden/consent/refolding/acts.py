"""Which act does a stored event record? From its kind, its facts, and what of it is personal.

One reader for each kind; a test holds them to what `facts()` and `personal()` write.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from optwarden.consent.claiming import WordsClaimed
from optwarden.consent.deliverability import FoundReachable, Undelivered, WindowClosed
from optwarden.consent.doubting import DoubtSettled, OptOutDoubted
from optwarden.consent.erasing import Erased, ErasureKept
from optwarden.consent.events import (
    Act,
    MessageDecided,
    MessageReceived,
    MessageSettled,
    OptedIn,
    OptedOut,
    OptInAsked,
    OptInRequested,
    StatusReported,
    Suppressed,
    SuppressionLifted,
    TimeZoneDeclared,
)
from optwarden.consent.facts import micros_of
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
    GuardMode,
    LinkBasis,
    MessageType,
    Method,
    PersonAct,
)

Read: TypeAlias = Mapping[str, Any]
"""The facts of an event, as JSON has them; or its personal values, by field."""

ERASED: Final = ""
"""Stands for a personal value that is gone and that no cell is made of."""


class Unreadable(ValueError):
    """What is stored is no event of this version; the text names the field at most."""


def act_of(kind: str, facts: Read, personal: Read | None) -> Act | None:
    """Return the act; `personal` None: erased. None: all that it said was personal.

    Raises Unreadable.
    """
    try:
        return _READERS[EventKind(kind)](facts, personal)
    except KeyError as missing:
        raise Unreadable(f"{missing.args[0]} is missing") from None
    except (ValueError, TypeError, AttributeError):
        raise Unreadable("the facts are none of this kind") from None


def _opted_in(facts: Read, personal: Read | None) -> Act:
    act = (personal or {}).get("act")
    return OptedIn(
        tuple(facts["topics"]),
        Grade(facts["grade"]),
        Method(facts["method"]),
        facts.get("disclosure_id"),
        None if act is None else PersonAct(act),
        facts.get("programme"),
    )


def _opt_in_requested(facts: Read, _: Read | None) -> Act:
    return OptInRequested(
        tuple(facts["topics"]),
        Method(facts["method"]),
        facts.get("disclosure_id"),
        facts.get("programme"),
    )


def _opt_in_asked(facts: Read, _: Read | None) -> Act:
    return OptInAsked(
        facts["programme"],
        AskKind(facts["ask"]),
        Method(facts["through"]),
        tuple(facts["topics"]),
        facts["disclosure_id"],
        micros_of(facts["answer_until"]),
        facts.get("ground"),
        micros_of(facts["wished_at"]) if "wished_at" in facts else None,
    )


def _opted_out(facts: Read, _: Read | None) -> Act:
    return OptedOut(
        tuple(facts["scopes"]),
        Actor(facts["by"]),
        Method(facts["method"]),
        facts["reach"],
        facts.get("matched"),
    )


def _received(facts: Read, personal: Read | None) -> Act:
    message_id = ERASED if personal is None else personal["provider_message_id"]
    opens = facts["opens_window"]
    if not isinstance(opens, bool):
        raise TypeError
    return MessageReceived(facts["provider"], message_id, opens, facts["provider_type"])


def _decided(facts: Read, _: Read | None) -> Act:
    def word(name: str, of: Callable[[str], Any]) -> Any:
        return of(facts[name]) if name in facts else None

    return MessageDecided(
        facts["decision_id"],
        word("reason", DenialReason),
        facts["rule"],
        word("grade", Grade),
        tuple(facts["relied_on"]),
        MessageType(facts["message_type"]),
        word("category", Category),
        facts.get("topic"),
        facts.get("template"),
        facts["policy"],
        facts["configuration"],
        facts.get("attempt_id"),
        facts["purpose"],
        GuardMode(facts.get("mode", GuardMode.ENFORCE)),
        facts.get("permit"),
        facts.get("counts_for_hours"),
    )


def _settled(facts: Read, personal: Read | None) -> Act:
    back = facts.get("gives_back")
    return MessageSettled(
        facts["attempt_id"],
        AttemptOutcome(facts["outcome"]),
        facts["provider"],
        (personal or {}).get("provider_message_id"),
        facts.get("provider_status"),
        None if back is None else GivenBack(micros_of(back["taken_at"]), back["counts_for_hours"]),
    )


def _status(facts: Read, personal: Read | None) -> Act:
    message_id = ERASED if personal is None else personal["provider_message_id"]
    return StatusReported(facts["provider"], message_id, facts["provider_state"])


def _linked(facts: Read, personal: Read | None) -> Act | None:
    basis = LinkBasis(facts["basis"])
    return None if personal is None else Linked(personal["linked_with"], basis)


def _stops_carried(facts: Read, personal: Read | None) -> Act:
    return StopsCarried(
        tuple(
            CarriedOptOut(out["reach"], out["scope"], *_carried_stamp(out))
            for out in facts["opt_outs"]
        ),
        _carried_stamp(facts["suppressed"]) if "suppressed" in facts else None,
        _carried_stamp(facts["suppression_lifted"]) if "suppression_lifted" in facts else None,
        ERASED if personal is None else personal["carried_from"],
        tuple(_carried_stamp(one) for one in facts.get("doubted", ())),
        tuple(
            CarriedSettlement(one["doubt"], *_carried_stamp(one))
            for one in facts.get("doubts_settled", ())
        ),
    )


def _carried_stamp(stamp: Read) -> CarriedStamp:
    return CarriedStamp(micros_of(stamp["effective_at"]), stamp["event_id"])


def _quarantined(_: Read, personal: Read | None) -> Act | None:
    return None if personal is None else Quarantined(personal["user_id"])


def _released(facts: Read, personal: Read | None) -> Act | None:
    if not facts.get("explained", False):
        return QuarantineReleased()
    return None if personal is None else QuarantineReleased(personal["user_id"])


def _time_zone(facts: Read, personal: Read | None) -> Act | None:
    if not facts["declared"]:
        return TimeZoneDeclared(None)
    return None if personal is None else TimeZoneDeclared(personal["time_zone"])


def _message_id(personal: Read | None) -> str | None:
    return None if personal is None else personal.get("provider_message_id")


_READERS: Final[Mapping[EventKind, Callable[[Read, Read | None], Act | None]]] = {
    EventKind.OPTED_IN: _opted_in,
    EventKind.OPT_IN_REQUESTED: _opt_in_requested,
    EventKind.OPT_IN_ASKED: _opt_in_asked,
    EventKind.OPTED_OUT: _opted_out,
    EventKind.SUPPRESSED: lambda facts, _: Suppressed(facts["cause"]),
    EventKind.SUPPRESSION_LIFTED: lambda facts, _: SuppressionLifted(facts["cause"]),
    EventKind.MESSAGE_RECEIVED: _received,
    EventKind.MESSAGE_ALLOWED: _decided,
    EventKind.MESSAGE_DENIED: _decided,
    EventKind.MESSAGE_SETTLED: _settled,
    EventKind.STATUS_REPORTED: _status,
    EventKind.WINDOW_CLOSED: lambda facts, own: WindowClosed(facts["provider"], _message_id(own)),
    EventKind.UNDELIVERED: lambda facts, own: Undelivered(facts["provider"], _message_id(own)),
    EventKind.FOUND_REACHABLE: lambda _, own: FoundReachable(
        ERASED if own is None else own["wrote_as"]
    ),
    EventKind.LINKED: _linked,
    EventKind.STOPS_CARRIED: _stops_carried,
    EventKind.QUARANTINED: _quarantined,
    EventKind.QUARANTINE_RELEASED: _released,
    EventKind.PAUSED: lambda facts, _: Paused(micros_of(facts["until"]), Method(facts["method"])),
    EventKind.OPT_OUT_DOUBTED: lambda facts, _: OptOutDoubted(
        facts["matched"], Method(facts["method"]), facts.get("joins")
    ),
    EventKind.DOUBT_SETTLED: lambda facts, _: DoubtSettled(
        facts["doubt"], DoubtOutcome(facts["outcome"])
    ),
    EventKind.WORDS_CLAIMED: lambda facts, _: WordsClaimed(
        tuple(facts["words"]), micros_of(facts["until"])
    ),
    EventKind.OPT_OUT_QUARANTINED: lambda facts, _: OptOutQuarantined(
        tuple(facts["scopes"]), Method(facts["method"]), facts["anomaly"]
    ),
    EventKind.OPT_OUT_QUARANTINE_ENDED: lambda facts, _: OptOutQuarantineEnded(
        facts["anomaly"], facts["accepted"]
    ),
    EventKind.TIME_ZONE_DECLARED: _time_zone,
    EventKind.ERASED: lambda facts, _: Erased(ErasureGround(facts["ground"])),
    EventKind.ERASURE_KEPT: lambda facts, _: ErasureKept(micros_of(facts["erased_at"])),
}
