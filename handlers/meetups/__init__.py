"""Meetups in chat."""
