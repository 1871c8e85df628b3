"""How a plan is said: its goal, its items, and what stands of them on paper."""

from collections.abc import Mapping

from actions.mentoring.plans.reading import View
from documents.mentoring.plans import Row, Worded
from domain.meetups.meetup import Meetup, MeetupId
from domain.mentoring.plan import Item, ItemContent, Plan
from wording import moments
from wording.mentoring.formats import format_name
from wording.texts import Words

Meetups = Mapping[MeetupId, Meetup]


def goal(plan: Plan, words: Words, *, own: bool) -> str:
    """What the pair works for; own words only where ``own`` says that they may stand here. "": not said yet."""
    said = [] if plan.goal is None else [words.plain(f"plan-goal-{plan.goal}")]
    return ". ".join([*said, *([plan.goal_words] if own and plan.goal_words else [])])


def event(content: ItemContent, words: Words, meetups: Meetups, *, own: bool) -> str:
    """What is done: in own words, as a meetup is called, or the format's name."""
    if own and content.event:
        return content.event
    meetup = None if content.meetup is None else meetups.get(content.meetup)
    return format_name(content.format, words) if meetup is None else f"«{meetup.title}»"


def result(content: ItemContent, words: Words, *, own: bool) -> str:
    """What it is to bring. "": nobody said."""
    said = [] if content.expected is None else [words.plain(f"plan-expected-{content.expected}")]
    return ". ".join([*said, *([content.result] if own and content.result else [])])


def days(content: ItemContent) -> str:
    """«05.12.2026», «05.12–20.12.2026»."""
    return moments.days(content.first, content.last)


def on_paper(view: View, words: Words, *, own: bool) -> Worded:
    """What stands in the file, in the language of these words: a centre's papers are in Russian."""
    plan = view.planned.plan
    if plan is None:
        return Worded(goal="", rows=())
    return Worded(
        goal=goal(plan, words, own=own),
        rows=[_row(number, one, view, words, own=own) for number, one in enumerate(plan.items, start=1)],
    )


def _row(number: int, item: Item, view: View, words: Words, *, own: bool) -> Row:
    done = "" if item.done_on is None else words.plain("plan-paper-done", day=f"{item.done_on:%d.%m.%Y}")
    return Row(
        number=number,
        event=event(item.content, words, view.meetups, own=own),
        format=format_name(item.content.format, words),
        days=days(item.content),
        result=result(item.content, words, own=own),
        done=", ".join(filter(None, (done, item.note if own else ""))),
    )
