"""How does a business ask for opt-ins? `/v1/programmes`: drafts, linter, placements."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Path, Query
from fastapi import Body as RequestBody
from pydantic import Field
from starlette.responses import Response

from optwarden.usecases.collecting.qr_codes import (
    LEAST_SCALE,
    MOST_SCALE,
    USUAL_SCALE,
    as_png,
    as_svg,
)
from optwarden.usecases.configuration import Scope
from optwarden.usecases.programmes import KeepProgrammes, PlacementLink
from optwarden.web.api.administration import programme_examples as examples
from optwarden.web.api.administration.programme_fields import (
    Code,
    PlacementAnswer,
    ProgrammeAnswer,
    ProgrammeContent,
    ProgrammeName,
    ProgrammeReport,
    placement_answer,
    programme_answer,
    report_of,
)
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import Language
from optwarden.web.api.guard import ForBusiness, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

PATH: Final = "/v1/programmes"
ONE: Final = f"{PATH}/{{name}}"
PLACEMENT: Final = f"{ONE}/placements/{{code}}"
SVG: Final = "image/svg+xml"
PNG: Final = "image/png"

InPath: TypeAlias = Annotated[ProgrammeName, Path(examples=["parcel"])]
CodeInPath: TypeAlias = Annotated[Code, Path(examples=["D5V215DG"])]
Shown: TypeAlias = Annotated[
    Language | None,
    Query(description="The language of the message; left out: the programme's own."),
]
Scale: TypeAlias = Annotated[
    int, Query(ge=LEAST_SCALE, le=MOST_SCALE, description="Pixels of each of the code's squares.")
]


class LintRequest(ProgrammeContent):
    """A programme to be judged; nothing is kept."""

    name: ProgrammeName = Field(
        "draft", description="The programme it would replace, whose keywords are not taken then."
    )


class Programmes:
    """The operations, over what they need. All want a token of the whole business."""

    def __init__(self, keep: KeepProgrammes, cursors: Cursors) -> None:
        self._keep = keep
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Programmes")
        self._add_changes(router)
        self._add_reading(router)
        self._add_placements(router)
        return router

    def _add_reading(self, router: APIRouter) -> None:
        router.add_api_route(
            PATH,
            self.list_programmes,
            methods=["GET"],
            summary="List the programmes",
            response_model=Page[ProgrammeAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [examples.PUBLISHED], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            ONE,
            self.read_programme,
            methods=["GET"],
            summary="Read a programme",
            response_model=ProgrammeAnswer,
            openapi_extra=operation(
                Scope.ADMIN, answers={200: examples.PUBLISHED}, problems=(404,)
            ),
        )
        router.add_api_route(
            f"{PATH}/lint",
            self.lint_programme,
            methods=["POST"],
            summary="Say what stands in the way of a programme",
            response_model=ProgrammeReport,
            openapi_extra=operation(
                Scope.ADMIN, body=examples.CONTENT, answers={200: examples.FINDINGS}
            ),
        )

    def _add_changes(self, router: APIRouter) -> None:
        router.add_api_route(
            ONE,
            self.save_programme_draft,
            methods=["PUT"],
            status_code=201,
            summary="Write a programme's draft, or change it",
            response_model=ProgrammeAnswer,
            response_description="It is new.",
            responses={200: {"model": ProgrammeAnswer, "description": "It was there already."}},
            openapi_extra=operation(
                Scope.ADMIN,
                body=examples.CONTENT,
                answers={201: examples.PROGRAMME, 200: examples.PROGRAMME},
            ),
        )
        router.add_api_route(
            f"{ONE}/publish",
            self.publish_programme,
            methods=["POST"],
            summary="Publish a programme's draft",
            response_model=ProgrammeAnswer,
            openapi_extra=operation(
                Scope.ADMIN, answers={200: examples.PUBLISHED}, problems=(404,)
            ),
        )
        router.add_api_route(
            ONE,
            self.withdraw_programme,
            methods=["DELETE"],
            status_code=204,
            summary="Withdraw a programme",
            response_class=Response,
            openapi_extra=operation(Scope.ADMIN, answers={204: None}, problems=(404,)),
        )

    def _add_placements(self, router: APIRouter) -> None:
        router.add_api_route(
            PLACEMENT,
            self.read_placement,
            methods=["GET"],
            summary="Say where a placement's code leads",
            response_model=PlacementAnswer,
            openapi_extra=operation(
                Scope.ADMIN, answers={200: examples.PLACEMENT}, problems=(404,)
            ),
        )
        for ending, media_type, draw in (
            ("svg", SVG, self.draw_placement_as_svg),
            ("png", PNG, self.draw_placement_as_png),
        ):
            router.add_api_route(
                f"{PLACEMENT}/qr.{ending}",
                draw,
                methods=["GET"],
                summary=f"Draw a placement's QR code as {ending.upper()}",
                response_class=Response,
                openapi_extra=_image(media_type),
            )

    async def list_programmes(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's programmes by name, each with what the linter finds today."""
        shown, after = self._cursors.page_of(
            ("programmes", business_id),
            await self._keep.all(business_id),
            lambda one: [one.stored.name],
            cursor,
            limit,
        )
        items = [programme_answer(one) for one in shown]
        return answered(Page[ProgrammeAnswer](items=items, next_cursor=after))

    async def read_programme(self, business_id: ForBusiness, name: InPath) -> Response:
        """Return a programme: its draft, what is live of it, and what the linter finds."""
        return answered(programme_answer(await self._keep.one(business_id, name)))

    async def lint_programme(
        self, business_id: ForBusiness, request: Annotated[LintRequest, RequestBody()]
    ) -> Response:
        """Judge a programme beside the bot, the disclosure and the templates there are."""
        findings = await self._keep.lint(business_id, request.name, request.programme())
        return answered(report_of(findings))

    async def save_programme_draft(
        self,
        business_id: ForBusiness,
        name: InPath,
        content: Annotated[ProgrammeContent, RequestBody()],
    ) -> Response:
        """Keep a draft; findings are in the answer and stand in the way of nothing yet.

        What is published stays as it is. A placement without a code is given one.
        """
        is_new, kept = await self._keep.save_draft(business_id, name, content.programme())
        return answered(programme_answer(kept), 201 if is_new else 200)

    async def publish_programme(self, business_id: ForBusiness, name: InPath) -> Response:
        """Make the draft the programme that is live, within a second, in every process.

        Each rule that it must keep and does not is named in a 400. A second time changes nothing.
        """
        return answered(programme_answer(await self._keep.publish(business_id, name)))

    async def withdraw_programme(self, business_id: ForBusiness, name: InPath) -> Response:
        """End a programme, draft and all: it collects nothing any more, and its id is not reused.

        Opt-ins that it collected stand.
        """
        await self._keep.withdraw(business_id, name)
        return Response(status_code=204)

    async def read_placement(
        self, business_id: ForBusiness, name: InPath, code: CodeInPath, language: Shown = None
    ) -> Response:
        """Return the link of a published programme's placement, and the message it prepares."""
        return answered(placement_answer(await self._link(business_id, name, code, language)))

    async def draw_placement_as_svg(
        self,
        business_id: ForBusiness,
        name: InPath,
        code: CodeInPath,
        scale: Scale = USUAL_SCALE,
        language: Shown = None,
    ) -> Response:
        """Draw the link for print, with its quiet zone, titled by the placement's label."""
        found = await self._link(business_id, name, code, language)
        image = as_svg(found.link.url, found.placement.label, scale)
        return Response(image, media_type=SVG)

    async def draw_placement_as_png(
        self,
        business_id: ForBusiness,
        name: InPath,
        code: CodeInPath,
        scale: Scale = USUAL_SCALE,
        language: Shown = None,
    ) -> Response:
        """Draw the link for print, with its quiet zone, `scale` pixels to each square."""
        found = await self._link(business_id, name, code, language)
        return Response(as_png(found.link.url, scale), media_type=PNG)

    async def _link(
        self, business_id: str, name: str, code: str, language: str | None
    ) -> PlacementLink:
        return await self._keep.placement(business_id, name, code, language)


def _image(media_type: str) -> dict[str, Any]:
    """Return the `openapi_extra` of an operation that answers with an image."""
    extra = operation(Scope.ADMIN, problems=(404,))
    schema = {"type": "string", "contentMediaType": media_type}
    extra["responses"]["200"] = {"content": {media_type: {"schema": schema}}}
    return extra
