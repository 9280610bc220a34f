"""How is a person invited by text message? The words are made here; a gate of a provider sends.

Whether she may be asked at all was decided before, and once more when this is called.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, Protocol

from optwarden.consent.disclosure.text_message import own_text_of, sms_invitation
from optwarden.consent.programme import Programme
from optwarden.consent.recipient import Msisdn
from optwarden.usecases.collecting.methods import Invitation
from optwarden.usecases.configuration import BotRecord, UnknownRecord
from optwarden.usecases.disclosures import KeepDisclosures
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.providers import SendOutcome, Unreachable

PROVIDER: Final = "sms_provider"
"""The setting that names the method's file, where a bot could send by more than one."""
FROM: Final = "sms_from"
"""The setting of the number, the short code or the name that the bot's text messages come from."""
SPELLING: Final = "spelling"
"""The field of an ask that holds the number as it was written."""


_OWN: Final = (PROVIDER, FROM)


class Gate(Protocol):
    """One provider's way to send a text message."""

    @property
    def name(self) -> str:
        """The method's file."""
        ...

    def lacks(self, bot: BotRecord) -> str | None:
        """Name a setting or a secret that is missing; None where it can send."""
        ...

    async def send(self, bot: BotRecord, number: str, text: str, seconds: float) -> SendOutcome:
        """Send one text to a number of digits, once."""
        ...


class InviteByText:
    """Fills `methods.Invites` for one gate."""

    def __init__(self, gate: Gate, disclosures: KeepDisclosures) -> None:
        self._gate = gate
        self._disclosures = disclosures

    def lacks(self, bot: BotRecord, programme: Programme) -> str | None:
        """Name a setting that is missing, or the one that says another method is to be used."""
        bot = _set_up(bot, programme)
        if bot.provider_settings.get(PROVIDER, self._gate.name) != self._gate.name:
            return PROVIDER
        return self._gate.lacks(bot)

    async def __call__(self, invitation: Invitation) -> SendOutcome:
        """Send the invitation once."""
        missing = self.lacks(invitation.bot, invitation.programme)
        if missing is not None:
            return Unreachable(f"the bot lacks the setting or secret {missing}")
        if not isinstance(invitation.recipient, Msisdn):
            return Unreachable("a text message needs a number")
        text = await self._text(invitation)
        if isinstance(text, Unreachable):
            return text
        spelled = invitation.personal.get(SPELLING) or invitation.recipient.key
        number = spelled.removeprefix("+")
        bot = _set_up(invitation.bot, invitation.programme)
        return await self._gate.send(bot, number, text, invitation.seconds)

    async def _text(self, invitation: Invitation) -> str | Unreachable:
        """Return the words that the person is recorded to have seen."""
        programme = invitation.programme
        try:
            version = invitation.disclosure_id or programme.disclosure_id(invitation.language)
            business_id = invitation.bot.business_id
            wording = await self._disclosures.wording(business_id, version)
        except (KeyError, UnknownRecord):
            return Unreachable("the programme's wording is not published")
        except StoreUnavailable:
            return Unreachable("the wording could not be read")
        own = own_text_of(programme, wording.language)
        if invitation.link is None and own is not None and "{link}" in own:
            return Unreachable("the programme's text names a link, and there is no public URL")
        return sms_invitation(programme, wording, invitation.link)


def _set_up(bot: BotRecord, programme: Programme) -> BotRecord:
    """Return the bot as it texts for a programme, which may say by whom and from where."""
    own = {name: programme.settings[name] for name in _OWN if programme.settings.get(name)}
    return replace(bot, provider_settings={**bot.provider_settings, **own}) if own else bot
