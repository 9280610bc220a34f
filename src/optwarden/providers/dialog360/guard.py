"""How do clients of 360dialog send through the guard? Meta's bodies at `/guard/dialog360/...`.

The key names the number, so a path needs no sender: the credential must be of one bot only.
"""

from __future__ import annotations

import re
from typing import Final

from optwarden.providers.dialog360.provider import API_KEY, BASE_URL, DEFAULT_BASE_URL
from optwarden.providers.guards import graph
from optwarden.providers.guards.graph_dialect import GraphDialect
from optwarden.providers.guards.paths import NOT_READ, Listed, passed
from optwarden.providers.guards.strict import loaded, objects
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.guarding import (
    Arrived,
    Fault,
    Problem,
    RawHeaders,
    Route,
    SendRoute,
    TemplatesPage,
)

KEY_HEADER: Final = "d360-api-key"
_SEND: Final = re.compile(r"/(messages|marketing_messages)")
_READS: Final = r"/[A-Za-z0-9].*"

WRITES: Final = (
    Listed("POST", "/media", "media upload"),
    Listed("DELETE", "/[0-9]{1,32}", "media, taken away"),
    Listed("POST", "/v1/configs/templates", "templates, made"),
    Listed("DELETE", "/v1/configs/templates/[a-z0-9_]{1,512}", "templates, taken away"),
    Listed("POST", "/v1/configs/webhook", "where callbacks go"),
    Listed("POST", "/whatsapp_business_profile", "the number's profile"),
)


class Dialog360Guard(GraphDialect):
    """360dialog's Cloud API. Setting `base_url`; secret `api_key`."""

    name = "dialog360"
    writes = WRITES

    def credential(self, arrived: Arrived) -> str | None:
        """Return the key."""
        return arrived.header(KEY_HEADER) or None

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the bot's key."""
        return bot.secrets.get(API_KEY)

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Show the bot's key."""
        key = self.own_credential(bot)
        return () if key is None else ((KEY_HEADER, key),)

    def base_url(self, bot: BotRecord, path: str) -> str:  # noqa: ARG002 - one host for all paths
        """Return the bot's address of 360dialog."""
        return (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is."""
        found = _SEND.fullmatch(arrived.path)
        if arrived.method != "POST" and _SEND.fullmatch(arrived.path.rstrip("/")):
            return NOT_READ
        if found is None:
            return passed(arrived, _READS, WRITES)
        if arrived.query:
            return Fault(Problem.QUERY_REFUSED, "A send takes no query parameters.")
        return SendRoute(kind=found[1])

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:
        """Return the list of the number's templates."""
        if self.own_credential(bot) is None:
            return None
        query = f"limit=500&offset={after or '0'}"
        return f"{self.base_url(bot, '')}/v1/configs/templates?{query}"

    def read_templates(self, body: bytes) -> TemplatesPage:
        """Read one page of it; the next begins where it ends."""
        page = graph.templates_in(body, "waba_templates")
        document = loaded(body)
        offset, total = document.get("offset"), document.get("total")
        listed = len(objects(document, "waba_templates"))
        if not (isinstance(offset, int) and isinstance(total, int) and listed):
            return page
        reached = offset + listed
        return TemplatesPage(page.templates, str(reached) if reached < total else None)


GUARD = Dialog360Guard()
