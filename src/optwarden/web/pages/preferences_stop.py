"""Where does somebody stop who has no link? `/o/{programme}/stop`: a number, a button, out.

Opting out needs no login and no confirmation. So anybody can opt out anybody, which is the lesser
evil: who was, gets no message she wanted, and brings them back with START; who could not get out
would be written to against her will. What keeps floods off are narrow limits and our own form.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Final

from optwarden.usecases.preferences import ChangePreferences
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.beat import Beat
from optwarden.web.pages.countries import countries_in, likely_country
from optwarden.web.pages.entrance import READ_AND_SENT
from optwarden.web.pages.form_tokens import FormTokens, cookie_of, new_cookie, set_cookie
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.numbers import read_number
from optwarden.web.pages.opt_in_form import Fault, Filled, read_filled
from optwarden.web.pages.preferences_shown import start_link
from optwarden.web.pages.templating import render_asked
from optwarden.web.pages.view import Asked

PER_CLIENT: Final = 10
"""Numbers in ten minutes: a household has fewer, and it would take a day for 1,440 of them."""
PER_PROGRAMME: Final = 600
_PURPOSE: Final = "stop"
_NO_AGENT: Final = "(none sent)"


class StopPage:
    """The page, over what it needs."""

    methods = READ_AND_SENT
    is_limited = True

    def __init__(
        self, tokens: FormTokens, change: ChangePreferences, limits: FormLimits, beat: Beat
    ) -> None:
        self._tokens = tokens
        self._change = change
        self._limits = limits
        self._beat = beat

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form, or stop messages to the number in it."""
        request = asked.request
        if not request.is_post:
            return self._show(asked, Filled(country=_country(asked)))
        filled = read_filled(request, asked.programme)
        carried = self._tokens.check(request)
        if carried is None or carried[:2] != [_PURPOSE, asked.programme.programme_id]:
            return self._show(asked, filled, notice="notice_expired", status=403)
        number = read_number(filled.number, filled.country)
        if number is None:
            key = "error_number_invalid" if filled.number else "error_number_missing"
            return self._show(asked, filled, (Fault("number", key),), status=422)
        wait = self._limits.seconds_to_wait(request.address, request.programme_id)
        if wait is not None:
            header = (b"retry-after", b"%d" % wait)
            return message_page(asked.view.words, "stop_too_many", 429, header)
        personal = {
            "place": request.url,
            "ip_address": request.address,
            "user_agent": request.user_agent or _NO_AGENT,
            **number.personal,
        }
        work = self._change.stop(asked.bot, number.recipient, personal, f"page:{carried[2]}:stop")
        await self._beat.end_of(work)
        body = render_asked("stop_done", asked, start=start_link(asked))
        return PageAnswer(body, frame_ancestors=asked.view.frame_ancestors)

    def _show(
        self,
        asked: Asked,
        filled: Filled,
        faults: Sequence[Fault] = (),
        notice: str | None = None,
        status: int = 200,
    ) -> PageAnswer:
        cookie = cookie_of(asked.request) or new_cookie()
        programme_id = asked.programme.programme_id
        token = self._tokens.issue(cookie, _PURPOSE, programme_id, secrets.token_urlsafe(9))
        body = render_asked(
            "stop",
            asked,
            token=token,
            linked=None,
            countries=countries_in(asked.view.words.language),
            filled=filled,
            faults={fault.target: fault.key for fault in faults},
            notice=notice,
        )
        given = set_cookie(asked.request, cookie, framed=asked.view.framed)
        return PageAnswer(body, status, (given,), frame_ancestors=asked.view.frame_ancestors)


def _country(asked: Asked) -> str:
    return likely_country(asked.bot.country, asked.request.accept_language)
