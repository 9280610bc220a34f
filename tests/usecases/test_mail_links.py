from dataclasses import replace

import pytest

from optwarden.usecases.collecting.email_address import EmailAddress
from optwarden.usecases.collecting.mail_links import LinkRefusal, MailLink, MailLinks
from optwarden.usecases.keyring import Keyring

LINK = MailLink(
    "p1", "business", "bot", "event", "<event@shop.example>", "en",
    EmailAddress("Ann@mail.example"), "46701234567", "+46 70", 100,
)  # fmt: skip


@pytest.fixture
def links() -> MailLinks:
    return MailLinks(Keyring.create())


def test_read_back(links: MailLinks) -> None:
    """A link is read back whole, with a number or without."""
    for link in (LINK, replace(LINK, number=None, spelling=None)):
        assert links.read_own("p1", links.own(link), 99) == link
        assert links.read_unsubscribe("p1", links.unsubscribe(link)) == link


def test_expiry(links: MailLinks) -> None:
    """The person's own link ends; the one to leave does not."""
    assert links.read_own("p1", links.own(LINK), 100) is LinkRefusal.EXPIRED
    assert links.read_unsubscribe("p1", links.unsubscribe(LINK)) == LINK


def test_bound(links: MailLinks) -> None:
    """A token serves its programme and its purpose only, and the gateway that made it."""
    own, unsubscribe = links.own(LINK), links.unsubscribe(LINK)
    assert links.read_own("p2", own, 0) is LinkRefusal.FORGED
    assert links.read_own("p1", unsubscribe, 0) is LinkRefusal.FORGED
    assert links.read_unsubscribe("p1", own) is LinkRefusal.FORGED
    assert MailLinks(Keyring.create()).read_own("p1", own, 0) is LinkRefusal.FORGED


def test_every_change(links: MailLinks) -> None:
    """A token with any character changed is refused, or is the same bytes in other letters."""
    token = links.own(LINK)
    for place, letter in enumerate(token):
        other = "A" if letter != "A" else "B"
        read = links.read_own("p1", token[:place] + other + token[place + 1 :], 0)
        assert read is LinkRefusal.FORGED or place == len(token) - 1


def test_says_nothing(links: MailLinks) -> None:
    """Two tokens of one link differ, and neither shows whose it is."""
    one, other = links.own(LINK), links.own(LINK)
    assert one != other
    assert len(one) < 500
    assert "46701234567" not in repr(LINK)
    assert "Ann" not in repr(LINK)
