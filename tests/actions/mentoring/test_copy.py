"""Whoever asks what is held about them gets their pairings, too, and nothing of the other side."""

import json
from dataclasses import replace

from actions.mentoring import agreeing, ending
from actions.mentoring.ending import Outcome
from actions.people.mydata import as_json, held
from domain.mentoring.pairing import DeclineReason, Ending
from domain.mentoring.speaking import Side
from domain.registry.names import ChatNames
from tests.actions.registry.conftest import Meet

from .making import Town


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
