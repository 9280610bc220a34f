"""What does a message with a code of ours agree to? Collected once the message itself is recorded.

Before: the message is durable. After: what its code agrees to is, too, and only then is the
provider answered, so that a crash between the two is made good by the repetition.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple, Protocol

from optwarden.consent.commands.inbound import InboundRecorded
from optwarden.consent.keywords import Said, declining_words, said
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Method
from optwarden.usecases.callbacks import Written
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_codes import beside_codes
from optwarden.usecases.collecting.chat_links import Wording
from optwarden.usecases.collecting.chat_texts import declines
from optwarden.usecases.collecting.collect_opt_in import CollectOptIn
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused

_MESSAGE_ID: Final = "provider_message_id"
_FROM: Final = "from"
_LONGEST_STOP: Final = 128
"""What is longer is no keyword and a code, however they are dressed."""


class ResolvesChatCodes(Protocol):
    """Finds what a code in a message agrees to."""

    async def __call__(
        self, bot: BotRecord, text: str, sender: Recipient | None = None
    ) -> tuple[Programme, Agreement] | None:
        """Return the programme and the agreement, or None. Raises StoreUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class CollectFromChat:
    """Collects what the codes in messages agree to."""

    resolve: ResolvesChatCodes
    collect: CollectOptIn
    wording: Wording

    async def __call__(
        self, bot: BotRecord, provider: str, sender: Recipient, written: Written
    ) -> None:
        """Collect what a message agrees to, if anything. Raises StoreUnavailable."""
        for text in written.texts:
            found = await self.resolve(bot, text, sender)
            if found is None:
                continue
            programme, agreement = found
            if await self._declines(bot, programme, agreement, text):
                continue
            message_id = written.provider_message_id
            spelled = {_FROM: written.sender} if written.sender not in (None, sender.key) else {}
            agreement = replace(
                agreement,
                source=written.source,
                personal={**agreement.personal, **spelled, _MESSAGE_ID: message_id},
                dedupe_key=f"{provider}:message:{message_id}:code",
            )
            try:
                await self.collect(bot, programme, sender, agreement)
            except FieldRefused:
                # The programme has changed since: it no longer takes what the code stood for.
                continue
            return

    async def _declines(
        self, bot: BotRecord, programme: Programme, agreement: Agreement, text: str
    ) -> bool:
        """Say whether she wrote a refusal beside the code. "No thanks" is one, and no keyword."""
        if not declining_words(text):
            return False
        try:
            wording = await self.wording(bot.business_id, agreement.disclosure_id)
        except UnknownRecord:
            return True
        return declines(programme, wording, text)


def may_agree(bot: BotRecord, written: Written, recorded: InboundRecorded) -> bool:
    """Say whether what a message with a code agrees to is collected, now that it is recorded.

    A repeated one without a time of its own may be older than the opt-out that stands.
    """
    if not bot.rules.programmes or recorded.said is Said.STOP:
        return False
    if not written.own_words or not written.understood or written.method is not Method.WHATSAPP:
        return False
    return not (recorded.stopped and written.source is None)


class Coded(NamedTuple):
    """What is told by the codes of ours in a message."""

    holds_one: bool = False
    stop: str | None = None
    """The text of which a person left nothing but its code, beside her STOP.

    Whatever programmes there are now: the code may be of one that was withdrawn.
    """


NO_CODE: Final = Coded()


def read_codes(texts: Iterable[str]) -> Coded:
    """Look for codes in the texts of a message."""
    coded = NO_CODE
    for text in texts:
        rests = beside_codes(text)
        if rests:
            short = coded.stop is None and len(text) <= _LONGEST_STOP
            stops = short and any(said(rest) is Said.STOP for rest in rests)
            coded = Coded(holds_one=True, stop=text if stops else coded.stop)
    return coded
