"""How does one opt in and out by a call that Twilio carries? TwiML over its signed requests.

`/webhooks/twilio_voice/{bot}` answers a call, in the programme's language or in one that the path
goes on with; `.../recording` and `.../ended` below it hear of the recording and of the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from optwarden.consent.vocabulary import Method, PersonAct
from optwarden.optin.contract import Parts
from optwarden.optin.twilio_voice.twiml import CONTENT_TYPE, respond
from optwarden.optin.voice.dialogue import TURNS, Call, Dialogue, Heard
from optwarden.usecases.collecting.methods import Answer, Called
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.signatures.form import read_form
from optwarden.usecases.signatures.twilio import is_signed

_SECRETS: Final = tuple(
    name + age
    for name in ("twilio_voice_auth_token", "twilio_auth_token")
    for age in ("", "_previous")
)
_OF_A_TWILIO_BOT: Final = ("auth_token", "auth_token_previous")
_RECORDING: Final = "recording"
_ENDED: Final = "ended"
_OVER: Final = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
_NOT_FOUND: Final = Answer(404)


@dataclass(frozen=True, slots=True)
class TwilioVoice:
    """What the method is; a caller id can be forged, so it observes no number."""

    name: str = "twilio_voice"
    method: Method = Method.IVR
    acts: frozenset[PersonAct] = frozenset({PersonAct.PRESSED_KEY})
    observes_number: bool = False


METHOD: Final = TwilioVoice()


class TwilioCalls:
    """Answers Twilio's requests about calls."""

    def __init__(self, parts: Parts) -> None:
        self._dialogue = Dialogue(parts)

    async def __call__(self, bot: BotRecord, called: Called) -> Answer:
        """Verify, read, do and say. Raises StoreUnavailable."""
        names = _SECRETS + (_OF_A_TWILIO_BOT if bot.provider == "twilio" else ())
        if not is_signed(bot.secrets, names, called.url, called.headers, called.body):
            return Answer(401)
        given = _parameters(called)
        call_id = given.get("CallSid", "")
        if not call_id or "\0" in call_id or "/" in called.tail:
            return _NOT_FOUND
        if called.tail == _RECORDING:
            reference = given.get("RecordingUrl") or given.get("RecordingSid")
            if reference:
                await self._dialogue.recording(bot, call_id, reference)
            return Answer(204)
        if called.tail == _ENDED:
            if given.get("CallStatus", "completed") in _OVER:
                await self._dialogue.ended(bot, call_id)
            return Answer(204)
        heard = await self._hear(bot, _call(given, called.tail), given)
        return Answer(200, CONTENT_TYPE, respond(heard, *_urls(called, heard)))

    async def _hear(self, bot: BotRecord, call: Call, given: Mapping[str, str]) -> Heard:
        turn = given.get("turn")
        if turn is None:
            return await self._dialogue.begin(bot, call)
        asked = int(turn) if turn.isascii() and turn.isdecimal() and len(turn) < 3 else TURNS
        return await self._dialogue.pressed(bot, call, given.get("Digits", ""), asked)


def called_back(parts: Parts) -> TwilioCalls:
    """Build what answers Twilio."""
    return TwilioCalls(parts)


def _parameters(called: Called) -> dict[str, str]:
    """Return the parameters; where the form has one that is in the query too, the form's counts.

    `turn` is ours and stands in the query alone: all of the URL is signed.
    """
    form = read_form(called.body) or {}
    query = dict(called.query)
    given = {**query, **{name: values[-1] for name, values in form.items()}}
    given.pop("turn", None)
    return given | ({"turn": query["turn"]} if "turn" in query else {})


def _call(given: Mapping[str, str], tail: str) -> Call:
    """Say who is the person: who calls, or whom the business called."""
    ends = given.get("From"), given.get("To")
    if given.get("Direction", "").startswith("outbound"):
        ends = ends[1], ends[0]
    return Call(given["CallSid"], ends[0], ends[1], tail or None)


def _urls(called: Called, heard: Heard) -> tuple[str, str]:
    """Return where the next key goes, and where news of the recording goes."""
    parts = urlsplit(called.url)
    above = parts.path.removesuffix(f"/{called.tail}") if called.tail else parts.path
    action = urlunsplit((*parts[:3], f"turn={heard.turn}", ""))
    return action, urlunsplit((*parts[:2], f"{above.rstrip('/')}/{_RECORDING}", "", ""))
