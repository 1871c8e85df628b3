"""People of the demo's mentoring programme: all of them invented."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actions.context import Context
from actions.registry.keeping import Change, add_person, change_person
from actions.registry.tags import add_tag
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId, Standing

MENTOR = "Ильин Пётр Ильич"
ANYA, TIMOFEY, GLEB = "Белкина Анна Кирилловна", "Ёлкин Тимофей Романович", "Седых Глеб Игоревич"
LENA, NASTYA, MAYA = "Журавская Елена Павловна", "Соловьёва Анастасия Юрьевна", "Ёлкина Майя Романовна"
"""These have no Telegram."""
TAGS = ("робототехника", "шахматы", "программирование", "проектная работа", "публичные выступления", "фотография")


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who comes into the programme.

    ``guardian`` is the name of who acts for them. ``account`` is the name by which the playground knows them; "": they
    have a slip, and have not come to the bot yet.
    """

    part: Part
    kind: Kind | None
    typed: Mapping[Field, str]
    guardian: str = ""
    account: str = ""


def own(name: str, birth: str, place: str, contact: str = "") -> dict[Field, str]:
    return {Field.NAME: name, Field.BIRTH: birth, Field.PLACE: place, Field.CONTACT: contact}


PEOPLE = (
    Invented(
        Part.GUARDIAN,
        Kind.PARENT,
        own("Белкина Ольга Сергеевна", "1984", "", "записан на бумаге"),
        account="Ольга Белкина",
    ),
    Invented(Part.GUARDIAN, Kind.PARENT, own("Рощин Степан Ильич", "1979", "", "записан на бумаге")),
    Invented(Part.GUARDIAN, Kind.PARENT, own("Ёлкин Роман Львович", "1982", "", "записан на бумаге")),
    Invented(
        Part.MENTOR,
        Kind.TEACHER,
        {
            **own(MENTOR, "12.03.1971", "Центр «Эдельвейс», педагог"),
            Field.TOPICS: "робототехника; проектная работа",
            Field.ACHIEVEMENTS: "Команда центра третий год выходит в финал областного кубка.",
            Field.AGES: "12–16",
            Field.TIME: "два часа в неделю, по средам",
            Field.CAPACITY: "3",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "10.09.2026",
        },
        account="Пётр Ильин",
    ),
    Invented(
        Part.MENTOR,
        Kind.PUPIL,
        {
            **own("Рощина Дарья Степановна", "14.12.2008", "гимназия № 2, 11 «А»"),
            Field.TOPICS: "шахматы",
            Field.AGES: "10–13",
            Field.TIME: "по субботам",
            Field.FORMS: "pupil_pupil",
            Field.ENTERED: "15.09.2026",
        },
        "Рощин Степан Ильич",
    ),
    Invented(
        Part.MENTOR,
        Kind.SPECIALIST,
        {
            **own("Алексеева Нина Олеговна", "1990", "ООО «Вектор», программист"),
            Field.TOPICS: "программирование",
            Field.AGES: "от 14",
            Field.CAPACITY: "2",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "01.10.2026",
        },
    ),
    Invented(
        Part.MENTEE,
        Kind.PUPIL,
        {
            **own(ANYA, "04.06.2013", "школа № 14, 8 «Б»", "через маму"),
            Field.TOPICS: "робототехника; хочет собрать своего робота к весне",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "20.09.2026",
        },
        "Белкина Ольга Сергеевна",
        account="Аня Белкина",
    ),
    Invented(
        Part.MENTEE,
        Kind.PUPIL,
        {
            **own("Тихонов Лев Андреевич", "2014", "школа № 14, 6 «А»"),
            Field.TOPICS: "шахматы",
            Field.ENTERED: "2026-10-05",
        },
    ),
    Invented(
        Part.MENTEE,
        Kind.TEACHER,
        {
            **own(LENA, "2001", "школа № 3, первый год работы"),
            Field.TOPICS: "публичные выступления",
            Field.FORMS: "teacher_teacher",
            Field.ENTERED: "2026-09-25",
        },
    ),
    Invented(
        Part.MENTEE,
        Kind.PUPIL,
        {
            **own(TIMOFEY, "17.02.2011", "лицей «Горизонт», 9 «В»"),
            Field.TOPICS: "программирование",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "24.09.2026",
        },
        "Ёлкин Роман Львович",
        account="Тимофей Ёлкин",
    ),
    Invented(
        Part.MENTEE,
        Kind.GRADUATE,
        {
            **own(GLEB, "20.03.2008", "педагогический колледж, первый курс"),
            Field.TOPICS: "проектная работа; фотография",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "11.09.2026",
        },
        account="Глеб Седых",
    ),
    Invented(
        Part.MENTEE,
        Kind.GRADUATE,
        {
            **own(NASTYA, "09.05.2007", "технологический колледж, второй курс"),
            Field.TOPICS: "робототехника",
            Field.FORMS: "teacher_pupil",
            Field.ENTERED: "25.09.2026",
        },
    ),
    Invented(
        Part.MENTEE,
        Kind.PUPIL,
        {
            **own(MAYA, "23.08.2015", "лицей «Горизонт», 5 «А»", "через папу"),
            Field.TOPICS: "шахматы",
            Field.FORMS: "pupil_pupil",
            Field.ENTERED: "08.10.2026",
        },
        "Ёлкин Роман Львович",
    ),
)


async def add_tags(ctx: Context, actor: Actor) -> None:
    """What people can learn from each other here."""
    for tag in TAGS:
        await add_tag(ctx, actor, tag)


async def add_people(ctx: Context, actor: Actor, people: Iterable[Invented]) -> dict[str, Record]:
    """The curator adds them at the desk. Returns them by name."""
    added: dict[str, Record] = {}
    for one in people:
        guardians = frozenset({added[one.guardian].id}) if one.guardian else frozenset[RecordId]()
        change = Change(part=one.part, typed=one.typed, kind=one.kind, guardians=guardians)
        added[one.typed[Field.NAME]] = await add_person(ctx, actor, one.part, change)
    return added


async def fill_registry(ctx: Context, actor: Actor) -> dict[str, Record]:
    """The curator adds the people of this autumn, pauses one, and makes a mentee of a mentor, too; by name."""
    added = await add_people(ctx, actor, PEOPLE)
    await _take(ctx, actor, added["Тихонов Лев Андреевич"], Part.MENTEE, Standing.PAUSED)
    await _take(ctx, actor, added["Рощина Дарья Степановна"], Part.MENTEE, Standing.ACTIVE)
    return added


async def _take(ctx: Context, actor: Actor, record: Record, part: Part, standing: Standing) -> None:
    await change_person(ctx, actor, record.id, record.version, Change(parts={part: standing}))
