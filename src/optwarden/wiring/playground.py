"""How is the playground put together? Over the parts that the API has, for the demo's bot."""

from __future__ import annotations

from optwarden.providers.contract import new_message_id
from optwarden.usecases.set_up_demo import DEMO_BOT
from optwarden.web.exchange import AsgiApp
from optwarden.web.playground.acting import Acting
from optwarden.web.playground.entrance import DemoBot, Playground, Rates
from optwarden.web.playground.looking import Looking
from optwarden.web.playground.sessions import Sessions
from optwarden.web.playground.visiting import ACTS, LOOKS, Rate
from optwarden.wiring.gateway import Gateway


def build_playground(gateway: Gateway, otherwise: AsgiApp) -> Playground:
    """Build the playground; what is none of its paths goes to `otherwise`."""
    clock, settings = gateway.clock, gateway.settings
    return Playground(
        DemoBot(DEMO_BOT, gateway.directory, gateway.authenticate),
        Looking(gateway.consents, gateway.history, gateway.sandbox_messages, gateway.decide, clock),
        Acting(
            gateway.receive_inbound,
            gateway.send,
            gateway.record,
            gateway.optin.make_chat_link,
            clock,
            new_message_id,
        ),
        Sessions(gateway.keyring, clock),
        Rates(
            Rate(clock, ACTS, settings.trusted_proxies),
            Rate(clock, LOOKS, settings.trusted_proxies),
        ),
        otherwise,
        settings.public_url,
    )
