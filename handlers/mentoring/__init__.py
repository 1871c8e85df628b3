"""Mentoring in chat: requests, pairings, plans, meetings, petitions."""
