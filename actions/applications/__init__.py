"""Applying for a part in the programme, and deciding about it."""
