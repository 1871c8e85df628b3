"""The sections of the desk. A further one is a module here and a line in `SECTIONS` (docs/architecture.md)."""

from desk.pages.audit import AUDIT
from desk.pages.home import HOME
from desk.pages.people import PEOPLE
from desk.pages.petitions import PETITIONS
from desk.pages.sessions import SESSIONS
from desk.pages.tags import TAGS
from desk.pages.team import TEAM
from desk.section import Section

SECTIONS: tuple[Section, ...] = (HOME, PEOPLE, PETITIONS, TAGS, AUDIT, TEAM, SESSIONS)
