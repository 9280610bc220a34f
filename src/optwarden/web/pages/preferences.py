"""Where does a person see and change what she receives? `/o/{programme}/preferences`.

The business's own session gives her a link; opening it changes nothing. To stop takes one tap, and
the link alone is enough for it, even an expired one: whatever else is asked for on a page (a fresh
form, a cookie) guards what she agrees to. What she stopped, the page cannot begin again: only a
message from her number can, and it prepares that message.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final

from optwarden.consent.vocabulary import Method, PersonAct, Verification
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_links import ChatLink, KeepChatRequest, chat_number_of
from optwarden.usecases.collecting.forms import SubmitForm
from optwarden.usecases.collecting.page_links import BadLink, LinkedPage, LinkExpired, PageLinks
from optwarden.usecases.preferences import ChangePreferences, ReadPreferences, Receives
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.entrance import READ_AND_SENT
from optwarden.web.pages.form_tokens import FormTokens, cookie_of, new_cookie, set_cookie
from optwarden.web.pages.limits import FormLimits
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.opt_in_form import TOPIC_FIELD
from optwarden.web.pages.opt_in_pages import STEP_FIELD, Linked, OptInPages
from optwarden.web.pages.preferences_shown import shown_topics, start_link, written_day
from optwarden.web.pages.profile import LINK_FIELD
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.templating import render_asked
from optwarden.web.pages.view import Asked
from optwarden.web.pages.wordings import Wordings

_PURPOSE: Final = "preferences"
_NO_AGENT: Final = "(none sent)"


@dataclass(frozen=True, slots=True)
class _Sent:
    """What a form of ours carried: what she was shown, and what it was about."""

    disclosure_id: str
    nonce: str
    received: tuple[str, ...]
    """The topics that were ticked when she opened the page."""


@dataclass(frozen=True, slots=True)
class PreferencePage:
    """The page, over what it needs."""

    links: PageLinks
    tokens: FormTokens
    wordings: Wordings
    read: ReadPreferences
    change: ChangePreferences
    submit: SubmitForm
    keep_chat: KeepChatRequest
    opt_in: OptInPages
    stops: FormLimits
    """How often one link stops: each is kept for good, and links that were found stop as well."""

    methods = READ_AND_SENT

    def is_limited(self, request: PageRequest) -> bool:
        """Say so of all forms but the one that stops everything: its link is enough for that."""
        return request.is_post and request.sent(STEP_FIELD) != "stop"

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the page, or do what one of its buttons says."""
        request, programme_id = asked.request, asked.programme.programme_id
        token = request.asked(LINK_FIELD)
        step = request.sent(STEP_FIELD) if request.is_post else ""
        try:
            opened = self.links.open(
                token, programme_id, LinkedPage.PREFERENCES, even_expired=step == "stop"
            )
        except LinkExpired:
            return PageAnswer(render_asked("preferences_expired", asked, token=token), 410)
        except BadLink:
            return message_page(asked.view.words, "link_bad", 403)
        linked = Linked(token, opened)
        if step == "stop":
            return await self._stop(asked, linked)
        if step == "pause":
            return await self._pause(asked, linked)
        if step == "save":
            return await self._save(asked, linked)
        return await self._show(asked, linked)

    async def _show(
        self, asked: Asked, linked: Linked, notice: str | None = None, status: int = 200
    ) -> PageAnswer:
        preferences = await self.read(asked.bot, asked.programme, linked.opened.recipient)
        shown = await self.wordings.shown(asked)
        received = [one.topic for one in preferences.topics if one.receives is Receives.YES]
        cookie = cookie_of(asked.request) or new_cookie()
        token = self.tokens.issue(
            cookie,
            _PURPOSE,
            asked.programme.programme_id,
            shown.disclosure_id,
            secrets.token_urlsafe(9),
            *received,
        )
        words = asked.view.words
        until = preferences.paused_until
        body = render_asked(
            "preferences",
            asked,
            token=token,
            linked=linked,
            shown=shown,
            preferences=preferences,
            topics=shown_topics(asked, shown.wording, preferences),
            may_agree=_may_agree(asked),
            paused_until=None if until is None else written_day(until, words),
            start=start_link(asked),
            notice=notice,
        )
        given = set_cookie(asked.request, cookie, framed=asked.view.framed)
        return PageAnswer(body, status, (given,), frame_ancestors=asked.view.frame_ancestors)

    async def _stop(self, asked: Asked, linked: Linked) -> PageAnswer:
        """End everything, at once and without asking back."""
        key = linked.opened.recipient.key
        wait = self.stops.seconds_to_wait(key, key)
        if wait is not None:
            header = (b"retry-after", b"%d" % wait)
            return message_page(asked.view.words, "too_many", 429, header)
        before = await self.read(asked.bot, asked.programme, linked.opened.recipient)
        await self.change.stop(
            asked.bot, linked.opened.recipient, _circumstances(asked.request, linked)
        )
        start = start_link(asked) if before.receives_any else None
        return self._page(asked, "preferences_stopped", start=start)

    async def _pause(self, asked: Asked, linked: Linked) -> PageAnswer:
        await self.change.pause(
            asked.bot, linked.opened.recipient, _circumstances(asked.request, linked)
        )
        return await self._show(asked, linked)

    async def _save(self, asked: Asked, linked: Linked) -> PageAnswer:
        """End what she unticked, then begin what she ticked."""
        sent = self._sent(asked)
        if sent is None:
            return await self._show(asked, linked, "notice_expired", 403)
        ticked = set(asked.request.form.get(TOPIC_FIELD, ()))
        ended = [topic for topic in sent.received if topic not in ticked]
        if ended:
            await self.change.stop(
                asked.bot,
                linked.opened.recipient,
                _circumstances(asked.request, linked),
                ended,
            )
        programme = asked.programme
        begun = tuple(
            topic
            for topic in programme.topics
            if topic in ticked and topic not in sent.received and _may_agree(asked)
        )
        if begun:
            return await self._begin(asked, linked, sent, begun)
        return await self._show(asked, linked, "prefs_done_saved" if ended else "prefs_done_none")

    async def _begin(
        self, asked: Asked, linked: Linked, sent: _Sent, topics: tuple[str, ...]
    ) -> PageAnswer:
        """Take an agreement; what she had stopped needs a message of hers."""
        bot, programme, recipient = asked.bot, asked.programme, linked.opened.recipient
        if sent.disclosure_id != programme.disclosures[asked.view.language]:
            return await self._show(asked, linked, "notice_changed", 409)
        agreement = Agreement(
            Method.WEB,
            PersonAct.TICKED_BOX,
            topics,
            sent.disclosure_id,
            asked.request.url,
            personal=_evidence(asked.request, linked),
            # What she chooses when she comes back to an old page is an act of its own.
            dedupe_key=f"page:{sent.nonce}:{','.join(topics)}",
        )
        now = await self.read(bot, programme, recipient)
        stopped = {one.topic for one in now.topics if one.receives is Receives.STOPPED}
        must_write = not stopped.isdisjoint(topics)
        must_write |= programme.verification is Verification.CLICK_TO_CHAT
        if not must_write:
            await self.submit(bot, programme, recipient, agreement)
            return await self._show(asked, linked, "prefs_done_saved")
        if chat_number_of(bot, programme) is None:
            return await self._show(asked, linked, "prefs_only_number", 409)
        chat: ChatLink = await self.keep_chat(bot, programme, agreement)
        return self.opt_in.chat(asked, chat)

    def _sent(self, asked: Asked) -> _Sent | None:
        """Return what the form carried, if it is this browser's and of this page."""
        carried = self.tokens.check(asked.request)
        if carried is None or carried[:2] != [_PURPOSE, asked.programme.programme_id]:
            return None
        _, _, disclosure_id, nonce, *received = carried
        return _Sent(disclosure_id, nonce, tuple(received))

    @staticmethod
    def _page(asked: Asked, template: str, **values: Any) -> PageAnswer:
        body = render_asked(template, asked, **values)
        return PageAnswer(body, frame_ancestors=asked.view.frame_ancestors)


def _may_agree(asked: Asked) -> bool:
    """Say whether a topic can be begun here: not by a programme that was withdrawn."""
    return Method.WEB in asked.programme.methods and not asked.withdrawn


def _evidence(request: PageRequest, linked: Linked) -> dict[str, str]:
    """Return who agreed from where, as far as a page knows."""
    spelled = linked.opened.spelling.removeprefix("+")
    differs = spelled != linked.opened.recipient.key
    return {
        "ip_address": request.address,
        "user_agent": request.user_agent or _NO_AGENT,
        **({"spelling": spelled} if differs else {}),
    }


def _circumstances(request: PageRequest, linked: Linked) -> dict[str, str]:
    return {"place": request.url, **_evidence(request, linked)}
