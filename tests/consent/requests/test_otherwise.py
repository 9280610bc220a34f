"""A text is also read as its punctuation does not say, and every doubt in it may be settled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from optwarden.consent.requests.compiled import Compiled
from optwarden.consent.requests.folding import fold
from optwarden.consent.requests.language import Language, Reach, Rule
from optwarden.consent.requests.otherwise import read_otherwise
from optwarden.consent.requests.patterns import Script
from optwarden.consent.requests.reading import read_request
from optwarden.consent.requests.vocabulary import Vocabulary

COURTESIES = frozenset({"please", "thanks"})


@pytest.mark.parametrize(
    "text, read",
    [
        ("please remove my no. from your list", ["please remove my no from your list"]),
        ("Take my Nr. off, thanks", ["take my nr off"]),
        ("no. remove it", []),
        ("It is late. Stop. Messaging. Me.", ["stop messaging me"]),
        ("Hi. Nice. Take me off", []),
        ("remove, please, my number", ["remove my number"]),
        ("不用了 不要再发给我", ["不用了", "不要再发给我"]),
        ("もういいです 送らないで", ["もういいです", "送らないで"]),
        ("hello 谢谢", []),
        ("관심 없습니다 문자 보내지 마세요", ["관심 없습니다", "문자 보내지 마세요"]),
        ("문자 보내지 마세요", []),
        ("식기세척기가 10분 돌다 꺼져요", []),
        ("привет как дела", []),
    ],
)
def test_what_may_be_a_clause_beside_those_that_stand(text: str, read: list[str]) -> None:
    """A dot may shorten a word, a comma hold a courtesy, and a space end a sentence."""
    found = read_otherwise(fold(text).clauses, COURTESIES)
    assert [" ".join(each.clause) for each in found] == read


def test_what_denies_a_clause_denies_its_parts() -> None:
    """A space ends a sentence in Korean only as far as that goes."""
    (part, _) = read_otherwise((("곧", "도착해요", "연락", "안", "하셔도", "돼요"),), COURTESIES)
    assert part.within == ("곧", "도착해요", "연락", "안", "하셔도", "돼요")
    lists = {"small": "요", "stop": "그만"}
    rule = Rule("stop", ("{stop}",), (), ())
    language = Language(
        code="zz", name="zz", stop="止", whole="", doubtful="", courtesy="", lists=lists,
        rules=(rule,), never=("도착",), script=Script(spaced=False),
    )  # fmt: skip
    compiled = Compiled((language,))
    assert read_request("왔어요 그만", compiled=compiled).reach is Reach.ALL
    assert read_request("도착해요 그만", compiled=compiled).reach is None


def test_east_asian_quotes_part_nothing() -> None:
    """They stand within a sentence that has no spaces."""
    assert fold("名前を消して「御礼」だけに").clauses == (("名前を消して御礼だけに",),)


def _language(code: str, doubt: str, settled_by: str, never: str) -> Language:
    rule = Rule("doubt", (doubt,), (), (), reach=Reach.DOUBTFUL, settled_by=(settled_by,))
    return Language(
        code=code, name=code, stop="stop", whole="", doubtful="", courtesy="", lists={},
        rules=(rule,), never=(never,),
    )  # fmt: skip


def test_the_second_doubt_is_settled_though_the_first_is_not() -> None:
    """Whichever language hints at it: the first doubt that is found hides no other."""
    first = _language("xx", "wrong number", "never settled", "nothing here")
    second = _language("yy", "wrong number", "delete it", "keep it")
    compiled = Compiled((first, second))
    found = read_request("wrong number, delete it", compiled=compiled)
    assert (found.reach, found.rule) == (Reach.ALL, "yy.doubt")
    assert read_request("wrong number, keep it", compiled=compiled).reach is Reach.DOUBTFUL


def test_what_one_language_denies_settles_no_doubt_of_another() -> None:
    """One knows "don't delete it", the other only "delete it"."""
    denies = _language("xx", "wrong number", "never settled", "dont delete")
    settles = _language("yy", "wrong number", "delete it", "nothing here")
    compiled = Compiled((denies, settles))
    found = read_request("wrong number, don't delete it", compiled=compiled)
    assert found.reach is Reach.DOUBTFUL


@pytest.mark.parametrize("piece", ["停止 ", "그만하세요 ", "wrong number, ", "stop. me. "])
def test_however_many_clauses_a_message_has_few_are_read_twice(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that nobody keeps a server busy with a thousand letters."""
    text, looked_up = (piece * 300)[:900], 0
    look_up = Vocabulary.look_up

    def counted(vocabulary: Vocabulary, clause: Sequence[str]) -> tuple[int, list[int]]:
        nonlocal looked_up
        looked_up += 1
        return look_up(vocabulary, clause)

    monkeypatch.setattr(Vocabulary, "look_up", counted)
    read_request(text)
    assert looked_up <= len(fold(text).clauses) * 2 + 4 * 12
