"""The demo's people of the programme: some with a record and a slip, one who applied. All of them are invented."""

from actions.applications import applying
from actions.context import Context
from actions.enquiries import writing
from actions.joining.slips import issue, without_account
from bot.demo.acting import actor_of
from bot.demo.registry import fill_registry
from bot.demo.stage import Member
from domain.applications.application import Wish
from domain.registry.record import Kind, Part
from storage.tags import Tags


async def enrol(ctx: Context, curator: Member, applicant: Member) -> None:
    """The curator keeps records and issues slips; somebody applies and asks. Nothing where no programme is run."""
    if ctx.vault is None:
        return
    await fill_registry(ctx, curator)
    keeper = await actor_of(ctx, curator)
    await issue(ctx, keeper, await without_account(ctx, keeper))
    async with ctx.read() as connection:
        topic = (await Tags(connection).all())[0]
    actor = await actor_of(ctx, applicant)
    wish = Wish(kind=Kind.GRADUATE, forms=frozenset({"teacher_pupil"}), topics=frozenset({topic.id}), capacity=2)
    await applying.apply(ctx, actor, Part.MENTOR, wish)
    await writing.ask(ctx, actor, "Здравствуйте! Когда можно прийти подписать согласие?")
