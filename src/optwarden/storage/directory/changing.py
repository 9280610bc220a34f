"""How is what businesses set up changed?

Each change and the dated event that records it are one transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import orjson

from optwarden.consent.rules import Template
from optwarden.consent.vocabulary import Category
from optwarden.ledger.canonical import canonical
from optwarden.ledger.leaf import ConfigurationEntry
from optwarden.storage.directory.brakes import BRAKES, with_brakes
from optwarden.storage.directory.known_disclosures import KNOWN_DISCLOSURES
from optwarden.storage.directory.known_programmes import (
    PUBLISHED_PROGRAMMES,
    WORDINGS_OF_BUSINESS,
    with_programmes,
)
from optwarden.storage.directory.records import (
    BOT_COLUMNS,
    NOT_DECLARED,
    SIBLINGS,
    TEMPLATE_COLUMNS,
    TOKEN_COLUMNS,
    SecretsReader,
    bot_from,
    sealed_secrets,
    settings_of,
    template_from,
    token_from,
)
from optwarden.storage.engine import Engine, EngineError, Rejected, Row, Statement
from optwarden.usecases.configuration import (
    AlreadyExists,
    BotRecord,
    BusinessRecord,
    TokenRecord,
    TopicRecord,
    UnknownRecord,
)
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock, Identifiers, StoreUnavailable
from optwarden.usecases.sender_names import SenderNames

_TRIES: Final = 5
_LISTED_AT_ONCE: Final = 100
"""Templates one event and one transaction have at most: some 8 KB of facts."""
_BOTS: Final = (
    f"SELECT {BOT_COLUMNS} FROM bot AS b JOIN business AS o ON o.business_id = b.business_id"
)
_BUSINESS_COLUMNS: Final = "CAST(business_id AS text), name, configuration, created_at"


OwnCredential: TypeAlias = Callable[[BotRecord], str | None]
"""Returns the credential a bot is known by at its provider: it may send as the bot, too."""


def _knows_none(_bot: BotRecord) -> None:
    """Know of no credential but those the bot was given for the guard."""


@dataclass(frozen=True, slots=True)
class KnownBy:
    """What bots are known by at their providers, besides what each was given."""

    names: SenderNames = field(default_factory=SenderNames)
    own_credential: OwnCredential = _knows_none


_NO_TABLES: Final = KnownBy()


class StoredAdministration:
    """Fills `usecases.configuration.Administration` over one engine."""

    def __init__(
        self,
        engine: Engine,
        keyring: Keyring,
        secrets_of: SecretsReader,
        clock: Clock,
        identifiers: Identifiers,
        changed: Callable[[], None],
        known_by: KnownBy = _NO_TABLES,
    ) -> None:
        self._engine = engine
        self._keyring = keyring
        self._secrets_of = secrets_of
        self._clock = clock
        self._identifiers = identifiers
        self._changed = changed
        self._known_by = known_by

    async def businesses(self) -> list[BusinessRecord]:
        """Return every business, oldest first."""
        rows = await self._fetch(
            f"SELECT {_BUSINESS_COLUMNS} FROM business ORDER BY created_at, business_id"
        )
        return [BusinessRecord(*row) for row in rows]

    async def business(self, business_id: str) -> BusinessRecord:
        """Return one business. Raises UnknownRecord."""
        rows = await self._fetch(
            f"SELECT {_BUSINESS_COLUMNS} FROM business WHERE business_id = $1", business_id
        )
        if not rows:
            raise UnknownRecord("business")
        return BusinessRecord(*rows[0])

    async def create_business(self, name: str) -> BusinessRecord:
        """Create a business."""
        now = self._clock.now()
        business = BusinessRecord(self._identifiers.event_id(), name, 1, now)
        insert = Statement(
            "INSERT INTO business (business_id, name, configuration, created_at)"
            " VALUES ($1, $2, $3, $4)",
            (business.business_id, name, 1, now),
        )
        event = self._event(business.business_id, None, 1, "business_created", {"name": name})
        await self._run([insert, *event])
        return business

    async def bots(self, business_id: str | None = None) -> list[BotRecord]:
        """Return the bots of a business, or all, oldest first."""
        if business_id is None:
            rows = await self._fetch(f"{_BOTS} ORDER BY b.created_at, b.bot_id")
        else:
            rows = await self._fetch(
                f"{_BOTS} WHERE b.business_id = $1 ORDER BY b.created_at, b.bot_id", business_id
            )
        return [await self._bot_of(row) for row in rows]

    async def create_bot(self, bot: BotRecord) -> BotRecord:
        """Create a bot of an existing business. Raises UnknownRecord, AlreadyExists."""
        if await self._fetch("SELECT 1 FROM bot WHERE bot_id = $1", bot.bot_id):
            raise AlreadyExists("bot")
        settings = settings_of(bot)
        insert = Statement(
            "INSERT INTO bot (bot_id, business_id, name, region, provider, settings, secrets,"
            " created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            (
                bot.bot_id,
                bot.business_id,
                bot.name,
                bot.region,
                bot.provider,
                orjson.dumps(settings).decode(),
                sealed_secrets(bot, self._keyring),
                self._clock.now(),
            ),
        )
        await self._refuse_taken_senders(bot)
        named = [*_unnamed(bot), *self._named(bot)]
        await self._change(bot.business_id, bot.bot_id, "bot_created", _facts(bot), insert, *named)
        return await self._stored_bot(bot.bot_id)

    async def change_bot(self, bot: BotRecord) -> BotRecord:
        """Replace a bot's settings and secrets. Raises UnknownRecord."""
        await self._stored_bot(bot.bot_id)
        update = Statement(
            "UPDATE bot SET name = $2, region = $3, provider = $4, settings = $5, secrets = $6"
            " WHERE bot_id = $1",
            (
                bot.bot_id,
                bot.name,
                bot.region,
                bot.provider,
                orjson.dumps(settings_of(bot)).decode(),
                sealed_secrets(bot, self._keyring),
            ),
        )
        await self._refuse_taken_senders(bot)
        named = [*_unnamed(bot), *self._named(bot)]
        await self._change(bot.business_id, bot.bot_id, "bot_changed", _facts(bot), update, *named)
        return await self._stored_bot(bot.bot_id)

    async def tokens(self, business_id: str) -> list[TokenRecord]:
        """Return a business's tokens, revoked ones included, oldest first."""
        rows = await self._fetch(
            f"SELECT {TOKEN_COLUMNS} FROM token WHERE business_id = $1"
            " ORDER BY created_at, token_id",
            business_id,
        )
        return [token_from(row) for row in rows]

    async def create_token(self, token: TokenRecord, token_hash: bytes) -> None:
        """Store a token by its hash. Raises UnknownRecord."""
        scopes = " ".join(sorted(token.scopes))
        insert = Statement(
            "INSERT INTO token (token_hash, token_id, business_id, bot_id, scopes, label,"
            " created_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)",
            (
                token_hash,
                token.token_id,
                token.business_id,
                token.bot_id,
                scopes,
                token.label,
                self._clock.now(),
            ),
        )
        facts = {"token_id": token.token_id, "scopes": scopes, "label": token.label}
        await self._change(token.business_id, token.bot_id, "token_created", facts, insert)

    async def revoke_token(self, business_id: str, token_id: str) -> None:
        """Revoke a token. Raises UnknownRecord."""
        known = {token.token_id for token in await self.tokens(business_id)}
        if token_id not in known:
            raise UnknownRecord("token")
        update = Statement(
            "UPDATE token SET revoked_at = $2 WHERE token_id = $1 AND revoked_at IS NULL",
            (token_id, self._clock.now()),
        )
        await self._change(business_id, None, "token_revoked", {"token_id": token_id}, update)

    async def topics(self, business_id: str) -> list[TopicRecord]:
        """Return a business's topics by name."""
        rows = await self._fetch(
            "SELECT topic, category, description FROM topic WHERE business_id = $1 ORDER BY topic",
            business_id,
        )
        return [TopicRecord(topic, Category(category), text) for topic, category, text in rows]

    async def declare_topic(self, business_id: str, topic: TopicRecord) -> None:
        """Declare a topic, or change its category. Raises UnknownRecord."""
        upsert = Statement(
            "INSERT INTO topic (business_id, topic, category, description) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (business_id, topic) DO UPDATE"
            " SET category = excluded.category, description = excluded.description",
            (business_id, topic.topic, topic.category.value, topic.description),
        )
        facts = {"topic": topic.topic, "category": topic.category, "text": topic.description}
        await self._change(business_id, None, "topic_declared", facts, upsert)

    async def templates(self, bot_id: str) -> Sequence[Template]:
        """Return a bot's templates by name."""
        rows = await self._fetch(
            f"SELECT {TEMPLATE_COLUMNS} FROM template WHERE bot_id = $1 ORDER BY name", bot_id
        )
        return [template_from(row) for row in rows]

    async def declare_template(self, bot: BotRecord, template: Template) -> None:
        """Declare a template, or change it; what the provider says of it stays."""
        declared = template.declared_category or template.category
        upsert = Statement(
            "INSERT INTO template (bot_id, name, category, topic) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (bot_id, name) DO UPDATE"
            " SET category = excluded.category, topic = excluded.topic",
            (bot.bot_id, template.name, declared.value, template.topic),
        )
        facts: dict[str, Any] = {"template": template.name, "category": declared}
        facts["topic"] = template.topic
        await self._change(bot.business_id, bot.bot_id, "template_declared", facts, upsert)

    async def remove_template(self, bot: BotRecord, name: str) -> None:
        """Take a template back; one the provider lists stays as it says. Raises UnknownRecord."""
        known = {template.name: template for template in await self.templates(bot.bot_id)}
        if name not in known or known[name].declared_category is None:
            raise UnknownRecord("template")
        if known[name].provider_category is None:
            removal = Statement(
                "DELETE FROM template WHERE bot_id = $1 AND name = $2", (bot.bot_id, name)
            )
        else:
            removal = Statement(
                "UPDATE template SET category = $3, topic = NULL WHERE bot_id = $1 AND name = $2",
                (bot.bot_id, name, NOT_DECLARED),
            )
        facts = {"template": name}
        await self._change(bot.business_id, bot.bot_id, "template_removed", facts, removal)

    async def list_templates(self, bot: BotRecord, listed: Mapping[str, Category]) -> int:
        """Keep what the provider says of templates; return how many changed.

        A template that is no longer listed keeps what was said of it last.
        """
        known = {template.name: template for template in await self.templates(bot.bot_id)}
        changed = {
            name: category
            for name, category in sorted(listed.items())
            if name not in known or known[name].provider_category is not category
        }
        names = list(changed)
        for start in range(0, len(names), _LISTED_AT_ONCE):
            some = {name: changed[name] for name in names[start : start + _LISTED_AT_ONCE]}
            facts: dict[str, Any] = {
                "templates": [
                    {"template": name, "provider_category": category}
                    for name, category in some.items()
                ]
            }
            upserts = [
                Statement(
                    "INSERT INTO template (bot_id, name, category, provider_category, topic)"
                    " VALUES ($1, $2, $3, $4, NULL)"
                    " ON CONFLICT (bot_id, name) DO UPDATE"
                    " SET provider_category = excluded.provider_category",
                    (bot.bot_id, name, NOT_DECLARED, category.value),
                )
                for name, category in some.items()
            ]
            await self._change(
                bot.business_id, bot.bot_id, "templates_listed", facts, *upserts, actor="provider"
            )
        return len(changed)

    async def change(
        self,
        business_id: str,
        kind: str,
        facts: dict[str, Any],
        *work: Statement,
        bot_id: str | None = None,
        actor: str = "operator",
    ) -> None:
        """Do another part of this folder's work as one dated change."""
        await self._change(business_id, bot_id, kind, facts, *work, actor=actor)

    async def _refuse_taken_senders(self, bot: BotRecord) -> None:
        """Raise AlreadyExists for a name of another bot: one number has one set of rules."""
        for sender, where in self._known_by.names.of(bot).items():
            rows = await self._fetch(
                "SELECT bot_id FROM sender WHERE provider = $1 AND sender = $2",
                bot.provider,
                sender,
            )
            if rows and rows[0][0] != bot.bot_id:
                raise AlreadyExists("sender", where)

    def _named(self, bot: BotRecord) -> list[Statement]:
        """Keep what the bot is known by at its provider.

        Credentials by their SHA-256; the bot's own is one of those that may send as it.
        """
        own = self._known_by.own_credential(bot)
        hashes = [bytes.fromhex(credential) for credential in bot.guard_credentials]
        if own is not None:
            hashes.append(hashlib.sha256(own.encode()).digest())
        return [
            *(
                Statement(
                    "INSERT INTO sender (provider, sender, bot_id) VALUES ($1, $2, $3)",
                    (bot.provider, sender, bot.bot_id),
                )
                for sender in self._known_by.names.of(bot)
            ),
            *(
                Statement(
                    "INSERT INTO guard_credential (provider, credential_hash, bot_id)"
                    " VALUES ($1, $2, $3)",
                    (bot.provider, credential_hash, bot.bot_id),
                )
                for credential_hash in dict.fromkeys(hashes)
            ),
        ]

    async def _stored_bot(self, bot_id: str) -> BotRecord:
        rows = await self._fetch(
            f"{_BOTS} WHERE b.bot_id = $1",
            bot_id,
        )
        if not rows:
            raise UnknownRecord("bot")
        return await self._bot_of(rows[0])

    async def _bot_of(self, row: Row) -> BotRecord:
        topics = await self._fetch(
            "SELECT topic, category, description FROM topic WHERE business_id = $1", row[1]
        )
        templates = await self._fetch(
            f"SELECT {TEMPLATE_COLUMNS} FROM template WHERE bot_id = $1", row[0]
        )
        disclosures = await self._fetch(KNOWN_DISCLOSURES, row[1])
        programmes = await self._fetch(PUBLISHED_PROGRAMMES, row[0])
        brakes = await self._fetch(BRAKES, row[0])
        siblings = await self._fetch(SIBLINGS, row[1], row[0])
        wordings = await self._fetch(WORDINGS_OF_BUSINESS, row[1]) if programmes else ()
        bot = bot_from(row, topics, templates, self._secrets_of, disclosures, siblings)
        return with_brakes(with_programmes(bot, programmes, disclosures, wordings), brakes)

    async def _change(
        self,
        business_id: str,
        bot_id: str | None,
        kind: str,
        facts: dict[str, Any],
        *work: Statement,
        actor: str = "operator",
    ) -> None:
        """Do the work under the next configuration number.

        Somebody else's change at the same time means again.
        """
        for tried in range(_TRIES):
            configuration = (await self.business(business_id)).configuration + 1
            count = Statement(
                "UPDATE business SET configuration = $2 WHERE business_id = $1",
                (business_id, configuration),
            )
            event = self._event(business_id, bot_id, configuration, kind, facts, actor)
            try:
                await self._engine.run([*event, count, *work])
            except Rejected:
                if tried == _TRIES - 1:
                    raise StoreUnavailable("the configuration could not be changed") from None
                continue
            except EngineError as error:
                raise StoreUnavailable("the store cannot be written") from error
            self._changed()
            return

    def _event(
        self,
        business_id: str,
        bot_id: str | None,
        configuration: int,
        kind: str,
        facts: dict[str, Any],
        actor: str = "operator",
    ) -> list[Statement]:
        event_id, now = self._identifiers.event_id(), self._clock.now()
        leaf_hash = ConfigurationEntry(
            event_id, business_id, bot_id, configuration, kind, now, now, actor, facts
        ).leaf_hash()
        return [
            Statement(
                "INSERT INTO config_event (config_event_id, business_id, bot_id, configuration,"
                " kind, effective_at, recorded_at, actor, facts, leaf_hash)"
                " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                (
                    event_id,
                    business_id,
                    bot_id,
                    configuration,
                    kind,
                    now,
                    now,
                    actor,
                    canonical(facts).decode(),
                    leaf_hash,
                ),
            ),
            Statement(
                "INSERT INTO config_seal_mark (config_event_id, business_id, leaf_hash)"
                " VALUES ($1, $2, $3)",
                (event_id, business_id, leaf_hash),
            ),
        ]

    async def _run(self, statements: Sequence[Statement]) -> None:
        try:
            await self._engine.run(statements)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be written") from error
        self._changed()

    async def _fetch(self, query: str, *arguments: Any) -> list[Row]:
        try:
            return await self._engine.fetch(query, *arguments)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error


def _unnamed(bot: BotRecord) -> list[Statement]:
    """Take away what the bot was known by until now."""
    return [
        Statement("DELETE FROM sender WHERE bot_id = $1", (bot.bot_id,)),
        Statement("DELETE FROM guard_credential WHERE bot_id = $1", (bot.bot_id,)),
    ]


def _facts(bot: BotRecord) -> dict[str, Any]:
    facts = settings_of(bot)
    return {**facts, "name": bot.name, "region": bot.region, "provider": bot.provider}
