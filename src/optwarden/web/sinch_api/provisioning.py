"""How are numbers opted in and out? `provision/optin`, and the deprecated `provision/optout`."""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.consent.recipient import Msisdn, Recipient
from optwarden.consent.vocabulary import Actor
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.record_consent import PLAIN, OptIn, OptOut, RecordConsent
from optwarden.web.exchange import JSON, AsgiScope, Send, header, respond
from optwarden.web.sinch_api import deprecation
from optwarden.web.sinch_api.errors import invalid
from optwarden.web.sinch_api.numbers import Named, read_numbers, refuse_invalid

_JSON_PROFILE: Final = 'profile="sinch-2021-08"'


class Provisioning:
    """Opt-ins and opt-outs in the seed's words."""

    def __init__(self, record: RecordConsent) -> None:
        self._record = record

    async def opt_in(
        self, scope: AsgiScope, send: Send, bot: BotRecord, document: dict[str, Any]
    ) -> None:
        """Opt numbers in: empty 200, or the JSON form of 2021 where bot or caller ask for it."""
        named = read_numbers(document)
        if bot.answers_opt_in_with_json or _asks_for_json(scope):
            await respond(send, 200, await self._opt_in_each(bot, named), (JSON,))
            return
        refuse_invalid(named, document["numbers"])
        await self._record.opt_in_each(bot.rules, _spelled(named))
        await respond(send, 200)

    async def remove(
        self, scope: AsgiScope, send: Send, bot: BotRecord, document: dict[str, Any]
    ) -> None:
        """Remove opt-ins: by the business for this bot, or as the person's own for all of them."""
        await self._opt_out(scope, bot, document)
        await respond(send, 200)

    async def opt_out(
        self, scope: AsgiScope, send: Send, bot: BotRecord, document: dict[str, Any]
    ) -> None:
        """Do the same by the deprecated endpoint, and say that it is."""
        await self._opt_out(scope, bot, document)
        await respond(send, 200, headers=deprecation.HEADERS)

    async def _opt_out(self, scope: AsgiScope, bot: BotRecord, document: dict[str, Any]) -> None:
        opt_out = OptOut(_actor(scope))
        numbers = refuse_invalid(read_numbers(document), document["numbers"])
        await self._record.opt_out_each(bot.rules, numbers, opt_out)

    async def _opt_in_each(self, bot: BotRecord, named: list[Named]) -> bytes:
        """Record each number as its own command; invalid and opted-out ones are told as failed."""
        valid = [one for one in named if isinstance(one.read, Msisdn)]
        recorded = await self._record.opt_in_each(bot.rules, _spelled(valid))
        failed = [
            {"msisdn": one.spelling, "rejectionReason": f"{one.read.rule}: {one.read.explanation}"}
            for one in named
            if not isinstance(one.read, Msisdn)
        ]
        opted_in = []
        for one, result in zip(valid, recorded, strict=True):
            if result.blocked_by is not None:
                reason = _ERASED if result.refused else _OPTED_OUT
                failed.append({"msisdn": one.spelling, "rejectionReason": reason})
            elif isinstance(one.read, Msisdn):
                opted_in.append({"msisdn": one.spelling, "waId": one.read.key})
        return orjson.dumps({"optInNumbers": opted_in, "failedToOptInNumbers": failed})


_OPTED_OUT: Final = "opted_out: only an act from the number itself lifts the person's opt-out."
_ERASED: Final = "erased: at the person's own request; only an act from the number opts in again."


def _spelled(named: list[Named]) -> list[tuple[Recipient, OptIn]]:
    """Return the valid numbers with what is recorded of each.

    A spelling is kept as evidence where it is not the canonical one.
    """
    return [
        (
            one.read,
            PLAIN if one.spelling == one.read.key else OptIn(personal={"spelling": one.spelling}),
        )
        for one in named
        if isinstance(one.read, Msisdn)
    ]


def _asks_for_json(scope: AsgiScope) -> bool:
    accept = header(scope, b"accept")
    return accept is not None and _JSON_PROFILE in accept.replace(" ", "")


def _actor(scope: AsgiScope) -> Actor:
    given = header(scope, b"optwarden-actor")
    if given is None:
        return Actor.BUSINESS
    if given.lower() not in (Actor.PERSON, Actor.BUSINESS):
        raise invalid("Optwarden-Actor", 'must be "person" or "business".')
    return Actor(given.lower())
