"""The list of one's own meetings; a curator's view of a pair's, with what is recorded from paper."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.mentoring import meeting_lists, opinions
from domain.mentoring.meeting import Opinion
from domain.mentoring.pairing import RUNNING, MembershipId, MembershipState
from domain.mentoring.speaking import Side
from domain.people.roles import Right, may
from handlers.desk.buttons import at_desk
from handlers.mentoring.meetings.lines import course_text, meeting_lines, summary
from handlers.mentoring.meetings.states import Course, Logging, OwnMeetings
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.pairings.lines import partner
from handlers.programme.choosing import one_of
from handlers.programme.guard import guarded
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def write(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Записать встречу»; by a curator from paper."""
    data = manager.dialog_data
    await manager.start(Logging.when, data={"membership": data["membership"], "side": data.get("side", "")})


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, meeting: str) -> None:
    """One that may still be changed."""
    data = manager.dialog_data
    fresh = {"membership": data["membership"], "side": data.get("side", ""), "meeting": int(meeting)}
    await manager.start(Logging.logged, data=fresh)


async def opinion_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """What the paper says; its number is asked next."""
    manager.dialog_data["said"] = key
    await manager.switch_to(Course.paper)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what `opinions.say` does; the question stays, then."""
    ctx, (side, opinion) = context_in(manager), manager.dialog_data["said"].split(".")
    paper = read_paper(typed(message), ctx.today())
    await opinions.say(ctx, actor_in(manager), _membership(manager), Side(side), Opinion(opinion), paper)
    await manager.switch_to(Course.card, show_mode=ShowMode.DELETE_AND_SEND)


def _membership(manager: DialogManager) -> MembershipId:
    return MembershipId(int(manager.dialog_data["membership"]))


async def _own(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    side, number = Side(dialog_manager.dialog_data["side"]), _membership(dialog_manager)
    own, found = await meeting_lists.own(ctx, actor, number, side)
    topics = await meeting_lists.topics_of(ctx)
    return {
        "partner": partner(own.pair, side, ctx),
        "count": len(found),
        "lines": meeting_lines(found, number, topics, reader, ctx),
        "fresh": [
            (str(one.id), summary(one, topics, reader, ctx)) for one in found if one.may_be_changed(actor.id, ctx.now())
        ],
        "can_write": own.pair.membership.state is MembershipState.ACTIVE,
    }


async def _course(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    course = await meeting_lists.course(ctx, actor, _membership(dialog_manager))
    dialog_manager.dialog_data["pairing"] = course.pair.membership.pairing
    runs, state = may(actor.roles, Right.RUN_MENTORING), course.pair.membership.state
    words = reader.words
    return {
        "text": course_text(course, reader, ctx),
        "fresh": [
            (str(one.id), summary(one, course.topics, reader, ctx))
            for one in course.meetings
            if one.may_be_changed(actor.id, ctx.now())
        ],
        "can_write": runs and state is MembershipState.ACTIVE,
        "can_record": runs and state in RUNNING,
        "opinions": [
            (f"{side}.{opinion}", words.plain("course-button-said", side=side.value, opinion=opinion.value))
            for side in Side
            for opinion in Opinion
        ],
    }


def own_dialog() -> Dialog:
    return Dialog(
        Window(
            Say("meetings-own"),
            Format("\n{lines}", when="count"),
            Button(Label("meeting-button-log"), id="write", on_click=write, when="can_write"),
            one_of("fresh", "fresh", opened),
            Cancel(Label("button-back")),
            state=OwnMeetings.all,
            getter=_own,
        ),
        on_start=started,
    )


def course_dialog() -> Dialog:
    found = Dialog(
        Window(
            Format("{text}"),
            Button(Label("course-button-log"), id="write", on_click=write, when="can_write"),
            SwitchTo(Label("course-button-opinion"), id="opinion", state=Course.opinion, when="can_record"),
            one_of("fresh", "fresh", opened),
            at_desk("pairings", "pairing"),
            Cancel(Label("button-back")),
            state=Course.card,
            getter=_course,
        ),
        Window(
            Say("course-ask-opinion"),
            one_of("said", "opinions", opinion_chosen),
            SwitchTo(Label("button-back"), id="back", state=Course.card),
            state=Course.opinion,
            getter=_course,
        ),
        Window(
            Say("pairing-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Course.opinion),
            state=Course.paper,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
