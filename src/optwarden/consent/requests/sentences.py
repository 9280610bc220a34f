"""What do the sentences of a text ask for? Clause by clause, by the rules of all languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from optwarden.consent.requests.compiled import (
    Compiled,
    CompiledLanguage,
    Entry,
    Needed,
)
from optwarden.consent.requests.folding import Folded
from optwarden.consent.requests.language import Reach
from optwarden.consent.requests.otherwise import may_be_read_otherwise, read_otherwise
from optwarden.consent.requests.own_words import NEVER_CLAIMED
from optwarden.consent.requests.patterns import Found, Pattern
from optwarden.consent.requests.request import NOTHING, Request
from optwarden.consent.requests.spelling import corrected
from optwarden.consent.requests.vocabulary import MISTYPED, not_met


def read_sentences(compiled: Compiled, folded: Folded) -> Request:
    """Return the most that any clause asks for."""
    best = NOTHING
    clauses = folded.clauses
    last = clauses[-1] if clauses else ()
    if len(last) == 1 and last[0] in NEVER_CLAIMED:
        return Request(Reach.ALL, "en.last-word", last[0])
    for clause in clauses:
        best = _stronger(best, _read(compiled, clause))
    if may_be_read_otherwise(clauses):
        for clause, within in islice(read_otherwise(clauses, compiled.courtesy), _MOST_READINGS):
            best = _stronger(best, _read(compiled, clause, within))
    if best.reach is Reach.DOUBTFUL:
        best = _settled(compiled, clauses) or best
    if best.reach is Reach.ALL and _another_way(compiled, best, clauses):
        return Request(Reach.DOUBTFUL, best.rule, best.words)
    return best


def _stronger(best: Request, found: Request) -> Request:
    return found if _STRENGTH[found.reach] > _STRENGTH[best.reach] else best


def _read(
    compiled: Compiled, clause: Sequence[str], within: Sequence[str] | None = None
) -> Request:
    there, brought = compiled.vocabulary.look_up(clause)
    entries = compiled.candidates(there, brought) if brought else None
    if not entries:
        return NOTHING
    whole = None if within is None else _asked(compiled, within)
    return _searched(entries, _Asked(compiled, clause, there, brought, whole))


def _another_way(compiled: Compiled, found: Request, clauses: Sequence[Sequence[str]]) -> bool:
    """Say whether a clause asks to be reached in another way: then somebody reads the message."""
    language = compiled.languages[(found.rule or "").partition(".")[0]]
    if not language.instead:
        return False
    return any(_asked(compiled, clause).otherwise(language) for clause in clauses)


def _settled(compiled: Compiled, clauses: Sequence[Sequence[str]]) -> Request | None:
    """Return the doubt that a clause settles, if one does; that no language may deny.

    Of many clauses the last are looked at: each doubt is held to each of them.
    """
    if len(clauses) == 1:
        return None
    read = [_asked(compiled, clause) for clause in clauses[-_MOST_READINGS:]]
    doubts = [(asked, *doubt) for asked in read for doubt in _doubts(compiled, asked)]
    languages = {entry.language.code: entry.language for _, entry, _ in doubts}.values()
    for asked, entry, found in doubts:
        name = f"{entry.language.code}.{entry.rule.name}"
        language, patterns = compiled.settled_by.get(name, (None, ()))
        if language is not None and any(
            each.has(language, patterns)
            and not any(each.denied(one) or each.only_how(one) for one in languages)
            for each in read
        ):
            return Request(Reach.ALL, name, asked.as_written(entry.language, found))
    return None


def _doubts(compiled: Compiled, asked: _Asked) -> Iterator[tuple[Entry, Found]]:
    """Return what in a clause leaves a doubt, and where."""
    for entry in compiled.candidates(asked.there, asked.brought):
        if _reach(asked, entry) is Reach.DOUBTFUL:
            found = entry.pattern.expression.search(asked.text(entry.language))
            if found is not None:
                yield entry, found


_MOST_READINGS: Final = 12
"""Of what a text may mean otherwise, and of clauses that are held to each other: nobody asks in
more of them, and what one message may cost is bounded."""
_STRENGTH: Final[Mapping[Reach | None, int]] = {
    None: 0,
    Reach.DOUBTFUL: 1,
    Reach.MARKETING: 2,
    Reach.ALL: 3,
}
_IN_A_CLAUSE: Final[Mapping[Reach | None, int]] = {**_STRENGTH, Reach.MARKETING: 4}
"""In one clause "no more ads" narrows "no more messages"."""


def _searched(entries: Sequence[Entry], asked: _Asked) -> Request:
    best = NOTHING
    for entry in entries:
        rule, strength = entry.rule, _IN_A_CLAUSE[best.reach]
        if strength >= _IN_A_CLAUSE[rule.reach] and strength >= _IN_A_CLAUSE[rule.asked]:
            continue  # whatever it finds, something else found as much
        found = entry.pattern.expression.search(asked.text(entry.language))
        if found is None:
            continue
        reach = _reach(asked, entry)
        if _IN_A_CLAUSE[reach] > strength:
            name = f"{entry.language.code}.{rule.name}"
            best = Request(reach, name, asked.as_written(entry.language, found))
    return best


def _reach(asked: _Asked, entry: Entry) -> Reach | None:
    if not entry.rule.always and asked.denied(entry.language):
        return None
    return entry.rule.asked if asked.only_how(entry.language) else entry.rule.reach


def _asked(compiled: Compiled, clause: Sequence[str]) -> _Asked:
    return _Asked(compiled, clause, *compiled.vocabulary.look_up(clause))


class _Asked:
    """One clause as each language reads it; what is found for one rule serves all its others."""

    __slots__ = (
        "_clause",
        "_denied",
        "_how",
        "_meant",
        "_missing",
        "_texts",
        "_within",
        "brought",
        "there",
    )

    def __init__(
        self,
        compiled: Compiled,
        clause: Sequence[str],
        there: int,
        brought: Sequence[int],
        within: _Asked | None = None,
    ) -> None:
        self._within = within
        self.there = there
        self.brought = brought
        self._clause = clause
        self._missing = not_met(there)
        self._meant: Mapping[str, Mapping[str, str]] = (
            compiled.vocabulary.mistyped(clause) if there & MISTYPED else {}
        )
        self._texts: dict[str, str] = {}
        self._denied: dict[str, bool] = {}
        self._how: dict[str, bool] = {}

    def has(self, language: CompiledLanguage, patterns: Sequence[Pattern]) -> bool:
        """Say whether one of some patterns is in the clause."""
        text = self.text(language)
        return any(pattern.expression.search(text) for pattern in patterns)

    def text(self, language: CompiledLanguage) -> str:
        """Return what to search in, with mistyped words as they were meant."""
        text = self._texts.get(language.code)
        if text is None:
            clause = self._clause
            if self._meant:
                clause = corrected(clause, self._meant, language.code)
            text = f" {' '.join(clause)} " if language.spaced else "".join(clause)
            self._texts[language.code] = text
        return text

    def as_written(self, language: CompiledLanguage, found: Found) -> str:
        """Return the words that were found, as she wrote them."""
        words = found.group().strip()
        if not self._meant or not language.spaced:
            return words
        first = found.string.count(" ", 0, found.start() + 1) - 1
        return " ".join(self._clause[first : first + 1 + words.count(" ")])

    def denied(self, language: CompiledLanguage) -> bool:
        """Say whether the clause is one that asks for nothing."""
        denied = self._denied.get(language.code)
        if denied is None:
            denied = self._any(language.never, language)
            denied = denied or (self._within is not None and self._within.denied(language))
            self._denied[language.code] = denied
        return denied

    def only_how(self, language: CompiledLanguage) -> bool:
        """Say whether the clause asks how it is done."""
        how = self._how.get(language.code)
        if how is None:
            how = self._how[language.code] = self._any(language.asks, language)
        return how

    def otherwise(self, language: CompiledLanguage) -> bool:
        """Say whether the clause asks for another way."""
        return self._any(language.instead, language)

    def _any(self, patterns: Sequence[Needed], language: CompiledLanguage) -> bool:
        text, missing = self.text(language), self._missing
        for needs, pattern in patterns:
            if not needs & missing and pattern.expression.search(text):
                return True
        return False
