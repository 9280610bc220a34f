"""Whom does a mail go to in a test? A real SMTP server, told what to say at each stage."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import ipaddress
import ssl
import warnings
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, Final

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST: Final = "127.0.0.1"
USERNAME: Final = "shop"
PASSWORD: Final = "a mail password"
_DROP: Final = "drop"
_TIMES: Final = dt.timedelta(days=1)


@dataclass(slots=True)
class Inbox:
    """What a server took, and what it says: `says` has an answer by stage, "drop" to hang up."""

    port: int = 0
    mails: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    says: dict[str, str] = field(default_factory=dict)
    logins: list[str] = field(default_factory=list)

    def only_mail(self) -> EmailMessage:
        """The only mail, as the standard library reads it."""
        (content,) = self.mails
        message = message_from_bytes(content, policy=default)
        assert isinstance(message, EmailMessage)
        return message

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's names
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self._said(server, "MAIL")

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self._said(server, "RCPT")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.says.get("DATA", "2")[0] in "2d":
            assert isinstance(envelope.original_content, bytes)
            self.mails.append(envelope.original_content)
            self.recipients += envelope.rcpt_tos
            self.encrypted.append(session.ssl is not None)
        return self._said(server, "DATA")

    def _said(self, server: SMTP, stage: str) -> str:
        answer = self.says.get(stage, "250 OK")
        if answer == _DROP:
            _hang_up(server)
            return "421 gone"
        return answer

    def authenticated(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        name = given.login.decode()
        self.logins.append(name)
        known = (name, given.password.decode()) == (USERNAME, PASSWORD)
        return AuthResult(success=known, handled=False)


def _hang_up(server: SMTP) -> None:
    if isinstance(server.transport, asyncio.Transport):
        server.transport.abort()


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate for this machine, signed by itself."""

    path: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path, self.key)
        return context


def make_certificate(folder: Path) -> Certificate:
    """Make one that whoever is told of its file trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail.test")])
    now = dt.datetime.now(dt.UTC)
    names = [x509.IPAddress(ipaddress.ip_address(HOST)), x509.DNSName("localhost")]
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _TIMES)
        .not_valid_after(now + _TIMES)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    made = Certificate(folder / "mail.pem", folder / "mail.key")
    made.path.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    made.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return made


@contextlib.asynccontextmanager
async def running_mail_server(
    *,
    starttls: Certificate | None = None,
    implicit: Certificate | None = None,
    login: bool = False,
) -> AsyncIterator[Inbox]:
    """A server on a free port of this machine; with STARTTLS it takes nothing before it."""
    inbox = Inbox()
    loop = asyncio.get_running_loop()
    context = None if starttls is None else starttls.context()
    made: list[SMTP] = []

    def accept() -> SMTP:
        with warnings.catch_warnings(action="ignore"):  # it cannot see that TLS came first
            server = SMTP(
                inbox,
                hostname="mail.test",
                tls_context=context,
                require_starttls=context is not None,
                auth_required=login,
                auth_require_tls=implicit is None,
                authenticator=inbox.authenticated if login else None,
                loop=loop,
            )
        made.append(server)
        return server

    wrapped = None if implicit is None else implicit.context()
    server = await loop.create_server(accept, HOST, 0, ssl=wrapped)
    inbox.port = server.sockets[0].getsockname()[1]
    try:
        yield inbox
    finally:
        server.close()
        for one in made:
            _hang_up(one)
        await server.wait_closed()
        await asyncio.sleep(0)
