"""By which names does a provider know a bot? One table for sends, callbacks and what is stored.

A bot has the names it was given as senders, and those in its provider's own settings. Each counts
in every spelling: the guard and a callback may each have another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from optwarden.usecases.configuration import BotRecord

BY_ID: Final = "bot_id"
"""Where a name is from that nobody set up: it is taken for the bot's, and rules no other out."""
_MOST_BOTS: Final = 1_000
"""Whose names are remembered."""
_SETTINGS: Final = "provider_settings."
_STORABLE: Final = re.compile(r"[!-~]{1,300}")
"""What a text column of each engine holds; a setting may be anything, and then names nobody."""

Spellings: TypeAlias = tuple[str, ...]


def as_written(sender: str) -> Spellings:
    """Return the one spelling of a provider's name that has no other."""
    return (sender,)


def _in_no_setting(_settings: Mapping[str, str]) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Naming:
    """How one provider names the business's side."""

    spellings: Callable[[str], Spellings] = as_written
    in_settings: Callable[[Mapping[str, str]], Mapping[str, str]] = _in_no_setting
    """Takes a bot's settings; returns the names in them, by the setting each is in."""
    by_id: bool = False
    """The provider's id of a bot may be ours as well."""


_EXACT: Final = Naming()


@dataclass(frozen=True, slots=True)
class SenderNames:
    """Every provider's table."""

    of_provider: Mapping[str, Naming] = field(default_factory=dict)
    _worked_out: dict[tuple[str, str], tuple[BotRecord, Mapping[str, str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """By bot and provider, for the very record it was worked out of: each callback asks."""

    def of(self, bot: BotRecord, provider: str | None = None) -> Mapping[str, str]:
        """Return each spelling of each of a bot's names, and where it was set up.

        `provider` is whose names are asked for, where it is not the one the bot sends by.
        """
        asked = bot.bot_id, provider or bot.provider
        known = self._worked_out.get(asked)
        if known is not None and known[0] is bot:
            return known[1]
        found = self._work_out(bot, asked[1])
        if len(self._worked_out) >= _MOST_BOTS:
            self._worked_out.clear()
        self._worked_out[asked] = bot, found
        return found

    def _work_out(self, bot: BotRecord, provider: str) -> Mapping[str, str]:
        naming = self.of_provider.get(provider, _EXACT)
        named = [(sender, f"senders[{place}]") for place, sender in enumerate(bot.senders)]
        in_settings = naming.in_settings(bot.provider_settings)
        named += [(name, _SETTINGS + setting) for setting, name in in_settings.items()]
        if naming.by_id:
            named.append((bot.bot_id, BY_ID))
        found: dict[str, str] = {}
        for name, where in named:
            for spelling in naming.spellings(name):
                if _STORABLE.fullmatch(spelling):
                    found.setdefault(spelling, where)
        return found


def set_up(*settings: str) -> Callable[[Mapping[str, str]], Mapping[str, str]]:
    """Return what reads the names that each stand in one setting."""

    def read(given: Mapping[str, str]) -> Mapping[str, str]:
        return {setting: given[setting].strip() for setting in settings if given.get(setting)}

    return read
