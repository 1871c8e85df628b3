"""The demo's media plan: what is out, what comes out this week, what is worked on, and what was missed."""

from datetime import UTC, date, datetime

from actions.context import Context
from actions.media import deciding, lists, planning, publishing, writing
from actions.mentoring import pairs
from actions.mentoring.stories import deciding as stories
from actions.mentoring.stories import writing as storytelling
from bot.demo.acting import actor_of
from bot.demo.programme import CHANNEL, SITE, TODAY, ZONE
from bot.demo.stage import Cast, Stage
from domain.media.publication import Kind, Publication, PublicationId
from domain.people.person import Actor
from wording.media.drafts import digest
from wording.texts import Texts

PRESS_RELEASE = (
    "<b>Портфолио без стыда</b>\n\n18 ноября в 19:00 в «Мосте» разбираем работы вместе: что показать первым, "
    "а что убрать. Приходите с наставником или в одиночку, вход свободный."
)
AT = datetime(2026, 11, 14, 10, tzinfo=ZONE)
"""In the middle of the window of that press release."""
OPEN_DAY = (
    "<b>День открытых дверей — в эту субботу</b>\n\n28 ноября с 11:00 покажем, чем заняты наши пары: модель школьного "
    "музея, роботы, фотографии. Можно прийти с родителями и задать любой вопрос."
)
OPEN_DAY_AT = datetime(2026, 11, 26, 12, tzinfo=ZONE)
"""This Thursday."""
WALK = (
    "<b>Прогулка и разговоры о карьере</b>\n\n3 декабря в 11:00 встречаемся у главных ворот парка. Идём не спеша и "
    "говорим о том, кто кем работает и как туда попал."
)
WORKSHOP = (
    "<b>Мастер-класс по предметной съёмке</b>\n\nВ декабре учимся снимать модели так, чтобы было видно мелочи: свет, "
    "фон, штатив. Камера своя, штативы наши."
)
STORY_TITLE = "История пары: модель музея"
STORY = (
    "Мы начали с того, что полчаса молчали над пустым листом. Потом нарисовали школу, какой она была сорок лет назад, "
    "и решили собрать её из картона. К ноябрю стоят два этажа, и теперь спорим только о том, какого цвета была дверь."
)
LONGREAD = "Полгода вместе: что успели пары"
LONGREAD_AT = datetime(2026, 12, 22, 10, tzinfo=ZONE)


async def announce(ctx: Context, stage: Stage, cast: Cast) -> None:
    """The working group writes a press release of the meetup that is to be, the curator approves it; it comes out."""
    roman, irina = await actor_of(ctx, cast.working_group), await actor_of(ctx, cast.curator)
    release = await _release(ctx, irina, "Портфолио без стыда")
    await _approved(ctx, roman, irina, release, PRESS_RELEASE, (CHANNEL, "site"))
    await planning.plan_as_it_is(ctx, irina, release)
    await stage.travel(AT)
    await stage.pause()
    await publishing.mark_published(ctx, roman, release, "site", f"{SITE}/portfolio-bez-styda")


async def plan_ahead(ctx: Context, cast: Cast) -> None:
    """As it is today: something in every state. The post-release of that meetup nobody wrote in time."""
    roman, irina = await actor_of(ctx, cast.working_group), await actor_of(ctx, cast.curator)
    open_day = await _made(ctx, roman, Kind.OTHER, "День открытых дверей")
    await _approved(ctx, roman, irina, open_day, OPEN_DAY, (CHANNEL, "vk"))
    await planning.plan(ctx, irina, open_day, OPEN_DAY_AT.astimezone(UTC))
    await planning.set_responsible(ctx, irina, open_day, roman.id)
    walk = await _release(ctx, irina, "Прогулка и разговоры о карьере")
    await _approved(ctx, roman, irina, walk, WALK, (CHANNEL, "vk"))
    await planning.plan_as_it_is(ctx, irina, walk)
    workshop = await _made(ctx, roman, Kind.OTHER, "Мастер-класс по предметной съёмке")
    await _approved(ctx, roman, irina, workshop, WORKSHOP, ("site", "vk"))
    await _tell_a_story(ctx, cast, roman, irina)
    longread = await _made(ctx, roman, Kind.LONGREAD, LONGREAD)
    await planning.plan(ctx, roman, longread, LONGREAD_AT.astimezone(UTC))
    words, first = Texts(("ru",)).default, date(2026, 11, 1)
    title = "Дайджест ноября"
    await planning.gather(ctx, roman, first, TODAY.date(), title, lambda found: digest(found, title, words))


async def _tell_a_story(ctx: Context, cast: Cast, roman: Actor, irina: Actor) -> None:
    """The mentor tells of his pair, the curator takes it into the plan, the working group submits it."""
    pyotr, gleb = [
        await actor_of(ctx, next(one for one in cast.in_programme if one.name == name))
        for name in ("Пётр Ильин", "Глеб Седых")
    ]
    (own,) = await pairs.mine(ctx, gleb)
    story = await storytelling.begin(ctx, pyotr, own.pair.membership.id)
    await storytelling.write_text(ctx, pyotr, story.id, STORY)
    await storytelling.send_story(ctx, pyotr, story.id, ())
    taken = await stories.take_story(ctx, irina, story.id, STORY_TITLE)
    await deciding.submit(ctx, roman, taken.id)


async def _made(ctx: Context, who: Actor, kind: Kind, title: str) -> PublicationId:
    return (await planning.add(ctx, who, kind, title)).id


async def _release(ctx: Context, who: Actor, title: str) -> PublicationId:
    """The press release that is in the plan by itself."""
    months = [await lists.month(ctx, who, first) for first in (date(2026, 11, 1), date(2026, 12, 1))]
    found: list[Publication] = [one.publication for month in months for one in month.listed]
    return next(one.id for one in found if one.kind is Kind.PRESS_RELEASE and one.title == title)


async def _approved(
    ctx: Context, writer: Actor, curator: Actor, publication: PublicationId, text: str, resources: tuple[str, ...]
) -> None:
    await writing.write(ctx, writer, publication, text)
    await planning.set_resources(ctx, writer, publication, resources)
    await deciding.submit(ctx, writer, publication)
    await deciding.approve(ctx, curator, publication)
