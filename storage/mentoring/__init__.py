"""Gateways to requests for a mentor, pairings with their memberships, and papers."""
