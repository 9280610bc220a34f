"""Packs with one thing changed: flipped, dropped, swapped, duplicated, back-dated.

A mutation is made from a seed, so that a failing one can be looked at again.
"""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
_TIME = re.compile(r"2026-(\d\d)-")


@dataclass(frozen=True, slots=True)
class Mutated:
    """A changed pack, and what was done to it where."""

    pack: dict[str, Any]
    path: Path
    deed: str

    @property
    def place(self) -> str:
        """The path as findings name it."""
        return place_of(self.path)


def place_of(path: Path) -> str:
    """Write a path as findings do."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Every value of a document, containers included."""
    if path:
        yield path
    pairs: Any = value.items() if isinstance(value, dict) else ()
    pairs = enumerate(value) if isinstance(value, list) else pairs
    for key, inner in pairs:
        yield from paths(inner, (*path, key))


def mutated(pack: dict[str, Any], seed: int, places: Sequence[Path]) -> Mutated:
    """Change one thing at one of these places."""
    chance = random.Random(seed)
    while True:
        path = chance.choice(places)
        changed = dict(pack)
        holder: Any = changed
        for step in path[:-1]:
            holder[step] = copy.copy(holder[step])
            holder = holder[step]
        deed = _change(chance, holder, path[-1])
        if changed != pack:
            return Mutated(changed, path, deed)


def _change(chance: random.Random, holder: Any, key: str | int) -> str:
    value = holder[key]
    deeds = ["drop", "null"]
    if isinstance(holder, list):
        deeds += ["duplicate", "swap"]
    if isinstance(value, str):
        deeds += ["flip"] * 6 + ["cut"] * 2
        deeds += ["back-date"] * 4 if _TIME.search(value) else []
    if isinstance(value, int):
        deeds += ["add"] * 4
    deed = chance.choice(deeds)
    if deed == "drop":
        del holder[key]
    elif deed == "null":
        holder[key] = None
    elif deed == "duplicate":
        holder.insert(key, copy.deepcopy(value))
    elif deed == "swap":
        other = chance.randrange(len(holder))
        holder[key], holder[other] = holder[other], holder[key]
    elif deed == "add":
        holder[key] = value + chance.choice((-1, 1, 2**31))
    else:
        holder[key] = _changed_text(chance, value, deed)
    return deed


def _changed_text(chance: random.Random, text: str, deed: str) -> str:
    if deed == "back-date":
        return _TIME.sub(f"2026-{chance.randint(1, 12):02d}-", text)
    at = chance.randrange(len(text) + 1)
    if deed == "cut":
        return text[:at] + text[at + 1 :]
    return (
        text[:at] + chr(ord(text[at : at + 1] or "0") ^ chance.choice((1, 2, 4))) + text[at + 1 :]
    )


def mutated_file(file: bytes, seed: int) -> bytes:
    """Change one byte of a file, or leave some out, or repeat some."""
    chance = random.Random(seed)
    while True:
        at = chance.randrange(len(file))
        length = chance.randint(1, 3)
        changed = chance.choice(
            (
                file[:at] + bytes([file[at] ^ 1 << chance.randrange(8)]) + file[at + 1 :],
                file[:at] + file[at + length :],
                file[:at] + file[at : at + length] + file[at:],
            )
        )
        if _read(changed) != _read(file):
            return changed


def _read(file: bytes) -> Any:
    """What a lenient reader makes of it; white space is no change."""
    try:
        return json.loads(file)
    except ValueError:
        return None
