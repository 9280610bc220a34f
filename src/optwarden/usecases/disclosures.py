"""How does a wording become one that opt-ins can name? Drafted, held to the policy, published.

Before: a business writes its request. After: evidence names a published version of it for good.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from optwarden.consent.disclosure import Disclosure, Report, disclosure_id_of, lint
from optwarden.consent.disclosure.lint import Finding, broken_musts
from optwarden.consent.policies import POLICIES, policy_of
from optwarden.consent.rules import KnownDisclosure
from optwarden.consent.vocabulary import Micros
from optwarden.ledger.canonical import canonical
from optwarden.usecases.administer import check_topics
from optwarden.usecases.configuration import Administration, UnknownRecord
from optwarden.usecases.field_refused import FieldRefused
from optwarden.usecases.ports import Clock

DISCLOSURE: Final = r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$"
"""The name of a wording: in facts, which are for good, so its first letter is no digit."""
LANGUAGE: Final = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
"""A tag of BCP 47: language, and where they matter script and region."""
_DOMAIN: Final = b"optwarden/disclosure/v1\x00"


@dataclass(frozen=True, slots=True)
class Draft:
    """A wording that can still be changed."""

    disclosure: Disclosure
    changed_at: Micros
    report: Report
    """What the linter says of it today."""


@dataclass(frozen=True, slots=True)
class Published:
    """A version of a wording, as it is for good."""

    disclosure_id: str
    version: int
    disclosure: Disclosure
    content_hash: bytes
    known: KnownDisclosure
    material: bool
    """It changed what persons agree to, so those who agreed to an earlier one are asked again."""
    published_at: Micros
    report: Report
    """What the linter said of it on the day it was published."""


class StoredWordings(Protocol):
    """Where wordings are kept; each change is a dated event. All raise StoreUnavailable."""

    async def drafts(self, business_id: str) -> list[Draft]:
        """Return a business's drafts by name and language."""
        ...

    async def published(self, business_id: str) -> list[Published]:
        """Return a business's published versions by name, language and version."""
        ...

    async def wording(self, business_id: str, disclosure_id: str) -> Disclosure:
        """Return the words of one published version. Raises UnknownRecord."""
        ...

    async def save_draft(self, business_id: str, draft: Draft, digest: bytes) -> None:
        """Keep a draft in place of the one of its name and language."""
        ...

    async def remove_draft(self, business_id: str, name: str, language: str) -> None:
        """Drop a draft."""
        ...

    async def publish(self, business_id: str, draft: Draft, published: Published) -> None:
        """Add a version and drop the draft it was, unless that was changed meanwhile."""
        ...


class KeepDisclosures:
    """Drafts, judges and publishes the wordings of a business."""

    def __init__(
        self, wordings: StoredWordings, administration: Administration, clock: Clock
    ) -> None:
        self._wordings = wordings
        self._administration = administration
        self._clock = clock
        # Two publications of a draft at once would both be its next version.
        self._publishing = asyncio.Lock()

    async def drafts(self, business_id: str) -> list[Draft]:
        """Return the drafts by name and language."""
        return await self._wordings.drafts(business_id)

    async def published(self, business_id: str) -> list[Published]:
        """Return the published versions by name, language and version."""
        return await self._wordings.published(business_id)

    async def published_one(self, business_id: str, disclosure_id: str) -> Published:
        """Return one published version. Raises UnknownRecord."""
        for published in await self.published(business_id):
            if published.disclosure_id == disclosure_id:
                return published
        raise UnknownRecord("disclosure")

    async def wording(self, business_id: str, disclosure_id: str) -> Disclosure:
        """Return the words of one published version, cheaply. Raises UnknownRecord."""
        return await self._wordings.wording(business_id, disclosure_id)

    async def business_name(self, business_id: str) -> str:
        """Return the name a wording has to state unless it says another."""
        return (await self._administration.business(business_id)).name

    def lint(self, disclosure: Disclosure, at: Micros | None = None) -> Report:
        """Hold a wording to the policy of a day, or of today."""
        return lint(disclosure, policy_of(self._clock.now() if at is None else at))

    async def save_draft(self, business_id: str, disclosure: Disclosure) -> tuple[bool, Draft]:
        """Keep a draft; say whether it is new, and return it. Raises FieldRefused."""
        topics = [kind.topic for kind in disclosure.kinds]
        declared = {one.topic for one in await self._administration.topics(business_id)}
        check_topics("topics", topics, declared)
        if len(set(topics)) < len(topics):
            raise FieldRefused("topics", "repeated", "can name each topic once only.")
        known = {_key(one.disclosure): one for one in await self.drafts(business_id)}
        before = known.get(_key(disclosure))
        if before is not None and before.disclosure == disclosure:
            return False, before
        draft = Draft(disclosure, self._clock.now(), self.lint(disclosure))
        await self._wordings.save_draft(business_id, draft, digest_of(disclosure))
        return before is None, draft

    async def remove_draft(self, business_id: str, name: str, language: str) -> None:
        """Drop a draft. Raises UnknownRecord."""
        await self._draft(business_id, name, language)
        await self._wordings.remove_draft(business_id, name, language)

    async def publish(
        self, business_id: str, name: str, language: str, *, material: bool
    ) -> Published:
        """Publish a draft as the next version.

        Raises UnknownRecord, and FieldRefused where it breaks a binding rule of today's policy.
        """
        async with self._publishing:
            draft = await self._draft(business_id, name, language)
            report = self.lint(draft.disclosure)
            if report.musts:
                raise _refused(report.musts)
            versions = [
                one.version
                for one in await self.published(business_id)
                if _key(one.disclosure) == (name, language)
            ]
            published = self._next(
                draft.disclosure, max(versions, default=0), report, material=material
            )
            await self._wordings.publish(business_id, draft, published)
            return published

    def _next(
        self, disclosure: Disclosure, before: int, report: Report, *, material: bool
    ) -> Published:
        """Make the version after `before`; a first one changes nothing that was agreed to."""
        version = before + 1
        disclosure_id = disclosure_id_of(disclosure.name, disclosure.language, version)
        digest = digest_of(disclosure)
        broken = {policy.policy_id: broken_musts(disclosure, policy) for policy in POLICIES}
        return Published(
            disclosure_id,
            version,
            disclosure,
            digest,
            KnownDisclosure(disclosure_id, digest.hex(), broken),
            material and version > 1,
            self._clock.now(),
            report,
        )

    async def _draft(self, business_id: str, name: str, language: str) -> Draft:
        for draft in await self.drafts(business_id):
            if _key(draft.disclosure) == (name, language):
                return draft
        raise UnknownRecord("draft")


def digest_of(disclosure: Disclosure) -> bytes:
    """Return the SHA-256 of a wording's canonical form (RFC 8785)."""
    return hashlib.sha256(_DOMAIN + canonical(disclosure.document())).digest()


def _key(disclosure: Disclosure) -> tuple[str, str]:
    return disclosure.name, disclosure.language


def _refused(musts: Sequence[Finding]) -> FieldRefused:
    refusals = [FieldRefused("draft", finding.rule, _sentence(finding)) for finding in musts]
    first, *others = refusals
    return FieldRefused(first.field, first.rule, first.explanation, tuple(others))


def _sentence(finding: Finding) -> str:
    fault = f'says "{finding.passage}"' if finding.passage else f"lacks {finding.missing}"
    return f"{fault}; {finding.policy} ({finding.source}): {finding.explanation}"
