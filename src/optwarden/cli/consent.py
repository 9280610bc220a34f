"""How does an operator record what a person said? `optwarden opt-in` and `optwarden opt-out`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from optwarden.cli.operator_requests import (
    Act,
    Attach,
    By,
    Disclosure,
    Note,
    Operator,
    Place,
    Received,
)
from optwarden.cli.options import Bot, Database, Json, Numbers

if TYPE_CHECKING:
    from optwarden.cli.recipients import Named
    from optwarden.usecases.configuration import BotRecord
    from optwarden.wiring import Gateway

_AT_ONCE: Final = 500
"""Commands handed to the store together: it keeps them in one transaction."""
Method = Annotated[
    str,
    typer.Option(
        help="How the person said so: WHATSAPP, WEB, APP, SMS, EMAIL, IVR, PRINT, API, IMPORT or"
        " OPERATOR."
    ),
]


def opt_in(
    *,
    numbers: Numbers,
    topic: Annotated[
        list[str] | None,
        typer.Option(
            help="A declared topic; repeat it for more. Left out: every topic that is not"
            " MARKETING.",
            show_default=False,
        ),
    ] = None,
    method: Method = "OPERATOR",
    confirm: Annotated[
        bool,
        typer.Option("--confirm", help="Send each who is newly opted in one confirmation."),
    ] = False,
    by: By = None,
    operator: Operator = None,
    received: Received = None,
    note: Note = None,
    attach: Attach = None,
    act: Act = None,
    disclosure: Disclosure = None,
    place: Place = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Record that persons agreed; one that adds nothing changes nothing.

    It is on the business's word. With --by and all that goes with it, it has evidence.
    """
    from optwarden.cli.failures import usage
    from optwarden.cli.operator_requests import for_each, read_agreed, read_taken
    from optwarden.cli.output import columns, show
    from optwarden.cli.recipients import read_recipients
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_word
    from optwarden.consent.vocabulary import ALL_TRANSACTIONAL
    from optwarden.consent.vocabulary import Method as Vocabulary
    from optwarden.usecases.administer import check_topics
    from optwarden.usecases.record_consent import OptIn

    named = read_recipients(numbers)
    said = read_word(Vocabulary, method, "--method")
    topics = tuple(dict.fromkeys(topic)) if topic else (ALL_TRANSACTIONAL,)
    taken = read_taken(by, operator, received, note, attach, place)
    if taken is None and (act or disclosure):
        raise usage("--act and --disclosure go with --by.")
    agreed = None if taken is None else read_agreed(topics, act, disclosure, confirm=confirm)

    async def one(gateway: Gateway, chosen: BotRecord, each: Named) -> dict[str, Any]:
        if taken is not None and agreed is not None:
            mine = for_each(taken, each)
            recorded = await gateway.optin.off_channel.opt_in(chosen, each.recipient, mine, agreed)
        else:
            wanted = OptIn(topics, said, personal=each.personal, confirm=confirm)
            recorded = await gateway.record.opt_in(chosen.rules, each.recipient, wanted)
        blocked = recorded.blocked_by
        return {
            "recipient": each.spelling,
            "event_id": recorded.event_id,
            "blocked_by": None if blocked is None else blocked.event_id,
            "refused": "erased" if recorded.refused else None,
            "confirmation": "queued" if recorded.confirms else None,
        }

    async def work(gateway: Gateway) -> list[dict[str, Any]]:
        chosen = await chosen_bot(gateway, bot)
        check_topics("topics", topics, chosen.rules.topics)
        return await _each(named, lambda each: one(gateway, chosen, each))

    found = run(database, work)
    show(
        {"opt_ins": found},
        json,
        lambda: columns(("RECIPIENT", "", ""), [_opt_in_words(one) for one in found]),
    )


