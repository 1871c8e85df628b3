"""How a petition stands, in words: to its applicant, and to curator and director."""

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.petition.steps import Case
from domain.mentoring.petition import Petition, Reason
from domain.mentoring.speaking import OnPaper
from domain.registry.names import ChatNames
from handlers.duties.views import days
from handlers.programme.naming import called
from wording.reader import Reader

LINE, PARAGRAPHS = Markup("\n"), Markup("\n\n")


def may_carry_words(ctx: Context) -> bool:
    """Whether own words may go through this chat."""
    return ctx.policy.chat_names is not ChatNames.CODES


def reasons(reader: Reader) -> list[tuple[str, str]]:
    """To choose from."""
    return [(reason.value, _reason(reason, reader)) for reason in Reason]


def why(reason: Reason, reader: Reader) -> Markup:
    """«Причина: …»"""
    return reader.words("petition-why", reason=_reason(reason, reader))


def standing(petition: Petition, reader: Reader, ctx: Context) -> Markup:
    """Where it is, since when, until when it is answered; and why it was decided so, in words where a chat may."""
    words, today, due, decision = reader.words, ctx.today(), petition.due, petition.decision
    since = petition.since.astimezone(ctx.policy.zone).date()
    lines = [
        words(
            "petition-standing",
            state=petition.state.value,
            since=days.day(since, reader.language, today),
            due="" if due is None else days.day(due, reader.language, today),
            overdue="yes" if petition.is_overdue(today) else "no",
            closing="due" if decision is not None and decision.closing else "waived",
        )
    ]
    if decision is not None and decision.ground is not None:
        ground = words.plain("petition-ground", ground=decision.ground.value)
        lines.append(words("petition-standing-ground", ground=ground))
    if decision is not None and decision.words and may_carry_words(ctx):
        lines.append(words("petition-decision-words", words=decision.words))
    return LINE.join(lines)


def page(case: Case, reader: Reader, ctx: Context) -> Markup:
    """Everything of it that a chat may carry, for curator and director."""
    petition, words, carries = case.petition, reader.words, may_carry_words(ctx)
    parts = [
        words("petition-title", number=str(petition.id)),
        words("petition-who", mentee=called(case.mentee, ctx), mentor=called(case.mentor, ctx)),
    ]
    said = [] if petition.reason is None else [why(petition.reason, reader)]
    if petition.words:
        said.append(words("petition-said", words=petition.words) if carries else words("petition-said-at-desk"))
    if petition.paper is not None:
        said.append(_paper(petition.paper, "petition", reader, ctx))
    opinion, decision = petition.opinion, petition.decision
    if opinion is not None:
        said.append(words("petition-opinion", view=opinion.view.value))
        if opinion.words and carries:
            said.append(words("petition-opinion-words", words=opinion.words))
    parts += [LINE.join(said), standing(petition, reader, ctx)]
    if decision is not None and decision.paper is not None:
        parts.append(_paper(decision.paper, "decision", reader, ctx))
    return PARAGRAPHS.join(part for part in parts if part)


def _paper(paper: OnPaper, what: str, reader: Reader, ctx: Context) -> Markup:
    day = days.day(paper.dated, reader.language, ctx.today())
    return reader.words("petition-paper", what=what, number=paper.number, day=day)


def _reason(reason: Reason, reader: Reader) -> str:
    return reader.words.plain("petition-reason", reason=reason.value)
