"""How does a business invite whoever has an address? `POST /v1/bots/{bot}/email-invitations`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Body
from pydantic import Field
from starlette.responses import Response

from optwarden.consent.commands.asking import Asked, AskRefusal
from optwarden.consent.vocabulary import AskKind, Method
from optwarden.usecases.collecting.ask import EMAIL, Ask, NotAsked, Wanted, programme_named
from optwarden.usecases.collecting.email_address import parse_email_address
from optwarden.usecases.collecting.email_contacts import ContactRefusal
from optwarden.usecases.collecting.invite_address import InviteAddress
from optwarden.usecases.configuration import Scope
from optwarden.usecases.providers import Accepted, Refused, SendOutcome, Unknown
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, Language, RequestModel, ShortText, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.invitations import GroundName
from optwarden.web.api.operation import operation

PATH: Final = "/v1/bots/{bot_id}/email-invitations"
_REASONS: Final = {
    ContactRefusal.UNSUBSCRIBED: AskRefusal.OPTED_OUT,
    ContactRefusal.INVITED_BEFORE: AskRefusal.ASKED_BEFORE,
}


class EmailInvitationRequest(RequestModel):
    """One address whose reader is to be invited."""

    email: ShortText = Field(description="Where the invitation goes.")
    programme: Word = Field(description="The id of a published programme of the bot.")
    ground: GroundName = Field(
        description="Why you may write there, in a word of your own. Her evidence will have it.",
        examples=["existing_customer"],
    )
    language: Language | None = Field(
        None, description="Of the wording; left out, the programme's own."
    )


class EmailInvitationAnswer(AnswerModel):
    """What came of it."""

    outcome: Literal["accepted", "refused", "unreachable", "unknown"] = Field(
        description="accepted: the mail server took it. refused: it will not. unreachable: nothing"
        " left, so try again. unknown: it may have left, and is never repeated."
    )
    detail: str = Field(description="The server's code, or the setting that is missing.")


_REQUEST: Final[dict[str, Any]] = {
    "email": "ann@mail.example",
    "programme": "k3v9x2m8q4",
    "ground": "existing_customer",
}
_ANSWER: Final = {"outcome": "accepted", "detail": "SMTP 250"}


class EmailInvitations:
    """The operation, over what it needs."""

    def __init__(self, invite: InviteAddress, ask: Ask) -> None:
        self._invite = invite
        self._ask = ask

    def router(self, guard: Guard) -> APIRouter:
        """Return the route."""
        router = guard.router("Consent")
        router.add_api_route(
            PATH,
            self.invite_address,
            methods=["POST"],
            summary="Invite an address whose number is not known",
            response_model=EmailInvitationAnswer,
            response_description="The mail server was asked.",
            openapi_extra=operation(
                Scope.CONSENT,
                idempotent=True,
                body=_REQUEST,
                answers={200: _ANSWER},
                problems=(409,),
            ),
        )
        return router

    async def invite_address(
        self, bot: ForBot, request: Annotated[EmailInvitationRequest, Body()]
    ) -> Response:
        """Write to an address now, once ever for each programme; its page asks for the number.

        An address that ended invitations, or that the programme wrote to before, is not written to
        (409, `not_asked`). With a number, use `/invitations`.
        """
        programme = programme_named(bot, request.programme)
        wanted = Wanted(
            AskKind.INVITATION,
            Method.EMAIL,
            language=request.language,
            ground=request.ground,
            personal={EMAIL: request.email},
        )
        self._ask.command(bot, programme, wanted)
        address = parse_email_address(request.email)
        assert address is not None, "it was checked with the rest"
        outcome = await self._invite(bot, programme, address, request.language, request.ground)
        if isinstance(outcome, ContactRefusal):
            raise NotAsked(Asked(None, _REASONS[outcome]))
        return answered(_answer(outcome))


def _answer(outcome: SendOutcome) -> EmailInvitationAnswer:
    if isinstance(outcome, Accepted):
        detail = outcome.replies[0].provider_state
        return EmailInvitationAnswer(outcome="accepted", detail=detail)
    if isinstance(outcome, Refused):
        word: Literal["refused", "unreachable"] = "refused" if outcome.is_final else "unreachable"
        return EmailInvitationAnswer(outcome=word, detail=outcome.body.decode())
    if isinstance(outcome, Unknown):
        return EmailInvitationAnswer(outcome="unknown", detail=outcome.detail)
    return EmailInvitationAnswer(outcome="unreachable", detail=outcome.detail)
