"""How many of the messages of the past should not have gone? `optwarden audit`; needs no server."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.failures import usage
from optwarden.cli.options import Json

if TYPE_CHECKING:
    from optwarden.bulk.audit.sources import Source
    from optwarden.bulk.audit.terms import Terms, Vendors
    from optwarden.consent.limits import Cap, QuietHours

_CAP: Final = re.compile(r"(\d{1,3})/(\d{1,3})h?")
_QUIET: Final = re.compile(r"(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)")


def audit(
    *,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILES...",
            help="Exports of Meta, Twilio or Sinch, or tables: CSV, JSON lines, Parquet; .gz too.",
            show_default=False,
        ),
    ],
    consent: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="LIST",
            help="A table of who opted in and out, and when; may be repeated.",
            show_default=False,
        ),
    ] = None,
    templates: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Names, categories and topics of templates: CSV, or JSON as Meta lists them.",
            show_default=False,
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a page of HTML to print.", show_default=False),
    ] = None,
    violations: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write each message that should not have gone, as CSV.",
            show_default=False,
        ),
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="Which column of a table holds a field, as recipient=Phone; may be repeated.",
            show_default=False,
        ),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(help="Of numbers in their national format: SE, DE.", show_default=False),
    ] = None,
    time_zone: Annotated[
        str | None,
        typer.Option(
            help="Of times without one, as Europe/Stockholm; months are counted there, too.",
            show_default=False,
        ),
    ] = None,
    allow: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CATEGORY",
            help="Template categories that may be sent; left out: all. May be repeated.",
            show_default=False,
        ),
    ] = None,
    least_grade: Annotated[
        str, typer.Option(help="How well an opt-in of the list must be known.")
    ] = "asserted",
    undeclared_template: Annotated[
        str,
        typer.Option(help="What a template of unknown category is taken for: deny or utility."),
    ] = "deny",
    window_covers_notifications: Annotated[
        bool,
        typer.Option(
            "--window-covers-notifications",
            help="Templates may go within 24 h of a message without an opt-in.",
        ),
    ] = False,
    cap: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER/HOURS",
            help="Templates a person may be sent in so many hours, as 5/24; may be repeated.",
            show_default=False,
        ),
    ] = None,
    quiet_hours: Annotated[
        str | None,
        typer.Option(
            metavar="FROM-TO",
            help="When no template may go, by the person's clock, as 21:00-08:00.",
            show_default=False,
        ),
    ] = None,
    one_bot: Annotated[
        bool, typer.Option("--one-bot", help="All senders in the exports are one bot.")
    ] = False,
    judge_confirmations: Annotated[
        bool,
        typer.Option("--judge-confirmations", help="Do not exempt the one answer to a STOP."),
    ] = False,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="REASON", help="A reason not to count; may be repeated.", show_default=False
        ),
    ] = None,
    examples: Annotated[int, typer.Option(min=0, max=1000, help="Examples of each reason.")] = 5,
    show_numbers: Annotated[
        bool,
        typer.Option("--show-numbers/--mask", help="Show whole numbers, and ids of messages."),
    ] = False,
    allow_unread: Annotated[
        int, typer.Option(min=0, help="Lines that may be unreadable without the exit code 2.")
    ] = 0,
    processes: Annotated[
        int | None,
        typer.Option(min=1, max=64, help="Left out: one for each core.", show_default=False),
    ] = None,
    scratch: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Where the records lie meanwhile; about a third of the exports.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Count past messages that should not have gone. Ends with 0: none, 1: some, 2: unusable."""
    from concurrent.futures import BrokenExecutor

    from optwarden.bulk.audit.report import document_of, lines_of, page_of
    from optwarden.bulk.audit.running import audit as run_audit
    from optwarden.cli.output import show

    for option, path in (("--report", report), ("--violations", violations)):
        _writable(option, path, [*files, *(consent or ()), *((templates,) if templates else ())])
    mapped = _mapped(map_ or ())
    terms = _terms(
        consent=bool(consent),
        templates=templates,
        country=country,
        time_zone=time_zone,
        allow=allow,
        least_grade=least_grade,
        undeclared_template=undeclared_template,
        window_covers_notifications=window_covers_notifications,
        caps=tuple(_cap(each) for each in cap or ()),
        quiet_hours=None if quiet_hours is None else _quiet(quiet_hours, time_zone),
        one_bot=one_bot,
        judge_confirmations=judge_confirmations,
        ignore=ignore,
        examples=examples,
        show_numbers=show_numbers,
    )
    sources = _sources(files, consent or (), mapped)
    try:
        audited = run_audit(
            sources,
            terms,
            _vendors(),
            processes=processes,
            scratch=scratch,
            keep_in=violations,
        )
        document = document_of(audited, terms)
        if report is not None:
            report.write_text(page_of(document, _now()), encoding="utf-8")
    except BrokenExecutor:
        raise usage(
            "A process was ended from outside, perhaps for lack of memory.", "Try --processes 1."
        ) from None
    except OSError as error:
        raise usage(
            f"A file cannot be read or written: {error.strerror or error}.",
            "Records lie in --scratch meanwhile; they take about a third of the exports.",
        ) from None
    show(document, json, lambda: lines_of(document))
    if audited.findings.total:
        raise typer.Exit(ExitCode.DENIED)
    if audited.unread > allow_unread or not audited.findings.judged:
        raise typer.Exit(ExitCode.USAGE)


