"""All that somebody can do through an action, found by looking, and what each needs to be tried."""

import importlib
import inspect
import pkgutil
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

import actions
from actions.audit.reading import AuditFilter
from actions.consents.book import Book
from actions.consents.lists import Sheaf
from actions.consents.papers import Paper, Signing
from actions.context import Context
from actions.joining.lists import Ways
from actions.mentoring.drafting import Drafts
from actions.mentoring.ending import Outcome
from actions.mentoring.overview import Overviews
from actions.mentoring.roll import Roll, Wanted
from actions.monitoring.tallies import Tallies
from actions.programme.people import Missing
from actions.registry.directory import Directory, Filter
from actions.registry.keeping import Change
from documents.event_page import EventPage
from documents.figures import Sheet as FiguresSheet
from documents.mentoring.plans import Worded
from domain.applications.application import Reason, Wish
from domain.consents.consent import Purpose
from domain.consents.signing import Signer, Stage
from domain.duties.duty import Bound, Ladder, Once
from domain.errors import Refusal
from domain.media.publication import Kind as MediaKind
from domain.meetups.meetup import Place, ProgrammeItem
from domain.meetups.notices import Audience
from domain.mentoring.advice import Medium, Said
from domain.mentoring.formats import WorkFormat
from domain.mentoring.invitation import Occasion
from domain.mentoring.meeting import TALK
from domain.mentoring.meeting import Opinion as MeetingOpinion
from domain.mentoring.meeting import Said as SaidOfMeeting
from domain.mentoring.pairing import DeclineReason, MembershipId, MembershipState, Verdict
from domain.mentoring.pairing import Ending as MentoringEnding
from domain.mentoring.petition import Ground, PetitionVerb, View
from domain.mentoring.petition import Reason as PetitionReason
from domain.mentoring.plan import Goal, ItemContent, ItemId, ReturnReason
from domain.mentoring.plan_proposal import ProposalReason
from domain.mentoring.request import Need
from domain.mentoring.results import Result
from domain.mentoring.speaking import OnPaper, Side
from domain.mentoring.story import StoryReason
from domain.monitoring.campaign import SwotPart
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.code import Code
from domain.registry.forms import FORMS
from domain.registry.practice import PracticeField
from domain.registry.record import Ages, Kind, Part, Standing
from domain.roadmap.roadmap import Content as Event
from storage.database import Database
from storage.halls import Chat
from wording.monitoring.charts import in_charts
from wording.monitoring.report import on_paper as on_report
from wording.monitoring.sheets import in_sheets
from wording.roadmap import on_paper
from wording.texts import Texts

Verb = Callable[..., Any]
TEXTS = Texts(("ru",))


def verbs() -> dict[str, Verb]:
    """Every public function or method of actions/ that is given an actor and a way to what is stored, by its name.

    What decides within an action (it is given a connection, or what was found already) is none.
    """
    found: dict[str, Verb] = {}
    for module in pkgutil.walk_packages(actions.__path__, "actions."):
        if not module.ispkg:
            found |= dict(_verbs_in(module.name))
    return found


def _verbs_in(name: str) -> Iterator[tuple[str, Verb]]:
    for called, member in vars(importlib.import_module(name)).items():
        if getattr(member, "__module__", None) != name:
            continue
        methods = vars(member) if inspect.isclass(member) else {}
        inside = {called: member} | {f"{called}.{one}": method for one, method in methods.items()}
        for label, verb in inside.items():
            if inspect.isfunction(verb) and "_" not in (label[0], label.partition(".")[2][:1]) and _acts(verb):
                yield f"{name.removeprefix('actions.')}.{label}", verb


def _acts(verb: Verb) -> bool:
    given = inspect.signature(verb).parameters.values()
    kinds = [str(one.annotation) for one in given]
    if any("AsyncConnection" in kind for kind in kinds):
        return False
    return any("Actor" in kind for kind in kinds) and any(one.name in {"ctx", "directory", "self"} for one in given)


class Undone(Exception):
    """It would have been stored."""


class Rehearsal(Database):
    """What is written is undone at the end of each transaction, so that everybody finds the same."""

    @asynccontextmanager
    async def write(self, *, long: bool = False) -> AsyncIterator[AsyncConnection]:
        async with super().write(long=long) as connection:
            yield connection
            raise Undone


