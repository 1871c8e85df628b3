"""Mentoring: from a request for a mentor to a pairing, its work and its end (sections 3 to 6 of the regulations)."""
