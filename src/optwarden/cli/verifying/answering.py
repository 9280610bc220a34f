"""How is a verdict told? What is wrong and where, what is not shown, and who is behind it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Final

from optwarden.cli.exit_codes import ExitCode
from optwarden.cli.output import columns, printable
from optwarden.ledger.checking.verdict import Finding, LogVerdict, Verdict

MOST_SHOWN: Final = 30


def answer(verdict: Verdict, *, as_json: bool) -> ExitCode:
    """Print a verdict, and return the exit code."""
    if as_json:
        print(json.dumps(verdict.document(), ensure_ascii=True))
    else:
        print(printable("\n\n".join(_parts(verdict))))
    if not verdict.usable:
        return ExitCode.USAGE
    if not verdict.holds:
        return ExitCode.DENIED
    return ExitCode.SELF_ATTESTED if verdict.self_attested else ExitCode.DONE


def progress(what: str) -> _Progress:
    """Return what tells on stderr how far it is; nothing where nobody looks."""
    return _Progress(what)


class _Progress:
    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = -1
        self._watched = sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Tell each percent once."""
        percent = done * 100 // total
        if self._watched and percent != self._shown:
            self._shown = percent
            end = "\n" if done == total else ""
            print(f"\r{self._what}: {percent}%", end=end, file=sys.stderr, flush=True)


def _parts(verdict: Verdict) -> list[str]:
    parts = [_headline(verdict)]
    if verdict.wrong:
        parts.append(_list("Wrong:", verdict.wrong))
    unshown = [one for one in verdict.findings if one not in verdict.wrong]
    if unshown:
        parts.append(_list("Not shown:", unshown))
    if verdict.logs:
        parts.append(columns(_HEADINGS, [_row(log) for log in verdict.logs]))
    if verdict.sends:
        good = sum(send.holds for send in verdict.sends)
        parts.append(
            f"Messages that were let go: {len(verdict.sends)}. With what they relied on here, and"
            f" no opt-out of the person's between: {good}."
        )
    return parts


def _headline(verdict: Verdict) -> str:
    if not verdict.usable:
        return "Cannot be checked."
    if not verdict.holds:
        return "Does not hold."
    if verdict.self_attested:
        return (
            "Holds, but is self-attested: nothing but the gateway's own word is behind it.\n"
            "With --key or --witness, and a key you have from elsewhere, it would be more."
        )
    return "Holds."


_HEADINGS: Final = ("log", "leaves", "as of", "complete", "after", "unsealed", "behind it")


def _row(log: LogVerdict) -> list[object]:
    behind = [one.party for one in log.witnesses if one.holds]
    if log.key_given:
        behind.insert(0, "your key")
    return [
        log.log_id,
        log.size,
        log.made_at,
        log.complete,
        log.after_census,
        log.unsealed,
        ", ".join(behind) or "itself",
    ]


def _list(heading: str, findings: Sequence[Finding]) -> str:
    lines = [f"  {one.place}: {one.words}" for one in findings[:MOST_SHOWN]]
    if len(findings) > MOST_SHOWN:
        lines.append(f"  and {len(findings) - MOST_SHOWN} more; --json has them all")
    return "\n".join([heading, *lines])