@dataclass(frozen=True)
class Things:
    """The numbers of what there is: all of it somebody else's."""

    record: int
    version: int
    erased: int
    mentor: int
    code: str
    application: int
    request: int
    membership: int
    pairing: int
    plan_item: int
    plan_proposal: int
    accord: int
    paper: int
    petition: int
    enquiry: int
    advice: int
    meeting: int
    invitation: int
    invitation_token: str
    story: int
    call: int
    campaign: int
    survey: int
    report: int
    tag: int
    practice: int
    draft: int
    meetup: int
    post: int
    publication: int
    duty: int
    hall: int
    letter: int
    person: int
    link: int
    link_token: str
    session: int
    slip_token: str
    slip_characters: str
    slip: int
    roadmap_stage: int
    roadmap_event: int
    roadmap_proposal: int
    plan: Any
    registry: bytes
    sheaf: Sheaf
    ways: Ways


TODAY, TOMORROW = date(2026, 11, 26), date(2026, 11, 27)
PAPER = Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD)
NEED = Need(form=FORMS[0].key, words="Помочь с выступлением")
VOICE = Said(Medium.VOICE, "", "a-voice")
WISH = Wish(kind=Kind.PUPIL, forms=frozenset({FORMS[0].key}))
CHAT = Chat(-77, None, "Зал", None, is_channel=False, can_pin=True)
PLANNED = ItemContent(format=WorkFormat.PROJECT, first=TOMORROW, last=TOMORROW)
ROADMAP_YEAR = 2026
EVENT = Event(title="Обучение наставников", first=TOMORROW, last=TOMORROW)
LATER = datetime(2026, 12, 20, 16, tzinfo=ZoneInfo("Europe/Moscow"))


def met_in(membership: int) -> SaidOfMeeting:
    """A meeting of today, written down."""
    return SaidOfMeeting(held_on=TODAY, minutes=60, about=TALK, attended=(MembershipId(membership),))


def arguments(name: str, verb: Verb, things: Things) -> dict[str, Any]:
    """What the verb is tried with, besides who acts: everything there is, everything allowed."""
    known = _by_name(things)
    if name in _SPECIAL:
        known |= _SPECIAL[name](things)
    if name.startswith(_OF_DRAFTS):
        known["meetup_id"] = things.draft
    wanted = inspect.signature(verb).parameters.values()
    return {
        one.name: known[one.name]
        for one in wanted
        if one.default is inspect.Parameter.empty and one.name not in {"ctx", "directory", "self", "actor"}
    }


def _by_name(things: Things) -> dict[str, Any]:
    return {
        "ages": Ages(),
        "application": things.application,
        "at": LATER,
        "audience": Audience.ALL,
        "befores": [timedelta(hours=3)],
        "bound": Bound.BY,
        "can_write": True,
        "capacity": 12,
        "change": Change(),
        "chat": CHAT,
        "content": things.registry,
        "count": 2,
        "day": LATER.date(),
        "decided": False,
        "decide": lambda _meetup: {},
        "description": "Знакомимся",
        "done_on": TODAY,
        "duty": things.duty,
        "duty_id": things.duty,
        "enquiry": things.enquiry,
        "event": "Фестиваль",
        "everybodys": True,
        "file_id": "photo",
        "form": FORMS[0].key,
        "grouped": True,
        "hall": things.hall,
        "hall_id": things.hall,
        "halls": [things.hall],
        "hour": time(18),
        "hours": 3,
        "html": "Скоро встреча",
        "in_chat": False,
        "is_administrator": True,
        "item": ProgrammeItem("Чай", ""),
        "items": [ProgrammeItem("Чай", "")],
        "key": FORMS[0].key,
        "ladder": Ladder(),
        "language": "en",
        "legal": True,
        "length": timedelta(hours=1),
        "letter": things.letter,
        "limit": 2,
        "link": things.link,
        "mark": "",
        "accord": things.accord,
        "ending": MentoringEnding.BY_AGREEMENT,
        "ground": Ground.OTHER_NEED,
        "meetup": things.meetup,
        "call": things.call,
        "campaign": things.campaign,
        "survey": things.survey,
        "ready": True,
        "meeting": things.meeting,
        "invitation": things.invitation,
        "story": things.story,
        "membership": things.membership,
        "opinion": MeetingOpinion.FITS,
        "rating": 5,
        "result": Result.DONE,
        "pairing": things.pairing,
        "months": 3,
        "outcome": Outcome(),
        "petition": things.petition,
        "side": Side.MENTOR,
        "state": MembershipState.ACTIVE,
        "verb": PetitionVerb.GRANT,
        "verdict": Verdict.ACCEPTED,
        "view": View.FOR,
        "meetup_id": things.meetup,
        "mentee": things.record,
        "mentor": things.mentor,
        "month": TODAY,
        "name": "логика",
        "need": NEED,
        "number": 1,
        "organisation": "Центр",
        "page": EventPage(title="Вечер"),
        "paper": PAPER,
        "papers": [PAPER],
        "part": Part.MENTEE,
        "people": [things.person],
        "person": things.person,
        "place": Place("Библиотека"),
        "post_id": things.post,
        "publication": things.publication,
        "practice": things.practice,
        "reason": "Дождь",
        "received_on": TODAY,
        "record": things.record,
        "records": [things.record],
        "request": things.request,
        "repeats": Once(TOMORROW),
        "role": Role.DIRECTOR,
        "seen": things.plan,
        "session": things.session,
        "skipped": 0,
        "signing": Signing(signed_on=TODAY),
        "slip": things.slip,
        "standing": Standing.ACTIVE,
        "starts_at": LATER,
        "tab": None,
        "table": things.plan.table,
        "tag": things.tag,
        "tags": ["роботы"],
        "term": TOMORROW,
        "text": "Здравствуйте",
        "title": "Вечер знакомств",
        "todo": "Сдать отчёт",
        "token": "a-token",
        "typed": things.code,
        "version": things.version,
        "stage": things.roadmap_stage,
        "up": True,
        "year": ROADMAP_YEAR,
        "wanted": True,
        "what": Missing.NAME,
        "wish": WISH,
        "wished": [],
        "words": "Своими словами",
        "zone": ZoneInfo("Europe/Moscow"),
    }


