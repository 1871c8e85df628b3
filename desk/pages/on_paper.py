"""What a curator copies from a paper: its number and its date, in two fields of a form."""

from datetime import date

from desk.pages.days import read_day
from desk.visit import Visit
from domain.mentoring.refusals import PaperIncomplete
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper


def paper_in(visit: Visit) -> OnPaper:
    """The fields «number» and «dated». Raises PaperIncomplete."""
    dated = day_in(visit)
    if dated is None:
        raise PaperIncomplete(limit=NUMBER_LIMIT)
    return OnPaper(visit.form.text("number"), dated)


def day_in(visit: Visit) -> date | None:
    """The date of a paper that may have none yet."""
    return read_day(visit.form.text("dated"))
