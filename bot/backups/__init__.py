"""Backups on a schedule: when one is due, which are kept, and how that goes."""
