"""What is due, of every feature, month by month; and the secret link of a calendar."""
