"""How does one opt in and out by a call that Sinch carries? SVAML over its signed events.

`/webhooks/sinch_voice/{bot}` is the application's callback URL, or one below it that names a
language. A call comes in (`ice`); or the business calls a person with a custom callout, which is
connected (`ice`) and answered (`ace`). Keys come as `pie`, the end as `dice`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import Method, PersonAct
from optwarden.optin.contract import Parts
from optwarden.optin.sinch_voice import svaml
from optwarden.optin.voice.dialogue import TURNS, Call, Dialogue, Heard
from optwarden.usecases.collecting.methods import Answer, Called
from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.ports import Clock
from optwarden.usecases.signatures.sinch import is_signed

_KEY: Final = "sinch_voice_application_key"
_SECRETS: Final = ("sinch_voice_application_secret", "sinch_voice_application_secret_previous")
_CREDENTIALS: Final = "sinch_voice_recording_credentials"
_DESTINATION: Final = "ivr_recording_destination"
_CALLED_BY_US: Final = "number"
"""The kind of `to` where we call; a number of ours that is called is a `did`."""
_NO_KEY: Final = frozenset({"timeout", "invalidinput", "error"})


@dataclass(frozen=True, slots=True)
class SinchVoice:
    """What the method is; a caller id can be forged, so it observes no number."""

    name: str = "sinch_voice"
    method: Method = Method.IVR
    acts: frozenset[PersonAct] = frozenset({PersonAct.PRESSED_KEY})
    observes_number: bool = False


METHOD: Final = SinchVoice()


class SinchCalls:
    """Answers Sinch's events about calls."""

    def __init__(self, parts: Parts) -> None:
        self._dialogue = Dialogue(parts)
        self._clock: Clock = parts.clock

    async def __call__(self, bot: BotRecord, called: Called) -> Answer:
        """Verify, read, do and say. Raises StoreUnavailable."""
        if not self._is_authentic(bot, called):
            return Answer(401)
        event = _event(called.body)
        call_id = _text(event, "callid")
        if call_id is None or "/" in called.tail:
            return _json({})
        call = Call(call_id, language=called.tail or None)
        match _text(event, "event"):
            case "ice":
                return _json(await self._incoming(bot, call, event))
            case "ace":
                return _json(await self._answered(bot, call))
            case "pie":
                return _json(await self._pressed(bot, call, event.get("menuResult")))
            case "dice":
                await self._dialogue.ended(bot, call_id)
        return _json({})

    def _is_authentic(self, bot: BotRecord, called: Called) -> bool:
        key = bot.provider_settings.get(_KEY, "")
        applications = [(key, bot.secrets.get(name, "")) for name in _SECRETS]
        now = self._clock.now()
        return is_signed(
            applications, now, called.http_method, called.url, called.headers, called.body
        )

    async def _incoming(
        self, bot: BotRecord, call: Call, event: Mapping[str, Any]
    ) -> dict[str, Any]:
        to = event.get("to")
        to = to if isinstance(to, dict) else {}
        number, line = _text(event, "cli"), _text(to, "endpoint")
        if _text(to, "type") == _CALLED_BY_US:
            heard = await self._dialogue.begin(bot, _with(call, line, number))
            if heard.question is None or line is None:
                return svaml.HANG_UP
            return svaml.connect(line, number)
        heard = await self._dialogue.begin(bot, _with(call, number, line))
        return await self._written(bot, call, heard)

    async def _answered(self, bot: BotRecord, call: Call) -> dict[str, Any]:
        """Ask whom the business called; of a call that is not ours say nothing."""
        heard = await self._dialogue.again(bot, call)
        return svaml.CONTINUE if heard is None else await self._written(bot, call, heard)

    async def _pressed(self, bot: BotRecord, call: Call, result: object) -> dict[str, Any]:
        found = result if isinstance(result, dict) else {}
        kind, value = (_text(found, "type") or "").lower(), _text(found, "value") or ""
        if kind == "hangup":
            await self._dialogue.ended(bot, call.call_id)
            return {}
        if kind in _NO_KEY:
            return svaml.written(await self._dialogue.gave_up(bot, call))
        key, turn = svaml.returned(value) if kind == "return" else (value, TURNS)
        return svaml.written(await self._dialogue.pressed(bot, call, key, turn))

    async def _written(self, bot: BotRecord, call: Call, heard: Heard) -> dict[str, Any]:
        """Write what is heard; where the business records, name the place and keep it."""
        programme = heard.records
        folder = None if programme is None else programme.settings.get(_DESTINATION)
        if folder is None:
            return svaml.written(heard)
        place = f"{folder}{call.call_id}.mp3"
        await self._dialogue.recording(bot, call.call_id, place)
        return svaml.written(heard, svaml.recording(place, bot.secrets.get(_CREDENTIALS)))


def called_back(parts: Parts) -> SinchCalls:
    """Build what answers Sinch."""
    return SinchCalls(parts)


def _event(body: bytes) -> dict[str, Any]:
    try:
        event = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return event if isinstance(event, dict) else {}


def _text(document: Mapping[str, Any], name: str) -> str | None:
    value = document.get(name)
    return value if isinstance(value, str) and value and "\0" not in value else None


def _with(call: Call, number: str | None, line: str | None) -> Call:
    return Call(call.call_id, number, line, call.language)


def _json(document: Mapping[str, Any]) -> Answer:
    return Answer(200, "application/json", orjson.dumps(document))
