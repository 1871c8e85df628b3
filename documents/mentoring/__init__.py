"""Papers of mentoring as Word files."""
