"""How does a programme's page get into a business's own? By one script tag that makes a frame.

The origins that may show the frame are a setting of the programme; a browser enforces it.
"""

from __future__ import annotations

from typing import Final

import orjson

from optwarden.consent.vocabulary import Method
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.assets import EMBED_SCRIPT
from optwarden.web.pages.entrance import READ, NotHere
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.view import Asked

_BRIEFLY: Final = (b"cache-control", b"public, max-age=300")
_ANYWHERE: Final = (b"cross-origin-resource-policy", b"cross-origin")


class Embedding:
    """`GET /o/{programme}/embed.js`."""

    methods = READ

    def is_limited(self, request: PageRequest) -> bool:  # noqa: ARG002 - nobody sends it forms
        """Say so of nothing."""
        return False

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Return the script."""
        programme = asked.programme
        if Method.WEB not in programme.methods:
            raise NotHere
        config = {"path": f"/o/{programme.programme_id}", "title": programme.title}
        body = EMBED_SCRIPT.rstrip() + b"(" + orjson.dumps(config) + b");\n"
        return PageAnswer(body, 200, (_BRIEFLY, _ANYWHERE), b"text/javascript; charset=utf-8")
