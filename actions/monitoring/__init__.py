"""The monitoring campaign: opening, surveys, SWOT, what they come to."""
