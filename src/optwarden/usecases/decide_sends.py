"""May a message go to each of its recipients now? Decided freshly, stored, and within a bound.

Before: a send names bot, recipients and message. After: each decision that lets go is fresh enough
to start a request on, or nothing goes. In shadow mode what cannot be decided goes all the same,
unless a plain read says that somebody opted out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from optwarden.consent.commands.handling import Origin
from optwarden.consent.commands.send import DecideSend, SendDecided
from optwarden.consent.decision import decide_in_shadow
from optwarden.consent.message import Message
from optwarden.consent.vocabulary import Actor, GuardMode
from optwarden.usecases.attempt import is_fresh, signer
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.permits import permit_signer
from optwarden.usecases.ports import (
    Clock,
    Consents,
    Standing,
    StateUnreadable,
    StoreBusy,
    StoreUnavailable,
)
from optwarden.usecases.settle_attempts import Addressee, SettleAttempts

Answers: TypeAlias = Sequence[SendDecided | Exception]

_TRIES: Final = 3
DECIDED_WITHIN_SECONDS: Final = 5.0
"""How long a send waits for its decision: far longer than a store that works takes for one, and
shorter than clients wait for an answer, who would send again without knowing what became of it."""
READ_WITHIN_SECONDS: Final = 1.0
"""How long the plain read may take by which shadow mode looks for opt-outs; it writes nothing."""


@dataclass(slots=True)
class _Asked:
    """A send that is to be decided; `given_up` when nobody waits for it any more."""

    bot: BotRecord
    addressees: tuple[Addressee, ...]
    message: Message
    given_up: bool = False

    @property
    def shadow(self) -> bool:
        """Say whether what cannot be decided goes all the same."""
        return self.bot.rules.guard_mode is GuardMode.SHADOW


class DecideSends:
    """Decides one message to some recipients, by the bot's mode."""

    def __init__(
        self, consents: Consents, keyring: Keyring, clock: Clock, settle: SettleAttempts
    ) -> None:
        self._consents = consents
        self._keyring = keyring
        self._clock = clock
        self._settle = settle

    async def __call__(
        self, bot: BotRecord, addressees: tuple[Addressee, ...], message: Message
    ) -> list[SendDecided | None]:
        """Decide; None where nothing is decided and the bot's mode lets it pass.

        Raises StoreUnavailable: then nobody may be sent to.
        """
        if bot.rules.guard_mode is GuardMode.OFF:
            return [None] * len(addressees)
        asked = _Asked(bot, addressees, message)
        decided = await self._within_bound(asked)
        if asked.shadow and None in decided:
            return await self._opposed(asked, decided)
        return decided

    async def _within_bound(self, asked: _Asked) -> list[SendDecided | None]:
        loop = asyncio.get_running_loop()
        until = loop.time() + DECIDED_WITHIN_SECONDS
        answers = asyncio.ensure_future(self._ask(asked, asked.addressees))
        await asyncio.wait((answers,), timeout=DECIDED_WITHIN_SECONDS)
        if (decided := self._at_once(answers)) is not None:
            return decided
        deciding = self._settle.begin(self._freshly(asked, answers))
        await asyncio.wait((deciding,), timeout=max(0.0, until - loop.time()))
        if deciding.done():
            return deciding.result()
        asked.given_up = True
        self._settle.behind(self._take_back(asked, deciding))
        if asked.shadow:
            return [None] * len(asked.addressees)
        raise StoreBusy("the store is too slow to decide")

    def _at_once(self, answers: asyncio.Future[Answers]) -> list[SendDecided | None] | None:
        """Return the decisions where nothing more is to be done for them: nearly always."""
        if not answers.done() or answers.exception() is not None:
            return None
        answered = answers.result()
        decided: list[SendDecided | None] = [
            one for one in answered if isinstance(one, SendDecided)
        ]
        return None if len(decided) < len(answered) or self._stale(decided) else decided

    async def _take_back(
        self, asked: _Asked, deciding: asyncio.Task[list[SendDecided | None]]
    ) -> None:
        """Withdraw what is decided after all: nobody makes those attempts."""
        try:
            decided = await deciding
        except StoreUnavailable:
            return
        await self._withdraw(asked, decided)

    async def _opposed(
        self, asked: _Asked, decided: list[SendDecided | None]
    ) -> list[SendDecided | None]:
        """Deny, unrecorded, what an opt-out or a suppression stands against as far as can be read.

        A store that can be read and not written says that still. Those who were decided go
        undecided where the read took their second. Raises StateUnreadable.
        """
        places = [at for at, one in enumerate(decided) if one is None]
        recipients = [asked.addressees[at].recipient for at in places]
        reading = self._consents.read(asked.bot.business_id, recipients)
        try:
            found = await asyncio.wait_for(reading, READ_WITHIN_SECONDS)
        except StateUnreadable:
            await self._withdraw(asked, decided)
            raise
        except (TimeoutError, StoreUnavailable):
            found = []
        stale = self._stale(decided)
        gone = [(asked.addressees[at], decided[at]) for at in stale]
        self._settle.behind(self._settle.withdraw(asked.bot, gone))
        answered = [None if at in stale else one for at, one in enumerate(decided)]
        for at, standing in zip(places, found, strict=False):
            answered[at] = self._denied(asked, standing)
        return answered

    def _denied(self, asked: _Asked, standing: Standing) -> SendDecided | None:
        now, rules = self._clock.now(), asked.bot.rules
        at = max(now, standing.last_effective_at + 1)
        to = standing.recipient.key
        decision, spared = decide_in_shadow(standing.state, rules, asked.message, at, to)
        if decision.allowed or spared:
            return None
        sign = signer(self._keyring, rules, standing.recipient)
        return SendDecided(decision, sign(decision, standing.version), None, now)

    async def _freshly(
        self, asked: _Asked, answers: Awaitable[Answers]
    ) -> list[SendDecided | None]:
        """Decide until every decision that lets go is fresh enough to start a request on."""
        addressees = asked.addressees
        decided = await self._decided(asked, addressees, answers)
        for _ in range(_TRIES):
            stale = self._stale(decided)
            if not stale or asked.given_up:
                return decided
            gone = [(addressees[position], decided[position]) for position in stale]
            try:
                again, _ = await asyncio.gather(
                    self._decide(asked, [addressees[position] for position in stale]),
                    self._settle.withdraw(asked.bot, gone),
                )
            except StoreUnavailable:
                kept = set(range(len(addressees))) - set(stale)
                others = [(addressees[at], decided[at]) for at in kept]
                await self._settle.withdraw(asked.bot, others)
                raise
            for position, one in zip(stale, again, strict=True):
                decided[position] = one
        if asked.shadow:
            stale = self._stale(decided)
            gone = [(addressees[at], decided[at]) for at in stale]
            await self._settle.withdraw(asked.bot, gone)
            return [None if at in stale else one for at, one in enumerate(decided)]
        await self._withdraw(asked, decided)
        raise StoreBusy("the store is too slow to send on what it answers")

    async def _withdraw(self, asked: _Asked, decided: Sequence[SendDecided | None]) -> None:
        await self._settle.withdraw(asked.bot, zip(asked.addressees, decided, strict=True))

    def _stale(self, decided: Sequence[SendDecided | None]) -> list[int]:
        now = self._clock.now()
        return [
            position
            for position, one in enumerate(decided)
            if one is not None and one.attempt_id is not None and not is_fresh(one, now)
        ]

    def _ask(self, asked: _Asked, addressees: Sequence[Addressee]) -> Awaitable[Answers]:
        commands = [(one.recipient, self._command(asked, one)) for one in addressees]
        alone = len(commands) == 1  # who asks for several waits for the last of them anyhow
        return self._consents.try_each(asked.bot.business_id, commands, promptly=alone)

    async def _decide(
        self, asked: _Asked, addressees: Sequence[Addressee]
    ) -> list[SendDecided | None]:
        return await self._decided(asked, addressees, self._ask(asked, addressees))

    async def _decided(
        self, asked: _Asked, addressees: Sequence[Addressee], asking: Awaitable[Answers]
    ) -> list[SendDecided | None]:
        """Return what was decided for some; if one cannot be decided, none is sent to.

        In shadow mode one that the store's absence leaves undecided is None instead.
        """
        answers: Answers
        try:
            answers = await asking
        except StoreUnavailable as error:
            answers = [error] * len(addressees)
        decided: list[SendDecided | None] = []
        failures: list[Exception] = []
        for answer in answers:
            if isinstance(answer, SendDecided):
                decided.append(answer)
                continue
            decided.append(None)
            if not (asked.shadow and isinstance(answer, StoreUnavailable)):
                failures.append(answer)
        if failures:
            await self._settle.withdraw(asked.bot, zip(addressees, decided, strict=True))
            raise failures[0]
        return decided

    def _command(self, asked: _Asked, addressee: Addressee) -> DecideSend:
        rules, recipient = asked.bot.rules, addressee.recipient
        private = () if addressee.spelling == recipient.key else (("spelling", addressee.spelling),)
        return DecideSend(
            rules,
            asked.message,
            asked.bot.provider,
            signer(self._keyring, rules, recipient),
            Origin(Actor.GATEWAY, private=private),
            sign_permit=permit_signer(self._keyring, rules.bot_id),
            to=recipient.key,
        )
