"""«Показатели»: the table for the regional centre, its file, the message beside it, and who lacks what."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from aiohttp import web

from actions.duties import marks
from actions.figures import reading
from desk.pages.days import read_day
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.figures.groups import Lack
from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper
from domain.people.roles import Right
from domain.registry.record import Record
from wording import figures, moments
from wording.refusals import refusal

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Missing:
    """What is to be filled in, of whom."""

    lack: Lack
    people: Sequence[Record]


async def look(visit: Visit) -> web.Response:
    return await _page(visit)


async def excel(visit: Visit) -> web.Response:
    """The table as an Excel file; it names nobody."""
    worded = partial(figures.sheet, words=visit.words, policy=visit.ctx.policy)
    content = await reading.as_excel(visit.ctx, visit.actor, visit.desk.directory, worded)
    name = visit.words.plain("figures-file", day=f"{visit.ctx.today():%Y-%m-%d}") + ".xlsx"
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return web.Response(body=content, content_type=EXCEL, headers=headers)


async def sent(visit: Visit) -> web.Response:
    """It was sent, with a letter of this number and day."""
    seen = await reading.look(visit.ctx, visit.actor, visit.desk.directory)
    if seen.sending is None:
        raise NotFound
    try:
        paper = _letter(visit)
        duty, term = seen.sending.duty.id, seen.sending.term
        await marks.hand_in(visit.ctx, visit.actor, duty, term, paper.dated, letter=paper)
    except Refusal as refused:
        return await _page(visit, 422, refusal(refused, visit.reader))
    return visit.go("/figures", "figures-sent")


def _letter(visit: Visit) -> OnPaper:
    """Raises PaperIncomplete."""
    day = read_day(visit.form.text("dated"))
    if day is None:
        raise PaperIncomplete(limit=NUMBER_LIMIT)
    return OnPaper(visit.form.text("number").strip(), day)


async def _page(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    seen = await reading.look(visit.ctx, visit.actor, visit.desk.directory)
    words, policy, language = visit.words, visit.ctx.policy, visit.reader.language
    return visit.page(
        "figures.html",
        status,
        sheet=figures.sheet(seen.figures, words, policy),
        missing=[Missing(lack, people) for lack, people in figures.lacks(seen.figures)],
        letter=figures.letter(seen.figures, words, policy),
        sending=seen.sending,
        day=partial(moments.date_with_year, language=language),
        complaint=complaint,
        number=visit.form.text("number"),
        dated=visit.form.text("dated"),
        today=visit.ctx.today(),
        limit=NUMBER_LIMIT,
    )


FIGURES = Section(
    "figures",
    210,
    (
        Route("GET", "/figures", Right.SEE_FIGURES, look),
        Route("GET", "/figures/excel", Right.SEE_FIGURES, excel),
        Route("POST", "/figures/sent", Right.SEE_FIGURES, sent),
    ),
)
