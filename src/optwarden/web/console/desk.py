"""What must somebody read, and what is made of it? The desk, with a button for each answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import quote

from optwarden.consent.vocabulary import DoubtOutcome, Micros
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.desk import AlreadySettled, Desk, DeskItem, WroteMore
from optwarden.usecases.ports import Clock
from optwarden.web.console.arriving import ConsoleRequest
from optwarden.web.console.bots import BotsOfSession
from optwarden.web.console.places import DESK, may_read, places
from optwarden.web.console.sessions import Session
from optwarden.web.console.templating import PREFIX, render
from optwarden.web.pages.answer import PageAnswer

SHOWN: Final = 50
"""Items of one page: what is settled makes room for the next."""
_ITEM: Final = re.compile(r"([0-9a-f-]{36})\.([0-9]{1,19})", re.ASCII)
_DIGITS: Final = 6
_LARGEST_SHARD_KEY: Final = 2**63 - 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SAID: Final = {
    "upheld": "It is an opt-out: no message goes to that person any more, from any bot.",
    "dismissed": "It is none: marketing is no longer held back on its account.",
    "already_settled": "Somebody was quicker: it is settled.",
    "wrote_more": "Nothing is settled: the person has written more since. Read it, then decide.",
    "unknown": "Nothing is settled: there is no such item.",
}
"""What a page says after a button, by the word in its address."""


@dataclass(frozen=True, slots=True)
class ShownItem:
    """An item as the page has it."""

    item_id: str
    recipient: str
    messages: tuple[tuple[str, str, str], ...]
    """When each was written, the words, and the rule that found them."""
    due: str
    overdue: bool
    outcome: str | None


class DeskPage:
    """Shows the desk and settles. Awaited, both raise StoreUnavailable."""

    def __init__(self, bots: BotsOfSession, desk: Desk, clock: Clock) -> None:
        self._bots = bots
        self._desk = desk
        self._clock = clock

    async def show(self, request: ConsoleRequest, session: Session) -> PageAnswer:
        """Show what waits at a bot, or what was settled."""
        if not may_read(session):
            return _not_for_you()
        bots = await self._bots(session)
        chosen = _chosen(bots, request.asked("bot"))
        settled = request.asked("settled") == "1"
        found: Sequence[DeskItem] = ()
        if chosen is not None:
            after = request.asked("after") if _is_id(request.asked("after")) else None
            found = await self._desk.page(
                chosen.bot_id, settled=settled, after=after, limit=SHOWN + 1
            )
        shown = found[:SHOWN]
        body = render(
            "desk",
            business=None if chosen is None else chosen.business_name,
            form=session.form,
            places=places(session, DESK),
            bots=bots,
            bot=chosen,
            settled=settled,
            said=_SAID.get(request.asked("said")),
            items=[self._shown(item) for item in shown],
            next_after=shown[-1].outbox_id if len(found) > SHOWN else None,
        )
        return PageAnswer(body)

    async def settle(self, request: ConsoleRequest, session: Session) -> PageAnswer:
        """Do what a button says, and show the desk again."""
        if not may_read(session):
            return _not_for_you()
        bots = await self._bots(session)
        chosen = next((one for one in bots if one.bot_id == request.sent("bot")), None)
        item = _ITEM.fullmatch(request.sent("item"))
        outcome = _outcome(request.sent("outcome"))
        if chosen is None or item is None or outcome is None or int(item[2]) > _LARGEST_SHARD_KEY:
            return _back_to(chosen, "unknown")
        read = _count(request.sent("read"))
        try:
            await self._desk.settle(chosen, int(item[2]), item[1], outcome, read)
        except AlreadySettled:
            return _back_to(chosen, "already_settled")
        except WroteMore:
            return _back_to(chosen, "wrote_more")
        except UnknownRecord:
            return _back_to(chosen, "unknown")
        return _back_to(chosen, outcome)

    def _shown(self, item: DeskItem) -> ShownItem:
        return ShownItem(
            f"{item.outbox_id}.{item.shard_key}",
            _number(item.recipient),
            tuple((_moment(one.at), one.text or "", one.matched) for one in item.messages),
            _last_day(item.due_at),
            item.outcome is None and item.due_at <= self._clock.now(),
            item.outcome,
        )


def _chosen(bots: Sequence[BotRecord], bot_id: str) -> BotRecord | None:
    return next((one for one in bots if one.bot_id == bot_id), bots[0] if bots else None)


def _outcome(word: str) -> DoubtOutcome | None:
    return next((one for one in DoubtOutcome if one.value == word), None)


def _count(text: str) -> int:
    """Read how many messages the page showed; what is no number is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < _DIGITS else 0


def _is_id(text: str) -> bool:
    return _ITEM.fullmatch(f"{text}.0") is not None


def _number(recipient: str | None) -> str:
    """Write a number as people do; a user id stays as it is."""
    if recipient is None:
        return "(erased)"
    return f"+{recipient}" if recipient.isdigit() else recipient


def _moment(at: Micros) -> str:
    return (_EPOCH + timedelta(microseconds=at)).strftime("%Y-%m-%d %H:%M UTC")


def _last_day(due_at: Micros) -> str:
    """Name the last day on which it is in time."""
    return (_EPOCH + timedelta(microseconds=due_at - 1)).date().isoformat()


def _back_to(bot: BotRecord | None, said: str) -> PageAnswer:
    about = "" if bot is None else f"bot={quote(bot.bot_id, safe='')}&"
    location = f"{PREFIX}{DESK}?{about}said={said}"
    return PageAnswer(b"", 303, ((b"location", location.encode()),))


def _not_for_you() -> PageAnswer:
    text = "What persons wrote is for tokens with the scope admin. Sign in with one."
    return PageAnswer(render("message", title="Not with this token", text=text), 403)
