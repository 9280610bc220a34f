"""What does an operator read when a command cannot do its work? A sentence and a hint."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.output import printable


class CommandFailed(Exception):
    """A command cannot go on, for a reason that is not a fault of the program."""

    def __init__(self, code: ExitCode, sentence: str, hint: str | None = None) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.hint = hint


def not_found(what: str, name: str, known: Iterable[str] = ()) -> CommandFailed:
    """Say that a name is unknown, with the nearest one that is known, or all of a few."""
    import difflib

    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1)
    hint = None
    if close:
        hint = f"Did you mean {close[0]}?"
    elif names and len(names) <= 8:
        hint = f"There is {', '.join(names)}."
    return CommandFailed(ExitCode.NOT_FOUND, f"There is no {what} {name!r}.", hint)


def refused(sentence: str, hint: str | None = None) -> CommandFailed:
    """Say that input was understood and is not acceptable."""
    return CommandFailed(ExitCode.REFUSED, sentence, hint)


def usage(sentence: str, hint: str | None = None) -> CommandFailed:
    """Say that the command's words do not go together."""
    return CommandFailed(ExitCode.USAGE, sentence, hint)


def report(error: Exception, *, as_json: bool) -> int:
    """Print what went wrong to stderr and return the exit code; only our own fault has a trace."""
    failed = _expected(error)
    if failed is None:
        import traceback

        traceback.print_exception(error)
        failed = CommandFailed(ExitCode.INTERNAL_ERROR, "This is a fault of Optwarden itself.")
    if as_json:
        answer = {"error": failed.code.name.lower(), "message": failed.sentence}
        if failed.hint is not None:
            answer["hint"] = failed.hint
        print(json.dumps(answer), file=sys.stderr)
    else:
        print(printable(f"optwarden: {failed.sentence}"), file=sys.stderr)
        if failed.hint is not None:
            print(printable(f"  {failed.hint}"), file=sys.stderr)
    return failed.code


def _expected(error: Exception) -> CommandFailed | None:
    """Put an operating error of a lower layer into words; None when nobody expects it."""
    from optwarden.settings import BadSettings
    from optwarden.storage.engine import EngineError
    from optwarden.storage.unsafe import UnsafeStore
    from optwarden.usecases.collecting.ask import NotAsked
    from optwarden.usecases.configuration import AlreadyExists, UnknownRecord
    from optwarden.usecases.field_refused import FieldRefused
    from optwarden.usecases.keyring import BadKeyring
    from optwarden.usecases.ports import StoreUnavailable

    if isinstance(error, CommandFailed):
        return error
    if isinstance(error, BadSettings):
        return usage("The settings are wrong:\n  " + "\n  ".join(error.problems))
    if isinstance(error, UnknownRecord):
        return CommandFailed(ExitCode.NOT_FOUND, f"There is no such {error.what}.")
    if isinstance(error, FieldRefused):
        found = [error, *error.others]
        return refused("\n  ".join(f"{one.field.capitalize()}: {one.explanation}" for one in found))
    if isinstance(error, NotAsked):
        return refused(f"The person may not be asked: {error.asked.refusal}.")
    if isinstance(error, AlreadyExists):
        named = f" ({error.where})" if error.where else ""
        return refused(f"There is such a {error.what} already{named}.")
    if isinstance(error, (EngineError, StoreUnavailable, UnsafeStore, BadKeyring)):
        return _store(f"The store cannot be used: {error}.")
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        return _store(f"The database file cannot be used: {name}.")
    if isinstance(error, OSError) and error.filename is not None:
        return refused(f"{error.filename}: {error.strerror}.")
    return None


def _store(sentence: str) -> CommandFailed:
    return CommandFailed(ExitCode.STORE_UNAVAILABLE, sentence)
