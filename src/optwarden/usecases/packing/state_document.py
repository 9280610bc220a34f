"""What does the gateway say of the person now? Its own word, beside what the events show."""

from __future__ import annotations

from optwarden.consent.state import Stamp
from optwarden.ledger.canonical import written
from optwarden.usecases.describe_recipient import RecipientDescription
from optwarden.usecases.packing.stored import Document


def state_document(found: RecipientDescription) -> Document:
    """Write how a recipient stands towards one bot."""
    window = found.window
    return {
        "as_of": written(found.at),
        "known": found.version > 0,
        "opt_ins": [
            {
                "topic": one.topic,
                "grade": one.grade.value,
                **_stamp(one.stamp),
                "standing": one.standing,
                "ended_by": None if one.ended_by is None else one.ended_by.event_id,
                "insufficient": None if one.shortfall is None else one.shortfall.explanation,
            }
            for one in found.opt_ins
        ],
        "pending": [{"topic": one.topic, **_stamp(one.stamp)} for one in found.pending],
        "opt_outs": [
            {
                "scope": one.scope,
                "by": one.by.value,
                "reach": "business" if one.every_bot else "bot",
                **_stamp(one.stamp),
                "lifted_for": list(one.lifted_for),
            }
            for one in found.opt_outs
        ],
        "window": None
        if window is None
        else {**_stamp(window.stamp), "expires_at": written(window.expires_at)},
        "suppression": _stamp_or_none(found.suppression),
        "unreachable": _stamp_or_none(found.unreachable),
        "quarantine": _stamp_or_none(found.quarantine),
        "held_opt_outs": [
            {"bot_id": one.bot_id, "scope": one.scope, **_stamp(one.stamp)}
            for one in found.held_opt_outs
        ],
        "other_names": found.other_names,
    }


def _stamp(stamp: Stamp) -> Document:
    return {"since": written(stamp.at), "event_id": stamp.event_id}


def _stamp_or_none(stamp: Stamp | None) -> Document | None:
    return None if stamp is None else _stamp(stamp)
