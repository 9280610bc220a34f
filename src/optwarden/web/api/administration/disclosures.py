"""With which words does a business ask? `/v1/disclosures`: drafts, linter, published versions."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Body, Path
from pydantic import Field, StrictBool
from starlette.responses import Response

from optwarden.usecases.configuration import Scope
from optwarden.usecases.disclosures import Draft, KeepDisclosures
from optwarden.web.api.administration.disclosure_examples import (
    DISCLOSURE,
    DRAFT,
    REPORT,
    WORDING,
)
from optwarden.web.api.administration.wording import (
    DisclosureAnswer,
    DraftAnswer,
    ReportAnswer,
    Wording,
    disclosure_answer,
    draft_answer,
    report_answer,
)
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import DisclosureName, Language, RequestModel
from optwarden.web.api.guard import ForBusiness, Guard
from optwarden.web.api.instants import Instant
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

PATH: Final = "/v1/disclosures"
DRAFTS: Final = f"{PATH}/drafts"
ONE_DRAFT: Final = f"{DRAFTS}/{{name}}/{{language}}"

InPath: TypeAlias = Annotated[DisclosureName, Path(examples=["checkout"])]
LanguageInPath: TypeAlias = Annotated[Language, Path(examples=["en"])]


class Publication(RequestModel):
    """How a draft is published."""

    material: StrictBool = Field(
        description="It changes what persons agree to: opt-ins to earlier versions become stale."
    )


class LintRequest(Wording):
    """A wording to be judged; nothing is kept."""

    language: Language
    at: Instant | None = Field(
        None, description="Judge by the policy of this day; left out: by today's."
    )


class Disclosures:
    """The operations, over what they need. All want a token of the whole business."""

    def __init__(self, keep: KeepDisclosures, cursors: Cursors) -> None:
        self._keep = keep
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Disclosures")
        router.add_api_route(
            f"{PATH}/lint",
            self.lint_disclosure,
            methods=["POST"],
            summary="Say what a wording misses",
            response_model=ReportAnswer,
            openapi_extra=operation(
                Scope.ADMIN, Scope.READ, body={"language": "en", **WORDING}, answers={200: REPORT}
            ),
        )
        router.add_api_route(
            DRAFTS,
            self.list_disclosure_drafts,
            methods=["GET"],
            summary="List the drafts",
            response_model=Page[DraftAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [DRAFT], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            ONE_DRAFT,
            self.save_disclosure_draft,
            methods=["PUT"],
            status_code=201,
            summary="Write a draft, or change it",
            response_model=DraftAnswer,
            response_description="It is new.",
            responses={200: {"model": DraftAnswer, "description": "It was there already."}},
            openapi_extra=operation(Scope.ADMIN, body=WORDING, answers={201: DRAFT, 200: DRAFT}),
        )
        router.add_api_route(
            ONE_DRAFT,
            self.remove_disclosure_draft,
            methods=["DELETE"],
            status_code=204,
            summary="Drop a draft",
            response_class=Response,
            openapi_extra=operation(Scope.ADMIN, answers={204: None}, problems=(404,)),
        )
        router.add_api_route(
            f"{ONE_DRAFT}/publish",
            self.publish_disclosure,
            methods=["POST"],
            status_code=201,
            summary="Publish a draft",
            response_model=DisclosureAnswer,
            openapi_extra=operation(
                Scope.ADMIN,
                idempotent=True,
                body={"material": False},
                answers={201: DISCLOSURE},
                problems=(404,),
            ),
        )
        router.add_api_route(
            PATH,
            self.list_disclosures,
            methods=["GET"],
            summary="List the published versions",
            response_model=Page[DisclosureAnswer],
            openapi_extra=operation(
                Scope.ADMIN,
                Scope.READ,
                answers={200: {"items": [DISCLOSURE], "next_cursor": None}},
            ),
        )
        router.add_api_route(
            f"{PATH}/{{disclosure_id}}",
            self.read_disclosure,
            methods=["GET"],
            summary="Read a published version",
            response_model=DisclosureAnswer,
            openapi_extra=operation(
                Scope.ADMIN, Scope.READ, answers={200: DISCLOSURE}, problems=(404,)
            ),
        )
        return router

    async def lint_disclosure(
        self, business_id: ForBusiness, request: Annotated[LintRequest, Body()]
    ) -> Response:
        """Judge a wording by the policy of a day and keep nothing.

        Each finding names its rule, whether it must or should be kept, source, day and passage.
        """
        name = await self._keep.business_name(business_id)
        disclosure = request.disclosure("draft", request.language, name)
        at = None if request.at is None else request.at.at
        return answered(report_answer(self._keep.lint(disclosure, at)))

    async def list_disclosure_drafts(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's drafts by name and language, each with what the linter finds."""
        shown, after = self._cursors.page_of(
            ("disclosure-drafts", business_id),
            await self._keep.drafts(business_id),
            _position,
            cursor,
            limit,
        )
        items = [draft_answer(draft) for draft in shown]
        return answered(Page[DraftAnswer](items=items, next_cursor=after))

    async def save_disclosure_draft(
        self,
        business_id: ForBusiness,
        name: InPath,
        language: LanguageInPath,
        wording: Annotated[Wording, Body()],
    ) -> Response:
        """Keep a draft; any findings are in the answer and stand in the way of nothing yet."""
        business_name = await self._keep.business_name(business_id)
        disclosure = wording.disclosure(name, language, business_name)
        is_new, draft = await self._keep.save_draft(business_id, disclosure)
        return answered(draft_answer(draft), 201 if is_new else 200)

    async def remove_disclosure_draft(
        self, business_id: ForBusiness, name: InPath, language: LanguageInPath
    ) -> Response:
        """Drop a draft; published versions stay."""
        await self._keep.remove_draft(business_id, name, language)
        return Response(status_code=204)

    async def publish_disclosure(
        self,
        business_id: ForBusiness,
        name: InPath,
        language: LanguageInPath,
        request: Annotated[Publication, Body()],
    ) -> Response:
        """Publish a draft as the next version, for good; opt-ins can name it from then on.

        A rule of today's policy that a wording must keep and this one does not is a 400 that quotes
        the passage; what it should say is in the answer. A material change makes opt-ins to earlier
        versions of this name and language stale, and lists them under the bots' `renewals`.
        """
        published = await self._keep.publish(business_id, name, language, material=request.material)
        return answered(disclosure_answer(published), 201)

    async def list_disclosures(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return every published version by name, language and version."""
        shown, after = self._cursors.page_of(
            ("disclosures", business_id),
            await self._keep.published(business_id),
            lambda one: [one.disclosure.name, one.disclosure.language, one.version],
            cursor,
            limit,
        )
        items = [disclosure_answer(one) for one in shown]
        return answered(Page[DisclosureAnswer](items=items, next_cursor=after))

    async def read_disclosure(
        self,
        business_id: ForBusiness,
        disclosure_id: Annotated[str, Path(examples=["checkout-en-1"])],
    ) -> Response:
        """Return a published version with its hash, rendered as text and as safe HTML."""
        published = await self._keep.published_one(business_id, disclosure_id)
        return answered(disclosure_answer(published))


def _position(draft: Draft) -> list[Any]:
    return [draft.disclosure.name, draft.disclosure.language]
