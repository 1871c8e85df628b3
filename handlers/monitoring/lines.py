"""Campaigns and surveys as text. People are shown as the centre lets a chat."""

from collections import defaultdict
from collections.abc import Sequence

from markupsafe import Markup

from actions.context import Context
from actions.monitoring.answering import Asked
from actions.monitoring.overview import Overview
from actions.monitoring.report import Figures
from domain.duties.duty import Duty
from domain.monitoring.campaign import Campaign, CampaignState, Swot, SwotPart
from domain.monitoring.questions import Question, SurveyKind
from domain.monitoring.survey import TEXT_LIMIT, Survey
from domain.people.person import Actor, PersonId
from domain.registry.record import Record
from domain.shortening import shortened
from handlers.duties.views.naming import title_of
from handlers.mentoring.pairings.lines import LINE, PARAGRAPHS, day_of
from handlers.programme.naming import called
from wording.monitoring.campaign import growth_rows, missing_lines, rows
from wording.reader import Reader

CODES_SHOWN = 300
"""Of whoever has not answered: so many fit into a message."""
SHOWN = 40
"""Characters of own words in a list."""


def campaign_row(campaign: Campaign, duty: Duty, reader: Reader, ctx: Context) -> str:
    """A button of the list."""
    return reader.words.plain(
        "monitoring-row", title=title_of(duty, reader, ctx), year=str(campaign.term.year), state=campaign.state.value
    )


def card_text(found: Overview, reader: Reader, ctx: Context, *, writes: bool) -> Markup:
    """How a campaign stands: what is there, what is missing. ``writes``: the reader writes answers down from paper."""
    words, campaign = reader.words, found.campaign
    head = words(
        "monitoring-title",
        title=title_of(found.duty, reader, ctx),
        due=day_of(found.due, reader, ctx),
        state=campaign.state.value,
    )
    counts = [
        words("monitoring-count", kind=kind.value, answered=answered, asked=asked)
        for kind, (answered, asked) in found.counts.items()
    ]
    parts = [head, LINE.join(missing_lines(found.missing, reader))]
    if counts:
        parts.append(LINE.join([words("monitoring-by-kind"), *counts]))
    if found.on_paper and campaign.state is CampaignState.OPEN:
        parts.append(words("monitoring-on-paper", count=len(found.on_paper), writes="yes" if writes else "no"))
    return PARAGRAPHS.join(parts)


def waiting_text(waiting: Sequence[tuple[Survey, Record]], reader: Reader, ctx: Context) -> Markup:
    """Who has not answered, by survey."""
    by_kind: dict[SurveyKind, list[str]] = defaultdict(list)
    for survey, person in waiting[:CODES_SHOWN]:
        by_kind[survey.kind].append(called(person, ctx))
    parts = [reader.words("monitoring-waiting", count=len(waiting))]
    for kind in SurveyKind:
        if by_kind[kind]:
            parts.append(reader.words("monitoring-waiting-kind", kind=kind.value, people=", ".join(by_kind[kind])))
    if len(waiting) > CODES_SHOWN:
        parts.append(reader.words("monitoring-waiting-more", count=len(waiting) - CODES_SHOWN))
    return PARAGRAPHS.join(parts)


def figures_text(figures: Figures, reader: Reader, ctx: Context) -> Markup:
    """Means by question, growth, and the last campaign beside."""
    words, totals = reader.words, figures.totals
    parts = [words("monitoring-figures", title=title_of(figures.duty, reader, ctx))]
    for kind in SurveyKind:
        found = rows(figures, kind, reader)
        if found:
            count = totals.finished.get(kind, 0)
            lines = [words("monitoring-figures-kind", kind=kind.value, count=count)]
            lines += [
                words(
                    "monitoring-figure",
                    name=one.name,
                    mean=one.mean,
                    last="yes" if one.before else "no",
                    before=one.before,
                )
                for one in found
            ]
            parts.append(LINE.join(lines))
    grown = growth_rows(figures, reader)
    if grown:
        lines = [words("monitoring-growth", count=max(count for _, count, _, _ in grown))]
        lines += [words("monitoring-growth-line", name=name, before=was, after=now) for name, _, was, now in grown]
        parts.append(LINE.join(lines))
    if len(parts) == 1 or totals.hidden:
        parts.append(words("monitoring-figures-hidden", least=ctx.policy.survey_least))
    return PARAGRAPHS.join(parts)


def swot_text(swot: Swot, reader: Reader, *, writes: bool) -> Markup:
    words = reader.words
    parts = [words("swot-title", writes="yes" if writes else "no")]
    for part in SwotPart:
        text = swot.get(part, words.plain("swot-empty"))
        parts.append(LINE.join([words("swot-part", part=part.value), Markup.escape(text)]))
    return PARAGRAPHS.join(parts)


def survey_row(asked: Asked, actor: Actor, reader: Reader, ctx: Context) -> str:
    """A button where somebody answers more than one."""
    name = reader.words.plain("survey-name", kind=asked.survey.kind.value)
    return name if _is_own(asked.person, actor.id) else f"{called(asked.person, ctx)} · {name}"


def question_text(asked: Asked, question: Question, actor: Actor, reader: Reader, ctx: Context) -> Markup:
    """«3 из 14», the question, and how it is answered."""
    words, filling = reader.words, asked.filling
    said = filling.answers.get(question.key)
    parts = [
        *_whose(asked, actor, reader, ctx),
        words("survey-place", place=filling.place(question.key), total=len(filling.questions)),
        words("survey-question", question=question.asked_in(reader.language)),
    ]
    if isinstance(said, str):
        parts.append(words("survey-said", said=said))
    parts.append(words("survey-how", answer=question.answer.value, limit=TEXT_LIMIT))
    return PARAGRAPHS.join(parts)


def review_text(asked: Asked, actor: Actor, reader: Reader, ctx: Context) -> Markup:
    return PARAGRAPHS.join([*_whose(asked, actor, reader, ctx), reader.words("survey-review")])


def answer_shown(asked: Asked, question: Question, reader: Reader) -> str:
    """What was answered, in a button's length."""
    said = asked.filling.answers.get(question.key)
    if said is None:
        return reader.words.plain("survey-skipped")
    return shortened(str(said), SHOWN)


def invitation(
    campaign: Campaign, survey: Survey, person: Record, due: str, reminder: int, reader: Reader, ctx: Context
) -> Markup:
    """Why somebody is asked, how long it takes, who sees what they answer."""
    words = reader.words
    parts = [words("told-survey", kind=survey.kind.value, again="yes" if reminder else "no")]
    if reader.person is not None and not _is_own(person, reader.person):
        parts.append(words("survey-for", who=called(person, ctx)))
    parts.append(
        words(
            "told-survey-how",
            count=len(campaign.questions[survey.kind]),
            due=due,
            least=ctx.policy.survey_least,
            again="yes" if reminder else "no",
        )
    )
    return PARAGRAPHS.join(parts)


def _whose(asked: Asked, actor: Actor, reader: Reader, ctx: Context) -> list[Markup]:
    """For whom, where it is not for oneself."""
    paper = asked.survey.paper
    if paper is not None:
        day = day_of(paper.dated, reader, ctx)
        return [reader.words("survey-from-paper", who=called(asked.person, ctx), number=paper.number, day=day)]
    return [] if _is_own(asked.person, actor.id) else [reader.words("survey-for", who=called(asked.person, ctx))]


def _is_own(person: Record, reader: PersonId) -> bool:
    return person.account == reader
