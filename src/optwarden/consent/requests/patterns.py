"""How is a rule about sentences written, and how is it read? A small language, documented here.

A pattern is read against one clause, word by word, in order:

    word        this word, as the text has it once it is plain (lower case, no accents)
    stem*       a word that begins so
    a|b|c       one of these
    {name}      one of the words of a list of the language (lists may name lists)
    a_b         two words, one after the other
    thing?      or not
    !a|b        one word, and none of these
    ~word       this word, and the whole language forgives one mistake in it (`spelling.py`)
    ..3         up to three other words
    ^  $        the clause begins, or ends, here; `$` may be one of several: `please|$`

Languages that are written without spaces are read letter by letter: `..3` is up to three letters
there, a word is wherever its letters are, and `!a|b` is where none of these ends. A rule is a
handful of patterns. Each becomes one regular expression; bounded gaps are the only loops in it.

A pattern that begins with `=` names what a clause is made of, in any order: `made_of.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Protocol

from optwarden.consent.requests.folding import plain
from optwarden.consent.requests.made_of import (
    CLOSERS,
    OPENERS,
    SMALL,
    MadeOf,
    Meanings,
    Phrases,
    PhrasesOfLetters,
    PhrasesOfWords,
    SmallWords,
    own_meanings,
    small_meanings,
)

if TYPE_CHECKING:
    from optwarden.consent.requests.familiar import Familiar

_BETWEEN_WORDS: Final = re.compile(r"[\s|_!?^$=]+|\{\w+\}|\.\.\d*")
_GAP: Final = re.compile(r"^\.\.(\d+)$")
_LIST: Final = re.compile(r"^\{([a-z_]+)\}$")
END: Final = "$"
NOT: Final = "!"
MADE_OF: Final = "="
ANYTHING: Final = ".."
STEM: Final = "*"
FORGIVEN: Final = "~"
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
    """What was found, as a match of a regular expression tells it."""

    @property
    def string(self) -> str:
        """The text that was searched."""

    def start(self) -> int:
        """Return where in it the words begin."""

    def group(self) -> str:
        """Return the words."""


class Searching(Protocol):
    """Searches a clause: a regular expression, or what a clause is made of."""

    def search(self, text: str, /) -> Found | None:
        """Find it."""


class Choices:
    """What each item of a language's patterns stands for; worked out once, as most are repeated."""

    __slots__ = ("_atoms", "_lists", "_needed", "_small", "familiar", "script")

    def __init__(
        self, lists: Mapping[str, str], script: Script, familiar: Familiar | None = None
    ) -> None:
        """Read with the lists of a language."""
        self.script = script
        self.familiar = familiar
        self._lists = lists
        self._atoms: dict[str, list[str]] = {}
        self._needed: dict[str, frozenset[str] | None] = {}
        self._small: SmallWords | None = None

    def atoms(self, item: str) -> list[str]:
        """Return the alternatives. Raises Bad."""
        atoms = self._atoms.get(item)
        if atoms is None:
            atoms = self._atoms[item] = list(dict.fromkeys(self._of_parts(item)))
        return atoms

    def phrases(self, meanings: Meanings) -> Phrases:
        """Make a table of phrases."""
        if self.script.spaced:
            return PhrasesOfWords(meanings, self.script.prefixes)
        return PhrasesOfLetters(meanings)

    @property
    def small(self) -> SmallWords:
        """The small words of the language, in a table that all its patterns share."""
        if self._small is None:
            lists = [
                self.atoms(f"{{{name}}}") if name in self._lists else []
                for name in (SMALL, OPENERS, CLOSERS)
            ]
            phrases = self.phrases(small_meanings(*lists))
            self._small = SmallWords(phrases, spaced=self.script.spaced)
        return self._small

    def needed(self, item: str) -> frozenset[str] | None:
        """Return of what one must be there; None where that would spare nothing. Raises Bad."""
        if item not in self._needed:
            atoms, script = self.atoms(item), self.script
            spares = END not in atoms and not _says_too_little(atoms, script)
            self._needed[item] = frozenset(_key(atom, script) for atom in atoms) if spares else None
        return self._needed[item]

    def forget_needs(self) -> None:
        """Let go of what only the making of tables asks for: a sixth of the memory of all rules."""
        self._needed.clear()

    def _of_parts(self, item: str) -> Iterator[str]:
        for part in item.split("|"):
            named = _LIST.match(part)
            if named is None:
                if not part:
                    message = f"{item!r} holds an empty alternative"
                    raise Bad(message)
                yield part
            elif named.group(1) not in self._lists:
                message = f"no list is called {named.group(1)!r}"
                raise Bad(message)
            else:
                for word in _items(self._lists[named.group(1)]):
                    yield from self.atoms(word)


