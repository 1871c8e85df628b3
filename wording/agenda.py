"""What an entry of the agenda is called, and how it stands: in chat, at the desk, in a calendar."""

from collections.abc import Callable

from actions.context import Policy
from domain.agenda.entry import Entry, EntryKind
from domain.duties.standing import DutyState
from domain.media.publication import Kind
from domain.mentoring.formats import WorkFormat
from domain.registry.record import Record
from wording import moments
from wording.duties import named
from wording.mentoring.formats import format_name
from wording.reader import Reader

SIGNS = {
    DutyState.AHEAD: "⚪️",
    DutyState.SOON: "🟡",
    DutyState.TODAY: "🟠",
    DutyState.OVERDUE: "🔴",
    DutyState.DONE: "✅",
    DutyState.MISSED: "❌",
    DutyState.BEFORE_US: "▫️",
}
"""Each differs from the others by shape or by lightness too, not by hue alone."""
SHOWN = 3
"""People of the programme that a title names; of more it says how many."""

Called = Callable[[Record], str]
"""How somebody of the programme is called where it stands."""


def title(entry: Entry, reader: Reader, policy: Policy, called: Called) -> str:
    """Plain text, never empty. ``called`` says the names of people of the programme, or their codes."""
    if entry.duty is not None:
        return named(entry.duty, reader, policy)
    people = [called(one) for one in entry.people]
    values: dict[str, object] = {
        "title": entry.title or "none",
        "what": entry.what or "none",
        "people": ", ".join(people[:SHOWN]) or "none",
        "more": max(len(people) - SHOWN, 0),
        "hour": "none" if entry.at is None else moments.hour(entry.at, reader.zone),
    }
    if entry.kind is EntryKind.PLAN_ITEM:
        own = entry.what not in set(WorkFormat)
        values["what"] = format_name(entry.what if own else WorkFormat(entry.what), reader.words)
    if entry.kind is EntryKind.PUBLICATION:
        # Among petitions and papers a title alone would not say that it is to be published.
        other = entry.what == Kind.OTHER
        values["what"] = reader.words.plain("agenda-publication" if other else f"media-kind-{entry.what}")
    return reader.words.plain(f"agenda-title-{entry.kind}", **values)


def in_code(record: Record) -> str:
    """«Н-017», whatever the centre lets a chat show: where others read along."""
    return str(record.code)
