"""Whoever asks what is held about them gets their pairings, too, and nothing of the other side."""

import json
from dataclasses import replace
from datetime import timedelta

from actions.mentoring import agreeing, ending, meetings, opinions, results
from actions.mentoring.ending import Outcome
from actions.mentoring.petition import judging
from actions.mentoring.plans import proposing as plan_proposing
from actions.people.mydata import as_json, held
from domain.mentoring.advice import Medium
from domain.mentoring.advice import Said as Advice
from domain.mentoring.meeting import TALK, Opinion, Said
from domain.mentoring.pairing import DeclineReason, Ending, Membership
from domain.mentoring.petition import Reason
from domain.mentoring.results import Result
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.registry.names import ChatNames
from storage.mentoring.advice import Talks
from tests.actions.registry.conftest import Meet

from . import planning
from .making import ON_PAPER, Town

WORDS = "Не складывается разговор"


async def test_a_copy_has_ones_own_pairings(town: Town, meet: Meet) -> None:
    vera = await meet("Вера")
    mentor, mentee = await town.mentor(), await town.mentee(vera)
    made = await town.active(mentor, mentee)
    await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY, Outcome("Робот"))

    (pairing,) = json.loads(as_json(await held(town.ctx, vera)))["programme"]["pairings"]
    full = replace(town.ctx, policy=replace(town.ctx.policy, chat_names=ChatNames.FULL))
    (in_full,) = json.loads(as_json(await held(full, vera)))["programme"]["pairings"]

    assert pairing == {
        "as": "mentee",
        "form": "педагог – ученик",
        "state": "ended",
        "proposed_at": made.proposed_at.isoformat(),
        "began_on": "2026-11-26",
        "until": "2027-08-25",
        "ended_on": "2026-11-26",
        "ending": "completed_early",
        "answer": "accepted",
        "reason": None,
    }
    assert in_full == {**pairing, "words": "", "result": "Робот", "case": ""}


async def test_what_the_other_side_said_is_not_in_it(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.propose(await town.mentor(pavel), await town.mentee(vera))
    await agreeing.decline(town.ctx, pavel, made.id, Side.MENTOR, DeclineReason.NO_TIME)

    (to_mentee,) = json.loads(as_json(await held(town.ctx, vera)))["programme"]["pairings"]
    (to_mentor,) = json.loads(as_json(await held(town.ctx, pavel)))["programme"]["pairings"]

    assert (to_mentee["answer"], to_mentee["reason"]) == (None, None)
    assert (to_mentor["answer"], to_mentor["reason"]) == ("declined", "no_time")


async def worked(town: Town, pavel: Actor, vera: Actor) -> Membership:
    """A pair that has a plan, met, talked, was asked for results, and is petitioned about."""
    ctx, curator = town.ctx, town.curator
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    await planning.agreed(town, pavel, made)
    await plan_proposing.propose(ctx, vera, made.id, planning.TRIP)
    said = Said(held_on=ctx.today(), minutes=45, about=TALK, attended=(made.id,))
    meeting = await meetings.log(ctx, vera, made.id, Side.MENTEE, said)
    await meetings.rate(ctx, vera, meeting.id, 5)
    await opinions.say(ctx, pavel, made.id, Side.MENTOR, Opinion.FITS)
    call = await results.ask(ctx, curator, [made.mentor], ctx.today() + timedelta(days=7))
    await results.answer(ctx, pavel, call.id, made.id, Result.PARTLY)
    await judging.record(ctx, curator, made.id, Reason.NO_CONTACT, ON_PAPER, WORDS, at_desk=True)
    async with ctx.write() as connection:
        talk = Talks(connection, ctx.open_vault())
        await talk.write(made.id, Side.MENTEE, Advice(Medium.TEXT, "Как быть?"), ctx.now(), ctx.today())
    return made


async def test_a_copy_has_what_the_work_of_a_pair_left(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    await worked(town, pavel, vera)

    mentee = json.loads(as_json(await held(town.ctx, vera)))["programme"]
    mentor = json.loads(as_json(await held(town.ctx, pavel)))["programme"]

    item = {
        "format": "project",
        "first": "2026-12-05",
        "last": "2026-12-20",
        "expected": "product",
        "done_on": None,
    }
    plan = {"state": "agreed", "goal": "potential", "items": [item]}
    meeting = {"held_on": "2026-11-26", "minutes": 45, "about": "talk", "written_down_by": "mentee"}
    talk = {"messages": 1, "last_on": "2026-11-26"}
    (proposal,), (petition,) = mentee["plan_proposals"], mentee["petitions"]
    (to_mentee,), (to_mentor,) = mentee["results"], mentor["results"]
    assert mentee["plans"] == [{"as": "mentee", **plan}]
    assert mentor["plans"] == [{"as": "mentor", **plan}]
    assert (proposal["kind"], proposal["state"], proposal["format"]) == ("add", "asked", "excursion")
    assert mentee["meetings"] == [{**meeting, "rating": 5, "words": ""}]
    assert mentor["meetings"] == [meeting]
    assert (mentee["opinions"], mentor["opinions"]) == ([], [{"as": "mentor", "opinion": "fits"}])
    assert mentee["talks"] == mentor["talks"] == [talk]
    assert (to_mentee["as"], to_mentee["result"]) == ("mentee", "partly")
    assert (to_mentor["as"], to_mentor["result"]) == ("mentor", "partly")
    assert (mentee["results_asked"], len(mentor["results_asked"])) == ([], 1)
    assert (petition["state"], petition["reason"]) == ("with_curator", "no_contact")
    assert (mentor["plan_proposals"], mentor["petitions"]) == ([], [])
    assert WORDS not in json.dumps([mentee, mentor], ensure_ascii=False)


async def test_own_words_stand_in_it_where_a_chat_may_show_them(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    await worked(town, pavel, vera)
    full = replace(town.ctx, policy=replace(town.ctx.policy, chat_names=ChatNames.FULL))

    (petition,) = json.loads(as_json(await held(full, vera)))["programme"]["petitions"]

    assert petition["words"] == WORDS
    assert WORDS not in as_json(await held(full, pavel)).decode()
