"""Where an entry opens, each kind in its own feature. A further kind is one function and one line here."""

from collections.abc import Awaitable, Callable, Mapping

from aiogram_dialog import DialogManager

from actions.mentoring.petition import judging
from domain.agenda.entry import Entry, EntryKind
from domain.mentoring.petition import PetitionId
from domain.people.roles import Right, may
from handlers.duties.states import Browsing
from handlers.media.states import MediaPlan
from handlers.meetups.manage.states import Managing
from handlers.mentoring.pairings.states import Pairings
from handlers.mentoring.petition.states import Judging
from handlers.mentoring.plans.states import Plans
from handlers.mentoring.results.states import Calls, GivingResults
from handlers.monitoring.states import Surveying
from handlers.posts.states import Planning
from handlers.roadmap.states import RoadmapChat
from handlers.widgets import actor_in, context_in

Opening = Callable[[DialogManager, Entry], Awaitable[None]]


async def open_duty(manager: DialogManager, entry: Entry) -> None:
    assert entry.duty is not None
    await manager.start(Browsing.page, data={"duty": entry.number, "term": entry.duty.term.isoformat()})


async def open_petition(manager: DialogManager, entry: Entry) -> None:
    """Raises what `judging.take` does."""
    await judging.take(context_in(manager), actor_in(manager), PetitionId(entry.number))
    await manager.start(Judging.card, data={"petition": entry.number})


async def open_paper(manager: DialogManager, entry: Entry) -> None:
    await manager.start(Pairings.card, data={"membership": entry.number})


async def open_results(manager: DialogManager, entry: Entry) -> None:
    """To a mentor what they have to say, to others who has said it."""
    state = Calls.card if may(actor_in(manager).roles, Right.SEE_MENTORING) else GivingResults.card
    await manager.start(state, data={"call": entry.number})


async def open_plan(manager: DialogManager, entry: Entry) -> None:
    await manager.start(Plans.card, data={"membership": entry.number, "side": entry.side})


async def open_meetup(manager: DialogManager, entry: Entry) -> None:
    await manager.start(Managing.meetup, data={"meetup": entry.number})


async def open_post(manager: DialogManager, entry: Entry) -> None:
    await manager.start(Planning.page, data={"post": entry.number})


async def open_publication(manager: DialogManager, entry: Entry) -> None:
    await manager.start(MediaPlan.card, data={"publication": entry.number})


async def open_roadmap(manager: DialogManager, entry: Entry) -> None:
    await manager.start(RoadmapChat.event, data={"year": int(entry.side), "event": entry.number})


async def open_survey(manager: DialogManager, entry: Entry) -> None:
    await manager.start(Surveying.question, data={"survey": entry.number})


OPENINGS: Mapping[EntryKind, Opening] = {
    EntryKind.DUTY: open_duty,
    EntryKind.PETITION: open_petition,
    EntryKind.PAPER: open_paper,
    EntryKind.RESULTS: open_results,
    EntryKind.PLAN_ITEM: open_plan,
    EntryKind.MEETUP: open_meetup,
    EntryKind.POST: open_post,
    EntryKind.PUBLICATION: open_publication,
    EntryKind.ROADMAP: open_roadmap,
    EntryKind.SURVEY: open_survey,
}
