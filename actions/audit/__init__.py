"""The audit log, read: who changed what, when, from what to what."""
