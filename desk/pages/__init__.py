"""The sections of the desk. A further one is a module here and a line in `SECTIONS` (docs/architecture.md)."""

from desk.pages.advice import ADVICE
from desk.pages.agenda import AGENDA
from desk.pages.applications import APPLICATIONS
from desk.pages.audit import AUDIT
from desk.pages.consents import CONSENTS
from desk.pages.enquiries import ENQUIRIES
from desk.pages.figures import FIGURES
from desk.pages.home import HOME
from desk.pages.media import MEDIA
from desk.pages.mentoring_draft import MENTORING_DRAFT
from desk.pages.monitoring import MONITORING
from desk.pages.overview import OVERVIEW
from desk.pages.pairings import PAIRINGS
from desk.pages.people import PEOPLE
from desk.pages.petitions import PETITIONS
from desk.pages.plans import PLANS
from desk.pages.registries import REGISTRIES
from desk.pages.requests import REQUESTS
from desk.pages.results import RESULTS
from desk.pages.roadmap import ROADMAP
from desk.pages.sessions import SESSIONS
from desk.pages.slips import SLIPS
from desk.pages.stories import STORIES
from desk.pages.tags import TAGS
from desk.pages.team import TEAM
from desk.section import Section

SECTIONS: tuple[Section, ...] = (
    HOME,
    PEOPLE,
    AGENDA,
    OVERVIEW,
    REGISTRIES,
    FIGURES,
    APPLICATIONS,
    ENQUIRIES,
    ADVICE,
    STORIES,
    SLIPS,
    CONSENTS,
    REQUESTS,
    MENTORING_DRAFT,
    PAIRINGS,
    PLANS,
    RESULTS,
    MONITORING,
    PETITIONS,
    ROADMAP,
    MEDIA,
    TAGS,
    AUDIT,
    TEAM,
    SESSIONS,
)
