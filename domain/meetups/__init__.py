"""Meetups: what they are, who comes, who waits, when people are reminded."""