_OF_DRAFTS = ("meetups.drafts.", "meetups.forms.", "meetups.announce.announce")
_PRACTICE = {PracticeField.TITLE: "Шахматный клуб"}
_SPECIAL: Mapping[str, Callable[[Things], dict[str, Any]]] = {
    "agenda.looking.between": lambda _: {"first": TODAY, "last": TOMORROW, "everything": True},
    "agenda.looking.month": lambda _: {"everything": True},
    "figures.reading.as_excel": lambda _: {"worded": lambda _: FiguresSheet("1", (), ("1",), (), frozenset())},
    "roadmap.editing.add_event": lambda things: {"stage": things.roadmap_stage, "content": EVENT},
    "roadmap.editing.begin": lambda _: {"year": ROADMAP_YEAR + 1, "beginning": [("Подготовка", [])]},
    "roadmap.editing.begin_from_earlier": lambda _: {"year": ROADMAP_YEAR + 1},
    "roadmap.editing.change_event": lambda things: {
        "event": things.roadmap_event,
        "version": 1,
        "stage": things.roadmap_stage,
        "content": EVENT,
    },
    "roadmap.editing.drop_event": lambda things: {"event": things.roadmap_event},
    "roadmap.printing.as_excel": lambda _: {"wording": lambda view: on_paper(view, TEXTS.default)},
    "roadmap.printing.as_word": lambda _: {"wording": lambda view: on_paper(view, TEXTS.default)},
    "roadmap.proposing.accept": lambda things: {
        "proposal": things.roadmap_proposal,
        "stage": things.roadmap_stage,
        "content": EVENT,
    },
    "roadmap.proposing.decline": lambda things: {"proposal": things.roadmap_proposal, "answer": "Уже не успеем"},
    "roadmap.proposing.one": lambda things: {"proposal": things.roadmap_proposal},
    "roadmap.proposing.withdraw": lambda things: {"proposal": things.roadmap_proposal},
    "roadmap.reading.event": lambda things: {"event": things.roadmap_event},
    "roadmap.working.cancel": lambda things: {"event": things.roadmap_event},
    "roadmap.working.finish": lambda things: {"event": things.roadmap_event},
    "roadmap.working.reopen": lambda things: {"event": things.roadmap_event},
    "roadmap.working.start": lambda things: {"event": things.roadmap_event},
    "applications.deciding.decline": lambda _: {"reason": next(iter(Reason))},
    "audit.reading.read_audit": lambda _: {"wanted": AuditFilter()},
    "consents.book.Book.found": lambda _: {"wanted": Filter()},
    "consents.erasing.destroyed": lambda things: {"record": things.erased},
    "consents.lists.takers": lambda things: {"found": things.sheaf},
    "consents.printing.print_act": lambda things: {"record": things.erased},
    "consents.withdrawing.record_withdrawal": lambda _: {"paper": "12"},
    "joining.joining.open_link": lambda things: {"token": things.slip_token},
    "joining.joining.open_typed": lambda things: {"typed": things.slip_characters},
    "joining.lists.found": lambda things: {"known": things.ways, "wanted": Filter(), "access": None},
    "joining.lists.locked_out": lambda things: {"known": things.ways},
    "media.lists.recognisable": lambda _: {"publications": []},
    "media.lists.month": lambda _: {"first": date(2026, 12, 1)},
    "media.planning.add": lambda _: {"kind": MediaKind.OTHER, "title": "Наставники"},
    "media.planning.gather": lambda _: {"first": TODAY, "last": TODAY, "worded": lambda _: "Дайджест"},
    "media.planning.set_resources": lambda _: {"chosen": ["site", "vk", "telegram"]},
    "media.publishing.mark_published": lambda _: {"resource": "site", "link": "https://example.org/1"},
    "media.publishing.retry": lambda _: {"resource": "vk"},
    "media.writing.name_people": lambda things: {"typed": [things.code]},
    "mentoring.advice.reports.close": lambda things: {"number": things.report},
    "mentoring.advice.reports.look_into": lambda things: {"number": things.report},
    "mentoring.advice.reports.open_file": lambda things: {"number": things.report, "message": things.advice},
    "mentoring.advice.reports.open_talk": lambda things: {"number": things.report, "at_desk": True},
    "mentoring.advice.reports.report": lambda things: {"message": things.advice},
    "mentoring.advice.talking.say": lambda _: {"said": VOICE},
    "meetups.details.set_site": lambda _: {"link": "https://example.org"},
    "mentoring.meetings.correct": lambda things: {"said": met_in(things.membership)},
    "mentoring.meetings.log": lambda things: {"said": met_in(things.membership)},
    "mentoring.meetings.set_specialist": lambda _: {"took_part": True},
    "mentoring.invitations.answering.accept": lambda things: {"token": things.invitation_token},
    "mentoring.invitations.answering.decline": lambda things: {"token": things.invitation_token},
    "mentoring.invitations.answering.look": lambda things: {"token": things.invitation_token},
    "mentoring.invitations.inviting.invite": lambda things: {"occasion": Occasion(item=ItemId(things.plan_item))},
    "mentoring.invitations.inviting.mark": lambda _: {"came": True},
    "mentoring.stories.deciding.decline_story": lambda _: {"reason": StoryReason.LATER},
    "mentoring.stories.deciding.take_story": lambda _: {"title": "Рассказ"},
    "mentoring.stories.reading.preview": lambda _: {"recognised": []},
    "mentoring.stories.writing.add_photo": lambda _: {"file": "photo"},
    "mentoring.stories.writing.send_story": lambda _: {"recognised": []},
    "mentoring.results.ask": lambda things: {"wanted": [things.mentor], "due": TOMORROW},
    "mentoring.agreeing.decline": lambda _: {"reason": DeclineReason.NO_TIME},
    "mentoring.papers.fill_in": lambda things: {"paper": things.paper},
    "mentoring.papers.give": lambda things: {"paper": things.paper},
    "mentoring.papers.keep": lambda things: {"paper": things.paper},
    "mentoring.papers.sign": lambda things: {"paper": things.paper, "signed": OnPaper("3", TODAY)},
    "mentoring.petition.judging.candidates": lambda things: {"code": Code.parse(things.code)},
    "mentoring.petition.judging.record": lambda _: {"reason": PetitionReason.NO_CONTACT, "paper": OnPaper("4", TODAY)},
    "mentoring.petition.judging.record_withdrawal": lambda _: {"paper": OnPaper("5", TODAY)},
    "mentoring.petition.stating.state_reason": lambda _: {"reason": PetitionReason.NO_CONTACT},
    "mentoring.plans.deciding.approve": lambda _: {"order": OnPaper("6", TODAY)},
    "mentoring.plans.deciding.send_back": lambda _: {"reason": ReturnReason.DATES},
    "mentoring.plans.drafting.add_item": lambda _: {"content": PLANNED},
    "mentoring.plans.drafting.change_item": lambda things: {"item": things.plan_item, "content": PLANNED},
    "mentoring.plans.drafting.drop_item": lambda things: {"item": things.plan_item},
    "mentoring.plans.drafting.move_item": lambda things: {"item": things.plan_item, "up": True},
    "mentoring.plans.drafting.set_goal": lambda _: {"goal": Goal.POTENTIAL},
    "mentoring.plans.marking.mark": lambda things: {"item": things.plan_item},
    "mentoring.plans.printing.print_plan": lambda _: {"side": None, "wording": lambda _: Worded(goal="", rows=())},
    "mentoring.plans.proposing.accept": lambda things: {"proposal": things.plan_proposal},
    "mentoring.plans.proposing.decline": lambda things: {
        "proposal": things.plan_proposal,
        "reason": ProposalReason.LATER,
    },
    "mentoring.plans.proposing.propose": lambda _: {"content": PLANNED},
    "mentoring.plans.proposing.withdraw": lambda things: {"proposal": things.plan_proposal},
    "mentoring.plans.reading.look": lambda _: {"side": None},
    "mentoring.meeting_lists.diary": lambda _: {"page": 1},
    "mentoring.results.leaf": lambda _: {"first": 0, "count": 10},
    "mentoring.results.newest": lambda _: {"count": 8},
    "mentoring.roll.Roll.outlines": lambda things: {"wanted": [things.pairing]},
    "mentoring.roll.Roll.pairings": lambda _: {"wanted": Wanted()},
    "mentoring.roll.Roll.plans": lambda _: {"wanted": Wanted()},
    "mentoring.roll.Roll.requests": lambda _: {"wanted": Wanted(), "state": None},
    "mentoring.printing.print_paper": lambda things: {"paper": things.paper},
    "mentoring.acquainting.by_code": lambda _: {"typed": "М-001"},
    "mentoring.acquainting.by_codes": lambda _: {"typed": "М-001"},
    "mentoring.requesting.mentor_by_code": lambda _: {"typed": "М-001"},
    "monitoring.answering.answer": lambda _: {"key": "comfort", "said": 8},
    "monitoring.answering.begin_paper": lambda _: {"paper": OnPaper("7", TODAY)},
    "monitoring.answering.record_paper": lambda _: {"paper": OnPaper("7", TODAY), "answers": {}},
    "monitoring.printing.as_charts": lambda _: {"wording": lambda found: in_charts(found, TEXTS.default)},
    "monitoring.printing.as_excel": lambda _: {
        "wording": lambda found: in_sheets(found, TEXTS.default, lambda one: str(one.code)),
        "in_chat": True,
    },
    "monitoring.printing.as_word": lambda _: {
        "wording": lambda found: on_report(found, TEXTS.default, lambda one: str(one.code)),
        "in_chat": True,
    },
    "monitoring.swot.write": lambda _: {"fields": {SwotPart.THREATS: "Мало времени"}},
    "programme.profile.toggle_day": lambda _: {"day": 1},
    "people.team.use_link": lambda things: {"token": things.link_token},
    "posts.drafts.fill": lambda _: {"length": 13},
    "posts.drafts.write": lambda _: {"length": 13},
    "registry.directory.Directory.search": lambda _: {"wanted": Filter()},
    "registry.practices.some_practices": lambda _: {"first": 0, "count": 10},
    "registry.practices.practice": lambda things: {"number": things.practice},
    "registry.practices.add_practice": lambda _: {"typed": _PRACTICE},
    "registry.practices.change_practice": lambda _: {"typed": _PRACTICE, "version": 1},
}


def _roll(ctx: Context, _directory: Directory) -> Roll:
    return Roll(ctx)


def _tallies(ctx: Context, _directory: Directory) -> Tallies:
    return Tallies(ctx)


async def outcome(
    verb: Verb, ctx: Context, directory: Directory, actor: Actor, given: Mapping[str, Any]
) -> Refusal | None:
    """What the actor is refused with; None: something came of it."""
    present = inspect.signature(verb).parameters
    keepers = {"Book": Book, "Drafts": Drafts, "Roll": _roll, "Overviews": Overviews, "Tallies": _tallies}
    kept = keepers.get(verb.__qualname__.partition(".")[0])
    owner = directory if kept is None else kept(ctx, directory)
    around: dict[str, Any] = {"ctx": ctx, "directory": directory, "self": owner, "actor": actor}
    try:
        found = verb(**{name: value for name, value in around.items() if name in present}, **given)
        if inspect.isawaitable(found):
            await found
    except Undone:
        return None
    except Refusal as refusal:
        return refusal
    return None
