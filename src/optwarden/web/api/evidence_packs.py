"""What proves a recipient's consent to a stranger? One file, as JSON or to be printed."""

from __future__ import annotations

import asyncio
from enum import StrEnum
from typing import Annotated, Any, Final

import orjson
from fastapi import APIRouter, Body, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.packing.make_pack import MakePack
from optwarden.web.api.fields import Named, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard, token_of
from optwarden.web.api.operation import operation
from optwarden.web.api.recipients import PATH, ForRecipient
from optwarden.web.packs.printed import CONTENT_SECURITY, pack_as_html

_FORMAT: Final = "`json`, which others check; or `html`, one page to read and print."
_ANSWER: Final[dict[str, Any]] = {
    "type": "optwarden/pack/v1",
    "made_at": "2026-02-01T08:30:00.000000Z",
    "business": {"id": "019a3f6e-1111-7a52-8f3b-2f6f0c9d1e11", "name": "Flower Shop"},
    "bot": {"id": "demo-bot", "name": "Shop bot"},
    "recipient": "46732001122",
    "label": "5f0c8a1d…",
    "record": {"@type": "dpv:ConsentRecord"},
    "logs": [],
    "events": [],
    "configuration": [],
    "disclosures": [],
    "state": {"known": True},
    "signature": {"key": "gateway.example/bot/demo-bot+1a2b3c4d+AQ…", "signed": "MEUC…"},
}


class PackFormat(StrEnum):
    """How a pack is wanted."""

    JSON = "json"
    HTML = "html"


class PackRequest(RequestModel):
    """Whose pack, and how."""

    recipient: RecipientField
    format: PackFormat = Field(PackFormat.JSON, description=_FORMAT)


class EvidencePacks:
    """The operations, over what they need."""

    def __init__(self, make_pack: MakePack) -> None:
        self._make_pack = make_pack

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Recipients")
        router.add_api_route(
            f"{PATH}/{{recipient}}/evidence-pack",
            self.read_pack,
            methods=["GET"],
            summary="Get the evidence pack of a recipient",
            openapi_extra=_as_json_or_html(
                operation(Scope.READ, answers={200: _ANSWER}, problems=(409,))
            ),
        )
        router.add_api_route(
            f"{PATH}/lookup/evidence-pack",
            self.look_up_pack,
            methods=["POST"],
            summary="Get the evidence pack of a recipient, with the number in the body",
            openapi_extra=_as_json_or_html(
                operation(
                    Scope.READ,
                    body={"recipient": "46732001122", "format": "json"},
                    answers={200: _ANSWER},
                    problems=(409,),
                )
            ),
        )
        return router

    async def read_pack(
        self,
        bot: ForBot,
        request: Request,
        recipient: ForRecipient,
        format: Annotated[PackFormat, Query(description=_FORMAT)] = PackFormat.JSON,  # noqa: A002 - the parameter's name outside
    ) -> Response:
        """Return one file that shows, to somebody without this gateway, what is on record.

        It holds every event of the recipient in the logs of all bots of the business, with proofs
        against the logs' newest checkpoints, the wordings, the configuration and a signature.
        `optwarden verify` checks it offline. A token of one bot opens the personal values of that
        bot's events only.
        """
        return await self._answer(bot, request, recipient, format)

    async def look_up_pack(
        self, bot: ForBot, request: Request, asked: Annotated[PackRequest, Body()]
    ) -> Response:
        """Do the same as the GET; URLs end up in the logs of whatever is on the way."""
        return await self._answer(bot, request, asked.recipient, asked.format)

    async def _answer(
        self, bot: BotRecord, request: Request, named: Named, wanted: PackFormat
    ) -> Response:
        opens = token_of(request).bot_id
        pack = await self._make_pack(bot, named.recipient, opens=opens)
        name = f"evidence-pack-{pack['label'][:12]}.{wanted}"
        headers = {
            "content-disposition": f'attachment; filename="{name}"',
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
        }
        if wanted is PackFormat.HTML:
            headers["content-security-policy"] = CONTENT_SECURITY
            page = await asyncio.to_thread(pack_as_html, pack)
            return Response(page, headers=headers, media_type="text/html")
        return Response(orjson.dumps(pack), headers=headers, media_type="application/json")


def _as_json_or_html(extra: dict[str, Any]) -> dict[str, Any]:
    """Say what shape the document has, and that the answer may be a page as well."""
    content = extra["responses"]["200"]["content"]
    content["application/json"]["schema"] = {
        "title": "EvidencePack",
        "type": "object",
        "required": list(_ANSWER),
        "additionalProperties": False,
        "properties": {name: _schema(value) for name, value in _ANSWER.items()},
    }
    content["text/html"] = {
        "schema": {"type": "string", "contentMediaType": "text/html"},
        "example": '<!doctype html><html lang="en">…</html>',
    }
    return extra


def _schema(value: Any) -> dict[str, Any]:
    """Describe a part of a pack; what is inside stands in docs/evidence-packs.md."""
    if isinstance(value, list):
        return {"type": "array", "items": {"type": "object"}}
    if isinstance(value, dict):
        return {"type": "object"}
    return {"type": ["string", "null"]}
