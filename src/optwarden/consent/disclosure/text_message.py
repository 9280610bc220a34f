"""How does a programme invite by text message? Its words, and what the linter misses in them.

The words are the wording's own with a line on how to answer, or the programme's setting
`sms_text` (`sms_text_pt_br` for one language), in which {keyword} and {link} are filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from optwarden.consent.disclosure.lint import Fault, Finding, lint
from optwarden.consent.disclosure.reading import read
from optwarden.consent.disclosure.render import as_text
from optwarden.consent.disclosure.segments import Length, length_of
from optwarden.consent.disclosure.wording import Control, Disclosure, Presentation
from optwarden.consent.policies import CURRENT_POLICY, GUIDELINES, OUR_ADVICE, Policy, Requirement
from optwarden.consent.programme import Programme

SETTING: Final = "sms_text"
LONGEST: Final = 1600
"""Characters that Twilio takes at most; Sinch takes 2,000."""
MANY_SEGMENTS: Final = 4
_SAMPLE_LINK: Final = "https://consent.example.com/o/3k9tq5w8m2xd"
"""As long as a link to a programme's page is."""
YES: Final[Mapping[str, str]] = {
    "en": "YES", "es": "SI", "pt": "SIM", "fr": "OUI", "de": "JA", "ar": "نعم", "hi": "हाँ",
    "id": "YA",
}  # fmt: skip
"""What agrees where the programme has no keyword; in letters of GSM 7-bit where there are some."""
_ANSWER: Final[Mapping[str, tuple[str, str]]] = {
    "en": ("To agree, reply {keyword}.", "To agree, reply {keyword} or open {link}"),
    "es": ("Para aceptar, responda {keyword}.", "Para aceptar, responda {keyword} o abra {link}"),
    "pt": ("Para aceitar, responda {keyword}.", "Para aceitar, responda {keyword} ou abra {link}"),
    "fr": (
        "Pour accepter, répondez {keyword}.",
        "Pour accepter, répondez {keyword} ou ouvrez {link}",
    ),
    "de": (
        "Zum Zustimmen {keyword} antworten.",
        "Zum Zustimmen {keyword} antworten oder {link} öffnen",
    ),
    "ar": ("للموافقة، أرسل {keyword}.", "للموافقة، أرسل {keyword} أو افتح {link}"),
    "hi": (
        "सहमति के लिए {keyword} लिखकर भेजें।",
        "सहमति के लिए {keyword} लिखकर भेजें या {link} खोलें",
    ),
    "id": ("Untuk setuju, balas {keyword}.", "Untuk setuju, balas {keyword} atau buka {link}"),
}
_STOP: Final[Mapping[str, str]] = {
    "en": "Reply STOP and we will not write again.",
    "es": "Responda STOP y dejaremos de escribirle.",
    "pt": "Responda STOP e não escreveremos mais.",
    "fr": "Répondez STOP et nous ne vous écrirons plus.",
    "de": "Antworten Sie STOP, und wir schreiben nicht mehr.",
    "ar": "أرسل STOP ولن نراسلك مرة أخرى.",
    "hi": "STOP लिखकर भेजें, हम फिर नहीं लिखेंगे।",
    "id": "Balas STOP dan kami tidak akan menulis lagi.",
}
_NAMES_TYPES: Final = Requirement(
    "names_message_types", "calls out the types of messages", binding=True
)
_HOW_TO_ANSWER: Final = Requirement(
    "how_to_answer",
    "tells how to complete the opt-in: the keyword to reply with, or a link",
    binding=True,
    source=GUIDELINES,
)
_HOW_TO_STOP: Final = Requirement("opt_out_instructions", "tells how to opt out", binding=True)
_FITS: Final = Requirement(
    "sms_length", f"is no longer than {LONGEST} characters", binding=True, source=OUR_ADVICE
)
_SHORT: Final = Requirement(
    "sms_length", f"takes no more than {MANY_SEGMENTS} parts", binding=False, source=OUR_ADVICE
)
_LEFT_TO_US: Final = frozenset(
    {
        "names_message_types", "gives_examples", "links_terms", "opt_out_instructions",
        "third_party_channel", "in_line", "visual_element", "editable_number",
    }
)  # fmt: skip
"""Rules that are judged otherwise in a text message, or that it cannot keep."""


