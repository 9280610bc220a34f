"""Which header or parameter makes another request of a request? Names, however they are spelled.

Servers fold case, `_`, `-`, `.` and what is not printed, each in its own way. So names are compared
by what is left once all of it is gone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, TypeVar
from urllib.parse import unquote_plus

_METHODS: Final = frozenset(
    {
        *("httpmethod", "xhttpmethod", "httpmethodoverride", "xhttpmethodoverride"),
        *("method", "xmethod", "methodoverride", "xmethodoverride"),
        *("requestmethod", "xrequestmethod", "originalmethod", "xoriginalmethod"),
        *("forwardedmethod", "xforwardedmethod"),
    }
)
_HEADERS: Final = _METHODS | {
    *("originalurl", "xoriginalurl", "originaluri", "xoriginaluri"),
    *("rewriteurl", "xrewriteurl", "forwardeduri", "xforwardeduri"),
}
_PARAMETERS: Final = _METHODS | {
    *("batch", "ids", "relativeurl", "includeheaders"),
    "accesstoken",  # it shows another credential than the header
}
_MOST_ENCODINGS: Final = 8
"""What is percent-encoded more often than this is no client's name for anything."""
_LONGEST_REMEMBERED: Final = 64
_MOST_REMEMBERED: Final = 1_024
_MOST_NAMES: Final = 32
_PAIRS: Final = re.compile("[&;]")


Said = TypeVar("Said")


def remembering(judge: Callable[[tuple[str, ...]], Said]) -> Callable[[tuple[str, ...]], Said]:
    """Return what remembers what was said of some names together, where they are few and short.

    A client's requests all have the same ones: judged anew they were a twelfth of a send's cost.
    """
    remembered = lru_cache(_MOST_REMEMBERED)(judge)

    def judged(names: tuple[str, ...]) -> Said:
        if len(names) <= _MOST_NAMES and len("".join(names)) <= _MOST_NAMES * _LONGEST_REMEMBERED:
            return remembered(names)
        return judge(names)

    return judged


def folded(name: str) -> str:
    """Return what is left of a name once case, punctuation and what is not printed are gone.

    Clients write the same thirty names in every request: worked out anew each time they were a
    twentieth of what a send costs.
    """
    return _remembered(name) if len(name) <= _LONGEST_REMEMBERED else _fold(name)


def _fold(name: str) -> str:
    if name.isascii() and name.isalnum():
        return name.lower()
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(character for character in plain if character.isalnum())


_remembered = lru_cache(_MOST_REMEMBERED)(_fold)


def header_overrides(name: str) -> bool:
    """Say whether a header makes another request of the one it comes with."""
    return folded(name) in _HEADERS


def parameter_overrides(name: str) -> bool:
    """Say whether a parameter does, or shows another credential. `name[]` and `name` are one."""
    if not (name.isascii() and name.isprintable()) or "%" in name:
        return True  # some server might read it as any other
    return folded(name.partition("[")[0]) in _PARAMETERS


def any_overrides(names: Iterable[str]) -> bool:
    """Say whether one of the parameters does."""
    return _some_override(tuple(names))


@remembering
def _some_override(names: tuple[str, ...]) -> bool:
    return any(map(parameter_overrides, names))


def parameter_names(form: str) -> list[str]:
    """Return the names of a query's or a form's parameters; `%` remains where it is never done."""
    names = {pair.partition("=")[0] for pair in _PAIRS.split(form)}
    return [decoded for name in names if (decoded := _decoded(name).strip(" "))]


def _decoded(name: str) -> str:
    for _ in range(_MOST_ENCODINGS):
        plain = unquote_plus(name)
        if plain == name:
            break
        name = plain
    return name
