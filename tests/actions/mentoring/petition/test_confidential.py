"""What was said is for curator and director alone: in no letter, log or plain row; and it goes with the forgotten."""

import json
import logging
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select

from actions.mentoring.petition import judging, stating
from actions.mentoring.petition.printing import print_one
from actions.mentoring.petition.ticks import look_after
from actions.registry.trail import unsealed
from domain.mentoring.petition import Ground, Petition, PetitionState, PetitionVerb, Reason, View
from storage.mentoring.petitions import Petitions
from storage.tables.people import audit
from tests.actions.mentoring.petition.making import RULING, SECRET, VIEW, Centre
from tests.actions.mentoring.petition.telling import told

SAID = (SECRET, VIEW, RULING)


async def granted(centre: Centre) -> Petition:
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NOT_AT_EASE)
    await stating.say_why(centre.ctx, centre.anna, draft.id, SECRET)
    await stating.sign(centre.ctx, centre.anna, draft.id)
    await judging.take(centre.ctx, centre.curator, draft.id)
    await judging.give_opinion(centre.ctx, centre.curator, draft.id, View.FOR, VIEW)
    await look_after(centre.ctx)
    await judging.decide(centre.ctx, centre.director, draft.id, PetitionVerb.GRANT, Ground.NO_CONTACT, RULING)
    await print_one(centre.ctx, centre.director, draft.id, in_chat=False)
    return draft


async def test_not_a_word_lies_in_plain_on_disk_or_in_a_log(centre: Centre, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await granted(centre)
    async with centre.ctx.write() as connection:
        await connection.exec_driver_sql("SELECT 1")

    with closing(sqlite3.connect(centre.ctx.database.path)) as stored:
        dump = "\n".join(stored.iterdump())
    raw = b"".join(path.read_bytes() for path in centre.ctx.database.path.parent.iterdir() if path.is_file())
    for words in (*SAID, "not_at_ease"):
        assert words not in dump
        assert words.encode() not in raw
        assert words not in caplog.text
    for words in SAID:
        assert json.dumps(words)[1:-1] not in dump


async def test_the_log_has_every_step_and_neither_reason_nor_word(centre: Centre) -> None:
    await granted(centre)

    async with centre.ctx.read() as connection:
        key = await centre.ctx.records(connection).key_of(centre.records["anna"].id)
        rows = (
            await connection.execute(
                select(audit.c.action, audit.c.before, audit.c.after).where(
                    audit.c.subject_id == centre.records["anna"].id, audit.c.action.not_in(["add_record"])
                )
            )
        ).all()
    actions = [row.action for row in rows]
    assert actions == ["sign_petition", "take_petition", "pass_petition", "grant_petition", "end_pairing"]
    readable = json.dumps([unsealed(key, row.after) for row in rows], ensure_ascii=False)
    assert '"state": "granted"' in readable
    for words in (*SAID, "not_at_ease", "no_contact"):
        assert words not in readable


async def test_no_letter_to_anybody_has_a_word_of_it(centre: Centre) -> None:
    await granted(centre)

    for actor in (centre.mentor, centre.anna, centre.curator, centre.director):
        letters = repr(await told(centre.ctx, actor))
        assert letters != "[]"
        for words in (*SAID, "not_at_ease", "no_contact"):
            assert words not in letters


@pytest.mark.parametrize("who", ["anna", "mentor"])
async def test_forgotten_with_either_of_both(centre: Centre, who: str) -> None:
    petition = await granted(centre)
    membership = await centre.pair("misha")
    opened = await stating.state_reason(centre.ctx, centre.mother, membership.id, Reason.OTHER)
    await stating.sign(centre.ctx, centre.mother, opened.id)
    async with centre.ctx.write() as connection:
        await centre.ctx.records(connection).erase(centre.records[who].id, centre.ctx.now())

    async with centre.ctx.read() as connection:
        gateway = Petitions(connection, centre.ctx.records(connection))
        found, other = await gateway.get(petition.id), await gateway.get(opened.id)
    assert found is not None
    assert other is not None
    assert found.decision is not None
    assert (found.state, found.reason, found.words, found.opinion) == (PetitionState.GRANTED, None, "", None)
    assert (found.decision.ground, found.decision.words) == (None, "")
    state = PetitionState.LAPSED if who == "mentor" else PetitionState.SUBMITTED
    assert (other.state, other.reason) == (state, None if who == "mentor" else Reason.OTHER)
