"""What does a run send? POSTs that name the next numbers, or GETs; by both generators alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from bench.numbers import PREFIXES, STEP, TOTAL, number

JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Post:
    """A family of POSTs that differ in their numbers; `{}` in `template` is where those stand.

    Each number stands there as `each` has it (in the places of its own `{}`), joined by `joint`.
    """

    url: str
    template: str
    token: str | None = None
    numbers_each: int = 1
    first: int = 0
    """Index of the first number, see `bench.numbers`."""
    period: int = TOTAL
    """After so many numbers they begin anew."""
    each: str = "{}"
    joint: str = '","'
    method: str = "POST"
    pause_milliseconds: int = 0
    """How long a connection waits before each request: a load below the peak. Only wrk does."""

    @classmethod
    def get(cls, url: str) -> Post:
        """Return GETs, all alike: no body, no numbers."""
        return cls(url, "{}", numbers_each=0, method="GET")

    @property
    def work_each(self) -> int:
        """What one request counts for: each of its numbers, or itself."""
        return self.numbers_each or 1

    def starting_at(self, first: int) -> Post:
        """Return the same family over other numbers."""
        return replace(self, first=first)

    @property
    def head(self) -> str:
        """The request up to its body; all bodies of a family have one length."""
        parts = urlsplit(self.url)
        lines = [f"{self.method} {parts.path} HTTP/1.1", f"Host: {parts.netloc}"]
        if self.method == "GET":
            return "\r\n".join(lines) + "\r\n\r\n"
        lines.append(f"Content-Type: {JSON}")
        if self.token is not None:
            lines.append(f"Authorization: Bearer {self.token}")
        lines.append(f"Content-Length: {len(next(self.bodies()))}")
        return "\r\n".join(lines) + "\r\n\r\n"

    def bodies(self) -> Iterator[str]:
        """Yield body after body, for ever."""
        before, after = self.template.split("{}")
        offset = 0
        while True:
            named = [
                number(self.first + (offset + i) % self.period) for i in range(self.numbers_each)
            ]
            offset += self.numbers_each
            yield before + self.joint.join(self.each.replace("{}", one) for one in named) + after

    def lua(self) -> str:
        """Return the script that makes wrk send the same and print its findings as JSON."""
        before, after = self.template.split("{}")
        pieces = ", ".join(_lua(piece) for piece in self.each.split("{}"))
        prefixes = ", ".join(f'"{prefix}"' for prefix in PREFIXES)
        return f"""
local head, before, after = {_lua(self.head)}, {_lua(before)}, {_lua(after)}
local prefixes, pieces, joint = {{{prefixes}}}, {{{pieces}}}, {_lua(self.joint)}
local offset = 0
local function number()
  local place = (({self.first} + offset % {self.period}) * {STEP}) % {TOTAL}
  offset = offset + 1
  return prefixes[math.floor(place / 10000000) + 1] .. string.format("%07d", place % 10000000)
end
request = function()
  local named = {{}}
  for i = 1, {self.numbers_each} do named[i] = table.concat(pieces, number()) end
  return head .. before .. table.concat(named, joint) .. after
end
{self._delay()}done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\\n{{"requests": %d, "seconds": %.6f, "failed": %d,' ..
    ' "p50_microseconds": %.1f, "p99_microseconds": %.1f}}\\n',
    summary.requests, summary.duration / 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
"""

    def _delay(self) -> str:
        """Return what spreads pauses evenly around their length, or nothing."""
        if not self.pause_milliseconds:
            return ""
        return f"delay = function() return math.random(0, {2 * self.pause_milliseconds}) end\n"


def _lua(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\r", "\\r").replace("\n", "\\n") + '"'
