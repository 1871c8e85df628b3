"""Surveys answered from the first question to the last."""

from actions.context import Context
from actions.monitoring import answering
from domain.monitoring.questions import AnswerKind
from domain.monitoring.survey import Answer, Survey
from domain.people.person import Actor


async def answered(ctx: Context, actor: Actor, survey: Survey, number: int = 8, words: str | None = None) -> None:
    """Every number is this one, every open answer these words."""
    found = await answering.look(ctx, actor, survey.id)
    for one in found.filling.questions:
        said: Answer = number if one.answer is AnswerKind.SCALE else words
        await answering.answer(ctx, actor, survey.id, one.key, said)
    await answering.finish(ctx, actor, survey.id)
