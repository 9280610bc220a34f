"""The one thing a stranger must not learn from a form: whether a number is on record, and how."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from optwarden.consent.vocabulary import Verification
from optwarden.usecases.collecting.forms import SubmitForm, Submitted
from optwarden.web.pages.entrance import Pages
from optwarden.web.pages.limits import WINDOW
from optwarden.wiring import pages as wiring
from optwarden.wiring.pages import build_pages, submit_form
from tests.doubles.world import World, number
from tests.web.pages.shop import publish, set_up
from tests.web.pages.visitor import Visitor

EACH = 1_000
AT_ONCE = 25
"""Numbers that one address may try in one window, two forms each."""
TIMED = 40
BEAT_SECONDS = 0.2
WRITING_SECONDS = 0.06
SURELY = 5.0
"""Standard deviations: chance alone goes so far once in two million runs."""


async def on_record(world: World, count: int) -> list[str]:
    """Numbers that are opted in, opted out by the person, suppressed, or all of it."""
    known = [number(index) for index in range(count)]
    await world.opt_in(*known)
    headers = {"authorization": f"Bearer {world.token}"}
    paths = f"/v1/bots/{world.bot.bot_id}"
    for index, one in enumerate(known):
        if index % 4 == 1:
            body = {"recipient": one, "scope": "all", "method": "API"}
            await world.client.post(f"{paths}/opt-outs", json=body, headers=headers)
        if index % 4 == 2:
            body = {"recipient": one, "cause": "complaint"}
            await world.client.post(f"{paths}/suppressions", json=body, headers=headers)
    return known


@pytest.mark.parametrize("verification", [Verification.REPLY, Verification.NONE])
async def test_same_answer_for_every_number(embedded: World, verification: Verification) -> None:
    """A thousand numbers on record and a thousand that are not: one status, one page, one header.

    The page before shows what was typed, and differs in nothing else.
    """
    await set_up(embedded)
    await publish(embedded, verification=verification)
    known = await on_record(embedded, EACH)
    unknown = [number(EACH + index) for index in range(EACH)]
    visitor = Visitor(build_pages(embedded.gateway, beat_seconds=0.0))
    answers, checks = set(), set()
    together = [one for pair in zip(known, unknown, strict=True) for one in pair]
    for start in range(0, len(together), AT_ONCE):
        embedded.clock.at += WINDOW
        form = await visitor.get()
        for one in together[start : start + AT_ONCE]:
            checked = await visitor.fill(form, number=f"+{one}")
            checks.add((checked.status_code, len(checked.content)))
            done = await visitor.confirm(checked)
            answers.add((done.status_code, done.content, tuple(done.headers.multi_items())))
    assert len(answers) == 1
    assert len(checks) == 1
    ((status, _, _),) = answers
    assert status == 200


def distance(ones: Sequence[float], others: Sequence[float]) -> float:
    """How far apart two samples are by their ranks (Mann and Whitney), in standard deviations."""
    above = sum((one > other) + (one == other) / 2 for one in ones for other in others)
    pairs = len(ones) * len(others)
    return (above - pairs / 2) / math.sqrt(pairs * (len(ones) + len(others) + 1) / 12)


class OnSlowDisk:
    """What becomes of forms where it takes long to write."""

    def __init__(self, submit: SubmitForm) -> None:
        self._submit = submit

    async def __call__(self, *form: Any) -> Submitted:
        """Submit, and take longer where something was written."""
        submitted = await self._submit(*form)
        assert submitted.collected is not None
        if submitted.collected.event_id is not None:
            await asyncio.sleep(WRITING_SECONDS)
        return submitted


async def times(world: World, beat_seconds: float, first: int) -> tuple[list[float], list[float]]:
    """How long answers take for numbers on record and for others, in turns."""
    pages = build_pages(world.gateway, beat_seconds=beat_seconds)
    visitor = Visitor(pages)
    form = await visitor.get()
    known = [number(first + index) for index in range(TIMED)]
    for one in known:  # the form's own opt-in: once more adds nothing, and so writes nothing
        await timed(pages, visitor, form, one)
    found: tuple[list[float], list[float]] = ([], [])
    for index, one in enumerate(known):
        for which, tried in enumerate((one, number(first + TIMED + index))):
            found[which].append(await timed(pages, visitor, form, tried))
    return found


async def timed(pages: Pages, visitor: Visitor, form: httpx.Response, one: str) -> float:
    """Send one number's confirmation; returns the seconds of its answer."""
    pages._limits._counted.clear()
    checked = await visitor.fill(form, number=f"+{one}")
    began = time.perf_counter()
    answer = await visitor.confirm(checked)
    assert answer.status_code == 200
    return time.perf_counter() - began


async def test_same_time_for_every_number(embedded: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their ranks the times of both kinds are one distribution; without the beat they are two.

    No time is judged by itself. The disk is made slow, so that the second half shows without doubt
    that the first would see a leak.
    """
    monkeypatch.setattr(wiring, "submit_form", lambda gateway: OnSlowDisk(submit_form(gateway)))
    await set_up(embedded)
    await publish(embedded, verification=Verification.NONE)
    known, unknown = await times(embedded, BEAT_SECONDS, 0)
    assert abs(distance(known, unknown)) < SURELY
    known, unknown = await times(embedded, 0.0, 1_000)
    assert distance(unknown, known) > SURELY
