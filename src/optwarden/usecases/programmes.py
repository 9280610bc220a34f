"""How does a way to ask for opt-ins go live? Drafted, held to its rules, published, withdrawn.

What is published is what pages, messages and calls act by; a draft beside it can be worked on
meanwhile. A programme that was withdrawn collects nothing, and its id never comes back.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from optwarden.consent.programme import Placement, Programme
from optwarden.consent.programme_lint import ProgrammeFinding, Surroundings, lint_programme
from optwarden.consent.vocabulary import Micros
from optwarden.usecases.collecting.chat_codes import ALPHABET, new_code
from optwarden.usecases.collecting.chat_links import ChatLink, MakeChatLink, chat_number_of
from optwarden.usecases.configuration import Administration, BotRecord, UnknownRecord
from optwarden.usecases.disclosures import KeepDisclosures, Published
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.outbox.confirming import TEMPLATE
from optwarden.usecases.ports import Clock

PROGRAMME: Final = r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
"""The name a business gives a programme: in facts, so its first letter is no digit."""
_ID_LENGTH: Final = 12
_LETTERS: Final = ALPHABET[10:]


@dataclass(frozen=True, slots=True)
class StoredProgramme:
    """A programme as it is kept: the draft, and what is live of it."""

    name: str
    draft: Programme
    published: Programme | None
    changed_at: Micros


@dataclass(frozen=True, slots=True)
class KeptProgramme:
    """The same with what the linter says of the draft today."""

    stored: StoredProgramme
    findings: tuple[ProgrammeFinding, ...]

    @property
    def publishable(self) -> bool:
        """Say whether nothing stands in the way of publishing the draft."""
        return not any(finding.binding for finding in self.findings)


@dataclass(frozen=True, slots=True)
class PlacementLink:
    """Where a placement's code leads, in one language."""

    placement: Placement
    language: str
    link: ChatLink


class Programmes(Protocol):
    """Where programmes are kept; each change is a dated event. All raise StoreUnavailable."""

    async def all(self, business_id: str) -> list[StoredProgramme]:
        """Return a business's programmes by name."""
        ...

    async def save_draft(self, business_id: str, programme: StoredProgramme) -> None:
        """Keep a draft in place of the one of its name."""
        ...

    async def publish(self, business_id: str, programme: StoredProgramme) -> None:
        """Make a draft the one that is live."""
        ...

    async def withdraw(self, business_id: str, programme: StoredProgramme) -> None:
        """Drop a programme, draft and all."""
        ...


