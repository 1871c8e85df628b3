"""Looking at what is due, and the calendar that other programs read."""
