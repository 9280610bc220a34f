import json
from pathlib import Path
from typing import Any, Final

import pytest

from optwarden.web.api.administration.bot_settings import BotAnswer
from optwarden.web.api.administration.businesses import BusinessAnswer
from optwarden.web.api.administration.templates import TemplateAnswer
from optwarden.web.api.administration.tokens import MintedAnswer, TokenAnswer
from optwarden.web.api.administration.topics import TopicAnswer
from optwarden.web.api.fields import AnswerModel
from optwarden.web.api.sandbox import InboundAnswer
from optwarden.web.api.timeline import TimelineItem
from tests.cli.conftest import Type
from tests.cli.running_server import optwarden, running_server

NUMBER: Final = "46732001122"
VOLATILE: Final = ("decided_at", "decision_id")


@pytest.mark.parametrize(
    "words,place,answer,more",
    [
        (("businesses", "list"), ("businesses", 0), BusinessAnswer, set()),
        (("bots", "list"), ("bots", 0), BotAnswer, set()),
        (("bots", "show", "shop-bot"), (), BotAnswer, set()),
        (("bots", "change", "shop-bot"), (), BotAnswer, {"new_secrets"}),
        (("tokens", "create", "--scope", "read"), (), MintedAnswer, {"business_id"}),
        (("tokens", "list"), ("tokens", 0), TokenAnswer, {"business_id"}),
        (("topics", "list"), ("topics", 0), TopicAnswer, set()),
        (("topics", "declare", "x", "--category", "UTILITY"), (), TopicAnswer, {"new"}),
        (("templates", "list"), ("templates", 0), TemplateAnswer, set()),
        (("templates", "declare", "x", "--category", "UTILITY"), (), TemplateAnswer, {"new"}),
        (("timeline", NUMBER), ("items", 0), TimelineItem, set()),
        (("simulate", NUMBER, "hi"), (), InboundAnswer, set()),
    ],
)
def test_keys_are_those_of_the_api(
    shop: Type,
    words: tuple[str, ...],
    place: tuple[str | int, ...],
    answer: type[AnswerModel],
    more: set[str],
) -> None:
    """What a command prints as JSON has the keys of the API's answer, so one parser reads both."""
    shop("tokens", "create", "--scope", "read")
    shop("opt-in", NUMBER)
    document: Any = shop(*words, "--json").document
    for step in place:
        document = document[step]
    assert set(document) == set(answer.model_fields) | more


def test_decisions_are_those_of_the_api(tmp_path: Path) -> None:
    """`check` beside a running server decides what its API decides, in the same words."""
    asked = {"recipient": NUMBER, "message": {"type": "template", "template": "order_update"}}
    with running_server("--dev", "--port", "0", folder=tmp_path) as server:
        for _ in range(2):
            status, body = server.request("POST", "/v1/bots/demo-bot/decisions", asked)
            checked = optwarden(
                "check", NUMBER, "--template", "order_update", "--json", folder=tmp_path
            )
            by_api, by_command = json.loads(body), json.loads(checked.stdout)
            assert status == 200
            assert list(by_api) == list(by_command)
            for key in VOLATILE:
                assert by_api.pop(key)
                assert by_command.pop(key)
            assert by_api == by_command
            assert checked.returncode == (0 if by_api["allowed"] else 1)
            assert optwarden("opt-in", NUMBER, folder=tmp_path).returncode == 0
