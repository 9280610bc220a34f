"""What was the sandbox asked to send, and what does a person write to it? `/v1/.../sandbox/...`."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.keywords import Said
from optwarden.ledger.canonical import written
from optwarden.usecases.callbacks import Written
from optwarden.usecases.configuration import BotRecord, Scope, UnknownRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.providers import NewMessageId, SandboxMessage, SandboxMessages
from optwarden.usecases.receive_inbound import ReceiveInbound
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, LongText, RecipientField, RequestModel
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

SANDBOX: Final = "sandbox"


class SandboxItem(AnswerModel):
    """One message the sandbox was asked to send."""

    sandbox_message_id: str
    message_id: str = Field(description="The id the sender was given.")
    recipient: str = Field(description="As it was handed to the provider.")
    sent_at: str
    message: dict[str, Any] = Field(description="The message object, untouched.")


class InboundRequest(RequestModel):
    """What a person writes to the bot."""

    sender: RecipientField = Field(alias="from", description="Who writes.")
    text: LongText


class InboundAnswer(AnswerModel):
    """What it came to."""

    message_id: str
    said: Said = Field(description="The keyword the whole message is, or `other`.")
    opt_in_on_record: bool = Field(
        description="False after START from a number without any opt-in: nothing was lifted."
    )
    agreed_to: str | None = Field(
        description="The programme that the message opted in to: an answer, a button, a keyword."
    )
    asked: bool = Field(description="A programme's question is on its way because of it.")
    helped: bool = Field(description="It was HELP or MY DATA, and an answer is on its way.")


_ITEM: Final[dict[str, Any]] = {
    "sandbox_message_id": "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa",
    "message_id": "01DPNXZ0WCF9XD19MH84XD0P62",
    "recipient": "46732001122",
    "sent_at": "2026-02-01T08:00:00.000000Z",
    "message": {"type": "template", "template_name": "order_update"},
}
_INBOUND: Final[dict[str, Any]] = {"from": "46732001122", "text": "STOP"}
_RECORDED: Final[dict[str, Any]] = {
    "message_id": "01DPNXZ0WCF9XD19MH84XD0P62",
    "said": "stop",
    "opt_in_on_record": True,
    "agreed_to": None,
    "asked": False,
    "helped": False,
}


class Sandbox:
    """The operations, over what they need."""

    def __init__(
        self,
        messages: SandboxMessages,
        receive: ReceiveInbound,
        cursors: Cursors,
        clock: Clock,
        new_message_id: NewMessageId,
    ) -> None:
        self._messages = messages
        self._receive = receive
        self._cursors = cursors
        self._clock = clock
        self._new_message_id = new_message_id

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Sandbox")
        router.add_api_route(
            "/v1/bots/{bot_id}/sandbox/messages",
            self.read_messages,
            methods=["GET"],
            summary="Read what the sandbox was asked to send",
            response_model=Page[SandboxItem],
            openapi_extra=operation(
                Scope.READ,
                answers={200: {"items": [_ITEM], "next_cursor": None}},
                problems=(404,),
            ),
        )
        router.add_api_route(
            "/v1/bots/{bot_id}/sandbox/inbound",
            self.write_inbound,
            methods=["POST"],
            summary="Write to the bot as a person would",
            response_model=InboundAnswer,
            openapi_extra=operation(
                Scope.SEND, body=_INBOUND, answers={200: _RECORDED}, problems=(404,)
            ),
        )
        return router

    async def read_messages(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the messages to recipients, one item each, oldest first.

        Only bots of the provider `sandbox` have them.
        """
        _refuse_real(bot)
        listed = ("sandbox", bot.bot_id)
        position = self._cursors.read(listed, cursor)
        after = None if position is None else str(position[0])
        found = await self._messages.page(bot.bot_id, after, limit + 1)
        shown = found[:limit]
        more = len(found) > limit
        page = Page[SandboxItem](
            items=[_item(message) for message in shown],
            next_cursor=(
                self._cursors.write(listed, [shown[-1].sandbox_message_id]) if more else None
            ),
        )
        return answered(page)

    async def write_inbound(
        self, bot: ForBot, request: Annotated[InboundRequest, Body()]
    ) -> Response:
        """Do what a person's WhatsApp message to the bot does, keywords included.

        Only for bots of the provider `sandbox`: for a real one it would be a forged act of a
        person.
        """
        _refuse_real(bot)
        message_id = self._new_message_id(self._clock.now())
        written_text = Written(request.sender.spelling, message_id, "text", (request.text,))
        recorded = await self._receive.write(bot, SANDBOX, written_text)
        assert recorded is not None, "the sender was read already"
        answer = InboundAnswer(
            message_id=message_id,
            said=recorded.said,
            opt_in_on_record=recorded.opt_in_on_record,
            agreed_to=recorded.agreed_to,
            asked=recorded.asked,
            helped=recorded.helped,
        )
        return answered(answer)


def _refuse_real(bot: BotRecord) -> None:
    """Refuse a bot of another provider. Raises UnknownRecord (404)."""
    if bot.provider != SANDBOX:
        raise UnknownRecord("sandbox")


def _item(message: SandboxMessage) -> SandboxItem:
    return SandboxItem(
        sandbox_message_id=message.sandbox_message_id,
        message_id=message.provider_message_id,
        recipient=message.recipient,
        sent_at=written(message.sent_at),
        message=dict(message.message),
    )
