"""What the bot and the programme hold about somebody: shown to them, given out, forgotten."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.agenda.feed import link_since
from actions.consents.erasing import settle
from actions.consents.lists import Sheaf, own_sheaves
from actions.context import Context
from actions.media.lists import naming
from actions.meetups import rsvp
from actions.mentoring import acquainting, own_copy, pairs, requesting
from actions.mentoring.invitations import answering
from actions.mentoring.invitations.standing import Invited
from actions.mentoring.own_copy import NOTHING, Work
from actions.mentoring.pairs import Own
from actions.mentoring.requesting import Seen
from actions.monitoring import answering as surveying
from actions.roadmap import proposing
from domain.consents.refusals import HasDuties, WithdrawFirst
from domain.consents.withdrawal import Erasure, Ground
from domain.meetups.rsvp import Answer, Rsvp
from domain.people.person import Actor
from domain.people.roles import TEAM, Role
from domain.registry.field import Field
from domain.registry.fields import written
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.record import Part, Record
from domain.roadmap.proposal import Suggestion
from storage.audit import Audit
from storage.erasures import Erasures
from storage.meetups import Meetups
from storage.monitoring.surveys import Answered
from storage.rsvps import Rsvps
from storage.tags import Tags


@dataclass(frozen=True, slots=True)
class Held:
    """Everything about one person. ``answers`` are titles and starts of meetups, with what they answered.

    ``sheaves`` are their own record's papers and those of children for whom they sign. ``fields`` are what their own
    record holds, by their names: values only where a chat may show them, else "". ``pairings`` and ``requests`` for a
    mentor are their own, ``wishes`` are the codes of those whom they named after a group meeting. ``work`` is all
    that the work of their pairings left, ``suggestions`` what they proposed to the roadmap. ``publications`` are
    titles of those in which they are named as somebody who can be recognised, ``invitations`` those that they answered
    as a specialist from elsewhere, ``surveys`` what they were asked and answered. ``calendar`` is when the secret link
    to their calendar was made.
    """

    actor: Actor
    answers: Sequence[tuple[str, datetime | None, Rsvp]]
    sheaves: Sequence[Sheaf]
    fields: Mapping[str, str]
    pairings: Sequence[Own] = ()
    requests: Sequence[Seen] = ()
    wishes: Sequence[str] = ()
    work: Work = NOTHING
    calendar: datetime | None = None
    suggestions: Sequence[Suggestion] = ()
    publications: Sequence[str] = ()
    invitations: Sequence[Invited] = ()
    surveys: Sequence[Answered] = ()

    @property
    def record(self) -> Record | None:
        """Their own, unless it was erased."""
        return self.sheaves[0].record if self.sheaves else None

    @property
    def in_full(self) -> bool:
        """Whether values stand in ``fields``, not their names alone."""
        return any(self.fields.values())


async def held(ctx: Context, actor: Actor) -> Held:
    """What there is about whoever asks."""
    sheaves = await own_sheaves(ctx, actor)
    async with ctx.read() as connection:
        answers = await Rsvps(connection).all_of(actor.id)
        vocabulary = Vocabulary(ctx.policy.forms, tuple(await Tags(connection).all()))
    invitations, calendar = await answering.mine(ctx, actor), await link_since(ctx, actor)
    if not sheaves:
        return Held(actor, answers, sheaves, {}, invitations=invitations, calendar=calendar)
    own = sheaves[0].record
    fields = _fields(own, vocabulary)
    if ctx.policy.chat_names is not ChatNames.FULL:
        fields = dict.fromkeys(fields, "")
    # How to reach somebody goes through no chat, whatever names do.
    fields |= dict.fromkeys(fields.keys() & {Field.CONTACT.value}, "")
    pairings = await pairs.all_of(ctx, own.id)
    return Held(
        actor,
        answers,
        sheaves,
        fields,
        pairings=pairings,
        requests=await requesting.all_of(ctx, own.id),
        wishes=await acquainting.named_by(ctx, own.id),
        work=await own_copy.work_of(ctx, own.id, pairings),
        suggestions=await proposing.all_of(ctx, own.id),
        publications=await naming(ctx, own.id),
        invitations=invitations,
        surveys=await surveying.all_of(ctx, own.id),
        calendar=calendar,
    )


def as_json(found: Held) -> bytes:
    """Everything as JSON, for another program to read."""
    person = found.actor.person
    facts: dict[str, Any] = {
        "telegram": {
            "id": person.telegram_id,
            "name": person.name,
            "username": person.username,
            "language": person.language or person.telegram_language,
            "zone": None if person.zone is None else person.zone.key,
        },
        "roles": sorted(found.actor.roles),
        "calendar_link_since": None if found.calendar is None else found.calendar.isoformat(),
        "meetups": [
            {
                "title": title,
                "starts_at": None if starts_at is None else starts_at.isoformat(),
                "answer": answer.answer.value,
                "guests": answer.guests,
            }
            for title, starts_at, answer in found.answers
        ],
        "invitations": [_invitation(one) for one in found.invitations],
    }
    if found.record is not None:
        facts["programme"] = {
            "code": str(found.record.code),
            "held": {field: text or "held" for field, text in found.fields.items()}
            if found.in_full
            else sorted(found.fields),
            "consents": [_paper(sheaf) for sheaf in found.sheaves],
            "pairings": [_pairing(own, in_full=found.in_full) for own in found.pairings],
            "requests": [_request(seen, in_full=found.in_full) for seen in found.requests],
            "wishes": list(found.wishes),
            **own_copy.as_facts(found.work, found.record.id, in_full=found.in_full),
            "roadmap_proposals": [_suggestion(one, in_full=found.in_full) for one in found.suggestions],
            "publications": list(found.publications),
            "surveys": [_survey(one, in_full=found.in_full) for one in found.surveys],
        }
    return json.dumps(facts, ensure_ascii=False, indent=2).encode()


async def forget_me(ctx: Context, actor: Actor) -> None:
    """A guest of meetups is nobody from now on: no name, no account, no letters; what counts them stays.

    Seats of theirs at meetups to come go to who waits. Raises HasDuties for the team, WithdrawFirst for people of the
    programme.
    """
    if actor.roles & {Role.OWNER, *TEAM}:
        raise HasDuties
    if await own_sheaves(ctx, actor):
        raise WithdrawFirst
    await answering.leave_all(ctx, actor)
    async with ctx.read() as connection:
        coming = await Meetups(connection).of_participant(actor.id, ctx.now())
    for meetup, answer in coming:
        if answer is not Answer.NOT_GOING and not meetup.has_started(ctx.now()):
            await rsvp.say_not_going(ctx, actor, meetup.id)
    async with ctx.write() as connection:
        erasure = Erasure(at=ctx.now(), ground=Ground.ASKED, person=actor.id)
        await Erasures(connection).add(erasure)
        await Audit(connection).add(actor.id, "forget_person", "person", actor.id, ctx.now())
        await Erasures(connection).forget_person(actor.id, actor.person.telegram_id)
    await settle(ctx)


def _fields(record: Record, vocabulary: Vocabulary) -> dict[str, str]:
    """What is filled in, by field."""
    found: dict[str, str] = {}
    for part in (None, *record.parts):
        # A guardian stands in no registry.
        if part is not Part.GUARDIAN:
            found |= {field.value: text for field, text in written(record.details, part, vocabulary).items() if text}
    # The curator's own note is about the work, and is read at the desk.
    found.pop("note", None)
    return found


def _invitation(found: Invited) -> dict[str, Any]:
    """What they were invited for as a specialist, and what they answered; nothing of the pairing."""
    one = found.invitation
    return {
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "starts_at": None if one.occasion.starts is None else one.occasion.starts.isoformat(),
        "state": one.state.value,
        "words": one.answer,
    }


def _request(seen: Seen, *, in_full: bool) -> dict[str, Any]:
    """A request for a mentor: others by their codes, own words only where a chat may show them."""
    request, need = seen.request, seen.request.need
    facts: dict[str, Any] = {"state": request.state.value, "made_at": request.made_at.isoformat()}
    if need is not None:
        facts["form"] = next((one.name for one in seen.vocabulary.forms if one.key == need.form), need.form)
        facts["topics"] = list(seen.vocabulary.names(need.topics))
        facts["days"] = sorted(need.days)
        facts["mentors"] = [str(one.code) for one in seen.wished]
        facts["words"] = need.words if in_full or not need.words else "held"
    return facts


def _suggestion(one: Suggestion, *, in_full: bool) -> dict[str, Any]:
    """What a mentor proposed to the roadmap; the words themselves they read in «Мои предложения», too."""
    return {
        "made_at": one.made_at.isoformat(),
        "state": one.state.value,
        "words": one.words if in_full or not one.words else "held",
        "answer": one.answer if in_full or not one.answer else "held",
    }


def _pairing(own: Own, *, in_full: bool) -> dict[str, Any]:
    """Nothing of the other side; own words and the result only where a chat may show them."""
    membership = own.pair.membership
    said = next((one for one in own.pair.answers if one.side is own.side), None)
    facts: dict[str, Any] = {
        "as": own.side.value,
        "form": own.pair.form,
        "state": membership.state.value,
        "proposed_at": membership.proposed_at.isoformat(),
        "began_on": None if membership.began_on is None else membership.began_on.isoformat(),
        "until": None if membership.until is None else membership.until.isoformat(),
        "ended_on": None if membership.ended_on is None else membership.ended_on.isoformat(),
        "ending": None if membership.ending is None else membership.ending.value,
        "answer": None if said is None else said.verdict.value,
        "reason": None if said is None or said.reason is None else said.reason.value,
    }
    if in_full:
        facts |= {
            "words": "" if said is None else said.words,
            "result": membership.outcome,
            "case": membership.case_link,
        }
    return facts


def _survey(one: Answered, *, in_full: bool) -> dict[str, Any]:
    """What they were asked and said; own words only where a chat may show them."""
    survey = one.survey
    answers = {key: "held" if isinstance(said, str) and not in_full else said for key, said in one.answers.items()}
    return {
        "survey": survey.kind.value,
        "state": survey.state.value,
        "sent_at": None if survey.finished_at is None else survey.finished_at.isoformat(),
        "answers": answers,
    }


def _paper(sheaf: Sheaf) -> dict[str, Any]:
    return {
        "code": str(sheaf.record.code),
        "valid": sheaf.is_valid,
        "papers": [
            {
                "purpose": one.purpose.value,
                "signer": one.signer.value,
                "state": one.state_on(sheaf.today).value,
                "signed_on": None if one.signed_on is None else one.signed_on.isoformat(),
                "until": None if one.until is None else one.until.isoformat(),
            }
            for one in sheaf.history
        ],
    }
