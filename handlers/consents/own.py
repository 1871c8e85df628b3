"""/mydata and «Мои согласия»: what is held, what is signed; taking it back in two taps, being forgotten in two."""

from datetime import datetime
from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.consents import withdrawing
from actions.consents.lists import Sheaf, own_sheaves
from actions.context import Context
from actions.people import mydata
from actions.people.mydata import Held
from domain.consents.consent import Purpose, State
from domain.consents.signing import Stage, takes_part
from domain.people.roles import TEAM, Role
from domain.registry.record import RecordId
from handlers.consents.lines import day_of, named, sheaf_lines
from handlers.consents.states import Own
from handlers.mentoring.invitations.lines import for_stranger, when
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.reader import Reader

ANSWERS_SHOWN = 5
PUBLICATIONS_SHOWN = 10
PARAGRAPHS = Markup("\n\n")


def dialog() -> Dialog:
    return Dialog(
        Window(
            Format("{text}"),
            Row(
                Button(Label("mydata-button-json"), id="json", on_click=_json),
                Button(Label("mydata-button-text"), id="text", on_click=_text),
            ),
            SwitchTo(Label("mydata-button-consents"), id="consents", state=Own.consents, when="programme"),
            SwitchTo(Label("mydata-button-forget"), id="forget", state=Own.forgetting, when="guest"),
            Cancel(Label("button-close")),
            state=Own.data,
            getter=_data,
        ),
        Window(
            Format("{text}"),
            Column(
                Select(
                    Format("{item[1]}"),
                    id="withdraw",
                    item_id_getter=lambda item: item[0],
                    items="rows",
                    on_click=_ask,
                )
            ),
            SwitchTo(Label("mydata-button-data"), id="data", state=Own.data),
            Cancel(Label("button-close")),
            state=Own.consents,
            getter=_consents,
        ),
        Window(
            Say("mydata-withdraw-sure"),
            Button(
                Label("mydata-button-withdraw-sure"), id="sure", on_click=_withdraw, style=Style(ButtonStyle.DANGER)
            ),
            SwitchTo(Label("mydata-button-keep"), id="keep", state=Own.consents),
            state=Own.withdrawing,
            getter=_chosen,
        ),
        Window(
            Say("mydata-forget-sure"),
            Button(Label("mydata-button-forget-sure"), id="sure", on_click=_forget, style=Style(ButtonStyle.DANGER)),
            SwitchTo(Label("mydata-button-keep"), id="keep", state=Own.data),
            state=Own.forgetting,
        ),
    )


async def _data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    reader = reader_in(dialog_manager)
    found = await mydata.held(context_in(dialog_manager), actor_in(dialog_manager))
    team = bool(found.actor.roles & {Role.OWNER, *TEAM})
    return {
        "text": PARAGRAPHS.join(_paragraphs(found, reader, context_in(dialog_manager))),
        "programme": found.record is not None,
        "guest": found.record is None and not team,
    }


def _paragraphs(found: Held, reader: Reader, ctx: Context) -> list[Markup]:
    """What is held, in words: of Telegram's side everything, of the record what a chat may show."""
    words, person = reader.words, found.actor.person
    parts = [
        words("mydata-title"),
        words(
            "mydata-telegram",
            name=person.name,
            username=f"@{person.username}" if person.username else "none",
            language=reader.words.own_name,
            zone="none" if person.zone is None else person.zone.key,
        ),
        words("mydata-roles", roles=", ".join(words.plain("mydata-role", role=one) for one in found.actor.greeted_as)),
    ]
    if found.calendar is not None:
        parts.append(words("mydata-calendar", day=_day(found.calendar, reader)))
    if found.answers:
        lines = [
            words(
                "mydata-answer",
                title=title,
                day="" if starts_at is None else _day(starts_at, reader),
                answer=words.plain(f"roster-answer-{answer.answer}"),
            )
            for title, starts_at, answer in found.answers[:ANSWERS_SHOWN]
        ]
        parts.append(Markup("\n").join([words("mydata-answers", count=len(found.answers)), *lines]))
    if found.invitations:
        lines = [
            words(
                "mydata-invitation",
                what=for_stranger(one, reader, ctx),
                when=when(one, reader),
                state=one.invitation.state.value,
            )
            for one in found.invitations
        ]
        parts.append(Markup("\n").join([words("mydata-invitations", count=len(lines)), *lines]))
    if found.record is not None and found.record.erased_at is None and found.record.blocked_at is None:
        parts.append(words("mydata-record", code=str(found.record.code)))
        names = [_field_line(field, text, reader) for field, text in found.fields.items()]
        if names:
            parts.append(Markup("\n").join(names))
        if found.publications:
            titles = [words("mydata-publication", title=one) for one in found.publications[:PUBLICATIONS_SHOWN]]
            if (more := len(found.publications) - PUBLICATIONS_SHOWN) > 0:
                titles.append(words("mydata-publications-more", count=more))
            parts.append(Markup("\n").join([words("mydata-publications", count=len(found.publications)), *titles]))
        if kept := _counts(found, reader):
            parts.append(Markup("\n").join([words("mydata-mentoring"), *kept]))
        parts.append(words("mydata-correct", full="yes" if found.in_full else "no"))
    return parts


