"""A time stamping authority (RFC 3161) of our own, made by OpenSSL: no code of ours."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.not_run import not_run

_CONFIGURATION = """
[ req ]
distinguished_name = name
[ name ]
[ root ]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[ stamping ]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ tsa ]
default_tsa = tsa1
[ tsa1 ]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
"""


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who says when something was there."""

    folder: Path

    @property
    def root(self) -> Path:
        """The certificate that readers trust."""
        return self.folder / "root.pem"

    def stamp(self, content: bytes, algorithm: str = "sha256") -> str:
        """Answer a request for some content, as packs hold the answer."""
        digest = hashlib.new(algorithm, content).hexdigest()
        self.run("ts", "-query", f"-{algorithm}", "-digest", digest, "-cert", "-out", "query")
        self.run(
            *("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-out", "answer"),
            *("-signer", "tsa.pem", "-inkey", "tsa.key"),
        )
        return base64.b64encode((self.folder / "answer").read_bytes()).decode()

    def run(self, *words: str) -> None:
        """Run OpenSSL in the authority's folder."""
        subprocess.run(["openssl", *words], cwd=self.folder, check=True, capture_output=True)


def make_authority(folder: Path) -> Authority:
    """Make an authority with a root certificate and one for its stamps."""
    if shutil.which("openssl") is None:
        not_run("time stamps: install OpenSSL")
    folder.mkdir()
    made = Authority(folder)
    (folder / "tsa.cnf").write_text(_CONFIGURATION)
    (folder / "serial").write_text("01\n")
    of_root = ("-x509", "-keyout", "root.key", "-out", "root.pem", "-extensions", "root")
    new_key = ("req", "-newkey", "rsa:2048", "-nodes", "-config", "tsa.cnf")
    made.run(*new_key, "-subj", "/CN=R", *of_root)
    of_tsa = ("-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=T")
    made.run(*new_key, *of_tsa)
    made.run(
        *("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key"),
        *("-set_serial", "2", "-out", "tsa.pem", "-extfile", "tsa.cnf", "-extensions", "stamping"),
    )
    return made
