"""/petition: the applicant states why by buttons, sees the paper, signs it, and sees how it stands at any time."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring.petition import stating
from actions.mentoring.petition.printing import print_own
from actions.mentoring.petition.stating import Place
from actions.programme.profile import voice_of
from domain.errors import NotFound
from domain.mentoring.pairing import MembershipId, MembershipState
from domain.mentoring.petition import SIGNED, WORDS_LIMIT, Petition, PetitionState, Reason
from handlers.mentoring.petition.lines import PARAGRAPHS, may_carry_words, reasons, standing, why
from handlers.mentoring.petition.states import Petitioning
from handlers.programme.choosing import many_of, one_of
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def place_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, membership: str) -> None:
    manager.dialog_data["membership"] = int(membership)
    await manager.switch_to(Petitioning.card)


async def reason_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Raises what `stating.state_reason` does."""
    ctx, membership = context_in(manager), MembershipId(int(manager.dialog_data["membership"]))
    await stating.state_reason(ctx, actor_in(manager), membership, Reason(key))
    await manager.switch_to(Petitioning.words if may_carry_words(ctx) else Petitioning.check)


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `stating.say_why` does; the question stays, then."""
    petition = await _petition(manager)
    await stating.say_why(context_in(manager), actor_in(manager), petition.id, typed(message))
    await manager.switch_to(Petitioning.check, show_mode=ShowMode.DELETE_AND_SEND)


async def print_it(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    petition = await _petition(manager)
    file = await print_own(context_in(manager), actor_in(manager), petition.id)
    bot = manager.middleware_data["bot"]
    await bot.send_document(actor_in(manager).person.telegram_id, BufferedInputFile(file.content, filename=file.name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def sign(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Подписать и отправить». Raises what `stating.sign` does."""
    await stating.sign(context_in(manager), actor_in(manager), (await _petition(manager)).id)
    await event.answer(reader_in(manager).words.plain("petition-signed-toast"))
    await manager.switch_to(Petitioning.card)


async def discard(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Не подавать»: nothing is left of the draft."""
    await stating.discard(context_in(manager), actor_in(manager), (await _petition(manager)).id)
    await event.answer(reader_in(manager).words.plain("petition-discarded-toast"))
    await manager.switch_to(Petitioning.card)


async def withdraw(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The second tap. Raises what `stating.withdraw` does."""
    await stating.withdraw(context_in(manager), actor_in(manager), (await _petition(manager)).id)
    await event.answer(reader_in(manager).words.plain("petition-withdrawn-toast"))
    await manager.switch_to(Petitioning.card)


async def _place(manager: DialogManager) -> Place:
    """Raises NotFound: it is not theirs to ask for any more."""
    chosen = int(manager.dialog_data["membership"])
    for place in await stating.places(context_in(manager), actor_in(manager)):
        if place.membership.id == chosen:
            return place
    raise NotFound


async def _petition(manager: DialogManager) -> Petition:
    petition = (await _place(manager)).petition
    if petition is None:
        raise NotFound
    return petition


async def _places(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await stating.places(ctx, actor_in(dialog_manager))
    rows = [
        (
            str(place.membership.id),
            reader.words.plain(
                "petition-place",
                mentee=called(place.mentee, ctx),
                mentor=called(place.mentor, ctx),
                state="none" if place.petition is None else place.petition.state.value,
            ),
        )
        for place in found
    ]
    voice = await voice_of(ctx, actor_in(dialog_manager))
    return {"rows": rows, "some": bool(rows), "empty": not rows, "count": len(rows), "voice": voice.value}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    place = await _place(dialog_manager)
    petition, words = place.petition, reader.words
    state = None if petition is None else petition.state
    parts = [words("petition-own-title", mentee=called(place.mentee, ctx), mentor=called(place.mentor, ctx))]
    if petition is None:
        parts.append(words("petition-own-how", opinion=ctx.policy.opinion_days, decision=ctx.policy.decision_days))
    else:
        if petition.reason is not None:
            parts.append(why(petition.reason, reader))
        if petition.words and may_carry_words(ctx):
            parts.append(words("petition-own-words", words=petition.words))
        stopped = place.mentee.blocked_at is not None and petition.due is not None
        parts.append(words("petition-stopped") if stopped else standing(petition, reader, ctx))
    is_active = place.membership.state is MembershipState.ACTIVE
    return {
        "text": PARAGRAPHS.join(part for part in parts if part),
        "can_start": is_active and state not in {*SIGNED, PetitionState.DRAFT},
        "is_draft": is_active and state is PetitionState.DRAFT,
        "can_withdraw": state in SIGNED,
        "has_paper": state in SIGNED,
        "carries": may_carry_words(ctx),
        "reasons": reasons(reader),
        "limit": WORDS_LIMIT,
        "mode": ctx.policy.chat_names.value,
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("petition-places", when="some"),
            Say("petition-places-none", when="empty"),
            many_of("place", "rows", place_chosen),
            Cancel(Label("button-close")),
            state=Petitioning.places,
            getter=_places,
        ),
        Window(
            Format("{text}"),
            SwitchTo(Label("petition-button-start"), id="start", state=Petitioning.reason, when="can_start"),
            SwitchTo(Label("petition-button-go-on"), id="go_on", state=Petitioning.check, when="is_draft"),
            Button(Label("petition-button-print"), id="print", on_click=print_it, when="has_paper"),
            SwitchTo(
                Label("petition-button-withdraw"), id="withdraw", state=Petitioning.withdrawing, when="can_withdraw"
            ),
            SwitchTo(Label("button-back"), id="back", state=Petitioning.places),
            state=Petitioning.card,
            getter=_card,
        ),
        Window(
            Say("petition-ask-reason"),
            one_of("reason", "reasons", reason_chosen),
            SwitchTo(Label("button-back"), id="back", state=Petitioning.card),
            state=Petitioning.reason,
            getter=_card,
        ),
        Window(
            Say("petition-ask-words"),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("petition-button-no-words"), id="none", state=Petitioning.check),
            SwitchTo(Label("button-back"), id="back", state=Petitioning.reason),
            state=Petitioning.words,
            getter=_card,
        ),
        Window(
            Format("{text}"),
            Say("petition-check"),
            Button(Label("petition-button-print"), id="print", on_click=print_it),
            Button(Label("petition-button-sign"), id="sign", on_click=sign, style=Style(ButtonStyle.SUCCESS)),
            SwitchTo(Label("petition-button-words"), id="words", state=Petitioning.words, when="carries"),
            SwitchTo(Label("petition-button-reason"), id="reason", state=Petitioning.reason),
            Button(Label("petition-button-discard"), id="discard", on_click=discard),
            state=Petitioning.check,
            getter=_card,
        ),
        Window(
            Say("petition-withdraw-sure"),
            Button(
                Label("petition-button-withdraw-sure"), id="sure", on_click=withdraw, style=Style(ButtonStyle.DANGER)
            ),
            SwitchTo(Label("button-back"), id="back", state=Petitioning.card),
            state=Petitioning.withdrawing,
        ),
    )
