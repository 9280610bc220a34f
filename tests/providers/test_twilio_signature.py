"""Is a callback Twilio's? Ours and twilio-python's validator must agree, in both directions."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]

from optwarden.providers.twilio import DIALECT
from optwarden.usecases.callbacks import Callback
from optwarden.usecases.signatures.form import MOST_PARAMETERS

URL: Final = "https://consent.example.com/webhooks/twilio/shop-bot"
TOKEN: Final = "auth-token-of-this-bot"
SECRETS: Final = {"auth_token": TOKEN, "auth_token_previous": "the-one-before"}
FORM: Final = {
    "From": "whatsapp:+46732001122",
    "To": "whatsapp:+14155238886",
    "Body": "Stop \N{PERSON WITH FOLDED HANDS}",
    "ProfileName": "",
    "MessageSid": "SM1",
}
FORM_TYPE: Final = "application/x-www-form-urlencoded"


class Parameters:
    """A form as Flask has it: what twilio-python takes names with several values from."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.pairs = list(pairs)

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self.pairs])

    def __len__(self) -> int:
        return len(self.pairs)

    def getall(self, name: str) -> list[str]:
        return [value for one, value in self.pairs if one == name]


def signature(url: str, form: object, token: str = TOKEN, algorithm: str | None = None) -> str:
    made: str = RequestValidator(token).compute_signature(url, form, algorithm)
    return made


def callback(
    body: bytes, given: str, url: str = URL, kind: str = FORM_TYPE, **more: str
) -> Callback:
    return Callback(body, {"x-twilio-signature": given, "content-type": kind, **more}, url=url)


def encoded(form: object = FORM) -> bytes:
    return urlencode(form).encode()  # type: ignore[arg-type]


def authentic(given: str, body: bytes | None = None, url: str = URL, kind: str = FORM_TYPE) -> bool:
    body = encoded() if body is None else body
    return DIALECT.is_authentic(SECRETS, callback(body, given, url, kind))


def test_the_example_of_twilios_documentation_is_right() -> None:
    """twilio.com/docs/usage/security: the one vector that Twilio has published."""
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    form = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
    given = callback(encoded(form), "RSOYDt4T1cUTdK1PDd93/VVr8B8=", url)
    assert DIALECT.is_authentic({"auth_token": "12345"}, given)


@pytest.mark.parametrize("token", SECRETS.values())
def test_either_token_of_a_rotation_is_taken(token: str) -> None:
    """Two tokens stand while a rotation lasts."""
    assert authentic(signature(URL, FORM, token))


@pytest.mark.parametrize("ours", ["", ":443", ":8443"])
@pytest.mark.parametrize("theirs", ["", ":443", ":8443"])
def test_the_port_may_be_in_the_url_or_not(ours: str, theirs: str) -> None:
    """Twilio's senders differ; a port of its own is not another one."""
    given = signature(URL.replace(".com", f".com{theirs}"), FORM)
    same = theirs in ("", ours or ":443")
    assert authentic(given, url=URL.replace(".com", f".com{ours}")) is same


def test_the_query_is_signed_with_the_url() -> None:
    """A parameter of the URL is none of the form."""
    given = signature(f"{URL}?tenant=1", FORM)
    assert authentic(given, url=f"{URL}?tenant=1")
    assert not authentic(given, url=f"{URL}?tenant=2")
    assert not authentic(given)


def test_a_name_that_is_there_twice_counts_with_each_value() -> None:
    """As twilio-python has it: each different value once, in order."""
    pairs = [("MediaUrl", "b"), ("MediaUrl", "a"), ("MediaUrl", "b"), ("Body", "x")]
    given = signature(URL, Parameters(pairs))
    assert authentic(given, encoded(pairs))
    assert authentic(given, encoded(sorted(set(pairs))))
    assert not authentic(given, encoded([("MediaUrl", "a"), ("Body", "x")]))


def test_a_json_body_is_signed_by_its_hash_in_the_url() -> None:
    """The body is bound by the hash, the hash by the signature."""
    body = b'{"Body":"STOP"}'
    url = f"{URL}?bodySHA256={hashlib.sha256(body).hexdigest()}"
    given = signature(url, {})
    assert authentic(given, body, url, kind="application/json; charset=utf-8")
    assert not authentic(given, body + b" ", url, kind="application/json")
    assert not authentic(given, body, url.replace("bodySHA256", "other"), kind="application/json")
    assert not authentic(given, body, url, kind=FORM_TYPE), "as a form it is not signed"


def test_a_json_body_that_nothing_vouches_for_is_not_authentic() -> None:
    """A signature over the URL alone would let any body in."""
    assert not authentic(signature(URL, {}), b'{"Body":"START"}', kind="application/json")
    assert authentic(signature(URL, {}), b"", kind="application/json")


@pytest.mark.parametrize("settings", ["", "key=K1", "algorithm=", "key=K1,algorithm=HMAC_SHA1"])
def test_without_another_word_it_is_sha1(settings: str) -> None:
    """What the auth token signs."""
    header = {"x-twilio-webhooks-signature-settings": settings}
    asked = callback(encoded(), signature(URL, FORM), **header)
    assert DIALECT.is_authentic(SECRETS, asked)


def test_a_shared_key_signs_with_sha256() -> None:
    """Twilio's newer keys name their algorithm; an unknown one is refused."""
    secrets = {**SECRETS, "webhook_shared_key": "shared"}
    given = signature(URL, FORM, "shared", "HMAC_SHA256")
    for algorithm, right in (("HMAC_SHA256", True), ("HMAC_SHA1", False), ("HMAC_MD5", False)):
        header = {"x-twilio-webhooks-signature-settings": f"key=K1,algorithm={algorithm}"}
        asked = callback(encoded(), given, **header)
        assert DIALECT.is_authentic(secrets, asked) is right


