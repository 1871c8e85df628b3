"""What is told of the media plan, each with the button that is of use next."""

from collections.abc import Mapping
from dataclasses import replace

from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup, escape

from actions.context import Context
from actions.media import lists
from actions.media.lists import Page
from domain.media.happening import EventRef
from domain.media.notices import (
    EventCovered,
    KeyRefused,
    MediaNews,
    MediaReminder,
    MediaTold,
    OutletFailed,
    OutletPosted,
    OutletUnsure,
    PublicationDue,
    PublicationMoved,
    PublicationPart,
    RoadmapCovered,
)
from domain.media.parts import messages
from domain.media.publication import Kind, OutletState, Publication, PublicationState
from domain.media.reminders import Nudge
from domain.meetups.fields import size
from domain.notices import Notice
from domain.posts.excerpt import plain
from handlers.media import lines
from handlers.media.callbacks import (
    ApprovePublication,
    OpenMedia,
    OpenPublication,
    PostAgain,
    PublishedWhere,
    ShowText,
)
from handlers.rendering import Outgoing, Renderer
from wording import moments
from wording.media.names import begins, kind_name, named, time_of
from wording.reader import Reader
from wording.resources import resource_name

COPIED = 256
"""Characters that a button can copy."""
WHOLE = 3000
"""Characters of a text that stands in the message that tells of it."""
WITHOUT_PICTURES = frozenset({"vk"})
"""Where the bot publishes the text alone."""
EVENTS_TOLD = 8
"""Titles of events in one message."""
Rows = list[list[InlineKeyboardButton]]
STANDS = {
    MediaNews.SUBMITTED: {PublicationState.SUBMITTED},
    MediaNews.APPROVED: {PublicationState.APPROVED, PublicationState.PLANNED},
    MediaNews.RETURNED: {PublicationState.DRAFT},
    MediaNews.CONSENT: {PublicationState.DRAFT},
    MediaNews.CALLED_OFF: {PublicationState.CANCELLED},
    MediaNews.BACK: {PublicationState.DRAFT},
    MediaNews.HELD: {PublicationState.CANCELLED},
    MediaNews.ELSEWHERE: {PublicationState.CANCELLED},
    MediaNews.OVERDUE: {PublicationState.OVERDUE},
}
"""In which states a piece of news is none of the past."""
NEEDED = {
    Nudge.WRITE: {PublicationState.IDEA, PublicationState.DRAFT},
    Nudge.WAITS: {PublicationState.SUBMITTED},
    Nudge.PLAN: {PublicationState.APPROVED},
}


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        MediaTold: told,
        EventCovered: event_covered,
        RoadmapCovered: roadmap_covered,
        PublicationMoved: moved,
        MediaReminder: reminded,
        PublicationDue: due,
        OutletFailed: failed,
        OutletPosted: posted,
        OutletUnsure: unsure,
        KeyRefused: key_refused,
        PublicationPart: part,
    }


