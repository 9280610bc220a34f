"""How does an application of the business's own hand in what a person agreed to in it?

`POST /v1/bots/{bot}/programmes/{programme}/agreements`, method APP. The application shows the
wording that `GET /o/{programme}/disclosure` has, and what comes of an agreement is as on the page.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Body, Path
from pydantic import Field, IPvAnyAddress
from starlette.responses import Response

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.programme import Programme
from optwarden.consent.vocabulary import Grade, Method, PersonAct, Verification
from optwarden.ledger.canonical import written
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_links import Wording
from optwarden.usecases.collecting.forms import SubmitForm, Submitted
from optwarden.usecases.configuration import BotRecord, Scope, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock
from optwarden.web.api.answers import answered
from optwarden.web.api.evidence import DisclosureId
from optwarden.web.api.fields import (
    AnswerModel,
    LongText,
    RecipientField,
    RequestModel,
    ShortText,
    Word,
)
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.instants import Instant, refuse_future
from optwarden.web.api.operation import operation

MOST_TOPICS: Final = 50


class AgreementRequest(RequestModel):
    """What a person agreed to in an application."""

    recipient: RecipientField | None = Field(
        None,
        description="Needed unless the programme verifies by `click_to_chat`, where the message"
        " that she sends tells her number.",
    )
    topics: list[Word] = Field(
        min_length=1, max_length=MOST_TOPICS, description="Those she chose, of the programme's."
    )
    disclosure_id: DisclosureId = Field(
        description="The version she was shown: the programme's wording, in any language."
    )
    act: PersonAct = Field(description="What she did.")
    screen: LongText = Field(description="Where in the application.")
    user_agent: LongText = Field(description="The application with its version, and the device.")
    app: ShortText | None = Field(None, description="The application's name.")
    ip_address: IPvAnyAddress | None = None
    occurred_at: Instant | None = Field(
        None, description="When she agreed; left out, now. Not later than now."
    )


class ChatAnswer(AnswerModel):
    """How she writes first."""

    url: str = Field(description="Open it: WhatsApp shows the message, and she sends it.")
    text: str
    expires_at: str


class AgreementAnswer(AnswerModel):
    """What it came to."""

    verification: Verification
    state: Literal["recorded", "awaits_reply", "awaits_message"] = Field(
        description="`awaits_reply`: the number is asked on WhatsApp, if it may be;"
        " `awaits_message`: nothing is recorded until she sends the message."
    )
    event_id: str | None = Field(description="null: it added nothing, or it is not recorded yet.")
    grade: Grade | None
    chat: ChatAnswer | None


_EVENT: Final = "019a3f6e-7c1d-7a52-8f3b-2f6f0c9d1e11"
_REQUEST: Final[dict[str, Any]] = {
    "recipient": "46732001122",
    "topics": ["orders"],
    "disclosure_id": "checkout-en-1",
    "act": "ticked_box",
    "screen": "settings/notifications",
    "app": "Example Shop for Android",
    "user_agent": "ExampleShop/4.2 (Android 16; Pixel 9)",
}
_RECORDED: Final[dict[str, Any]] = {
    "verification": "none",
    "state": "recorded",
    "event_id": _EVENT,
    "grade": "documented",
    "chat": None,
}
_STATES: Final[dict[Verification, Literal["recorded", "awaits_reply", "awaits_message"]]] = {
    Verification.NONE: "recorded",
    Verification.REPLY: "awaits_reply",
    Verification.CLICK_TO_CHAT: "awaits_message",
}


class Agreements:
    """The operation, over what it needs."""

    def __init__(self, submit: SubmitForm, wording: Wording, clock: Clock) -> None:
        self._submit = submit
        self._wording = wording
        self._clock = clock

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Opt-in programmes")
        router.add_api_route(
            "/v1/bots/{bot_id}/programmes/{programme_id}/agreements",
            self.hand_in_agreement,
            methods=["POST"],
            status_code=201,
            summary="Hand in what a person agreed to in an application",
            response_model=AgreementAnswer,
            response_description="It was taken.",
            openapi_extra=operation(
                Scope.CONSENT,
                idempotent=True,
                body=_REQUEST,
                answers={201: _RECORDED},
                problems=(404,),
            ),
        )
        return router

    async def hand_in_agreement(
        self,
        bot: ForBot,
        programme_id: Annotated[str, Path(examples=["3k9tq5w8m2xd"], description="The id.")],
        request: Annotated[AgreementRequest, Body()],
    ) -> Response:
        """Take an agreement by APP, with its evidence, as the programme verifies numbers.

        What a person did in an application does not prove her number, so it is documented at best;
        by `reply` and `click_to_chat` it counts, verified, once her number has written.
        """
        programme = bot.rules.programmes.get(programme_id)
        if programme is None:
            raise UnknownRecord("programme")
        self._check(bot, programme, request)
        await self._check_wording(bot, request)
        recipient = None if request.recipient is None else request.recipient.recipient
        submitted = await self._submit(bot, programme, recipient, _agreement(request))
        return answered(_answer(programme, submitted), 201)

    def _check(self, bot: BotRecord, programme: Programme, request: AgreementRequest) -> None:
        if Method.APP not in programme.methods:
            raise FieldRefused("method", "not_of_programme", "APP is not one of the programme's.")
        for topic in request.topics:
            if topic not in programme.topics:
                raise FieldRefused(
                    "topics", "not_of_programme", "has one the programme does not ask."
                )
        if request.act not in NEEDS[Method.APP].acts:
            known = ", ".join(sorted(NEEDS[Method.APP].acts))
            raise FieldRefused("act", "not_of_method", f"must be one of these by APP: {known}.")
        if request.disclosure_id not in bot.rules.disclosures or not _of_programme(
            request.disclosure_id, programme
        ):
            raise FieldRefused(
                "disclosure_id", "not_of_programme", "must be a published wording it asks with."
            )
        if request.recipient is None and programme.verification is not Verification.CLICK_TO_CHAT:
            raise FieldRefused("recipient", "required", "must be given.")
        if request.occurred_at is not None:
            refuse_future("occurred_at", request.occurred_at, self._clock.now())

    async def _check_wording(self, bot: BotRecord, request: AgreementRequest) -> None:
        """Refuse a topic that the version she saw says nothing of, though others of it do."""
        wording = await self._wording(bot.business_id, request.disclosure_id)
        named = {kind.topic for kind in wording.kinds}
        for topic in request.topics:
            if topic not in named:
                raise FieldRefused("topics", "not_in_wording", "has one the wording does not name.")


def _of_programme(disclosure_id: str, programme: Programme) -> bool:
    name = disclosure_id.rpartition("-")[0]
    return any(name == f"{programme.disclosure}-{one}" for one in programme.disclosures)


def _agreement(request: AgreementRequest) -> Agreement:
    given = {
        "user_agent": request.user_agent,
        "app": request.app,
        "ip_address": request.ip_address and str(request.ip_address),
    }
    spelling = {} if request.recipient is None else request.recipient.personal
    return Agreement(
        Method.APP,
        request.act,
        tuple(dict.fromkeys(request.topics)),
        request.disclosure_id,
        request.screen,
        source=request.occurred_at,
        personal={**spelling, **{name: value for name, value in given.items() if value}},
    )


def _answer(programme: Programme, submitted: Submitted) -> AgreementAnswer:
    chat, collected = submitted.chat, submitted.collected
    link = None
    if chat is not None:
        assert chat.expires_at is not None, "only a placement's link is for good"
        link = ChatAnswer(url=chat.url, text=chat.text, expires_at=written(chat.expires_at))
    return AgreementAnswer(
        verification=programme.verification,
        state=_STATES[programme.verification],
        event_id=None if collected is None else collected.event_id,
        grade=None if collected is None else collected.grade,
        chat=link,
    )
