"""What would a text come to, and which words are a bot's own for a while? Trying, and claiming."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body
from pydantic import Field, StrictInt
from starlette.responses import Response

from optwarden.consent.claiming import CLAIM_FOR, LONGEST_CLAIM
from optwarden.consent.requests.own_words import NEVER_CLAIMED, plain_words
from optwarden.consent.requests.reading import asked_in
from optwarden.consent.vocabulary import SECOND
from optwarden.ledger.canonical import written
from optwarden.usecases.configuration import Scope
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.record_consent import RecordConsent
from optwarden.web.api.answers import answered
from optwarden.web.api.fields import AnswerModel, LongText, RecipientField, RequestModel, Word
from optwarden.web.api.guard import ForBot, Guard
from optwarden.web.api.operation import operation

MOST_WORDS: Final = 20
_MINUTE: Final = 60 * SECOND


class TryRequest(RequestModel):
    """A text as a person might write it."""

    text: LongText


class TryAnswer(AnswerModel):
    """What it would come to."""

    asks_for: str | None = Field(
        description="all, marketing or doubtful (somebody must read it); null: it is no opt-out."
    )
    rule: str | None = Field(description="The rule that says so, by language and name.")
    language: str | None
    words: str | None = Field(description="The words it found, without case, accents and dress.")
    whole_message: bool = Field(description="It counts only because nothing else is beside it.")


class ClaimRequest(RequestModel):
    """The bot has asked something, and these words answer it."""

    recipient: RecipientField
    words: list[Word] = Field(min_length=1, max_length=MOST_WORDS)
    minutes: StrictInt = Field(
        CLAIM_FOR // _MINUTE, ge=1, le=LONGEST_CLAIM // _MINUTE, description="For how long."
    )


class ClaimAnswer(AnswerModel):
    """Until when the words are the bot's."""

    event_id: str | None
    until: str


_TRIED: Final[dict[str, Any]] = {
    "asks_for": "all",
    "rule": "en.remove-me",
    "language": "en",
    "words": "take me off your list",
    "whole_message": False,
}
_CLAIM: Final[dict[str, Any]] = {"recipient": "46732001122", "words": ["cancel"], "minutes": 30}
_CLAIMED: Final = {
    "event_id": "019a3f70-02aa-7c64-8d1e-7f4fbb1c20aa",
    "until": "2026-02-01T09:00:00.000000Z",
}


class Keywords:
    """The operations, over what they need."""

    def __init__(self, record: RecordConsent) -> None:
        self._record = record

    def router(self, guard: Guard) -> APIRouter:
        """Return the routes."""
        router = guard.router("Opt-outs")
        router.add_api_route(
            "/v1/bots/{bot_id}/keywords/try",
            self.try_keywords,
            methods=["POST"],
            summary="Try what a text would come to",
            response_model=TryAnswer,
            openapi_extra=operation(
                Scope.READ,
                body={"text": "please take me off your list"},
                answers={200: _TRIED},
            ),
        )
        router.add_api_route(
            "/v1/bots/{bot_id}/claimed-words",
            self.claim_words,
            methods=["POST"],
            summary="Claim words for a question of your own",
            response_model=ClaimAnswer,
            openapi_extra=operation(
                Scope.SEND, idempotent=True, body=_CLAIM, answers={200: _CLAIMED}
            ),
        )
        return router

    async def try_keywords(self, bot: ForBot, request: Annotated[TryRequest, Body()]) -> Response:
        """Say whether a text opts out, and which rule says so. Nothing is recorded."""
        found = asked_in(request.text, bot.rules.own_words)
        return answered(
            TryAnswer(
                asks_for=found.reach,
                rule=found.rule,
                language=None if found.rule is None else found.rule.partition(".")[0],
                words=found.words or None,
                whole_message=found.whole,
            )
        )

    async def claim_words(self, bot: ForBot, request: Annotated[ClaimRequest, Body()]) -> Response:
        """Let words that otherwise opt out answer a question your bot has just asked a person.

        They count as an answer only as a whole message, and only for so long. STOP and UNSUBSCRIBE
        cannot be claimed. A later claim takes the place of this one.
        """
        words = tuple(dict.fromkeys(map(plain_words, request.words)))
        for place, word in enumerate(words):
            if not word or word in NEVER_CLAIMED:
                raise FieldRefused(
                    f"words[{place}]", "not_claimable", "cannot be claimed: it is the person's."
                )
        claimed = await self._record.claim_words(
            bot.rules, request.recipient.recipient, words, request.minutes * _MINUTE
        )
        return answered(ClaimAnswer(event_id=claimed.event_id, until=written(claimed.until)))
