"""What the curator's list says."""

from datetime import date, timedelta

from domain.consents.consent import Consent, Purpose, State
from domain.consents.needs import Item, Need, needs
from domain.consents.signing import Signer, Stage
from domain.registry.birth import Birth
from domain.registry.record import Kind, Part, Record, RecordId, Standing

from .making import BOY, GIRL, MOMENT, TODAY, paper, person

ADULT = Birth(1980)
SINCE = MOMENT.date()
BOTH = (Signer.GUARDIAN, Signer.OWN)


def of(*people: Record, papers: dict[int, list[Consent]] | None = None, day: date = TODAY) -> list[Item]:
    papers_of = {RecordId(number): found for number, found in (papers or {}).items()}
    return needs({one.id: one for one in people}, papers_of, day)


def item(need: Need, stage: Stage, day: date, *signers: Signer, record: int = 1, **more: Purpose) -> Item:
    return Item(RecordId(record), need, more.get("purpose", Purpose.PROCESSING), stage, day, signers)


def test_nothing_is_there_of_somebody_new() -> None:
    assert of(person(GIRL)) == [item(Need.MISSING, Stage.TEEN, SINCE, *BOTH)]


def test_one_of_two_has_signed() -> None:
    assert of(person(GIRL), papers={1: [paper(Signer.OWN, Stage.TEEN)]}) == [
        item(Need.MISSING, Stage.TEEN, SINCE, Signer.GUARDIAN)
    ]


def test_what_is_printed_waits_for_a_signature() -> None:
    printed = paper(Signer.OWN, Stage.ADULT, state=State.PRINTED, signed_on=None)

    assert of(person(ADULT), papers={1: [printed]}) == [item(Need.WAITING, Stage.ADULT, SINCE, Signer.OWN)]


def test_publication_is_asked_of_nobody_but_waited_for_once_printed() -> None:
    printed = paper(Signer.OWN, Stage.ADULT, 2, state=State.PRINTED, signed_on=None, purpose=Purpose.PUBLICATION)
    papers = {1: [paper(Signer.OWN, Stage.ADULT), printed]}

    assert of(person(ADULT), papers={1: papers[1][:1]}) == []
    assert of(person(ADULT), papers=papers) == [
        item(Need.WAITING, Stage.ADULT, SINCE, Signer.OWN, purpose=Purpose.PUBLICATION)
    ]


def test_what_runs_out_within_thirty_days() -> None:
    def ending(days: int) -> list[Item]:
        until = TODAY + timedelta(days=days)
        return of(person(ADULT), papers={1: [paper(Signer.OWN, Stage.ADULT, until=until)]})

    assert ending(31) == []
    assert ending(30) == [item(Need.RUNS_OUT, Stage.ADULT, TODAY + timedelta(days=30), Signer.OWN)]
    assert ending(0) == [item(Need.RUNS_OUT, Stage.ADULT, TODAY, Signer.OWN)]
    assert ending(-1) == [item(Need.MISSING, Stage.ADULT, TODAY - timedelta(days=1), Signer.OWN)]


def test_what_is_renewed_does_not_run_out() -> None:
    old = paper(Signer.OWN, Stage.ADULT, 1, until=TODAY + timedelta(days=3))

    assert of(person(ADULT), papers={1: [old, paper(Signer.OWN, Stage.ADULT, 2)]}) == []


def test_a_birthday_that_changes_who_signs_is_told_thirty_days_before() -> None:
    soon = Birth.on(date(2012, 12, 26))
    papers = {1: [paper(Signer.GUARDIAN, Stage.CHILD)]}

    assert of(person(Birth.on(date(2012, 12, 27))), papers=papers) == []
    assert of(person(soon), papers=papers) == [item(Need.BIRTHDAY, Stage.TEEN, date(2026, 12, 26), *BOTH)]


def test_who_signed_ahead_of_the_birthday_is_not_told_of() -> None:
    papers = {1: [paper(Signer.GUARDIAN, Stage.CHILD), *(paper(signer, Stage.TEEN) for signer in BOTH)]}

    assert of(person(Birth.on(date(2012, 12, 26))), papers=papers) == []


def test_after_the_birthday_it_is_missing_since_then() -> None:
    papers = {1: [paper(Signer.GUARDIAN, Stage.CHILD)]}

    assert of(person(Birth.on(date(2012, 11, 20))), papers=papers) == [
        item(Need.MISSING, Stage.TEEN, date(2026, 11, 20), *BOTH)
    ]


def test_what_ends_after_the_birthday_anyway_is_told_as_the_birthday() -> None:
    until = TODAY + timedelta(days=29)
    papers = {1: [paper(Signer.GUARDIAN, Stage.CHILD, until=until)]}

    assert [one.need for one in of(person(Birth.on(date(2012, 12, 20))), papers=papers)] == [Need.BIRTHDAY]


def test_a_guardian_signs_on_the_childs_paper_while_there_is_a_child() -> None:
    mother = person(None, 2, kind=Kind.PARENT, parts={Part.GUARDIAN: Standing.ACTIVE})
    boy = person(BOY, 1, guardians=(RecordId(2),))
    grown_up = person(ADULT, 1, guardians=(RecordId(2),))
    own = item(Need.MISSING, Stage.ADULT, SINCE, Signer.OWN, record=2)

    assert own not in of(mother, boy)
    assert own in of(mother, grown_up)
    assert own in of(mother)


def test_a_guardian_who_is_a_mentor_signs_as_one() -> None:
    parts = {Part.GUARDIAN: Standing.ACTIVE, Part.MENTOR: Standing.ACTIVE}
    father = person(ADULT, 2, parts=parts)

    assert item(Need.MISSING, Stage.ADULT, SINCE, Signer.OWN, record=2) in of(
        father, person(BOY, 1, guardians=(RecordId(2),))
    )


def test_who_left_or_is_forgotten_is_on_no_list() -> None:
    assert (
        of(
            person(ADULT, 1, parts={Part.MENTOR: Standing.ENDED}),
            person(ADULT, 2, blocked_at=MOMENT),
            person(ADULT, 3, erased_at=MOMENT),
        )
        == []
    )
