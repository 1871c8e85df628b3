"""What operators have sent again, a running bot sends."""

from actions.context import Context
from actions.operations.letters import Retried, WhyNotAgain, retry, undelivered
from playground.play import belonging
from storage.database import Database
from storage.outbox import Delivery
from tests.bot.delivery.stage import Stage
from tests.bot.delivery.told import Note


async def by_operator(on_stage: Stage, *numbers: int, it_did_not_appear: bool = False) -> Retried:
    """As the command line does it: another connection to the same file."""
    database = Database(on_stage.ctx.database.path)
    try:
        ctx = Context(database, on_stage.clock, on_stage.ctx.policy)
        return await retry(ctx, numbers, it_did_not_appear=it_did_not_appear)
    finally:
        await database.close()


async def test_somebody_who_let_the_bot_in_again_unnoticed(on_stage: Stage) -> None:
    anna = await on_stage.person()
    player = on_stage.server.world.people[anna.telegram_id]
    belonging.block(on_stage.server.world, player)
    letter = await on_stage.owe(Note("Hello"), anna)
    await on_stage.ended(letter, "unreachable")
    belonging.unblock(on_stage.server.world, player)

    done = await by_operator(on_stage, letter)

    await on_stage.ended(letter, "sent")
    assert [one.id for one in done.again] == [letter]
    assert on_stage.texts(anna) == ["Hello"]


async def test_somebody_who_still_cannot_be_reached(on_stage: Stage) -> None:
    anna = await on_stage.person()
    belonging.block(on_stage.server.world, on_stage.server.world.people[anna.telegram_id])
    letter = await on_stage.owe(Note("Hello"), anna)
    await on_stage.ended(letter, "unreachable")

    await by_operator(on_stage, letter)

    await on_stage.until(lambda: len(on_stage.calls("sendMessage")) == 2)
    assert (await on_stage.ended(letter, "unreachable")).outcome == "Forbidden: bot was blocked by the user"


async def test_post_of_unknown_outcome(on_stage: Stage) -> None:
    hall = await on_stage.hall()
    on_stage.fault("reset", method="sendMessage", times=1)
    letter = await on_stage.owe(Note("Hello, hall"), hall)
    await on_stage.ended(letter, "unknown")

    careless = await by_operator(on_stage, letter)
    listed = await undelivered(on_stage.ctx, [Delivery.UNKNOWN])
    careful = await by_operator(on_stage, letter, it_did_not_appear=True)

    await on_stage.ended(letter, "sent")
    assert careless.left == {letter: WhyNotAgain.MAY_HAVE_APPEARED}
    assert [(one.id, one.state) for one in listed] == [(letter, Delivery.UNKNOWN)]
    assert [one.id for one in careful.again] == [letter]
    assert on_stage.texts(hall) == ["Hello, hall"]
