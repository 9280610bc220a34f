import pytest

from optwarden.usecases.collecting.email_address import EmailAddress, parse_email_address


@pytest.mark.parametrize(
    "text, spelling",
    [
        ("ann@mail.example", "ann@mail.example"),
        (" Ann.O'Neil+news@Mail.Example ", "Ann.O'Neil+news@mail.example"),
        ("ann@käse.example", "ann@xn--kse-qla.example"),
        ("a@b.co", "a@b.co"),
        ("a" * 64 + "@mail.example", "a" * 64 + "@mail.example"),
    ],
)
def test_read(text: str, spelling: str) -> None:
    """What people write is read; the domain in small ASCII letters, the rest as it is."""
    assert parse_email_address(text) == EmailAddress(spelling)


@pytest.mark.parametrize(
    "text",
    [
        "", "@", "ann", "ann@", "@mail.example", "ann@mail", "ann@@mail.example",
        "ann@mail.example\r\nBcc: bob@mail.example", "ann\n@mail.example", "ann bob@mail.example",
        "Ann <ann@mail.example>", '"ann"@mail.example', "ann@[127.0.0.1]", "ann@127.0.0.1",
        ".ann@mail.example", "ann.@mail.example", "a..b@mail.example", "ännä@mail.example",
        "ann@-mail.example", "ann@mail..example", "ann,bob@mail.example", "ann\0@mail.example",
        "a" * 65 + "@mail.example", "ann@" + "a" * 64 + ".example",
        "ann@" + ".".join(["a" * 60] * 5) + ".example",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    """What is no address, or several, or none that all servers take, is not read."""
    assert parse_email_address(text) is None


@pytest.mark.parametrize(
    "spelling", ["ann@mail.example", "ann+shop@mail.example", "Ann+a+b@MAIL.example"]
)
def test_one_key(spelling: str) -> None:
    """Spellings that reach one mailbox have one key; mail goes to the one that was given."""
    one, other = parse_email_address("Ann@Mail.example"), parse_email_address(spelling)
    assert one is not None
    assert other is not None
    assert one.key == other.key
    assert other.spelling.partition("@")[0] == spelling.partition("@")[0]


def test_a_name_that_is_all_tag() -> None:
    """What stands before no plus is no tag."""
    one, other = EmailAddress("+a@mail.example"), EmailAddress("+b@mail.example")
    assert one.key != other.key


@pytest.mark.parametrize("domain", ["fa\u00df.example", "\u03c2.example", "a\u200db.example"])
def test_domains_that_two_standards_tell_apart(domain: str) -> None:
    """They are to be given in their encoded form: one of the two is somebody else's."""
    assert parse_email_address(f"ann@{domain}") is None


def test_masked() -> None:
    """An address never prints itself."""
    address = EmailAddress("ann@mail.example")
    assert "ann" not in f"{address} {address!r} {[address]}"
