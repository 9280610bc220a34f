"""Every dialect keeps the contract: what is not the provider's is refused, what is gets read."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optwarden.consent.keywords import Said
from optwarden.providers.contract import find_dialects
from optwarden.usecases.callbacks import Callback, Inbound, NotUnderstood, Written
from optwarden.usecases.find_bot_meant import meaning_of
from tests.providers.contract_case import SENDER, Hearing, case_of

DIALECTS: Final = find_dialects()
NAMES: Final = sorted(DIALECTS)
PATH_SECRET: Final = "a-path-nobody-guesses"
SAMPLES: Final = [
    pytest.param(name, body, id=f"{name}: {what}")
    for name in NAMES
    for what, body in (case_of(name).hearing or Hearing({}, {}, Callback)).bodies.items()
]


def hearing(name: str) -> Hearing:
    found = case_of(name).hearing
    assert found is not None
    return found


def proven(name: str, body: bytes | None = None) -> Callback:
    case = hearing(name)
    return case.prove(case.bodies["STOP"] if body is None else body, case.secrets)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_provider_made_is_authentic(name: str) -> None:
    """Also with the secret before, while a rotation lasts, and for every body."""
    case, dialect = hearing(name), DIALECTS[name]
    rotating = {
        **dict.fromkeys(case.secrets, "the-next"),
        **{f"{secret}_previous": value for secret, value in case.secrets.items()},
    }
    for body in [*case.bodies.values(), b"", b"\xff\0", b"{" * 99]:
        assert dialect.is_authentic(case.secrets, proven(name, body))
        assert dialect.is_authentic(rotating, proven(name, body))


@pytest.mark.parametrize("name", NAMES)
def test_what_somebody_else_made_is_not(name: str) -> None:
    """Another bot's secret, no secret, an unset one: nobody is let in."""
    case, dialect = hearing(name), DIALECTS[name]
    body = case.bodies["STOP"]
    others = dict.fromkeys(case.secrets, "another-bots")
    empty = dict.fromkeys(case.secrets, "")
    assert not dialect.is_authentic(case.secrets, case.prove(body, others))
    assert not dialect.is_authentic(case.secrets, Callback(body, {}))
    for unset in ({}, empty):
        assert not dialect.is_authentic(unset, case.prove(body, unset))
        assert not dialect.is_authentic(unset, proven(name))
        assert not dialect.is_authentic(unset, Callback(body, {}, ""))


@pytest.mark.parametrize("name", NAMES)
def test_a_proof_that_is_spoilt_is_none(name: str) -> None:
    """Cut short, made longer, one character off, not ASCII, left out."""
    case, dialect = hearing(name), DIALECTS[name]
    right = proven(name)
    spoilt = 0
    for header, value in right.headers.items():
        for wrong in (value[:-1], value + "A", value[:-1] + ("0" if value[-1] != "0" else "1")):
            changed = replace(right, headers={**right.headers, header: wrong})
            spoilt += not dialect.is_authentic(case.secrets, changed)
        for noise in ("\xe9" * 9, "", " ", "=" * 5_000):
            dialect.is_authentic(
                case.secrets, replace(right, headers={**right.headers, header: noise})
            )
    assert spoilt >= 3
    assert not dialect.is_authentic(case.secrets, replace(right, headers={}))


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_body_is_not_what_was_signed(name: str) -> None:
    """One byte decides, wherever the provider signs at all."""
    case, dialect = hearing(name), DIALECTS[name]
    if not case.covers_body:
        assert not any("signature" in header for header in proven(name).headers)
        return
    right = proven(name)
    for body in (right.body + b" ", right.body[:-1], b" " + right.body, b""):
        assert not dialect.is_authentic(case.secrets, replace(right, body=body))


@pytest.mark.parametrize("name", NAMES)
def test_the_secret_path_is_another_mode(name: str) -> None:
    """The right path needs no more; a wrong one is saved by nothing."""
    case, dialect = hearing(name), DIALECTS[name]
    secrets = {**case.secrets, "callback_path_secret": PATH_SECRET}
    right = proven(name)
    assert dialect.is_authentic(secrets, Callback(right.body, {}, PATH_SECRET))
    for path in ("", PATH_SECRET[:-1], PATH_SECRET + "x", "gu\u0119ss"):
        assert not dialect.is_authentic(secrets, replace(right, path_secret=path))


@pytest.mark.parametrize("name", NAMES)
def test_a_stop_is_heard(name: str) -> None:
    """The one thing that no dialect may miss."""
    (item,) = DIALECTS[name].parse(hearing(name).bodies["STOP"])
    assert isinstance(item, Written)
    assert item.own_words
    assert meaning_of(item)[0] is Said.STOP
    assert (item.sender or "").endswith(SENDER)


