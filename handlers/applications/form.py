"""Applying step by step. The dialog keeps keys and numbers of what was chosen, and not a word of anybody's own."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Row
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.applications import applying
from domain.applications.application import KINDS, TOPICS_LIMIT, Wish
from domain.registry.forms import TagId, Vocabulary
from domain.registry.record import Ages, Kind, Part
from handlers.applications.page import sent
from handlers.applications.states import Applying
from handlers.errors import toast
from handlers.programme.choosing import AGES, CAPACITIES, many_of, one_of, ticked
from handlers.programme.wording import ages_text, kind_name, wish_lines
from handlers.sending import send as send_form
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.forms import named_forms

STEPS = {
    Part.MENTOR: (Applying.kind, Applying.forms, Applying.topics, Applying.capacity, Applying.ages, Applying.check),
    Part.MENTEE: (Applying.kind, Applying.forms, Applying.topics, Applying.check),
}


class Sheet:
    """What was chosen so far."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self._data: dict[str, Any] = manager.dialog_data

    @property
    def part(self) -> Part:
        return Part(self._data["part"])

    @part.setter
    def part(self, part: Part) -> None:
        self._data["part"] = part.value

    @property
    def forms(self) -> set[str]:
        return set(self._data.get("forms", ()))

    @forms.setter
    def forms(self, forms: set[str]) -> None:
        self._data["forms"] = sorted(forms)

    @property
    def topics(self) -> set[TagId]:
        return {TagId(tag) for tag in self._data.get("topics", ())}

    @topics.setter
    def topics(self, topics: set[TagId]) -> None:
        self._data["topics"] = sorted(topics)

    def choose(self, name: str, value: str | int) -> None:
        """``kind``, ``capacity`` or ``ages``, by its key."""
        self._data[name] = value

    @property
    def wish(self) -> Wish:
        """Raises KeyError while the kind is not chosen."""
        return Wish(
            kind=Kind(self._data["kind"]),
            forms=frozenset(self.forms),
            topics=frozenset(self.topics),
            capacity=int(self._data.get("capacity", 1)),
            ages=self.ages,
        )

    @property
    def ages(self) -> Ages:
        return AGES[self._data.get("ages", "any")]

    async def vocabulary(self) -> Vocabulary:
        return await applying.vocabulary(context_in(self.manager))

    async def go(self, by: int) -> None:
        """To the next step (1) or the one before (-1); one that has nothing to offer is passed over."""
        vocabulary = await self.vocabulary()
        steps = [step for step in STEPS[self.part] if step is not Applying.topics or vocabulary.tags]
        here = steps.index(self.manager.current_context().state)
        await self.manager.switch_to(steps[max(0, min(here + by, len(steps) - 1))])


async def started(start_data: Any, manager: DialogManager) -> None:
    Sheet(manager).part = Part(start_data["part"])


async def onward(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await Sheet(manager).go(1)


async def back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await Sheet(manager).go(-1)


async def kind_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    await _chosen(manager, "kind", kind)


async def capacity_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, count: str) -> None:
    await _chosen(manager, "capacity", int(count))


async def ages_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    await _chosen(manager, "ages", key)


async def form_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    sheet = Sheet(manager)
    sheet.forms ^= {key}


async def topic_tapped(event: CallbackQuery, _select: Any, manager: DialogManager, tag: str) -> None:
    sheet = Sheet(manager)
    topics = sheet.topics ^ {TagId(int(tag))}
    if len(topics) > TOPICS_LIMIT:
        await toast(event, reader_in(manager).words.plain("apply-topics-enough", limit=TOPICS_LIMIT))
        return
    sheet.topics = topics


async def send(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправить». Raises what `applying.apply` does."""
    sheet, reader = Sheet(manager), reader_in(manager)
    ctx, actor = context_in(manager), actor_in(manager)
    made = await send_form(manager, lambda: applying.apply(ctx, actor, sheet.part, sheet.wish))
    if made is None:
        made = next(one for one in await applying.mine(ctx, actor) if one.part is sheet.part)
    text, keyboard = sent(made, reader, context_in(manager))
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await _instead(event, text, keyboard)


async def _instead(event: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup) -> None:
    if isinstance(event.message, Message):
        await event.message.edit_text(text, reply_markup=keyboard)
    await event.answer()


async def _chosen(manager: DialogManager, name: str, value: str | int) -> None:
    sheet = Sheet(manager)
    sheet.choose(name, value)
    await sheet.go(1)


async def _data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet, reader = Sheet(dialog_manager), reader_in(dialog_manager)
    vocabulary, forms, topics = await sheet.vocabulary(), sheet.forms, sheet.topics
    chosen = dialog_manager.dialog_data
    return {
        "part": sheet.part.value,
        "limit": TOPICS_LIMIT,
        "kinds": [
            (kind.value, ticked(kind_name(kind, reader), chosen.get("kind") == kind)) for kind in KINDS[sheet.part]
        ],
        "forms": [
            (form.key, ticked(form.name, form.key in forms)) for form in named_forms(vocabulary.forms, reader.words)
        ],
        "has_forms": bool(forms),
        "topics": [(str(tag.id), ticked(tag.name, tag.id in topics)) for tag in vocabulary.tags],
        "capacities": [(str(count), ticked(str(count), chosen.get("capacity") == count)) for count in CAPACITIES],
        "ages": [(key, ticked(ages_text(ages, reader), chosen.get("ages") == key)) for key, ages in AGES.items()],
        "wish": wish_lines(sheet.part, sheet.wish, vocabulary, reader) if "kind" in chosen else "",
    }


def _ways(*, onward_when: str | None = None, goes_on: bool = False) -> tuple[Row, ...]:
    """«Назад» and «Дальше»; at the first step there is nothing before it."""
    buttons = [Button(Label("button-back"), id="back", on_click=back)]
    if goes_on:
        buttons.append(Button(Label("apply-button-on"), id="on", on_click=onward, when=onward_when))
    return (Row(*buttons), Row(Cancel(Label("button-cancel"))))


def _window(key: str, *widgets: Any, state: State) -> Window:
    return Window(Say(key), *widgets, state=state, getter=_data)


def dialog() -> Dialog:
    return Dialog(
        _window(
            "apply-kind", one_of("kind", "kinds", kind_chosen), Cancel(Label("button-cancel")), state=Applying.kind
        ),
        _window(
            "apply-forms",
            many_of("form", "forms", form_tapped),
            *_ways(goes_on=True, onward_when="has_forms"),
            state=Applying.forms,
        ),
        _window(
            "apply-topics",
            many_of("topic", "topics", topic_tapped),
            *_ways(goes_on=True),
            state=Applying.topics,
        ),
        _window(
            "apply-capacity",
            one_of("capacity", "capacities", capacity_chosen, width=5),
            *_ways(),
            state=Applying.capacity,
        ),
        _window("apply-ages", one_of("ages", "ages", ages_chosen, width=2), *_ways(), state=Applying.ages),
        Window(
            Say("apply-check"),
            Format("\n{wish}"),
            Button(Label("apply-button-send"), id="send", on_click=send, style=Style(ButtonStyle.SUCCESS)),
            *_ways(),
            state=Applying.check,
            getter=_data,
        ),
        on_start=started,
    )
