"""How does the API take what came on paper or by word of mouth? Which way, and with a scan."""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Path
from pydantic import Field, PlainValidator, WithJsonSchema
from starlette.requests import Request
from starlette.responses import Response

from optwarden.usecases.attachments import LARGEST, MEDIA_TYPES, Attachment, Attachments
from optwarden.usecases.attachments import read_attachment as look_at
from optwarden.usecases.authenticate import Unauthorized
from optwarden.usecases.configuration import Scope, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.off_channel import Channel
from optwarden.web.api.complaints import breaks
from optwarden.web.api.guard import ForBot, Guard, token_of
from optwarden.web.api.operation import operation

__all__ = ["LARGEST_REQUEST", "AttachmentField", "AttachmentFiles", "Channel", "ChannelField"]

LARGEST_REQUEST: Final = 2 * 1024 * 1024
"""Bytes of a body that may hold a scan: base64 takes four for three."""
_LONGEST: Final = (LARGEST + 2) // 3 * 4
ATTACHMENT_ID: Final = r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_EXAMPLE: Final = "5b0e6c1a-3f64-8d3e-9a77-0c5d2b8f4e10"
_HEADERS: Final = {
    "content-disposition": 'attachment; filename="scan"',
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


def read_attachment(value: object) -> Attachment:
    """Read a scan in base64. Raises PydanticCustomError."""
    if not isinstance(value, str):
        raise breaks("wrong_type", "must be a string.")
    if len(value) > _LONGEST:
        raise breaks("too_large", f"can have at most {LARGEST} bytes.")
    try:
        return look_at("attachment", base64.b64decode(value, validate=True))
    except (binascii.Error, ValueError) as error:
        if isinstance(error, FieldRefused):
            raise breaks(error.rule, error.explanation) from None
        raise breaks("not_base64", "must be base64.") from None


AttachmentField: TypeAlias = Annotated[
    Attachment,
    PlainValidator(read_attachment),
    WithJsonSchema(
        {
            "type": "string",
            "contentEncoding": "base64",
            "maxLength": _LONGEST,
            "description": "A scan of the letter or the form: a PDF, a PNG or a JPEG in base64, at"
            " most 1 MiB. It is kept encrypted, apart; the event commits to its SHA-256.",
            "examples": ["JVBERi0xLjcKJeLjz9M="],
        }
    ),
]
ChannelField: TypeAlias = Annotated[
    Channel, Field(description="How the request reached you, if not by a method of its own.")
]


class AttachmentFiles:
    """The operation that returns a scan."""

    def __init__(self, attachments: Attachments) -> None:
        self._attachments = attachments

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        extra = operation(Scope.READ, problems=(404,))
        extra["responses"]["200"] = {
            "description": "The scan itself.",
            "content": {kind: {"schema": _BINARY} for kind in MEDIA_TYPES},
        }
        router = guard.router("Consent")
        router.add_api_route(
            "/v1/bots/{bot_id}/attachments/{attachment_id}",
            self.read_attachment,
            methods=["GET"],
            summary="Read a scan",
            response_class=Response,
            openapi_extra=extra,
        )
        return router

    async def read_attachment(
        self,
        bot: ForBot,
        request: Request,
        attachment_id: Annotated[
            str,
            Path(
                description="The `attachment_id` among an event's personal values.",
                pattern=ATTACHMENT_ID,
                examples=[_EXAMPLE],
            ),
        ],
    ) -> Response:
        """Return what was attached to a request. Needs the scope `admin` besides `read`.

        It is for saving, not for showing: a browser runs nothing in it.
        """
        if Scope.ADMIN not in token_of(request).scopes:
            raise Unauthorized
        found = await self._attachments.find(bot, attachment_id)
        if found is None:
            raise UnknownRecord("attachment")
        return Response(found.content, 200, _HEADERS, found.media_type)


_BINARY: Final[dict[str, Any]] = {"type": "string", "format": "binary"}
