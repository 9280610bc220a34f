"""How does a business show later that a send was decided? A permit: the signed decision.

Evidence that the decision was made, never authority to send later. Nothing in it is personal: the
recipient is known to whoever has the decision id and the database, and to nobody else.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final

import orjson

from optwarden.consent.commands.send import SignPermit
from optwarden.consent.decision import Decision
from optwarden.ledger.canonical import encode, written
from optwarden.usecases.keyring import Keyring

_VERSION: Final = 1
_LONGEST: Final = 8192


class BadPermit(ValueError):
    """The text is no permit, or not one that this gateway's keys signed."""


def permit_signer(keyring: Keyring, bot_id: str) -> SignPermit:
    """Return what signs the permits of one bot."""

    def sign(decision: Decision, decision_id: str) -> str:
        document = permit_document(bot_id, decision, decision_id)
        signed = base64.urlsafe_b64encode(encode(document)).rstrip(b"=")
        return f"{signed.decode()}.{keyring.signature(signed)}"

    return sign


def permit_document(bot_id: str, decision: Decision, decision_id: str) -> dict[str, object]:
    """Return what a permit says."""
    verdict = decision.verdict
    return {
        "version": _VERSION,
        "bot_id": bot_id,
        "decision_id": decision_id,
        "decided_at": written(decision.decided_at),
        "rule": verdict.rule,
        "grade": verdict.grade,
        "events": list(verdict.events),
        "policy": decision.policy,
    }


def read_permit(keyring: Keyring, permit: str) -> dict[str, Any]:
    """Return what a permit says, once its signature was checked. Raises BadPermit."""
    signed, dot, signature = permit.partition(".")
    if not dot or len(permit) > _LONGEST or not permit.isascii():
        raise BadPermit("this is no permit")
    if not keyring.signed(signed.encode(), signature):
        raise BadPermit("the permit was not signed with a key of this gateway, or was changed")
    try:
        document = orjson.loads(base64.urlsafe_b64decode(signed + "=" * (-len(signed) % 4)))
    except (binascii.Error, ValueError) as error:
        raise BadPermit("this is no permit") from error
    if not isinstance(document, dict) or document.get("version") != _VERSION:
        raise BadPermit("this release does not know this kind of permit")
    return document