async def told(notice: MediaTold, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    if page is None or page.publication.state not in STANDS.get(notice.news, set(PublicationState)):
        return None
    one, words = page.publication, reader.words
    text = words(
        f"told-media-{notice.news.value.replace('_', '-')}",
        name=named(one, words),
        when=lines.when(one, reader, ctx) or "none",
        words=one.returned or "none",
        codes=", ".join(str(each.record.code) for each in page.lacking) or "none",
        event="—" if page.happening is None else begins(page.happening, reader, ctx.now()),
        links=", ".join(outlet.link for outlet in one.outlets if outlet.link) or "none",
    )
    rows: Rows = []
    if notice.news is MediaNews.SUBMITTED:
        text = _with_text(text, one, reader, ctx)
        rows.append([lines.button(reader, "media-button-approve", _approve(one), "success")])
    return _outgoing(text, one, reader, rows)


async def event_covered(notice: EventCovered, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await lists.releases_of(ctx, EventRef(notice.event, notice.number))
    open_ones = [one for one in found if one.is_live]
    if not open_ones:
        return None
    said = [
        reader.words("told-media-covered-line", kind=one.kind.value, when=_when_in_plan(one, reader, ctx))
        for one in open_ones
    ]
    text = Markup("\n").join([reader.words("told-media-covered", title=open_ones[0].title), *said])
    rows = [
        [
            InlineKeyboardButton(
                text=reader.words.plain("media-button-open-kind", kind=kind_name(one.kind, reader.words)),
                callback_data=OpenPublication(publication=one.id).pack(),
            )
        ]
        for one in open_ones
    ]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


def _when_in_plan(one: Publication, reader: Reader, ctx: Context) -> str:
    """ "late": its event is so near that the days for it are over, and somebody has to say when it comes out."""
    if one.at is None and one.window is not None and one.window.opens < ctx.now():
        return "late"
    return time_of(one, reader, ctx.now()) or "none"


async def roadmap_covered(notice: RoadmapCovered, reader: Reader, ctx: Context) -> Outgoing | None:
    """Which events of the roadmap got their releases that day."""
    found = await lists.roadmap_releases(ctx, notice.day)
    titles = list(dict.fromkeys(one.title for one in found if one.is_live))
    if not titles:
        return None
    words = reader.words
    said = [words("told-media-roadmap-line", title=one) for one in titles[:EVENTS_TOLD]]
    if (more := len(titles) - EVENTS_TOLD) > 0:
        said.append(words("told-media-roadmap-more", count=more))
    text = Markup("\n").join([words("told-media-roadmap", count=len(titles)), *said])
    row = [lines.button(reader, "media-button-to-plan-open", OpenMedia().pack())]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[row]))


