"""What becomes of requests, pairings and petitions of somebody who is forgotten: counts stay, words go."""

from datetime import datetime

from sqlalchemy import CompoundSelect, Select, String, UpdateBase, cast, delete, literal, select, update

from domain.media.publication import STORY_KEY
from domain.mentoring.accord import AccordState
from domain.mentoring.pairing import PROPOSED, RUNNING, SEATED, Ending, MembershipState
from domain.mentoring.paper import PaperState
from domain.mentoring.petition import SIGNED, PetitionState
from domain.mentoring.plan_proposal import ProposalState
from domain.mentoring.request import LIVE, RequestState
from domain.mentoring.speaking import Side
from domain.mentoring.story import StoryState
from domain.monitoring.survey import SurveyState
from domain.registry.record import RecordId
from domain.roadmap.proposal import SuggestionState
from storage.media_erasing import calling_off, silencing
from storage.tables.joining import loose_keys
from storage.tables.media import publications
from storage.tables.mentoring import membership_answers, memberships, mentor_requests, mentoring_papers, pairings
from storage.tables.mentoring_accords import accords
from storage.tables.mentoring_advice import advice_messages, advice_talks
from storage.tables.mentoring_choosing import acquaintance_wishes, draft_locks
from storage.tables.mentoring_invitations import invitations
from storage.tables.mentoring_meetings import meeting_members, meeting_opinions, meetings, results_given
from storage.tables.mentoring_petition import petitions
from storage.tables.mentoring_plans import plan_items, plan_proposals, plans
from storage.tables.mentoring_stories import stories, story_people
from storage.tables.monitoring import surveys
from storage.tables.roadmap import roadmap_proposals


def forgetting(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """For the running bot, and for a backup that is brought back."""
    led = select(pairings.c.id).where(pairings.c.mentor_id == record)
    theirs = (memberships.c.mentee_id == record) | memberships.c.pairing_id.in_(led)
    as_mentee = select(memberships.c.id).where(memberships.c.mentee_id == record)
    as_mentor = select(memberships.c.id).where(memberships.c.pairing_id.in_(led))
    proposed = theirs & memberships.c.state.in_(list(PROPOSED))
    asked = select(memberships.c.request_id).where(proposed, memberships.c.request_id.is_not(None))
    # A plan speaks of all who are in it.
    planned = led.union(select(memberships.c.pairing_id).where(memberships.c.mentee_id == record))
    # What was said in a petition speaks of both.
    petitioned = (petitions.c.mentee_id == record) | petitions.c.membership_id.in_(as_mentor)
    # What two people said to each other is about both, and goes with either.
    talked = select(memberships.c.id).where(theirs)
    return (
        delete(advice_messages).where(advice_messages.c.membership_id.in_(talked)),
        delete(loose_keys).where(
            loose_keys.c.id.in_(select(advice_talks.c.key_id).where(advice_talks.c.membership_id.in_(talked)))
        ),
        update(mentor_requests).where(mentor_requests.c.mentee_id == record).values(need=None),
        update(mentor_requests)
        .where(mentor_requests.c.mentee_id == record, mentor_requests.c.state.in_(LIVE))
        .values(state=RequestState.WITHDRAWN, changed_at=now),
        # Whoever was to have this mentor waits for another one.
        update(mentor_requests)
        .where(mentor_requests.c.id.in_(asked), mentor_requests.c.state == RequestState.PROPOSED)
        .values(state=RequestState.OPEN, changed_at=now),
        update(memberships).where(memberships.c.mentee_id == record).values(outcome=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentee), membership_answers.c.side == Side.MENTEE)
        .values(words=None),
        update(membership_answers)
        .where(membership_answers.c.membership_id.in_(as_mentor), membership_answers.c.side == Side.MENTOR)
        .values(words=None),
        *_of_meetings(record, as_mentee, as_mentor),
        # What a specialist and the mentor said to each other; the tick of invitations sees to those that wait.
        update(invitations).where(invitations.c.pairing_id.in_(planned)).values(words=None, answer=None),
        *_of_stories(record, planned),
        update(accords)
        .where(
            accords.c.membership_id.in_(select(memberships.c.id).where(theirs)),
            accords.c.state.in_([AccordState.ASKED, AccordState.AGREED]),
        )
        .values(state=AccordState.DROPPED),
        update(mentoring_papers)
        .where(
            mentoring_papers.c.membership_id.in_(select(memberships.c.id).where(theirs))
            | mentoring_papers.c.pairing_id.in_(led),
            mentoring_papers.c.state.in_([PaperState.TO_PRINT, PaperState.GIVEN]),
        )
        .values(state=PaperState.VOID, since=now),
        update(plans).where(plans.c.pairing_id.in_(planned)).values(words=None),
        update(plan_items).where(plan_items.c.pairing_id.in_(planned)).values(words=None),
        update(plan_proposals).where(plan_proposals.c.mentee_id == record).values(content=None, answer=None),
        # What waits for a mentor who is gone, or came from somebody who is.
        update(plan_proposals)
        .where(
            (plan_proposals.c.mentee_id == record) | plan_proposals.c.pairing_id.in_(led),
            plan_proposals.c.state == ProposalState.ASKED,
        )
        .values(state=ProposalState.LAPSED),
        update(memberships).where(proposed).values(state=MembershipState.CANCELLED, since=now),
        delete(petitions).where(petitioned, petitions.c.state == PetitionState.DRAFT),
        update(petitions).where(petitioned).values(stated=None, opinion=None, decision=None),
        update(petitions)
        .where(petitioned, petitions.c.state.in_(list(SIGNED)))
        .values(state=PetitionState.LAPSED, since=now),
        update(memberships)
        .where(theirs, memberships.c.state.in_(list(RUNNING)))
        .values(state=MembershipState.ENDED, since=now, ended_on=now.date(), ending=Ending.DATA_DESTROYED, pause=None),
        # A plan in which nobody is any more gets no order.
        update(mentoring_papers)
        .where(
            mentoring_papers.c.pairing_id.in_(planned),
            mentoring_papers.c.pairing_id.not_in(
                select(memberships.c.pairing_id).where(memberships.c.state.in_(list(SEATED)))
            ),
            mentoring_papers.c.state.in_([PaperState.TO_PRINT, PaperState.GIVEN]),
        )
        .values(state=PaperState.VOID, since=now),
        # Whom they wished for, and who wished for them, was a choice that nobody has to make any more.
        delete(acquaintance_wishes).where(
            (acquaintance_wishes.c.record_id == record) | (acquaintance_wishes.c.wished_id == record)
        ),
        delete(draft_locks).where(draft_locks.c.mentor_id == record),
        update(roadmap_proposals).where(roadmap_proposals.c.mentor_id == record).values(words=None, answer=None),
        update(roadmap_proposals)
        .where(roadmap_proposals.c.mentor_id == record, roadmap_proposals.c.state == SuggestionState.ASKED)
        .values(state=SuggestionState.LAPSED),
        # That somebody answered stays for the counts; nobody waits for those who did not.
        delete(surveys).where(surveys.c.record_id == record, surveys.c.state != SurveyState.FINISHED),
        update(surveys).where(surveys.c.record_id == record).values(answers=None),
    )


