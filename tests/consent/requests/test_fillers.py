"""Is a request found however politely, urgently or angrily it is made?"""

from __future__ import annotations

import pytest

from optwarden.consent.requests.fillers import Fillers
from optwarden.consent.requests.languages.all import LANGUAGES
from optwarden.consent.requests.reading import read_request


@pytest.mark.parametrize(
    "text",
    [
        "Take me off at your earliest convenience",
        "Dear Sir or Madam this number must be deleted from your files",
        "Cancellatemi dalla lista al più presto",
        "Retirez-moi de toute urgence de votre liste de diffusion",
        "Elimine mi número lo antes posible",
        "Me exclui do sistema o mais rápido possível",
    ],
)
def test_a_filler_hides_no_request(text: str) -> None:
    """What says how urgent a request is, or to whom, leaves it a request."""
    assert read_request(text).reach == "all"


@pytest.mark.parametrize(
    "text",
    [
        "please don't stop texting me under any circumstances",
        "When will my refund arrive, as soon as possible would be good",
        "Mandatemi la fattura al più presto",
        "Envoyez-moi la facture d'urgence",
        "Mándenme la factura lo antes posible",
        "Me manda o boleto o mais rápido possível",
    ],
)
def test_a_filler_makes_no_request(text: str) -> None:
    """The same words in what is no request leave it none."""
    assert read_request(text).reach not in ("all", "marketing")


def test_the_longest_filler_is_left_out() -> None:
    """Of two that begin alike the longer one goes, and the words around it stay."""
    fillers = Fillers(["from now", "from now on"])
    assert fillers.without(("no", "texts", "from", "now", "on", "ok")) == ("no", "texts", "ok")


def test_nothing_but_fillers_is_no_clause() -> None:
    """Where nothing would be left, or nothing is left out, there is nothing else to read."""
    fillers = Fillers(["as agreed"])
    assert fillers.without(("as", "agreed")) is None
    assert fillers.without(("as", "if")) is None


def test_no_filler_asks_for_anything() -> None:
    """A filler of any language is no request by itself."""
    phrases = (each.replace("_", " ") for one in LANGUAGES for each in one.fillers.split())
    acted_on = [each for each in phrases if read_request(each).reach in ("all", "marketing")]
    assert acted_on == []