async def moved(notice: PublicationMoved, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    if page is None or not page.publication.is_live or page.publication.at != notice.new:
        return None
    one, now = page.publication, ctx.now()
    new = "none" if notice.new is None else moments.short(notice.new, reader.language, reader.zone, now)
    if notice.new == notice.old:
        new = "same"
    text = reader.words(
        "told-media-moved",
        name=named(one, reader.words),
        old=moments.short(notice.old, reader.language, reader.zone, now),
        new=new,
        written="no" if one.is_ours or not one.text else "yes",
    )
    return _outgoing(text, one, reader)


async def reminded(notice: MediaReminder, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    if page is None or page.publication.state not in NEEDED[notice.nudge]:
        return None
    one = page.publication
    closes = "none" if one.window is None else _short(page, reader, ctx)
    text = reader.words(
        f"told-media-{notice.nudge.value}",
        name=named(one, reader.words),
        when=lines.when(one, reader, ctx) or "none",
        closes=closes,
        past="yes" if one.kind is Kind.POST_RELEASE else "no",
    )
    rows: Rows = []
    if notice.nudge is Nudge.WAITS:
        rows.append([lines.button(reader, "media-button-approve", _approve(one), "success")])
    return _outgoing(text, one, reader, rows)


async def due(notice: PublicationDue, reader: Reader, ctx: Context) -> Outgoing | None:
    """The finished text: on a button that copies it, in the message, or, when it is long, a tap away."""
    page = await lists.seen(ctx, notice.publication)
    if page is None:
        return None
    one = page.publication
    if one.state is not PublicationState.PLANNED or one.at != notice.at:
        return None
    by_hand = page.ways.by_hand(one)
    if not by_hand:
        return None
    where = ", ".join(resource_name(outlet.resource, reader.words, ctx.policy.resources) for outlet in by_hand)
    text = reader.words("told-media-due", name=named(one, reader.words), where=where)
    return _to_publish(text, one, reader)


async def failed(notice: OutletFailed, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    outlet = None if page is None else page.publication.outlet(notice.resource)
    if page is None or outlet is None or outlet.state is not OutletState.FAILED:
        return None
    one = page.publication
    text = reader.words(
        "told-media-failed",
        name=named(one, reader.words),
        resource=resource_name(outlet.resource, reader.words, ctx.policy.resources),
        trouble=lines.trouble(outlet, reader.words),
    )
    again = PostAgain(publication=one.id, resource=outlet.resource).pack()
    return _to_publish(text, one, reader, [[lines.button(reader, "media-button-try-again", again)]])


async def posted(notice: OutletPosted, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    outlet = None if page is None else page.publication.outlet(notice.resource)
    if page is None or outlet is None or outlet.state is not OutletState.PUBLISHED:
        return None
    one = page.publication
    text = reader.words(
        "told-media-posted",
        name=named(one, reader.words),
        resource=resource_name(outlet.resource, reader.words, ctx.policy.resources),
        link=outlet.link or "none",
        pictures=len(one.pictures) if outlet.resource in WITHOUT_PICTURES and one.text else 0,
    )
    outgoing = _outgoing(text, one, reader)
    return replace(outgoing, silent=True)


async def unsure(notice: OutletUnsure, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.publication)
    outlet = None if page is None else page.publication.outlet(notice.resource)
    if page is None or outlet is None or outlet.state is not OutletState.UNKNOWN or outlet.tries != notice.tries:
        return None
    one = page.publication
    text = reader.words(
        "told-media-unsure",
        name=named(one, reader.words),
        resource=resource_name(outlet.resource, reader.words, ctx.policy.resources),
    )
    again = PostAgain(publication=one.id, resource=outlet.resource).pack()
    rows = [
        [lines.button(reader, "media-button-appeared", PublishedWhere(publication=one.id).pack(), "success")],
        [lines.button(reader, "media-button-not-there", again)],
    ]
    return _outgoing(text, one, reader, rows)


async def key_refused(notice: KeyRefused, reader: Reader, ctx: Context) -> Outgoing | None:
    return Outgoing(
        reader.words(
            "told-media-key-refused",
            resource=resource_name(notice.resource, reader.words, ctx.policy.resources),
            trouble=notice.trouble,
        )
    )


async def part(notice: PublicationPart, _reader: Reader, ctx: Context) -> Outgoing | None:
    """The message that the hall gets: nothing is added. None: people have decided otherwise since."""
    page = await lists.seen(ctx, notice.publication)
    outlet = None if page is None else page.publication.outlet(notice.resource)
    if page is None or outlet is None or outlet.state is not OutletState.SENDING or outlet.tries != notice.tries:
        return None
    found = messages(page.publication, in_plain=notice.in_plain)
    if notice.part >= len(found):
        return None
    one = found[notice.part]
    if len(one.pictures) > 1:
        return Outgoing(one.text, album=one.pictures)
    if one.blocks:
        return Outgoing(one.text, rich=one.blocks)
    return Outgoing(one.text, photo=one.pictures[0] if one.pictures else None, preview=True)


def _to_publish(text: Markup, one: Publication, reader: Reader, more: Rows | None = None) -> Outgoing:
    """What is told, the text in the handiest way to copy it, and where to say that it is out."""
    written = plain(one.text)
    rows: Rows = [*(more or [])]
    if written and len(written) <= WHOLE:
        text = Markup("{}\n\n<pre>{}</pre>").format(text, escape(written))
    if 0 < size(written) <= COPIED:
        label = reader.words.plain("media-button-copy")
        rows.append([InlineKeyboardButton(text=label, copy_text=CopyTextButton(text=written))])
    if len(written) > WHOLE or one.pictures:
        rows.append([lines.button(reader, "media-button-whole", ShowText(publication=one.id).pack())])
    published = PublishedWhere(publication=one.id).pack()
    rows.append([lines.button(reader, "media-button-published", published, "success")])
    return _outgoing(text, one, reader, rows)


def _with_text(text: Markup, one: Publication, reader: Reader, ctx: Context) -> Markup:
    """What is told, and the text that it is about."""
    return Markup("{}\n\n{}").format(text, lines.text_of(one, reader.words, ctx))


def _short(page: Page, reader: Reader, ctx: Context) -> str:
    window = page.publication.window
    assert window is not None
    return moments.short(window.closes, reader.language, reader.zone, ctx.now())


def _approve(one: Publication) -> str:
    return ApprovePublication(publication=one.id).pack()


def _outgoing(text: Markup, one: Publication, reader: Reader, rows: Rows | None = None) -> Outgoing:
    open_it = lines.button(reader, "media-button-open", OpenPublication(publication=one.id).pack())
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[*(rows or []), [open_it]]))
