"""Where does somebody opt in who is not logged in? `GET` and `POST /o/{programme}`.

The form as it is first shown is rendered once for each version of a programme, language and
country; a request puts its own token in.
"""

from __future__ import annotations

import secrets
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
_Key = tuple[str, str, str, bool, str]


class Landing:
    """The page, over the steps that it shares with the profile page."""

    methods = READ_AND_SENT
    is_limited = True

    def __init__(self, pages: OptInPages) -> None:
        self._pages = pages
        self._placeholder = secrets.token_hex(16)
        self._kept: dict[_Key, tuple[Programme, str, bytes, bytes]] = {}

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form, or take it."""
        if Method.WEB not in asked.programme.methods:
            raise NotHere
        if asked.request.is_post:
            return await self._pages.take(asked)
        before, after = await self._parts(asked)
        token, given = self._pages.fresh_token(asked)
        return PageAnswer(
            before + token.encode() + after,
            200,
            (given,),
            frame_ancestors=asked.view.frame_ancestors,
        )

    async def _parts(self, asked: Asked) -> tuple[bytes, bytes]:
        """Return the page before and after its token, rendered anew when anything changed."""
        programme, business = asked.programme, asked.bot.business_name
        country = likely_country(asked.bot.country, asked.request.accept_language)
        view = asked.view
        key = (programme.programme_id, view.language, view.words.language, view.framed, country)
        kept = self._kept.get(key)
        if kept is not None and kept[1] == business and _same(kept[0], programme):
            return kept[2], kept[3]
        body = await self._pages.rendered(asked, self._placeholder)
        before, _, after = body.partition(self._placeholder.encode())
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[key] = (programme, business, before, after)
        return before, after


def _same(one: Programme, other: Programme) -> bool:
    """Say whether two readings of a programme are alike; its disclosures are no field of `==`."""
    return one is other or (one == other and one.disclosures == other.disclosures)
