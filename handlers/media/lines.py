"""The plan in words: a line of a month, and all of one publication."""

from aiogram.types import InlineKeyboardButton
from markupsafe import Markup, escape

from actions.context import Context
from actions.media.lists import Listed, Page
from domain.media.publication import GRACE, Outlet, OutletState, Publication, PublicationState, is_outside
from domain.posts.excerpt import plain
from domain.registry.field import Field
from domain.registry.names import may_show
from domain.shortening import shortened
from wording import moments
from wording.media.names import begins, named, time_of
from wording.reader import Reader
from wording.resources import resource_name
from wording.texts import Words

EXCERPT = 900
"""Characters of a text that its card shows."""
ON_BUTTON = 46
SIGNS = {
    PublicationState.IDEA: "💡",
    PublicationState.DRAFT: "✏️",
    PublicationState.SUBMITTED: "📨",
    PublicationState.APPROVED: "👍",
    PublicationState.PLANNED: "🗓",
    PublicationState.PUBLISHED: "✅",
    PublicationState.OVERDUE: "❗",
    PublicationState.CANCELLED: "✖️",
}
OUTLET_SIGNS = {
    OutletState.WAITING: "⏳",
    OutletState.SENDING: "📤",
    OutletState.UNKNOWN: "❓",
    OutletState.FAILED: "❗",
    OutletState.PUBLISHED: "✅",
}
WILL_COME_OUT = frozenset(PublicationState) - {PublicationState.OVERDUE, PublicationState.CANCELLED}
"""Of what is overdue somebody chooses a new time first."""


def outlet_sign(one: Publication, outlet: Outlet) -> str:
    """Of what is cancelled nothing is awaited on any resource."""
    is_off = one.state is PublicationState.CANCELLED and outlet.state is OutletState.WAITING
    return SIGNS[PublicationState.CANCELLED] if is_off else OUTLET_SIGNS[outlet.state]


def when(one: Publication, reader: Reader, ctx: Context) -> str:
    """When it comes out; "" for what has no time yet."""
    return "" if one.at is None else moments.short(one.at, reader.language, reader.zone, ctx.now())


def row(listed: Listed, reader: Reader, ctx: Context) -> str:
    """A button of the month."""
    one = listed.publication
    text = " ".join(part for part in (SIGNS[one.state], _day(one, reader), named(one, reader.words)) if part)
    return shortened(text, ON_BUTTON)


def _day(one: Publication, reader: Reader) -> str:
    """«29.11», or until which day; "" for what has neither time nor window."""
    if one.at is not None:
        return f"{one.at.astimezone(reader.zone):%d.%m}"
    if one.window is None:
        return ""
    return reader.words.plain("media-row-until", day=f"{one.window.closes.astimezone(reader.zone):%d.%m}")


def line(listed: Listed, reader: Reader, ctx: Context) -> Markup:
    """A line of the month."""
    one = listed.publication
    where = ", ".join(
        f"{outlet_sign(one, outlet)} {resource_name(outlet.resource, reader.words, ctx.policy.resources)}"
        for outlet in one.outlets
    )
    return reader.words(
        "media-line",
        sign=SIGNS[one.state],
        when=time_of(one, reader, ctx.now()) or "none",
        name=named(one, reader.words),
        where=where,
    )


def card(page: Page, reader: Reader, ctx: Context) -> Markup:
    """All of a publication, with what is in its way."""
    one, words = page.publication, reader.words
    lines = [
        words("media-card-title", name=named(one, words)),
        words("media-card-state", sign=SIGNS[one.state], state=one.state.value),
        *_times(page, reader, ctx),
        *_outlets(page, reader, ctx),
        words("media-card-responsible", name=page.listed.responsible.name if page.listed.responsible else "none"),
    ]
    if one.pictures:
        lines.append(words("media-card-pictures", count=len(one.pictures)))
    if page.people:
        lines.append(words("media-card-people", codes=", ".join(str(record.code) for record in page.people)))
    lines += [
        words(
            "media-card-lacking",
            person=str(each.record.code),
            category=one.shows.value,
            resources=", ".join(resource_name(key, words, ctx.policy.resources) for key in each.resources),
        )
        for each in page.lacking
    ]
    if one.returned:
        lines.append(words("media-card-returned", words=one.returned))
    return Markup("\n").join([*lines, Markup(""), text_of(one, words, ctx)])


def reads_here(one: Publication, ctx: Context) -> bool:
    """Whether its text and pictures may go through this centre's chat.

    What a mentor told of a pair may not, where a chat carries codes, before a curator approved it: consents of
    everybody in it are looked at then.
    """
    return one.story is None or one.approved_by is not None or may_show(Field.RESULTS, ctx.policy.chat_names)


def text_of(one: Publication, words: Words, ctx: Context) -> Markup:
    """Its text, or as much of it as fits on a card."""
    if not reads_here(one, ctx):
        return words("story-at-desk")
    written = plain(one.text)
    if not written:
        return words("media-card-no-text")
    shown = written if len(written) <= EXCERPT else f"{written[:EXCERPT].rstrip()}…"
    quoted = Markup("<blockquote expandable>{}</blockquote>").format(escape(shown))
    length = words("media-card-length", length=len(written), ours="yes" if one.is_ours else "no")
    return Markup("{}\n{}").format(quoted, length)


def pieces(text: str, limit: int = 4000) -> list[str]:
    """A long text in messages, cut between lines or words where that can be."""
    found = []
    while len(text) > limit:
        cut = max(text.rfind("\n", limit // 2, limit), text.rfind(" ", limit // 2, limit))
        cut = cut if cut > 0 else limit
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found


def button(reader: Reader, key: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data, style=style)


def _times(page: Page, reader: Reader, ctx: Context) -> list[Markup]:
    one, words, now = page.publication, reader.words, ctx.now()
    found = []

    def told(moment: object) -> str:
        return moments.short(moment, reader.language, reader.zone, now)  # type: ignore[arg-type]

    if page.happening is not None:
        found.append(words("media-card-event", title=page.happening.title, when=begins(page.happening, reader, now)))
    if one.window is not None and one.is_live:
        past = "yes" if one.at is None and one.window.closes < now else "no"
        found.append(
            words("media-card-window", opens=told(one.window.opens), closes=told(one.window.closes), past=past)
        )
    if one.at is None:
        if one.is_live:
            found.append(words("media-card-no-time"))
    else:
        zone = moments.zone_name(reader.zone, one.at, reader.language)
        found.append(words("media-card-at", when=told(one.at), zone=zone, state=one.state.value))
    if one.is_live and is_outside(one):
        found.append(words("media-card-outside", kind=one.kind.value))
    is_time = one.state is PublicationState.PLANNED and one.at is not None and one.at <= now < one.at + GRACE
    if is_time and page.ways.by_hand(one):
        found.append(words("media-card-now"))
    return found


def trouble(outlet: Outlet, words: Words) -> Markup:
    """Why it did not get there, and what helps."""
    return words("media-trouble", why=outlet.trouble or "none", detail=outlet.detail.rstrip(".") or "none")


def _outlets(page: Page, reader: Reader, ctx: Context) -> list[Markup]:
    one, words = page.publication, reader.words
    return [
        words(
            "media-card-outlet",
            sign=outlet_sign(one, outlet),
            resource=resource_name(outlet.resource, words, ctx.policy.resources),
            state=outlet.state.value,
            link=outlet.link or "none",
            trouble=trouble(outlet, words) if outlet.trouble else "none",
            by="bot" if one.state in WILL_COME_OUT and page.ways.covers(outlet.resource) else "hand",
        )
        for outlet in one.outlets
    ]
