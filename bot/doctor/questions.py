"""Can the questions of surveys be asked, the centre's own among them?"""

from bot.doctor.findings import Finding, well, wrong
from bot.settings import Settings
from documents.surveys.reading import check, path_of
from domain.monitoring.questions import SurveyKind


def check_questions(settings: Settings) -> Finding:
    """Read each file."""
    own = settings.programme.surveys
    if own is not None and not own.is_dir():
        return wrong("surveys", f"SURVEYS_DIR is no folder: {own}", "Make it, or leave SURVEYS_DIR out.")
    if found := check(own, settings.languages.codes):
        remedy = "Correct it; documents/surveys has one to begin with."
        return wrong("surveys", "; ".join(str(one) for one in found), remedy)
    count = sum(own is not None and path_of(kind, own).parent == own for kind in SurveyKind)
    return well("surveys", f"{len(SurveyKind)} surveys can be asked, {count} of them with the centre's own questions")