class KeepProgrammes:
    """Drafts, judges, publishes and withdraws the programmes of a business."""

    def __init__(
        self,
        programmes: Programmes,
        disclosures: KeepDisclosures,
        administration: Administration,
        make_link: MakeChatLink,
        clock: Clock,
    ) -> None:
        self._programmes = programmes
        self._disclosures = disclosures
        self._administration = administration
        self._make_link = make_link
        self._clock = clock
        # Two drafts of a new name at once would be two programmes.
        self._changing = asyncio.Lock()

    async def all(self, business_id: str) -> list[KeptProgramme]:
        """Return the programmes by name."""
        known = await self._known(business_id)
        return [KeptProgramme(one, known.findings(one.name, one.draft)) for one in known.stored]

    async def one(self, business_id: str, name: str) -> KeptProgramme:
        """Return one programme. Raises UnknownRecord."""
        for kept in await self.all(business_id):
            if kept.stored.name == name:
                return kept
        raise UnknownRecord("programme")

    async def lint(
        self, business_id: str, name: str, programme: Programme
    ) -> tuple[ProgrammeFinding, ...]:
        """Hold a programme to its rules and keep nothing."""
        return (await self._known(business_id)).findings(name, programme)

    async def save_draft(
        self, business_id: str, name: str, programme: Programme
    ) -> tuple[bool, KeptProgramme]:
        """Keep a draft; say whether its programme is new. Raises FieldRefused.

        The id is that of the programme's first draft. A placement without a code gets one, or the
        one that hangs already under its label.
        """
        async with self._changing:
            known = await self._known(business_id)
            old = known.named(name)
            draft = _settled(programme, old)
            if old is not None and old.published is not None and old.draft.bot_id != draft.bot_id:
                raise FieldRefused(
                    "bot", "is_published", "cannot change while the programme is published."
                )
            if draft.bot_id not in known.bots:
                raise FieldRefused("bot", "unknown_bot", "must be one of the business's bots.")
            if old is None or old.draft != draft:
                live = None if old is None else old.published
                new = StoredProgramme(name, draft, live, self._clock.now())
                await self._programmes.save_draft(business_id, new)
            else:
                new = old
            return old is None, KeptProgramme(new, known.findings(name, draft))

    async def publish(self, business_id: str, name: str) -> KeptProgramme:
        """Make the draft the programme that is live.

        Raises UnknownRecord, and FieldRefused where it breaks a rule it must keep.
        """
        async with self._changing:
            known = await self._known(business_id)
            old = known.named(name)
            if old is None:
                raise UnknownRecord("programme")
            findings = known.findings(name, old.draft)
            broken = [finding for finding in findings if finding.binding]
            if broken:
                raise _refused(broken)
            new = old
            if old.published != old.draft:
                new = replace(old, published=old.draft, changed_at=self._clock.now())
                await self._programmes.publish(business_id, new)
            return KeptProgramme(new, findings)

    async def withdraw(self, business_id: str, name: str) -> None:
        """End a programme: from now on it collects nothing. Raises UnknownRecord."""
        async with self._changing:
            old = (await self._known(business_id)).named(name)
            if old is None:
                raise UnknownRecord("programme")
            await self._programmes.withdraw(business_id, old)

    async def placement(
        self, business_id: str, name: str, code: str, language: str | None
    ) -> PlacementLink:
        """Return where a placement of a published programme leads.

        Raises UnknownRecord, and FieldRefused without a number to write to.
        """
        known = await self._known(business_id)
        stored = known.named(name)
        programme = None if stored is None else stored.published
        if programme is None:
            raise UnknownRecord("published programme")
        for placement in programme.placements:
            if placement.code == code:
                live = known.with_wordings(programme)
                if not live.disclosures:
                    raise UnknownRecord("wording that names the topics")
                shown = live.language(language)
                bot = known.bots[live.bot_id]
                link = await self._make_link.of_placement(bot, live, placement, shown)
                return PlacementLink(placement, shown, link)
        raise UnknownRecord("placement")

    async def _known(self, business_id: str) -> _Known:
        bots = await self._administration.bots(business_id)
        return _Known(
            await self._programmes.all(business_id),
            {bot.bot_id: bot for bot in bots},
            await self._disclosures.published(business_id),
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What a business has set up that its programmes go together with."""

    stored: list[StoredProgramme]
    bots: dict[str, BotRecord]
    published: list[Published]

    def named(self, name: str) -> StoredProgramme | None:
        return next((one for one in self.stored if one.name == name), None)

    def with_wordings(self, programme: Programme) -> Programme:
        """Return a programme with what it asks with, as `BotRules.programmes` has it."""
        live = self.bots[programme.bot_id].rules.programmes.get(programme.programme_id)
        return programme if live is None else replace(programme, disclosures=live.disclosures)

    def findings(self, name: str, programme: Programme) -> tuple[ProgrammeFinding, ...]:
        """Hold a programme to its rules beside what else there is."""
        bot = self.bots.get(programme.bot_id)
        newest = self._newest(programme)
        around = Surroundings(
            None if bot is None else bot.rules,
            {language: one.disclosure for language, one in newest.items()},
            None if bot is None else chat_number_of(bot, programme),
            None if bot is None else bot.provider_settings.get(TEMPLATE) or None,
            tuple(
                one.published
                for one in self.stored
                if one.name != name
                and one.published is not None
                and one.published.bot_id == programme.bot_id
            ),
        )
        return lint_programme(programme, around)

    def _newest(self, programme: Programme) -> dict[str, Published]:
        named = [one for one in self.published if one.disclosure.name == programme.disclosure]
        in_order = sorted(named, key=lambda one: one.version)
        return {one.disclosure.language: one for one in in_order}


def new_programme_id() -> str:
    """Make an id that stands in public addresses: 60 bits, lower case, a letter first."""
    first = secrets.choice(_LETTERS)
    return (first + "".join(secrets.choice(ALPHABET) for _ in range(_ID_LENGTH - 1))).lower()


def _settled(programme: Programme, old: StoredProgramme | None) -> Programme:
    """Give a draft its id, and each placement its code."""
    before = () if old is None else (old.draft, old.published or old.draft)
    hanging = {one.label: one.code for each in before for one in each.placements}
    placements = tuple(
        one if one.code else replace(one, code=hanging.get(one.label) or new_code())
        for one in programme.placements
    )
    programme_id = new_programme_id() if old is None else old.draft.programme_id
    return replace(programme, programme_id=programme_id, placements=placements)


def _refused(findings: Sequence[ProgrammeFinding]) -> FieldRefused:
    refusals = [FieldRefused(one.field, one.rule, one.explanation) for one in findings]
    first, *others = refusals
    return FieldRefused(first.field, first.rule, first.explanation, tuple(others))
