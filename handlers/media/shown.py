"""What the windows of the media plan show, read anew each time."""

from datetime import datetime, time
from typing import Any

from aiogram_dialog import DialogManager
from markupsafe import Markup

from actions.consents.printing import resources_of
from actions.media import lists
from domain.media.fields import PICTURES_LIMIT, RETURN_LIMIT, TITLE_LIMIT
from domain.media.publication import PUBLICATION, Kind, OutletState, PublicationState, PublicationVerb
from domain.people.roles import Right, may
from domain.posts.excerpt import plain
from domain.shortening import shortened
from handlers.media import lines
from handlers.media.board import Board
from handlers.programme.choosing import ticked
from wording import moments
from wording.media.names import begins, kind_name

Data = dict[str, Any]
EVENTS_SHOWN = 12
NAME_SHOWN = 40


async def month(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = await lists.month(board.ctx, board.actor, board.month)
    listed = [*found.listed, *found.timeless]
    rows = Markup("\n").join(lines.line(one, board.reader, board.ctx) for one in listed)
    return {
        "title": moments.month_name(board.month, board.reader.language),
        "text": rows,
        "count": len(listed),
        "some": bool(listed),
        "none": not listed,
        "keeps": may(board.actor.roles, Right.KEEP_MEDIA),
        "rows": [(str(one.publication.id), lines.row(one, board.reader, board.ctx)) for one in listed],
    }


async def kinds(dialog_manager: DialogManager, **_: Any) -> Data:
    words = Board(dialog_manager).reader.words
    return {"kinds": [(one.value, words.plain(f"media-button-kind-{one}")) for one in Kind]}


async def subject(dialog_manager: DialogManager, **_: Any) -> Data:
    """What it is about: own words, or an event."""
    board = Board(dialog_manager)
    found = await lists.to_tell_of(board.ctx, board.actor)
    return {
        "kind": kind_name(Kind(board.data["kind"]), board.reader.words),
        "limit": TITLE_LIMIT,
        "events": [
            (
                f"{one.event.kind} {one.event.id}",
                shortened(f"{begins(one, board.reader, board.ctx.now())} · {one.title}", NAME_SHOWN),
            )
            for one in found[:EVENTS_SHOWN]
        ],
        "has_events": "yes" if found else "no",
    }


async def card(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    page = await board.look()
    one, now = page.publication, board.ctx.now()
    keeps, approves = (may(board.actor.roles, right) for right in (Right.KEEP_MEDIA, Right.APPROVE_MEDIA))

    def can(verb: PublicationVerb) -> bool:
        return PUBLICATION.can(one.state, verb)

    is_approved = one.approved_by is not None
    has_time = one.at is not None and one.at > now
    return {
        "text": lines.card(page, board.reader, board.ctx),
        "when": lines.when(one, board.reader, board.ctx),
        "has_text": (bool(one.text) or bool(one.pictures)) and lines.reads_here(one, board.ctx),
        "can_write": keeps and one.is_live,
        "can_name": keeps and one.is_live and board.ctx.vault is not None,
        "can_submit": keeps and can(PublicationVerb.SUBMIT),
        "can_approve": approves and can(PublicationVerb.APPROVE),
        "can_return": approves and can(PublicationVerb.RETURN),
        "can_plan": keeps and is_approved and one.state is not PublicationState.PLANNED and has_time and one.is_live,
        "can_publish": keeps and is_approved and can(PublicationVerb.PUBLISH),
        "can_cancel": keeps and can(PublicationVerb.CANCEL),
    }


async def text(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    one = (await board.look()).publication
    return {
        "parts": int(board.data.get("parts", 0)),
        "length": len(plain(one.text)),
        "kind": one.kind.value,
        "begun": bool(board.data.get("parts")),
    }


async def pictures(dialog_manager: DialogManager, **_: Any) -> Data:
    one = (await Board(dialog_manager).look()).publication
    return {"count": len(one.pictures), "limit": PICTURES_LIMIT, "some": bool(one.pictures)}


async def people(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    page = await board.look()
    words = board.reader.words
    found = [
        words(
            "media-card-lacking",
            person=str(one.record.code),
            category=page.publication.shows.value,
            resources=", ".join(board.resource(key) for key in one.resources),
        )
        for one in page.lacking
    ]
    return {
        "codes": ", ".join(str(one.code) for one in page.people) or "none",
        "lacking": Markup("\n").join(found),
        "has_lacking": bool(found),
        "people": [(str(one.id), words.plain("media-button-drop-person", person=str(one.code))) for one in page.people],
    }


async def name(dialog_manager: DialogManager, **_: Any) -> Data:
    return {"limit": TITLE_LIMIT}


async def resources(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    one = (await board.look()).publication
    return {
        "resources": [
            (key, ticked(board.resource(key), key in one.resources)) for key in resources_of(board.ctx.policy)
        ]
    }


async def responsible(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    one = (await board.look()).publication
    curators = board.reader.words.plain("media-button-curators")
    team = await lists.team(board.ctx, board.actor)
    return {
        "team": [
            ("0", ticked(curators, one.responsible is None)),
            *((str(each.id), ticked(shortened(each.name, NAME_SHOWN), each.id == one.responsible)) for each in team),
        ]
    }


async def day(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    one, reader, now = (await board.look()).publication, board.reader, board.ctx.now()
    if one.window is None:
        return {"window": "none"}
    opens, closes = (
        moments.short(each, reader.language, reader.zone, now) for each in (one.window.opens, one.window.closes)
    )
    return {"window": f"{opens} – {closes}"}


async def hour(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    chosen = datetime.fromisoformat(board.data["day"]).date()
    noon = datetime.combine(chosen, time(12), board.reader.zone)
    return {
        "day": moments.day_with_year(chosen, board.reader.language),
        "zone": moments.zone_name(board.reader.zone, noon, board.reader.language),
    }


async def returning(dialog_manager: DialogManager, **_: Any) -> Data:
    return {"limit": RETURN_LIMIT}


async def outlets(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    one = (await board.look()).publication
    return {
        "outlets": [
            (each.resource, f"{lines.OUTLET_SIGNS[each.state]} {board.resource(each.resource)}")
            for each in one.outlets
            if each.state is not OutletState.PUBLISHED
        ]
    }


async def link(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    key = board.data["resource"]
    return {"resource": board.resource(key), "of": key}
