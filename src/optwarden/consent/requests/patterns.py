"""How is a rule about sentences written, and how is it read? A small language, documented here.

A pattern is read against one clause, word by word, in order:

    word        this word, as the text has it once it is plain (lower case, no accents)
    stem*       a word that begins so
    a|b|c       one of these
    {name}      one of the words of a list of the language (lists may name lists)
    a_b         two words, one after the other
    thing?      or not
    !a|b        one word, and none of these
    ..3         up to three other words
    ^  $        the clause begins, or ends, here; `$` may be one of several: `please|$`

Languages that are written without spaces are read letter by letter: `..3` is up to three letters
there, a word is wherever its letters are, and `!a|b` is where none of these ends. A rule is a
handful of patterns. Each becomes one
regular expression; bounded gaps are the only loops in it.

A pattern that begins with `=` names what a clause is made of, in any order: `made_of.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from optwarden.consent.requests.folding import plain
from optwarden.consent.requests.made_of import CLOSERS, OPENERS, SMALL, MadeOf, Things

_GAP: Final = re.compile(r"^\.\.(\d+)$")
_LIST: Final = re.compile(r"^\{([a-z_]+)\}$")
END: Final = "$"
NOT: Final = "!"
MADE_OF: Final = "="
KEY_LENGTH: Final = 4
_SHORTEST_STEM: Final = len("ab*")


class Bad(ValueError):
    """A pattern cannot be read: a mistake of ours in the data."""


@dataclass(frozen=True, slots=True)
class Script:
    """How the words of a language stand in a text."""

    spaced: bool = True
    prefixes: str = ""
    """Letters that are written onto a word in front of it (Arabic, Hebrew), as alternatives."""


class Found(Protocol):
    """What was found in a clause."""

    def group(self) -> str:
        """Return the words."""


class Searching(Protocol):
    """Searches a clause: a regular expression, or what a clause is made of."""

    def search(self, text: str, /) -> Found | None:
        """Find it."""


@dataclass(frozen=True)
class Pattern:
    """A pattern, read; its expression is written and compiled when a text first comes so near.

    Compiling those of all languages takes 0.2 s at every start of every command.
    """

    text: str
    lists: Mapping[str, str]
    script: Script
    needs: tuple[frozenset[str], ...]
    """For each thing it cannot do without, the beginnings of words of which one must be there."""

    @cached_property
    def expression(self) -> Searching:
        """What to search with."""
        items = plain(self.text).split()
        if items[0] == MADE_OF:
            return _made_of(items[1:], self.lists, self.script)
        return re.compile(_source(items, self.lists, self.script))


def compile_pattern(text: str, lists: Mapping[str, str], script: Script) -> Pattern:
    """Make a pattern of its text."""
    needs: list[frozenset[str]] = []
    for item in plain(text).split():
        if (
            item in ("^", END, MADE_OF)
            or item.endswith("?")
            or item.startswith(NOT)
            or _GAP.match(item)
        ):
            continue
        atoms = _atoms(item, lists)
        if END not in atoms and not _says_too_little(atoms, script):
            needs.append(frozenset(_key(atom, script) for atom in atoms))
    if not needs:
        message = f"{text!r} needs no word"
        raise Bad(message)
    return Pattern(text, lists, script, tuple(needs))


def _made_of(items: list[str], lists: Mapping[str, str], script: Script) -> MadeOf:
    required: list[tuple[str, ...]] = []
    optional: list[str] = []
    forbidden: list[str] = []
    for item in items:
        if item.startswith(NOT):
            forbidden += _atoms(item.removeprefix(NOT), lists)
        elif item.endswith("?"):
            optional += _atoms(item.removesuffix("?"), lists)
        else:
            required.append(tuple(_atoms(item, lists)))
    small, openers, closers = (
        tuple(_atoms(f"{{{name}}}", lists)) if name in lists else ()
        for name in (SMALL, OPENERS, CLOSERS)
    )
    things = Things(tuple(required), tuple(optional), frozenset(forbidden), small, openers, closers)
    return MadeOf.of(things, script.prefixes if script.spaced else None)


def _source(items: list[str], lists: Mapping[str, str], script: Script) -> str:
    """Write the regular expression."""
    space = " " if script.spaced else ""
    starts, ends = "^" in items, END in items
    head = rf"\A{space}" if starts else ("(?<= )" if script.spaced else "")
    parts = [_part(item, lists, script) for item in items if item not in ("^", END)]
    return head + "".join(parts) + (r"\Z" if ends else "")


def _part(item: str, lists: Mapping[str, str], script: Script) -> str:
    gap = _GAP.match(item)
    if gap is not None:
        return _gap(int(gap.group(1)), script)
    if item.startswith(NOT):
        return _none_of(_atoms(item.removeprefix(NOT), lists), script)
    choice = _choice(_atoms(item.removesuffix("?"), lists), script)
    return choice + ("?" if item.endswith("?") else "")


def _gap(longest: int, script: Script) -> str:
    return f"(?:[^ ]+ ){{0,{longest}}}" if script.spaced else f".{{0,{longest}}}?"


def _none_of(atoms: list[str], script: Script) -> str:
    if script.spaced:
        return f"(?!{_choice(atoms, script)})[^ ]+ "
    return "".join(f"(?<!{_atom(atom, script)})" for atom in atoms)


def _atoms(item: str, lists: Mapping[str, str]) -> list[str]:
    atoms: list[str] = []
    for part in item.split("|"):
        named = _LIST.match(part)
        if named is None:
            atoms.append(part)
        elif named.group(1) not in lists:
            message = f"no list is called {named.group(1)!r}"
            raise Bad(message)
        else:
            for word in plain(lists[named.group(1)]).split():
                atoms += _atoms(word, lists)
    if not all(atoms):
        message = f"{item!r} holds an empty alternative"
        raise Bad(message)
    return list(dict.fromkeys(atoms))


def _says_too_little(atoms: list[str], script: Script) -> bool:
    """Say whether so many words fit that looking for their beginnings would spare nothing."""
    return script.spaced and any(
        atom.endswith("*") and len(atom) < _SHORTEST_STEM for atom in atoms
    )


def _choice(atoms: list[str], script: Script) -> str:
    return "(?:" + "|".join(_atom(atom, script) for atom in atoms) + ")"


def _atom(atom: str, script: Script) -> str:
    if atom == END:
        return r"\Z"
    if not script.spaced:
        return re.escape(atom.replace("_", ""))
    prefix = f"(?:{script.prefixes})?" if script.prefixes else ""
    words = []
    for word in atom.split("_"):
        stem = word.removesuffix("*")
        words.append(prefix + re.escape(stem) + ("[^ ]* " if stem != word else " "))
    return "".join(words)


def _key(atom: str, script: Script) -> str:
    """Return how the words that fit begin; the first of several stands for all."""
    first = atom.split("_", maxsplit=1)[0].removesuffix("*")
    if not script.spaced:
        return atom.replace("_", "")[:2]
    return first[:KEY_LENGTH]
