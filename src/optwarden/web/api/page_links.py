"""How does a business's session let a person open her own page? `POST .../page-links`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Request
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.vocabulary import Method
from optwarden.ledger.canonical import written
from optwarden.usecases.collecting.page_links import LinkedPage, PageLinks
from optwarden.usecases.configuration import BotRecord, Scope, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, Language, RecipientField, RequestModel, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation


class Page(StrEnum):
    """Which page the link opens."""

    PROFILE = "profile"
    """Where she opts in, with her number in the form."""
    PREFERENCES = "preferences"
    """Where she sees and changes what she agreed to."""
    RECEIPT = "receipt"
    """Where she gets the receipt of what is on record."""


_PATHS: Final = {Page.PROFILE: "me", Page.PREFERENCES: "preferences", Page.RECEIPT: "receipt"}


class PageLinkRequest(RequestModel):
    """Whose page it is."""

    programme: Word = Field(description="The programme's id.")
    recipient: RecipientField
    page: Page
    language: Language | None = Field(
        None, description="Of the page; left out, as the person's browser wants."
    )


class PageLinkAnswer(AnswerModel):
    """A link for one person; it names no number."""

    url: str
    expires_at: str


_REQUEST: Final[dict[str, Any]] = {
    "programme": "3k9tq5w8m2xd",
    "recipient": "46732001122",
    "page": "profile",
    "language": "en",
}
_ANSWER: Final = {
    "url": "https://gateway.example/o/3k9tq5w8m2xd/me?t=NGYxZDcyYWIu9w&lang=en",
    "expires_at": "2026-01-31T13:00:00.000000Z",
}


class PageLinkOperations:
    """The operation, over what it needs."""

    def __init__(self, links: PageLinks, public_url: str | None) -> None:
        self._links = links
        self._public_url = public_url

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Opt-in programmes")
        router.add_api_route(
            "/v1/bots/{bot_id}/page-links",
            self.make_page_link,
            methods=["POST"],
            status_code=201,
            summary="Make a link to a person's own page",
            response_model=PageLinkAnswer,
            response_description="The link.",
            openapi_extra=operation(
                Scope.CONSENT, body=_REQUEST, answers={201: _ANSWER}, problems=(404,)
            ),
        )
        return router

    async def make_page_link(
        self, bot: ForBot, request: Annotated[PageLinkRequest, Body()], called: Request
    ) -> Response:
        """Return a link for a person who is logged in at the business.

        Give it to nobody but her: who has it acts for her number. It can be opened for an hour,
        as often as she likes, and opening it changes nothing.
        """
        _check(bot, request)
        named = request.recipient
        token, expires_at = self._links.issue(
            request.programme,
            LinkedPage(request.page),
            named.recipient,
            named.spelling,
            request.language,
        )
        base = self._public_url or str(called.base_url).rstrip("/")
        language = f"&lang={request.language}" if request.language else ""
        url = f"{base}/o/{request.programme}/{_PATHS[request.page]}?t={token}{language}"
        return answered(PageLinkAnswer(url=url, expires_at=written(expires_at)), 201)


def _check(bot: BotRecord, request: PageLinkRequest) -> None:
    programme = bot.rules.programmes.get(request.programme)
    if programme is None:
        raise UnknownRecord("programme")
    if request.page is Page.PROFILE and Method.WEB not in programme.methods:
        raise FieldRefused("programme", "not_of_programme", "does not take opt-ins by WEB.")
