"""When a person is forgotten, what hangs on their pairings comes to nothing, and the other side's request is open."""

from actions.mentoring import accords
from domain.mentoring.accord import AccordState
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.paper import PaperState
from domain.mentoring.request import RequestState
from storage.mentoring.accords import Accords

from .making import Town


async def test_whoever_was_to_have_a_forgotten_mentor_waits_for_another(town: Town) -> None:
    mentor = await town.mentor(capacity=2)
    agreed = await town.agreed(mentor, await town.mentee())
    active = await town.active(mentor, await town.mentee())
    asked = await accords.ask_to_prolong(town.ctx, town.curator, active.id, 3)

    async with town.ctx.write() as connection:
        await town.ctx.records(connection).erase(mentor.id, town.ctx.now())

    assert (await town.membership(agreed)).state is MembershipState.CANCELLED
    assert (await town.request(agreed.request)).state is RequestState.OPEN
    assert await town.open_papers(agreed) == [PaperState.VOID]
    assert (await town.membership(active)).ending is Ending.DATA_DESTROYED
    assert (await town.request(active.request)).state is RequestState.MET
    async with town.ctx.read() as connection:
        found = await Accords(connection).get(asked.id)
    assert found is not None
    assert found.state is AccordState.DROPPED