@pytest.mark.parametrize("name, body", SAMPLES)
def test_a_replay_is_read_alike(name: str, body: bytes) -> None:
    """The same ids come out, so that what was recorded once is known."""
    assert DIALECTS[name].parse(body) == DIALECTS[name].parse(bytes(body)) != ()


@pytest.mark.parametrize("name, body", SAMPLES)
def test_a_truncated_body_is_read_as_far_as_it_can_be(name: str, body: bytes) -> None:
    """Wherever it ends, nothing raises."""
    for length in range(0, len(body), 11):
        assert all(isinstance(item, Inbound) for item in DIALECTS[name].parse(body[:length]))


DEEP: Final = [1_000, 990, 900, 500, 250, 100_000]
HOSTILE: Final = [
    b"", b"\0", b"{}", b"[]", b"null", b"0", b'""', b"\xff", b"NaN", b"{" * 9_999,
    b'{"a":' * 900 + b"1" + b"}" * 900,
    b"[" + b"9" * 5_000 + b"]",
    b'{"entry":[' + b"9" * 400 + b"]}",
    b'{"a":"\\ud800"}',
    b'{"a":"\xed\xa0\x80"}',
    b"=&=&&&%zz=%",
    b"a=" + b"%00" * 100,
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("body", HOSTILE, ids=lambda body: repr(body[:12]))
def test_a_dialect_reads_anything(name: str, body: bytes) -> None:
    """`parse` is total."""
    assert all(isinstance(item, Inbound) for item in DIALECTS[name].parse(body))


@pytest.mark.parametrize("name, body", SAMPLES)
@pytest.mark.parametrize("depth", DEEP)
def test_a_value_may_be_nested_however_deeply(name: str, body: bytes, depth: int) -> None:
    """In the place of every value of a sample: too deep for some step is too deep for none."""
    deep = b"[" * depth + b"]" * depth
    for at in _values(body):
        hostile = body[: at.start] + deep + body[at.end :]
        assert all(isinstance(item, Inbound) for item in DIALECTS[name].parse(hostile))


class _Place:
    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end


def _values(body: bytes) -> list[_Place]:
    """Where the texts of a JSON sample stand; a form has none."""
    if not body.startswith(b"{"):
        return []
    places, at = [], 0
    while (start := body.find(b': "', at)) >= 0:
        end = body.index(b'"', start + 3) + 1
        places.append(_Place(start + 2, end))
        at = end
    return places


odd: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


@pytest.mark.parametrize("name, body", SAMPLES)
@given(data=st.data())
@settings(max_examples=60)
def test_any_part_may_be_something_else(name: str, body: bytes, data: st.DataObject) -> None:
    """A field of another type, a part left out: whatever was read is one of our words."""
    try:
        document = json.loads(body)
    except ValueError:  # a form
        noise = data.draw(st.binary(max_size=80))
        at = data.draw(st.integers(0, len(body)))
        spoilt = body[:at] + noise + body[at:]
    else:
        spoilt = json.dumps(_spoilt(document, data)).encode()
    assert all(isinstance(item, Inbound) for item in DIALECTS[name].parse(spoilt))


def _spoilt(part: Any, data: st.DataObject) -> Any:
    """Replace one part, somewhere on a path that is drawn."""
    if not isinstance(part, (dict, list)) or not part or data.draw(st.integers(0, 5)) == 0:
        return data.draw(odd)
    keys = list(part) if isinstance(part, dict) else list(range(len(part)))
    key = data.draw(st.sampled_from(keys))
    copied: Any = part.copy()
    if data.draw(st.integers(0, 9)) == 0:
        del copied[key]
    else:
        copied[key] = _spoilt(part[key], data)
    return copied


@pytest.mark.parametrize("name, body", SAMPLES)
def test_nothing_that_is_shown_or_logged_is_personal(
    name: str, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """No number, no words, no secret: not in a repr and not in a log line."""
    caplog.set_level(logging.DEBUG)
    case, dialect = hearing(name), DIALECTS[name]
    callback = replace(proven(name, body), path_secret=PATH_SECRET)
    dialect.is_authentic({**case.secrets, "callback_path_secret": PATH_SECRET}, callback)
    items = dialect.parse(body)
    shown = [repr(callback), *(repr(item) for item in items), caplog.text]
    for private in (SENDER, PATH_SECRET, *case.secrets.values()):
        assert not any(private in one for one in shown)
    for item in items:
        if isinstance(item, Written):
            assert repr(item) == repr(item._replace(texts=("other words",)))
        if isinstance(item, NotUnderstood):
            assert repr(item) == repr(replace(item, texts=("other words",)))
