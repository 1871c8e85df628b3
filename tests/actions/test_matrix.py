"""Every action against every role. The expected answers are written by hand, not read from the table of permissions.

What there is belongs to somebody else: what one may do with a meetup or a post of one's own stands in the tests of
these. An action that is not in the table fails the first test: whoever adds one says here who may.
"""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from actions.applications.applying import apply
from actions.consents.erasing import erase
from actions.consents.lists import sheaf
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context, Policy
from actions.desk.sessions import make_link
from actions.duties import edits
from actions.enquiries.writing import ask
from actions.joining.lists import ways
from actions.joining.slips import issue
from actions.meetups import drafts as meetup_drafts
from actions.meetups.announce import announce
from actions.mentoring import meetings, requesting, results
from actions.mentoring.petition import judging
from actions.people.identity import identify
from actions.people.team import invite
from actions.posts import drafts as post_drafts
from actions.registry.bringing_in import look
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from actions.registry.practices import add_practice
from actions.registry.tags import add_tag
from domain.applications.refusals import HasPart
from domain.duties.duty import Bound, Ladder, Once
from domain.enquiries.refusals import NotOfProgramme
from domain.errors import NotAllowed, NotFound
from domain.joining.refusals import SlipUnknown
from domain.meetups.hall import HallState
from domain.meetups.meetup import Place
from domain.meetups.notices import CardPosted
from domain.mentoring.accord import AccordKind
from domain.mentoring.advice_refusals import AdviceGone
from domain.mentoring.pairing import MembershipState
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import Reason as PetitionReason
from domain.mentoring.plan import PlanState
from domain.mentoring.plan_proposal import ProposalKind
from domain.mentoring.refusals import MeetingSettled, NotYours
from domain.mentoring.speaking import OnPaper, Side
from domain.moments import QuietHours
from domain.notices import Owed
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.forms import FORMS
from domain.registry.names import ChatNames
from domain.registry.practice import PracticeField
from domain.registry.record import Part, RecordId
from domain.registry.refusals import AccountHasRecord, NoRecord
from storage.database import Database
from storage.desk import DeskSessions
from storage.halls import Halls
from storage.mentoring.accords import Accords
from storage.mentoring.advice import Reports, Talks
from storage.mentoring.pairings import Pairings
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plan_proposals import PlanProposals
from storage.mentoring.plans import Plans
from storage.outbox import Delivery, Outbox
from storage.people import Roles, Seen
from storage.vault import Vault
from tests.actions.every_action import (
    CHAT,
    LATER,
    NEED,
    PLANNED,
    TODAY,
    TOMORROW,
    VOICE,
    WISH,
    Rehearsal,
    Things,
    arguments,
    met_in,
    outcome,
    verbs,
)
from tests.actions.registry.conftest import KEY, MovedClock
from tests.documents.registry.making import xlsx

EVERYBODY = set(Role)
NOBODY: set[Role] = set()
OWNER = {Role.OWNER}
CURATOR = {Role.CURATOR}
READERS = {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}
AUDITORS = {Role.CURATOR, Role.DIRECTOR}
DESK = {Role.OWNER, Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}
DUTIES = DESK
DUTY_KEEPERS = {Role.OWNER, Role.CURATOR}
ORGANISERS = {Role.OWNER, Role.ORGANISER}
BINDERS = {Role.OWNER, Role.CURATOR, Role.ORGANISER}
POSTERS = {Role.OWNER, Role.CURATOR, Role.ORGANISER}
POST_KEEPERS = {Role.OWNER, Role.CURATOR}
OF_THE_PROGRAMME = {Role.MENTOR, Role.MENTEE, Role.GUARDIAN}

