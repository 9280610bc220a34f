"""How does a person agree on a page? The form, the check of what she typed, and what comes then.

The landing page (logged out) and the profile page (logged in) are the same steps. Nothing is
recorded before the last of them, and what it answers says nothing of what is on record.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Final

from babel.dates import format_timedelta

from optwarden.consent.vocabulary import SECOND, Method, PersonAct, Verification
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_codes import written
from optwarden.usecases.collecting.chat_links import ChatLink
from optwarden.usecases.collecting.forms import SubmitForm
from optwarden.usecases.collecting.page_links import OpenedLink
from optwarden.usecases.ports import Clock
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.beat import Beat
from optwarden.web.pages.countries import countries_in, likely_country
from optwarden.web.pages.form_tokens import FormTokens, cookie_of, new_cookie, set_cookie
from optwarden.web.pages.numbers import TypedNumber, international
from optwarden.web.pages.opt_in_form import (
    EMPTY,
    Fault,
    Filled,
    asks_number,
    check,
    kinds_of,
    read_filled,
)
from optwarden.web.pages.qr import qr_code
from optwarden.web.pages.templating import render_asked
from optwarden.web.pages.view import Asked
from optwarden.web.pages.wordings import Wordings

_ASKED: Final = "asked"
_CHECKED: Final = "checked"
_NO_AGENT: Final = "(none sent)"
STEP_FIELD: Final = "step"


@dataclass(frozen=True, slots=True)
class Linked:
    """The link by which a person came who is logged in at the business."""

    token: str = field(repr=False)
    opened: OpenedLink

    @property
    def number(self) -> str | None:
        """Her number as the business has it, in international form; user ids are not shown."""
        digits = self.opened.spelling.removeprefix("+")
        return international(digits) if digits.isdigit() else None


class OptInPages:
    """Shows the steps and takes the forms."""

    def __init__(
        self,
        wordings: Wordings,
        tokens: FormTokens,
        submit: SubmitForm,
        clock: Clock,
        beat: Beat,
    ) -> None:
        self._wordings = wordings
        self._tokens = tokens
        self._submit = submit
        self._clock = clock
        self._beat = beat

    async def show(
        self,
        asked: Asked,
        linked: Linked | None = None,
        *,
        filled: Filled = EMPTY,
        faults: Sequence[Fault] = (),
        notice: str | None = None,
        status: int = 200,
    ) -> PageAnswer:
        """Show the form."""
        token, given = self.fresh_token(asked)
        if not filled.country:
            home = likely_country(asked.bot.country, asked.request.accept_language)
            filled = replace(filled, country=home)
        body = await self.rendered(asked, token, linked, filled, faults, notice)
        ancestors = asked.view.frame_ancestors
        return PageAnswer(body, status, (given,), frame_ancestors=ancestors)

    def fresh_token(self, asked: Asked) -> tuple[str, tuple[bytes, bytes]]:
        """Return a token for the form's first step, and the header with its cookie."""
        return self._issued(asked, _ASKED)

    async def rendered(
        self,
        asked: Asked,
        token: str,
        linked: Linked | None = None,
        filled: Filled = EMPTY,
        faults: Sequence[Fault] = (),
        notice: str | None = None,
    ) -> bytes:
        """Return the form's page with a token in it."""
        programme, words = asked.programme, asked.view.words
        shown = await self._wordings.shown(asked)
        if linked is not None and not filled.number and not faults:
            filled = replace(filled, number=linked.number or "")
        return render_asked(
            "opt_in",
            asked,
            token=token,
            linked=linked,
            shown=shown,
            kinds=kinds_of(programme, shown.wording),
            asks_number=asks_number(programme),
            countries=countries_in(words.language),
            filled=filled,
            faults={fault.target: fault.key for fault in faults},
            notice=notice,
        )

    async def take(self, asked: Asked, linked: Linked | None = None) -> PageAnswer:
        """Take a form: back to it, on to the check, or done."""
        request, programme = asked.request, asked.programme
        carried = self._tokens.check(request)
        if carried is None or carried[1:3] != [programme.programme_id, request.tail]:
            return await self.show(asked, linked, notice="notice_expired", status=403)
        purpose, _, _, disclosure_id, nonce = carried
        filled = read_filled(request, programme)
        if disclosure_id != self._disclosure_id(asked):
            kept = replace(filled, topics=())
            return await self.show(asked, linked, filled=kept, notice="notice_changed", status=409)
        if request.sent(STEP_FIELD) == "change":
            return await self.show(asked, linked, filled=filled)
        number, faults = check(filled, programme, programme.topics[0])
        if faults:
            return await self.show(asked, linked, filled=filled, faults=faults, status=422)
        if number is not None and purpose != _CHECKED:
            return await self._confirm(asked, linked, filled, number)
        return await self._done(asked, filled, number, nonce)

    async def _confirm(
        self, asked: Asked, linked: Linked | None, filled: Filled, number: TypedNumber
    ) -> PageAnswer:
        wording = (await self._wordings.shown(asked)).wording
        chosen = [k for k in kinds_of(asked.programme, wording) if k.topic in filled.topics]
        token, given = self._issued(asked, _CHECKED)
        body = render_asked(
            "confirm",
            asked,
            token=token,
            linked=linked,
            filled=filled,
            number=number,
            chosen=chosen,
            verification=asked.programme.verification.value,
        )
        return PageAnswer(body, 200, (given,), frame_ancestors=asked.view.frame_ancestors)

    async def _done(
        self, asked: Asked, filled: Filled, number: TypedNumber | None, nonce: str
    ) -> PageAnswer:
        request, programme = asked.request, asked.programme
        agreement = Agreement(
            Method.WEB,
            PersonAct.TICKED_BOX,
            filled.topics,
            self._disclosure_id(asked),
            request.url,
            personal={
                "ip_address": request.address,
                "user_agent": request.user_agent or _NO_AGENT,
                **({} if number is None else number.personal),
            },
            dedupe_key=f"page:{nonce}",
        )
        recipient = None if number is None else number.recipient
        submitted = await self._beat.end_of(
            self._submit(asked.bot, programme, recipient, agreement)
        )
        if submitted.chat is not None:
            return self.chat(asked, submitted.chat)
        which = "reply" if programme.verification is Verification.REPLY else "none"
        return self._page(asked, "done", which=which)

    def chat(self, asked: Asked, chat: ChatLink) -> PageAnswer:
        """Show the message that completes it when she sends it."""
        words = asked.view.words
        assert chat.expires_at is not None, "only a placement's link is for good"
        left = timedelta(seconds=(chat.expires_at - self._clock.now()) // SECOND)
        return self._page(
            asked,
            "chat",
            chat=chat,
            code=written(chat.code),
            good_for=format_timedelta(left, locale=words.locale, threshold=1.5),
            qr=qr_code(chat.url, words("chat_qr_label")),
        )

    def _page(self, asked: Asked, template: str, **values: Any) -> PageAnswer:
        body = render_asked(template, asked, **values)
        return PageAnswer(body, frame_ancestors=asked.view.frame_ancestors)

    def _issued(self, asked: Asked, purpose: str) -> tuple[str, tuple[bytes, bytes]]:
        cookie = cookie_of(asked.request) or new_cookie()
        token = self._tokens.issue(
            cookie,
            purpose,
            asked.programme.programme_id,
            asked.request.tail,
            self._disclosure_id(asked),
            secrets.token_urlsafe(9),
        )
        return token, set_cookie(asked.request, cookie, framed=asked.view.framed)

    @staticmethod
    def _disclosure_id(asked: Asked) -> str:
        return asked.programme.disclosures[asked.view.language]
