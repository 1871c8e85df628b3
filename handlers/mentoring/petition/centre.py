"""/petitions: what waits, one petition, the curator's opinion, and the director's decision, also one from paper."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Start, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring.petition import judging
from actions.mentoring.petition.printing import print_one
from domain.mentoring.petition import (
    GROUNDS,
    SIGNED,
    WITH_CURATOR,
    WORDS_LIMIT,
    Ground,
    PetitionId,
    PetitionState,
    PetitionVerb,
    View,
)
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper
from domain.people.roles import Right, may, require
from handlers.duties.views import days
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.petition.lines import may_carry_words, page
from handlers.mentoring.petition.states import Judging, Recording
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

VERDICTS = (PetitionVerb.GRANT, PetitionVerb.DECLINE)


class Sheet:
    """What was chosen so far: of words nothing is kept."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def petition(self) -> PetitionId:
        return PetitionId(int(self.data["petition"]))

    @property
    def verb(self) -> PetitionVerb:
        """Raises KeyError while nothing is decided."""
        return PetitionVerb(self.data["verb"])

    def begin(self, *, on_paper: bool) -> None:
        """An opinion (without a verb) or a decision is made anew."""
        for name in ("verb", "ground", "closing", "view"):
            self.data.pop(name, None)
        self.data["on_paper"] = on_paper

    async def finish(self, words: str = "", paper: OnPaper | None = None) -> None:
        """Raises what the action does."""
        ctx, actor = context_in(self.manager), actor_in(self.manager)
        if "view" in self.data:
            await judging.give_opinion(ctx, actor, self.petition, View(self.data["view"]), words)
        else:
            await judging.decide(
                ctx,
                actor,
                self.petition,
                self.verb,
                Ground(self.data["ground"]),
                words,
                closing=bool(self.data.get("closing")),
                paper=paper,
            )


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.READ_PETITIONS)
    if start_data:
        manager.dialog_data["petition"] = int(start_data["petition"])


async def pick(_event: CallbackQuery, _select: Any, manager: DialogManager, petition: str) -> None:
    """Raises what `judging.take` does."""
    await judging.take(context_in(manager), actor_in(manager), PetitionId(int(petition)))
    manager.dialog_data["petition"] = int(petition)
    await manager.switch_to(Judging.card)


