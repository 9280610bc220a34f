"""Where does somebody opt in who is not logged in? `GET` and `POST /o/{programme}`.

The form as it is first shown is rendered once for each version of a programme and language; a
request picks its country in it and puts its own token there.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final

from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Method
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.countries import likely_country
from optwarden.web.pages.entrance import READ_AND_SENT, NotHere
from optwarden.web.pages.opt_in_pages import OptInPages
from optwarden.web.pages.view import Asked

_MOST_KEPT: Final = 500
"""Pages of about 30 kB."""
_NO_COUNTRY: Final = b'<option value="" selected>'
_Key = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A rendered page, cut at its token, and what it was rendered from."""

    programme: Programme
    business: str
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)

    def is_of(self, programme: Programme, business: str) -> bool:
        """Say whether it still shows what is published; disclosures are no field of `==`."""
        mine = self.programme
        return business == self.business and (
            mine is programme or (mine == programme and mine.disclosures == programme.disclosures)
        )

    def picking(self, country: str) -> bytes:
        """Return what follows the token with a country picked."""
        option = f'<option value="{country}"'.encode()
        if not country or option not in self.after:
            return self.after
        blank = self.after.replace(_NO_COUNTRY, b'<option value="">', 1)
        return blank.replace(option, option + b" selected", 1)


class Landing:
    """The page, over the steps that it shares with the profile page."""

    methods = READ_AND_SENT
    is_limited = True

    def __init__(self, pages: OptInPages) -> None:
        self._pages = pages
        self._placeholder = secrets.token_hex(16)
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form, or take it."""
        if Method.WEB not in asked.programme.methods:
            raise NotHere
        if asked.request.is_post:
            return await self._pages.take(asked)
        kept = await self._page(asked)
        token, given = self._pages.fresh_token(asked)
        country = likely_country(asked.bot.country, asked.request.accept_language)
        body = kept.before + token.encode() + kept.picking(country)
        return PageAnswer(body, 200, (given,), frame_ancestors=asked.view.frame_ancestors)

    async def _page(self, asked: Asked) -> _Kept:
        """Return the page, rendered anew when anything it shows has changed."""
        programme, business, view = asked.programme, asked.bot.business_name, asked.view
        key = (programme.programme_id, view.language, view.words.language, view.framed)
        kept = self._kept.get(key)
        if kept is not None and kept.is_of(programme, business):
            return kept
        body = await self._pages.rendered(asked, self._placeholder)
        before, _, after = body.partition(self._placeholder.encode())
        if len(self._kept) >= _MOST_KEPT:
            self._kept.popitem(last=False)
        kept = self._kept[key] = _Kept(programme, business, before, after)
        return kept
