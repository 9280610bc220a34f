"""How is what a caller hears written for Twilio? As TwiML, by an XML builder."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from optwarden.optin.voice.dialogue import Heard
from optwarden.optin.voice.speaking import pieces, speaker_of

CONTENT_TYPE: Final = "text/xml; charset=utf-8"
_LONGEST_SAY: Final = 3_000
"""Characters: "<Say>" takes 4,096, and some voices 3,000."""
_SECONDS_TO_PRESS: Final = "6"
_NOT_IN_XML: Final = re.compile("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def respond(heard: Heard, action: str, recording: str) -> bytes:
    """Write the answer: what is said and asked, or what is said before the call ends."""
    response = Element("Response")
    if heard.records is not None:
        start = SubElement(response, "Start")
        told = {"recordingStatusCallback": recording, "recordingStatusCallbackEvent": "in-progress"}
        SubElement(start, "Recording", told)
    if heard.question is None:
        _say(response, heard.language, heard.lines)
        SubElement(response, "Hangup")
    else:
        asked = {
            "input": "dtmf",
            "numDigits": "1",
            "finishOnKey": "",
            "timeout": _SECONDS_TO_PRESS,
            "actionOnEmptyResult": "true",
            "method": "POST",
            "action": action,
        }
        gather = SubElement(response, "Gather", asked)
        _say(gather, heard.language, (*heard.lines, heard.question))
    written: bytes = tostring(response, encoding="utf-8", xml_declaration=True)
    return written


def _say(parent: Element, language: str, lines: tuple[str, ...]) -> None:
    speaker = speaker_of(language)
    attributes = {"language": speaker.twilio_language}
    if speaker.twilio_voice is not None:
        attributes["voice"] = speaker.twilio_voice
    for line in lines:
        for piece in pieces(_NOT_IN_XML.sub(" ", line), _LONGEST_SAY):
            SubElement(parent, "Say", attributes).text = piece
