"""What do `bots create` and `bots change` take? Each option is written once, for both."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Final, get_type_hints

import typer

if TYPE_CHECKING:
    from optwarden.cli.bot_changes import Changes

_CHANGES: Final = "changes"
_LAST: Final = ("business", "database", "json")
Name = Annotated[str | None, typer.Option(help="For people.", show_default=False)]
Provider = Annotated[
    str | None,
    typer.Option(
        help="Whom it sends through: sandbox, meta_cloud, twilio, sinch, ...", show_default=False
    ),
]
Region = Annotated[
    str | None, typer.Option(help="Where it lives, such as eu1.", show_default=False)
]
Country = Annotated[
    str | None,
    typer.Option(
        help="ISO 3166 code for callbacks with numbers in national format.", show_default=False
    ),
]
Setting = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=VALUE",
        help="A setting of the provider, such as base_url; repeat it for more. An empty value"
        " removes it.",
        show_default=False,
    ),
]
Secret = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=PLACE",
        help="A secret, such as upstream_token, read from env:VARIABLE, file:PATH or stdin, or"
        " made with new; never written here. Repeat it for more.",
        show_default=False,
    ),
]
AllowCategory = Annotated[
    list[str] | None,
    typer.Option(
        help="A template category it may send; repeat it for more. The default is UTILITY and"
        " AUTHENTICATION.",
        show_default=False,
    ),
]
LeastGrade = Annotated[
    str | None,
    typer.Option(
        help="The weakest opt-in that counts: asserted, documented or verified.",
        show_default=False,
    ),
]
UndeclaredTemplate = Annotated[
    str | None,
    typer.Option(
        help="What a template nobody declared counts as: deny or utility.", show_default=False
    ),
]
WindowCovers = Annotated[
    bool | None,
    typer.Option(
        "--window-covers-notifications/--window-does-not",
        help="Whether an open customer service window lets templates through without opt-in.",
        show_default=False,
    ),
]
ConfirmOptOut = Annotated[
    bool | None,
    typer.Option(
        "--confirm-opt-out/--no-confirm-opt-out",
        help="Whether a STOP is answered with one confirmation.",
        show_default=False,
    ),
]
AcceptMethod = Annotated[
    list[str] | None,
    typer.Option(
        help="A method whose documented and verified opt-ins count; repeat it for more. The"
        " default is every method.",
        show_default=False,
    ),
]
ConsentExpires = Annotated[
    int | None,
    typer.Option(
        metavar="DAYS",
        min=0,
        max=3650,
        help="After how many days documented and verified opt-ins end; 0: never.",
        show_default=False,
    ),
]
FrequencyCap = Annotated[
    list[str] | None,
    typer.Option(
        metavar="LIMIT/WINDOW[:...]",
        help="How often one recipient may be sent templates: 20/24h, 3/7d:MARKETING,"
        " 1/24h:topic=offers, 10/7d:business (all bots of the business). Repeat it for more; they"
        " take the place of those before; an empty one takes all away.",
        show_default=False,
    ),
]
QuietHoursOption = Annotated[
    str | None,
    typer.Option(
        metavar="FROM-TO[@ZONE]",
        help="When nobody is sent templates, by their own clock: 21:00-08:00@Europe/Stockholm. The"
        " zone is for whoever's is not known. An empty one takes them away.",
        show_default=False,
    ),
]
QuietCategory = Annotated[
    list[str] | None,
    typer.Option(
        help="A category that quiet hours hold for; repeat it for more. The default is MARKETING"
        " and UTILITY.",
        show_default=False,
    ),
]
ConfirmOptIn = Annotated[
    bool | None,
    typer.Option(
        "--confirm-opt-in/--no-confirm-opt-in",
        help="Whether an opt-in by START is confirmed with one message.",
        show_default=False,
    ),
]
JsonOptIn = Annotated[
    bool | None,
    typer.Option(
        "--json-opt-in/--no-json-opt-in",
        help="Whether the Sinch opt-in answers with the JSON of 2021 instead of nothing.",
        show_default=False,
    ),
]
GuardModeOption = Annotated[
    str | None,
    typer.Option(
        "--guard-mode",
        help="What decisions do to its sends: enforce, shadow (only suppressions and opt-outs hold)"
        " or off.",
        show_default=False,
    ),
]
Sender = Annotated[
    list[str] | None,
    typer.Option(
        help="How the provider names it: a phone number id, a number, a messaging service; repeat"
        " it for more. They take the place of those before; an empty one takes all away.",
        show_default=False,
    ),
]
GuardCredential = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PLACE",
        help="A credential that may send as it through the guard, read from env:VARIABLE,"
        " file:PATH or stdin and kept hashed; repeat it for more. They take the place of those"
        " before; an empty one takes all away.",
        show_default=False,
    ),
]
AnswerHelp = Annotated[
    bool | None,
    typer.Option(
        "--answer-help/--no-answer-help",
        help="Whether HELP is answered with who is writing and how to stop.",
        show_default=False,
    ),
]
StopWord = Annotated[
    list[str] | None,
    typer.Option(
        help="A whole message that opts out of it besides the usual ones; repeat it for more. They"
        " take the place of those before; an empty one takes all away.",
        show_default=False,
    ),
]
NoStopWord = Annotated[
    list[str] | None,
    typer.Option(
        help="A usual word that does not opt out of it; repeat it for more. They take the place of"
        " those before; an empty one takes all away.",
        show_default=False,
    ),
]
ReviewDays = Annotated[
    int | None,
    typer.Option(
        metavar="DAYS",
        min=1,
        max=30,
        help="In how many business days doubtful messages are read.",
        show_default=False,
    ),
]
Holiday = Annotated[
    list[str] | None,
    typer.Option(
        metavar="DATE",
        help="A day on which nobody reads them, as 2026-12-25; repeat it for more. They take the"
        " place of those before; an empty one takes all away.",
        show_default=False,
    ),
]
AlertBound = Annotated[
    list[str] | None,
    typer.Option(
        metavar="OUTCOME=NUMBER",
        help="How many of each thousand sends may end so before somebody is told and a brake is"
        " set: opt_outs=20, blocks=10, failures=100; repeat it for more. 1000 is never passed.",
        show_default=False,
    ),
]


def read_options(
    *,
    new: bool,
    name: Name = None,
    provider: Provider = None,
    region: Region = None,
    country: Country = None,
    setting: Setting = None,
    secret: Secret = None,
    allow_category: AllowCategory = None,
    least_grade: LeastGrade = None,
    undeclared_template: UndeclaredTemplate = None,
    window_covers_notifications: WindowCovers = None,
    confirm_opt_out: ConfirmOptOut = None,
    confirm_opt_in: ConfirmOptIn = None,
    answer_help: AnswerHelp = None,
    accept_method: AcceptMethod = None,
    consent_expires_after: ConsentExpires = None,
    stop_word: StopWord = None,
    no_stop_word: NoStopWord = None,
    review_business_days: ReviewDays = None,
    holiday: Holiday = None,
    frequency_cap: FrequencyCap = None,
    quiet_hours: QuietHoursOption = None,
    quiet_category: QuietCategory = None,
    alert_bound: AlertBound = None,
    json_opt_in: JsonOptIn = None,
    guard_mode: GuardModeOption = None,
    sender: Sender = None,
    guard_credential: GuardCredential = None,
) -> Changes:
    """Read what was said of a bot. Raises CommandFailed."""
    from optwarden.cli.bot_changes import Changes, with_callback_secret
    from optwarden.cli.bot_limits import read_bounds, read_limits
    from optwarden.cli.bot_words import read_desk, read_own_words

    return Changes.read(
        name=name,
        provider=provider,
        region=region,
        country=country,
        settings=setting,
        secrets=with_callback_secret(secret) if new else secret,
        allowed_categories=allow_category,
        least_grade=least_grade,
        undeclared_template=undeclared_template,
        window_covers_notifications=window_covers_notifications,
        confirm_opt_out=confirm_opt_out,
        confirm_opt_in=confirm_opt_in,
        answer_help=answer_help,
        accepted_methods=accept_method,
        consent_expires_after_days=consent_expires_after,
        limits=read_limits(frequency_cap, quiet_hours, quiet_category),
        parts={
            "own_words": read_own_words(stop_word, no_stop_word),
            "desk": read_desk(review_business_days, holiday),
            "alert_bounds": read_bounds(alert_bound),
        },
        answers_opt_in_with_json=json_opt_in,
        guard_mode=guard_mode,
        senders=sender,
        guard_credentials=guard_credential,
    )


def takes_changes(*, new: bool) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command these options, and hand it what they came to as `changes`."""

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        own = _parameters(command)
        shared = [one for one in _parameters(read_options) if one.name != "new"]
        first = [one for one in own if one.name not in (_CHANGES, *_LAST)]
        last = [one for one in own if one.name in _LAST]
        names = [one.name for one in shared]

        def wrapped(**given: Any) -> None:
            options = {name: given.pop(name) for name in names}
            command(**given, changes=read_options(new=new, **options))

        parameters = [*first, *shared, *last]
        wrapped.__name__, wrapped.__doc__ = command.__name__, command.__doc__
        wrapped.__annotations__ = {one.name: one.annotation for one in parameters}
        wrapped.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return wrapped

    return decorated


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return a function's parameters with their annotations as values."""
    hints = get_type_hints(function, localns={"Changes": object}, include_extras=True)
    return [
        one.replace(annotation=hints[one.name])
        for one in inspect.signature(function).parameters.values()
    ]