def _terms(
    *,
    consent: bool,
    templates: Path | None,
    country: str | None,
    time_zone: str | None,
    allow: Sequence[str] | None,
    least_grade: str,
    undeclared_template: str,
    window_covers_notifications: bool,
    caps: tuple[Cap, ...],
    quiet_hours: QuietHours | None,
    one_bot: bool,
    judge_confirmations: bool,
    ignore: Sequence[str] | None,
    examples: int,
    show_numbers: bool,
) -> Terms:
    """Put what was said into terms. Raises CommandFailed."""
    from optwarden.bulk.audit.declared import read_templates, topics_of
    from optwarden.bulk.audit.terms import Terms
    from optwarden.bulk.audit.unusable import Unusable
    from optwarden.cli.words import read_word, read_words
    from optwarden.consent.vocabulary import Category, DenialReason, Grade, UndeclaredTemplate
    from optwarden.usecases.time_zones import known_time_zones

    if time_zone is not None and time_zone not in known_time_zones():
        raise usage(f"--time-zone cannot be {time_zone!r}.", "It takes names as Europe/Stockholm.")
    if country is not None and not re.fullmatch("[A-Za-z]{2}", country):
        raise usage(f"--country cannot be {country!r}.", "It takes two letters, as SE.")
    try:
        declared = {} if templates is None else read_templates(templates)
    except Unusable as unusable:
        raise usage(str(unusable)) from None
    allowed = read_words(Category, allow or [each.value for each in Category], "--allow")
    return Terms(
        with_list=consent,
        templates=declared,
        topics=topics_of(declared),
        allowed=frozenset(allowed),
        least_grade=read_word(Grade, least_grade, "--least-grade"),
        undeclared_template=read_word(
            UndeclaredTemplate, undeclared_template, "--undeclared-template"
        ),
        window_covers_notifications=window_covers_notifications,
        caps=caps,
        quiet_hours=quiet_hours,
        country=None if country is None else country.upper(),
        time_zone=time_zone,
        one_bot=one_bot,
        confirmations_count=judge_confirmations,
        ignored=frozenset(read_words(DenialReason, ignore or (), "--ignore")),
        examples=examples,
        show_numbers=show_numbers,
    )


def _sources(files: Sequence[Path], lists: Sequence[Path], mapped: dict[str, str]) -> list[Source]:
    """Recognise all files before any is read. Raises CommandFailed, which names each at fault."""
    from optwarden.bulk.audit.sources import recognise
    from optwarden.bulk.audit.unusable import ExtraMissing, Unusable

    found, faults = [], []
    for path in (*files, *lists):
        try:
            found.append(recognise(path, mapped, is_list=path in lists))
        except Unusable as unusable:
            faults.append(str(unusable))
        except ExtraMissing:
            raise usage(
                f"{path.name} is Parquet, which needs DuckDB.",
                "Install it with pip install 'optwarden[bulk]', or export as CSV.",
            ) from None
    if faults:
        raise usage("These files cannot be used:\n  " + "\n  ".join(faults))
    return found


def _vendors() -> Vendors:
    """Return the providers' own parsers and codes, which the audit itself knows nothing of."""
    from optwarden.bulk.audit.terms import Vendors
    from optwarden.providers.meta_cloud import callbacks as meta
    from optwarden.providers.meta_cloud import error_codes
    from optwarden.providers.sinch import callbacks as sinch
    from optwarden.providers.sinch_conversation import callbacks as conversation
    from optwarden.providers.sinch_conversation import codes as conversation_codes
    from optwarden.providers.twilio import codes as twilio_codes

    parsers = {
        "meta_cloud": meta.parse,
        "sinch": sinch.parse,
        "sinch_conversation": conversation.parse,
    }
    signals = {**error_codes.SIGNALS, **twilio_codes.SIGNALS, **conversation_codes.SIGNALS}
    return Vendors(parsers, signals)


def _writable(option: str, path: Path | None, inputs: Sequence[Path]) -> None:
    """Refuse, before an hour was spent, what cannot be written or would take a file's place."""
    if path is None:
        return
    if path.resolve() in {each.resolve() for each in inputs}:
        raise usage(f"{option} cannot be {path.name}, which is to be read.")
    if not path.parent.is_dir() or path.is_dir():
        raise usage(f"{option} cannot be written there.", "Its folder has to be there.")


def _mapped(texts: Sequence[str]) -> dict[str, str]:
    from optwarden.bulk.audit.columns import LIST_FIELDS, MESSAGE_FIELDS

    mapped = {}
    for text in texts:
        field, equals, column = text.partition("=")
        known = dict.fromkeys((*MESSAGE_FIELDS, *LIST_FIELDS))
        if not equals or field.strip() not in known:
            raise usage(f"--map cannot be {text!r}.", f"Fields are {', '.join(known)}.")
        mapped[field.strip()] = column.strip()
    return mapped


def _cap(text: str) -> Cap:
    from optwarden.consent.limits import LARGEST_CAP, LONGEST_CAP_HOURS, Cap

    match = _CAP.fullmatch(text.strip())
    cap = None if match is None else Cap(int(match[1]), int(match[2]))
    if cap is None or not (0 < cap.limit <= LARGEST_CAP and 0 < cap.hours <= LONGEST_CAP_HOURS):
        raise usage(f"--cap cannot be {text!r}.", "It takes a number and hours, as 5/24.")
    return cap


def _quiet(text: str, time_zone: str | None) -> QuietHours:
    from optwarden.consent.limits import QuietHours

    match = _QUIET.fullmatch(text.strip())
    hour, minute, end_hour, end_minute = map(int, match.groups() if match else (0, 0, 0, 0))
    try:
        return QuietHours(60 * hour + minute, 60 * end_hour + end_minute, time_zone=time_zone)
    except ValueError:
        raise usage(
            f"--quiet-hours cannot be {text!r}.", "It takes hours as 21:00-08:00."
        ) from None


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
