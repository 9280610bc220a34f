"""How do clients of Meta's Cloud API send through the guard? `/guard/meta_cloud/v{N}/...`."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from optwarden.providers.guards import graph
from optwarden.providers.guards.graph_dialect import GraphDialect
from optwarden.providers.guards.paths import NOT_READ, Listed, passed
from optwarden.providers.guards.strict import bearer
from optwarden.providers.meta_cloud.sending import ACCESS_TOKEN, BASE_URL, DEFAULT_BASE_URL
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

API_VERSION: Final = "api_version"
WABA_ID: Final = "waba_id"
DEFAULT_API_VERSION: Final = "v24.0"
_VERSION: Final = r"/v[0-9]{1,3}\.[0-9]{1,2}"
_SEND: Final = re.compile(_VERSION + r"/([0-9]{1,32})/(messages|marketing_messages)")
_PROOF: Final = re.compile(r"appsecret_proof=[0-9a-f]{64}")
_READS: Final = _VERSION + r"/[^/].*"
_NODE: Final = _VERSION + r"/[0-9]{1,32}"

WRITES: Final = (
    Listed("POST", _NODE + "/media", "media upload"),
    Listed("DELETE", _NODE, "media and flows, taken away"),
    Listed("POST", _VERSION + "/[0-9a-z]{1,64}/uploads", "a resumable upload, begun"),
    Listed("POST", _VERSION + "/upload:[A-Za-z0-9_:=+.-]{1,512}", "a resumable upload's bytes"),
    Listed(
        "POST DELETE",
        _NODE + "/(message_templates|upsert_message_templates|migrate_message_templates|unpause)",
        "template management",
    ),
    Listed("POST", _NODE + "/?", "a template's edit; a number's own settings"),
    Listed(
        "POST",
        _NODE + "/(register|deregister|request_code|verify_code|settings|phone_numbers)",
        "a number's registration",
    ),
    Listed(
        "POST",
        _NODE + "/(whatsapp_business_profile|whatsapp_commerce_settings"
        "|whatsapp_business_encryption|conversational_automation)",
        "a number's profile",
    ),
    Listed("POST DELETE", _NODE + "/(subscribed_apps|block_users|username)", "webhooks, blocks"),
    Listed(
        "POST DELETE",
        _NODE + "/message_qrdls(/[A-Za-z0-9]{1,64})?",
        "QR codes by which persons write first",
    ),
    Listed(
        "POST",
        _NODE + "/(flows|assets|publish|deprecate|migrate_flows)",
        "flows, which are sent by messages only",
    ),
)
"""Calls to persons, groups and their members are not among them: they reach people."""


class MetaGuard(GraphDialect):
    """Meta's Graph API. Settings `base_url`, `api_version`, `waba_id`; secret `access_token`."""

    name = "meta_cloud"
    writes = WRITES

    def credential(self, arrived: Arrived) -> str | None:
        """Return the bearer token."""
        return bearer(arrived)

    def own_credential(self, bot: BotRecord) -> str | None:
        """Return the bot's access token."""
        return bot.secrets.get(ACCESS_TOKEN)

    def own_headers(self, bot: BotRecord) -> RawHeaders:
        """Show the bot's access token."""
        token = self.own_credential(bot)
        return () if token is None else (("authorization", f"Bearer {token}"),)

    def base_url(self, bot: BotRecord, path: str) -> str:  # noqa: ARG002 - one host for all paths
        """Return the bot's address of Meta."""
        return (bot.provider_settings.get(BASE_URL) or DEFAULT_BASE_URL).rstrip("/")

    def route(self, arrived: Arrived) -> Route:
        """Say what a path is."""
        found = _SEND.fullmatch(arrived.path)
        if arrived.method != "POST" and _SEND.fullmatch(arrived.path.rstrip("/")):
            return NOT_READ
        if found is None:
            return passed(arrived, _READS, WRITES)
        if arrived.query and _PROOF.fullmatch(arrived.query) is None:
            return Fault(Problem.QUERY_REFUSED, "A send takes no query but one appsecret_proof.")
        return SendRoute(found[1], arrived.query, found[2])

    def templates_url(self, bot: BotRecord, after: str | None) -> str | None:
        """Return the list of the account's templates, where the account is set."""
        waba_id = bot.provider_settings.get(WABA_ID)
        if waba_id is None or self.own_credential(bot) is None:
            return None
        version = bot.provider_settings.get(API_VERSION) or DEFAULT_API_VERSION
        more = "" if after is None else f"&after={quote(after, safe='')}"
        return (
            f"{self.base_url(bot, '')}/{version}/{quote(waba_id, safe='')}/message_templates"
            f"?fields=name,category&limit=250{more}"
        )

    def read_templates(self, body: bytes) -> TemplatesPage:
        """Read one page of it."""
        return graph.templates_in(body)


GUARD = MetaGuard()
