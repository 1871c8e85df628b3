"""The questions in use: the program's, or the centre's own."""

import asyncio

from actions.context import Context
from documents.surveys.reading import questionnaires
from domain.monitoring.questions import Questionnaires


async def questions_of(ctx: Context) -> Questionnaires:
    """As the files say now. Raises QuestionsUnusable."""
    return await asyncio.to_thread(questionnaires, ctx.policy.surveys, ctx.policy.languages)


async def check_questions(ctx: Context) -> None:
    """At the start, where a programme is run. Raises QuestionsUnusable."""
    if ctx.vault is not None:
        await questions_of(ctx)
