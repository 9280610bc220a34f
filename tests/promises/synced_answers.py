"""Was the log on disk before each answer was sent? Read off a trace of system calls, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

_LINE: Final = re.compile(
    r"^\d+ +(?:"
    r"(?P<name>\w+)\(\d+<(?P<file>[^>]*)>(?P<entered>.*?)(?P<unfinished> <unfinished \.\.\.>)?"
    r"|<\.\.\. \w+ resumed>(?P<resumed>.*)"
    r")$"
)
_READS: Final = {"read", "recvfrom", "recvmsg"}
_SYNCS: Final = {"fsync", "fdatasync"}
_REQUEST: Final = '"DELETE '
_ANSWER: Final = '"HTTP/1.1 200'


class Verdict(StrEnum):
    """What a trace says about one answer."""

    SYNCED = "synced"
    """The log was written to since the request came, and all of that synced before the answer."""
    NOT_SYNCED = "not synced"
    """It was written to, and no completed sync that began afterwards came before the answer."""
    NOT_WRITTEN = "not written"
    """Nothing was written to it between the request and the answer."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A system call that began when the log had been touched so often."""

    name: str
    file: str
    touched: int


@dataclass(slots=True)
class _Reading:
    """Where in the trace we are. A write touches the log twice: when it begins and when it ends."""

    log: re.Pattern[str]
    verdicts: list[Verdict] = field(default_factory=list)
    touched: int = 0
    synced: int = 0
    touched_at_request: int = 0

    def begin(self, name: str, file: str, text: str) -> _Call:
        """Take the beginning of a call; an answer counts from there."""
        if name in _READS | _SYNCS:
            return _Call(name, file, self.touched)
        if self.log.search(file):
            self.touched += 1
        elif file.startswith("socket:") and _ANSWER in text:
            self.verdicts.append(self._verdict())
        return _Call(name, file, self.touched)

    def end(self, call: _Call, text: str) -> None:
        """Take the end of a call; a request and a sync count from there."""
        if call.name in _READS:
            if call.file.startswith("socket:") and _REQUEST in text:
                self.touched_at_request = self.touched
        elif self.log.search(call.file):
            if call.name not in _SYNCS:
                self.touched += 1
            elif text.endswith(" = 0"):
                self.synced = max(self.synced, call.touched)

    def _verdict(self) -> Verdict:
        if self.touched == self.touched_at_request:
            return Verdict.NOT_WRITTEN
        return Verdict.SYNCED if self.synced == self.touched else Verdict.NOT_SYNCED


def verdicts_on_answers(trace: Iterable[str], log: re.Pattern[str]) -> list[Verdict]:
    """Judge every answer of 200 in a trace of strace -f -y, whose requests came one by one.

    `log` finds itself in the path of the write-ahead log.
    """
    reading = _Reading(log)
    unfinished: dict[str, _Call] = {}
    for line in trace:
        found = _LINE.match(line)
        if found is None:
            continue
        process = line.split(" ", 1)[0]
        if found["name"] is None:
            # Unknown is one that began before strace was there.
            if (call := unfinished.pop(process, None)) is not None:
                reading.end(call, found["resumed"])
            continue
        call = reading.begin(found["name"], found["file"], found["entered"])
        if found["unfinished"]:
            unfinished[process] = call
        else:
            reading.end(call, found["entered"])
    return reading.verdicts