EXPECTED: dict[str, set[Role]] = {
    # Applications: anybody applies; who applied is the only one to add to it or withdraw it.
    "applications.applying.apply": EVERYBODY - {Role.MENTEE},
    "applications.applying.add_words": NOBODY,
    "applications.applying.mine": EVERYBODY,
    "applications.applying.withdraw": NOBODY,
    "applications.deciding.accept": CURATOR,
    "applications.deciding.decline": CURATOR,
    "applications.deciding.look": READERS,
    "applications.deciding.waiting": READERS,
    "applications.lists.listed": READERS,
    "applications.lists.of_record": READERS,
    # The log.
    "audit.reading.history_of": AUDITORS,
    "audit.reading.read_audit": AUDITORS,
    "audit.reading.team_of_audit": AUDITORS,
    # Consents and withdrawal.
    "consents.book.Book.found": READERS,
    "consents.book.Book.lines": READERS,
    "consents.erasing.destroyed": READERS,
    "consents.erasing.erase": CURATOR,
    "consents.lists.overview": READERS,
    "consents.lists.own_sheaves": EVERYBODY,
    "consents.lists.sheaf": READERS,
    "consents.lists.takers": READERS,
    "consents.papers.mark_printed": CURATOR,
    "consents.papers.mark_signed": CURATOR,
    "consents.papers.revoke_publication": CURATOR,
    "consents.printing.print_act": CURATOR,
    "consents.printing.print_papers": CURATOR,
    "consents.withdrawing.record_withdrawal": CURATOR,
    "consents.withdrawing.take_back": CURATOR,
    "consents.withdrawing.withdraw": NOBODY,
    "consents.withdrawing.withdraw_publication": NOBODY,
    # Whether a post appeared: here one that tells of somebody's meetup.
    "delivery.questions.post_again": OWNER,
    "delivery.questions.post_appeared": OWNER,
    # The desk.
    "desk.sessions.end_all_sessions": {Role.OWNER, Role.CURATOR},
    "desk.sessions.end_session": {Role.OWNER, Role.CURATOR},
    "desk.sessions.list_sessions": DESK,
    "desk.sessions.make_link": DESK,
    # Deadlines.
    "duties.edits.add": DUTY_KEEPERS,
    "duties.edits.rename": DUTY_KEEPERS,
    "duties.edits.restore": DUTY_KEEPERS,
    "duties.edits.retire": DUTY_KEEPERS,
    "duties.edits.set_hall": DUTY_KEEPERS,
    "duties.edits.set_ladder": DUTY_KEEPERS,
    "duties.edits.set_legal": DUTY_KEEPERS,
    "duties.edits.set_responsible": DUTY_KEEPERS,
    "duties.edits.set_term": DUTY_KEEPERS,
    "duties.edits.set_todo": DUTY_KEEPERS,
    "duties.lists.coming": DUTIES,
    "duties.lists.duty": DUTY_KEEPERS,
    "duties.lists.everything": DUTY_KEEPERS,
    "duties.lists.is_responsible": EVERYBODY,
    "duties.lists.months": DUTIES,
    "duties.lists.one": DUTIES,
    "duties.lists.school_year": DUTIES,
    "duties.lists.team": DUTY_KEEPERS,
    "duties.marks.hand_in": DUTY_KEEPERS,
    "duties.marks.undo": DUTY_KEEPERS,
    # Questions to the curator: of those who are of the programme.
    "enquiries.lists.listed": READERS,
    "enquiries.lists.of_record": READERS,
    "enquiries.writing.answer": CURATOR,
    "enquiries.writing.ask": OF_THE_PROGRAMME,
    "enquiries.writing.correspondence": CURATOR,
    "enquiries.writing.may_ask": EVERYBODY,
    "enquiries.writing.waiting": READERS,
    # Slips: whoever holds the paper opens it, and says «Это я» only after that.
    "joining.joining.join": NOBODY,
    "joining.joining.open_link": EVERYBODY - OF_THE_PROGRAMME,
    "joining.joining.open_typed": EVERYBODY - OF_THE_PROGRAMME,
    "joining.lists.found": READERS,
    "joining.lists.latest": READERS,
    "joining.lists.locked_out": READERS,
    "joining.lists.ways": READERS,
    "joining.slips.issue": CURATOR,
    "joining.slips.reissue": CURATOR,
    "joining.slips.without_account": CURATOR,
    # Advice: of the two alone, until one of them reports it.
    "mentoring.advice.reports.close": AUDITORS,
    "mentoring.advice.reports.look_into": AUDITORS,
    "mentoring.advice.reports.open_file": AUDITORS,
    "mentoring.advice.reports.open_talk": AUDITORS,
    "mentoring.advice.reports.overview": READERS,
    "mentoring.advice.reports.report": NOBODY,
    "mentoring.advice.talking.look": NOBODY,
    "mentoring.advice.talking.mine": EVERYBODY,
    "mentoring.advice.talking.say": NOBODY,
    # Meetups: here of another organiser's. A draft is nobody else's to see.
    "meetups.announce.announce": OWNER,
    "meetups.announce.announce_in": OWNER,
    "meetups.changes.cancel": OWNER,
    "meetups.changes.concerned": OWNER,
    "meetups.changes.move": OWNER,
    "meetups.changes.reschedule": OWNER,
    "meetups.changes.set_capacity": OWNER,
    "meetups.details.add_to_programme": OWNER,
    "meetups.details.change": OWNER,
    "meetups.details.remove_from_programme": OWNER,
    "meetups.details.set_description": OWNER,
    "meetups.details.set_guests_limit": OWNER,
    "meetups.details.set_organisation": OWNER,
    "meetups.details.set_parent_event": OWNER,
    "meetups.details.set_pin_cards": OWNER,
    "meetups.details.set_programme": OWNER,
    "meetups.details.set_remind_halls": OWNER,
    "meetups.details.set_reminders": OWNER,
    "meetups.details.set_site": OWNER,
    "meetups.details.set_tags": OWNER,
    "meetups.details.set_title": OWNER,
    "meetups.drafts.choose_halls": OWNER,
    "meetups.drafts.create_draft": ORGANISERS,
    "meetups.drafts.delete_draft": OWNER,
    "meetups.drafts.draft_from_page": ORGANISERS,
    "meetups.drafts.set_capacity": OWNER,
    "meetups.drafts.set_length": OWNER,
    "meetups.drafts.set_place": OWNER,
    "meetups.drafts.set_start": OWNER,
    "meetups.drafts.set_zone": OWNER,
    "meetups.forms.filled": OWNER,
    "meetups.halls.bind_chat": BINDERS,
    "meetups.halls.bind_hall": BINDERS,
    "meetups.halls.bot_added": EVERYBODY,
    "meetups.halls.free_for": OWNER,
    "meetups.halls.halls_to_choose": BINDERS,
    "meetups.halls.unbind_hall": BINDERS,
    "meetups.lists.newest_draft": EVERYBODY,
    "meetups.lists.next_of": EVERYBODY,
    "meetups.lists.organising": ORGANISERS,
    "meetups.lists.standing": EVERYBODY,
    "meetups.lists.upcoming": EVERYBODY,
    "meetups.people.readers": OWNER,
    "meetups.people.roster": OWNER,
    "meetups.people.write_to": OWNER,
    "meetups.rsvp.bring_guest": EVERYBODY,
    "meetups.rsvp.say_going": EVERYBODY,
    "meetups.rsvp.say_not_going": EVERYBODY,
    "meetups.rsvp.send_guest_home": EVERYBODY,
    "meetups.writing.stop": OWNER,
    # Oneself.
    "people.identity.mark_back": EVERYBODY,
    "people.identity.mark_blocked": EVERYBODY,
    "people.mydata.forget_me": EVERYBODY,
    "people.mydata.held": EVERYBODY,
    "people.preferences.choose_language": EVERYBODY,
    "people.preferences.choose_zone": EVERYBODY,
    # Roles. A link is opened by whoever holds it.
    "people.team.dismiss": OWNER,
    "people.team.get_member": OWNER,
    "people.team.invite": OWNER,
    "people.team.list_team": OWNER,
    "people.team.revoke_link": OWNER,
    "people.team.take": OWNER,
    "people.team.use_link": EVERYBODY,
    # Posts: here one of another organiser's.
    "posts.answers.appeared": POST_KEEPERS,
    "posts.answers.did_not_appear": POST_KEEPERS,
    "posts.answers.send_again": POST_KEEPERS,
    "posts.drafts.choose_hall": POST_KEEPERS,
    "posts.drafts.drop_photo": POST_KEEPERS,
    "posts.drafts.fill": POST_KEEPERS,
    "posts.drafts.forget": POST_KEEPERS,
    "posts.drafts.set_photo": POST_KEEPERS,
    "posts.drafts.set_time": POST_KEEPERS,
    "posts.drafts.start": POSTERS,
    "posts.drafts.write": POST_KEEPERS,
    "posts.lists.calendar": POSTERS,
    "posts.lists.get": POST_KEEPERS,
    "posts.lists.halls": POSTERS,
    "posts.lists.recent": POSTERS,
    "posts.schedule.back_to_draft": POST_KEEPERS,
    "posts.schedule.cancel": POST_KEEPERS,
    "posts.schedule.move": POST_KEEPERS,
    "posts.schedule.plan": POST_KEEPERS,
    "posts.schedule.send_now": POST_KEEPERS,
    # People of the programme, and one's own record, where there is one.
    "programme.people.card": READERS,
    "programme.people.find": READERS,
    "programme.people.overview": READERS,
    "programme.people.who_lacks": READERS,
    "programme.people.with_part": READERS,
    "programme.profile.own": OF_THE_PROGRAMME,
    "programme.profile.set_ages": {Role.MENTOR},
    "programme.profile.set_capacity": {Role.MENTOR},
    "programme.profile.set_hours": {Role.MENTOR},
    "programme.profile.set_time": {Role.MENTOR},
    "programme.profile.toggle_day": {Role.MENTOR},
    "programme.profile.toggle_form": {Role.MENTEE},
    "programme.profile.toggle_topic": {Role.MENTEE},
    # Pairings, papers, petitions: here somebody else's. A petition is decided by the director.
    "mentoring.accords.answer": NOBODY,
    "mentoring.accords.ask_to_end": CURATOR,
    "mentoring.accords.ask_to_prolong": CURATOR,
    "mentoring.accords.drop": CURATOR,
    "mentoring.agreeing.accept": NOBODY,
    "mentoring.agreeing.decline": NOBODY,
    "mentoring.ending.add_outcome": CURATOR,
    "mentoring.ending.end": CURATOR,
    "mentoring.ending.share_practice": NOBODY,
    "mentoring.pairs.counts": READERS,
    "mentoring.pairs.listed": READERS,
    "mentoring.pairs.look": READERS,
    "mentoring.pairs.look_at_own": NOBODY,
    "mentoring.pairs.mine": EVERYBODY,
    "mentoring.papers.fill_in": CURATOR,
    "mentoring.papers.give": CURATOR,
    "mentoring.papers.keep": CURATOR,
    "mentoring.papers.sign": CURATOR,
    "mentoring.pausing.pause": CURATOR,
    "mentoring.pausing.resume": CURATOR,
    "mentoring.petition.judging.candidates": CURATOR,
    "mentoring.petition.judging.decide": {Role.DIRECTOR},
    "mentoring.petition.judging.give_opinion": CURATOR,
    "mentoring.petition.judging.look": AUDITORS,
    "mentoring.petition.judging.record": CURATOR,
    "mentoring.petition.judging.record_withdrawal": CURATOR,
    "mentoring.petition.judging.take": AUDITORS,
    "mentoring.petition.judging.waiting": AUDITORS,
    "mentoring.petition.judging.waive_closing": CURATOR,
    "mentoring.petition.judging.write_down": CURATOR,
    "mentoring.petition.printing.print_one": AUDITORS,
    "mentoring.petition.printing.print_own": NOBODY,
    "mentoring.petition.stating.discard": NOBODY,
    "mentoring.petition.stating.mine": NOBODY,
    "mentoring.petition.stating.places": EVERYBODY,
    "mentoring.petition.stating.say_why": NOBODY,
    "mentoring.petition.stating.sign": NOBODY,
    "mentoring.petition.stating.state_reason": NOBODY,
    "mentoring.petition.stating.withdraw": NOBODY,
    # Plans: a mentor writes that of their own pairing, and whoever speaks for a mentee in it proposes.
    "mentoring.plans.deciding.agree": CURATOR,
    "mentoring.plans.deciding.approve": CURATOR,
    "mentoring.plans.deciding.give": CURATOR,
    "mentoring.plans.deciding.keep": CURATOR,
    "mentoring.plans.deciding.send_back": CURATOR,
    "mentoring.plans.drafting.add_item": CURATOR,
    "mentoring.plans.drafting.change_item": CURATOR,
    "mentoring.plans.drafting.drop_item": CURATOR,
    "mentoring.plans.drafting.move_item": CURATOR,
    "mentoring.plans.drafting.reopen": CURATOR,
    "mentoring.plans.drafting.set_goal": CURATOR,
    "mentoring.plans.drafting.submit": CURATOR,
    "mentoring.plans.marking.mark": CURATOR,
    "mentoring.plans.printing.print_plan": READERS,
    "mentoring.plans.proposing.accept": CURATOR,
    "mentoring.plans.proposing.decline": CURATOR,
    "mentoring.plans.proposing.propose": NOBODY,
    "mentoring.plans.proposing.withdraw": NOBODY,
    "mentoring.plans.reading.look": READERS,
    "mentoring.plans.reading.missing": READERS,
    "mentoring.plans.reading.waiting": READERS,
    "mentoring.printing.print_paper": READERS,
    "mentoring.proposing.cancel": CURATOR,
    "mentoring.proposing.propose": CURATOR,
    # Meetings and results, of somebody else's pair too.
    "mentoring.meeting_lists.choices": NOBODY,
    "mentoring.meeting_lists.course": READERS,
    "mentoring.meeting_lists.own": NOBODY,
    "mentoring.meetings.add_words": NOBODY,
    "mentoring.meetings.correct": NOBODY,
    "mentoring.meetings.deny": NOBODY,
    "mentoring.meetings.log": NOBODY,
    "mentoring.meetings.rate": NOBODY,
    "mentoring.meetings.remove": NOBODY,
    "mentoring.opinions.say": NOBODY,
    "mentoring.results.answer": NOBODY,
    "mentoring.results.ask": CURATOR,
    "mentoring.results.look": READERS,
    "mentoring.results.mentors": CURATOR,
    "mentoring.results.mine": NOBODY,
    "mentoring.results.newest": READERS,
    "mentoring.results.open_for": EVERYBODY,
    # Requests for a mentor: here somebody else's. Whoever can ask may look a mentor up by their code.
    "mentoring.acquainting.by_codes": CURATOR,
    "mentoring.acquainting.make": CURATOR,
    "mentoring.acquainting.mine": NOBODY,
    "mentoring.acquainting.name": NOBODY,
    "mentoring.acquainting.offered": CURATOR,
    "mentoring.acquainting.wishes_of": READERS,
    "mentoring.drafting.Drafts.confirm": CURATOR,
    "mentoring.drafting.Drafts.look": READERS,
    "mentoring.drafting.lock": CURATOR,
    "mentoring.drafting.locked_mentor": READERS,
    "mentoring.drafting.unlock": CURATOR,
    "mentoring.drafting.unlock_all": CURATOR,
    "mentoring.requesting.ask": NOBODY,
    "mentoring.requesting.change": NOBODY,
    "mentoring.requesting.look": READERS,
    "mentoring.requesting.look_at_own": NOBODY,
    "mentoring.requesting.mentee_by_code": CURATOR,
    "mentoring.requesting.mentor_by_code": {Role.CURATOR, Role.MENTEE},
    "mentoring.requesting.mine": EVERYBODY,
    "mentoring.requesting.of_person": READERS,
    "mentoring.requesting.open_ones": READERS,
    "mentoring.requesting.withdraw": NOBODY,
    "mentoring.suggesting.suggestions": READERS,
    # Registries.
    "registry.bringing_in.bring_in": CURATOR,
    "registry.bringing_in.look": CURATOR,
    "registry.bringing_in.look_again": CURATOR,
    "registry.directory.Directory.people": READERS,
    "registry.directory.Directory.search": READERS,
    "registry.keeping.add_person": CURATOR,
    "registry.keeping.change_person": CURATOR,
    "registry.practices.add_practice": CURATOR,
    "registry.practices.change_practice": CURATOR,
    "registry.practices.practice": READERS,
    "registry.practices.practices": READERS,
    "registry.practices.remove_practice": CURATOR,
    "registry.tags.add_tag": CURATOR,
    "registry.tags.list_tags": READERS,
    "registry.tags.rename_tag": CURATOR,
    "registry.tags.restore_tag": CURATOR,
    "registry.tags.retire_tag": CURATOR,
}

