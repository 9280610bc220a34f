"""How does somebody agree who came from a mail? `GET` and `POST /o/{programme}/mail/{token}`.

Opening the link changes nothing: scanners of mail open every one. The boxes are hers to tick, the
button is the act, and the link is used up with it. A mail does not prove a number, so what follows
is what the programme verifies by; a number that the invitation did not know is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Final

from babel.dates import format_timedelta

from optwarden.consent.recipient import Recipient, recipient_of_key
from optwarden.consent.vocabulary import SECOND, Method, PersonAct, Verification
from optwarden.usecases.collecting.agreement import Agreement
from optwarden.usecases.collecting.chat_codes import written
from optwarden.usecases.collecting.chat_links import ChatLink
from optwarden.usecases.collecting.email_contacts import EmailContacts, LinkUse
from optwarden.usecases.collecting.forms import SubmitForm, Submitted
from optwarden.usecases.collecting.mail_links import LinkRefusal, MailLink, MailLinks
from optwarden.usecases.ports import Clock
from optwarden.web.pages.answer import PageAnswer
from optwarden.web.pages.beat import Beat
from optwarden.web.pages.countries import countries_in, likely_country
from optwarden.web.pages.entrance import READ_AND_SENT, NotHere
from optwarden.web.pages.form_tokens import FormTokens, cookie_of, new_cookie, set_cookie
from optwarden.web.pages.messages import message_page
from optwarden.web.pages.numbers import TypedNumber
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
from optwarden.web.pages.request import PageRequest
from optwarden.web.pages.templating import render_asked
from optwarden.web.pages.view import LANGUAGE_FIELD, Asked, view_of
from optwarden.web.pages.wordings import Wordings

_ASKED: Final = "mail-asked"
_CHECKED: Final = "mail-checked"
_NO_AGENT: Final = "(none sent)"
_SHOWN_DIGITS: Final = 2
_REFUSED: Final = {
    LinkRefusal.FORGED: ("link_bad", 403),
    LinkRefusal.EXPIRED: ("mail_expired", 410),
}


@dataclass(frozen=True, slots=True)
class _Visit:
    """One request by a link that is good."""

    asked: Asked
    link: MailLink

    @property
    def recipient(self) -> Recipient | None:
        """Whom the invitation was for; None where WhatsApp itself, or a field, tells the number."""
        if self.link.number is None or not asks_number(self.asked.programme):
            return None
        return recipient_of_key(self.link.number)

    @property
    def asks_number(self) -> bool:
        """Whether the form has to have the number."""
        return self.link.number is None and asks_number(self.asked.programme)

    @property
    def known_number(self) -> str | None:
        """The end of the number, which is all that whoever holds the link needs to see."""
        return None if self.recipient is None else self.recipient.key[-_SHOWN_DIGITS:]

    @property
    def disclosure_id(self) -> str:
        """The version she sees."""
        return self.asked.programme.disclosures[self.asked.view.language]


@dataclass(frozen=True, slots=True)
class _Given:
    """What she agreed to, and for which number, as far as the page knows one."""

    filled: Filled
    recipient: Recipient | None
    spelled: dict[str, str] = field(repr=False)


class MailPage:
    """The page of the link of a mail."""

    methods = READ_AND_SENT

    def __init__(
        self,
        links: MailLinks,
        contacts: EmailContacts,
        wordings: Wordings,
        tokens: FormTokens,
        submit: SubmitForm,
        clock: Clock,
        beat: Beat,
    ) -> None:
        self._links = links
        self._contacts = contacts
        self._wordings = wordings
        self._tokens = tokens
        self._submit = submit
        self._clock = clock
        self._beat = beat

    def is_limited(self, request: PageRequest) -> bool:
        """Say so of its forms."""
        return request.is_post

    async def __call__(self, asked: Asked) -> PageAnswer:
        """Show the form, or take it."""
        programme, request = asked.programme, asked.request
        if Method.EMAIL not in programme.methods:
            raise NotHere
        token = request.tail.partition("/")[2]
        link = self._links.read_own(programme.programme_id, token, self._clock.now())
        if isinstance(link, LinkRefusal):
            which, status = _REFUSED[link]
            return message_page(asked.view.words, which, status)
        visit = _Visit(_in_language(asked, link), link)
        return await self._take(visit) if request.is_post else await self._show(visit)

    async def _show(
        self,
        visit: _Visit,
        filled: Filled = EMPTY,
        faults: Sequence[Fault] = (),
        notice: str | None = None,
        status: int = 200,
    ) -> PageAnswer:
        asked, view = visit.asked, visit.asked.view
        shown = await self._wordings.shown(asked)
        if not filled.country:
            home = likely_country(asked.bot.country, asked.request.accept_language)
            filled = replace(filled, country=home)
        token, given = self._issued(visit, _ASKED)
        body = render_asked(
            "opt_in",
            asked,
            token=token,
            linked=None,
            known_number=visit.known_number,
            shown=shown,
            kinds=kinds_of(asked.programme, shown.wording),
            asks_number=visit.asks_number,
            countries=countries_in(view.words.language),
            filled=filled,
            faults={fault.target: fault.key for fault in faults},
            notice=notice,
        )
        return PageAnswer(body, status, (given,))

    async def _take(self, visit: _Visit) -> PageAnswer:
        """Take a form: back to it, on to the check of a typed number, or done."""
        request, programme = visit.asked.request, visit.asked.programme
        carried = self._tokens.check(request)
        if carried is None or carried[1:3] != [programme.programme_id, visit.link.event_id]:
            return await self._show(visit, notice="notice_expired", status=403)
        purpose, _, _, disclosure_id = carried
        filled = read_filled(request, programme)
        if disclosure_id != visit.disclosure_id:
            kept = replace(filled, topics=())
            return await self._show(visit, kept, notice="notice_changed", status=409)
        if request.sent("step") == "change":
            return await self._show(visit, filled)
        number, faults = _checked(visit, filled)
        if faults:
            return await self._show(visit, filled, faults, status=422)
        if number is None:
            spelled = {"spelling": visit.link.spelling} if visit.link.spelling else {}
            return await self._done(visit, _Given(filled, visit.recipient, spelled))
        if purpose != _CHECKED:
            return await self._confirm(visit, filled, number)
        return await self._done(visit, _Given(filled, number.recipient, number.personal))

    async def _confirm(self, visit: _Visit, filled: Filled, number: TypedNumber) -> PageAnswer:
        asked = visit.asked
        wording = (await self._wordings.shown(asked)).wording
        token, given = self._issued(visit, _CHECKED)
        body = render_asked(
            "confirm",
            asked,
            token=token,
            linked=None,
            filled=filled,
            number=number,
            chosen=[k for k in kinds_of(asked.programme, wording) if k.topic in filled.topics],
            verification=asked.programme.verification.value,
        )
        return PageAnswer(body, 200, (given,))

    async def _done(self, visit: _Visit, given: _Given) -> PageAnswer:
        """Use the link up, and hand on what she agreed to; as long for every number."""
        use, submitted = await self._beat.end_of(self._submitted(visit, given))
        if use is LinkUse.FOR_ANOTHER:
            return _page(visit.asked, "done", 409, which="used")
        if submitted.chat is not None:
            return self._chat(visit.asked, submitted.chat)
        if use is LinkUse.AGAIN:
            return _page(visit.asked, "done", which="again")
        reply = visit.asked.programme.verification is Verification.REPLY
        return _page(visit.asked, "done", which="reply" if reply else "none")

    async def _submitted(self, visit: _Visit, given: _Given) -> tuple[LinkUse, Submitted]:
        asked, link = visit.asked, visit.link
        number = "" if given.recipient is None else given.recipient.key
        use = await self._contacts.answer(link.business_id, link.address, link.programme_id, number)
        if use is LinkUse.FOR_ANOTHER:
            return use, Submitted()
        agreement = Agreement(
            Method.EMAIL,
            PersonAct.PRESSED_BUTTON,
            given.filled.topics,
            visit.disclosure_id,
            link.message_id,
            personal={
                "ip_address": asked.request.address,
                "user_agent": asked.request.user_agent or _NO_AGENT,
                "email": link.address.spelling,
                # Where the link led to; what in it is hers stays out of the evidence.
                "page": f"{asked.request.origin}/o/{link.programme_id}/mail",
                **({"ground": link.ground} if link.ground else {}),
                **given.spelled,
            },
            dedupe_key=f"mail:{link.event_id}",
        )
        recipient = given.recipient
        return use, await self._submit(asked.bot, asked.programme, recipient, agreement)

    def _chat(self, asked: Asked, chat: ChatLink) -> PageAnswer:
        words = asked.view.words
        assert chat.expires_at is not None, "only a placement's link is for good"
        left = timedelta(seconds=(chat.expires_at - self._clock.now()) // SECOND)
        return _page(
            asked,
            "chat",
            chat=chat,
            code=written(chat.code),
            good_for=format_timedelta(left, locale=words.locale, threshold=1.5),
            qr=qr_code(chat.url, words("chat_qr_label")),
        )

    def _issued(self, visit: _Visit, purpose: str) -> tuple[str, tuple[bytes, bytes]]:
        """Return a token for the form's next step, and the header with its cookie."""
        request = visit.asked.request
        cookie = cookie_of(request) or new_cookie()
        link = visit.link
        token = self._tokens.issue(
            cookie, purpose, link.programme_id, link.event_id, visit.disclosure_id
        )
        return token, set_cookie(request, cookie, framed=False)


def _page(asked: Asked, template: str, status: int = 200, **values: Any) -> PageAnswer:
    return PageAnswer(render_asked(template, asked, **values), status)


def _checked(visit: _Visit, filled: Filled) -> tuple[TypedNumber | None, Sequence[Fault]]:
    """Return the number, where the form has one, and all that is amiss."""
    first = visit.asked.programme.topics[0]
    if visit.asks_number:
        return check(filled, visit.asked.programme, first)
    return None, () if filled.topics else (Fault(f"topic-{first}", "error_topics"),)


def _in_language(asked: Asked, link: MailLink) -> Asked:
    """Show the page in the mail's language unless another was chosen, and never in a frame."""
    request = asked.request
    chosen = request.asked(LANGUAGE_FIELD) or link.language
    request = replace(request, query={LANGUAGE_FIELD: [chosen]}, form={**request.form})
    return replace(asked, request=request, view=view_of(request, asked.programme))
