"""Monitoring campaigns, who is asked in them, and the SWOT. Answers lie sealed, each under their own key."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

campaigns = Table(
    "campaigns",
    metadata,
    Column("id", Id, primary_key=True),
    Column("duty_id", Id, ForeignKey("duties.id"), nullable=False),
    Column("term", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("opened_at", Moment, nullable=False),
    # As they were when it opened: files may be others by now.
    Column("questions", JSON, nullable=False),
    Column("call_id", Id, ForeignKey("results_calls.id")),
    Column("reported_at", Moment),
    # Counts alone, as they were when it closed; NULL while it is open.
    Column("totals", JSON),
    Index("uq_campaigns_duty_id_term", "duty_id", "term", unique=True),
    sqlite_autoincrement=True,
)

surveys = Table(
    "surveys",
    metadata,
    Column("id", Id, primary_key=True),
    Column("campaign_id", Id, ForeignKey("campaigns.id"), nullable=False),
    Column("record_id", Id, ForeignKey("records.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("invited_on", Date),
    Column("reminders", Integer, nullable=False),
    Column("reminded_on", Date),
    Column("finished_at", Moment),
    # Numbers and own words, under the record's key; NULL before the first answer and once they are forgotten.
    Column("answers", LargeBinary),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
    Index("uq_surveys_campaign_id_record_id_kind", "campaign_id", "record_id", "kind", unique=True),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)

swots = Table(
    "swots",
    metadata,
    Column("campaign_id", Id, ForeignKey("campaigns.id"), primary_key=True),
    # Under the loose key `swot`.
    Column("words", LargeBinary, nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
)
