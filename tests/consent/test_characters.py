"""What becomes of each character of a text?"""

from __future__ import annotations

import sys

from optwarden.consent.characters import ByCharacter


def test_each_character_of_a_text_becomes_what_it_is_said_to() -> None:
    """One may be replaced, one be left out, and the others stay as they are."""
    table = ByCharacter(lambda each: {"-": " ", "\u200b": None}.get(each, each))

    assert "a-b\u200bc-\U0001f64f".translate(table) == "a bc \U0001f64f"


def test_a_character_is_asked_about_once() -> None:
    """Whatever it becomes is kept, also that it is left out."""
    asked: list[str] = []

    def work_out(each: str) -> str | None:
        asked.append(each)
        return None if each == "b" else each

    table = ByCharacter(work_out)

    assert ["abба".translate(table) for _ in range(3)] == ["aба"] * 3
    assert asked == ["a", "b", "б", "а"]


def test_texts_of_every_character_there_is_do_not_fill_the_memory() -> None:
    """What is not kept any more is worked out again, and right."""
    table = ByCharacter(lambda each: None if each == "\U0010ffff" else each)
    everything = "".join(map(chr, range(0xE000, 0x20000))) + chr(sys.maxunicode)

    assert everything.translate(table) == everything[:-1]
    assert len(table) < 10_000
