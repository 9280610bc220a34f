from optwarden.usecases.callbacks import Written
from optwarden.usecases.outbox.items import OutboxKind
from tests.doubles.world import World, number


async def test_a_newcomer_has_a_programme_to_try(world: World) -> None:
    """It is live, with a leaflet whose code leads into the chat; the next start keeps it."""
    gateway = world.gateway
    demo = await gateway.set_up_demo()
    assert demo.programme_id is not None
    gateway.directory.forget()
    bot = await gateway.directory.bot_of_programme(demo.programme_id)
    assert bot is not None
    programme = bot.rules.programmes[demo.programme_id]
    (placement,) = programme.placements
    link = await gateway.optin.make_chat_link.of_placement(bot, programme, placement, None)
    found = await gateway.optin.resolve_chat_code(bot, link.text)
    assert found is not None
    assert found[1].topics == ("orders",)
    assert (await gateway.set_up_demo()).programme_id == demo.programme_id


async def test_what_somebody_changed_stays(embedded: World) -> None:
    """A demo whose programme was withdrawn or is a draft only is given no other one."""
    gateway = embedded.gateway
    demo = await gateway.set_up_demo()
    business = demo.bot.business_id
    kept = await gateway.optin.programmes.one(business, "checkout")
    await gateway.optin.programmes.withdraw(business, "checkout")
    await gateway.optin.programmes.save_draft(business, "mine", kept.stored.draft)
    assert (await gateway.set_up_demo()).programme_id is None
    assert [one.stored.name for one in await gateway.optin.programmes.all(business)] == [
        "chat",
        "mine",
    ]


async def test_item_six_of_its_menu_asks(world: World) -> None:
    """With nothing set up: the word, the question, the yes."""
    gateway = world.gateway
    demo = await gateway.set_up_demo()
    gateway.directory.forget()
    bot = await gateway.directory.bot(demo.bot.bot_id)
    assert bot is not None
    walked = []
    for count, text in enumerate(("6", "YES")):
        world.clock.step()
        written = Written(number(), f"m{count}", "text", (text,))
        recorded = await gateway.receive_inbound.write(bot, "sandbox", written)
        assert recorded is not None
        walked.append((recorded.asked, recorded.agreed_to is not None))
        await world.delivery(OutboxKind.INVITATION)()
    assert walked == [(True, False), (False, True)]
