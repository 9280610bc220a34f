"""Whose token is this? `GET /v1/businesses`: the one business a token belongs to."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path
from pydantic import Field
from starlette.responses import Response

from optwarden.ledger.canonical import written
from optwarden.usecases.administer import Administer
from optwarden.usecases.configuration import BusinessRecord, Scope, UnknownRecord
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.guard import ForBusiness, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import Page


class BusinessAnswer(AnswerModel):
    """A business as it is set up."""

    business_id: str
    name: str
    configuration: int = Field(description="How many changes of what it set up there were.")
    created_at: str


_BUSINESS: Final[dict[str, Any]] = {
    "business_id": "019a3f00-1b2c-7d3e-9f40-515253545556",
    "name": "Demo Bakery",
    "configuration": 7,
    "created_at": "2026-01-01T09:00:00.000000Z",
}


class Businesses:
    """The operations, over what they need. A business is created with the command line only."""

    def __init__(self, administer: Administer) -> None:
        self._administer = administer

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Administration")
        router.add_api_route(
            "/v1/businesses",
            self.list_businesses,
            methods=["GET"],
            summary="List the businesses of the token: its own",
            response_model=Page[BusinessAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_BUSINESS], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            "/v1/businesses/{business_id}",
            self.read_business,
            methods=["GET"],
            summary="Read a business",
            response_model=BusinessAnswer,
            openapi_extra=operation(Scope.ADMIN, answers={200: _BUSINESS}, problems=(404,)),
        )
        return router

    async def list_businesses(self, business_id: ForBusiness) -> Response:
        """Return the one business the token belongs to."""
        business = await self._administer.business(business_id)
        return answered(Page[BusinessAnswer](items=[_answer(business)], next_cursor=None))

    async def read_business(
        self,
        own: ForBusiness,
        business_id: Annotated[str, Path(examples=[_BUSINESS["business_id"]])],
    ) -> Response:
        """Return the token's business; any other is as unknown as one that is not there."""
        if business_id != own:
            raise UnknownRecord("business")
        return answered(_answer(await self._administer.business(own)))


def _answer(business: BusinessRecord) -> BusinessAnswer:
    return BusinessAnswer(
        business_id=business.business_id,
        name=business.name,
        configuration=business.configuration,
        created_at=written(business.created_at),
    )
