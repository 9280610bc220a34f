"""What can a person opt in to? `/v1/topics`: types of messages, each with a category."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Path
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.vocabulary import Category
from optwarden.usecases.administer import Administer
from optwarden.usecases.configuration import Scope, TopicRecord
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RequestModel, ShortText, TopicName
from optwarden.web.api.guard import ForBusiness, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page


class TopicDeclaration(RequestModel):
    """What a topic is."""

    category: Category = Field(description="The category of the messages sent on it.")
    description: ShortText | None = Field(None, description="For people to read.")


class TopicAnswer(AnswerModel):
    """A declared topic."""

    topic: str
    category: Category
    description: str


_TOPIC: Final[dict[str, Any]] = {
    "topic": "orders",
    "category": "UTILITY",
    "description": "Order and delivery updates",
}
_DECLARATION: Final = {key: value for key, value in _TOPIC.items() if key != "topic"}


class Topics:
    """The operations, over what they need. All want a token of the whole business."""

    def __init__(self, administer: Administer, cursors: Cursors) -> None:
        self._administer = administer
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Administration")
        router.add_api_route(
            "/v1/topics",
            self.list_topics,
            methods=["GET"],
            summary="List the business's topics",
            response_model=Page[TopicAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_TOPIC], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            "/v1/topics/{topic}",
            self.declare_topic,
            methods=["PUT"],
            status_code=201,
            summary="Declare a topic, or change it",
            response_model=TopicAnswer,
            response_description="It is new.",
            responses={200: {"model": TopicAnswer, "description": "It was there already."}},
            openapi_extra=operation(
                Scope.ADMIN, body=_DECLARATION, answers={201: _TOPIC, 200: _TOPIC}
            ),
        )
        return router

    async def list_topics(
        self, business_id: ForBusiness, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return the business's topics by name."""
        shown, after = self._cursors.page_of(
            ("topics", business_id),
            sorted(await self._administer.topics(business_id), key=lambda topic: topic.topic),
            lambda topic: [topic.topic],
            cursor,
            limit,
        )
        return answered(
            Page[TopicAnswer](items=[_answer(topic) for topic in shown], next_cursor=after)
        )

    async def declare_topic(
        self,
        business_id: ForBusiness,
        topic: Annotated[TopicName, Path(examples=["orders"])],
        declared: Annotated[TopicDeclaration, Body()],
    ) -> Response:
        """Declare a topic. A change of category is a dated event and holds from then on."""
        record = TopicRecord(topic, declared.category, declared.description or "")
        new = await self._administer.declare_topic(business_id, record)
        return answered(_answer(record), 201 if new else 200)


def _answer(topic: TopicRecord) -> TopicAnswer:
    return TopicAnswer(topic=topic.topic, category=topic.category, description=topic.description)
