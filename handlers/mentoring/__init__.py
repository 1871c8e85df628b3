"""Mentoring in chat."""
