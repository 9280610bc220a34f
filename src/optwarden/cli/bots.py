"""Which WhatsApp senders are there, and how are they set up? `optwarden bots`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from optwarden.cli.options import Business, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.configuration import BotRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The WhatsApp senders of a business.")
BotId = Annotated[
    str, typer.Argument(help="The id in the bot's paths, as at the provider.", show_default=False)
]
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


@commands.command()
def create(
    *,
    bot_id: BotId,
    name: Name = None,
    business: Business = None,
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
    accept_method: AcceptMethod = None,
    consent_expires_after: ConsentExpires = None,
    frequency_cap: FrequencyCap = None,
    quiet_hours: QuietHoursOption = None,
    quiet_category: QuietCategory = None,
    json_opt_in: JsonOptIn = None,
    guard_mode: GuardModeOption = None,
    sender: Sender = None,
    guard_credential: GuardCredential = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Create a bot. A callback secret that is made is shown now and never again."""
    from optwarden.cli.bot_changes import Changes, read_new_bot, with_callback_secret
    from optwarden.cli.bot_limits import read_limits
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_business, run

    changes = Changes.read(
        name=name,
        provider=provider,
        region=region,
        country=country,
        settings=setting,
        secrets=with_callback_secret(secret),
        allowed_categories=allow_category,
        least_grade=least_grade,
        undeclared_template=undeclared_template,
        window_covers_notifications=window_covers_notifications,
        confirm_opt_out=confirm_opt_out,
        confirm_opt_in=confirm_opt_in,
        accepted_methods=accept_method,
        consent_expires_after_days=consent_expires_after,
        limits=read_limits(frequency_cap, quiet_hours, quiet_category),
        answers_opt_in_with_json=json_opt_in,
        guard_mode=guard_mode,
        senders=sender,
        guard_credentials=guard_credential,
    )

    async def work(gateway: Gateway) -> BotRecord:
        chosen = await chosen_business(gateway, business)
        return await gateway.administer.create_bot(read_new_bot(bot_id, chosen, changes))

    document = {**bot_document(run(database, work)), "new_secrets": dict(changes.made)}
    show(document, json, lambda: facts(document))


@commands.command()
def change(
    *,
    bot_id: BotId,
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
    accept_method: AcceptMethod = None,
    consent_expires_after: ConsentExpires = None,
    frequency_cap: FrequencyCap = None,
    quiet_hours: QuietHoursOption = None,
    quiet_category: QuietCategory = None,
    json_opt_in: JsonOptIn = None,
    guard_mode: GuardModeOption = None,
    sender: Sender = None,
    guard_credential: GuardCredential = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Change what is named and leave the rest; servers heed it within a second."""
    from optwarden.cli.bot_changes import Changes
    from optwarden.cli.bot_limits import read_limits
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts, show
    from optwarden.cli.session import chosen_bot, run

    changes = Changes.read(
        name=name,
        provider=provider,
        region=region,
        country=country,
        settings=setting,
        secrets=secret,
        allowed_categories=allow_category,
        least_grade=least_grade,
        undeclared_template=undeclared_template,
        window_covers_notifications=window_covers_notifications,
        confirm_opt_out=confirm_opt_out,
        confirm_opt_in=confirm_opt_in,
        accepted_methods=accept_method,
        consent_expires_after_days=consent_expires_after,
        limits=read_limits(frequency_cap, quiet_hours, quiet_category),
        answers_opt_in_with_json=json_opt_in,
        guard_mode=guard_mode,
        senders=sender,
        guard_credentials=guard_credential,
    )

    async def work(gateway: Gateway) -> BotRecord:
        chosen = await chosen_bot(gateway, bot_id)
        return await gateway.administer.change_bot(chosen.business_id, bot_id, changes.applied)

    document = {**bot_document(run(database, work)), "new_secrets": dict(changes.made)}
    show(document, json, lambda: facts(document))


@commands.command("list")
def list_them(*, business: Business = None, database: Database = None, json: Json = False) -> None:
    """List the bots of a business, or all of them, oldest first."""
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import columns, show
    from optwarden.cli.session import chosen_business, run

    async def work(gateway: Gateway) -> list[BotRecord]:
        if business is None:
            return await gateway.administration.bots()
        chosen = await chosen_business(gateway, business)
        return await gateway.administration.bots(chosen.business_id)

    found = run(database, work)
    show(
        {"bots": [bot_document(bot) for bot in found]},
        json,
        lambda: columns(
            ("BOT", "NAME", "BUSINESS", "PROVIDER", "REGION"),
            [(b.bot_id, b.name, b.business_name, b.provider, b.region) for b in found],
        ),
    )


@commands.command()
def show(*, bot_id: BotId, database: Database = None, json: Json = False) -> None:
    """Show how a bot is set up; of its secrets only the names."""
    from optwarden.cli.documents import bot_document
    from optwarden.cli.output import facts
    from optwarden.cli.output import show as show_answer
    from optwarden.cli.session import chosen_bot, run

    async def work(gateway: Gateway) -> BotRecord:
        return await chosen_bot(gateway, bot_id)

    document = bot_document(run(database, work))
    show_answer(document, json, lambda: facts(document))
