"""How does a business's own form lead here? `POST /o/{programme}/form`, from any site.

It shows our page with the number filled in, and records nothing: what counts is what a person does
on our page. So it needs no cookie, and topics that come with it stay unticked.
"""

from __future__ import annotations

from dataclasses import replace

from optwarden.consent.vocabulary import Method
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import SENT, NotHere
from optwarden.web.pages.opt_in_form import read_filled
from optwarden.web.pages.opt_in_pages import OptInPages
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.view import Asked


class Prefilled:
    """The landing page as a form of another site opens it."""

    methods = SENT

    def __init__(self, pages: OptInPages) -> None:
        self._pages = pages

    def is_limited(self, request: PageRequest) -> bool:
        """Say so of its forms."""
        return request.is_post

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form."""
        if Method.WEB not in asked.programme.methods:
            raise NotHere
        filled = replace(read_filled(asked.request, asked.programme), topics=())
        landing = replace(asked, request=replace(asked.request, tail=""))
        return await self._pages.show(landing, filled=filled, notice="notice_prefilled")
