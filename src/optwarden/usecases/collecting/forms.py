"""What becomes of a form that a person filled in? It depends on how the programme verifies numbers.

Before: a page, or an application's own screen, saw her agree. After: an opt-in, a request to the
number, or a link by which she writes first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Micros, Verification
from optwarden.usecases.collecting.agreement import Agreement, Collected
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.configuration import BotRecord


class LinksToChat(Protocol):
    """A way to write to a bot with a text that was prepared."""

    @property
    def url(self) -> str:
        """The `https://wa.me/...` link."""
        ...

    @property
    def text(self) -> str:
        """What the person sends."""
        ...

    @property
    def code(self) -> str:
        """What in the text has to stay."""
        ...

    @property
    def expires_at(self) -> Micros:
        """Until when the code counts."""
        ...


class KeepsChatRequest(Protocol):
    """Keeps what a person agreed to until she writes, and returns how she does."""

    async def __call__(
        self, bot: BotRecord, programme: Programme, agreement: Agreement
    ) -> LinksToChat:
        """Raises StoreUnavailable."""
        ...


class RequestsReply(Protocol):
    """Asks a number, once and if it may be asked, whether the agreement is its own."""

    async def __call__(
        self, bot: BotRecord, programme: Programme, recipient: Recipient, agreement: Agreement
    ) -> object:
        """Say nothing of whether it was asked. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a form came to; none of it is told to whoever filled it in, the link excepted."""

    chat: LinksToChat | None = None
    collected: Collected | None = field(default=None, repr=False)


class SubmitForm:
    """Hands on what a person agreed to. Awaited, it may raise FieldRefused, StoreUnavailable."""

    def __init__(
        self, collect: CollectOptIn, keep_chat: KeepsChatRequest, request_reply: RequestsReply
    ) -> None:
        self._collect = collect
        self._keep_chat = keep_chat
        self._request_reply = request_reply

    async def __call__(
        self,
        bot: BotRecord,
        programme: Programme,
        recipient: Recipient | None,
        agreement: Agreement,
    ) -> Submitted:
        """Hand on one agreement; with `click_to_chat` WhatsApp itself tells the number."""
        if programme.verification is Verification.CLICK_TO_CHAT:
            return Submitted(chat=await self._keep_chat(bot, programme, agreement))
        assert recipient is not None, "only who writes to us first need not say her number"
        if programme.verification is Verification.REPLY:
            await self._request_reply(bot, programme, recipient, agreement)
            return Submitted()
        return Submitted(collected=await self._collect(bot, programme, recipient, agreement))
