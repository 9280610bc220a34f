"""What does a policy miss in a wording? Findings with rule, weight, source, day and passage.

The linter reads what the person reads (`render.as_text`) and what is said about how it is shown.
Law and quality cannot be read off a wording: a report names what it did not judge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from optwarden.consent.disclosure.reading import Read, read
from optwarden.consent.disclosure.wording import Control, Disclosure
from optwarden.consent.policies import Policy, Requirement
from optwarden.consent.vocabulary import Method


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that a wording does not keep."""

    rule: str
    binding: bool
    """True for "must", which stands in the way of publishing; False for "should"."""
    explanation: str
    source: str
    policy: str
    dated: str
    passage: str | None
    """The words at fault, quoted; None where words are missing."""
    missing: str | None
    """What is missing; None where words are at fault."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that the linter has to say about a wording under one policy."""

    policy: str
    findings: tuple[Finding, ...]
    unjudged: tuple[str, ...]
    """Rules of the policy that no wording shows, or not in a language without word lists."""

    @property
    def musts(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of publishing."""
        return tuple(finding for finding in self.findings if finding.binding)


class Fault(NamedTuple):
    """What a check found: words at fault, or words that are missing."""

    passage: str | None = None
    missing: str | None = None


Check: TypeAlias = Callable[[Disclosure, Read], Iterator[Fault]]


def lint(disclosure: Disclosure, policy: Policy) -> Report:
    """Hold a wording to a policy."""
    text = read(disclosure)
    findings: list[Finding] = []
    unjudged: list[str] = []
    for requirement in policy.requirements:
        check = CHECKS.get(requirement.code)
        if check is None or (text.words is None and requirement.code in _BY_WORDS):
            unjudged.append(requirement.code)
        if check is not None:
            findings += (_finding(requirement, policy, f) for f in check(disclosure, text))
    findings.sort(key=lambda finding: not finding.binding)
    return Report(policy.policy_id, tuple(findings), tuple(unjudged))


def broken_musts(disclosure: Disclosure, policy: Policy) -> tuple[str, ...]:
    """Name the binding rules a wording breaks, each once."""
    return tuple(dict.fromkeys(finding.rule for finding in lint(disclosure, policy).musts))


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


def _names_whatsapp(_disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    others = text.words.whatsapp if text.words else ()
    if text.find(("whatsapp", *others), anywhere=True) is None:
        yield Fault(missing="the name WhatsApp")


def _names_business(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if text.find((disclosure.business_name,), anywhere=True) is None:
        yield Fault(missing=f"the name of the business, {disclosure.business_name}")


def _active_act(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    control = disclosure.presentation.control
    if control is Control.TICKED_BOX:
        yield Fault(passage="a box that is ticked beforehand")
    elif control is Control.NONE:
        yield Fault(missing="something to act upon, such as an empty box or a button")
    passage = text.find(text.words.passive) if text.words else None
    if passage is not None:
        yield Fault(passage)


def _not_bundled(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if disclosure.presentation.bundled_with:
        yield Fault(f"the same act agrees to {disclosure.presentation.bundled_with}")
    passage = text.find(text.words.bundled) if text.words else None
    if passage is not None:
        yield Fault(passage)


def _names_message_types(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if not disclosure.kinds:
        yield Fault(missing="the types of messages, such as delivery updates")
    vague = text.words.vague if text.words else ()
    for kind in disclosure.kinds:
        if kind.label.strip().casefold() in vague:
            yield Fault(kind.label)


def _gives_examples(disclosure: Disclosure, _text: Read) -> Iterator[Fault]:
    for kind in disclosure.kinds:
        if not kind.example.strip():
            yield Fault(missing=f"an example of {kind.label}")


def _frequency(_disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if text.words and text.find(text.words.frequency) is None:
        yield Fault(missing="how often messages come")


def _opt_out_instructions(_disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if text.words and text.find(text.words.stop) is None:
        yield Fault(missing="how to stop the messages, such as replying STOP")


def _links_terms(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    if not disclosure.terms_url and text.find(("https://",), anywhere=True) is None:
        yield Fault(missing="a link to terms or to how data is handled")


def _third_party_channel(disclosure: Disclosure, _text: Read) -> Iterator[Fault]:
    if disclosure.methods and set(disclosure.methods) == {Method.WHATSAPP}:
        yield Fault(missing="a channel other than WhatsApp in which it is asked")


def _in_line(disclosure: Disclosure, _text: Read) -> Iterator[Fault]:
    if not disclosure.presentation.in_flow:
        yield Fault(missing="a place in the flow that the messages are about")


def _visual_element(disclosure: Disclosure, text: Read) -> Iterator[Fault]:
    shown = disclosure.presentation
    if shown.control not in VISIBLE_CONTROLS:
        yield Fault(missing="a visual element, such as a check box")
    elif not shown.beside_logo:
        yield Fault(missing="WhatsApp's name and logo beside the visual element")
    if not any(text.find((kind.label,), anywhere=True) for kind in disclosure.kinds):
        yield Fault(missing="language beside it that states the type of information")


def _editable_number(disclosure: Disclosure, _text: Read) -> Iterator[Fault]:
    if not disclosure.presentation.number_editable:
        yield Fault(missing="a way to edit which number is used")


VISIBLE_CONTROLS: Final = frozenset(
    {
        Control.UNTICKED_BOX,
        Control.TICKED_BOX,
        Control.BUTTON,
        Control.NUMBER_FIELD,
        Control.SIGNATURE,
    }
)
CHECKS: Final[dict[str, Check]] = {
    "names_whatsapp": _names_whatsapp,
    "names_business": _names_business,
    "active_act": _active_act,
    "not_bundled": _not_bundled,
    "names_message_types": _names_message_types,
    "gives_examples": _gives_examples,
    "frequency": _frequency,
    "opt_out_instructions": _opt_out_instructions,
    "links_terms": _links_terms,
    "third_party_channel": _third_party_channel,
    "in_line": _in_line,
    "visual_element": _visual_element,
    "editable_number": _editable_number,
}
_BY_WORDS: Final = frozenset({"active_act", "not_bundled", "frequency", "opt_out_instructions"})
"""Rules that are judged by word lists, at least in part."""