REFUSED = (
    MeetingSettled,
    AdviceGone,
    NotAllowed,
    NotFound,
    NotOfProgramme,
    NoRecord,
    HasPart,
    SlipUnknown,
    AccountHasRecord,
    NotYours,
)
"""What somebody hears who may not, or to whom it is as if it was not there. Any other refusal asks for no right."""


class World(NamedTuple):
    ctx: Context
    directory: Directory
    things: Things
    actors: dict[Role, Actor]


async def met(ctx: Context, number: int, name: str, *roles: Role) -> Actor:
    actor = await identify(ctx, Seen(number, name, None, "ru"), opened=True)
    async with ctx.write() as connection:
        for role in roles:
            await Roles(connection).give(actor.id, role, None, ctx.now())
    return await identify(ctx, Seen(number, name, None, "ru"), opened=True)


async def somebodys(ctx: Context) -> Things:
    """One of each thing, made by a curator, an owner or an organiser who are not among those that try."""
    owner = await met(ctx, 1, "Вера", Role.CURATOR, Role.ORGANISER, Role.DIRECTOR)
    mentee = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Ким Анна", Field.BIRTH: "2015"}))
    mentor = await add_person(ctx, owner, Part.MENTOR, Change(typed={Field.NAME: "Орлов Пётр"}))
    gone = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Белов Иван"}))
    await record_withdrawal(ctx, owner, gone.id, TODAY, "12")
    await erase(ctx, owner, gone.id)
    tag = await add_tag(ctx, owner, "шахматы")
    practice = await add_practice(ctx, owner, mentor.id, {PracticeField.TITLE: "Клуб"})
    (slip,) = await issue(ctx, owner, [mentee.id])
    requested = await requesting.ask(ctx, owner, mentee.id, NEED, OnPaper("1", TODAY))
    applicant = await met(ctx, 2, "Пётр")
    applied = await apply(ctx, applicant, Part.MENTEE, WISH)
    asked = await ask(ctx, applicant, "Когда начнём?")
    meetup, announced = [await meetup_drafts.create_draft(ctx, owner, title) for title in ("Вечер", "Утро")]
    post = await post_drafts.start(ctx, owner)
    duty = await edits.add(ctx, owner, "Отчёт", "Сдать", Once(TOMORROW), Bound.BY, Ladder(), responsible=[owner.id])
    link = await invite(ctx, owner, Role.ORGANISER)
    await make_link(ctx, owner)
    now = ctx.now()
    async with ctx.write() as connection:
        hall = await Halls(connection).ask(replace(CHAT, chat_id=-5), now)
        await Halls(connection).set_state(hall.id, HallState.BOUND)
        session = await DeskSessions(connection).add("1", owner.id, "2", "Firefox", now, now + timedelta(hours=8))
        posted = Owed(notice=CardPosted(meetup.id, hall.id), key="card", due_at=now, hall=hall.id)
        await Outbox(connection).owe([posted], now)
        letter = next(one for one in await Outbox(connection).in_state(Delivery.PENDING) if one.hall == hall.id)
        await Outbox(connection).set_state([letter.id], Delivery.UNKNOWN, now)
        pairings = Pairings(connection, ctx.records(connection))
        pairing = await pairings.add(mentor.id, FORMS[0].key, now)
        proposed = await pairings.propose(pairing, mentee.id, None, now)
        await pairings.save(replace(proposed, state=MembershipState.ACTIVE, began_on=TODAY), now)
        agreement = await MentoringPapers(connection).add(PaperKind.AGREEMENT, now, membership=proposed.id, term=6)
        accord = await Accords(connection).add(proposed.id, AccordKind.PROLONG, 3, owner.id, now)
        plans, proposals = (
            Plans(connection, ctx.records(connection)),
            PlanProposals(connection, ctx.records(connection)),
        )
        draft = await plans.begin(pairing.id, now)
        await plans.save(draft, replace(draft, state=PlanState.AGREED, agreed_at=now), now)
        await MentoringPapers(connection).add(PaperKind.PLAN, now, pairing=pairing.id)
        planned = await plans.add_item(pairing.id, PLANNED)
        proposal = await proposals.add(pairing.id, mentee.id, ProposalKind.ADD, None, PLANNED, owner.id, now)
    petition = await judging.record(ctx, owner, proposed.id, PetitionReason.NO_CONTACT, OnPaper("2", TODAY))
    meeting = await meetings.log(ctx, owner, proposed.id, None, met_in(proposed.id), OnPaper("6", TODAY))
    call = await results.ask(ctx, owner, [mentor.id], TOMORROW)
    await meetup_drafts.set_start(ctx, owner, announced.id, LATER.date(), LATER.time())
    await meetup_drafts.set_length(ctx, owner, announced.id, timedelta(hours=2))
    await meetup_drafts.set_place(ctx, owner, announced.id, Place("Клуб"))
    await meetup_drafts.choose_halls(ctx, owner, announced.id, [hall.id])
    await announce(ctx, owner, announced.id)
    said, report = await talked(ctx, owner, mentor.id)
    registry = xlsx(["ФИО наставника"], ["Зуева Анна"])
    return Things(
        record=mentee.id,
        version=mentee.version,
        erased=gone.id,
        mentor=mentor.id,
        code=str(mentee.code),
        application=applied.id,
        request=requested.id,
        membership=proposed.id,
        pairing=pairing.id,
        plan_item=planned.id,
        plan_proposal=proposal.id,
        accord=accord.id,
        paper=agreement.id,
        petition=petition.petition.id,
        enquiry=asked.enquiry,
        advice=said,
        meeting=meeting.id,
        call=call.id,
        report=report,
        tag=tag.id,
        practice=practice.id,
        draft=meetup.id,
        meetup=announced.id,
        post=post.id,
        duty=duty.id,
        hall=hall.id,
        letter=letter.id,
        person=owner.id,
        link=link.link.id,
        link_token=link.token,
        session=session.id,
        slip_token=slip.token,
        slip_characters=slip.characters,
        slip=slip.slip.id,
        plan=await look(ctx, Directory(ctx), None, registry),
        registry=registry,
        sheaf=await sheaf(ctx, owner, mentee.id),
        ways=await ways(ctx, owner),
    )


