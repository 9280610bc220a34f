"""Which words is a person to agree to? A published version, and the hash that evidence can name."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.disclosure import Disclosure
from optwarden.consent.disclosure.render import direction_of
from optwarden.usecases.disclosures import KeepDisclosures, digest_of
from optwarden.web.pages.view import Asked


@dataclass(frozen=True, slots=True)
class Shown:
    """A published version as a page shows it."""

    disclosure_id: str
    wording: Disclosure
    content_hash: str

    @property
    def direction(self) -> str:
        """In which direction its language is written."""
        return direction_of(self.wording.language)


class Wordings:
    """Finds what a programme asks with."""

    def __init__(self, disclosures: KeepDisclosures) -> None:
        self._disclosures = disclosures

    async def shown(self, asked: Asked) -> Shown:
        """Return the newest version in the language of the view. Raises StoreUnavailable."""
        disclosure_id = asked.programme.disclosures[asked.view.language]
        wording = await self._disclosures.wording(asked.bot.business_id, disclosure_id)
        return Shown(disclosure_id, wording, digest_of(wording).hex())
