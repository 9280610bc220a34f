"""What must an application of its own show before a person agrees in it? The wording, as JSON."""

from __future__ import annotations

from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import Method
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import READ, NotHere
from optwarden.web.pages.opt_in_form import kinds_of
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.view import Asked
from optwarden.web.pages.wordings import Wordings

_SHOWING: Final = frozenset({Method.APP, Method.WEB})


class DisclosureForApps:
    """`GET /o/{programme}/disclosure`."""

    methods = READ

    def __init__(self, wordings: Wordings) -> None:
        self._wordings = wordings

    def is_limited(self, request: PageRequest) -> bool:  # noqa: ARG002 - nobody sends it forms
        """Say so of nothing."""
        return False

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Return the newest version in her language."""
        programme = asked.programme
        if not _SHOWING & programme.methods:
            raise NotHere
        shown = await self._wordings.shown(asked)
        wording = shown.wording
        document: dict[str, Any] = {
            "programme": programme.programme_id,
            "title": programme.title,
            "business_name": wording.business_name,
            "language": wording.language,
            "direction": shown.direction,
            "languages": sorted(programme.disclosures),
            "disclosure_id": shown.disclosure_id,
            "content_hash": shown.content_hash,
            "text": wording.text,
            "topics": [
                {"topic": kind.topic, "label": kind.label, "example": kind.example}
                for kind in kinds_of(programme, wording)
            ],
            "terms_url": wording.terms_url or None,
            "verification": programme.verification,
        }
        return PageAnswer(orjson.dumps(document), content_type=b"application/json")