async def talked(ctx: Context, owner: Actor, mentor: RecordId) -> tuple[int, int]:
    """In a pair that talks: a voice message of the mentee's, and the mentor's report of it; by their numbers."""
    asks, asked_by = await met(ctx, 3, "Боря"), await met(ctx, 4, "Орлов")
    mentee = await add_person(ctx, owner, Part.MENTEE, Change(typed={Field.NAME: "Ким Борис", Field.BIRTH: "2000"}))
    async with ctx.write() as connection:
        records = ctx.records(connection)
        await records.tie(mentee.id, asks.id, ctx.now())
        await records.tie(mentor, asked_by.id, ctx.now())
        pairings = Pairings(connection, records)
        pairing = await pairings.add(mentor, FORMS[0].key, ctx.now())
        made = await pairings.propose(pairing, mentee.id, None, ctx.now())
        await pairings.save(replace(made, state=MembershipState.ACTIVE), ctx.now())
        gateway = Talks(connection, ctx.open_vault())
        said = await gateway.write(made.id, Side.MENTEE, VOICE, ctx.now(), ctx.today())
        report = await Reports(connection).add(said, Side.MENTOR, asked_by.id, ctx.now())
    return said.id, report.id


async def somebody_of(ctx: Context, role: Role) -> Actor:
    """Somebody with this role; of the programme's, with a record of their own."""
    person = (await met(ctx, 100 + list(Role).index(role), role.value)).person
    actor = Actor(person, frozenset({role}))
    part = {Role.MENTOR: Part.MENTOR, Role.MENTEE: Part.MENTEE, Role.GUARDIAN: Part.GUARDIAN}.get(role)
    if part is not None:
        curator = Actor(person, frozenset({Role.CURATOR}))
        record = await add_person(ctx, curator, part, Change(typed={Field.NAME: "Белов Иван"}))
        async with ctx.write() as connection:
            await ctx.records(connection).tie(record.id, PersonId(person.id), ctx.now())
    return actor


