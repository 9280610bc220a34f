"""Where does a person get what is on record of her? `/o/{programme}/receipt`, by her own link.

The link is that of her preferences, or one that MY DATA was answered with. Opening it changes
nothing. The receipt is there to read and print, and as a file that others can check.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final

import orjson

from optwarden.usecases.collecting.page_links import (
    BadLink,
    LinkedPage,
    LinkExpired,
    OpenedLink,
    PageLinks,
)
from optwarden.usecases.packing.receipts import MakeReceipt
from optwarden.usecases.packing.stored import RecordsAltered
from optwarden.web.packs.printed import CONTENT_SECURITY, receipt_as_html
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import READ
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.profile import LINK_FIELD
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.templating import render_asked
from optwarden.web.pages.view import Asked

FORMAT_FIELD: Final = "format"
RECEIPTS: Final = 20
"""Of one person in ten minutes: she reads it, prints it, and saves it."""
_SAVED: Final = (b"content-disposition", b'attachment; filename="my-receipt.json"')


@dataclass(frozen=True, slots=True)
class ReceiptPage:
    """The page, over what it needs."""

    links: PageLinks
    make: MakeReceipt
    limits: FormLimits
    """How often one link makes a receipt: each reads and proves a whole history."""

    methods = READ

    def is_limited(self, request: PageRequest) -> bool:
        """Say so of what makes a receipt."""
        return request.asked(FORMAT_FIELD) != ""

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show where the receipt is, or hand it out."""
        request, words = asked.request, asked.view.words
        token, wanted = request.asked(LINK_FIELD), request.asked(FORMAT_FIELD)
        try:
            opened = self._open(token, asked.programme.programme_id)
        except LinkExpired:
            return message_page(words, "link_expired", 410)
        except BadLink:
            return message_page(words, "link_bad", 403)
        if wanted not in ("html", "json"):
            body = render_asked("receipt", asked, token=token)
            return PageAnswer(body, frame_ancestors=asked.view.frame_ancestors)
        wait = self.limits.seconds_to_wait(opened.recipient.key, opened.recipient.key)
        if wait is not None:
            return message_page(words, "too_many", 429, (b"retry-after", b"%d" % wait))
        try:
            receipt = await self.make(asked.bot, opened.recipient)
        except RecordsAltered:
            return message_page(words, "receipt_not", 500)
        if wanted == "json":
            return PageAnswer(
                orjson.dumps(receipt), 200, (_SAVED,), content_type=b"application/json"
            )
        page = await asyncio.to_thread(receipt_as_html, receipt)
        return PageAnswer(page, 200, ((b"content-security-policy", CONTENT_SECURITY.encode()),))

    def _open(self, token: str, programme_id: str) -> OpenedLink:
        """Return whom the link is about. Raises BadLink, LinkExpired."""
        try:
            return self.links.open(token, programme_id, LinkedPage.RECEIPT)
        except BadLink:
            return self.links.open(token, programme_id, LinkedPage.PREFERENCES)
