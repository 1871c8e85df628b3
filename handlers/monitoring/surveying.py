"""One question at a time: a number of the scale by a tap, own words by writing. Every answer is stored at once."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.monitoring import answering
from actions.monitoring.answering import Asked
from domain.monitoring.questions import AnswerKind, Question
from domain.monitoring.survey import LEAST, MOST, Answer, SurveyId
from handlers.monitoring.lines import answer_shown, question_text, review_text, survey_row
from handlers.monitoring.states import Surveying
from handlers.programme.choosing import many_of, one_of
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data or {})


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, survey: str) -> None:
    manager.dialog_data.update(survey=int(survey), at=None)
    await manager.switch_to(Surveying.question)


async def number_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    """A button carries its question: one of an older window answers that one, not the one that is asked now."""
    key, _, number = item.partition(":")
    await _answer(manager, key, int(number))


async def written(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Own words; a number of the scale may be written, too. Raises what `answering.answer` does; the question stays."""
    text, question = typed(message), (await _look(manager))[1]
    if question is None:
        return
    is_number = question.answer is AnswerKind.SCALE and text.isascii() and text.isdecimal()
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await _answer(manager, question.key, int(text) if is_number else text)


async def skipped(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    question = (await _look(manager))[1]
    if question is not None:
        await _answer(manager, question.key, None)


async def back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    found, question = await _look(manager)
    before = found.filling.questions[-1] if question is None else found.filling.before(question.key)
    if before is not None:
        manager.dialog_data["at"] = before.key
        await manager.switch_to(Surveying.question)


async def forward(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """To the first question that is open still."""
    found, _ = await _look(manager)
    await _go_on(manager, found)


async def to_change(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["at"] = key
    await manager.switch_to(Surveying.question)


async def sent(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправить ответы». Raises what `answering.finish` does; the list stays, then."""
    found, _ = await _look(manager)
    if found.survey.paper is not None:
        manager.dialog_data["copied_of"] = called(found.person, context_in(manager))
    await answering.finish(context_in(manager), actor_in(manager), _survey(manager))
    await manager.switch_to(Surveying.done)


async def _answer(manager: DialogManager, key: str, said: Answer) -> None:
    found = await answering.answer(context_in(manager), actor_in(manager), _survey(manager), key, said)
    await _go_on(manager, found)


async def _go_on(manager: DialogManager, found: Asked) -> None:
    manager.dialog_data["at"] = None
    await manager.switch_to(Surveying.review if found.filling.next is None else Surveying.question)


async def _look(manager: DialogManager) -> tuple[Asked, Question | None]:
    """The survey, and the question that is asked now; None: all are answered or skipped."""
    found = await answering.look(context_in(manager), actor_in(manager), _survey(manager))
    at = manager.dialog_data.get("at")
    return found, found.filling.next if at is None else found.filling.question(at)


def _survey(manager: DialogManager) -> SurveyId:
    return SurveyId(int(manager.dialog_data["survey"]))


async def _pick(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await answering.mine(ctx, actor)
    return {"rows": [(str(one.survey.id), survey_row(one, actor, reader, ctx)) for one in found], "count": len(found)}


async def _question(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found, at = await _look(dialog_manager)
    filling = found.filling
    question = at or filling.questions[-1]
    said = filling.answers.get(question.key)
    is_scale = question.answer is AnswerKind.SCALE
    return {
        "text": question_text(found, question, actor_in(dialog_manager), reader, ctx),
        "low": [_number(question, number, said) for number in range(LEAST, MOST // 2 + 1)] if is_scale else [],
        "high": [_number(question, number, said) for number in range(MOST // 2 + 1, MOST + 1)] if is_scale else [],
        "is_scale": is_scale,
        "is_open": question.key not in filling.answers,
        "is_answered": question.key in filling.answers,
        "has_before": filling.place(question.key) > 1,
    }


def _number(question: Question, number: int, said: Answer) -> tuple[str, str]:
    return f"{question.key}:{number}", f"✅ {number}" if said == number else str(number)


async def _paused(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, _question = await _look(dialog_manager)
    filling, copied = found.filling, found.survey.paper is not None
    return {"done": filling.done, "total": len(filling.questions), "copied": "yes" if copied else "no"}


async def _review(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found, _question = await _look(dialog_manager)
    return {
        "text": review_text(found, actor_in(dialog_manager), reader, ctx),
        "rows": [
            (one.key, f"{number}. {one.named_in(reader.language)}: {answer_shown(found, one, reader)}")
            for number, one in enumerate(found.filling.questions, start=1)
        ],
    }


async def _done(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await answering.mine(context_in(dialog_manager), actor_in(dialog_manager))
    copied_of, least = dialog_manager.dialog_data.get("copied_of", ""), context_in(dialog_manager).policy.survey_least
    return {"more": len(found), "least": least, "copied": "yes" if copied_of else "no", "who": copied_of}


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("survey-pick"),
            one_of("pick", "rows", picked),
            Cancel(Label("button-close")),
            state=Surveying.pick,
            getter=_pick,
        ),
        Window(
            Format("{text}"),
            one_of("low", "low", number_tapped, 5, when="is_scale"),
            one_of("high", "high", number_tapped, 5, when="is_scale"),
            MessageInput(written, content_types=ContentType.TEXT),
            Row(
                Button(Label("button-back"), id="back", on_click=back, when="has_before"),
                Button(Label("survey-button-skip"), id="skip", on_click=skipped, when="is_open"),
                Button(Label("survey-button-on"), id="on", on_click=forward, when="is_answered"),
            ),
            SwitchTo(Label("survey-button-pause"), id="pause", state=Surveying.paused),
            state=Surveying.question,
            getter=_question,
        ),
        Window(
            Say("survey-paused"),
            Button(Label("survey-button-go-on"), id="go_on", on_click=forward, style=Style(ButtonStyle.PRIMARY)),
            Cancel(Label("button-close")),
            state=Surveying.paused,
            getter=_paused,
        ),
        Window(
            Format("{text}"),
            Button(Label("survey-button-send"), id="send", on_click=sent, style=Style(ButtonStyle.SUCCESS)),
            many_of("change", "rows", to_change),
            SwitchTo(Label("survey-button-pause"), id="pause", state=Surveying.paused),
            state=Surveying.review,
            getter=_review,
        ),
        Window(
            Say("survey-sent"),
            SwitchTo(Label("survey-button-next"), id="next", state=Surveying.pick, when="more"),
            Cancel(Label("button-close")),
            state=Surveying.done,
            getter=_done,
        ),
        on_start=started,
    )