@dataclass(frozen=True)
class Pattern:
    """A pattern, read; its expression is written and compiled when a text first comes so near.

    Compiling those of all languages takes a second.
    """

    text: str
    choices: Choices

    def needs(self) -> list[frozenset[str]]:
        """Return of each thing it cannot do without what one must be there: words and `stem*`.

        Raises Bad: what needs nothing would be searched for in every text.
        """
        items = [item for item in _items(self.text) if _is_needed(item)]
        needs = [needed for item in items if (needed := self.choices.needed(item))]
        if not needs:
            message = f"{self.text!r} needs no word"
            raise Bad(message)
        return needs

    @cached_property
    def expression(self) -> Searching:
        """What to search with."""
        items = _items(self.text)
        if items[0] == MADE_OF:
            return _made_of(items[1:], self.choices)
        return re.compile(_source(items, self.choices))


def compile_pattern(text: str, choices: Choices) -> Pattern:
    """Make a pattern of its text. Raises Bad."""
    items = _items(text)
    made_of = items[0] == MADE_OF
    for item in items[2:] if made_of else items:
        if item == ANYTHING:
            message = f"{text!r} may follow anything only if it says so first, after {MADE_OF}"
            raise Bad(message)
    return Pattern(text, choices)


def words_named(text: str) -> Iterator[str]:
    """Return the words that a list or a pattern names, as they are written there."""
    return filter(None, _BETWEEN_WORDS.split(text))


def _is_needed(item: str) -> bool:
    return not (
        item in ("^", END, MADE_OF, ANYTHING)
        or item.endswith("?")
        or item.startswith(NOT)
        or _GAP.match(item)
    )


def _made_of(items: list[str], choices: Choices) -> MadeOf:
    required: list[tuple[str, ...]] = []
    optional: list[str] = []
    forbidden: list[str] = []
    anywhere = items[0] == ANYTHING
    for item in items[1:] if anywhere else items:
        if item.startswith(NOT):
            forbidden += choices.atoms(item.removeprefix(NOT))
        elif item.endswith("?"):
            optional += choices.atoms(item.removesuffix("?"))
        else:
            required.append(tuple(choices.atoms(item)))
    own = choices.phrases(own_meanings(required, optional, forbidden))
    return MadeOf.of(own, choices.small, len(required), choices.familiar, anywhere=anywhere)


def _items(text: str) -> list[str]:
    return plain(text.replace(FORGIVEN, "")).split()


def _source(items: list[str], choices: Choices) -> str:
    """Write the regular expression."""
    spaced = choices.script.spaced
    space = " " if spaced else ""
    starts, ends = "^" in items, END in items
    head = rf"\A{space}" if starts else ("(?<= )" if spaced else "")
    parts = [_part(item, choices) for item in items if item not in ("^", END)]
    return head + "".join(parts) + (r"\Z" if ends else "")


def _part(item: str, choices: Choices) -> str:
    script = choices.script
    gap = _GAP.match(item)
    if gap is not None:
        return _gap(int(gap.group(1)), script)
    if item.startswith(NOT):
        return _none_of(choices.atoms(item.removeprefix(NOT)), script)
    choice = _choice(choices.atoms(item.removesuffix("?")), script)
    return choice + ("?" if item.endswith("?") else "")


def _gap(longest: int, script: Script) -> str:
    return f"(?:[^ ]+ ){{0,{longest}}}" if script.spaced else f".{{0,{longest}}}?"


def _none_of(atoms: list[str], script: Script) -> str:
    if script.spaced:
        return f"(?!{_choice(atoms, script)})[^ ]+ "
    return "".join(f"(?<!{_atom(atom, script)})" for atom in atoms)


def _says_too_little(atoms: list[str], script: Script) -> bool:
    """Say whether so many words fit that looking for their beginnings would spare nothing."""
    return script.spaced and any(
        atom.endswith(STEM) and len(atom) < _SHORTEST_STEM for atom in atoms
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
        stem = word.removesuffix(STEM)
        words.append(prefix + re.escape(stem) + ("[^ ]* " if stem != word else " "))
    return "".join(words)


def _key(atom: str, script: Script) -> str:
    """Return what must be there for it; the longest of several words stands for all."""
    if not script.spaced:
        return atom.replace("_", "")
    return max(atom.split("_"), key=lambda word: len(word.removesuffix(STEM)))
