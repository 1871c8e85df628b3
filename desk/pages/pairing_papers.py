"""Papers of a pairing: printed with names, filled in, given, signed, their copy kept."""

from aiohttp import web

from actions.mentoring import papers, printing
from desk.files import file_answer
from desk.pages.on_paper import day_in, paper_in
from desk.pages.pairing import ONE, done_with
from desk.section import Route
from desk.visit import Visit
from domain.mentoring.paper import PaperId
from domain.people.roles import Right


async def print_it(visit: Visit) -> web.Response:
    """The Word file, with names."""
    file = await printing.print_paper(visit.ctx, visit.actor, _paper(visit), in_chat=False)
    return file_answer(file.content, file.name)


async def fill_in(visit: Visit) -> web.Response:
    """What is to stand on it when it is printed; what is left out stays a blank."""
    filled = papers.fill_in(
        visit.ctx,
        visit.actor,
        _paper(visit),
        number=visit.form.text("number"),
        dated=day_in(visit),
        term=_term(visit),
    )
    return await done_with(visit, f"fill-{_paper(visit)}", filled, "paper-filled")


async def give(visit: Visit) -> web.Response:
    given = papers.give(visit.ctx, visit.actor, _paper(visit))
    return await done_with(visit, f"give-{_paper(visit)}", given, "paper-given")


async def sign(visit: Visit) -> web.Response:
    """With an agreement the pairing begins."""
    return await done_with(visit, f"sign-{_paper(visit)}", _signed(visit), "pairing-signed")


async def _signed(visit: Visit) -> None:
    """Raises PaperIncomplete, and what the action does."""
    await papers.sign(visit.ctx, visit.actor, _paper(visit), paper_in(visit), _term(visit))


async def keep(visit: Visit) -> web.Response:
    kept = papers.keep(visit.ctx, visit.actor, _paper(visit))
    return await done_with(visit, f"give-{_paper(visit)}", kept, "paper-kept")


def _term(visit: Visit) -> int | None:
    """Months of an agreement; None where the field is empty. What is no number is too many."""
    typed = visit.form.text("term").strip()
    return visit.form.number("term") or 0 if typed else None


def _paper(visit: Visit) -> PaperId:
    return PaperId(visit.number("paper"))


PAPER = ONE + r"/papers/{paper:\d{1,15}}"
ROUTES = (
    Route("GET", PAPER + "/file", Right.SEE_MENTORING, print_it),
    Route("POST", PAPER + "/fill-in", Right.RUN_MENTORING, fill_in),
    Route("POST", PAPER + "/give", Right.RUN_MENTORING, give),
    Route("POST", PAPER + "/sign", Right.RUN_MENTORING, sign),
    Route("POST", PAPER + "/keep", Right.RUN_MENTORING, keep),
)
