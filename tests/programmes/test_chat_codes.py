import random

import pytest

from optwarden.usecases.collecting.chat_codes import ALPHABET, codes_in, is_code, new_code, written

CODE = new_code(random.Random(7).randrange)
FIRST, SECOND = CODE[:4], CODE[4:]


def test_a_code_is_eight_characters_and_no_word() -> None:
    """It begins with a letter, has a digit, and has none of the letters that look like another."""
    draws = random.Random(1).randrange
    for code in {new_code(draws) for _ in range(2_000)}:
        assert len(code) == 8
        assert code[0].isalpha()
        assert any(each.isdigit() for each in code)
        assert not set(code) & set("ILOU")
        assert is_code(code)
        assert codes_in(f"Yes please ({written(code)})") == (code,)


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        f"Yes, I would like to receive updates on WhatsApp. ({FIRST}-{SECOND})",
        f"hi there {CODE.lower()} thanks",
        f"[{FIRST.lower()} {SECOND}]",
        f"code:{FIRST}-{SECOND}!",
        f"Text {CODE}",
        f"{FIRST}\N{EN DASH}{SECOND}",
        f"{FIRST}\N{NON-BREAKING HYPHEN}{SECOND}",
        f"نعم ({FIRST}-{SECOND}) شكرا",
        f"हाँ{FIRST}-{SECOND}जी",
        f"\N{LEFT-TO-RIGHT ISOLATE}{FIRST}\N{ZERO WIDTH SPACE}-{SECOND}\N{POP DIRECTIONAL ISOLATE}",
        "".join(chr(ord(each) + 0xFEE0) for each in CODE),
        f"{'x ' * 500}{FIRST}-{SECOND}",
    ],
)
def test_a_code_is_found_whatever_surrounds_it(text: str) -> None:
    """In any case, with or without the dash or brackets, in an edited text of any language."""
    assert codes_in(text) == (CODE,)


def test_letters_copied_from_paper_may_look_like_others() -> None:
    """Who types O for 0, and I or L for 1, wrote the code all the same."""
    draws = random.Random(3).randrange
    code = next(code for code in iter(lambda: new_code(draws), "") if "0" in code and "1" in code)
    for one in "IiLl":
        assert codes_in(code.replace("0", "o").replace("1", one)) == (code,)


@pytest.mark.parametrize(
    "text", ["", "Yes", "WHAT TIME IS IT NOW", f"{CODE}X", f"9{CODE}", "x" * 9]
)
def test_other_words_are_no_codes(text: str) -> None:
    """Nothing is found in them."""
    assert codes_in(text) == ()


def test_a_slip_makes_it_no_code() -> None:
    """No other character in one place and no two neighbours swapped give another code."""
    for code in (CODE, new_code(random.Random(11).randrange)):
        for place in range(8):
            for other in ALPHABET.replace(code[place], ""):
                assert codes_in(code[:place] + other + code[place + 1 :]) == ()
        for place in range(7):
            swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert codes_in(swapped) == (() if swapped != code else (code,))


def test_few_codes_of_a_message_are_looked_up() -> None:
    """Each once, in their order, and four at most."""
    draws = random.Random(5).randrange
    codes = [new_code(draws) for _ in range(9)]
    assert codes_in(" / ".join([codes[0], *codes])) == tuple(codes[:4])