def _of_stories(record: RecordId, planned: CompoundSelect[tuple[int]]) -> tuple[UpdateBase, ...]:
    """What was told of a pairing speaks of all who are in it; what nobody decided on yet is not decided on any more."""
    theirs = stories.c.pairing_id.in_(planned)
    drafts = select(stories.c.id).where(theirs, stories.c.state == StoryState.DRAFT)
    # What the media plan made of it goes as well; that something came out, and where, stays.
    made = publications.c.key.in_(select(literal(STORY_KEY) + cast(stories.c.id, String)).where(theirs))
    return (
        *silencing(made),
        calling_off(made),
        delete(story_people).where((story_people.c.record_id == record) | story_people.c.story_id.in_(drafts)),
        delete(stories).where(theirs, stories.c.state == StoryState.DRAFT),
        update(stories).where(theirs).values(content=None, reason_words=None),
        update(stories).where(theirs, stories.c.state == StoryState.SENT).values(state=StoryState.WITHDRAWN),
    )


def _of_meetings(
    record: RecordId, as_mentee: Select[tuple[int]], as_mentor: Select[tuple[int]]
) -> tuple[UpdateBase, ...]:
    """How a meeting went goes with whoever said so, and its words with anybody of whom they may tell."""
    there = select(meeting_members.c.meeting_id).where(
        meeting_members.c.membership_id.in_(as_mentee) | meeting_members.c.membership_id.in_(as_mentor)
    )
    return (
        update(meetings).where(meetings.c.id.in_(there)).values(words=None),
        update(meetings).where(meetings.c.voice_id == record).values(words=None, rating=None),
        update(meeting_opinions)
        .where(meeting_opinions.c.membership_id.in_(as_mentee), meeting_opinions.c.side == Side.MENTEE)
        .values(opinion=None),
        update(meeting_opinions)
        .where(meeting_opinions.c.membership_id.in_(as_mentor), meeting_opinions.c.side == Side.MENTOR)
        .values(opinion=None),
        update(results_given).where(results_given.c.membership_id.in_(as_mentee)).values(words=None),
    )
