"""How does what a person agreed to become an opt-in of a programme? Complete, or not at all."""

from __future__ import annotations

from optwarden.consent.commands.answering import RecordAnswer
from optwarden.consent.commands.handling import Command, Origin
from optwarden.consent.commands.opt_in import OptInRecorded, RecordOptIn
from optwarden.consent.evidence_by_method import NEEDS, missing_fields
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Recipient
from optwarden.consent.vocabulary import Actor, Grade, Micros
from optwarden.usecases.collecting.agreement import Agreement, Collected
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Consents


class CollectOptIn:
    """Records what a person agreed to. Awaited, it may raise FieldRefused, StoreUnavailable."""

    def __init__(self, consents: Consents) -> None:
        self._consents = consents

    async def __call__(
        self,
        bot: BotRecord,
        programme: Programme,
        recipient: Recipient,
        agreement: Agreement,
        *,
        awaits_verification: bool = False,
        asked_at: Micros | None = None,
    ) -> Collected:
        """Record one agreement: verified where it was observed from the number, else documented.

        One that answers a question of `asked_at` counts unless an opt-out has come since.
        """
        check_agreement(programme, agreement)
        grade = Grade.VERIFIED if agreement.observed else Grade.DOCUMENTED
        pending = awaits_verification and not agreement.observed
        command = RecordOptIn(
            bot.rules,
            agreement.topics,
            grade,
            agreement.method,
            Origin(Actor.PERSON, agreement.source, _personal(agreement)),
            agreement.disclosure_id,
            pending,
            agreement.dedupe_key,
            agreement.act,
            bot.rules.confirm_opt_in,
            programme.programme_id,
        )
        answer: Command[OptInRecorded] = (
            command if asked_at is None else RecordAnswer(command, asked_at)
        )
        recorded = await self._consents.submit(bot.business_id, recipient, answer)
        return Collected(
            recorded.event_id, None if pending else grade, recorded.blocked_by, recorded.confirms
        )


def _personal(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    return (("place", agreement.place), *agreement.personal.items())


def check_agreement(programme: Programme, agreement: Agreement) -> None:
    """Refuse evidence that is not complete: which field it lacks, or what does not belong.

    Raises FieldRefused.
    """
    if agreement.method not in programme.methods:
        raise FieldRefused(
            "method", "not_of_programme", f"is {agreement.method}, which the programme has not."
        )
    if not agreement.topics:
        raise FieldRefused("topics", "required", "must name one topic at least.")
    for topic in agreement.topics:
        if topic not in programme.topics:
            raise FieldRefused("topics", "not_of_programme", "has one the programme does not ask.")
    if agreement.act not in NEEDS[agreement.method].acts:
        raise FieldRefused("act", "not_of_method", f"cannot be done by {agreement.method}.")
    given = {name for name, value in agreement.personal.items() if value}
    given |= {"act"} | {"place" if agreement.place else ""}
    given |= {"disclosure_id" if agreement.disclosure_id else ""}
    for field in missing_fields(agreement.method, given):
        raise FieldRefused(field, "required_by_method", f"is needed by {agreement.method}.")
