"""/profile, «Моя анкета»: what the programme holds about me, and what I may change by buttons."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.context import Context
from actions.programme import profile
from actions.programme.profile import TIMES
from domain.applications.application import TOPICS_LIMIT
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME
from domain.registry.forms import TagId
from domain.registry.record import Enrolment, Mentor, Part
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry
from handlers.opening import open_below
from handlers.programme.buttons import OpenProfile
from handlers.programme.cards import profile_text
from handlers.programme.choosing import AGES, CAPACITIES, HOURS, many_of, one_of, ticked
from handlers.programme.states import Profile
from handlers.programme.wording import ages_text
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.forms import named_forms
from wording.weekdays import day_names

EDITS: dict[Part, tuple[State, ...]] = {
    Part.MENTOR: (
        Profile.topics,
        Profile.forms,
        Profile.capacity,
        Profile.ages,
        Profile.time,
        Profile.days,
        Profile.hours,
    ),
    Part.MENTEE: (Profile.topics, Profile.forms),
}
"""What of one's own part can be changed."""
REST = 0
"""A capacity of none: a mentor who takes nobody at the moment."""


def router() -> Router:
    router = Router(name="programme: profile")
    router.message.register(open_profile, Command("profile"))
    router.callback_query.register(open_profile, OpenProfile.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-profile", OpenProfile().pack(), 412, _is_of_programme),),
        commands=(MenuCommand("profile", "command-profile", 412, shown=_is_of_programme),),
        help=(HelpText("help-profile", 412, _is_of_programme),),
    )


async def open_profile(
    _event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NoRecord."""
    await profile.own(ctx, actor)
    await open_below(dialog_manager, Profile.card)


async def edit_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """What is to be changed, of which part."""
    part, _, name = key.partition("-")
    manager.dialog_data["part"] = part
    await manager.switch_to(_named(name))


async def topic_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, tag: str) -> None:
    await profile.toggle_topic(context_in(manager), actor_in(manager), _part(manager), TagId(int(tag)))


async def form_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    await profile.toggle_form(context_in(manager), actor_in(manager), _part(manager), key)


async def capacity_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, count: str) -> None:
    await profile.set_capacity(context_in(manager), actor_in(manager), int(count))
    await manager.switch_to(Profile.card)


async def ages_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    await profile.set_ages(context_in(manager), actor_in(manager), AGES[key])
    await manager.switch_to(Profile.card)


async def time_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    await profile.set_time(context_in(manager), actor_in(manager), int(number))
    await manager.switch_to(Profile.card)


async def day_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, day: str) -> None:
    await profile.toggle_day(context_in(manager), actor_in(manager), int(day))


async def hours_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hours: str) -> None:
    await profile.set_hours(context_in(manager), actor_in(manager), int(hours) if hours else None)
    await manager.switch_to(Profile.card)


def _part(manager: DialogManager) -> Part:
    return Part(manager.dialog_data["part"])


def _name(state: State) -> str:
    return str(state.state).rpartition(":")[2]


def _named(name: str) -> State:
    return next(state for states in EDITS.values() for state in states if _name(state) == name)


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    own = await profile.own(ctx, actor_in(dialog_manager))
    return {
        "text": profile_text(own, reader, ctx),
        "edits": [
            (f"{part}-{_name(state)}", reader.words.plain("profile-button-edit", what=_name(state), part=part.value))
            for part in own.changeable
            for state in EDITS[part]
        ],
    }


async def _choices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    reader, part = reader_in(dialog_manager), _part(dialog_manager)
    own = await profile.own(context_in(dialog_manager), actor_in(dialog_manager))
    enrolment = own.record.details.enrolment(part) or Enrolment()
    mentor = enrolment if isinstance(enrolment, Mentor) else Mentor()
    tags = [tag for tag in own.vocabulary.tags if not tag.retired or tag.id in enrolment.topics]
    return {
        "part": part.value,
        "limit": TOPICS_LIMIT,
        "topics": [(str(tag.id), ticked(tag.name, tag.id in enrolment.topics)) for tag in tags],
        "some": bool(tags),
        "forms": [
            (form.key, ticked(form.name, form.key in enrolment.forms))
            for form in named_forms(own.vocabulary.forms, reader.words)
        ],
        "capacities": [(str(count), ticked(str(count), mentor.capacity == count)) for count in (REST, *CAPACITIES)],
        "ages": [(key, ticked(ages_text(ages, reader), mentor.wished_ages == ages)) for key, ages in AGES.items()],
        "times": [(str(number), ticked(time, mentor.time_resource == time)) for number, time in enumerate(TIMES)],
        "days": [(str(day), ticked(name, day in mentor.days)) for day, name in enumerate(day_names(reader))],
        "hours": [(str(hours), ticked(str(hours), mentor.hours == hours)) for hours in HOURS]
        + [("", ticked(reader.words.plain("profile-hours-unsaid"), mentor.hours is None))],
    }


def _window(key: str, *widgets: Any, state: State) -> Window:
    back = SwitchTo(Label("profile-button-done"), id="back", state=Profile.card)
    return Window(Say(key), *widgets, back, state=state, getter=_choices)


def dialog() -> Dialog:
    return Dialog(
        Window(
            Format("{text}"),
            one_of("edit", "edits", edit_chosen),
            Cancel(Label("button-close")),
            state=Profile.card,
            getter=_card,
        ),
        _window("profile-topics", many_of("topic", "topics", topic_tapped), state=Profile.topics),
        _window("profile-forms", many_of("form", "forms", form_tapped), state=Profile.forms),
        _window("profile-capacity", one_of("capacity", "capacities", capacity_chosen, 6), state=Profile.capacity),
        _window("profile-ages", one_of("ages", "ages", ages_chosen, 2), state=Profile.ages),
        _window("profile-time", one_of("time", "times", time_chosen), state=Profile.time),
        _window("profile-days", one_of("day", "days", day_tapped, 2), state=Profile.days),
        _window("profile-hours", one_of("hours", "hours", hours_chosen, 3), state=Profile.hours),
    )


def _is_of_programme(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(OF_PROGRAMME)
