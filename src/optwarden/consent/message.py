"""What is to be sent? One message as the decision sees it: its type, topic and real category."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.consent.rules import BotRules
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


def subject_of(message: Message, rules: BotRules) -> Subject:
    """Work out a message's topic and category.

    The caller's category, or that of the topic, can tighten a known category to MARKETING and
    never loosens one.
    """
    declared, known, topic = message.category, True, message.topic
    if not message.free_form:
        if message.template is not None:
            template = rules.templates.get(message.template)
            if template is not None:
                declared, topic = template.category, topic or template.topic
            else:
                known = rules.undeclared_template is UndeclaredTemplate.UTILITY
                declared = Category.UTILITY if known else None
        else:
            known = declared is not None
    topic_category = None if topic is None else rules.topic_category(topic)
    if Category.MARKETING in (message.category, topic_category):
        declared = Category.MARKETING
    return Subject(topic, declared, known, topic is None or topic_category is not None)
