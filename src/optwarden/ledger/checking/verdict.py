"""What does a check come to? Findings with their places, and what each log and send is worth."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Final

from optwarden.ledger.checking.wording import UNUSABLE, WORDS, Severity

FORMAT: Final = "optwarden/verdict/v1"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold, or is not shown, and where."""

    code: str
    place: str
    words: str
    severity: Severity


def finding(code: str, place: str, **details: object) -> Finding:
    """Make a finding in the words of its code."""
    severity, words = WORDS[code]
    return Finding(code, place, words.format(**details), severity)


@dataclass(frozen=True, slots=True)
class Witnessed:
    """What somebody else said of a checkpoint; `holds` is None where that was not checked."""

    party: str
    kind: str
    holds: bool | None
    at: str | None


@dataclass(frozen=True, slots=True)
class Counted:
    """The census that shows how far a person's entries are complete."""

    number: int
    covers: int
    made_at: str


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """What is shown of one log, as far as one person's entries in it go."""

    log_id: str
    size: int | None
    made_at: str | None
    key_given: bool
    """A key that the reader has from elsewhere signed the checkpoint."""
    witnesses: tuple[Witnessed, ...]
    census: Counted | None
    complete: int
    """Entries of which the census shows that they are all, up to it."""
    after_census: int
    unsealed: int

    @property
    def attested(self) -> bool:
        """Say whether anything but the log's own word is behind its checkpoint."""
        return self.key_given or any(one.holds for one in self.witnesses)


@dataclass(frozen=True, slots=True)
class Send:
    """One message that was let go, and what it relied on."""

    place: str
    event_id: str
    at: str
    rule: int
    relied_on: tuple[str, ...]
    holds: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that was found."""

    findings: tuple[Finding, ...]
    logs: tuple[LogVerdict, ...] = ()
    sends: tuple[Send, ...] = ()
    vouched: bool = True
    """The file as a whole is signed by a key that stands for its log, not by any beside it."""

    @property
    def usable(self) -> bool:
        """Say whether there was anything to check."""
        return not any(one.code in UNUSABLE for one in self.findings)

    @property
    def holds(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.wrong

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """What does not hold."""
        return tuple(one for one in self.findings if one.severity is Severity.WRONG)

    @property
    def self_attested(self) -> bool:
        """Say whether some log has nothing behind it but its own word."""
        return not (self.vouched and self.logs and all(one.attested for one in self.logs))

    def document(self) -> dict[str, object]:
        """Return the verdict as JSON has it."""
        return {
            "format": FORMAT,
            "usable": self.usable,
            "holds": self.holds,
            "self_attested": self.self_attested,
            "findings": [asdict(one) for one in self.findings],
            "logs": [{**asdict(one), "attested": one.attested} for one in self.logs],
            "sends": [asdict(one) for one in self.sends],
        }


@dataclass(slots=True)
class Report:
    """Collects findings while a check goes on."""

    findings: list[Finding] = field(default_factory=list)

    def add(self, code: str, place: str, **details: object) -> None:
        """Note a finding."""
        self.findings.append(finding(code, place, **details))
