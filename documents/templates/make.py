"""Makes the Word templates that come with the program: ``python -m documents.templates.make``.

A centre changes its copies in Word; this is where the ones in the repository come from. How slips look stands in
their Word file alone.
"""

from documents.templates.agreements import agreement, prolongation
from documents.templates.consents import act, consents
from documents.templates.petitions import petition
from documents.templates.plans import plan
from documents.templates.report import report
from documents.templates.roadmap import roadmap


def main() -> None:
    """Write them all beside this file."""
    for make in (consents, act, agreement, prolongation, plan, petition, roadmap, report):
        make()


if __name__ == "__main__":
    main()