def opt_out(
    *,
    numbers: Numbers,
    scope: Annotated[
        str, typer.Option(help="What the person wants to end: all or marketing.")
    ] = "all",
    topic: Annotated[
        list[str] | None,
        typer.Option(help="These topics instead; repeat it for more.", show_default=False),
    ] = None,
    method: Method = "OPERATOR",
    by_business: Annotated[
        bool,
        typer.Option(
            "--by-business",
            help="The business ends it, for this bot; a later opt-in lifts that. Otherwise it is"
            " the person's own opt-out, for every bot of the business.",
        ),
    ] = False,
    by: By = None,
    operator: Operator = None,
    received: Received = None,
    note: Note = None,
    attach: Attach = None,
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Record that persons opted out, also of numbers nothing is known of.

    With --by it is a request that one of yours took: by letter, in a shop, on the telephone.
    """
    from optwarden.cli.failures import usage
    from optwarden.cli.operator_requests import for_each, read_taken
    from optwarden.cli.output import columns, show
    from optwarden.cli.recipients import read_recipients
    from optwarden.cli.session import chosen_bot, run
    from optwarden.cli.words import read_word
    from optwarden.consent.vocabulary import Actor
    from optwarden.consent.vocabulary import Method as Vocabulary
    from optwarden.usecases.record_consent import OptOut

    named = read_recipients(numbers)
    said = read_word(Vocabulary, method, "--method")
    taken = read_taken(by, operator, received, note, attach)
    if taken is not None and by_business:
        raise usage("--by and --by-business contradict each other.")
    actor = Actor.BUSINESS if by_business else Actor.PERSON

    async def one(
        gateway: Gateway, chosen: BotRecord, scopes: tuple[str, ...], each: Named
    ) -> dict[str, Any]:
        if taken is not None:
            mine = for_each(taken, each)
            recorded = await gateway.optin.off_channel.opt_out(chosen, each.recipient, mine, scopes)
        else:
            wanted = OptOut(actor, scopes, said, personal=each.personal)
            recorded = await gateway.record.opt_out(chosen.rules, each.recipient, wanted)
        return {"recipient": each.spelling, "event_id": recorded.event_id}

    async def work(gateway: Gateway) -> list[dict[str, Any]]:
        chosen = await chosen_bot(gateway, bot)
        scopes = _scopes(scope, topic, chosen)
        return await _each(named, lambda each: one(gateway, chosen, scopes, each))

    found = run(database, work)
    show(
        {"opt_outs": found},
        json,
        lambda: columns(("RECIPIENT", ""), [(one["recipient"], "opted out") for one in found]),
    )


async def _each(named: list[Named], record: Any) -> list[dict[str, Any]]:
    """Record all, in the order given; each is its own command."""
    import asyncio

    answers: list[dict[str, Any]] = []
    for start in range(0, len(named), _AT_ONCE):
        answers += await asyncio.gather(*map(record, named[start : start + _AT_ONCE]))
    return answers


def _scopes(scope: str, topics: list[str] | None, bot: BotRecord) -> tuple[str, ...]:
    """Return an opt-out's scopes; a misspelt topic would stop nothing. Raises CommandFailed."""
    from optwarden.cli.failures import not_found, usage
    from optwarden.consent.vocabulary import SCOPE_ALL, SCOPE_MARKETING, scope_of_topic

    if topics:
        for topic in topics:
            if topic not in bot.rules.topics:
                raise not_found("topic", topic, bot.rules.topics)
        return tuple(dict.fromkeys(scope_of_topic(topic) for topic in topics))
    if scope not in (SCOPE_ALL, SCOPE_MARKETING):
        raise usage(f"--scope cannot be {scope!r}.", "It takes all or marketing; see --topic.")
    return (scope,)


def _opt_in_words(found: dict[str, Any]) -> tuple[str, str, str]:
    if found["refused"] is not None:
        return found["recipient"], "refused", "the person was erased at her own request"
    if found["blocked_by"] is not None:
        return found["recipient"], "recorded", "the person's own opt-out still stands"
    return found["recipient"], "opted in" if found["event_id"] else "opted in already", ""
