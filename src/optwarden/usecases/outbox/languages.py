"""In which language is a person written to? As she wrote, as she agreed, as the bot asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.vocabulary import Method
from optwarden.usecases.configuration import BotRecord, UnknownRecord

Wording = Callable[[str, str], Awaitable[Disclosure]]
"""Takes a business id and a disclosure's id. Raises UnknownRecord, StoreUnavailable."""
_USUAL: Final = "en"


@dataclass(frozen=True, slots=True)
class Seen:
    """The language to write in, and the disclosure whose wording the person saw, where known."""

    language: str
    disclosure: str | None = None


@dataclass(frozen=True, slots=True)
class FindLanguage:
    """Finds the language of one person."""

    wording: Wording

    async def __call__(
        self,
        bot: BotRecord,
        disclosure_id: str | None,
        written: str | None = None,
        hinted: str | None = None,
    ) -> Seen:
        """Return the language of her own words, else of the wording she saw, else the bot's.

        Before the bot's comes what a word of hers hints at. Raises StoreUnavailable.
        """
        seen: Disclosure | None = None
        if disclosure_id is not None:
            try:
                seen = await self.wording(bot.business_id, disclosure_id)
            except UnknownRecord:
                seen = None
        name = None if seen is None else seen.name
        if written is None and seen is not None:
            written = seen.language
        return Seen(written or hinted or usual_language(bot), name)


def usual_language(bot: BotRecord) -> str:
    """Return the language in which a bot asks: of its programmes, those of the chat first."""
    programmes = sorted(
        bot.rules.programmes.items(),
        key=lambda item: (Method.WHATSAPP not in item[1].methods, item[0]),
    )
    return programmes[0][1].default_language if programmes else _USUAL