def _counts(found: Held, reader: Reader) -> list[Markup]:
    """What the work of pairings left, by what it is: all of it stands in the copies."""
    work = found.work
    counted = {
        "requests": len(found.requests),
        "pairings": len(found.pairings),
        "plans": len(work.plans),
        "proposals": len(work.proposals),
        "meetings": len(work.meetings),
        "talks": sum(one.messages for one in work.talks),
        "results": len(work.results),
        "petitions": len(work.petitions),
        "wishes": len(found.wishes),
    }
    return [reader.words("mydata-kept", what=what, count=count) for what, count in counted.items() if count]


def _day(moment: datetime, reader: Reader) -> str:
    return moments.day_with_year(moment.astimezone(reader.zone).date(), reader.language)


def _field_line(field: str, text: str, reader: Reader) -> Markup:
    name = reader.words("mydata-field", field=field.rpartition(".")[2])
    return Markup("• {}: {}").format(name, text) if text else Markup("• {}").format(name)


async def _send(manager: DialogManager, content: bytes, name: str) -> None:
    bot = manager.middleware_data["bot"]
    await bot.send_document(actor_in(manager).person.telegram_id, BufferedInputFile(content, filename=name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _json(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    found = await mydata.held(context_in(manager), actor_in(manager))
    await _send(manager, mydata.as_json(found), "mydata.json")


async def _text(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The same, to be read: whatever the window says, and every answer and paper."""
    ctx, reader = context_in(manager), reader_in(manager)
    found = await mydata.held(ctx, actor_in(manager))
    parts = [*_paragraphs(found, reader, ctx), *(_sheaf(one, manager) for one in found.sheaves)]
    await _send(manager, _readable(PARAGRAPHS.join(parts)).encode(), "mydata.txt")


def _readable(text: Markup) -> str:
    """Without markup, lines as they are."""
    return "\n".join(Markup(line).striptags() for line in text.splitlines())  # noqa: S704


async def _consents(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = reader_in(dialog_manager).words
    sheaves = await own_sheaves(context_in(dialog_manager), actor_in(dialog_manager))
    parts = [words("myconsents-title"), *(_sheaf(one, dialog_manager) for one in sheaves)]
    if not sheaves:
        parts.append(words("myconsents-none"))
    rows: list[tuple[str, str]] = []
    for number, one in enumerate(sheaves):
        who = named(one.record, context_in(dialog_manager))
        if one.record.blocked_at is not None or one.record.erased_at is not None:
            continue
        if number == 0 and one.stage is Stage.CHILD:
            parts.insert(2, words("myconsents-guardian"))
            continue
        public = any(
            paper.purpose is Purpose.PUBLICATION and paper.state_on(one.today) in {State.PRINTED, State.SIGNED}
            for paper in one.history
        )
        # Who acts for a child, too, has to see at once whose consent a button takes back.
        mine = "ward" if number else "own" if len(sheaves) == 1 else "both"
        if public:
            label = words.plain("myconsents-button-publication", whose=mine, who=who)
            rows.append((f"publication.{one.record.id}", label))
        rows.append((f"processing.{one.record.id}", words.plain("myconsents-button-withdraw", whose=mine, who=who)))
    return {"text": PARAGRAPHS.join(parts), "rows": rows}


def _sheaf(sheaf: Sheaf, manager: DialogManager) -> Markup:
    ctx, reader = context_in(manager), reader_in(manager)
    who = named(sheaf.record, ctx)
    if sheaf.withdrawal is not None:
        day = day_of(sheaf.withdrawal.destroy_by, reader, ctx)
        return reader.words("myconsents-withdrawn", who=who, day=day)
    beside = not sheaf.asked and not sheaf.history and takes_part(sheaf.record)
    lines = reader.words("myconsents-beside") if beside else None
    return Markup("<b>{}</b>\n{}").format(who, lines or sheaf_lines(sheaf, ctx, reader))


async def _ask(_event: CallbackQuery, _select: Any, manager: DialogManager, what: str) -> None:
    manager.dialog_data["what"] = what
    await manager.switch_to(Own.withdrawing)


async def _chosen(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is asked, and of whom: of a child it is said by code, for their guardian has papers of their own."""
    purpose, number = str(dialog_manager.dialog_data["what"]).split(".")
    ctx = context_in(dialog_manager)
    wards = [one.record for one in (await own_sheaves(ctx, actor_in(dialog_manager)))[1:]]
    ward = next((one for one in wards if one.id == int(number)), None)
    if ward is not None:
        return {"purpose": purpose, "whose": "ward", "who": named(ward, ctx)}
    return {"purpose": purpose, "whose": "both" if wards else "own", "who": ""}


async def _withdraw(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The second tap. Raises GuardianDecides, WithdrawnAlready, NotInForce."""
    purpose, _, number = str(manager.dialog_data["what"]).partition(".")
    ctx, actor, record = context_in(manager), actor_in(manager), RecordId(int(number))
    if purpose == Purpose.PUBLICATION:
        await withdrawing.withdraw_publication(ctx, actor, record)
    else:
        await withdrawing.withdraw(ctx, actor, record)
    await callback.answer(reader_in(manager).words.plain("mydata-withdrawn-toast", purpose=purpose), show_alert=True)
    await manager.switch_to(Own.consents)


async def _forget(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The second tap: the dialog ends with what it was about."""
    words = reader_in(manager).words
    await mydata.forget_me(context_in(manager), actor_in(manager))
    await callback.answer(words.plain("mydata-forgotten"), show_alert=True)
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await manager.done(show_mode=ShowMode.NO_UPDATE)
