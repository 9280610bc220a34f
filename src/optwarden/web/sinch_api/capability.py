"""Which numbers are on WhatsApp? `GET` or `POST capability`, answered by the bot's provider."""

from __future__ import annotations

from typing import Any

import orjson

from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.providers import Capable, Providers, Refused, Unknown, Unreachable
from optwarden.web.exchange import JSON, AsgiScope, Send, respond
from optwarden.web.sinch_api import errors
from optwarden.web.sinch_api.messages import relay
from optwarden.web.sinch_api.numbers import read_numbers, refuse_invalid


class Capability:
    """Capability in the seed's words."""

    def __init__(self, providers: Providers) -> None:
        self._providers = providers

    async def ask(
        self, _scope: AsgiScope, send: Send, bot: BotRecord, document: dict[str, Any]
    ) -> None:
        """Answer for each number once, as it was spelled."""
        named = read_numbers(document)
        refuse_invalid(named, document["numbers"])
        spellings = [one.spelling for one in named]
        provider = self._providers.get(bot.provider)
        if provider is None:
            raise errors.not_reached(f"this gateway has no provider {bot.provider!r}")
        outcome = await provider.capability(bot, spellings)
        if isinstance(outcome, Capable):
            capabilities = [
                {"msisdn": spelling, "capable": capable}
                for spelling, capable in zip(spellings, outcome.capable, strict=True)
            ]
            await respond(send, 200, orjson.dumps({"capabilities": capabilities}), (JSON,))
        elif isinstance(outcome, Refused):
            await relay(send, outcome)
        elif isinstance(outcome, Unreachable):
            raise errors.not_reached(outcome.detail)
        elif isinstance(outcome, Unknown):
            raise errors.not_answered(outcome.detail)
