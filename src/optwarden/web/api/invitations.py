"""How does a business have a person asked to opt in? `/v1/bots/{bot}/questions`, `/invitations`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.commands.asking import ANSWER_WITHIN
from optwarden.consent.vocabulary import AskKind, Method
from optwarden.ledger.canonical import written
from optwarden.usecases.collecting.ask import EMAIL, GROUND, Ask, Wanted, programme_named
from optwarden.usecases.configuration import BotRecord, Scope
from optwarden.usecases.ports import Clock
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import (
    AnswerModel,
    Follows,
    Language,
    Named,
    RecipientField,
    RequestModel,
    ShortText,
    Word,
)
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation

GroundName = Annotated[
    str, Follows(GROUND, "must be a letter, then up to 63 letters, digits, dots, dashes and _.")
]


class QuestionRequest(RequestModel):
    """One person to be asked in the chat."""

    recipient: RecipientField
    programme: Word = Field(description="The id of a published programme of the bot.")
    language: Language | None = Field(
        None, description="Of the wording; left out, the programme's own."
    )


class InvitationRequest(QuestionRequest):
    """One person to be invited outside WhatsApp."""

    by: Literal["SMS", "EMAIL"]
    email: ShortText | None = Field(None, description="Where an invitation by e-mail goes.")
    ground: GroundName = Field(
        description="Why you may write to the person there, in a word of your own. It is on record"
        " for good, so it says nothing about the person.",
        examples=["existing_customer"],
    )


class AskedAnswer(AnswerModel):
    """The ask, which is on its way."""

    event_id: str
    answer_until: str


_ASKED: Final[dict[str, Any]] = {
    "event_id": "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa",
    "answer_until": "2026-02-02T08:00:00.000000Z",
}
_QUESTION: Final[dict[str, Any]] = {"recipient": "46732009988", "programme": "k3v9x2m8q4"}
_INVITATION: Final[dict[str, Any]] = {**_QUESTION, "by": "SMS", "ground": "existing_customer"}


class Invitations:
    """The operations, over what they need."""

    def __init__(self, ask: Ask, clock: Clock) -> None:
        self._ask = ask
        self._clock = clock

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Consent")
        for name, work, summary, example in (
            ("questions", self.ask_question, "Ask a person in the chat to opt in", _QUESTION),
            ("invitations", self.invite, "Invite a person to opt in", _INVITATION),
        ):
            router.add_api_route(
                f"/v1/bots/{{bot_id}}/{name}",
                work,
                methods=["POST"],
                status_code=202,
                summary=summary,
                response_model=AskedAnswer,
                response_description="It is on record and on its way, decided again when it goes.",
                openapi_extra=operation(
                    Scope.CONSENT,
                    idempotent=True,
                    body=example,
                    answers={202: _ASKED},
                    problems=(409,),
                ),
            )
        return router

    async def ask_question(
        self, bot: ForBot, request: Annotated[QuestionRequest, Body()]
    ) -> Response:
        """Ask inside the open window, with the programme's wording and two buttons.

        A YES as the next message, or the question's own button, is a verified opt-in; it counts
        for a day. Whoever opted out, whatever of and wherever, is not asked (409, `not_asked`), nor
        is one who was asked within a day, agreed already, or has no window open; `reason` says
        which.
        """
        wanted = Wanted(
            AskKind.QUESTION, language=request.language, personal=request.recipient.personal
        )
        return await self._answer(bot, request.recipient, request.programme, wanted)

    async def invite(self, bot: ForBot, request: Annotated[InvitationRequest, Body()]) -> Response:
        """Write to a person by text message or e-mail, once ever for each programme.

        There is no reminder. Whoever opted out is not invited (409, `not_asked`).
        """
        personal = {**request.recipient.personal, EMAIL: request.email or ""}
        wanted = Wanted(
            AskKind.INVITATION,
            Method(request.by),
            language=request.language,
            ground=request.ground,
            personal=personal,
        )
        return await self._answer(bot, request.recipient, request.programme, wanted)

    async def _answer(
        self, bot: BotRecord, named: Named, programme_id: str, wanted: Wanted
    ) -> Response:
        programme = programme_named(bot, programme_id)
        asked = await self._ask.or_refuse(bot, programme, named.recipient, wanted)
        until = self._clock.now() + ANSWER_WITHIN[wanted.ask]
        return answered(AskedAnswer(event_id=asked, answer_until=written(until)), 202)
