"""Petitions for another mentor: how each stands lies open, what anybody said lies sealed."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, LargeBinary, String, Table, text

from storage.tables.columns import Id, Moment, metadata

_OPEN = "state IN ('draft', 'submitted', 'with_curator', 'with_director')"

petitions = Table(
    "petitions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("membership_id", Id, ForeignKey("memberships.id"), nullable=False),
    Column("mentee_id", Id, ForeignKey("records.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
    Column("signed_at", Moment),
    Column("opinion_due", Date),
    Column("decision_due", Date),
    Column("opinion_at", Moment),
    Column("opinion_by", Id, ForeignKey("people.id")),
    Column("decided_at", Moment),
    Column("decided_by", Id, ForeignKey("people.id")),
    Column("decision_number", String(40)),
    Column("decision_dated", Date),
    Column("closing", Boolean),
    # Reasons and words of the applicant, the curator and the director, each under the mentee's key; NULL once the
    # mentee is forgotten.
    Column("stated", LargeBinary),
    Column("opinion", LargeBinary),
    Column("decision", LargeBinary),
    Index(None, "mentee_id"),
    Index(None, "state", "since"),
    # Two taps, or two guardians at the same moment, make one.
    Index(
        "uq_petitions_open",
        "membership_id",
        unique=True,
        sqlite_where=text(_OPEN),
        postgresql_where=text(_OPEN),
    ),
    Index(None, "membership_id"),
    sqlite_autoincrement=True,
)
