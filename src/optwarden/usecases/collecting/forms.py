"""What becomes of a form that a person filled in? It depends on how the programme verifies numbers.

Before: a page, or an application's own screen, saw her agree. After: an opt-in, a request to the
number, or a link by which she writes first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Method, Verification
from optwarden.usecases.collecting.agreement import Agreement, Collected
from optwarden.usecases.collecting.ask import RequestReply
from optwarden.usecases.collecting.chat_links import ChatLink, KeepChatRequest
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.tallies import Tallies, hour_of


@dataclass(frozen=True, slots=True)
class Submitted:
    """What a form came to; none of it is told to whoever filled it in, the link excepted."""

    chat: ChatLink | None = None
    collected: Collected | None = field(default=None, repr=False)


class SubmitForm:
    """Hands on what a person agreed to. Awaited, it may raise FieldRefused, StoreUnavailable."""

    def __init__(
        self,
        collect: CollectOptIn,
        keep_chat: KeepChatRequest,
        request_reply: RequestReply,
        tallies: Tallies,
        clock: Clock,
    ) -> None:
        self._collect = collect
        self._keep_chat = keep_chat
        self._request_reply = request_reply
        self._tallies = tallies
        self._clock = clock

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
        confirms = await self._may_confirm(bot, programme, agreement)
        return Submitted(
            collected=await self._collect(bot, programme, recipient, agreement, confirms=confirms)
        )

    async def _may_confirm(
        self, bot: BotRecord, programme: Programme, agreement: Agreement
    ) -> bool:
        """Say whether a confirmation may go: whoever types numbers into a page must not make us
        write to as many as she likes, so the programme's hourly cap holds for what pages set off.
        """
        if agreement.method is not Method.WEB or not bot.rules.confirm_opt_in:
            return True
        key, hour = f"confirmation:{programme.programme_id}", hour_of(self._clock.now())
        return await self._tallies.take(bot.business_id, key, hour, programme.hourly_cap)
