"""Consents: what is printed, signed, revoked, running out; withdrawal, and destroying what was withdrawn."""
