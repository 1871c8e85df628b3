"""The demo's people of the programme: who has joined by slip, what they signed, who applies, who asks. All invented."""

import asyncio
from collections.abc import Mapping

from actions.applications import applying
from actions.context import Context
from actions.enquiries import writing
from actions.joining.slips import issue, without_account
from bot.demo.acting import actor_of
from bot.demo.mentoring import work
from bot.demo.on_paper import add_more, pair_up
from bot.demo.pairing import Programme
from bot.demo.papers import keep_papers
from bot.demo.registry import PEOPLE, fill_registry
from bot.demo.roadmap import keep_roadmap
from bot.demo.stage import Cast, Stage
from domain.applications.application import Wish
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record
from storage.tags import Tags
from wording.slips import LINK_PREFIX


async def enrol(ctx: Context, stage: Stage, cast: Cast, known: Mapping[str, Record]) -> Programme:
    """The curator keeps records and papers and issues slips; some join, pairs work; somebody applies, and two ask.

    ``known`` are people whose records are there already.
    """
    curator = await actor_of(ctx, cast.curator)
    people = await fill_registry(ctx, curator)
    await keep_papers(ctx, curator, people)
    more = await add_more(ctx, curator)
    await _join(ctx, stage, cast, curator)
    programme = await Programme.of(ctx, cast, curator, {**known, **people, **more})
    await work(programme)
    await pair_up(programme)
    await keep_roadmap(ctx, curator)
    await _apply(ctx, await actor_of(ctx, cast.participants[0]))
    await _correspond(ctx, cast, curator)
    return programme


async def _join(ctx: Context, stage: Stage, cast: Cast, curator: Actor) -> None:
    """Everybody has a slip; whoever is in the playground reads its code with their telephone and says «Это я»."""
    slips = {one.record.details.name: one for one in await issue(ctx, curator, await without_account(ctx, curator))}
    tokens = {one.account: slips[one.typed[Field.NAME]].token for one in PEOPLE if one.account}
    joining = cast.in_programme
    await asyncio.gather(*(stage.open_bot(member, f"{LINK_PREFIX}{tokens[member.name]}") for member in joining))
    await stage.pause()
    await asyncio.gather(*(stage.press_first(member) for member in joining))


async def _apply(ctx: Context, applicant: Actor) -> None:
    """Somebody wants to be a mentor and asks what comes next; both wait for the curator."""
    async with ctx.read() as connection:
        topic = (await Tags(connection).all())[0]
    wish = Wish(kind=Kind.GRADUATE, forms=frozenset({"teacher_pupil"}), topics=frozenset({topic.id}), capacity=2)
    await applying.apply(ctx, applicant, Part.MENTOR, wish)
    await writing.ask(ctx, applicant, "Здравствуйте! Когда можно прийти подписать согласие?")


async def _correspond(ctx: Context, cast: Cast, curator: Actor) -> None:
    """The mentor has his answer; a mentee waits for one."""
    by_name = {member.name: member for member in cast.in_programme}
    asked = await writing.ask(
        ctx, await actor_of(ctx, by_name["Пётр Ильин"]), "Можно ли взять ещё одного наставляемого, по средам?"
    )
    await writing.answer(ctx, curator, asked.enquiry, "Да, спасибо! Подберём до конца недели.")
    await writing.ask(
        ctx, await actor_of(ctx, by_name["Тимофей Ёлкин"]), "Папа хочет подписать согласие. До скольки открыт центр?"
    )
