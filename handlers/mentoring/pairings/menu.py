"""Ways to pairings: /pair and /pairings, the menu of /start, and buttons under what was told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring import accords, agreeing, ending
from domain.mentoring.accord import AccordId
from domain.mentoring.pairing import MembershipId, Verdict
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, Role, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.pairings.callbacks import (
    Accept,
    AnswerAccord,
    Decline,
    OpenMembership,
    OpenMine,
    OpenOwn,
    OpenPairings,
    SharePractice,
)
from handlers.mentoring.pairings.states import Mine, Pairings
from handlers.opening import keep_list, open_below
from handlers.people.screens import show
from wording.reader import Reader

OF_PAIRS = frozenset({Role.MENTOR, Role.MENTEE, Role.GUARDIAN})


def router() -> Router:
    router = Router(name="mentoring: pairings")
    router.message.register(open_mine, Command("pair"))
    router.message.register(open_pairings, Command("pairings"))
    router.callback_query.register(open_mine, OpenMine.filter())
    router.callback_query.register(open_own, OpenOwn.filter())
    router.callback_query.register(accept, Accept.filter())
    router.callback_query.register(decline, Decline.filter())
    router.callback_query.register(answer_accord, AnswerAccord.filter())
    router.callback_query.register(share_practice, SharePractice.filter())
    router.callback_query.register(open_pairings, OpenPairings.filter())
    router.callback_query.register(open_membership, OpenMembership.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-pairings", OpenPairings().pack(), 312, _sees, shelf=Shelf.PAIRS),
            MenuEntry("menu-pair", OpenMine().pack(), 403, _belongs),
        ),
        commands=(
            MenuCommand("pairings", "command-pairings", 312, shown=_sees),
            MenuCommand("pair", "command-pair", 403, shown=_belongs),
        ),
        help=(HelpText("help-pairings", 312, _sees), HelpText("help-pair", 403, _belongs)),
    )


async def open_mine(_event: Message | CallbackQuery, dialog_manager: DialogManager) -> None:
    """«Моя пара»."""
    await open_below(dialog_manager, Mine.all)


async def open_own(_callback: CallbackQuery, callback_data: OpenOwn, dialog_manager: DialogManager) -> None:
    data = {"membership": callback_data.membership, "side": callback_data.side.value}
    await open_below(dialog_manager, Mine.card, data)


async def accept(callback: CallbackQuery, callback_data: Accept, ctx: Context, actor: Actor, reader: Reader) -> None:
    """«Принять» under a proposal. Raises what `agreeing.accept` does."""
    membership, side = MembershipId(callback_data.membership), callback_data.side
    await agreeing.accept(ctx, actor, membership, side)
    await show(callback, reader.words("pair-accepted", side=side.value), to_own(membership, side, reader))


async def decline(callback: CallbackQuery, callback_data: Decline, dialog_manager: DialogManager) -> None:
    """«Отказаться»: why is asked first."""
    data = {"membership": callback_data.membership, "side": callback_data.side.value}
    await open_below(dialog_manager, Mine.declining, data)


async def answer_accord(
    callback: CallbackQuery, callback_data: AnswerAccord, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Yes or no to a longer term, or to an end. Raises what `accords.answer` does."""
    verdict = Verdict.ACCEPTED if callback_data.yes else Verdict.DECLINED
    side = callback_data.side
    said = await accords.answer(ctx, actor, AccordId(callback_data.accord), side, verdict)
    text = reader.words("pair-accord-answered", verdict=verdict.value, state=said.state.value)
    await show(callback, text, to_own(said.membership, side, reader))


async def share_practice(
    callback: CallbackQuery, callback_data: SharePractice, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Поделиться практикой». Raises what `ending.share_practice` does."""
    await ending.share_practice(ctx, actor, MembershipId(callback_data.membership))
    await show(callback, reader.words("pair-practice-shared"))


async def open_pairings(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Pairings.overview)


async def open_membership(
    callback: CallbackQuery, callback_data: OpenMembership, actor: Actor, dialog_manager: DialogManager
) -> None:
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Pairings.card, {"membership": callback_data.membership})
    await keep_list(callback)


def to_own(membership: MembershipId, side: Side, reader: Reader) -> InlineKeyboardMarkup:
    """«Открыть пару»."""
    button = InlineKeyboardButton(
        text=reader.words.plain("pair-button-open"), callback_data=OpenOwn(membership=membership, side=side).pack()
    )
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)


def _belongs(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(OF_PAIRS)