@dataclass(frozen=True, slots=True)
class TextMessageReport:
    """What the linter has to say about one invitation, and how long it is."""

    text: str
    findings: tuple[Finding, ...]
    length: Length

    @property
    def musts(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of publishing."""
        return tuple(finding for finding in self.findings if finding.binding)


def keyword_of(programme: Programme, language: str) -> str:
    """Return the word that agrees: the programme's first, or yes in the language."""
    if programme.keywords:
        return programme.keywords[0]
    return YES.get(_main(language), YES["en"])


def own_text_of(programme: Programme, language: str) -> str | None:
    """Return the programme's own words for an invitation in a language, if it has any."""
    return programme.setting(SETTING, language)


def sms_invitation(programme: Programme, wording: Disclosure, link: str | None = None) -> str:
    """Return the words of an invitation in the language of the programme's wording."""
    own = own_text_of(programme, wording.language)
    words = _usual(programme, wording, link) if own is None else own
    keyword = keyword_of(programme, wording.language)
    return words.replace("{keyword}", keyword).replace("{link}", link or "").strip()


def lint_sms_text(
    programme: Programme,
    wording: Disclosure,
    policy: Policy = CURRENT_POLICY,
    *,
    with_link: bool = True,
) -> TextMessageReport:
    """Judge the invitation as it is sent: the programme's own words, or those of the wording."""
    text = sms_invitation(programme, wording, _SAMPLE_LINK if with_link else None)
    judged = _as_wording(wording, text)
    report = lint(judged, policy)
    findings = [finding for finding in report.findings if finding.rule not in _LEFT_TO_US]
    length = length_of(text)
    for requirement, fault in _faults(programme, wording, judged, length):
        findings.append(_finding(requirement, policy, fault))
    findings.sort(key=lambda finding: not finding.binding)
    return TextMessageReport(text, tuple(findings), length)


def _usual(programme: Programme, wording: Disclosure, link: str | None) -> str:
    kinds = tuple(kind for kind in wording.kinds if kind.topic in programme.topics)
    shown = as_text(replace(wording, kinds=kinds, presentation=Presentation(Control.KEYWORD)))
    language = _main(wording.language)
    short, with_link = _ANSWER.get(language, _ANSWER["en"])
    lines = [shown, short if link is None else with_link]
    if "STOP" not in shown:
        lines.append(_STOP.get(language, _STOP["en"]))
    return "\n\n".join(lines)


def _faults(
    programme: Programme, wording: Disclosure, judged: Disclosure, length: Length
) -> Iterator[tuple[Requirement, Fault]]:
    text = read(judged)
    labels = {kind.topic: kind.label for kind in wording.kinds}
    for topic in programme.topics:
        if text.find((labels.get(topic, topic),), anywhere=True) is None:
            yield _NAMES_TYPES, Fault(missing=f"the type of message {labels.get(topic, topic)}")
    keywords = programme.keywords or (keyword_of(programme, wording.language),)
    if text.find((*keywords, _SAMPLE_LINK)) is None:
        yield _HOW_TO_ANSWER, Fault(missing="a keyword to reply with, {keyword} or {link}")
    # STOP is understood in every language; a word of another language only where we know it.
    if text.find(("STOP", *(text.words.stop if text.words else ()))) is None:
        yield _HOW_TO_STOP, Fault(missing="how to stop, such as replying STOP")
    if len(judged.text) > LONGEST:
        yield _FITS, Fault(passage=f"{len(judged.text)} characters")
    elif length.segments > MANY_SEGMENTS:
        yield _SHORT, Fault(passage=f"{length.segments} parts in {length.encoding}")


def _as_wording(wording: Disclosure, text: str) -> Disclosure:
    """Return what the linter reads: the message alone, answered by a keyword."""
    return replace(
        wording, text=text, kinds=(), terms_url="", presentation=Presentation(Control.KEYWORD)
    )


def _finding(requirement: Requirement, policy: Policy, fault: Fault) -> Finding:
    return Finding(
        requirement.code,
        requirement.binding,
        f"{'Must' if requirement.binding else 'Should'}: {requirement.text}.",
        requirement.source,
        policy.policy_id,
        policy.dated,
        fault.passage,
        fault.missing,
    )


def _main(language: str) -> str:
    return language.partition("-")[0].lower()
