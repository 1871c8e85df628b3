"""Asking for a mentor step by step: form, topics, weekdays, certain mentors. The dialog keeps numbers alone."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import requesting
from actions.registry.directory import Directory
from domain.mentoring.refusals import MentorsEnough, RequestIncomplete
from domain.mentoring.request import MENTORS_LIMIT, TOPICS_LIMIT, Need, RequestId
from domain.mentoring.speaking import OnPaper
from domain.people.roles import Right, require
from domain.registry.forms import TagId
from domain.registry.record import Record, RecordId
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.requests.lines import need_text
from handlers.mentoring.requests.states import AskingForMentor
from handlers.programme.choosing import many_of, one_of, ticked
from handlers.programme.naming import called, whose
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.forms import named_forms
from wording.weekdays import day_names


async def started(start_data: Any, manager: DialogManager) -> None:
    """What is to be changed stands there already. Raises NotFound, NotAllowed for a paper that is no curator's."""
    data = manager.dialog_data
    data |= {"person": int(start_data["person"]), "paper": bool(start_data.get("paper"))}
    data |= {"form": "", "topics": [], "days": [], "mentors": []}
    ctx, actor = context_in(manager), actor_in(manager)
    if data["paper"]:
        require(actor.roles, Right.RUN_MENTORING)
    if "request" in start_data:
        request = RequestId(int(start_data["request"]))
        look = requesting.look if data["paper"] else requesting.look_at_own
        need = (await look(ctx, actor, request)).request.need
        assert need is not None
        data |= {"request": request, "form": need.form, "topics": sorted(need.topics)}
        data |= {"days": sorted(need.days), "mentors": list(need.mentors)}


async def form_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Mentors of another form were wished for in vain."""
    if manager.dialog_data["form"] != key:
        manager.dialog_data.update(form=key, mentors=[])
    await manager.switch_to(AskingForMentor.topics)


async def topic_tapped(event: CallbackQuery, _select: Any, manager: DialogManager, tag: str) -> None:
    topics = _toggled(manager, "topics", int(tag))
    if len(topics) > TOPICS_LIMIT:
        _toggled(manager, "topics", int(tag))
        await toast(event, reader_in(manager).words.plain("refusal-topics-enough", limit=TOPICS_LIMIT))


async def day_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, day: str) -> None:
    _toggled(manager, "days", int(day))


async def mentor_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A mentor's code. Raises NoSuchMentor, MentorsEnough; the question stays, then."""
    data = manager.dialog_data
    found = await requesting.mentor_by_code(context_in(manager), actor_in(manager), typed(message), data["form"])
    if found.id not in data["mentors"]:
        if len(data["mentors"]) >= MENTORS_LIMIT:
            raise MentorsEnough(limit=MENTORS_LIMIT)
        data["mentors"] = [*data["mentors"], found.id]
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def mentor_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, mentor: str) -> None:
    """Not wished for any more."""
    manager.dialog_data["mentors"] = [one for one in manager.dialog_data["mentors"] if one != int(mentor)]


