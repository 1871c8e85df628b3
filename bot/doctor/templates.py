"""Can the Word forms be filled, the centre's own among them?"""

from bot.doctor.findings import Finding, well, wrong
from bot.settings import Settings


def check_templates(settings: Settings) -> Finding:
    """Open each, and look which fields it has."""
    from documents import roadmap
    from documents.consents import forms as consents
    from documents.forms import check
    from documents.mentoring import agreements, petition, plans
    from documents.release_texts import RELEASES
    from documents.release_texts import check as check_texts

    forms = (*consents.FORMS, *agreements.FORMS, *petition.FORMS, *plans.FORMS, *roadmap.FORMS)

    folder = settings.programme.templates
    if folder is not None and not folder.is_dir():
        return wrong("papers", f"TEMPLATES_DIR is no folder: {folder}", "Make it, or leave TEMPLATES_DIR out.")
    if found := [*check(forms, folder), *check_texts(folder)]:
        remedy = "Correct it in Word, or a text in any editor; documents/templates has one to begin with."
        return wrong("papers", "; ".join(str(one) for one in found), remedy)
    named = "" if settings.programme.centre else "; CENTRE_NAME is not set, so there is a blank for it"
    return well("papers", f"{len(forms)} Word forms and {len(RELEASES)} texts can be filled{named}")
