"""The roadmap as files: Word for the wall and the folder, Excel to go on with."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from actions.consents.printing import File
from actions.context import Context
from actions.roadmap.reading import View, look
from domain.errors import NotFound
from domain.people.person import Actor

if TYPE_CHECKING:
    from documents.roadmap import Worded

Wording = Callable[[View], "Worded"]
"""How a roadmap is said on paper: actions know no words."""


async def as_word(ctx: Context, actor: Actor, year: int, wording: Wording) -> File:
    """From the template that the centre may make its own. Raises NotAllowed, NotFound."""
    view = await _there(ctx, actor, year)
    from documents import roadmap
    from documents.forms import BLANK

    centre = ctx.policy.centre or BLANK * 2
    content = await asyncio.to_thread(roadmap.word, wording(view), centre, ctx.policy.templates)
    return File(f"roadmap-{year}.docx", content)


async def as_excel(ctx: Context, actor: Actor, year: int, wording: Wording) -> File:
    """Raises NotAllowed, NotFound."""
    view = await _there(ctx, actor, year)
    from documents import roadmap

    return File(f"roadmap-{year}.xlsx", await asyncio.to_thread(roadmap.excel, wording(view)))


async def _there(ctx: Context, actor: Actor, year: int) -> View:
    found = await look(ctx, actor, year)
    if found is None:
        raise NotFound
    return found
