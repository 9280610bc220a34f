"""What exactly is a person asked? One wording in one language, and how it is put before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from optwarden.consent.vocabulary import Method


class Control(StrEnum):
    """What the person acts upon to agree."""

    UNTICKED_BOX = "unticked_box"
    """A box per type of message, empty until the person ticks it."""
    TICKED_BOX = "ticked_box"
    """A box that is ticked already. Nobody may publish it; it can be said so that it is found."""
    BUTTON = "button"
    """A button or a menu item that says what it does."""
    NUMBER_FIELD = "number_field"
    """The number itself is typed in to agree."""
    KEYWORD = "keyword"
    """A word to be written."""
    KEY_PRESS = "key_press"
    """A key of the telephone."""
    SPOKEN = "spoken"
    """A yes by word of mouth."""
    SIGNATURE = "signature"
    """A signature on paper or on a screen."""
    NONE = "none"
    """Nothing: the person is taken to agree."""


@dataclass(frozen=True, slots=True)
class MessageKind:
    """One type of message the wording asks for: its topic, its name for people, an example."""

    topic: str
    label: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Presentation:
    """How the wording is put before the person; what no text can tell."""

    control: Control = Control.UNTICKED_BOX
    beside_logo: bool = False
    """The control stands next to WhatsApp's name and logo."""
    in_flow: bool = False
    """It is asked where it matters, such as at the checkout, and not elsewhere."""
    number_editable: bool = False
    """The person can change which number is used."""
    bundled_with: str = ""
    """What the same act also agrees to, such as the terms of sale; empty: nothing else."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The exact wording of a request for opt-in, in one language."""

    name: str
    language: str
    business_name: str
    """The business's name as the wording writes it."""
    text: str
    kinds: tuple[MessageKind, ...] = ()
    terms_url: str = ""
    methods: tuple[Method, ...] = ()
    """Where it is shown or heard; empty: anywhere."""
    presentation: Presentation = field(default_factory=Presentation)

    def document(self) -> dict[str, object]:
        """Return the wording as the JSON that is stored and hashed."""
        shown = self.presentation
        return {
            "name": self.name,
            "language": self.language,
            "business_name": self.business_name,
            "text": self.text,
            "topics": [
                {"topic": kind.topic, "label": kind.label, "example": kind.example}
                for kind in self.kinds
            ],
            "terms_url": self.terms_url,
            "methods": [method.value for method in self.methods],
            "presentation": {
                "control": shown.control.value,
                "beside_logo": shown.beside_logo,
                "in_flow": shown.in_flow,
                "number_editable": shown.number_editable,
                "bundled_with": shown.bundled_with,
            },
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Disclosure:
        """Read back what `document` wrote."""
        shown = document["presentation"]
        return cls(
            document["name"],
            document["language"],
            document["business_name"],
            document["text"],
            tuple(MessageKind(k["topic"], k["label"], k["example"]) for k in document["topics"]),
            document["terms_url"],
            tuple(Method(method) for method in document["methods"]),
            Presentation(
                Control(shown["control"]),
                shown["beside_logo"],
                shown["in_flow"],
                shown["number_editable"],
                shown["bundled_with"],
            ),
        )


def disclosure_id_of(name: str, language: str, version: int) -> str:
    """Name a published version, as the evidence of an opt-in does: `checkout-en-3`."""
    return f"{name}-{language}-{version}"
