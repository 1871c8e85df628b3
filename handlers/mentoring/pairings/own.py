"""«Моя пара»: how it stands, what is to do next, and what a side can say. The dialog keeps numbers alone."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import accords, agreeing, ending, pairs
from actions.mentoring.advice import talking
from actions.mentoring.agreeing import ASKED
from actions.mentoring.ending import MARKS
from actions.programme.profile import voice_of
from domain.mentoring.accord import AccordId, AccordKind
from domain.mentoring.pairing import RUNNING, DeclineReason, MembershipId, MembershipState, Verdict
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.speaking import Side
from domain.registry.names import ChatNames
from handlers.errors import toast
from handlers.mentoring.advice.states import Talking
from handlers.mentoring.invitations.lines import beside_pair
from handlers.mentoring.invitations.states import Specialists
from handlers.mentoring.meetings.states import Logging, OwnMeetings
from handlers.mentoring.pairings.lines import PARAGRAPHS, own_row, own_text
from handlers.mentoring.pairings.states import Mine
from handlers.mentoring.plans.opening import open_plan
from handlers.mentoring.stories.states import TellingStory
from handlers.programme.choosing import one_of
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

MONTHS = (1, 3, 6, 9, 12)
"""What a term is made longer by, as buttons."""


async def started(start_data: Any, manager: DialogManager) -> None:
    if start_data:
        _choose(manager, f"{start_data['membership']}.{start_data['side']}")


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    _choose(manager, key)
    await manager.switch_to(Mine.card)


async def accept(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Принять». Raises what `agreeing.accept` does."""
    membership, side = _chosen(manager)
    await agreeing.accept(context_in(manager), actor_in(manager), membership, side)
    await toast(event, reader_in(manager).words.plain("pair-accepted-toast"))
    await _back_to_card(manager)


async def reason_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """A reason; in own words only where a chat may carry such. Raises what `agreeing.decline` does."""
    reason = DeclineReason(key)
    if reason is DeclineReason.OTHER and context_in(manager).policy.chat_names is not ChatNames.CODES:
        await manager.switch_to(Mine.words)
        return
    await _decline(manager, reason)
    await toast(event, reader_in(manager).words.plain("pair-declined"))


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `agreeing.decline` does; the question stays, then."""
    await _decline(manager, DeclineReason.OTHER, typed(message))
    await message.answer(reader_in(manager).words("pair-declined"))


async def months_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, months: str) -> None:
    """Raises what `accords.ask_to_prolong` does."""
    membership, side = _chosen(manager)
    await accords.ask_to_prolong(context_in(manager), actor_in(manager), membership, int(months), side)
    await toast(event, reader_in(manager).words.plain("pair-asked-toast"))
    await manager.switch_to(Mine.card)


async def end(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, предложить». Raises what `accords.ask_to_end` does."""
    membership, side = _chosen(manager)
    await accords.ask_to_end(context_in(manager), actor_in(manager), membership, side)
    await toast(event, reader_in(manager).words.plain("pair-asked-toast"))
    await manager.switch_to(Mine.card)


