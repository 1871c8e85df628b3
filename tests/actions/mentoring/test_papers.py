"""An agreement is filled in, printed, given, signed and kept; with its signature the pairing begins."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from docx import Document

from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.mentoring import papers, printing
from domain.errors import NotAllowed, NotFound
from domain.mentoring.pairing import MembershipState
from domain.mentoring.pairing_notices import PairNews, ToldSide
from domain.mentoring.paper import PaperId, PaperState
from domain.mentoring.refusals import NotNow, PaperIncomplete, TermWrong
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import OnPaper, Side
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Part
from tests.actions.registry.conftest import Meet

from .making import TODAY, Town


def text(file: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(file)).paragraphs)


async def test_the_way_of_an_agreement(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.agreed(await town.mentor(pavel), await town.mentee(vera))
    paper = (await town.paper(made)).id

    await papers.fill_in(town.ctx, town.curator, paper, number="12/3", dated=TODAY, term=9)
    given = await papers.give(town.ctx, town.curator, paper)
    begun = await papers.sign(town.ctx, town.curator, paper, OnPaper("12/3", date(2026, 11, 20)))
    kept = await papers.keep(town.ctx, town.curator, paper)

    assert (given.state, given.number, given.term) == (PaperState.GIVEN, "12/3", 9)
    assert (begun.state, begun.began_on, begun.until) == (
        MembershipState.ACTIVE,
        date(2026, 11, 20),
        date(2027, 8, 19),
    )
    assert (kept.state, kept.dated, kept.term) == (PaperState.KEPT, date(2026, 11, 20), 9)
    assert (await town.request(made.request)).state is RequestState.MET
    began = [one for one in await town.told(ToldSide) if getattr(one[0], "news", None) is PairNews.BEGAN]
    assert began == [
        (ToldSide(made.mentee, made.id, Side.MENTOR, PairNews.BEGAN), pavel.id),
        (ToldSide(made.mentor, made.id, Side.MENTEE, PairNews.BEGAN), vera.id),
    ]


async def test_what_cannot_stand_on_a_signed_agreement(town: Town) -> None:
    made = await town.agreed(await town.mentor(), await town.mentee())
    paper = (await town.paper(made)).id

    for months in (None, 0, 37):
        with pytest.raises(TermWrong):
            await papers.sign(town.ctx, town.curator, paper, OnPaper("1", TODAY), months)
    with pytest.raises(TermWrong):
        await papers.sign(town.ctx, town.curator, paper, OnPaper("1", TODAY - timedelta(days=90)), 2)
    with pytest.raises(PaperIncomplete):
        await papers.sign(town.ctx, town.curator, paper, OnPaper("1", TODAY + timedelta(days=1)), 9)
    with pytest.raises(NotNow):
        await papers.keep(town.ctx, town.curator, paper)
    with pytest.raises(NotFound):
        await papers.give(town.ctx, town.curator, PaperId(99))
    assert (await town.membership(made)).state is MembershipState.PAPERS


async def test_a_paper_is_signed_once(town: Town) -> None:
    made = await town.active(await town.mentor(), await town.mentee())
    paper = (await town.paper(made)).id

    with pytest.raises(NotNow):
        await papers.sign(town.ctx, town.curator, paper, OnPaper("1", TODAY), 9)


async def test_after_a_withdrawal_nothing_is_signed(town: Town) -> None:
    mentee = await town.mentee()
    made = await town.agreed(await town.mentor(), mentee)
    paper = (await town.paper(made)).id
    await record_withdrawal(town.ctx, town.curator, mentee.id, TODAY, "3")

    with pytest.raises(NotNow):
        await papers.sign(town.ctx, town.curator, paper, OnPaper("1", TODAY), 9)


async def test_names_at_the_desk_and_codes_in_chat(town: Town) -> None:
    guardian = await town.add(Part.GUARDIAN, "1985", signs=False)
    mentor, child = await town.mentor(), await town.mentee(birth="03.05.2014", guardians=(guardian,))
    made = await town.agreed(mentor, child)
    paper = (await town.paper(made)).id

    desk = await printing.print_paper(town.ctx, town.curator, paper, in_chat=False)
    chat = await printing.print_paper(town.ctx, town.curator, paper, in_chat=True)
    full = Context(
        town.ctx.database, town.ctx.clock, replace(town.ctx.policy, chat_names=ChatNames.FULL), vault=town.ctx.vault
    )
    open_chat = await printing.print_paper(full, town.curator, paper, in_chat=True)

    assert desk.name == chat.name == f"agreement-{mentor.code}-{child.code}.docx"
    assert "Синицына Вера Олеговна (далее — Наставник" in text(desk.content)
    assert "Наставляемый: Синицына Вера Олеговна" in text(desk.content)
    assert "педагог – ученик" in text(desk.content)
    assert "Синицына" not in text(chat.content)
    assert f"наставник {mentor.code}, наставляемый {child.code}" in text(chat.content)
    assert text(open_chat.content) == text(desk.content)


async def test_nobody_else_touches_a_paper(town: Town, meet: Meet) -> None:
    made = await town.agreed(await town.mentor(), await town.mentee())
    paper = (await town.paper(made)).id
    director = await meet("Директор", Role.DIRECTOR)

    with pytest.raises(NotAllowed):
        await papers.give(town.ctx, director, paper)
    with pytest.raises(NotAllowed):
        await papers.sign(town.ctx, director, paper, OnPaper("1", TODAY), 9)
    with pytest.raises(NotAllowed):
        await papers.fill_in(town.ctx, director, paper, number="1")
    with pytest.raises(NotAllowed):
        await printing.print_paper(town.ctx, await meet("Кто-то"), paper, in_chat=True)
