"""What does a person get who asks what is on record? A receipt: her acts, proved, and signed.

A part of a pack: what she did and what was done about her consent, at this bot or for all, with the
checkpoints it rests on. Who keeps it holds the log to them. Nothing of how the business is set up,
and nobody else's labels, is in it.
"""

from __future__ import annotations

from typing import Final

import orjson

from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import EVERY_BOT, EventKind
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.packing.consent_record import consent_receipt
from optwarden.usecases.packing.make_pack import MakePack
from optwarden.usecases.packing.stored import Document
from optwarden.usecases.packing.writing import signed
from optwarden.usecases.sealing.naming import bot_log

TYPE: Final = "optwarden/receipt/v1"
_SHOWN: Final = frozenset(
    {
        EventKind.OPTED_IN,
        EventKind.OPT_IN_REQUESTED,
        EventKind.OPT_IN_ASKED,
        EventKind.OPTED_OUT,
        EventKind.PAUSED,
        EventKind.SUPPRESSED,
        EventKind.SUPPRESSION_LIFTED,
        EventKind.MESSAGE_ALLOWED,
        EventKind.MESSAGE_SETTLED,
    }
)
_AT_OTHER_BOTS: Final = frozenset({EventKind.SUPPRESSED, EventKind.SUPPRESSION_LIFTED})
_FROM_PACK: Final = ("business", "bot", "recipient", "label", "disclosures", "state")


class MakeReceipt:
    """Makes receipts for the persons they are about."""

    def __init__(self, make_pack: MakePack, keyring: Keyring) -> None:
        self._make_pack = make_pack
        self._keyring = keyring

    async def __call__(self, bot: BotRecord, recipient: Recipient) -> Document:
        """Return a receipt. Raises StoreUnavailable, RecordsAltered."""
        pack = await self._make_pack(bot, recipient, opens=bot.bot_id)
        events = [one for one in pack["events"] if _is_shown(one, bot.bot_id)]
        named = {one["log_id"] for one in events} | {bot_log(bot.bot_id)}
        logs = [{**log, "census": None} for log in pack["logs"] if log["log_id"] in named]
        document: Document = {
            "type": TYPE,
            "made_at": pack["made_at"],
            **{name: pack[name] for name in _FROM_PACK},
            "record": consent_receipt(pack["record"], pack["made_at"]),
            "logs": logs,
            "events": events,
        }
        origin, _, _ = pack["signature"]["key"].partition("+")
        return signed(document, self._keyring.signer(origin), TYPE)


def _is_shown(event: Document, bot_id: str) -> bool:
    entry = orjson.loads(event["entry"])
    if entry["kind"] not in _SHOWN:
        return False
    if entry["bot_id"] == bot_id:
        return True
    return entry["kind"] in _AT_OTHER_BOTS or entry["facts"].get("reach") == EVERY_BOT