RIGHT: Final = signature(URL, FORM)
WRONG: Final = {
    "none": "",
    "of another token": signature(URL, FORM, "another"),
    "the token itself": TOKEN,
    "cut short": RIGHT[:-1],
    "in hex": base64.b64decode(RIGHT).hex(),
    "not ASCII": "\xe9" * 28,
    "not even latin": "\N{SNOWMAN}" * 28,
    "of nothing": signature("", {}),
}


@pytest.mark.parametrize("given", WRONG.values(), ids=WRONG)
def test_everything_else_is_not_authentic(given: str) -> None:
    """Missing, tampered, of another token: not Twilio, and no exception either."""
    assert not authentic(given)


def test_a_tampered_parameter_is_not_authentic() -> None:
    """One letter decides, and so does one parameter more or less."""
    for form in ({**FORM, "Body": "Start"}, {**FORM, "OptOutType": "START"}, {"Body": "Stop"}):
        assert not authentic(RIGHT, encoded(form))


@pytest.mark.parametrize(
    "url", ["", "x", "https://[::1", "https://h:99999/", "https://h:port/", "http://\udc80/"]
)
def test_a_url_that_is_none_raises_nothing(url: str) -> None:
    """Whatever stands in Host."""
    assert not authentic(RIGHT, url=url)


def test_a_form_of_a_million_parameters_is_not_read() -> None:
    """What is not yet verified may not stop the loop."""
    form = [(f"p{number}", "") for number in range(MOST_PARAMETERS + 1)]
    assert not authentic(signature(URL, Parameters(form)), encoded(form))
    assert authentic(signature(URL, Parameters(form[:-1])), encoded(form[:-1]))


def test_the_secret_path_is_the_other_mode() -> None:
    """By the path there is no signature; the wrong path is not saved by a right signature."""
    secrets = {**SECRETS, "callback_path_secret": "nobody-guesses"}
    headers = {"x-twilio-signature": RIGHT}
    assert DIALECT.is_authentic(secrets, Callback(encoded(), {}, "nobody-guesses", URL))
    assert not DIALECT.is_authentic(secrets, Callback(encoded(), headers, "somebody", URL))
    assert not DIALECT.is_authentic(secrets, Callback(encoded(), headers, "", URL))


@pytest.mark.parametrize("secrets", [{}, {"auth_token": "", "callback_path_secret": ""}])
def test_a_bot_without_a_secret_hears_nobody(secrets: dict[str, str]) -> None:
    """An unset token opens nothing, least of all to who signs with nothing."""
    digest = hmac.digest(b"", (URL + "BodySTOP").encode(), "sha1")
    given = callback(b"Body=STOP", base64.b64encode(digest).decode())
    assert not DIALECT.is_authentic(secrets, given)
    assert not DIALECT.is_authentic(secrets, Callback(b"", {}, ""))


TEXT: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PAIRS: Final = st.lists(st.tuples(st.sampled_from(["Body", "From", "b", "B"]) | TEXT, TEXT))
URLS: Final = st.builds(
    "{}://{}{}{}{}".format,
    st.sampled_from(["http", "https"]),
    st.sampled_from(["h", "consent.example.com", "10.0.0.1"]),
    st.sampled_from(["", ":80", ":443", ":8443"]),
    st.sampled_from(["", "/", "/webhooks/twilio/b", "/a;b", "/%C3%A9", "/a;"]),
    st.sampled_from(["", "?", "?a=1", "?a=1&a=2", "?bodySHA256=00", "#", "?a#b"]),
)


@given(PAIRS, URLS.map(lambda one: (one, one)) | st.tuples(URLS, URLS), st.booleans())
def test_ours_and_twilios_validator_agree(
    pairs: list[tuple[str, str]], urls: tuple[str, str], ours: bool
) -> None:
    """On every form, signed with some URL and token and presented at some URL."""
    (signed, asked), token = urls, TOKEN if ours else "another"
    given = signature(signed, Parameters(pairs), token)
    theirs = RequestValidator(TOKEN).validate(asked, Parameters(pairs), given)
    assert authentic(given, encoded(pairs), asked) == theirs


@given(st.binary(max_size=40).map(lambda one: one.replace(b"\r", b"")), st.booleans(), URLS)
def test_ours_and_twilios_validator_agree_on_json(body: bytes, right: bool, url: str) -> None:
    """Where the URL has a hash; without one, twilio-python takes no JSON either, it raises."""
    text = body.decode("utf-8", "replace")
    digest = hashlib.sha256(text.encode() if right else b"else").hexdigest()
    url = f"{url.partition('#')[0].partition('?')[0]}?bodySHA256={digest}"
    given = signature(url, {})
    theirs = RequestValidator(TOKEN).validate(url, text, given)
    assert authentic(given, text.encode(), url, kind="application/json") == theirs


@given(st.binary(), st.text(), st.dictionaries(st.text(), st.text()), st.text())
def test_nothing_that_is_presented_raises(
    body: bytes, url: str, headers: dict[str, str], given: str
) -> None:
    """Bodies, URLs and headers are an attacker's to choose."""
    asked = Callback(body, {**headers, "x-twilio-signature": given}, url=url)
    assert not DIALECT.is_authentic(SECRETS, asked)