async def topics_done(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises RequestIncomplete where nothing is ticked and nobody wrote what is needed."""
    if not manager.dialog_data["topics"] and not await _words(manager):
        raise RequestIncomplete
    await manager.switch_to(AskingForMentor.days)


async def send(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправить заявку»; of a paper its number is asked first. Raises what the action does."""
    if manager.dialog_data["paper"]:
        await manager.switch_to(AskingForMentor.paper)
        return
    sent = reader_in(manager).words.plain("request-sent")
    await _send(manager, None)
    await toast(event, sent)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what the action does; the question stays, then."""
    paper = read_paper(typed(message), context_in(manager).today())
    await _send(manager, paper)


async def _send(manager: DialogManager, paper: OnPaper | None) -> None:
    ctx, actor, data = context_in(manager), actor_in(manager), manager.dialog_data
    need = _need(manager, await _words(manager))
    if "request" in data:
        done = await requesting.change(ctx, actor, RequestId(int(data["request"])), need, paper)
    else:
        done = await requesting.ask(ctx, actor, RecordId(int(data["person"])), need, paper)
    await manager.done({"request": done.id}, show_mode=ShowMode.DELETE_AND_SEND if paper else None)


def _toggled(manager: DialogManager, key: str, number: int) -> list[int]:
    now: list[int] = sorted(set(manager.dialog_data[key]) ^ {number})
    manager.dialog_data[key] = now
    return now


async def _words(manager: DialogManager) -> str:
    """Own words that stand in the request already."""
    if "request" not in manager.dialog_data:
        return ""
    found = await requesting.seen(context_in(manager), RequestId(int(manager.dialog_data["request"])))
    return "" if found is None or found.request.need is None else found.request.need.words


def _need(manager: DialogManager, words: str) -> Need:
    data = manager.dialog_data
    return Need(
        form=data["form"],
        topics=frozenset(map(TagId, data["topics"])),
        words=words,
        mentors=tuple(map(RecordId, data["mentors"])),
        days=frozenset(data["days"]),
    )


async def _choices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader, data = context_in(dialog_manager), reader_in(dialog_manager), dialog_manager.dialog_data
    directory: Directory = dialog_manager.middleware_data["directory"]
    vocabulary, people = await directory.vocabulary(), await directory.everybody()
    wished: list[Record] = [people[RecordId(one)] for one in data["mentors"] if RecordId(one) in people]
    tags = [tag for tag in vocabulary.tags if not tag.retired or tag.id in data["topics"]]
    return {
        "who": called(people[RecordId(data["person"])], ctx),
        "whose": whose(people[RecordId(data["person"])], reader, ctx),
        "limit": TOPICS_LIMIT,
        "mentors_limit": MENTORS_LIMIT,
        "forms": [
            (form.key, ticked(form.name, form.key == data["form"]))
            for form in named_forms(vocabulary.forms, reader.words)
        ],
        "topics": [(str(tag.id), ticked(tag.name, tag.id in data["topics"])) for tag in tags],
        "days": [(str(day), ticked(name, day in data["days"])) for day, name in enumerate(day_names(reader))],
        "mentors": [
            (str(one.id), reader.words.plain("request-button-mentor-out", mentor=called(one, ctx))) for one in wished
        ],
        "need": need_text(_need(dialog_manager, ""), vocabulary, wished, reader, ctx),
        "paper": "yes" if data["paper"] else "no",
        "changes": "yes" if "request" in data else "no",
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("asking-form"),
            one_of("form", "forms", form_chosen),
            Cancel(Label("button-cancel")),
            state=AskingForMentor.form,
            getter=_choices,
        ),
        Window(
            Say("asking-topics"),
            many_of("topic", "topics", topic_tapped),
            Button(Label("asking-button-next"), id="next", on_click=topics_done),
            SwitchTo(Label("button-back"), id="back", state=AskingForMentor.form),
            state=AskingForMentor.topics,
            getter=_choices,
        ),
        Window(
            Say("asking-days"),
            one_of("day", "days", day_tapped, 2),
            SwitchTo(Label("asking-button-next"), id="next", state=AskingForMentor.mentors),
            SwitchTo(Label("button-back"), id="back", state=AskingForMentor.topics),
            state=AskingForMentor.days,
            getter=_choices,
        ),
        Window(
            Say("asking-mentors"),
            MessageInput(mentor_typed, content_types=ContentType.TEXT),
            one_of("mentor", "mentors", mentor_tapped),
            SwitchTo(Label("asking-button-next"), id="next", state=AskingForMentor.check),
            SwitchTo(Label("button-back"), id="back", state=AskingForMentor.days),
            state=AskingForMentor.mentors,
            getter=_choices,
        ),
        Window(
            Say("asking-check"),
            Format("{need}"),
            Button(Label("asking-button-send"), id="send", on_click=send, style=Style(ButtonStyle.SUCCESS)),
            SwitchTo(Label("button-back"), id="back", state=AskingForMentor.mentors),
            Cancel(Label("button-cancel")),
            state=AskingForMentor.check,
            getter=_choices,
        ),
        Window(
            Say("asking-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=AskingForMentor.check),
            state=AskingForMentor.paper,
            getter=_choices,
        ),
        on_start=started,
    )
