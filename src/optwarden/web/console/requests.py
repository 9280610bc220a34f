"""How is a request entered that reached the business off WhatsApp? One screen, one answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from optwarden.consent.evidence_by_method import NEEDS
from optwarden.consent.vocabulary import SECOND, Method, PersonAct
from optwarden.usecases.configuration import BotRecord, Directory
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.off_channel import Channel, RecordOffChannel
from optwarden.usecases.ports import Clock
from optwarden.web.console.arriving import ConsoleRequest
from optwarden.web.console.bots import BotsOfSession
from optwarden.web.console.entered import KINDS, OPT_IN, OPT_OUT, Entered, Faults, read_entered
from optwarden.web.console.places import REQUESTS, places
from optwarden.web.console.sessions import Session
from optwarden.web.console.standing import Standing, sentences
from optwarden.web.console.templating import render
from optwarden.web.pages.answer import PageAnswer

_CHANNELS: Final[Mapping[Channel, str]] = {
    Channel.LETTER: "By letter",
    Channel.SHOP: "In a shop",
    Channel.CALL_CENTRE: "On the telephone",
    Channel.EMAIL: "By e-mail",
    Channel.OTHER: "In another way",
}
_ACTS: Final[Mapping[PersonAct, str]] = {
    PersonAct.SIGNED: "Signed",
    PersonAct.TICKED_BOX: "Ticked an empty box",
    PersonAct.TYPED_NUMBER: "Wrote or typed the number for it",
    PersonAct.SAID_YES: "Agreed by word of mouth",
}
_KEPT: Final = (
    *("bot", "number", "operator", "channel", "received", "note", "place"),
    *("scope", "disclosure", "act"),
)
_EMPTY: Final[Mapping[str, Any]] = {**dict.fromkeys(_KEPT, ""), "topic": []}
_LABELS: Final[Mapping[str, str]] = {
    "bot": "Bot",
    "number": "Number",
    "scope": "Messages",
    "topic": "Topics",
    "disclosure": "Wording",
    "act": "What the person did",
    "channel": "How it came",
    "operator": "Taken by",
    "received": "Received on",
    "place": "Where",
    "note": "Note",
    "attachment": "Scan",
}
"""What the fields are called, in the order of the form."""


class RequestPage:
    """Shows the form and enters what it says. Awaited, both raise StoreUnavailable."""

    def __init__(
        self,
        bots: BotsOfSession,
        directory: Directory,
        record: RecordOffChannel,
        describe: DescribeRecipient,
        clock: Clock,
    ) -> None:
        self._bots = bots
        self._directory = directory
        self._record = record
        self._describe = describe
        self._clock = clock

    async def show(self, request: ConsoleRequest, session: Session) -> PageAnswer:
        """Show an empty form."""
        kind = request.asked("kind")
        bots = await self._bots(session)
        today = datetime.fromtimestamp(self._clock.now() / SECOND, UTC).date().isoformat()
        filled = {"received": today, "bot": request.asked("bot"), "scope": "all"}
        return await self._form(session, kind if kind in KINDS else OPT_OUT, bots, filled)

    async def enter(self, request: ConsoleRequest, session: Session) -> PageAnswer:
        """Record what was entered, or show what is at fault."""
        kind = OPT_IN if request.sent("kind") == OPT_IN else OPT_OUT
        bots = await self._bots(session)
        chosen = next((one for one in bots if one.bot_id == request.sent("bot")), None)
        bot = None if chosen is None else await self._directory.bot(chosen.bot_id)
        if bot is None:
            missing = {"bot": "must be one of those offered."}
            return await self._form(session, kind, bots, _filled(request), missing)
        entered = read_entered(request, kind, bot, session.token, self._clock.now())
        if isinstance(entered, Entered):
            try:
                return await self._recorded(session, kind, bots, bot, entered)
            except FieldRefused as refused:
                faults = Faults()
                faults.add(refused)
        else:
            faults = entered
        return await self._form(session, kind, bots, _filled(request), faults.found)

    async def _recorded(
        self,
        session: Session,
        kind: str,
        bots: Sequence[BotRecord],
        bot: BotRecord,
        entered: Entered,
    ) -> PageAnswer:
        recipient, agreed = entered.recipient, entered.agreed
        blocked = False
        if agreed is None:
            await self._record.opt_out(bot, recipient, entered.taken, entered.scopes)
            changed = f"opted out of {_WHAT[entered.scopes[0]]}"
        else:
            recorded = await self._record.opt_in(bot, recipient, entered.taken, agreed)
            changed = "opted in" if recorded.event_id else "had opted in already; nothing changed"
            if recorded.refused:
                changed = "not opted in: the person was erased at her own request"
            blocked = recorded.blocked_by is not None and not recorded.refused
        standing: Standing = sentences(await self._describe(bot.rules, recipient))
        body = render(
            "done",
            business=bot.business_name,
            form=session.form,
            places=places(session, REQUESTS),
            kind=kind,
            number=entered.taken.spelling.get("spelling", recipient.key),
            canonical=recipient.key,
            changed="still opted out" if blocked else changed,
            blocked=blocked,
            bots=[one.name for one in bots] if len(bots) > 1 else [],
            bot=bot,
            for_all=kind == OPT_OUT,
            standing=standing,
        )
        return PageAnswer(body)

    async def _form(
        self,
        session: Session,
        kind: str,
        bots: Sequence[BotRecord],
        filled: Mapping[str, Any],
        faults: Mapping[str, str] | None = None,
    ) -> PageAnswer:
        found = faults or {}
        business = bots[0] if bots else None
        rules = None if business is None else business.rules
        body = render(
            "request",
            business=None if business is None else business.business_name,
            form=session.form,
            places=places(session, REQUESTS),
            kind=kind,
            bots=bots,
            topics=[] if business is None else _topics(business),
            disclosures=[] if rules is None else sorted(rules.disclosures, reverse=True),
            channels=_CHANNELS,
            acts={act: name for act, name in _ACTS.items() if act in NEEDS[Method.OPERATOR].acts},
            filled={**_EMPTY, **filled},
            faults={name: found[name] for name in (*_LABELS, *found) if name in found},
            labels=_LABELS,
        )
        return PageAnswer(body, 400 if found else 200)


def _topics(bot: BotRecord) -> list[tuple[str, str]]:
    """Return the declared topics with what persons read for them."""
    return [(topic, bot.topic_descriptions.get(topic, "")) for topic in sorted(bot.rules.topics)]


_WHAT: Final = {"all": "all messages", "marketing": "marketing messages"}


def _filled(request: ConsoleRequest) -> dict[str, Any]:
    """Return what was typed, to be shown again; a file cannot be."""
    return {
        **{name: request.sent(name) for name in _KEPT},
        "topic": list(request.form.get("topic") or ()),
    }
