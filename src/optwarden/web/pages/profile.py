"""Where does somebody opt in who is logged in at the business? `GET` and `POST /o/{programme}/me`.

The business's own session gives her a link; opening it changes nothing, and it can be opened again
until it expires. A form sent twice is one act.
"""

from __future__ import annotations

from optwarden.consent.vocabulary import Method
from optwarden.usecases.collecting.page_links import BadLink, LinkedPage, LinkExpired, PageLinks
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import READ_AND_SENT, NotHere
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.opt_in_pages import Linked, OptInPages
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.view import Asked

LINK_FIELD = "t"


class Profile:
    """The page, over the steps that it shares with the landing page."""

    methods = READ_AND_SENT

    def __init__(self, pages: OptInPages, links: PageLinks) -> None:
        self._pages = pages
        self._links = links

    def is_limited(self, request: PageRequest) -> bool:
        """Say so of its forms."""
        return request.is_post

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form with her number in it, or take it."""
        if Method.WEB not in asked.programme.methods:
            raise NotHere
        token = asked.request.asked(LINK_FIELD)
        try:
            opened = self._links.open(token, asked.programme.programme_id, LinkedPage.PROFILE)
        except LinkExpired:
            return message_page(asked.view.words, "link_expired", 410)
        except BadLink:
            return message_page(asked.view.words, "link_bad", 403)
        linked = Linked(token, opened)
        if asked.request.is_post:
            return await self._pages.take(asked, linked)
        return await self._pages.show(asked, linked)
