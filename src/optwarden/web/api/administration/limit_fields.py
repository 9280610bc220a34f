"""How does a request say how often, and when not, a person may be messaged?"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field, StrictInt, model_validator

from optwarden.consent.brake import LARGEST_BOUND, USUAL_BOUNDS, Bounds
from optwarden.consent.limits import LARGEST_CAP, LONGEST_CAP_HOURS, Cap, QuietHours
from optwarden.consent.vocabulary import CapScope, Category
from optwarden.usecases.limits import TIME_OF_DAY, minute_of_day
from optwarden.usecases.time_zones import known_time_zones
from optwarden.web.api.complaints import breaks
from optwarden.web.api.fields import Follows, RequestModel, TopicName, Word


def _known_zone(name: str) -> str:
    if name not in known_time_zones():
        raise breaks("unknown_time_zone", "must be a time zone such as Europe/Stockholm.")
    return name


TimeOfDay: TypeAlias = Annotated[str, Follows(TIME_OF_DAY, "must be a time such as 21:00.")]
TimeZone: TypeAlias = Annotated[Word, AfterValidator(_known_zone)]


class FrequencyCap(RequestModel):
    """At most so many templates to one recipient in a rolling window."""

    limit: StrictInt = Field(ge=1, le=LARGEST_CAP)
    window_hours: StrictInt = Field(ge=1, le=LONGEST_CAP_HOURS)
    category: Category | None = Field(None, description="null: of every category.")
    topic: TopicName | None = Field(None, description="null: of every topic.")
    scope: CapScope = Field(
        CapScope.BOT,
        description="Whose messages count: the bot's, or those of all bots of the business, for all"
        " of which it then holds.",
    )

    def cap(self) -> Cap:
        """Return the cap."""
        return Cap(self.limit, self.window_hours, self.category, self.topic, self.scope)


class AlertBounds(RequestModel):
    """How many of each thousand sends may end so; 1000 is never passed."""

    opt_outs: StrictInt = Field(USUAL_BOUNDS.opt_outs, ge=1, le=LARGEST_BOUND)
    blocks: StrictInt = Field(USUAL_BOUNDS.blocks, ge=1, le=LARGEST_BOUND)
    failures: StrictInt = Field(USUAL_BOUNDS.failures, ge=1, le=LARGEST_BOUND)

    def bounds(self) -> Bounds:
        """Return the bounds."""
        return Bounds(self.opt_outs, self.blocks, self.failures)


class QuietHoursField(RequestModel):
    """When nobody is sent templates, by their own clock."""

    starts: TimeOfDay = Field(description="The first minute, such as 21:00.")
    ends: TimeOfDay = Field(description="The first minute after them; it may be the next day.")
    categories: list[Category] = Field(
        default_factory=lambda: [Category.MARKETING, Category.UTILITY],
        min_length=1,
        max_length=len(Category),
        description="What they hold for.",
    )
    time_zone: TimeZone | None = Field(
        None, description="For whoever's is not known; null: the zones of the bot's country."
    )

    def hours(self) -> QuietHours:
        """Return the quiet hours. Raises PydanticCustomError."""
        starts, ends = minute_of_day(self.starts), minute_of_day(self.ends)
        return QuietHours(starts, ends, frozenset(self.categories), self.time_zone)

    @model_validator(mode="after")
    def _are_some(self) -> QuietHoursField:
        if self.starts == self.ends:
            raise breaks("no_hours", "must end at another time than they start.")
        return self