async def answered(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Yes or no to what both sides are asked. Raises what `accords.answer` does."""
    accord, said = key.split(".")
    _, side = _chosen(manager)
    verdict = Verdict(said)
    done = await accords.answer(context_in(manager), actor_in(manager), AccordId(int(accord)), side, verdict)
    text = reader_in(manager).words.plain("pair-accord-answered", verdict=verdict.value, state=done.state.value)
    await toast(event, text)


async def share(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Поделиться практикой». Raises what `ending.share_practice` does."""
    membership, _ = _chosen(manager)
    await ending.share_practice(context_in(manager), actor_in(manager), membership)
    await toast(event, reader_in(manager).words.plain("pair-practice-shared"))


async def meetings(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Встречи»."""
    membership, side = _chosen(manager)
    await manager.start(OwnMeetings.all, data={"membership": membership, "side": side.value})


async def write_meeting(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Записать встречу»."""
    membership, side = _chosen(manager)
    await manager.start(Logging.when, data={"membership": membership, "side": side.value})


async def talk(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Беседа в паре», for the two themselves. Raises what `talking.look` does."""
    membership, _ = _chosen(manager)
    await talking.look(context_in(manager), actor_in(manager), membership)
    await manager.start(Talking.write, data={"membership": membership})


async def plan(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«План»."""
    await open_plan(manager, *_chosen(manager))


async def specialists(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Пригласить специалиста»."""
    membership, side = _chosen(manager)
    await manager.start(Specialists.all, data={"membership": membership, "side": side.value})


async def stories(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Рассказать о паре»."""
    membership, _ = _chosen(manager)
    await manager.start(TellingStory.all, data={"membership": membership})


def _choose(manager: DialogManager, key: str) -> None:
    manager.dialog_data["chosen"] = key


def _chosen(manager: DialogManager) -> tuple[MembershipId, Side]:
    number, side = manager.dialog_data["chosen"].split(".")
    return MembershipId(int(number)), Side(side)


async def _decline(manager: DialogManager, reason: DeclineReason, words: str = "") -> None:
    """Nothing of it is theirs any more, so the list follows."""
    membership, side = _chosen(manager)
    await agreeing.decline(context_in(manager), actor_in(manager), membership, side, reason, words)
    await manager.switch_to(Mine.all, show_mode=ShowMode.DELETE_AND_SEND if words else None)


async def _back_to_card(manager: DialogManager) -> None:
    await manager.switch_to(Mine.card)


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await pairs.mine(ctx, actor_in(dialog_manager))
    rows = [(f"{own.pair.membership.id}.{own.side}", own_row(own, reader, ctx)) for own in found]
    voice = await voice_of(ctx, actor_in(dialog_manager))
    return {"rows": rows, "count": len(rows), "voice": voice.value}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    membership, side = _chosen(dialog_manager)
    own = await pairs.look_at_own(ctx, actor_in(dialog_manager), membership, side)
    pair = own.pair
    state, kinds = pair.membership.state, {one.kind for one in pair.asked}
    begun, lacks = await pairs.begun(ctx, pair.membership), await pairs.lacks_consent(ctx, own)
    text = own_text(own, begun, reader, ctx, lacks_consent=lacks)
    return {
        "text": PARAGRAPHS.join([text, *await beside_pair(dialog_manager, membership, side)]),
        "can_answer": ASKED.get(state) is side,
        "can_meet": state is MembershipState.ACTIVE,
        "has_met": state in RUNNING,
        "can_prolong": state is MembershipState.ACTIVE and AccordKind.PROLONG not in kinds,
        "can_end": state in RUNNING and AccordKind.END not in kinds and not pair.is_end_agreed,
        "can_talk": state is MembershipState.ACTIVE and pair.person(side).account == actor_in(dialog_manager).id,
        "can_plan": state in RUNNING,
        "leads": side is Side.MENTOR and state in RUNNING,
        "can_share": side is Side.MENTOR and pair.membership.ending in MARKS,
        "asked": [
            (f"{one.id}.{verdict.value}", reader.words.plain(f"pair-button-{said}-{one.kind}"))
            for one in pair.asked
            if side in one.waits_for
            for said, verdict in (("yes", Verdict.ACCEPTED), ("no", Verdict.DECLINED))
        ],
        "reasons": [
            (reason.value, reader.words.plain("pair-button-reason", reason=reason.value)) for reason in DeclineReason
        ],
        "months": [(str(count), reader.words.plain("pair-button-months", count=count)) for count in MONTHS],
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("pair-all"),
            one_of("pick", "rows", picked),
            Cancel(Label("button-close")),
            state=Mine.all,
            getter=_all,
        ),
        Window(
            Format("{text}"),
            Button(
                Label("pair-button-accept"),
                id="accept",
                on_click=accept,
                when="can_answer",
                style=Style(ButtonStyle.SUCCESS),
            ),
            SwitchTo(Label("pair-button-decline"), id="decline", state=Mine.declining, when="can_answer"),
            one_of("asked", "asked", answered),
            Button(Label("pair-button-plan"), id="plan", on_click=plan, when="can_plan"),
            Button(Label("meeting-button-log"), id="meet", on_click=write_meeting, when="can_meet"),
            Button(Label("meeting-button-list"), id="meetings", on_click=meetings, when="has_met"),
            Button(Label("specialists-button"), id="specialists", on_click=specialists, when="leads"),
            Button(Label("stories-button"), id="stories", on_click=stories, when="leads"),
            SwitchTo(Label("pair-button-prolong"), id="prolong", state=Mine.months, when="can_prolong"),
            SwitchTo(Label("pair-button-end"), id="end", state=Mine.ending, when="can_end"),
            Button(Label("menu-advice"), id="talk", on_click=talk, when="can_talk"),
            Button(Label("pair-button-practice"), id="share", on_click=share, when="can_share"),
            SwitchTo(Label("pair-button-all"), id="all", state=Mine.all),
            Cancel(Label("button-close")),
            state=Mine.card,
            getter=_card,
        ),
        Window(
            Say("pair-why"),
            one_of("reason", "reasons", reason_chosen),
            SwitchTo(Label("button-back"), id="back", state=Mine.card),
            state=Mine.declining,
            getter=_card,
        ),
        Window(
            Say("pair-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Mine.declining),
            state=Mine.words,
        ),
        Window(
            Say("pair-how-long"),
            one_of("months", "months", months_chosen),
            SwitchTo(Label("button-back"), id="back", state=Mine.card),
            state=Mine.months,
            getter=_card,
        ),
        Window(
            Say("pair-end-sure"),
            Button(Label("pair-button-end-sure"), id="sure", on_click=end, style=Style(ButtonStyle.DANGER)),
            SwitchTo(Label("button-back"), id="back", state=Mine.card),
            state=Mine.ending,
        ),
        on_start=started,
    )
