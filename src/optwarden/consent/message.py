"""What is to be sent? One message as the decision sees it: its type, topic and real category."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.rules import BotRules, Template
from optwarden.consent.vocabulary import Category, MessageType, UndeclaredTemplate


@dataclass(frozen=True, slots=True)
class Message:
    """A message in the caller's words; they do not count where a declaration says otherwise."""

    type: MessageType
    category: Category | None = None
    topic: str | None = None
    template: str | None = None

    @property
    def free_form(self) -> bool:
        """Everything but a template is free-form and needs the customer service window."""
        return self.type is not MessageType.TEMPLATE

    @property
    def as_declared(self) -> Message:
        """The same template without the caller's words on what it is about."""
        return Message(self.type, template=self.template)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a message is about, once declarations were consulted.

    `category` is what opt-outs and opt-ins are matched with; `category_known` says whether rule 10
    is satisfied.
    """

    topic: str | None
    category: Category | None
    category_known: bool
    topic_declared: bool

    @property
    def says_nothing(self) -> bool:
        """Say whether this is a free-form message of which the caller said no more."""
        return self.topic is None and self.category is None and self.category_known


def subject_of(message: Message, rules: BotRules) -> Subject:
    """Work out a message's topic and category.

    The caller's category, or that of a topic, can tighten a known category to MARKETING and never
    loosens one.
    """
    template = None
    if not message.free_form and message.template is not None:
        template = rules.templates.get(message.template)
    own = None if template is None else template.topic
    topic = message.topic or own
    category, known = _declared(message, template, rules)
    topic_categories = [rules.topic_category(name) for name in (topic, own) if name is not None]
    if Category.MARKETING in (message.category, *topic_categories):
        category = Category.MARKETING
    declared = topic is None or rules.topic_category(topic) is not None
    return Subject(topic, category, known, declared)


def _declared(
    message: Message, template: Template | None, rules: BotRules
) -> tuple[Category | None, bool]:
    """Return the category before any tightening, and whether anybody answers for it."""
    if message.free_form:
        return message.category, True
    if template is not None:
        return template.category, True
    if message.template is None:
        return message.category, message.category is not None
    lenient = rules.undeclared_template is UndeclaredTemplate.UTILITY
    return (Category.UTILITY if lenient else None), lenient
