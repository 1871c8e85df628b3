"""Meetups in chat: cards and taps, lists and pages, the form, and what organisers do."""
