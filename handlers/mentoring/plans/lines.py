"""A plan as text: what for, what is in it, how far it is, and what is proposed. People are shown as a chat may."""

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.plans.reading import View
from actions.mentoring.plans.standing import Planned
from domain.mentoring.paper import PaperState
from domain.mentoring.plan import Item, Plan, progress, stand
from domain.mentoring.plan_proposal import Proposal
from domain.mentoring.speaking import Side
from handlers.programme.naming import called
from wording.bars import bar
from wording.forms import form_name
from wording.mentoring import plans as wording
from wording.mentoring.formats import format_name
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")


def plan_text(view: View, side: Side | None, reader: Reader, ctx: Context, *, own: bool) -> Markup:
    """Everything of a plan that somebody sees."""
    found, words = view.planned, reader.words
    head = [
        words("plan-title"),
        words("plan-people", mentor=called(found.mentor, ctx), mentees=mentees(found, ctx)),
        words("plan-form", form=form_name(found.pairing.form, ctx.policy.forms, words)),
    ]
    if found.plan is None:
        return PARAGRAPHS.join([LINE.join(head), words("plan-none", side=_who(side))])
    plan = found.plan
    said = wording.goal(plan, words, own=own)
    head += [words("plan-goal", goal=said or "none"), words("plan-state", state=plan.state.value)]
    if view.paper is not None and view.paper.state in {PaperState.SIGNED, PaperState.KEPT} and view.paper.dated:
        head.append(words("plan-order", number=view.paper.number, dated=f"{view.paper.dated:%d.%m.%Y}"))
    parts = [LINE.join(head)]
    if plan.returned is not None:
        parts.append(words("plan-returned", reason=plan.returned.value, words=(own and plan.returned_words) or "none"))
    parts.append(items_text(view, plan, reader, ctx, own=own))
    if view.proposals:
        parts.append(words("plan-proposals", count=len(view.proposals), side=_who(side)))
    return PARAGRAPHS.join(parts)


def items_text(view: View, plan: Plan, reader: Reader, ctx: Context, *, own: bool) -> Markup:
    if not plan.items:
        return reader.words("plan-empty")
    today = ctx.today()
    lines = [
        reader.words(
            "plan-line",
            stand=stand(one, today).value if plan.works else "ahead",
            number=number,
            event=wording.event(one.content, reader.words, view.meetups, own=own),
            days=wording.days(one.content),
        )
        for number, one in enumerate(plan.items, start=1)
    ]
    if plan.works:
        lines.insert(0, progress_text(plan, reader, ctx))
    return LINE.join(lines)


def progress_text(plan: Plan, reader: Reader, ctx: Context) -> Markup:
    """«▰▰▰▱▱▱▱▱▱▱ 3 из 10»."""
    found = progress(plan, ctx.today())
    return reader.words(
        "plan-progress",
        bar=bar(found.done, found.total),
        done=found.done,
        total=found.total,
        overdue=found.overdue,
    )


def item_text(view: View, item: Item, reader: Reader, ctx: Context, *, own: bool) -> Markup:
    """One item with all that it says."""
    words, content = reader.words, item.content
    event, form = wording.event(content, words, view.meetups, own=own), format_name(content.format, words)
    lines = [words("plan-item", event=event)]
    if event != form:
        lines.append(words("plan-item-format", format=form))
    lines.append(words("plan-item-days", days=wording.days(content)))
    if said := wording.result(content, words, own=own):
        lines.append(words("plan-item-result", result=said))
    if item.done_on is not None:
        lines.append(words("plan-item-done", day=f"{item.done_on:%d.%m.%Y}", note=(own and item.note) or "none"))
    elif view.planned.plan is not None and view.planned.plan.works:
        lines.append(words("plan-item-stand", stand=stand(item, ctx.today()).value))
    if content.meetup is not None:
        lines.append(words("plan-item-meetup"))
    lines += [
        words("plan-item-specialist", state=one.state.value) for one in view.invitations if one.occasion.item == item.id
    ]
    return LINE.join(lines)


def proposal_text(view: View, one: Proposal, reader: Reader, *, own: bool) -> Markup:
    """What is proposed, beside what stands there now."""
    words, plan = reader.words, view.planned.plan
    before = None if plan is None or one.item is None else plan.item(one.item)
    now = "none"
    if before is not None:
        event = wording.event(before.content, words, view.meetups, own=own)
        now = f"{event}, {wording.days(before.content)}"
    lines = [words("plan-proposal-kind", kind=one.kind.value, now=now)]
    if one.content is not None:
        event, form = (
            wording.event(one.content, words, view.meetups, own=own),
            format_name(one.content.format, words),
        )
        lines.append(
            words(
                "plan-proposal-content",
                event=event if event == form else f"{event} · {form}",
                days=wording.days(one.content),
                result=wording.result(one.content, words, own=own) or "none",
            )
        )
    if one.paper is not None:
        lines.append(words("plan-proposal-paper", number=one.paper.number, dated=f"{one.paper.dated:%d.%m.%Y}"))
    return LINE.join(lines)


def mentees(found: Planned, ctx: Context) -> str:
    return ", ".join(called(one, ctx) for one in found.mentees)


def _who(side: Side | None) -> str:
    return "curator" if side is None else side.value
