"""Who delivers what of the outbox? Each kind of item has its own deliverer and its own rounds."""

from __future__ import annotations

from dataclasses import dataclass

from optwarden.usecases.collecting.page_links import PageLinks
from optwarden.usecases.configuration import Directory
from optwarden.usecases.describe_recipient import DescribeRecipient
from optwarden.usecases.desk import RemindOfDesk
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.metrics import Counters
from optwarden.usecases.outbox.alerting import find_alert
from optwarden.usecases.outbox.announcing import Announce, ConsentEvents, Finds
from optwarden.usecases.outbox.calling import Caller, CallServers
from optwarden.usecases.outbox.confirmations import Confirms, SendConfirmations
from optwarden.usecases.outbox.confirming import ConfirmOptIn, ConfirmOptOut
from optwarden.usecases.outbox.delivering import DeliverDue, Delivers
from optwarden.usecases.outbox.forwarding import Forwards, SendForwards
from optwarden.usecases.outbox.helping import AnswerHelp
from optwarden.usecases.outbox.inviting import AskToOptIn, Ways
from optwarden.usecases.outbox.items import Outbox, OutboxKind
from optwarden.usecases.outbox.languages import FindLanguage, Wording
from optwarden.usecases.outbox.mailing_alerts import MailAlerts, SendsMail
from optwarden.usecases.outbox.retrying import PATIENT, SOON, Backoff
from optwarden.usecases.outbox.telling_data import AnswerData
from optwarden.usecases.ports import Clock, Consents
from optwarden.usecases.providers import Providers
from optwarden.usecases.quality.signals import QualitySignals
from optwarden.usecases.record_signal import RecordSignal


@dataclass(frozen=True, slots=True)
class Effects:
    """What deliverers need."""

    outbox: Outbox
    forwards: Forwards
    events: ConsentEvents
    consents: Consents
    directory: Directory
    providers: Providers
    keyring: Keyring
    clock: Clock
    counters: Counters
    caller: Caller
    upstream_timeout_seconds: float
    record_signal: RecordSignal
    wording: Wording
    ways: Ways
    public_url: str | None
    signals: QualitySignals
    mail: SendsMail

    def deliveries(self) -> dict[str, DeliverDue]:
        """Return what delivers each kind."""
        call = CallServers(self.caller, self.clock)
        opt_out = ConfirmOptOut(
            self.consents, self.keyring, self.events, FindLanguage(self.wording)
        )
        opt_in = ConfirmOptIn(self.consents, self.keyring, self.events)
        delivers: dict[OutboxKind, Delivers] = {
            OutboxKind.OPT_OUT_CONFIRMATION: self._confirmations(opt_out, SOON),
            OutboxKind.OPT_IN_CONFIRMATION: self._confirmations(opt_in, PATIENT),
            OutboxKind.HELP_ANSWER: self._confirmations(self._help(), SOON),
            OutboxKind.DATA_ANSWER: self._confirmations(self._data(), SOON),
            OutboxKind.INVITATION: self._confirmations(self._asks(), PATIENT),
            OutboxKind.EVENT: self._announcements(self.events.of_item, call),
            OutboxKind.REVIEW: RemindOfDesk(self.outbox, self.consents, self.clock, self.counters),
            OutboxKind.ALERT: self._announcements(find_alert(self.signals), call),
            OutboxKind.ALERT_MAIL: MailAlerts(
                find_alert(self.signals),
                self.mail,
                self.outbox,
                self.directory,
                self.clock,
                self.counters,
            ),
            OutboxKind.FORWARD: SendForwards(
                self.forwards, self.outbox, self.directory, call, self.counters
            ),
        }
        return {
            kind.value: DeliverDue(kind.value, self.outbox, deliver, self.clock)
            for kind, deliver in delivers.items()
        }

    def _help(self) -> AnswerHelp:
        language = FindLanguage(self.wording)
        return AnswerHelp(self.consents, self.keyring, self.outbox, language)

    def _data(self) -> AnswerData:
        return AnswerData(
            self.consents,
            self.keyring,
            self.outbox,
            FindLanguage(self.wording),
            DescribeRecipient(self.consents, self.clock),
            PageLinks(self.keyring, self.clock),
            self.public_url,
        )

    def _asks(self) -> AskToOptIn:
        return AskToOptIn(
            self.consents,
            self.keyring,
            self.events,
            self.outbox,
            self.wording,
            self.ways,
            self.public_url,
        )

    def _confirmations(self, confirm: Confirms, backoff: Backoff) -> SendConfirmations:
        return SendConfirmations(
            confirm,
            backoff,
            self.outbox,
            self.consents,
            self.directory,
            self.providers,
            self.clock,
            self.counters,
            self.upstream_timeout_seconds,
            self.record_signal,
        )

    def _announcements(self, find: Finds, call: CallServers) -> Announce:
        return Announce(find, self.outbox, self.directory, call, self.clock, self.counters)
