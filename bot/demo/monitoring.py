"""The demo's monitoring: surveys that were answered, in the chat and on paper, a SWOT, results of mentors."""

from collections.abc import Collection, Mapping
from datetime import date
from random import Random

from actions.context import Context
from actions.mentoring import results
from actions.monitoring import answering, overview, swot
from bot.demo.pairing import Programme
from bot.demo.registry import GLEB
from domain.mentoring.results import Result
from domain.mentoring.speaking import OnPaper
from domain.monitoring.campaign import Campaign, SwotPart
from domain.monitoring.questions import AnswerKind, SurveyKind
from domain.monitoring.survey import LEAST, MOST, Answer
from domain.people.person import Actor
from domain.registry.record import RecordId

BASE = {SurveyKind.MENTEE_BEFORE: 6, SurveyKind.MENTEE_AFTER: 8, SurveyKind.MENTOR_AFTER: 7}
"""About what number of the scale is given."""
LIKED = (-1, 0, 0, 1)
"""How much more or less one question gets than others."""
SCATTERED = (-2, -1, 0, 0, 1, 1, 2)
"""How far people differ."""
BROKEN_OFF_AFTER = 4
"""How many questions were answered by him who was called away in the middle of them."""
WORDS: Mapping[SurveyKind, Mapping[str, tuple[str, ...]]] = {
    SurveyKind.MENTEE_BEFORE: {
        "expected": ("Научиться доводить проект до конца.", "Найти человека, у которого можно спросить.", "Опыта."),
        "valuable": ("Личные встречи.", "Что наставник сам этим занимается.", "Можно ошибаться."),
        "glad": ("Да: давно хотелось попробовать.", "Да, хотя немного волнуюсь."),
    },
    SurveyKind.MENTEE_AFTER: {
        "missing": ("Времени: два месяца прошли быстро.", "Групповых встреч.", "Всего хватило."),
        "go_on": ("Да.", "Да, с тем же наставником.", "Если получится совместить с учёбой."),
        "become_mentor": ("Да, через пару лет.", "Пока не думал об этом.", "Да, для тех, кто младше."),
    },
    SurveyKind.MENTOR_AFTER: {
        "change": ("Дать больше времени на план.", "Чаще собирать наставников вместе.", "Ничего."),
        "go_on": ("Да.", "Да, с одним наставляемым.", "Да, если останутся среды."),
    },
}
SWOT = {
    SwotPart.STRENGTHS: "Наставники встречаются с наставляемыми чаще, чем записано в планах.",
    SwotPart.WEAKNESSES: "Для педагогов наставников не хватает: одна заявка ждёт с сентября.",
    SwotPart.OPPORTUNITIES: "Сообщество митапов готово звать пары на свои встречи.",
}
"""What threatens is not written yet."""
ANSWERED = date(2026, 11, 20)
SILENT = "Фомин Егор Андреевич"
"""Whose answers are still to come."""
RESULTS = (Result.DONE, Result.PARTLY, Result.PARTLY, Result.NOT_YET)


async def running(ctx: Context, curator: Actor) -> Campaign:
    """The campaign of today."""
    return (await overview.running(ctx, curator))[0]


async def answer_on_paper(
    ctx: Context, curator: Actor, campaign: Campaign, dated: date, but: Collection[RecordId] = ()
) -> None:
    """The curator copies what everybody wrote who has no Telegram, but for some."""
    for number, (survey, person) in enumerate(await answering.on_paper(ctx, curator, campaign.id), 1):
        if person.id not in but:
            answers = answers_to(campaign, survey.kind, number)
            await answering.record_paper(ctx, curator, survey.id, OnPaper(f"А-{number}", dated), answers)


async def think(ctx: Context, curator: Actor, campaign: Campaign, words: Mapping[SwotPart, str]) -> None:
    """The curator's SWOT."""
    await swot.write(ctx, curator, campaign.id, words)


async def ask(programme: Programme) -> None:
    """What the autumn's campaign has by today: all but some have answered, one is in the middle of it."""
    ctx, curator = programme.ctx, programme.curator
    campaign = await running(ctx, curator)
    await answer_on_paper(ctx, curator, campaign, ANSWERED, {programme.people[SILENT].id})
    await _break_off(programme)
    await think(ctx, curator, campaign, SWOT)
    call = await overview.ask_results(ctx, curator, campaign.id)
    on_paper = [
        membership
        for mentor in (await results.look(ctx, curator, call.id)).asked
        if mentor.mentor.account is None
        for membership, _ in mentor.mentees
    ]
    for number, (membership, result) in enumerate(zip(on_paper, RESULTS, strict=True), 1):
        await results.answer(ctx, curator, call.id, membership.id, result, paper=OnPaper(f"И-{number}", ANSWERED))


def answers_to(campaign: Campaign, kind: SurveyKind, number: int) -> dict[str, Answer]:
    """What the person of this number says: everybody something else, and always the same."""
    found: dict[str, Answer] = {}
    theirs = Random(f"{campaign.term} {kind} {number}")
    for question in campaign.questions[kind]:
        if question.answer is AnswerKind.SCALE:
            liked = Random(f"{kind} {question.key}").choice(LIKED)
            found[question.key] = min(MOST, max(LEAST, BASE[kind] + liked + theirs.choice(SCATTERED)))
        else:
            found[question.key] = theirs.choice(WORDS[kind][question.key])
    return found


async def _break_off(programme: Programme) -> None:
    """He began in the chat, and his survey waits for him where he left it."""
    gleb = await programme.actor("Глеб Седых")
    (asked,) = [one for one in await answering.mine(programme.ctx, gleb) if one.person.details.name == GLEB]
    said = answers_to(asked.campaign, asked.survey.kind, 0)
    for key in list(said)[:BROKEN_OFF_AFTER]:
        await answering.answer(programme.ctx, gleb, asked.survey.id, key, said[key])
