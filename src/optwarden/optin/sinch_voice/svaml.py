"""How is what a caller hears written for Sinch? As SVAML: instructions and one action."""

from __future__ import annotations

import re
from typing import Any, Final

from optwarden.optin.voice.dialogue import TURNS, Heard
from optwarden.optin.voice.speaking import pieces, speaker_of

HANG_UP: Final[dict[str, Any]] = {"action": {"name": "hangup"}}
CONTINUE: Final[dict[str, Any]] = {"action": {"name": "continue"}}
_LONGEST_TEXT: Final = 600
"""Characters: the bound of a text to be spoken, unless Sinch raises it for an account."""
_MILLISECONDS_TO_PRESS: Final = 6_000
_KEYS: Final = "0123456789"
_OF_PROMPTS: Final = str.maketrans({"[": "(", "]": ")", ";": ",", "\0": " "})
"""A prompt ends at a bracket, and prompts are divided by semicolons."""
_RETURNED: Final = re.compile(r"key([0-9])turn([0-9])")


def written(heard: Heard, *before: dict[str, Any]) -> dict[str, Any]:
    """Write what is said and asked, or what is said before the call ends."""
    locale = speaker_of(heard.language).sinch_locale
    if heard.question is None:
        texts = [piece for line in heard.lines for piece in pieces(line, _LONGEST_TEXT)]
        said = [{"name": "say", "text": text, "locale": locale} for text in texts]
        return {"instructions": [*before, *said], **HANG_UP}
    prompt = _prompt((*heard.lines, heard.question))
    menu = {
        "id": "main",
        "mainPrompt": prompt,
        "repeatPrompt": prompt,
        "repeats": TURNS - heard.turn,
        "timeoutMills": _MILLISECONDS_TO_PRESS,
        "options": [{"dtmf": key, "action": f"return(key{key}turn{heard.turn})"} for key in _KEYS],
    }
    action = {"name": "runMenu", "barge": True, "locale": locale, "menus": [menu]}
    return {"instructions": list(before), "action": action}


def returned(value: str) -> tuple[str, int]:
    """Read back which key a menu returned, and in which turn; no key for what is not ours."""
    found = _RETURNED.fullmatch(value)
    return ("", TURNS) if found is None else (found[1], int(found[2]))


def connect(number: str, line: str | None) -> dict[str, Any]:
    """Connect a call of the business to a person."""
    shown = {} if line is None else {"cli": line}
    return {"action": {"name": "connectPstn", "number": number, **shown}}


def recording(place: str, credentials: str | None) -> dict[str, Any]:
    """Let the call be recorded from here on."""
    options = {"destinationUrl": place, "format": "mp3", "notificationEvents": False}
    if credentials is not None:
        options["credentials"] = credentials
    return {"name": "startRecording", "options": options}


def _prompt(lines: tuple[str, ...]) -> str:
    cut = [piece for line in lines for piece in pieces(line.translate(_OF_PROMPTS), _LONGEST_TEXT)]
    return ";".join(f"#tts[{piece}]" for piece in cut)
