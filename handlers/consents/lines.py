"""People, papers and needs as lines of text. People of the programme are shown as the centre lets a chat show them."""

from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from actions.consents.lists import Sheaf
from actions.consents.papers import Paper
from actions.context import Context
from domain.consents.consent import Consent, Signature
from domain.consents.needs import Item
from domain.consents.signing import Signer
from domain.registry.names import shown
from domain.registry.record import Record
from handlers.duties.views import days
from wording import moments, resources
from wording.reader import Reader


def named(record: Record, ctx: Context) -> str:
    return shown(record.code, record.details.name, ctx.policy.chat_names)


def day_of(day: date, reader: Reader, ctx: Context) -> str:
    return days.day(day, reader.language, ctx.today())


def paper_name(paper: Paper | Consent | Signature, reader: Reader) -> str:
    """«обработка данных · представитель»."""
    return reader.words.plain("consent-paper", purpose=paper.purpose.value, signer=paper.signer.value)


def signers(found: Iterable[Signer], reader: Reader) -> str:
    return ", ".join(reader.words.plain("consent-signer", signer=one.value) for one in found)


def item_line(item: Item, record: Record, reader: Reader, ctx: Context) -> Markup:
    return reader.words(
        "consent-item",
        who=named(record, ctx),
        need=item.need.value,
        purpose=item.purpose.value,
        signers=signers(item.signers, reader),
        day=day_of(item.day, reader, ctx),
    )


def paper_line(one: Signature, ctx: Context, reader: Reader) -> Markup:
    """One paper with how it stands: since when, until when."""
    state = one.state_on(ctx.today())
    paper = one.paper
    until = None if paper is None or paper.until is None else paper.until

    def plain(day: date) -> str:
        return moments.date_with_year(day, reader.language)

    return reader.words(
        "consent-line",
        paper=paper_name(one, reader),
        purpose=one.purpose.value,
        state=state.value,
        since="" if paper is None or paper.signed_on is None else plain(paper.signed_on),
        until="never" if until is None else plain(until),
        ended="" if paper is None or paper.ended_on is None else plain(paper.ended_on),
    )


def sheaf_lines(sheaf: Sheaf, ctx: Context, reader: Reader) -> Markup:
    """All papers of somebody; those of the age to come under a heading of their own."""
    words = reader.words
    lines: list[Markup] = []
    for paper, signature in sheaf.papers:
        if paper.stage is not sheaf.stage and sheaf.change is not None:
            heading = words("consent-ahead", day=day_of(sheaf.change.day, reader, ctx))
            if heading not in lines:
                lines.append(heading)
        lines.append(paper_line(signature, ctx, reader))
    return Markup("\n").join(lines)


def resource_name(key: str, name: str, reader: Reader) -> str:
    return resources.known_name(key, name, reader.words)
