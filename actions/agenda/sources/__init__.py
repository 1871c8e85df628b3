"""Where the agenda's entries come from. A further feature is one function, and one line here."""

from actions.agenda.asking import Source
from actions.agenda.sources.duties import duties
from actions.agenda.sources.meetups import meetups
from actions.agenda.sources.papers import papers
from actions.agenda.sources.petitions import petitions
from actions.agenda.sources.plan_items import plan_items
from actions.agenda.sources.posts import posts
from actions.agenda.sources.results import results

SOURCES: tuple[Source, ...] = (duties, petitions, papers, results, plan_items, meetups, posts)
