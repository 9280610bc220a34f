"""Where does a client read what is deprecated, and what to call instead? The page of `Link`."""

from __future__ import annotations

from typing import Final

from optwarden.web.exchange import AsgiScope, Receive, Send, respond

PATH: Final = "/deprecations/provision-optout"
HEADERS: Final = (
    (b"deprecation", b"@1578614400"),
    (b"link", f'<{PATH}>; rel="deprecation"; type="text/plain"'.encode()),
)
"""RFC 9745; the seed's API deprecated the endpoint on 2020-01-10."""
_TEXT: Final = b"""POST /whatsapp/v1/{bot-id}/provision/optout is deprecated since 2020-01-10.

It still works and will go on working. Call instead, with the same body:

    DELETE /whatsapp/v1/{bot-id}/provision/optin

Where the opt-out is the person's own wish, say so with the header `Optwarden-Actor: person`:
it then holds for every bot of the business, and only the person can undo it.
"""


async def page(_scope: AsgiScope, _receive: Receive, send: Send) -> None:
    """Serve the page to anybody: it says nothing about this gateway."""
    await respond(send, 200, _TEXT, ((b"content-type", b"text/plain; charset=utf-8"),))
