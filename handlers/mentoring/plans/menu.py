"""Ways to plans: /plans for curators, and buttons under what was told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring.plans import marking, proposing, reading
from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import ItemId
from domain.mentoring.plan_proposal import ProposalId
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.plans.callbacks import AcceptProposal, DeclineProposal, MarkToday, OpenPlan, OpenPlans
from handlers.mentoring.plans.opening import start_data
from handlers.mentoring.plans.states import Plans
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader


def router() -> Router:
    router = Router(name="mentoring: plans")
    router.message.register(open_plans, Command("plans"))
    router.callback_query.register(open_plans, OpenPlans.filter())
    router.callback_query.register(open_plan, OpenPlan.filter())
    router.callback_query.register(accept, AcceptProposal.filter())
    router.callback_query.register(decline, DeclineProposal.filter())
    router.callback_query.register(mark_today, MarkToday.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-plans", OpenPlans().pack(), 314, _sees, shelf=Shelf.PAIRS),),
        commands=(MenuCommand("plans", "command-plans", 314, shown=_sees),),
        help=(HelpText("help-plans", 314, _sees),),
    )


async def open_plans(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Plans.waiting)


async def open_plan(_callback: CallbackQuery, callback_data: OpenPlan, dialog_manager: DialogManager) -> None:
    side = Side(callback_data.side) if callback_data.side else None
    await open_below(dialog_manager, Plans.card, start_data(MembershipId(callback_data.membership), side))


async def accept(
    callback: CallbackQuery, callback_data: AcceptProposal, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Принять» under a proposal. Raises what `proposing.accept` does."""
    await proposing.accept(ctx, actor, ProposalId(callback_data.proposal))
    await show(callback, reader.words("plan-proposal-accepted"))


async def decline(_callback: CallbackQuery, callback_data: DeclineProposal, dialog_manager: DialogManager) -> None:
    """«Не сейчас»: why is asked first."""
    data = start_data(MembershipId(callback_data.membership), Side.MENTOR) | {"proposal": callback_data.proposal}
    await open_below(dialog_manager, Plans.declining, data)


async def mark_today(
    callback: CallbackQuery, callback_data: MarkToday, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Сделано сегодня» under a reminder. Raises what `marking.mark` does."""
    view = await reading.look(ctx, actor, MembershipId(callback_data.membership), Side.MENTOR)
    await marking.mark(ctx, actor, view.planned.pairing.id, ItemId(callback_data.item), ctx.today())
    await show(callback, reader.words("plan-marked"))


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)
