"""Mentoring: who works with whom, how they work, and the words for it."""