async def to_view(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    Sheet(manager).begin(on_paper=False)
    await manager.switch_to(Judging.view)


async def view_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["view"] = key
    if may_carry_words(context_in(manager)):
        await manager.switch_to(Judging.words)
    else:
        await _finish(event, manager)


async def grant(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _to_ground(manager, PetitionVerb.GRANT, on_paper=False)


async def decline(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _to_ground(manager, PetitionVerb.DECLINE, on_paper=False)


async def verdict_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    await _to_ground(manager, PetitionVerb(key), on_paper=True)


async def ground_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["ground"] = key
    if Sheet(manager).verb is PetitionVerb.GRANT:
        await manager.switch_to(Judging.closing)
    else:
        await _after_choices(manager)


async def closing_due(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["closing"] = True
    await _after_choices(manager)


async def closing_waived(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data["closing"] = False
    await _after_choices(manager)


async def sure(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, удовлетворить», «Да, отклонить». Raises what the action does."""
    await _finish(event, manager)


async def no_words(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _finish(event, manager)


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what the action does; the question stays, then."""
    await Sheet(manager).finish(typed(message))
    await manager.switch_to(Judging.card, show_mode=ShowMode.DELETE_AND_SEND)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """The director's decision, as its paper has it. Raises PaperIncomplete and what the action does."""
    await Sheet(manager).finish(paper=read_paper(typed(message), context_in(manager).today()))
    await manager.switch_to(Judging.card, show_mode=ShowMode.DELETE_AND_SEND)


async def withdrawal_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete and what the action does."""
    ctx = context_in(manager)
    paper = read_paper(typed(message), ctx.today())
    await judging.record_withdrawal(ctx, actor_in(manager), Sheet(manager).petition, paper)
    await manager.switch_to(Judging.card, show_mode=ShowMode.DELETE_AND_SEND)


async def waive(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await judging.waive_closing(context_in(manager), actor_in(manager), Sheet(manager).petition)
    await event.answer(reader_in(manager).words.plain("petition-waived-toast"))


async def print_it(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    file = await print_one(context_in(manager), actor_in(manager), Sheet(manager).petition, in_chat=True)
    bot = manager.middleware_data["bot"]
    await bot.send_document(actor_in(manager).person.telegram_id, BufferedInputFile(file.content, filename=file.name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _to_ground(manager: DialogManager, verb: PetitionVerb, *, on_paper: bool) -> None:
    sheet = Sheet(manager)
    sheet.begin(on_paper=on_paper)
    sheet.data["verb"] = verb.value
    await manager.switch_to(Judging.ground)


async def _after_choices(manager: DialogManager) -> None:
    """A decision cannot be taken back: its paper, its words or one more tap confirm it.

    The words of one that came on paper stay on it.
    """
    if manager.dialog_data["on_paper"]:
        await manager.switch_to(Judging.paper)
    elif may_carry_words(context_in(manager)):
        await manager.switch_to(Judging.words)
    else:
        await manager.switch_to(Judging.sure)


async def _finish(event: CallbackQuery, manager: DialogManager) -> None:
    await Sheet(manager).finish()
    await event.answer(reader_in(manager).words.plain("petition-done-toast"))
    await manager.switch_to(Judging.card)


async def _waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await judging.waiting(ctx, actor)
    rows = []
    for case in found:
        due = case.petition.due
        assert due is not None
        row = reader.words.plain(
            "petition-row",
            number=str(case.petition.id),
            mentee=called(case.mentee, ctx),
            where="curator" if case.petition.state in WITH_CURATOR else "director",
            due=days.short(due, reader.language),
            overdue="yes" if case.petition.is_overdue(ctx.today()) else "no",
        )
        rows.append((str(case.petition.id), row))
    return {"count": len(rows), "rows": rows, "runs": may(actor.roles, Right.RUN_MENTORING)}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    case = await judging.look(ctx, actor, Sheet(dialog_manager).petition)
    state, decision = case.petition.state, case.petition.decision
    runs, decides = may(actor.roles, Right.RUN_MENTORING), may(actor.roles, Right.DECIDE_PETITIONS)
    chosen = dialog_manager.dialog_data
    verb = chosen.get("verb")
    grounds = () if verb is None else GROUNDS[PetitionVerb(verb)]
    with_director = state is PetitionState.WITH_DIRECTOR
    return {
        "page": page(case, reader, ctx),
        "gives": runs and state in WITH_CURATOR,
        "decides": decides and with_director,
        "records": runs and with_director,
        "withdraws": runs and state in SIGNED,
        "waives": runs and decision is not None and decision.closing,
        "views": [(view.value, reader.words.plain("petition-button-view", view=view.value)) for view in View],
        "verdicts": [(one.value, reader.words.plain("petition-button-verdict", verdict=one.value)) for one in VERDICTS],
        "grounds": [(one.value, reader.words.plain("petition-ground", ground=one.value)) for one in grounds],
        "verdict": verb or "",
        "ground": reader.words.plain("petition-ground", ground=chosen["ground"]) if "ground" in chosen else "",
        "closing": "due" if chosen.get("closing") else "waived",
        "what": "decision" if verb else "opinion",
        "limit": WORDS_LIMIT,
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("petitions-waiting"),
            many_of("pick", "rows", pick),
            Start(Label("petition-button-record"), id="record", state=Recording.code, when="runs"),
            Cancel(Label("button-close")),
            state=Judging.waiting,
            getter=_waiting,
        ),
        Window(
            Format("{page}"),
            Button(Label("petition-button-opinion"), id="opinion", on_click=to_view, when="gives"),
            Button(
                Label("petition-button-grant"),
                id="grant",
                on_click=grant,
                when="decides",
                style=Style(ButtonStyle.SUCCESS),
            ),
            Button(Label("petition-button-decline"), id="decline", on_click=decline, when="decides"),
            SwitchTo(Label("petition-button-decided"), id="decided", state=Judging.verdict, when="records"),
            SwitchTo(Label("petition-button-withdrawn"), id="withdrawn", state=Judging.withdrawal, when="withdraws"),
            Button(Label("petition-button-waive"), id="waive", on_click=waive, when="waives"),
            Button(Label("petition-button-print"), id="print", on_click=print_it),
            SwitchTo(Label("petition-button-list"), id="list", state=Judging.waiting),
            Cancel(Label("button-close")),
            state=Judging.card,
            getter=_card,
        ),
        Window(
            Say("petition-ask-view"),
            one_of("view", "views", view_chosen),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.view,
            getter=_card,
        ),
        Window(
            Say("petition-ask-verdict"),
            one_of("verdict", "verdicts", verdict_chosen),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.verdict,
            getter=_card,
        ),
        Window(
            Say("petition-ask-ground"),
            one_of("ground", "grounds", ground_chosen),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.ground,
            getter=_card,
        ),
        Window(
            Say("petition-ask-closing"),
            Button(Label("petition-button-closing"), id="due", on_click=closing_due),
            Button(Label("petition-button-no-closing"), id="waived", on_click=closing_waived),
            SwitchTo(Label("button-back"), id="back", state=Judging.ground),
            state=Judging.closing,
        ),
        Window(
            Say("petition-ask-judge-words"),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            Button(Label("petition-button-without-words"), id="none", on_click=no_words),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.words,
            getter=_card,
        ),
        Window(
            Say("petition-decide-sure"),
            Button(Label("petition-button-sure"), id="sure", on_click=sure),
            SwitchTo(Label("button-back"), id="back", state=Judging.ground),
            state=Judging.sure,
            getter=_card,
        ),
        Window(
            Say("petition-ask-decision-paper", limit=lambda _: NUMBER_LIMIT),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.paper,
        ),
        Window(
            Say("petition-ask-withdrawal-paper", limit=lambda _: NUMBER_LIMIT),
            MessageInput(withdrawal_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Judging.card),
            state=Judging.withdrawal,
        ),
        on_start=started,
    )
    return guarded(found, Right.READ_PETITIONS)
