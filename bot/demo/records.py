"""The demo's people of the programme: some with a record and a slip, one who applied. All of them are invented."""

from actions.applications import applying
from actions.context import Context
from actions.enquiries import writing
from actions.joining.slips import issue
from actions.registry.keeping import Change, add_person
from bot.demo.acting import actor_of
from bot.demo.stage import Member
from domain.applications.application import Wish
from domain.registry.field import Field
from domain.registry.record import Kind, Part
from storage.tags import Tags

TOPICS = (
    "олимпиады",
    "первый проект",
    "программирование",
    "публичные выступления",
    "робототехника",
    "уверенность в себе",
)
PEOPLE = (
    (Part.MENTOR, Kind.TEACHER, "Ильин Пётр Ильич", "педагог – ученик", "робототехника; программирование"),
    (Part.MENTOR, Kind.PUPIL, "Рощина Дарья Андреевна", "ученик – ученик", "публичные выступления"),
    (Part.MENTEE, Kind.PUPIL, "Ветрова Анна Сергеевна", "педагог – ученик", "робототехника; первый проект"),
    (Part.MENTEE, Kind.PUPIL, "Лугов Максим Олегович", "ученик – ученик", "уверенность в себе"),
    (Part.MENTEE, Kind.SPECIALIST, "Котова Вера Павловна", "педагог – педагог", "публичные выступления"),
)


async def enrol(ctx: Context, curator: Member, applicant: Member) -> None:
    """The curator keeps records and issues slips; somebody applies and asks. Nothing where no programme is run."""
    if ctx.vault is None:
        return
    async with ctx.write() as connection:
        tags = [await Tags(connection).add(name) for name in TOPICS]
    keeper = await actor_of(ctx, curator)
    added = [
        await add_person(
            ctx,
            keeper,
            part,
            Change(
                part=part,
                kind=kind,
                typed={
                    Field.NAME: name,
                    Field.FORMS: form,
                    Field.TOPICS: topics,
                    Field.ENTERED: f"{ctx.today():%d.%m.%Y}",
                },
            ),
        )
        for part, kind, name, form, topics in PEOPLE
    ]
    await issue(ctx, keeper, [record.id for record in added])
    actor = await actor_of(ctx, applicant)
    wish = Wish(kind=Kind.GRADUATE, forms=frozenset({"teacher_pupil"}), topics=frozenset({tags[0].id}), capacity=2)
    await applying.apply(ctx, actor, Part.MENTOR, wish)
    await writing.ask(ctx, actor, "Здравствуйте! Когда можно прийти подписать согласие?")
