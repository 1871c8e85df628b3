"""Looking at what is due, and handing it in."""
