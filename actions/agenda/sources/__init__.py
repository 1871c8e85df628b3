"""Where the agenda's entries come from. A further feature is one function, and one line here."""

from actions.agenda.asking import Source
from actions.agenda.sources.duties import duties
from actions.agenda.sources.meetups import meetups
from actions.agenda.sources.papers import papers
from actions.agenda.sources.petitions import petitions
from actions.agenda.sources.plan_items import plan_items
from actions.agenda.sources.posts import posts
from actions.agenda.sources.publications import publications
from actions.agenda.sources.results import results
from actions.agenda.sources.roadmap import roadmap
from actions.agenda.sources.surveys import surveys

SOURCES: tuple[Source, ...] = (
    duties,
    petitions,
    papers,
    results,
    plan_items,
    surveys,
    roadmap,
    publications,
    meetups,
    posts,
)