@pytest.fixture
async def world(tmp_path: Path, empty_database: Path) -> AsyncIterator[World]:
    path = Path(shutil.copy(empty_database, tmp_path / "matrix.db"))
    policy = Policy(
        zone=ZoneInfo("Europe/Moscow"),
        languages=("ru", "en"),
        owners=frozenset({1}),
        quiet_hours=QuietHours(time(21), time(8)),
        chat_names=ChatNames.FULL,
    )
    before = Context(Database(path), MovedClock(), policy, vault=Vault([KEY]))
    try:
        things = await somebodys(before)
        actors = {role: await somebody_of(before, role) for role in Role}
    finally:
        await before.database.close()
    ctx = replace(before, database=Rehearsal(path))
    directory = Directory(ctx)
    await directory.refresh()
    yield World(ctx, directory, things, actors)
    await ctx.database.close()


def test_every_action_is_expected() -> None:
    assert set(verbs()) == set(EXPECTED)


async def test_every_action_of_every_role(world: World) -> None:
    found = {}
    for name, verb in verbs().items():
        given = arguments(name, verb, world.things)
        found[name] = {
            role
            for role, who in world.actors.items()
            if not isinstance(await outcome(verb, world.ctx, world.directory, who, given), REFUSED)
        }

    assert found == EXPECTED
