"""Which templates does a bot send, and what are they? `/v1/bots/{bot}/templates`."""

from __future__ import annotations

from typing import Annotated, Any, Final, TypeAlias

from fastapi import APIRouter, Body, Path
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category
from optwarden.usecases.administer import Administer
from optwarden.usecases.configuration import Scope
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, RequestModel, TemplateName, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation
from optwarden.web.api.pages import USUAL_ITEMS, Cursor, Cursors, Limit, Page

PATH: Final = "/v1/bots/{bot_id}/templates"

NameInPath: TypeAlias = Annotated[TemplateName, Path(examples=["order_update"])]


class TemplateDeclaration(RequestModel):
    """What a template is."""

    category: Category = Field(description="The category the provider gave it.")
    topic: Word | None = Field(None, description="The declared topic its messages belong to.")


class TemplateAnswer(AnswerModel):
    """A template: declared, listed by the provider, or both."""

    name: str
    category: Category = Field(
        description="What it counts as: MARKETING if either says so, else the provider's word."
    )
    topic: str | None
    declared_category: Category | None = Field(description="What the business says.")
    provider_category: Category | None = Field(description="What the provider's list says.")


_TEMPLATE: Final[dict[str, Any]] = {
    "name": "order_update",
    "category": "UTILITY",
    "topic": "orders",
    "declared_category": "UTILITY",
    "provider_category": None,
}
_DECLARATION: Final = {"category": "UTILITY", "topic": "orders"}


class Templates:
    """The operations, over what they need."""

    def __init__(self, administer: Administer, cursors: Cursors) -> None:
        self._administer = administer
        self._cursors = cursors

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Administration")
        router.add_api_route(
            PATH,
            self.list_templates,
            methods=["GET"],
            summary="List a bot's templates",
            response_model=Page[TemplateAnswer],
            openapi_extra=operation(
                Scope.ADMIN, answers={200: {"items": [_TEMPLATE], "next_cursor": None}}
            ),
        )
        router.add_api_route(
            f"{PATH}/{{name}}",
            self.declare_template,
            methods=["PUT"],
            status_code=201,
            summary="Declare a template, or change it",
            response_model=TemplateAnswer,
            response_description="It is new.",
            responses={200: {"model": TemplateAnswer, "description": "It was there already."}},
            openapi_extra=operation(
                Scope.ADMIN, body=_DECLARATION, answers={201: _TEMPLATE, 200: _TEMPLATE}
            ),
        )
        router.add_api_route(
            f"{PATH}/{{name}}",
            self.remove_template,
            methods=["DELETE"],
            status_code=204,
            summary="Take a template back",
            response_class=Response,
            openapi_extra=operation(Scope.ADMIN, problems=(404,)),
        )
        return router

    async def list_templates(
        self, bot: ForBot, limit: Limit = USUAL_ITEMS, cursor: Cursor = None
    ) -> Response:
        """Return a bot's templates by name."""
        shown, after = self._cursors.page_of(
            ("templates", bot.bot_id),
            sorted(await self._administer.templates(bot), key=lambda template: template.name),
            lambda template: [template.name],
            cursor,
            limit,
        )
        return answered(
            Page[TemplateAnswer](items=[_answer(one) for one in shown], next_cursor=after)
        )

    async def declare_template(
        self, bot: ForBot, name: NameInPath, declared: Annotated[TemplateDeclaration, Body()]
    ) -> Response:
        """Declare what a template is: its category decides, whatever a caller says of a message."""
        template = Template(name, declared.category, declared.topic)
        new = await self._administer.declare_template(bot, template)
        stored = await self._administer.template(bot, name)
        return answered(_answer(stored), 201 if new else 200)

    async def remove_template(self, bot: ForBot, name: NameInPath) -> Response:
        """Take a template back; from now on its category is unknown."""
        await self._administer.remove_template(bot, name)
        return Response(status_code=204)


def _answer(template: Template) -> TemplateAnswer:
    return TemplateAnswer(
        name=template.name,
        category=template.category,
        topic=template.topic,
        declared_category=template.declared_category,
        provider_category=template.provider_category,
    )
