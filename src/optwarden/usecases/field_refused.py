"""Which word of a caller breaks which rule? One exception for all 4xx that name field and rule."""

from __future__ import annotations


class FieldRefused(ValueError):
    """A caller's field breaks a rule. Nothing here repeats what the field held.

    `field` is a path such as `evidence.occurred_at`, `rule` a stable snake_case name, and
    `explanation` the rest of a sentence that begins with the field: "must have a time zone."
    """

    def __init__(
        self, field: str, rule: str, explanation: str, others: tuple[FieldRefused, ...] = ()
    ) -> None:
        super().__init__(f"Field [{field}] {explanation}")
        self.field = field
        self.rule = rule
        self.explanation = explanation
        self.others = others
        """What else the request breaks."""
