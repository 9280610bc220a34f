"""Which words opt out? `optwarden keywords`: try a text, list a language, measure the reach."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from optwarden.cli.options import Bot, Database, Json

if TYPE_CHECKING:
    from optwarden.usecases.configuration import BotRecord
    from optwarden.wiring import Gateway

commands = typer.Typer(no_args_is_help=True, help="The words that opt out, and how well they do.")
CASES: Final = Path("tests/consent/requests/cases")
"""Where a checkout keeps its cases; they are not shipped."""


@commands.command("try")
def try_them(
    *,
    text: Annotated[str, typer.Argument(help="What a person might write.", show_default=False)],
    bot: Bot = None,
    database: Database = None,
    json: Json = False,
) -> None:
    """Say whether a text opts out, and which rule says so. Nothing is recorded."""
    from optwarden.cli.output import show
    from optwarden.cli.session import chosen_bot, run
    from optwarden.consent.requests.reading import asked_in

    async def work(gateway: Gateway) -> BotRecord:
        return await chosen_bot(gateway, bot)

    own = run(database, work).rules.own_words
    found = asked_in(text, own)
    document: dict[str, Any] = {
        "asks_for": found.reach,
        "rule": found.rule,
        "language": None if found.rule is None else found.rule.partition(".")[0],
        "words": found.words or None,
        "whole_message": found.whole,
    }

    def people() -> str:
        if found.reach is None:
            return "It asks for nothing that opts out."
        whole = ", as a whole message" if found.whole else ""
        return f"{_MEANINGS[found.reach]}\n{found.rule} found it in: {found.words}{whole}"

    show(document, json, people)


@commands.command("list")
def list_them(
    *,
    language: Annotated[
        str | None,
        typer.Option(help="Only this one, such as en: its rules, too.", show_default=False),
    ] = None,
    json: Json = False,
) -> None:
    """List the languages, or the words and rules of one."""
    from optwarden.cli.failures import not_found
    from optwarden.cli.output import columns, show
    from optwarden.consent.requests.languages.all import LANGUAGES

    chosen = [each for each in LANGUAGES if language in (None, each.code)]
    if not chosen:
        raise not_found("language", language or "", [each.code for each in LANGUAGES])
    documents = [
        {
            "language": each.code,
            "name": each.name,
            "stop": each.stop.split(),
            "whole_message": each.whole.split(),
            "doubtful": each.doubtful.split(),
            "rules": [
                {"rule": f"{each.code}.{rule.name}", "finds": rule.reach, "such_as": rule.yes[0]}
                for rule in each.rules
            ],
        }
        for each in chosen
    ]

    def people() -> str:
        if language is None:
            rows = [(each.code, each.name, str(len(each.rules))) for each in chosen]
            return columns(("LANGUAGE", "NAME", "RULES"), rows)
        (only,) = chosen
        words = [
            f"{title}: {', '.join(word.replace('_', ' ') for word in listed.split())}"
            for title, listed in (
                ("Also among courtesies", only.stop),
                ("Alone", only.whole),
                ("Doubtful", only.doubtful),
            )
        ]
        rows = [(f"{only.code}.{rule.name}", rule.reach.value, rule.yes[0]) for rule in only.rules]
        return "\n".join([*words, "", columns(("RULE", "FINDS", "SUCH AS"), rows)])

    show({"languages": documents}, json, people)


@commands.command()
def measure(
    *,
    cases: Annotated[
        Path, typer.Argument(help="A folder of cases, one file for each language.")
    ] = CASES,
    json: Json = False,
) -> None:
    """Print how many opt-outs are found and how many others are mistaken, by language."""
    from optwarden.cli.failures import usage
    from optwarden.cli.output import columns, show
    from optwarden.consent.requests.measuring import measure as measured
    from optwarden.consent.requests.measuring import read_cases

    files = sorted(cases.rglob("*.tsv"))
    if not files:
        raise usage(f"There are no cases in {cases}.", "A checkout has them in its tests.")
    read = {}
    for file in files:
        try:
            read[file] = read_cases(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise usage(f"{file.name}: {error}.", "A line is a kind, a tab and a text.") from error
    languages = sorted({file.stem for file in files})
    figures = {
        language: measured(one for file in files if file.stem == language for one in read[file])
        for language in languages
    }
    documents = [
        {
            "language": language,
            **one._asdict(),
            "recall": round(one.recall, 4),
            "false_rate": round(one.false_rate, 4),
        }
        for language, one in figures.items()
    ]

    def people() -> str:
        rows = [
            (
                language,
                f"{one.found}/{one.opt_outs}",
                f"{one.recall:.1%}",
                f"{one.false}/{one.others}",
                f"{one.false_rate:.2%}",
                str(one.to_desk),
                str(one.missed_to_desk),
            )
            for language, one in figures.items()
        ]
        return columns(
            ("LANGUAGE", "FOUND", "RECALL", "FALSE", "RATE", "TO THE DESK", "MISSED, TO DESK"), rows
        )

    show({"languages": documents}, json, people)


_MEANINGS: Final = {
    "all": "It opts out of all messages.",
    "marketing": "It opts out of advertising.",
    "doubtful": "It may opt out: marketing stops, and somebody must read it.",
}
